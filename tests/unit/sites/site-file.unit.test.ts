import { describe, expect, it } from 'vitest';
import { SiteExample } from '../../../lib/domain/sites/site-example.ts';
import { readSiteFile, siteFileText } from '../../../lib/domain/sites/site-file.ts';
import { forReader, Site, siteOriginOf, type Column, type Place } from '../../../lib/domain/sites/site.ts';
import { TeachOrder, TeachState } from '../../../lib/domain/sites/teaching.ts';
import { KeptReport, WrongReading } from '../../../lib/domain/sites/wrong-reading.ts';
import { aSite } from '../../builders/a-site.ts';

const origins = ['https://record.example'];
const read = (text: string) => readSiteFile(text, origins);
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = { ...JSON.parse(siteFileText(aSite())) };
  change(file);
  return JSON.stringify(file);
};
/** A good file with one text of its first place's first description put in the place of another. */
const withWay = (way: object): string => siteFileText(aSite()).replace(/\{\s*"by": "role"[^}]*\}/, JSON.stringify(way));
const withElement = (element: object): string =>
  changed((file) => {
    file['example'] = [element];
  });

/** A box for entries, told in one way. */
const box = (by: 'label' | 'mark' | 'heading' | 'after'): Place => ({
  what: 'entries',
  ways: [{ by, is: by === 'mark' ? 'textarea.notes' : 'Notes', nth: 1, of: 1 }],
  exact: 1,
  isAlways: false,
});
/** A list of problems, taught on one page of the record. */
const onView = (path: string, tabs: string[]): Place => ({
  what: 'problems',
  ways: [{ by: 'heading', is: 'Problems', nth: 1, of: 1 }],
  exact: 1,
  isAlways: true,
  view: { path, tabs },
});
/** A block of which a column and a unit were told. */
const saidOf = (over: Partial<Column>): Place => ({
  ...onView('/', []),
  what: 'values',
  columns: [{ head: 'Result', nth: 2, of: 3, is: 'value', ...over }],
  units: [{ of: 'weight', unit: 'kg' }],
});
const withPlaces = (...places: Place[]): string =>
  changed((file) => void (file['places'] = [...aSite().places, ...places]));

const layout = {
  id: 'ours',
  label: 'Ours',
  coded: '{code} {term}',
  text: '{text} on {date}',
  between: '\n',
  dates: 'iso',
};
const element = { depth: 0, tag: 'p', attributes: [], text: '' };

