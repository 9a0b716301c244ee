import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../lib/domain/calendar.ts';
import { findDates, resolveDate } from '../../../lib/reader/recognise/dates.ts';
import { tally } from '../../../scripts/tally.ts';
import { sentencesOf } from '../../../lib/reader/interpret/sentences.ts';

const today = '2026-11-22';
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const long = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

type Day = { readonly year: number; readonly month: number; readonly day: number; readonly iso: string };
/** Every day of the calendar from 1900 to 2026. */
const anyDay: fc.Arbitrary<Day> = fc
  .record({
    year: fc.integer({ min: 1900, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((date) => ({ ...date, iso: isoDate(date.year, date.month, date.day) ?? '' }))
  .filter(({ iso }) => iso !== '');

const two = (number: number): string => String(number).padStart(2, '0');
/** Forms that say which part is the month. */
const plainForms: readonly ((date: Day) => string)[] = [
  ({ iso }) => iso,
  ({ iso }) => `${iso}T09:12:00+01:00`,
  ({ year, month, day }) => `${two(day)}-${names[month - 1]}-${year}`,
  ({ year, month, day }) => `${day} ${names[month - 1]} ${year}`,
  ({ year, month, day }) => `${day} ${long[month - 1]} ${year}`,
  ({ year, month, day }) => `${day}th of ${long[month - 1]} ${year}`,
  ({ year, month, day }) => `${names[month - 1]} ${day}, ${year}`,
  ({ year, month, day }) => `Thursday ${day} ${long[month - 1]} ${year}`,
  ({ year, month, day }) => `Fri, ${two(day)} - ${names[month - 1]} - ${year}`,
  ({ year, month, day }) => `${two(day)} \u2014 ${names[month - 1]} \u2014 ${year}`,
  ({ year, month, day }) => `${day} ${names[month - 1]}. ${year}, 10:10:00 AM`,
  ({ year, month, day }) => `${two(day)} ${long[month - 1]?.toUpperCase()} ${year} 07:50`,
];

const isoOf = (text: string): (string | null)[] => findDates(text, today).map((date) => resolveDate(date, 'unknown'));

/** Dates at the edges: as written, and the one day that a person can tell, with today 22 November 2026; null for none. */
const edges: readonly (readonly [text: string, right: string | null])[] = [
  // Leap days
  ['29 Feb 2024', '2024-02-29'],
  ['29 Feb 2023', null],
  ['29 Feb 2000', '2000-02-29'],
  ['29 Feb 1900', null],
  ['30 Feb 2024', null],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  // Ends of months and years
  ['31 Dec 2025', '2025-12-31'],
  ['1 Jan 2026', '2026-01-01'],
  ['31 Apr 2026', null],
  ['30 Apr 2026', '2026-04-30'],
  ['31 Jun 2026', null],
  ['31 Sep 2026', null],
  ['31 Nov 2025', null],
  ['32 Jan 2026', null],
  ['0 Jan 2026', null],
  ['2026-00-10', null],
  ['2026-13-10', null],
  ['2026-12-00', null],
  ['2026-11-31', null],
  // Which is the day
  ['12/12/2025', '2025-12-12'],
  ['13/12/2025', '2025-12-13'],
  ['12/13/2025', '2025-12-13'],
  ['11/12/2025', null],
  ['01/02/2026', null],
  ['31/04/2026', null],
  ['13/13/2025', null],
  ['00/12/2025', null],
  // Two digits of a year, today's and tomorrow's century
  ['3 May 26', '2026-05-03'],
  ['3 May 27', '1927-05-03'],
  ['13/05/26', '2026-05-13'],
  ['13/05/27', '1927-05-13'],
  ['05/06/26', null],
  // Both nights on which clocks change, with a time beside midnight and within the hour that is there twice, or never
  ['2026-10-25T00:30:00+01:00', '2026-10-25'],
  ['2026-10-25T01:30:00Z', '2026-10-25'],
  ['2026-10-24T23:59:59+01:00', '2026-10-24'],
  ['2026-03-29T01:30:00Z', '2026-03-29'],
  ['2026-03-29T00:00:00Z', '2026-03-29'],
  ['25 Oct 2026 01:30', '2026-10-25'],
  ['29 Mar 2026 01:30', '2026-03-29'],
  // A part of a date
  ['May 2026', null],
  ['2026', null],
  ['03 - 2026', null],
];

describe('findDates (H-10)', () => {
  it.each(
    plainForms.map((write, index) => ({
      write,
      example: write({ year: 2026, month: 9, day: 3, iso: '2026-09-03' }),
      index,
    })),
  )('reads back every day written as $example', ({ write }) => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(isoOf(write(date))).toEqual([date.iso]);
      }),
    );
  });

  it('reads numbers by the order it is given, and not at all where both orders are days and none is given', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '.', '-'), ({ year, month, day, iso }, separator) => {
        const [date] = findDates(`${two(day)}${separator}${two(month)}${separator}${year}`, today);
        expect(date).toBeDefined();
        if (date === undefined) return;
        expect(resolveDate(date, 'day-first')).toBe(iso);
        const isOneWay = day > 12 || day === month;
        expect(resolveDate(date, 'unknown')).toBe(isOneWay ? iso : null);
      }),
    );
  });

  it('makes no day that is not in the calendar, and none where order or century are open', () => {
    const wrong = edges.filter(([text, right]) => {
      const [found = null] = isoOf(text);
      return found !== right;
    });
    tally('boundary-dates', 'node', { tried: edges.length, held: edges.length - wrong.length });
    expect(new Set(edges.map(([text]) => text)).size).toBe(edges.length);
    expect(wrong.map(([text, right]) => [text, right, isoOf(text)[0] ?? null])).toEqual([]);
  });

  it('never makes a day of a month or a year alone', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month }) => {
        for (const text of [
          `${names[month - 1]} ${year}`,
          `${year} ${names[month - 1]}`,
          `${two(month)} - ${year}`,
          `${year}-${two(month)}`,
        ])
          expect(isoOf(`onset ${text}`)).toEqual([null]);
        expect(isoOf(`since ${year}`)).toEqual([]);
      }),
    );
  });

  it('gives only days of the calendar, in order and within the text, whatever the text', () => {
    const soup = fc.array(
      fc.constantFrom(...'01234', ...'56789', ...'/.-: ,', 'Feb', 'May', '31', '29', '2023', 'am', '\u2003', 'x'),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const date of findDates(text, today)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(date.start, date.end)).toBe(date.text);
          ({ end } = date);
          for (const order of ['day-first', 'month-first', 'unknown'] as const) {
            const iso = resolveDate(date, order);
            if (iso !== null) expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('sentencesOf', () => {
  it('loses no word and no date', () => {
    const sentence = fc.constantFrom(
      'BP 142/84.',
      'No chest pain.',
      'Seen by Dr. Singh.',
      'Weight 73 kg on 3 Sept. 2026.',
      'HDL 1.7; well',
      'Mother had a stroke at 82.',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join(' ');
        const dates = findDates(text, today);
        const found = sentencesOf(text, dates);
        expect(
          found
            .map((each) => each.text)
            .join(' ')
            .replace(/\s+/g, ' '),
        ).toBe(text);
        const within = found.flatMap((each) => each.dates.map((date) => each.text.slice(date.start, date.end)));
        expect(within).toEqual(dates.map((date) => date.text));
      }),
    );
  });

  it('keeps a negation, a relative and a date in their own sentence', () => {
    const text = 'Denies chest pain. Mother: type 2 diabetes. BP 142/84 on 3 Sep 2026. QRISK3 12.1%.';
    expect(sentencesOf(text, findDates(text, today)).map((each) => `${each.text} (${each.dates.length})`)).toEqual([
      'Denies chest pain. (0)',
      'Mother: type 2 diabetes. (0)',
      'BP 142/84 on 3 Sep 2026. (1)',
      'QRISK3 12.1%. (0)',
    ]);
  });
});
