import { describe, expect, it } from 'vitest';
import { fixedPhrases } from '../../../lib/content/phrasebook/fixed-phrases.ts';
import { phrasebooks } from '../../../lib/content/phrasebook/phrasebooks.ts';
import { easyReadSlip, prescriptionSlip } from '../../../lib/content/slips/templates.ts';
import {
  bilingualPage,
  holeLine,
  Phrasebook,
  phraseIn,
  unreviewedLine,
} from '../../../lib/domain/phrasebook/phrasebook.ts';
import type { BilingualPage } from '../../../lib/domain/phrasebook/phrasebook.ts';
import type { Template } from '../../../lib/domain/slips/template.ts';
import { aFilling } from '../../builders/slips.ts';

const about = {
  isTraining: false,
  optionPicture: 'shoes',
  dates: { review: '2026-03-30', today: '2026-03-02' },
} as const;
const pageIn = (book: Phrasebook, template: Template = prescriptionSlip, filling = aFilling()): BilingualPage => {
  const page = bilingualPage(template, filling, book, fixedPhrases, about);
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  return page.value;
};
const linesOf = (page: BilingualPage) => [
  page.title,
  ...page.sections.flatMap(({ heading, lines }) => [...(heading === null ? [] : [heading]), ...lines]),
];
const asText = (page: BilingualPage): string =>
  [
    `${page.language} ${page.direction}`,
    ...page.notices,
    ...linesOf(page).map(
      (line) => `${line.english} | ${line.other}${line.isHole ? ' (hole)' : ''}${line.isAsSaid ? ' (as said)' : ''}`,
    ),
  ].join('\n');
const named = phrasebooks.map((book) => [book.englishName, book] as const);
const firstBook = (): Phrasebook => {
  const [book] = phrasebooks;
  if (book === undefined) throw new Error('no phrasebook');
  return book;
};

describe('phrasebooks', () => {
  it('have Welsh and at least four more, two of them from right to left', () => {
    expect(phrasebooks.map(({ language }) => language)).toEqual(['cy', 'pl', 'ro', 'ur', 'pa', 'bn', 'ar']);
    expect(phrasebooks.filter(({ direction }) => direction === 'rtl').map(({ language }) => language)).toEqual([
      'ur',
      'ar',
    ]);
  });

  it.each(named)('%s is of the right shape, unreviewed, and holds fixed phrases only', (_, book) => {
    expect(Phrasebook.safeParse(book).success).toBe(true);
    expect(book.isReviewed).toBe(false);
    expect(Object.keys(book.phrases).filter((english) => !fixedPhrases.has(english))).toEqual([]);
  });

  it.each(named)('%s keeps slots, and the numbers to call', (_, book) => {
    for (const [english, other] of Object.entries(book.phrases)) {
      expect(phraseIn(book, english)).toBe(other);
      for (const number of ['999', '111']) expect(other.includes(number)).toBe(english.includes(number));
    }
  });

  it.each(named)('%s is written in its own script', (_, book) => {
    const script = {
      ur: /\p{Script=Arabic}/u,
      ar: /\p{Script=Arabic}/u,
      pa: /\p{Script=Gurmukhi}/u,
      bn: /\p{Script=Bengali}/u,
    };
    const own = new Map(Object.entries(script)).get(book.language) ?? /\p{Script=Latin}/u;
    for (const other of Object.values(book.phrases)) expect(other).toMatch(own);
  });

  it.each(named)('%s gives its golden slip', async (name, book) => {
    await expect(`${asText(pageIn(book))}\n`).toMatchFileSnapshot(
      `../../fixtures/golden/slips/bilingual-${name.toLowerCase()}.txt`,
    );
  });
});

describe('bilingualPage', () => {
  it('puts the English beside every line and leaves typed words as they were said', () => {
    const lines = linesOf(pageIn(firstBook()));
    expect(lines.find(({ english }) => english === 'When')?.other).toBe('Pryd');
    expect(lines.find(({ english }) => english.startsWith('Walk the dog'))).toMatchObject({
      isAsSaid: true,
      isHole: false,
    });
  });

  it('says that nobody has checked the words, until somebody has', () => {
    expect(pageIn(firstBook()).notices).toContain(unreviewedLine);
    expect(pageIn({ ...firstBook(), isReviewed: true }).notices).toEqual([]);
  });

  it('falls back to English for a hole, and says so', () => {
    const { 'How it helps': _gone, ...phrases } = firstBook().phrases;
    const page = pageIn({ ...firstBook(), phrases, isReviewed: true });
    expect(linesOf(page).find(({ english }) => english === 'How it helps')).toEqual({
      english: 'How it helps',
      other: 'How it helps',
      isHole: true,
      isAsSaid: false,
    });
    expect(page.notices).toEqual([holeLine]);
  });

  it('takes a phrase with other slots for a hole', () => {
    const book = { ...firstBook(), phrases: { 'Agreed on {date}': 'Cytunwyd ar {places}' } };
    expect(phraseIn(book, 'Agreed on {date}')).toBeNull();
    expect(asText(pageIn(book))).not.toContain('Cytunwyd');
  });

  it('prints with an empty phrasebook: all English, and it says so', () => {
    const page = pageIn({ ...firstBook(), phrases: {} }, easyReadSlip);
    expect(page.notices).toContain(holeLine);
    expect(linesOf(page).every(({ english, other }) => english === other || /\d{4}/.test(english))).toBe(true);
  });

  it('writes dates in the other language', () => {
    const lines = linesOf(pageIn(firstBook()));
    expect(lines.find(({ english }) => english === '30 March 2026')?.other).toBe('30 Mawrth 2026');
  });

  it('cannot be printed when the English page cannot (H-28)', () => {
    const page = bilingualPage(prescriptionSlip, { ...aFilling(), practice: null }, firstBook(), fixedPhrases, about);
    expect(page).toEqual({ ok: false, error: [{ kind: 'unfilled', slot: 'practice' }] });
  });

  it('translates the option when it stands for what the person will do', () => {
    const filling = aFilling({ consultation: { size: { what: null, when: null, withWhom: null } } });
    const lines = linesOf(pageIn(firstBook(), prescriptionSlip, filling));
    expect(lines.find(({ english }) => english.startsWith('Move a little more'))?.other).toMatch(/^Symudwch/);
  });

  it('takes no phrase from a prototype (T-11)', () => {
    expect(phraseIn(firstBook(), 'constructor')).toBeNull();
  });
});
