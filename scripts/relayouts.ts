/**
 * The same page laid out in another way: every word that a person sees stays, and what belongs together stays together,
 * so that the same facts have to be read. Each changes the document that it is given.
 */

/** Changes a document; false where it holds nothing that could be laid out so. */
export type Relayout = (document: Document) => boolean;

/** A table of one row of headers and rows of as many cells; no header is a day, as columns of days are no fields. */
function plainTables(document: Document): HTMLTableElement[] {
  return [...document.querySelectorAll('table')].filter((table) => {
    const [head, ...rows] = table.querySelectorAll('tr');
    if (head === undefined || rows.length === 0 || head.children.length < 2) return false;
    if (table.querySelector('table, [rowspan]:not([rowspan="1"]), [colspan]:not([colspan="1"])') !== null) return false;
    return (
      [...head.children].every((cell) => cell.localName === 'th' && !/\d\d/.test(cell.textContent)) &&
      rows.every((row) => row.children.length === head.children.length)
    );
  });
}

/** An element of that name with the children, and what hides or explains them, of another. */
function movedTo(name: string, from: Element): Element {
  const to = from.ownerDocument.createElement(name);
  to.append(...from.childNodes);
  for (const attribute of ['class', 'style', 'hidden', 'aria-hidden', 'title', 'aria-label']) {
    const value = from.getAttribute(attribute);
    if (value !== null) to.setAttribute(attribute, value);
  }
  return to;
}

/** Replaces each plain table by what is made of it. */
const replacingTables =
  (
    make: (headers: readonly Element[], rows: readonly (readonly Element[])[], document: Document) => Element,
  ): Relayout =>
  (document) => {
    const tables = plainTables(document);
    for (const table of tables) {
      const [head, ...rows] = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
      table.replaceWith(make(head ?? [], rows, document));
    }
    return tables.length > 0;
  };

function block(document: Document, name: string, children: readonly (Element | string)[]): Element {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

const wordsOf = (element: Element | undefined): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const cards = replacingTables((headers, rows, document) => {
  const fieldsOf = (row: readonly Element[]): Element[] =>
    row.map((cell, at) =>
      block(document, 'div', [block(document, 'span', [wordsOf(headers[at])]), movedTo('span', cell)]),
    );
  return block(
    document,
    'div',
    rows.map((row) => block(document, 'div', fieldsOf(row))),
  );
});

const terms = replacingTables((headers, rows, document) => {
  const fieldsOf = (row: readonly Element[]): Element[] =>
    row.flatMap((cell, at) =>
      wordsOf(cell) === '' ? [] : [block(document, 'dt', [wordsOf(headers[at])]), movedTo('dd', cell)],
    );
  return block(
    document,
    'div',
    rows.map((row) => block(document, 'dl', fieldsOf(row))),
  );
});

const blocks = replacingTables((headers, rows, document) =>
  block(
    document,
    'div',
    [headers, ...rows].map((row) =>
      block(
        document,
        'div',
        row.map((cell) => movedTo('div', cell)),
      ),
    ),
  ),
);

const lines = replacingTables((headers, rows, document) => {
  const lineOf = (row: readonly Element[]): string =>
    row
      .map((cell, at) =>
        at === 0 || wordsOf(headers[at]) === '' ? wordsOf(cell) : `${wordsOf(headers[at])}: ${wordsOf(cell)}`,
      )
      .filter((text) => text !== '' && !text.endsWith(': '))
      .join(', ');
  return block(
    document,
    'ul',
    rows.map((row) => block(document, 'li', [lineOf(row)])),
  );
});

const reversed: Relayout = (document) => {
  const tables = plainTables(document);
  for (const row of tables.flatMap((table) => [...table.querySelectorAll('tr')]))
    row.append(...[...row.children].toReversed());
  return tables.length > 0;
};

/** Replaces every element that a selector finds by a block of no meaning. */
const flattening =
  (selector: string): Relayout =>
  (document) => {
    const found = [...document.querySelectorAll(selector)];
    for (const element of found.toReversed()) element.replaceWith(movedTo('div', element));
    return found.length > 0;
  };

/** By the name that the measurement prints. */
export const relayouts: Readonly<Record<string, Relayout>> = {
  'rows as cards of labelled words': cards,
  'rows as lists of terms': terms,
  'tables as blocks': blocks,
  'rows as lines of named fields': lines,
  'columns from right to left': reversed,
  'lists as blocks': flattening('ul, ol, li'),
  'headings as blocks': flattening('h2, h3, h4, h5, h6'),
  'parts as blocks': flattening('section, article, aside, header, footer, main, fieldset'),
};
