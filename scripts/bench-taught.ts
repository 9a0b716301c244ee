/**
 * `npm run bench -- taught FOLDER...`: how well a taught page is read. Every page with a truth file is read by the shipped
 * reader in Chromium, taught there by clicks alone (scripts/teach-by-clicks.ts), and read by that site. Where a folder has
 * two pages of one system, each is read too by what was taught on the other, each at the path that it had in its record.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { z } from 'zod';
import { identityGaps, scorePage, totals, Truth, type PageScore } from './accuracy.ts';
import { pagesIn, today } from './bench-accuracy.ts';
import { startShippedReader, type OpenRecord, type ReadingSeen, type ShippedReader } from './shipped-reader.ts';
import { ShownTruth, startTeaching, teachByClicks, type Lesson } from './teach-by-clicks.ts';

type TaughtPage = {
  readonly path: string;
  readonly name: string;
  readonly lesson: Lesson;
  readonly untaught: PageScore;
  readonly taught: PageScore;
  readonly reading: ReadingSeen;
  /** Parts of the person not read by the site. */
  readonly gaps: readonly string[];
};

const truthOf = (path: string): unknown => JSON.parse(readFileSync(path.replace(/\.html$/, '.truth.json'), 'utf8'));

const Address = z.object({ finalUrl: z.string().nullish(), url: z.string().nullish() });

/** Gives a page the path that it had in its record, as its truth says; a page of a folder has a file's name there. */
async function asRecord(record: OpenRecord, path: string): Promise<void> {
  const { finalUrl, url } = Address.parse(truthOf(path));
  const { pathname, hash } = new URL(finalUrl ?? url ?? '/record/1', 'https://record.example');
  await record.evaluate(`history.replaceState(null, '', ${JSON.stringify(pathname + hash)})`);
}

async function teachPage(reader: ShippedReader, path: string, name: string): Promise<TaughtPage> {
  const record = await reader.open(path);
  try {
    const [truth, shown] = [Truth.parse(truthOf(path)), ShownTruth.parse(truthOf(path))];
    await asRecord(record, path);
    const untaught = scorePage(truth, await record.read(today));
    const lesson = await teachByClicks(record, shown);
    const reading = await record.read(today, lesson.site);
    return {
      path,
      name,
      lesson,
      untaught,
      taught: scorePage(truth, reading),
      reading,
      gaps: identityGaps(truth, reading),
    };
  } finally {
    await record.close();
  }
}

const shares = (scores: readonly PageScore[]): string => {
  const { precision, recall, right, missed, wrong } = totals(scores);
  const identities = (['right', 'unsure', 'wrong'] as const).map(
    (kind) => scores.filter(({ identity }) => identity === kind).length,
  );
  return `precision ${precision.toFixed(4)} recall ${recall.toFixed(4)} (${right} right, ${missed} missed, ${wrong} wrong), identity ${identities.join(', ')}`;
};

/** What teaching lost or gave, fact by fact. */
function losses({ untaught, taught, reading }: TaughtPage): readonly string[] {
  const outside = reading.cannotTell.filter(({ why }) => why.startsWith('This stands outside'));
  const isOutside = (fact: string): boolean =>
    outside.some(({ what, asSeen }) => fact.startsWith(asSeen.toLowerCase()) || fact.includes(what));
  return [
    ...taught.missed.map(
      (fact) =>
        `missed ${untaught.missed.includes(fact) ? 'untaught too' : isOutside(fact) ? 'outside' : 'by teaching'}: ${fact}`,
    ),
    ...taught.wrong.map((fact) => `wrong ${untaught.wrong.includes(fact) ? 'untaught too' : 'by teaching'}: ${fact}`),
  ];
}

function printPage(page: TaughtPage): void {
  const { name, untaught, taught, lesson, reading } = page;
  console.log(`${name}\n    untaught ${shares([untaught])}\n    taught   ${shares([taught])}`);
  const { identity, site } = reading;
  console.log(
    `    site ${lesson.site === null ? 'none' : `${lesson.site.places.length} places, ${site?.health ?? 'not used'} ${site?.why ?? ''}`}; ${identity.sure ? 'sure' : (identity.doubt ?? 'nobody')}${page.gaps.map((gap) => `, ${gap}`).join('')}`,
  );
  for (const line of [...lesson.notes, ...losses(page)]) console.log(`    ${line}`);
}

/** Pages that are open at once. */
const atOnce = 3;

/** Does something with each of a list, a few at once. */
async function forEachOf<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const next = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

const System = z.object({ ehr: z.string().nullish() });

/** The record system that a page is of, as its truth or the beginning of its file's name says. */
function systemOf({ path }: TaughtPage): string {
  const { ehr } = System.parse(truthOf(path));
  return `${dirname(path)} ${ehr ?? /^(?:\d+-)?([a-z]+\d?)/i.exec(basename(path))?.[1] ?? path}`;
}

/** A page, read by what was taught on another page of its system. */
type Borrowed = { readonly page: TaughtPage; readonly from: TaughtPage; readonly score: PageScore };

async function readByOthers(reader: ShippedReader, pages: readonly TaughtPage[]): Promise<readonly Borrowed[]> {
  const pairs = pages.flatMap((page) => {
    const from = pages.find(
      (other) => other !== page && other.lesson.site !== null && systemOf(other) === systemOf(page),
    );
    return from === undefined ? [] : [{ page, from }];
  });
  const read: Borrowed[] = [];
  await forEachOf(pairs, async ({ page, from }) => {
    const record = await reader.open(page.path);
    try {
      await asRecord(record, page.path);
      await startTeaching(record);
      const reading = await record.read(today, from.lesson.site);
      const truth = Truth.parse(truthOf(page.path));
      const score = scorePage(truth, reading);
      read.push({ page, from, score });
      const { health = 'not used', why = '' } = reading.site ?? {};
      console.log(`${page.name} as taught on ${from.name}: ${shares([score])}; ${health} ${why ?? ''}`);
      console.log(`    untaught ${shares([page.untaught])}; ${identityGaps(truth, reading).join(', ')}`);
    } finally {
      await record.close();
    }
  });
  return read;
}

/** Teaches and reads every page of the folders. */
export async function benchTaught(folders: readonly string[]): Promise<void> {
  const pages = folders.flatMap((folder) =>
    pagesIn(resolve(folder)).map((path) => ({ path, name: relative(resolve(folder), path) })),
  );
  if (pages.length === 0) throw new Error('Name folders of pages with truth files.');
  const reader = await startShippedReader();
  const done: TaughtPage[] = [];
  try {
    await forEachOf(pages, async ({ path, name }) => {
      const page = await teachPage(reader, path, name);
      done.push(page);
      printPage(page);
    });
    const borrowed = await readByOthers(reader, done);
    console.log(`\n${borrowed.length} pages as taught on another page of their system`);
    printSums(
      borrowed.map(({ page }) => page.untaught),
      borrowed.map(({ score }) => score),
    );
  } finally {
    await reader.close();
  }
  const whole = done.filter(({ lesson }) => lesson.site !== null);
  console.log(`\n${whole.length} pages of which a site was made`);
  printSums(
    whole.map(({ untaught }) => untaught),
    whole.map(({ taught }) => taught),
  );
  console.log(`\nall ${done.length} pages`);
  printSums(
    done.map(({ untaught }) => untaught),
    done.map(({ taught }) => taught),
  );
}

function printSums(untaught: readonly PageScore[], taught: readonly PageScore[]): void {
  console.log(`    untaught ${shares(untaught)}`);
  console.log(`    taught   ${shares(taught)}`);
}
