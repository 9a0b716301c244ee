import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  entryLine,
  escapeHtml,
  linesOf,
  shortestGuardedLine,
  toHtml,
  toPlainText,
} from '../../../lib/domain/entries/layout.ts';
import { EntryLayout } from '../../../lib/domain/entries/entry-layout.ts';
import { LayoutShape } from '../../../lib/domain/entries/layout-shape.ts';
import { layoutProblems } from '../../../lib/domain/entries/layout-problems.ts';
import { entryLayouts, layoutIdFor, layoutOf } from '../../../lib/domain/entries/layouts.ts';
import { tally } from '../../../scripts/tally.ts';
import { shippedSites } from '../../../lib/content/sites/shipped-sites.ts';
import { exampleEntries } from '../../../lib/content/consultation/example-entries.ts';
import { step } from '../../../lib/domain/consultation/step.ts';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import { aConsultation, anAction } from '../../builders/consultation.ts';
import { aWholeConsultation, entriesOf } from '../../builders/entries.ts';

const own: EntryLayout = {
  id: 'own-slashes',
  label: 'Slashes',
  coded: '{term} / {code} / {date} / {text}',
  text: 'Note / {text}',
  between: '\n',
  dates: 'plain',
};
const hostile = '<img src=x onerror=alert(1)> & "quoted" \'one\'';

describe('toPlainText', () => {
  it.each(entryLayouts.map((layout) => layout.id))('gives the golden text of the layout %s', async (id) => {
    const entries = entriesOf(aWholeConsultation());
    await expect(`${toPlainText(entries, layoutOf(id))}\n`).toMatchFileSnapshot(
      `../../fixtures/golden/entries/${id}.txt`,
    );
  });

  it.each(entryLayouts.map((layout) => layout.id))(
    'gives the golden text of training in the layout %s (H-23)',
    async (id) => {
      const text = toPlainText(entriesOf(aWholeConsultation({ isTraining: true })), layoutOf(id));
      await expect(`${text}\n`).toMatchFileSnapshot(`../../fixtures/golden/entries/${id}.training.txt`);
    },
  );

  it('gives the golden text of a layout that a practice made', async () => {
    expect(layoutProblems(own)).toEqual({});
    await expect(`${toPlainText(exampleEntries(), own)}\n`).toMatchFileSnapshot(
      '../../fixtures/golden/entries/own.txt',
    );
    const training = toPlainText(entriesOf(aWholeConsultation({ isTraining: true })), own);
    await expect(`${training}\n`).toMatchFileSnapshot('../../fixtures/golden/entries/own.training.txt');
    expect(training.split('\n').every((line) => line.includes('Training'))).toBe(true);
  });

  it('shows in options what the golden files hold', () => {
    for (const layout of entryLayouts)
      expect(toPlainText(exampleEntries(), layout)).toBe(toPlainText(entriesOf(aWholeConsultation()), layout));
  });

  it('says Training in every line of every layout (H-23)', () => {
    const entries = entriesOf(aWholeConsultation({ isTraining: true }));
    for (const layout of entryLayouts)
      for (const entry of entries) expect(entryLine(entry, layout)).toContain('Training');
  });

  it('puts one entry on one line, whatever was typed', () => {
    const entries = entriesOf(aWholeConsultation({ goal: 'one\ntwo\r\nthree' }));
    expect(toPlainText(entries, layoutOf('code-and-term')).split('\n')).toHaveLength(entries.length);
  });

  it('is empty for no entries', () => {
    expect([toPlainText([], layoutOf('one-block')), toHtml([], layoutOf('one-block'))]).toEqual(['', '']);
  });

  it('holds no NHS number, birth date or name that was typed in (H-18)', () => {
    const name = 'Ottoline Brackenbury';
    const marks = { name, birthDate: '04 Jul 1961' };
    const secrets = ['999 123 4561', '9991234561', '04/07/1961', '4 July 1961', 'Ottoline', 'brackenbury'];
    const tried = secrets.flatMap((secret) =>
      ['', 'walk ', 'see ', 'phone (', 'with Mrs '].flatMap((before) =>
        ['', ' again', '), then rest', ', 9 am'].map((after) => ({ secret, words: `${before}${secret}${after}` })),
      ),
    );
    const found = tried.filter(({ secret, words }) => {
      const size = { what: words, when: words, withWhom: words };
      const entries = entriesOf(aWholeConsultation({ goal: words, size }), { context: { marks } });
      return entryLayouts.some((layout) => toPlainText(entries, layout).toLowerCase().includes(secret.toLowerCase()));
    });
    tally('planted-in-entries', 'node', { tried: tried.length, held: tried.length - found.length });
    expect(found).toEqual([]);
  });
});

describe('toHtml', () => {
  it.each(entryLayouts.map((layout) => layout.id))('gives the golden HTML of the layout %s', async (id) => {
    const entries = entriesOf(aWholeConsultation({ goal: hostile }));
    await expect(`${toHtml(entries, layoutOf(id))}\n`).toMatchFileSnapshot(`../../fixtures/golden/entries/${id}.html`);
  });

  it('makes no element but paragraphs of any words (T-06, T-10)', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 160 }), (goal) => {
        const html = toHtml(entriesOf(aWholeConsultation({ goal })), layoutOf('code-and-term'));
        expect(html.replaceAll('<p>', '').replaceAll('</p>', '')).not.toMatch(/[<>"]/);
      }),
    );
  });
});

