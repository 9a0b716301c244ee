/**
 * Teaches a site on an open page as a practice admin would: points at what the page shows of the person and at a fact of
 * each kind, with real clicks, and keeps what the teacher says it reads there. The sliders stay where the teacher puts them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dateInWords } from '../lib/domain/plain-words.ts';
import type { PlaceKind } from '../lib/domain/sites/place-kind.ts';
import { SaidUnit, type ColumnIs } from '../lib/domain/sites/said.ts';
import { SiteDraft, type ReaderSite } from '../lib/domain/sites/site.ts';
import { TeachState, type TeachOrder } from '../lib/domain/sites/teaching.ts';
import { buildFolder } from './launch.ts';
import type { OpenRecord } from './shipped-reader.ts';
import { putShownOnPage } from './shown-on-page.ts';

const texts = z.array(z.string()).default([]);
const shownFact = z.object({ shown: texts, date: z.string().nullish() });

/** Where the facts of a page stand, in its own words. Used to find where to click, and for nothing else. */
export const ShownTruth = z.object({
  patient: z
    .object({ name: z.string(), nhsNumber: z.string().nullish(), dob: z.string().nullish(), shown: texts })
    .nullable(),
  problems: z.array(shownFact.extend({ term: z.string() })).default([]),
  measurements: z.array(shownFact.extend({ value: z.number(), unit: z.string().nullish() })).default([]),
  medicines: z.array(shownFact.extend({ name: z.string() })).default([]),
});
type ShownTruth = z.infer<typeof ShownTruth>;

/** What a lesson came to. `notes`: each place that could not be taught, and why. */
export type Lesson = { readonly site: ReaderSite | null; readonly notes: readonly string[] };

/** Something to click: its texts in the order in which they are looked for, and what stands beside them. */
type Target = { readonly texts: readonly string[]; readonly beside: readonly string[] };

const mostTries = 4;
const mostClicks = 12;
const mostBlocks = 5;
const mostPlaces = 15;

const lettersOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .match(/\p{L}{2,}/gu) ?? [];

/** A calendar date as pages write it. */
function datesLike(iso: string): readonly string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [plain, long] = (['short', 'long'] as const).map((style) =>
    new Intl.DateTimeFormat('en-GB', { month: style, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)),
  );
  const short = plain?.slice(0, 3) ?? '';
  const days = [day, String(Number(day))];
  return [
    ...days.flatMap((each) => [`${each}-${short}-${year}`, `${each} ${short} ${year}`, `${each} ${long} ${year}`]),
    ...days.flatMap((each) => [`${short} ${each}, ${year}`, `${long} ${each}, ${year}`]),
    ...['/', '.', '-'].map((mark) => [day, month, year].join(mark)),
    `${year}-${month}-${day}`,
    `${month}/${day}/${year}`,
  ];
}

function nameTexts({ name, shown }: NonNullable<ShownTruth['patient']>): readonly string[] {
  const own = new Set(lettersOf(name));
  const shared = (text: string): number => lettersOf(text).filter((word) => own.has(word)).length;
  const said = shown.filter((text) => shared(text) > 0).toSorted((one, other) => shared(other) - shared(one));
  return [...said, name, ...lettersOf(name).toReversed()];
}

const numbersIn = (text: string): string => text.replaceAll(/\D/g, '');

/** The person's own places, as they are shown. */
function whoTargets({ patient }: ShownTruth): readonly { what: PlaceKind; target: Target; reads: string }[] {
  if (patient === null) return [];
  const { name, dob, nhsNumber, shown } = patient;
  const spaced = (nhsNumber ?? '').replace(/^(...)(...)(....)$/, '$1 $2 $3');
  const target = (...found: readonly string[]): Target => ({ texts: [...new Set(found)], beside: [] });
  return [
    { what: 'name', target: target(...nameTexts(patient)), reads: name },
    ...(dob
      ? [
          {
            what: 'birthDate' as const,
            target: target(...shown.filter((text) => text.includes(dob.slice(0, 4))), ...datesLike(dob)),
            reads: dateInWords(dob),
          },
        ]
      : []),
    ...(nhsNumber
      ? [
          {
            what: 'nhsNumber' as const,
            target: target(...shown.filter((text) => numbersIn(text) === nhsNumber), spaced, nhsNumber),
            reads: `ends ${nhsNumber.slice(-4)}`,
          },
        ]
      : []),
  ];
}

