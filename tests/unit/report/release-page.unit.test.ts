import { describe, expect, it } from 'vitest';
import { figures } from '../../../scripts/release-figures.ts';
import type { Figure, Part } from '../../../scripts/release-parts.ts';
import { releasePage, type Measured } from '../../../scripts/release-page.ts';
import { runNames, type RunRecord } from '../../../scripts/release-runs.ts';
import type { TallyLine } from '../../../scripts/tally.ts';

const aRun = (over: Partial<RunRecord> = {}): RunRecord => ({
  name: 'faults',
  commit: 'abc1234',
  isClean: true,
  endedAt: '2026-11-23 10:00',
  seconds: 61.4,
  passed: 1200,
  failed: 0,
  failures: [],
  passedIds: ['H-01', 'fault-01'],
  failedIds: [],
  ...over,
});

const measured = (lines: readonly TallyLine[], over: Partial<Measured> = {}): Measured => ({
  commit: 'def5678',
  date: '2026-11-23 10:30',
  lines,
  runs: [aRun()],
  hazards: { listed: ['H-01'], uncovered: [] },
  ...over,
});

const tries: Part = {
  kind: 'tries',
  say: 'pastes, stopped',
  of: ['pastes'],
  least: 60,
  where: ['chromium', 'firefox'],
  isNought: true,
};
const figure = (part: Part, over: Partial<Figure> = {}): Figure => ({
  figure: 'pastes',
  mustBe: '≥ 60',
  run: 'faults',
  parts: [part],
  how: 'a test',
  ...over,
});
const counted = (where: string, tried: number, held: number, name = 'pastes'): TallyLine => ({
  figure: name,
  where,
  tried,
  held,
});

/** The cells of the one row: measured, result. And whether the report ends badly. */
function rowOf(part: Part, given: Measured): { says: string; result: string; isBad: boolean } {
  const { text, isBad } = releasePage([figure(part)], given);
  const cells = /^\| pastes \|.*$/m.exec(text)?.[0].split(' | ') ?? [];
  return { says: cells[2] ?? '', result: cells[3] ?? '', isBad };
}