/** Bad site files, each with where the reason has to point. */
const badFiles: readonly (readonly [name: string, text: string, place: RegExp])[] = [
  ['nothing', '', /the file/],
  ['no JSON', '{', /the file/],
  ['a list', '[]', /the file/],
  ['another kind of file', '{"format":"fingerpost-pack"}', /format/],
  ['T-12: a bomb of nesting', '['.repeat(100_000), /the file/],
  ['T-12: a megabyte', `"${'a'.repeat(1_000_001)}"`, /the file/],
  ['T-12: many values', `[${'1,'.repeat(60_000)}1]`, /the file/],
  ['T-11: __proto__', siteFileText(aSite()).replace('"format"', '"__proto__":{"x":1},"format"'), /the file/],
  ['T-11: constructor', siteFileText(aSite()).replace('"format"', '"constructor":{},"format"'), /the file/],
  ['a field more', changed((file) => void (file['script'] = 'x')), /the file/],
  ['a version of another shape', changed((file) => void (file['schemaVersion'] = 2)), /schemaVersion/],
  ['a date that does not exist', changed((file) => void (file['taughtOn'] = '2026-02-30')), /^taughtOn$/],
  [
    'a layout with nothing to say',
    changed((file) => void (file['layout'] = { ...layout, coded: '{term' })),
    /^layout, coded$/,
  ],
  ['a layout of no kind', changed((file) => void (file['layout'] = 7)), /^layout$/],
  ['no version', changed((file) => void delete file['version']), /version/],
  ['a version of nought', changed((file) => void (file['version'] = 0)), /version/],
  ['T-14: http', changed((file) => void (file['origin'] = 'http://record.example')), /origin/],
  ['T-14: every site', changed((file) => void (file['origin'] = 'https://*')), /origin/],
  ['T-14: a path', changed((file) => void (file['origin'] = 'https://record.example/a')), /origin/],
  ['T-14: a user', changed((file) => void (file['origin'] = 'https://a@record.example')), /origin/],
  ['T-14: another site', changed((file) => void (file['origin'] = 'https://other.example')), /origin/],
  [
    'T-14: a site whose address begins alike',
    changed((file) => void (file['origin'] = 'https://record.example.evil.example')),
    /origin/,
  ],
  ['T-14: no address', changed((file) => void (file['origin'] = null)), /origin/],
  ['no pages', changed((file) => void (file['pages'] = [])), /pages/],
  ['a page of one person', changed((file) => void (file['pages'] = ['/record/40117'])), /^page 1$/],
  ['a page that is an address', changed((file) => void (file['pages'] = ['https://record.example/'])), /^page 1$/],
  ['a page with a pattern', changed((file) => void (file['pages'] = ['/(a+)+'])), /^page 1$/],
  ['no places', changed((file) => void (file['places'] = [])), /places/],
  ['no name', siteFileText(aSite()).replace('"what": "name"', '"what": "values"'), /places/],
  ['two names', siteFileText(aSite()).replace('"what": "birthDate"', '"what": "name"'), /places/],
  ['two boxes for entries', withPlaces(box('label'), box('mark')), /places/],
  ['a box for entries that is told by a heading', withPlaces(box('heading')), /^place 3/],
  ['a box for entries that is told by what stands before it', withPlaces(box('after')), /^place 3/],
  ['a view of one person', withPlaces(onView('/record/40117', [])), /^place 3, view, path$/],
  ['a view that is an address', withPlaces(onView('https://record.example/', [])), /^place 3, view, path$/],
  ['T-10: markup in a tab', withPlaces(onView('/record/*', ['<b>'])), /^place 3, view, tabs, /],
  ['somebody’s number in a tab', withPlaces(onView('/record/*', ['Visit 20410'])), /^place 3, view, tabs, /],
  ['T-10: markup over a column', withPlaces(saidOf({ head: '<b>' })), /^place 3, columns, /],
  ['somebody’s number over a column', withPlaces(saidOf({ head: 'Visit 20410' })), /^place 3, columns, /],
  ['a column further on than there are', withPlaces(saidOf({ nth: 4, of: 3 })), /^place 3, columns, /],
  ['a unit that none is', withPlaces(saidOf({})).replace('"unit":"kg"', '"unit":"stone"'), /^place 3, units, .*unit$/],
  ['a place of no kind', siteFileText(aSite()).replace('"what": "name"', '"what": "password"'), /^place 1, what$/],
  ['T-13: a selector list', withWay({ by: 'role', is: 'a, b', nth: 1, of: 1 }), /^place 1, description 1/],
  ['T-13: a slow pattern', withWay({ by: 'path', is: '(a+)+$', nth: 1, of: 1 }), /^place 1, description 1/],
  ['T-13: XPath', withWay({ by: 'path', is: '//*[contains(.,"a")]', nth: 1, of: 1 }), /^place 1, description 1/],
  ['T-13: a pseudo-class', withWay({ by: 'mark', is: 'p:has(a)', nth: 1, of: 1 }), /^place 1, description 1/],
  [
    'T-13: a value of a field',
    withWay({ by: 'mark', is: 'input[value="a"]', nth: 1, of: 1 }),
    /^place 1, description 1/,
  ],
  [
    'T-10: markup in a label',
    withWay({ by: 'label', is: '<img src=x onerror=1>', nth: 1, of: 1 }),
    /^place 1, description 1/,
  ],
  [
    'T-06: a direction mark in a label',
    withWay({ by: 'label', is: 'Born\u202E', nth: 1, of: 1 }),
    /^place 1, description 1/,
  ],
  ['T-06: a nought byte', withWay({ by: 'label', is: 'Bo\u0000rn', nth: 1, of: 1 }), /^place 1, description 1/],
  [
    'T-06: a word of a megabyte',
    withWay({ by: 'label', is: 'a'.repeat(90_000), nth: 1, of: 1 }),
    /^place 1, description 1/,
  ],
  [
    'somebody’s number in a label',
    withWay({ by: 'label', is: 'NHS 999 000 0018', nth: 1, of: 1 }),
    /^place 1, description 1/,
  ],
  ['further on than there are', withWay({ by: 'label', is: 'Born', nth: 3, of: 2 }), /^place 1, description 1/],
  ['a description of no kind', withWay({ by: 'regex', is: 'Born', nth: 1, of: 1 }), /^place 1, description 1/],
  ['no example', changed((file) => void (file['example'] = [])), /example/],
  ['T-10: a script in the example', withElement({ ...element, tag: 'script' }), /^element of the example 1, tag$/],
  ['T-10: a picture in the example', withElement({ ...element, tag: 'img' }), /^element of the example 1, tag$/],
  ['T-10: a frame in the example', withElement({ ...element, tag: 'iframe' }), /^element of the example 1, tag$/],
  [
    'T-10: a link in the example',
    withElement({ ...element, attributes: [['href', 'https://a.example']] }),
    /^element of the example 1, attribute 1/,
  ],
  [
    'T-10: a handler in the example',
    withElement({ ...element, attributes: [['onclick', 'x']] }),
    /^element of the example 1, attribute 1/,
  ],
  [
    'T-10: a style in the example',
    withElement({ ...element, attributes: [['style', 'a']] }),
    /^element of the example 1, attribute 1/,
  ],
  ['T-10: markup in the example', withElement({ ...element, text: '<b>' }), /^element of the example 1, text$/],
  [
    'somebody’s number in the example',
    withElement({ ...element, text: '999 000 0026' }),
    /^element of the example 1, text$/,
  ],
  [
    'somebody’s number in a name of the example',
    withElement({ ...element, attributes: [['id', 'p9990000026']] }),
    /^element of the example 1, attribute 1/,
  ],
  ['an element deeper than its parent', withElement({ ...element, depth: 4 }), /example/],
];

