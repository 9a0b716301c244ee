/** Writes docs/release-report.md from tallies. Nothing is run here, and no figure stands here. */
import type { Figure, Part } from './release-parts.ts';
import { runNames, type RunRecord } from './release-runs.ts';
import type { TallyLine, Where } from './tally.ts';

/** All that a report is made of. */
export type Measured = {
  readonly commit: string;
  readonly date: string;
  readonly lines: readonly TallyLine[];
  readonly runs: readonly RunRecord[];
  /** Ids of hazards: those with a row in docs/hazards.md, and those that it says no test covers. */
  readonly hazards: { readonly listed: readonly string[]; readonly uncovered: readonly string[] };
};

/** `broken`: a figure that must be 0 is not. */
type Verdict = 'held' | 'missed' | 'broken' | 'not measured' | 'told';
type Judged = { readonly text: string; readonly verdict: Verdict };
/** What is said of one part of a figure; a verdict for each place where it is measured. */
type Said = { readonly text: string; readonly verdicts: readonly Verdict[] };

const places: Readonly<Record<Where, string>> = { chromium: 'Chromium', firefox: 'Firefox', node: '' };
const worstFirst: readonly Verdict[] = ['broken', 'missed', 'not measured', 'held', 'told'];
const shownVerdict: Readonly<Record<Verdict, string>> = {
  broken: '**missed: must be 0**',
  missed: '**missed**',
  'not measured': 'held where measured',
  held: 'held',
  told: 'listed',
};

const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
const worst = (verdicts: readonly Verdict[]): Verdict =>
  worstFirst.find((verdict) => verdicts.includes(verdict)) ?? 'not measured';
/** Text from a browser or a test in a cell of a table. */
const inCell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
const linesOf = (lines: readonly TallyLine[], of: readonly string[], where: Where): TallyLine[] =>
  lines.filter((line) => line.where === where && of.includes(line.figure));

function triesAt(part: Part & { kind: 'tries' }, lines: readonly TallyLine[]): Judged | null {
  const counts = lines.flatMap((line) => ('tried' in line ? [line] : []));
  // Each of its figures must have told something, or the sum says too little.
  if (part.of.some((figure) => counts.every((line) => line.figure !== figure))) return null;
  const tried = counts.reduce((sum, line) => sum + line.tried, 0);
  const held = counts.reduce((sum, line) => sum + line.held, 0);
  const short = held < tried ? (part.isNought ? 'broken' : 'missed') : null;
  return {
    text: `${number(held)} of ${number(tried)}`,
    verdict: short ?? (tried < part.least ? 'missed' : 'held'),
  };
}

function valuesAt(part: Part & { kind: 'values' }, lines: readonly TallyLine[]): Judged | null {
  const all = lines.flatMap((line) => ('values' in line ? line.values : [])).toSorted((one, other) => one - other);
  const value = all[Math.ceil(all.length * part.share) - 1];
  if (value === undefined) return null;
  const isHeld = part.isUnder ? value < part.limit : value <= part.limit;
  const among = all.length > 1 ? ` (of ${number(all.length)})` : '';
  return {
    text: `${number(value)}${part.unit}${among}`,
    verdict: isHeld ? 'held' : part.isNought ? 'broken' : 'missed',
  };
}

function wordsAt(lines: readonly TallyLine[]): Judged | null {
  const told = lines.flatMap((line) => ('texts' in line ? [line.texts] : []));
  if (told.length === 0) return null;
  const texts = [...new Set(told.flat().map(inCell))].toSorted();
  return { text: texts.length === 0 ? 'none' : texts.join(', '), verdict: 'told' };
}

function judgeAt(part: Part & { where: Where | readonly Where[] }, lines: readonly TallyLine[]): Judged | null {
  if (part.kind === 'tries') return triesAt(part, lines);
  return part.kind === 'values' ? valuesAt(part, lines) : wordsAt(lines);
}

function inEachPlace(part: Part & { kind: 'tries' | 'values' | 'words' }, measured: Measured, why: string): Said {
  const of = typeof part.of === 'string' ? [part.of] : part.of;
  const found = part.where.map((where) => ({ where, judged: judgeAt(part, linesOf(measured.lines, of, where)) }));
  const none: Judged = { text: `not measured: ${why}`, verdict: 'not measured' };
  if (found.every(({ judged }) => judged === null))
    return { text: `${part.say}: ${none.text}`, verdicts: [none.verdict] };
  const judged = found.map(({ where, judged: one }) => {
    const { text, verdict } = one ?? none;
    return { text: `${places[where]} ${text}`.trim(), verdict };
  });
  return {
    text: `${part.say}: ${judged.map(({ text }) => text).join('; ')}`,
    verdicts: judged.map(({ verdict }) => verdict),
  };
}

