import { isDeepStrictEqual } from 'node:util';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../lib/domain/reading.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { tally } from '../../../scripts/tally.ts';
import { blockFragments } from '../../fixtures/layouts/blocks.ts';
import { boundFragments } from '../../fixtures/layouts/bound.ts';
import { britishFragments } from '../../fixtures/layouts/british.ts';
import { componentFragments } from '../../fixtures/layouts/components.ts';
import { conditionFragments } from '../../fixtures/layouts/conditions.ts';
import { counterFragments } from '../../fixtures/layouts/counter.ts';
import { pageAround } from '../../fixtures/layouts/fragment.ts';
import { enteredFragments } from '../../fixtures/layouts/entered.ts';
import { gridFragments } from '../../fixtures/layouts/grids.ts';
import { measurementFragments } from '../../fixtures/layouts/measurements.ts';
import { medicineFragments } from '../../fixtures/layouts/medicines.ts';
import { metFragments } from '../../fixtures/layouts/met.ts';
import { neighbourFragments } from '../../fixtures/layouts/neighbours.ts';
import { recordFields, recordShapes } from '../../fixtures/layouts/records.ts';
import { partFragments } from '../../fixtures/layouts/parts.ts';
import { realSystemFragments } from '../../fixtures/layouts/real-systems.ts';
import { rowFragments } from '../../fixtures/layouts/rows.ts';
import { webRecordFragments } from '../../fixtures/layouts/web-records.ts';

const said = (item: Item): string => {
  if (item.kind === 'medicine') return `med: ${item.asSeen} ${item.status ?? '-'}`;
  const what = item.value === null ? (item.status ?? '-') : `${item.value} ${item.unit ?? ''}`;
  return `${item.key ?? ''} ${what} ${item.date ?? '-'}`;
};

/** A page with the shadow trees that its markup declares. */
function pageOf(html: string): Document {
  const { document } = new JSDOM(html).window;
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }
  return document;
}

const read = (html: string): string[] => readPage(pageOf(html), { today: '2026-11-22' }).items.map(said).toSorted();

describe('readPage (H-08, H-10, H-11)', () => {
  const fragments = [
    ...conditionFragments,
    ...measurementFragments,
    ...webRecordFragments,
    ...metFragments,
    ...gridFragments,
    ...neighbourFragments,
    ...blockFragments,
    ...boundFragments,
    ...realSystemFragments,
    ...enteredFragments,
    ...britishFragments,
    ...counterFragments,
    ...medicineFragments,
    ...rowFragments,
    ...partFragments,
    ...componentFragments,
  ].map(([name, html, expected, evidence]) => ({
    name,
    html,
    expected,
    evidence,
  }));

  it.each(fragments)('reads $name', ({ name, html, expected, evidence }) => {
    const found = read(pageAround(html, evidence));
    const counts = { tried: 1, held: isDeepStrictEqual(found, expected.toSorted()) ? 1 : 0 };
    if (name.startsWith('problem: ')) tally('context-variants', 'node', counts);
    if (expected.length > 0) tally('good-record-texts', 'node', counts);
    expect(found).toEqual(expected.toSorted());
  });

  const records = recordShapes.flatMap(([shape, lay]) => [
    ...recordFields.map(([thing, fields, expected]) => ({ shape, thing, html: lay(fields), expected })),
    {
      shape,
      thing: 'all of these, one after the other',
      html: recordFields.map(([, fields]) => lay(fields)).join(''),
      expected: recordFields.flatMap(([, , expected]) => expected),
    },
  ]);

  it.each(records)('reads $thing, told in $shape', ({ html, expected }) => {
    expect(read(pageAround(html))).toEqual(expected.toSorted());
  });
});
