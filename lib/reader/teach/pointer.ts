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

/** Draws a frame round elements of the page; it holds no text, and goes without a trace. */
export function createOutline(document: Document) {
  const frame = document.createElement('fingerpost-outline');
  const hide = (): void => frame.remove();
  return {
    hide,
    show(element: Element): void {
      const { left, top, width, height } = element.getBoundingClientRect();
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
  const ending = new AbortController();
  const listening = { capture: true, signal: ending.signal };
  const elementAt = (event: Event): Element | null => {
    const [first] = event.composedPath();
    return first instanceof Element && first.localName !== 'fingerpost-host' ? at(first) : null;
  };
  const stop = (): void => ending.abort();
  const hold = (event: Event): void => {
    const element = elementAt(event);
    if (!event.isTrusted || element === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') onChosen(element);
  };
  for (const type of heldEvents) document.defaultView?.addEventListener(type, hold, listening);
  document.defaultView?.addEventListener(
    'pointermove',
    (event) => {
      const element = elementAt(event);
      if (element === null) outline.hide();
      else outline.show(element);
    },
    listening,
  );
  document.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted) return;
      stop();
      onCancelled();
    },
    listening,
  );
  return stop;
}