/** A row of the matrix counts as survived when it was tried and all of it held. */
function faults(part: Part & { kind: 'faults' }, { lines }: Measured): Said {
  const states = part.rows.map((row) => {
    const counts = linesOf(lines, [row], part.where).flatMap((line) => ('tried' in line ? [line] : []));
    const isHeld = counts.length > 0 && counts.every(({ tried, held }) => tried > 0 && tried === held);
    return { row, isRun: counts.length > 0, isHeld };
  });
  const named = (rows: typeof states): string => rows.map(({ row }) => row.replace('fault-', '')).join(', ');
  const [run, notRun] = [states.filter(({ isRun }) => isRun), states.filter(({ isRun }) => !isRun)];
  const lost = run.filter(({ isHeld }) => !isHeld);
  const missing = notRun.length === 0 ? '' : `; not run: ${named(notRun)}`;
  const fallen = lost.length === 0 ? '' : `; not survived: ${named(lost)}`;
  return {
    text: `${places[part.where]} ${run.length} of ${states.length} run, ${run.length - lost.length} survived${missing}${fallen}`,
    verdicts: [lost.length > 0 ? 'broken' : notRun.length > 0 ? 'missed' : 'held'],
  };
}

/** A hazard whose tests are in a run that was not made is missed; after all runs it must be none. */
function hazards({ hazards: { listed, uncovered }, runs }: Measured): Said {
  const passed = new Set(runs.flatMap(({ passedIds }) => passedIds));
  const failed = new Set(runs.flatMap(({ failedIds }) => failedIds));
  const without = [...listed, ...uncovered].filter((id) => !passed.has(id) || failed.has(id)).toSorted();
  const named = without.length === 0 ? '' : ` (${without.join(', ')})`;
  const isBroken = runs.length === runNames.length || without.some((id) => failed.has(id) || uncovered.includes(id));
  return {
    text: `open: ${listed.length + uncovered.length}, because nobody has closed one; without a passing test in these runs: ${without.length}${named}`,
    verdicts: [without.length === 0 ? 'held' : isBroken ? 'broken' : 'missed'],
  };
}

function judge(part: Part, { run }: Figure, measured: Measured): Said {
  switch (part.kind) {
    case 'faults':
      return faults(part, measured);
    case 'hazards':
      return hazards(measured);
    case 'unmeasured':
      return { text: `${part.say}: not measured: ${part.why}`, verdicts: ['not measured'] };
    default: {
      const wasRun = measured.runs.some(({ name }) => name === run);
      const why = wasRun ? 'no test told of it, or it broke off before' : `the run "${run}" was not made`;
      return inEachPlace(part, measured, why);
    }
  }
}

const nothing = (verdicts: readonly Verdict[]): boolean => verdicts.every((verdict) => verdict === 'not measured');

function rowOf(figure: Figure, measured: Measured): { readonly line: string; readonly verdict: Verdict } {
  const said = figure.parts.map((part) => judge(part, figure, measured));
  const verdicts = said.flatMap((one) => one.verdicts);
  const verdict = worst(verdicts);
  const result = nothing(verdicts) ? 'not measured' : shownVerdict[verdict];
  const cells = said.map(({ text, verdicts: of }) =>
    of.includes('missed') || of.includes('broken') ? `**missed** ${text}` : text,
  );
  return {
    line: `| ${figure.figure} | ${figure.mustBe} | ${cells.join('<br>')} | ${result} | ${figure.how} |`,
    verdict,
  };
}

function runLine({ name, commit, isClean, endedAt, passed, failed, seconds }: RunRecord): string {
  const at = `${commit}${isClean ? '' : ', with changes not yet committed'}`;
  return `| ${name} | ${at} | ${endedAt} | ${number(passed)} | ${number(failed)} | ${number(Math.round(seconds))} s |`;
}

const versions = (lines: readonly TallyLine[]): string =>
  (['chromium', 'firefox'] as const)
    .map((where) => {
      const said = wordsAt(linesOf(lines, ['browser-version'], where));
      return `${places[where]}: ${said?.text ?? 'no run started it'}`;
    })
    .join('. ');

/** The whole page, and whether a figure that must be 0 is not, or a test failed. */
export function releasePage(
  figures: readonly Figure[],
  measured: Measured,
): { readonly text: string; readonly isBad: boolean } {
  const rows = figures.map((figure) => rowOf(figure, measured));
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  const failures = measured.runs.flatMap(({ name, failures: all }) => all.map((one) => `- ${name}: ${inCell(one)}`));
  const text = [
    '# Release report',
    '',
    'Made by `npm run release-report` from what the tests and commands counted while they ran; no figure is typed in. A',
    'figure holds, is missed, or is not measured and says why. Under "measured", `n of m` is what held of what was tried.',
    '',
    `Written ${measured.date} at commit ${measured.commit}. ${versions(measured.lines)}.`,
    '',
    `Of ${rows.length} figures ${count('broken') + count('missed')} are missed, ${count('broken')} of them with something that must be 0 and is not;`,
    `${count('not measured')} more are not measured, or not everywhere.`,
    '',
    '## Figures',
    '',
    '| figure | must be | measured | result | how |',
    '|---|---|---|---|---|',
    ...rows.map(({ line }) => line),
    '',
    '## Runs that made them',
    '',
    '| run | commit | ended (UTC) | passed | failed | took |',
    '|---|---|---|---|---|---|',
    ...measured.runs.map(runLine),
    '',
    ...(failures.length === 0 ? [] : ['What failed:', '', ...failures, '']),
    'What a run holds: `scripts/release-runs.ts`. Rules, hazards, faults: [safety.md](safety.md), [hazards.md](hazards.md),',
    '[faults.md](faults.md).',
    '',
  ].join('\n');
  return { text, isBad: count('broken') > 0 || measured.runs.some(({ failed }) => failed > 0) };
}
