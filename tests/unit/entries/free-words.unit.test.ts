import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fitWords, leftOutWords, problemLines, problemsOf } from '../../../lib/domain/entries/free-words.ts';
import { today } from '../../builders/entries.ts';

const marks = { name: 'Ms Siân MARLOWE-Quill', birthDate: '04-Jul-1961' };
const kinds = (words: string, who: Parameters<typeof problemsOf>[1] = marks) =>
  problemsOf(words, who, today).map((problem) => problem.kind);

describe('problemsOf', () => {
  it.each([
    '999 123 4561',
    '9991234561',
    '999-123-4561',
    'call 07700 900123',
    '９９９１２３４５６１',
    '٩٩٩١٢٣٤٥٦١',
    '999\u200B123\u200B4561',
    '999. 123. 4561 is her number',
  ])('finds the long number in: %s (H-18)', (words) => {
    expect(kinds(words)).toContain('longNumber');
  });

  it('finds any ten digits however they are spaced (H-18)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 12 }),
        fc.array(fc.constantFrom('', ' ', '-', '.', '  ', '\u00A0', '\u2009', '\u200B', '/'), {
          minLength: 12,
          maxLength: 12,
        }),
        fc.constantFrom('', 'walk more ', 'see '),
        (digits, gaps, before) => {
          expect(kinds(before + digits.map((digit, at) => `${digit}${gaps[at]}`).join(''), null)).toContain(
            'longNumber',
          );
        },
      ),
    );
  });

  it.each([
    '04/07/1961',
    '4.7.61',
    '1961-07-04',
    '4 July 1961',
    '4th of July, 1961',
    'July 4, 1961',
    'born 04-Jul-1961 here',
    '4 jul 61',
    '04 07 1961',
    '٠٤/٠٧/١٩٦١',
    'JULY 4TH 1961',
  ])('finds the birth date in: %s (H-18)', (words) => {
    expect(kinds(words)).toContain('pastDate');
    expect(kinds(words, null)).toContain('pastDate');
  });

  it.each([
    'be well for the wedding on 12 June 2027',
    'walk 20 minutes',
    'in bed by 10.30',
    'half past 7',
    '5 a day',
    '2 or 3 times in May',
  ])('lets a plain goal be: %s', (words) => {
    expect(kinds(words)).toEqual([]);
  });

  it.each(['Sian wants to walk', 'siân', 'walk with MARLOWE', 'Mrs Quill walks', 'Marlowe-Quill'])(
    'finds the name on the strip in: %s (H-18)',
    (words) => {
      expect(kinds(words)).toContain('personName');
    },
  );

  it('finds a name of two letters as it is written, and lets the small word be', () => {
    expect(kinds('Jo walks', { name: 'LI, Jo', birthDate: null })).toEqual(['personName']);
    expect(kinds('do more', { name: 'Do, An', birthDate: null })).toEqual([]);
  });

  it('finds a short first name however it is written', () => {
    expect(kinds('walk with ann', { name: 'BRACKENBURY, Ann', birthDate: null })).toEqual(['personName']);
  });

  it('does not take a title for a name', () => {
    expect(kinds('see Dr and Miss about it', { name: 'Dr Xylo Zephyr', birthDate: null })).toEqual([]);
  });

  it('has a calm line for each problem', () => {
    for (const line of Object.values(problemLines)) expect(line).not.toMatch(/!|must/);
  });
});

describe('fitWords', () => {
  it('keeps what is fit and says when words were left out', () => {
    expect(fitWords('Walk the dog', marks, today)).toBe('Walk the dog');
    expect(fitWords('Sian walks', marks, today)).toBe(leftOutWords);
    expect(fitWords(null, marks, today)).toBeNull();
  });
});
