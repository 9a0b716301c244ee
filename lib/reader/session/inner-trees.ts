import { dom } from '../collect/dom.ts';

/** Elements looked at in one look: no more than a millisecond or two of the page's thread. */
const elementsInLook = 3000;

/**
 * Finds the trees that no observer of the document sees into: open shadow roots, and frames of the page's own address.
 * Neither tells when it comes, so every look goes a piece on through the page, and after its end from the beginning.
 */
export function createTreeFinder(document: Document): () => readonly Node[] {
  const { shadowRoot, frameDocument, isElement, localName } = dom();
  const known = new WeakSet<Node>();
  const waiting: Node[] = [];
  // By the prototype: a field of the page may be called so (T-07).
  const walk = (tree: Node) => Document.prototype.createTreeWalker.call(document, tree, NodeFilter.SHOW_ELEMENT);
  let walker = walk(document);

  /** The tree inside an element, if it has one that may be looked into. */
  const treeIn = (element: Element): Node | null =>
    shadowRoot(element) ?? (/^i?frame$/.test(localName(element)) ? frameDocument(element) : null);

  return () => {
    const found: Node[] = [];
    for (let left = elementsInLook; left > 0; left--) {
      const node = walker.nextNode();
      const tree = node !== null && isElement(node) ? treeIn(node) : null;
      if (tree !== null) {
        waiting.push(tree);
        if (!known.has(tree)) found.push(tree);
        known.add(tree);
      }
      if (node !== null) continue;
      const next = waiting.shift();
      walker = walk(next ?? document);
      if (next === undefined) break;
    }
    return found;
  };
}