const isDateLike = (text: string): boolean => /\d{4}|\d\/\d|^\(?\d+[-. ]/.test(text);

/** The facts of each kind of block, as they are shown. */
function factTargets({
  problems,
  measurements,
  medicines,
}: ShownTruth): readonly { what: PlaceKind; facts: readonly Target[] }[] {
  const named = (shown: readonly string[], name: string): Target => {
    const [first = name.replace(/ \([a-z ]+\)$/, '')] = shown.filter((text) => !isDateLike(text));
    return { texts: [first], beside: shown.filter((text) => text !== first) };
  };
  const valued = (shown: readonly string[], value: number): Target => {
    const said = shown.find((text) => new RegExp(String.raw`(?<![\d.])${value}(?![\d])`).test(text)) ?? String(value);
    return { texts: [said], beside: shown.filter((text) => text !== said) };
  };
  return [
    { what: 'problems' as const, facts: problems.map(({ shown, term }) => named(shown, term)) },
    { what: 'values' as const, facts: measurements.map(({ shown, value }) => valued(shown, value)) },
    { what: 'medicines' as const, facts: medicines.map(({ shown, name }) => named(shown, name)) },
  ];
}

/** Puts the shipped scripts that teach, and the eye of the bench, into the page. */
export async function startTeaching(record: OpenRecord): Promise<void> {
  await record.evaluate(readFileSync(join(buildFolder('chromium', 'test'), 'teach.js'), 'utf8'));
  await record.evaluate(putShownOnPage);
}

const Answer = z.object({ value: TeachState });
const Point = z.object({ x: z.number(), y: z.number() });
const Ids = z.array(z.number());

/** One lesson on one open page. */
class Admin {
  readonly #record: OpenRecord;
  readonly #blocks = new Map<PlaceKind, number[]>();
  readonly #notes: string[] = [];
  readonly #used = new Set<string>();
  #kept = 0;

  constructor(record: OpenRecord) {
    this.#record = record;
  }

  #ask(question: string, ...given: readonly unknown[]): Promise<unknown> {
    return this.#record.evaluate(`shownOnPage.${question}(${given.map((each) => JSON.stringify(each)).join(', ')})`);
  }

  async #order(order: TeachOrder): Promise<TeachState> {
    const asked = `fingerpostLent.get('teach')(${JSON.stringify(order)}, { keyNow: () => null, emit: (_, state) => { globalThis.taught = state; } })`;
    return Answer.parse(await this.#record.evaluate(asked)).value;
  }

  /** Clicks a place, and says what the teacher shows of it; null where it says nothing. */
  async #click(what: PlaceKind, id: number): Promise<TeachState['pick']> {
    await this.#order({ do: 'point', what });
    await this.#record.evaluate('globalThis.taught = null');
    const { x, y } = Point.parse(await this.#ask('show', id));
    await this.#record.page.mouse.click(x, y);
    return z.nullable(TeachState).parse(await this.#record.evaluate('globalThis.taught'))?.pick ?? null;
  }

  async teachWho(what: PlaceKind, { texts, beside }: Target, reads: string): Promise<void> {
    const said = new Set<string>();
    const found: number[] = [];
    for (const text of texts) found.push(...Ids.parse(await this.#ask('find', text, beside)));
    for (const id of found.slice(0, mostClicks)) {
      if (said.size >= mostTries) break;
      const pick = await this.#click(what, id);
      if (pick !== null && pick.sure !== 'broken' && isReadAs(what, pick, reads)) return this.#keep();
      said.add(pick === null ? 'the click met nothing' : `“${pick.shown ?? ''}” ${pick.why ?? ''}`.trim());
    }
    this.#notes.push(`${what} not taught: ${said.size === 0 ? 'not found on the page' : [...said].join(' / ')}`);
  }

  /**
   * Says what the sidebar asks about a block: of a value without a unit the unit, of a column that it does not know what
   * stands there. What makes it read less, or what is no fact of the page, is taken back.
   */
  async #say(first: Pick, truth: ShownTruth): Promise<Pick> {
    let pick = first;
    const say = async (order: TeachOrder): Promise<void> => {
      const said = (await this.#order(order)).pick ?? pick;
      const { to, of } = order;
      const undo: TeachOrder = {
        do: order.do,
        ...(to === undefined ? {} : { to }),
        ...(of === undefined ? {} : { of }),
      };
      const isWorse = countRead(said) < countRead(pick) || isReadingMore(said, pick, truth);
      pick = isWorse ? ((await this.#order(undo)).pick ?? pick) : said;
      if (!isWorse) this.#notes.push(`said: ${order.unit ?? `column ${to ?? 0} is ${order.is ?? ''}`}`);
    };
    for (const { of, sample } of first.units) {
      const { data: unit } = SaidUnit.safeParse(truth.measurements.find(({ value }) => hasNumber(sample, value))?.unit);
      if (unit !== undefined) await say({ do: 'unit', of, unit });
    }
    for (const [at, { reads, sample }] of first.columns.entries()) {
      const is = reads === null ? columnFor(sample, truth) : null;
      if (is !== null) await say({ do: 'column', to: at + 1, is });
    }
    return pick;
  }

  async teachBlock(what: PlaceKind, { texts: [text = ''], beside }: Target, truth: ShownTruth): Promise<void> {
    const blocks = this.#blocks.get(what) ?? [];
    const ids = Ids.parse(await this.#ask('find', text, beside));
    // The same words further on are another fact's.
    const id = ids.find((each) => !this.#used.has(`${what} ${text} ${each}`));
    this.#used.add(`${what} ${text} ${id}`);
    if (id === undefined || blocks.length >= mostBlocks || this.#kept >= mostPlaces) return;
    if (z.boolean().parse(await this.#ask('isIn', id, blocks))) return;
    const clicked = await this.#click(what, id);
    const block = z.number().parse(await this.#ask('framed', id));
    const pick = clicked === null || clicked.sure === 'broken' ? clicked : await this.#say(clicked, truth);
    const why = whyNotKept(pick);
    if (why === null) await this.#keep();
    else this.#notes.push(`${what} at “${text}” not taught: ${why}`);
    if (pick?.sure !== 'broken') this.#blocks.set(what, [...blocks, block]);
  }

  async #keep(): Promise<void> {
    this.#kept++;
    await this.#order({ do: 'keep' });
  }

  async finish(): Promise<Lesson> {
    const { made } = await this.#order({ do: 'make' });
    await this.#order({ do: 'end' });
    const draft = SiteDraft.safeParse(made);
    if (!draft.success) {
      const [{ path, message } = { path: [], message: '' }] = draft.error.issues;
      return { site: null, notes: [...this.#notes, `no site: ${path.join('.')} ${message}`] };
    }
    const { name, pages, places } = draft.data;
    return { site: { name, pages, places, version: 1 }, notes: this.#notes };
  }
}

type Pick = NonNullable<TeachState['pick']>;

const countRead = ({ shown }: Pick): number => Number(/^(\d+) read/.exec(shown ?? '')?.[1] ?? 0);

/** Whether something more is shown that is no fact of the page. */
function isReadingMore({ shown }: Pick, before: Pick, { problems, measurements, medicines }: ShownTruth): boolean {
  const known = [...problems, ...measurements, ...medicines]
    .flatMap((fact) => fact.shown)
    .filter((text) => !isDateLike(text));
  const listed = (text: string | null): readonly string[] => (text ?? '').replace(/^\d+ read:? ?/, '').split('; ');
  const more = listed(shown).filter((fact) => !listed(before.shown).includes(fact));
  return more.some((fact) => !known.some((text) => fact.includes(text)));
}

const hasNumber = (text: string, value: number): boolean =>
  new RegExp(String.raw`(?<![\d.])${String(value).replace('.', String.raw`\.`)}(?![\d.])`).test(text);

/** What a column holds, by a text of it that somebody sees; null where that tells nothing. */
function columnFor(sample: string, { problems, measurements, medicines }: ShownTruth): ColumnIs | null {
  const facts = [...problems, ...measurements, ...medicines];
  const days = facts.flatMap(({ date }) => (/^\d{4}-\d\d-\d\d$/.test(date ?? '') ? datesLike(date ?? '') : []));
  if (days.some((day) => sample.includes(day))) return 'date';
  if (measurements.some(({ value }) => sample === String(value))) return 'value';
  return facts.some(({ shown: [name] }) => name === sample) ? 'name' : null;
}

/** Why an admin would not keep a block; null where there is no reason. */
function whyNotKept(pick: TeachState['pick']): string | null {
  if (pick === null) return 'the click met nothing';
  if (pick.sure === 'broken') return pick.why ?? 'broken';
  return pick.shown?.startsWith('0 read') === true ? 'nothing is read there' : null;
}

/** Whether the sidebar shows what the admin sees on the page. */
const isReadAs = (what: PlaceKind, { shown }: Pick, reads: string): boolean =>
  what === 'name' ? isNamed(shown ?? '', reads) : shown === reads;

/** The whole name, whatever stands between its parts: a part alone may be another person's too. */
const isNamed = (shown: string, name: string): boolean => {
  const [said, own] = [lettersOf(shown), lettersOf(name)];
  return said.length > 1 && said.every((word) => own.includes(word)) && said.length >= own.length;
};

/** Teaches the page that is open. */
export async function teachByClicks(record: OpenRecord, truth: ShownTruth): Promise<Lesson> {
  await startTeaching(record);
  const admin = new Admin(record);
  for (const { what, target, reads } of whoTargets(truth)) await admin.teachWho(what, target, reads);
  for (const { what, facts } of factTargets(truth)) for (const fact of facts) await admin.teachBlock(what, fact, truth);
  return admin.finish();
}