describe('readSiteFile', () => {
  it('takes its own text back, and no more of it to the reader than it needs', () => {
    const site = aSite();
    expect(read(siteFileText(site))).toEqual({ ok: true, value: site });
    expect(Object.keys(forReader(site))).toEqual(['name', 'version', 'pages', 'places']);
  });

  it('takes a site with a box for entries, and one that was written before there were any', () => {
    expect(read(withPlaces(box('label')))).toMatchObject({ ok: true });
    expect(read(siteFileText(aSite()))).toMatchObject({ ok: true, value: { schemaVersion: 1 } });
  });

  it('takes a site with a block of one page, and one that was written before blocks had a page', () => {
    const text = withPlaces(onView('/app/#/record/*/Patient_Summary', ['Problems']), onView('/', []));
    expect(read(text)).toMatchObject({ ok: true });
    const { view, ...older } = onView('/', []);
    expect(view).toEqual({ path: '/', tabs: [] });
    expect(read(withPlaces(older))).toMatchObject({ ok: true });
  });

  it('takes a block with what was told of its columns and units, and gives it to the reader', () => {
    const result = read(withPlaces(saidOf({}), saidOf({ head: null })));
    expect(result).toMatchObject({ ok: true });
    const [, , told] = result.ok ? forReader(result.value).places : [];
    expect(told).toEqual(saidOf({}));
  });

  it('takes a site without an address for the one it is put to use for', () => {
    const text = siteFileText(aSite({ origin: null }));
    expect(readSiteFile(text, origins, 'https://record.example')).toMatchObject({
      ok: true,
      value: { origin: 'https://record.example' },
    });
    expect(readSiteFile(text, origins, 'https://other.example').ok).toBe(false);
  });

  it.each(badFiles)(
    'T-06, T-10, T-11, T-12, T-13, T-14: does not take %s, and says where and why',
    (_, text, place) => {
      const result = read(text);
      expect(result.ok).toBe(false);
      const problems = result.ok ? [] : result.error;
      expect(problems[0]?.place).toMatch(place);
      for (const { place: where, reason } of problems) {
        expect(`${where}: ${reason}`).toMatch(/^[a-z].{8,}/i);
        // No words of the schema's own, and no place counted from nought
        expect(`${where}: ${reason}`).not.toMatch(/invalid|expected|undefined|→|\b0\b/i);
      }
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
    },
  );
});

