import * as z from 'zod/mini';

/**
 * The saved, de-identified example of a taught page: the elements on the way to each taught place, in order, without a
 * word of the page but the labels that describe places. Where somebody stood, an invented person stands.
 */

/** Who stands in every example. The number is of the range set aside for tests. */
export const examplePerson = { name: 'Alex Placeholder', birthDate: '1970-01-02', nhsNumber: '9990000018' } as const;

/** What an example may say where the page said a fact: exactly these. */
export const exampleWords = {
  name: 'Alex Placeholder',
  birthDate: '02-Jan-1970',
  nhsNumber: '999 000 0018',
  fact: 'Placeholder',
} as const;

const tags = new Set(
  'html body div main header footer section article aside form fieldset legend label input select textarea option output p span a b strong em i small h1 h2 h3 h4 h5 h6 nav ul ol li dl dt dd table caption thead tbody tfoot tr th td button details summary time abbr address figure figcaption pre code tt font center u s del ins sub sup mark q bdi blockquote dfn kbd samp var cite data hgroup menu slot optgroup svg g text tspan'.split(
    ' ',
  ),
);
const attributeName =
  /^(?:id|class|role|name|type|scope|itemprop|for|contenteditable|aria-label|data-[a-z][a-z0-9-]{0,40})$/;
const attributeValue = /^[^"\\<>\p{C}]{0,120}$/u;

/** Elements of a tag of their own (`my-banner2`) stand as they are; anything that loads, runs or embeds does not. */
export const isExampleTag = (tag: string): boolean =>
  tag.length <= 60 && (tags.has(tag) || /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(tag)) && !/\d{3}/.test(tag);

const Attribute = z.tuple([
  z.string().check(z.regex(attributeName)),
  z.string().check(
    z.regex(attributeValue),
    z.refine((value) => !/\d{3}/.test(value), 'it holds a number'),
  ),
]);

/** One element: how deep, its tag, what describes it, and its own text: a label, or an invented fact. */
export const ExampleElement = z.strictObject({
  depth: z.int().check(z.minimum(0), z.maximum(80)),
  tag: z.string().check(z.refine(isExampleTag, 'it is not an element that an example may hold')),
  attributes: z.array(Attribute).check(z.maxLength(8)),
  text: z.string().check(
    z.maxLength(80),
    z.refine(
      (text) =>
        !/\d{3}|[\p{C}<>]/u.test(
          Object.values<string>(exampleWords).reduce((left, word) => left.replace(word, ''), text),
        ),
      'it holds a number or markup, which an example may not',
    ),
  ),
});
export type ExampleElement = z.infer<typeof ExampleElement>;

/** The page, outermost element first. */
export const SiteExample = z.array(ExampleElement).check(
  z.minLength(1),
  z.maxLength(400),
  z.refine(
    (all) => all.every(({ depth }, index) => depth <= (all[index - 1]?.depth ?? -1) + 1),
    'an element stands deeper than its parent allows',
  ),
);
export type SiteExample = z.infer<typeof SiteExample>;
