/**
 * Makes room for the sidebar: the page gets narrower, nothing is covered (safety.md H-24). The root element gets a
 * right margin; elements fixed to the window that still reach under the sidebar are held back. `restore` undoes all.
 */
export type Room = { set(widthPx: number): void; restore(): void };

type Saved = {
  readonly element: HTMLElement;
  readonly property: string;
  readonly value: string;
  readonly priority: string;
};

/** Vertical distance between the probes that look for fixed elements under the sidebar. */
const probeStepPx = 24;

/** Makes the page leave room beside it, and puts back exactly what it changed. */
export function createRoom(document: Document, isOurs: (element: Element) => boolean): Room {
  const saved: Saved[] = [];

  function put(element: HTMLElement, property: string, value: string): void {
    if (!saved.some((one) => one.element === element && one.property === property)) {
      saved.push({
        element,
        property,
        value: element.style.getPropertyValue(property),
        priority: element.style.getPropertyPriority(property),
      });
    }
    element.style.setProperty(property, value, 'important');
  }

  function holdBackFixed(widthPx: number): void {
    const view = document.defaultView;
    if (!view) return;
    const edge = view.innerWidth - widthPx;
    const seen = new Set<Element>();
    for (let y = 2; y < view.innerHeight; y += probeStepPx) {
      for (const element of under(document, edge, widthPx, y)) {
        if (isOurs(element) || seen.has(element)) continue;
        seen.add(element);
        const fixed = fixedAncestor(element, view);
        if (!fixed || isOurs(fixed)) continue;
        put(fixed, 'max-width', `calc(100vw - ${widthPx}px)`);
        if (Number.parseFloat(view.getComputedStyle(fixed).right) < widthPx) put(fixed, 'right', `${widthPx}px`);
      }
    }
  }

  return {
    set(widthPx) {
      const root = document.documentElement;
      put(root, 'margin-right', `${widthPx}px`);
      put(root, 'max-width', `calc(100vw - ${widthPx}px)`);
      put(root, 'min-width', '0');
      holdBackFixed(widthPx);
    },
    restore() {
      for (const { element, property, value, priority } of saved.splice(0)) {
        if (value) element.style.setProperty(property, value, priority);
        else element.style.removeProperty(property);
      }
    },
  };
}

/** What lies under the sidebar at this height: a rail at the window's edge may be narrower than the sidebar. */
function under(document: Document, edge: number, widthPx: number, y: number): Element[] {
  return [edge + 4, edge + widthPx / 2, edge + widthPx - 4].flatMap((x) => document.elementsFromPoint(x, y));
}

function fixedAncestor(element: Element, view: Window): HTMLElement | null {
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (one instanceof HTMLElement && view.getComputedStyle(one).position === 'fixed') return one;
  }
  return null;
}
