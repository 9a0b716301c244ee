/** Changes a page as its supplier might: names, wrappers, order, parts gone, other people beside. The same seed, the same page. */

/** Numbers from 0 up to 1 that depend on the seed alone. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

type Next = () => number;
type Mutation = (root: Element, next: Next) => void;

const pick = <T>(all: readonly T[], next: Next): T | undefined => all[Math.floor(next() * all.length)];
const allIn = (root: Element): readonly Element[] => [...root.querySelectorAll('*')];

const renameClasses: Mutation = (root, next) => {
  for (const element of allIn(root))
    if (element.classList.length > 0 && next() < 0.5) element.setAttribute('class', `x${Math.floor(next() * 1e6)}`);
};
const dropClasses: Mutation = (root) => {
  for (const element of allIn(root)) element.removeAttribute('class');
};
const renameMarks: Mutation = (root) => {
  for (const element of allIn(root))
    for (const name of ['id', 'data-truncate', 'data-testid', 'aria-label', 'role']) element.removeAttribute(name);
};
const wrap: Mutation = (root, next) => {
  for (let count = 0; count < 4; count++) {
    const element = pick(
      allIn(root).filter((one) => !/^(?:tr|td|th|tbody|thead|dt|dd|caption)$/.test(one.localName)),
      next,
    );
    if (element?.parentElement === null || element === undefined) continue;
    const wrapper = element.ownerDocument.createElement(next() < 0.5 ? 'div' : 'section');
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
};
const reorder: Mutation = (root, next) => {
  const parent = pick(
    allIn(root).filter((one) => one.children.length > 1),
    next,
  );
  const child = parent === undefined ? undefined : pick([...parent.children], next);
  if (parent !== undefined && child !== undefined) parent.prepend(child);
};
const remove: Mutation = (root, next) => {
  pick(
    allIn(root).filter((one) => one.children.length < 3),
    next,
  )?.remove();
};
const rewordLabels: Mutation = (root, next) => {
  for (const element of root.querySelectorAll('dt, h2, caption, .CollapsibleSection_title'))
    if (next() < 0.5) element.textContent = `${element.textContent} details`;
};

/** Puts somebody else's text before a part of the page. */
const strangerBefore =
  (html: string): Mutation =>
  (root, next) => {
    const element = pick([...root.children, ...allIn(root).slice(0, 12)], next);
    const box = root.ownerDocument.createElement('div');
    box.innerHTML = html;
    element?.before(box);
  };

/** Mutates a page: one to three changes of the kinds above. */
export function mutate(root: Element, seed: number, strangerHtml: string): void {
  const next = numbersFrom(seed);
  const kinds: readonly Mutation[] = [
    renameClasses,
    dropClasses,
    renameMarks,
    wrap,
    reorder,
    remove,
    rewordLabels,
    strangerBefore(strangerHtml),
  ];
  const first = kinds[seed % kinds.length];
  first?.(root, next);
  for (let more = 0; more < seed % 3; more++) pick(kinds, next)?.(root, next);
}
