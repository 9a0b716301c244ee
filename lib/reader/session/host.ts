import { createRoom } from './room.ts';

/** The one element that we add to a record page. Its name lets a newer reader find and remove an old one. */
export const hostName = 'fingerpost-host';

export const openWidthPx = 360;
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
    'color-scheme: normal',
  ]
    .map((rule) => `${rule} !important`)
    .join('; ');

const frameStyle = 'all: initial; display: block; width: 100%; height: 100%; border: 0;';

export type Host = {
  readonly element: HTMLElement;
  readonly setFolded: (isFolded: boolean) => void;
  readonly isFolded: () => boolean;
  /** True when the page hides, moves or covers the sidebar right now (safety.md A8). */
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
export function mountHost(
  document: Document,
  frame: { readonly url: string; readonly clipboardOrigin: string },
  onTampered: () => void,
): Host {
  let widthPx = openWidthPx;
  const element = document.createElement(hostName);
  element.style.cssText = hostStyle(widthPx);
  const root = element.attachShadow({ mode: 'closed' });
  const iframe = document.createElement('iframe');
  iframe.setAttribute('credentialless', '');
  iframe.setAttribute('allow', `clipboard-write ${frame.clipboardOrigin}`);
  iframe.setAttribute('referrerpolicy', 'no-referrer');
  iframe.setAttribute('title', 'Fingerpost');
  iframe.style.cssText = frameStyle;
  iframe.setAttribute('src', frame.url);
  root.append(iframe);

  const room = createRoom(document, (one) => one === element);
  const guard = new MutationObserver(() => {
    const isInPlace = element.parentNode === document.documentElement;
    if (isInPlace && element.style.cssText === expectedStyle) return;
    guard.disconnect();
    onTampered();
  });
  let expectedStyle = '';
  const watch = () => {
    expectedStyle = element.style.cssText;
    guard.observe(element, { attributes: true });
    guard.observe(document.documentElement, { childList: true });
  };

  document.documentElement.append(element);
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
    isCovered: () => isCovered(element, widthPx),
    refit: () => room.set(widthPx),
    remove() {
      guard.disconnect();
      room.restore();
      element.remove();
    },
  };
}

function isCovered(element: HTMLElement, widthPx: number): boolean {
  const document = element.ownerDocument;
  const view = document.defaultView;
  if (!view || !element.isConnected) return true;
  const box = element.getBoundingClientRect();
  if (Math.abs(box.width - widthPx) > 1 || box.top > 1 || box.bottom < view.innerHeight - 1) return true;
  if (![element, document.documentElement].every((one) => isPlain(view.getComputedStyle(one)))) return true;
  const xs = [box.left + 4, box.left + box.width / 2, box.right - 4];
  const ys = [4, view.innerHeight / 4, view.innerHeight / 2, (view.innerHeight * 3) / 4, view.innerHeight - 4];
  return xs.some((x) => ys.some((y) => x < view.innerWidth && document.elementFromPoint(x, y) !== element));
}

/** Nothing that makes an element look other, or stand elsewhere, than its box says. */
function isPlain(style: CSSStyleDeclaration): boolean {
  const { opacity, visibility, transform, filter, clipPath, pointerEvents } = style;
  const isShown = opacity === '1' && visibility === 'visible' && pointerEvents === 'auto';
  return isShown && [transform, filter, clipPath].every((value) => value === 'none' || value === '');
}
