import { dom } from '../collect/dom.ts';

/** Pointing at a place of the page: an outline, clicks that the page does not hear, and nothing written on it. */

/** What pointing tells. */
export type Pointing = {
  /** Which element a point of the page belongs to; null where nothing can be taught. */
  readonly at: (element: Element) => Element | null;
  readonly onChosen: (element: Element) => void;
  readonly onCancelled: () => void;
};

const frameStyle =
  'all:initial!important;position:fixed!important;pointer-events:none!important;z-index:2147483646!important;' +
  'border:3px solid #212b32!important;outline:3px solid #ffdd00!important;border-radius:4px!important;box-sizing:border-box!important;';
/** Presses of the page's own that must not happen while somebody points. */
const heldEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];

/** In a frame too, where elements are of another window's kind. */
const isElement = (target: EventTarget | undefined): target is Element =>
  target !== undefined && 'nodeType' in target && target.nodeType === 1;

/** The windows that a person sees on the page: its own, and those of frames of its own address. */
function windowsIn(document: Document): readonly Window[] {
  const { select, frameDocument } = dom();
  const frames = select(document.documentElement, 'iframe, frame').flatMap((frame) => frameDocument(frame) ?? []);
  return [...(document.defaultView === null ? [] : [document.defaultView]), ...frames.flatMap(windowsIn)];
}

/** Where an element stands in the page's window, through the frames that it stands in. */
function boxOnPage(element: Element) {
  const box = element.getBoundingClientRect();
  let { left, top } = box;
  const { frameOf } = dom();
  for (let frame = frameOf(element.ownerDocument); frame !== null; frame = frameOf(frame.ownerDocument)) {
    const outer = frame.getBoundingClientRect();
    left += outer.left + frame.clientLeft;
    top += outer.top + frame.clientTop;
  }
  return { left, top, width: box.width, height: box.height };
}

/** Draws one frame round elements of the page; it holds no text, and goes without a trace. */
export function createOutline(document: Document) {
  const frame = document.createElement('fingerpost-outline');
  const hide = (): void => frame.remove();
  return {
    hide,
    show(...elements: readonly Element[]): void {
      if (elements.length === 0) return;
      const boxes = elements.map(boxOnPage);
      const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
      const width = Math.max(...boxes.map((box) => box.left + box.width)) - left;
      const height = Math.max(...boxes.map((box) => box.top + box.height)) - top;
      const place = `left:${left - 4}px!important;top:${top - 4}px!important;width:${width + 8}px!important;height:${height + 8}px!important;display:block!important`;
      frame.setAttribute('style', frameStyle + place);
      if (!frame.isConnected) document.documentElement.append(frame);
    },
  };
}

export type Outline = ReturnType<typeof createOutline>;

/** Follows the mouse until something is chosen or the returned function is called. Escape gives up. */
export function startPointing(
  document: Document,
  outline: Outline,
  { at, onChosen, onCancelled }: Pointing,
): () => void {
  const windows = windowsIn(document);
  const elementAt = (event: Event): Element | null => {
    const [first] = event.composedPath();
    return isElement(first) && first.localName !== 'fingerpost-host' ? at(first) : null;
  };
  const hold = (event: Event): void => {
    const element = elementAt(event);
    if (!event.isTrusted || element === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') onChosen(element);
  };
  const follow = (event: Event): void => {
    const element = elementAt(event);
    if (element === null) outline.hide();
    else outline.show(element);
  };
  const giveUp = (event: Event): void => {
    if (!('key' in event) || event.key !== 'Escape' || !event.isTrusted) return;
    stop();
    onCancelled();
  };
  const listen = (act: 'addEventListener' | 'removeEventListener'): void => {
    for (const window of windows) {
      // A frame that has gone to another address since is out of reach, and hears nothing any more.
      try {
        for (const type of heldEvents) window[act](type, hold, true);
        window[act]('pointermove', follow, true);
        window[act]('keydown', giveUp, true);
      } catch {
        continue;
      }
    }
  };
  function stop(): void {
    listen('removeEventListener');
  }
  listen('addEventListener');
  return stop;
}
