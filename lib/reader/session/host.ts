import { watchCover } from './cover.ts';
import { createRoom } from './room.ts';

/** The one element that we add to a record page. Its name lets a newer reader find and remove an old one. */
export const hostName = 'fingerpost-host';

/** Width of the open sidebar. */
export const openWidthPx = 360;
/** Width of the strip that is left when folded. */
export const foldedWidthPx = 44;

const hostStyle = (widthPx: number): string =>
  [
    'all: initial',
    'position: fixed',
    'top: 0',
    'right: 0',
    'bottom: 0',
    `width: ${widthPx}px`,
    'height: 100%',
    'z-index: 2147483647',
    'display: block',
  ]
    .map((rule) => `${rule} !important`)
    .join('; ');

const frameStyle = 'all: initial; display: block; width: 100%; height: 100%';

export type FrameAddress = { readonly url: string; readonly clipboardOrigin: string };

export type Host = {
  readonly element: HTMLElement;
  readonly setFolded: (isFolded: boolean) => void;
  readonly isFolded: () => boolean;
  /** True when the page hides, moves or covers the sidebar, or did so half a second ago (safety.md A8). */
  readonly isCovered: () => boolean;
  /** The page changed under us: make room again. */
  readonly refit: () => void;
  readonly remove: () => void;
};

/** Removes hosts left by an earlier reader of ours (safety.md A11). */
export function removeOldHosts(document: Document): void {
  for (const old of document.querySelectorAll(hostName)) old.remove();
}

/**
 * Puts the sidebar's frame into the page: extension origin, closed root, credential-less (safety.md A7). `onTampered`
 * is called once when the page or another extension removes or restyles the host.
 */
export function mountHost(document: Document, frame: FrameAddress, onTampered: () => void): Host {
  let widthPx = openWidthPx;
  const element = document.createElement(hostName);
  // The browser's top layer: over everything that the page can place, whatever its z-index, and under no transform.
  element.setAttribute('popover', 'manual');
  element.style.cssText = hostStyle(widthPx);
  const root = element.attachShadow({ mode: 'closed' });
  root.append(createFrame(document, frame));

  const room = createRoom(document, (one) => one === element);
  let expectedStyle = '';
  const guard = new MutationObserver((records) => {
    const isInside = records.some(({ target }) => target !== element && target !== document.documentElement);
    if (!isInside && isAsMade(element, expectedStyle)) return;
    guard.disconnect();
    onTampered();
  });
  const watch = () => {
    expectedStyle = element.style.cssText;
    guard.observe(element, { attributes: true });
    guard.observe(root, { attributes: true, childList: true, subtree: true });
    guard.observe(document.documentElement, { childList: true });
  };
  const cover = watchCover(element, () => widthPx);

  document.documentElement.append(element);
  if (typeof element.showPopover === 'function') element.showPopover();
  element.addEventListener('toggle', () => {
    if (!isOnTop(element)) onTampered();
  });
  watch();
  room.set(widthPx);

  return {
    element,
    isFolded: () => widthPx === foldedWidthPx,
    setFolded(isFolded) {
      guard.disconnect();
      widthPx = isFolded ? foldedWidthPx : openWidthPx;
      element.style.cssText = hostStyle(widthPx);
      room.restore();
      room.set(widthPx);
      watch();
    },
    isCovered: cover.isCovered,
    refit: () => room.set(widthPx),
    remove() {
      guard.disconnect();
      cover.stop();
      room.restore();
      element.remove();
    },
  };
}

/** The sidebar's frame. Its attributes are set before its address, which is what the browser goes by. */
function createFrame(document: Document, frame: FrameAddress): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.setAttribute('credentialless', '');
  iframe.setAttribute('allow', `clipboard-write ${frame.clipboardOrigin}`);
  iframe.setAttribute('referrerpolicy', 'no-referrer');
  iframe.setAttribute('title', 'Fingerpost');
  iframe.style.cssText = frameStyle;
  iframe.setAttribute('src', frame.url);
  return iframe;
}

/** False once the page moved, restyled or lowered the host, or put a copy beside it. */
function isAsMade(element: HTMLElement, expectedStyle: string): boolean {
  const { documentElement } = element.ownerDocument;
  const isInPlace = element.parentNode === documentElement && element.style.cssText === expectedStyle;
  return isInPlace && isOnTop(element) && documentElement.getElementsByTagName(hostName).length === 1;
}

/** In the top layer; true as well in a browser that has none. */
function isOnTop(element: HTMLElement): boolean {
  return typeof element.showPopover !== 'function' || element.matches(':popover-open');
}