describe('readSiteFile, in words', () => {
  it.each([
    ['another kind of file', '{"format":"fingerpost-pack"}', 'format: it is not a site file'],
    [
      'a field more',
      changed((file) => void (file['script'] = 'x')),
      'the file: it has a name that is not known here: script',
    ],
    ['no version', changed((file) => void delete file['version']), 'version: it is missing; a number is needed'],
    ['a version too high', changed((file) => void (file['version'] = 10_000)), 'version: it is more than 9999'],
    ['no pages', changed((file) => void (file['pages'] = [])), 'pages: the list needs at least 1'],
    [
      'a page of one person, said once',
      changed((file) => void (file['pages'] = ['/record/40117'])),
      'page 1: it is not the beginning of a page’s address without a number in it, such as /record/*',
    ],
    [
      'plain http',
      changed((file) => void (file['origin'] = 'http://record.example')),
      'origin: it is not one https address, such as https://record.example',
    ],
    [
      'a description of no kind',
      withWay({ by: 'regex', is: 'Born', nth: 1, of: 1 }),
      'place 1, description 1, by: it must be one of: label, after, heading, role, mark, path',
    ],
    [
      'a layout without a name',
      changed((file) => void (file['layout'] = { ...layout, label: '' })),
      'layout, label: Enter a name.',
    ],
    [
      'a script in the example',
      withElement({ ...element, tag: 'script' }),
      'element of the example 1, tag: it is not an element that an example may hold',
    ],
  ])('says what is wrong with %s', (_, text, sentence) => {
    const result = read(text);
    const said = result.ok ? [] : result.error.map(({ place, reason }) => `${place}: ${reason}`);
    expect(said.filter((one) => one === sentence)).toHaveLength(1);
  });
});

describe('SiteExample', () => {
  it('P9: holds nobody but the invented person', () => {
    expect(SiteExample.safeParse([{ ...element, text: 'Alex Placeholder 999 000 0018' }]).success).toBe(true);
    expect(SiteExample.safeParse([{ ...element, text: 'Alex Placeholder 999 000 0026' }]).success).toBe(false);
  });
});

describe('siteOriginOf', () => {
  it('leaves the port out, as permissions do', () => {
    expect(siteOriginOf('https://record.example:8443')).toBe('https://record.example');
    expect(Site.safeParse({ ...aSite(), origin: 'https://record.example:8443' }).success).toBe(false);
  });
});

describe('WrongReading', () => {
  const good = { kind: 'measurement', key: 'bmi', address: '1/0/3/s/2', why: 'wrong' };

  it('P1: takes where and what kind, and nothing that was said', () => {
    expect(WrongReading.safeParse(good).success).toBe(true);
    const bad = [
      { ...good, key: 'Mrs Example' },
      { ...good, address: 'Asthma' },
      { ...good, value: 31 },
      { ...good, why: 'because of Mrs Example' },
    ];
    for (const each of bad) expect(WrongReading.safeParse(each).success).toBe(false);
    expect(KeptReport.safeParse({ ...good, origin: null, on: '2026-11-22' }).success).toBe(true);
  });
});

describe('TeachOrder, TeachState', () => {
  it('are bounded', () => {
    expect(TeachOrder.safeParse({ do: 'point', what: 'name' }).success).toBe(true);
    expect(TeachOrder.safeParse({ do: 'run', what: 'name' }).success).toBe(false);
    expect(TeachState.safeParse({ asks: null, pick: null, kept: [], whole: null }).success).toBe(true);
  });
});