describe('releasePage', () => {
  it('adds up what was told of a figure, place by place', () => {
    const lines = [counted('chromium', 40, 40), counted('chromium', 1200, 1200), counted('firefox', 60, 60)];
    expect(rowOf(tries, measured(lines))).toEqual({
      says: 'pastes, stopped: Chromium 1,240 of 1,240; Firefox 60 of 60',
      result: 'held',
      isBad: false,
    });
  });

  it('shows too few tries as missed, in any one place, and does not end badly for it', () => {
    const row = rowOf(tries, measured([counted('chromium', 60, 60), counted('firefox', 59, 59)]));
    expect(row).toMatchObject({ result: '**missed**', isBad: false });
    expect(row.says).toContain('**missed** pastes, stopped');
  });

  it('ends badly where one did not hold that must be 0, and where it need not be 0 only shows it', () => {
    const lines = [counted('chromium', 60, 59), counted('firefox', 60, 60)];
    expect(rowOf(tries, measured(lines))).toMatchObject({ result: '**missed: must be 0**', isBad: true });
    expect(rowOf({ ...tries, isNought: false }, measured(lines))).toMatchObject({
      result: '**missed**',
      isBad: false,
    });
  });

  it('says plainly what was not measured, and whether its run was made', () => {
    const lines = [counted('chromium', 60, 60)];
    const notTold = rowOf(tries, measured(lines));
    expect(notTold).toMatchObject({ result: 'held where measured', isBad: false });
    expect(notTold.says).toContain('Firefox not measured: no test told of it, or it broke off before');
    const notRun = rowOf(tries, measured([], { runs: [] }));
    expect(notRun.says).toBe('pastes, stopped: not measured: the run "faults" was not made');
    expect(notRun.result).toBe('not measured');
    expect(rowOf({ kind: 'unmeasured', say: 'doubled', why: 'none could be' }, measured([]))).toEqual({
      says: 'doubled: not measured: none could be',
      result: 'not measured',
      isBad: false,
    });
  });

  it('gives no sum of several figures while one of them told nothing', () => {
    const both: Part = { ...tries, of: ['pastes', 'drops'], where: ['chromium'] };
    expect(rowOf(both, measured([counted('chromium', 60, 60)])).result).toBe('not measured');
    const lines = [counted('chromium', 60, 60), counted('chromium', 2, 2, 'drops')];
    expect(rowOf(both, measured(lines)).says).toContain('62 of 62');
  });

  it('takes the value that so great a share lies at or under, and knows "under" from "at or under"', () => {
    const part: Part = {
      kind: 'values',
      say: 'reading',
      of: 'ms',
      share: 0.95,
      limit: 50,
      unit: ' ms',
      isUnder: false,
      isNought: false,
      where: ['chromium'],
    };
    const values = [...Array.from({ length: 94 }, () => 10), 50, 400, 400, 400, 400, 400];
    const lines: TallyLine[] = [{ figure: 'ms', where: 'chromium', values }];
    expect(rowOf(part, measured(lines))).toMatchObject({
      says: 'reading: Chromium 50 ms (of 100)',
      result: 'held',
    });
    expect(rowOf({ ...part, isUnder: true }, measured(lines)).result).toBe('**missed**');
    expect(rowOf({ ...part, share: 1 }, measured(lines)).says).toContain('400 ms');
    expect(rowOf({ ...part, share: 1, isNought: true }, measured(lines)).isBad).toBe(true);
    expect(rowOf(part, measured([])).result).toBe('not measured');
  });

  it('lists words once each, "none" for an empty list, and lets none of them break the table', () => {
    const part: Part = { kind: 'words', say: 'hosts', of: 'hosts', where: ['chromium'] };
    const told = (texts: string[]): TallyLine => ({ figure: 'hosts', where: 'chromium', texts });
    expect(rowOf(part, measured([told(['b|c', 'a']), told(['a'])])).says).toBe('hosts: Chromium a, b\\|c');
    expect(rowOf(part, measured([told([])])).says).toBe('hosts: Chromium none');
  });

  it('counts rows of the matrix as run only where something was tried, and names the others', () => {
    const part: Part = { kind: 'faults', where: 'chromium', rows: ['fault-01', 'fault-02', 'fault-03'] };
    const lines = [counted('chromium', 2, 2, 'fault-01'), counted('firefox', 2, 2, 'fault-02')];
    expect(rowOf(part, measured(lines))).toMatchObject({
      says: '**missed** Chromium 1 of 3 run, 1 survived; not run: 02, 03',
      result: '**missed**',
      isBad: false,
    });
    const lost = rowOf(part, measured([...lines, counted('chromium', 2, 1, 'fault-03')]));
    expect(lost).toMatchObject({ result: '**missed: must be 0**', isBad: true });
    expect(lost.says).toContain('not survived: 03');
  });

  it('holds a hazard for tested only where a test of it passed and none failed', () => {
    const part: Part = { kind: 'hazards' };
    const hazards = { listed: ['H-01', 'H-02'], uncovered: ['H-27'] };
    const without = rowOf(part, measured([], { hazards }));
    expect(without).toMatchObject({ isBad: true });
    expect(without.says).toContain('open: 3, because nobody has closed one');
    expect(without.says).toContain('2 (H-02, H-27)');
    const failed = { listed: ['H-01'], uncovered: [] };
    const elsewhere = { listed: ['H-01', 'H-02'], uncovered: [] };
    expect(rowOf(part, measured([], { hazards: elsewhere }))).toMatchObject({ result: '**missed**', isBad: false });
    const runs = runNames.map((name) => aRun({ name }));
    expect(rowOf(part, measured([], { hazards: elsewhere, runs })).isBad).toBe(true);
    expect(rowOf(part, measured([], { hazards: failed, runs: [aRun({ failedIds: ['H-01'] })] })).isBad).toBe(true);
    expect(rowOf(part, measured([], { hazards: failed })).isBad).toBe(false);
  });

  it('says at which commit each run was made, what failed in it, and ends badly for that', () => {
    const runs = [aRun({ isClean: false, failed: 1, failures: ['one\n | test'] })];
    const { text, isBad } = releasePage([], measured([], { runs }));
    expect(text).toContain(
      '| faults | abc1234, with changes not yet committed | 2026-11-23 10:00 | 1,200 | 1 | 61 s |',
    );
    expect(text).toContain('- faults: one \\| test');
    expect(isBad).toBe(true);
  });

  it('names the commit, the day and the versions of the browsers that were started', () => {
    const lines: TallyLine[] = [{ figure: 'browser-version', where: 'chromium', texts: ['Chrome/156'] }];
    expect(releasePage([], measured(lines)).text).toContain(
      'Written 2026-11-23 10:30 at commit def5678. Chromium: Chrome/156. Firefox: no run started it.',
    );
  });

  it('has a row for every figure, and counts those that are missed or not measured', () => {
    const { text, isBad } = releasePage(figures, measured([], { runs: [] }));
    for (const { figure: name } of figures) expect(text).toContain(`| ${name} |`);
    expect(text).toMatch(new RegExp(`Of ${figures.length} figures 2 are missed, 0 of them`));
    expect(isBad).toBe(false);
  });
});