describe('escapeHtml', () => {
  it('escapes what has a meaning in HTML', () => {
    expect(escapeHtml(hostile)).toBe('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; &#39;one&#39;');
  });
});

describe('linesOf', () => {
  it('covers every pasted line and every dragged chip of at least twelve characters (A17)', () => {
    fc.assert(
      fc.property(fc.array(anAction(), { maxLength: 30 }), fc.constantFrom(...entryLayouts), (actions, layout) => {
        const entries = entriesOf(actions.reduce(step, aConsultation()));
        const lines = new Set(linesOf(entries, layout));
        const own = entries.map((entry) => entryLine(entry, layout).normalize('NFC').replace(/\s+/g, ' ').trim());
        expect(own.filter((line) => line.length >= shortestGuardedLine && !lines.has(line))).toEqual([]);
        for (const line of lines) expect(line.length).toBeGreaterThanOrEqual(shortestGuardedLine);
      }),
    );
  });

  it('leaves no line of ours unguarded: none is shorter than the guard sees', () => {
    const entries = entriesOf(aWholeConsultation());
    for (const layout of entryLayouts)
      for (const entry of entries) expect(entryLine(entry, layout).length).toBeGreaterThanOrEqual(shortestGuardedLine);
  });
});

describe('EntryLayout', () => {
  it('accepts every layout that comes with the extension, and those that settings can name', () => {
    for (const layout of entryLayouts) expect(EntryLayout.safeParse(layout).success).toBe(true);
    expect(layoutOf(defaultSettings.entryLayout).id).toBe(defaultSettings.entryLayout);
  });

  it.each([
    { coded: '{name} {code}' },
    { coded: 'no placeholder' },
    { coded: '{code' },
    { coded: '{code}\n{term}' },
    { text: 'nothing' },
    { between: ';' },
    { extra: true },
    { coded: '{code}' },
    { coded: '{term} Training {text}' },
    { coded: '{term} 999 {text}' },
    { coded: '<b>{term}</b>' },
    { text: '{text} {name}' },
    { text: '{text} ({code})' },
    { text: '{text}\u202E' },
    { label: '' },
    { id: 'Own One' },
  ])('refuses a layout with %j', (changes) => {
    expect(EntryLayout.safeParse({ ...entryLayouts[0], ...changes }).success).toBe(false);
  });
});

describe('LayoutShape', () => {
  it('lets every right layout through, and nothing of another shape', () => {
    for (const layout of [...entryLayouts, own]) expect(LayoutShape.safeParse(layout).success).toBe(true);
    for (const wrong of [{ between: ';' }, { extra: true }, { coded: 7 }, { text: 'x'.repeat(121) }])
      expect(LayoutShape.safeParse({ ...own, ...wrong }).success).toBe(false);
  });
});

describe('layoutProblems', () => {
  it('says plainly what is wrong, part by part', () => {
    expect(layoutProblems({ ...own, coded: '{code}', text: 'none', label: '' })).toEqual({
      coded: 'This line can be too short. Add {date} or {text}.',
      text: 'A line of words holds {text}.',
      label: 'Enter a name.',
    });
    expect(layoutProblems({ ...own, coded: '{who} {term}' })).toEqual({
      coded: 'Only {code}, {term}, {text} and {date} may stand in braces.',
    });
  });

  it('A17: lets no layout through whose line the paste guard would not see', () => {
    const piece = fc.constantFrom('{code}', '{term}', '{text}', '{date}', ' ', '-', '/', 'a', ': ');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const layout = { ...own, coded: pieces.join('') };
        if (Object.keys(layoutProblems(layout)).length > 0) return;
        for (const entry of exampleEntries())
          expect(entryLine(entry, layout).length).toBeGreaterThanOrEqual(shortestGuardedLine);
      }),
    );
  });
});

describe('layoutOf', () => {
  it('finds a layout that ships, one of the practice, and the first for a name that nobody has', () => {
    expect(layoutOf('term-only', [own]).id).toBe('term-only');
    expect(layoutOf('own-slashes', [own])).toBe(own);
    expect(layoutOf('gone', [own])).toBe(entryLayouts[0]);
  });
});

describe('layoutIdFor', () => {
  it('gives each layout an id of its own, whatever it is called', () => {
    expect(layoutIdFor('Slashes', [])).toBe('own-slashes');
    expect(layoutIdFor('Slashes', [own])).toBe('own-slashes-x');
    const good = EntryLayout.shape.id;
    fc.assert(fc.property(fc.string(), (label) => good.safeParse(layoutIdFor(label, [own])).success));
  });
});

describe('shippedSites', () => {
  it('name a layout of entries that ships, whose golden files are here', () => {
    for (const { layout } of shippedSites) expect(entryLayouts).toContainEqual(layout);
  });
});
