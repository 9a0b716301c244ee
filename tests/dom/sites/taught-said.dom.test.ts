import { beforeEach, describe, expect, it } from 'vitest';
import type { PlaceKind } from '../../../lib/domain/sites/place-kind.ts';
import type { ColumnIs, Measured, SaidUnit } from '../../../lib/domain/sites/said.ts';
import { SiteDraft } from '../../../lib/domain/sites/site.ts';
import { TeachState } from '../../../lib/domain/sites/teaching.ts';
import { collect } from '../../../lib/reader/collect/collect.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { applySite } from '../../../lib/reader/sites/apply.ts';
import { retest } from '../../../lib/reader/teach/retest.ts';
import { PageTeacher } from '../../../lib/reader/teach/teacher.ts';

const today = '2026-11-22';
const banner = `<header><span class="who-name">Bartholomew Brakspear</span> <span>Date of birth</span> <span class="who-born">12-Mar-1951</span></header>`;
const tableOf = (head: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  `<table class="facts">${head.length === 0 ? '' : `<thead><tr>${head.map((each) => `<th>${each}</th>`).join('')}</tr></thead>`}
   <tbody>${rows.map((row) => `<tr>${row.map((each) => `<td>${each}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

const open = (html: string): void => {
  document.body.innerHTML = `${banner}<main><h2>Record</h2>${html}</main>`;
};

/** A lesson by the keyboard's orders. */
class Lesson {
  readonly #teacher = new PageTeacher({ document, today: () => today, readPage });
  #stands = -1;

  point(what: PlaceKind, text: string): TeachState {
    const at = collect(document).lines.findIndex((line) => line.text.includes(text));
    this.obey({ do: 'point', what });
    for (; this.#stands !== at; this.#stands += Math.sign(at - this.#stands))
      this.obey({ do: 'step', to: Math.sign(at - this.#stands) });
    return this.obey({ do: 'take' });
  }

  obey(order: Parameters<PageTeacher['obey']>[0]): TeachState {
    return TeachState.parse(this.#teacher.obey(order, () => {}));
  }

  /** Points at who it is and at a block, says what is to be said of it, and makes the site. */
  teach(
    what: PlaceKind,
    text: string,
    columns: Partial<Record<number, ColumnIs>>,
    units: Partial<Record<Measured, SaidUnit>>,
  ) {
    this.point('name', 'Bartholomew');
    this.obey({ do: 'keep' });
    this.point('birthDate', '12-Mar');
    this.obey({ do: 'keep' });
    const before = this.point(what, text).pick;
    for (const [nth, is] of Object.entries(columns)) this.obey({ do: 'column', to: Number(nth), is });
    let after = before;
    for (const [of, unit] of Object.entries(units))
      after = this.obey({ do: 'unit', of: of === 'weight' ? of : 'hba1c', unit }).pick;
    this.obey({ do: 'keep' });
    return { before, after, site: SiteDraft.parse(this.obey({ do: 'make' }).made) };
  }
}

const readBy = (site: SiteDraft | null) => {
  const { items, site: health } = readPage(document, { today, site: site === null ? null : { ...site, version: 1 } });
  return {
    health: health?.health,
    facts: items.map(({ asSeen, value, unit, date, status }) => ({ asSeen, value, unit, date, status })),
  };
};

beforeEach(() => {
  globalThis.fingerpostSiteReader = applySite;
  history.replaceState(null, '', '/record/1');
});

describe('PageTeacher, of units that stand nowhere on the page', () => {
  const values = (weight: string): string =>
    tableOf(['Item', 'Result', 'Taken on'], ['Weight', weight, '10-Nov-2026'], ['BMI', '24.1', '10-Nov-2026']);

  it('H-08: reads a weight in the unit that whoever teaches says, and shows so before it is kept', () => {
    open(values('58.4'));
    expect(readBy(null).facts.map(({ value }) => value)).toEqual([24.1]);
    const { before, after, site } = new Lesson().teach('values', '24.1', {}, { weight: 'kg' });
    expect(before?.shown).toMatch(/^1 read/);
    expect(before?.units).toEqual([{ of: 'weight', sample: expect.stringContaining('58.4'), unit: null }]);
    expect(before?.unread).toEqual([expect.stringContaining('has no unit')]);
    expect(after?.shown).toContain('in kg on 10 Nov 2026');
    expect(after?.unread).toEqual([]);
    expect(readBy(site)).toMatchObject({
      health: 'sound',
      facts: expect.arrayContaining([expect.objectContaining({ value: 58.4, unit: 'kg', date: '2026-11-10' })]),
    });
    expect(retest(site, today)).toEqual({ isPassed: true, why: null });
    expect(JSON.stringify(site)).not.toMatch(/58\.4|Brakspear/);
  });

  it.each([
    ['a unit of the page itself', '128.7 lb', 58.4],
    ['a unit of the page that is not known', '58.4 catty', undefined],
    ['a unit in a part of its own', '58.4 <i>catty</i>', undefined],
    ['several numbers', '58.4 71', undefined],
    ['a limit', '< 58', undefined],
    ['what no weight is', '584', undefined],
    ['another on the line below', '128.7<br>lb', undefined],
    ['another in a block of its own', '128.7<div>lb</div>', undefined],
    ['another behind a dash', '128.7 - lb', undefined],
    ['a part of one before another', '9 ½ st', undefined],
  ])('H-08: does not put a stated unit in the place of %s', (_, weight, read) => {
    open(values('58.4'));
    const { site } = new Lesson().teach('values', '24.1', {}, { weight: 'kg' });
    open(values(weight));
    expect(readBy(site).facts.find(({ unit }) => unit === 'kg')?.value).toBe(read);
  });

  it('H-08: states no unit outside the block, nor in a column of ranges', () => {
    open(values('58.4'));
    const { site } = new Lesson().teach('values', '24.1', {}, { weight: 'kg' });
    const ranges = tableOf(
      ['Item', 'Result', 'Usual', 'Taken on'],
      ['Weight', '', '61', '10-Nov-2026'],
      ['BMI', '24.1', '', '10-Nov-2026'],
    );
    open(ranges);
    expect(readBy(site).facts.map(({ value }) => value)).not.toContain(61);
    open(`${values('58.4')}<aside><p>Weight 63</p></aside>`);
    expect(readBy(site).facts.map(({ value }) => value)).not.toContain(63);
  });
});

describe('PageTeacher, of columns that are not known', () => {
  const problems = (head: readonly string[]): string =>
    tableOf(head, ['Asthma', '3 May 2011', '14 Jun 2019'], ['Obesity', '9 Feb 2014', '14 Jun 2019']);
  const datesBy = (site: SiteDraft): readonly (string | null)[] => readBy(site).facts.map(({ date }) => date);

  it('takes the date of the column that is said to hold it, by the words over it wherever it stands', () => {
    open(problems(['Item', 'Zeta', 'Theta']));
    const { before, site } = new Lesson().teach('problems', 'Obesity', { 2: 'recorded', 3: 'date' }, {});
    expect(before?.columns.map(({ name, reads, is }) => ({ name, reads, is }))).toEqual([
      { name: 'Item', reads: expect.anything(), is: null },
      { name: 'Zeta', reads: null, is: null },
      { name: 'Theta', reads: null, is: null },
    ]);
    expect(datesBy(site)).toEqual(['2019-06-14', '2019-06-14']);
    expect(retest(site, today)).toEqual({ isPassed: true, why: null });
    open(
      tableOf(
        ['Item', 'Theta', 'Zeta'],
        ['Asthma', '14 Jun 2019', '3 May 2011'],
        ['Obesity', '14 Jun 2019', '9 Feb 2014'],
      ),
    );
    expect(readBy(site).health).toBe('sound');
    expect(datesBy(site)).toEqual(['2019-06-14', '2019-06-14']);
  });

  it('tells columns without words over them by their number, while there are as many', () => {
    open(problems([]));
    const { site } = new Lesson().teach('problems', 'Obesity', { 2: 'nothing', 3: 'date' }, {});
    expect(datesBy(site)).toEqual(['2019-06-14', '2019-06-14']);
    expect(retest(site, today)).toEqual({ isPassed: true, why: null });
    open(tableOf([], ['1', 'Asthma', '3 May 2011', '14 Jun 2019'], ['2', 'Obesity', '9 Feb 2014', '14 Jun 2019']));
    expect(readBy(site).health).toBe('doubtful');
  });

  it('H-07: is doubtful where a column is gone or there twice, and uses nothing that was said', () => {
    open(problems(['Item', 'Zeta', 'Theta']));
    const { site } = new Lesson().teach('problems', 'Obesity', { 2: 'nothing', 3: 'date' }, {});
    for (const head of [
      ['Item', 'Zeta', 'Iota'],
      ['Item', 'Theta', 'Theta'],
    ]) {
      open(problems(head));
      const untaught = readBy(null).facts;
      expect(readBy(site)).toEqual({ health: 'doubtful', facts: untaught });
    }
  });

  it('reads a status where its column is said to hold one, and takes back what was said', () => {
    open(tableOf(['Item', 'Zeta'], ['Asthma', 'Resolved'], ['Obesity', 'Active']));
    const lesson = new Lesson();
    const { site } = lesson.teach('problems', 'Obesity', { 2: 'status' }, {});
    expect(readBy(site).facts.map(({ status }) => status)).toEqual(['resolved', 'active']);
    lesson.point('problems', 'Asthma');
    lesson.obey({ do: 'column', to: 2, is: 'nothing' });
    expect(lesson.obey({ do: 'column', to: 2 }).pick?.columns.map(({ is }) => is)).toEqual([null, null]);
  });
});
