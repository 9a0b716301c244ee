import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../../lib/content/packs/first-pack.ts';
import { checkPack } from '../../../../lib/domain/heuristics/check/check-pack.ts';
import { compilePack } from '../../../../lib/domain/heuristics/compile.ts';
import { decide, knownOf } from '../../../../lib/domain/heuristics/decide.ts';
import { evaluate } from '../../../../lib/domain/heuristics/evaluate.ts';
import { aSnapshot } from '../../../builders/a-snapshot.ts';
import { quickestMs } from '../../../builders/quickest.ts';
import { plantedFaults, vignettes } from './planted-faults.ts';

describe('checkPack', { timeout: 60_000 }, () => {
  it('finds nothing to mend in the first pack, and lists for its owners whom only the fallback covers', () => {
    const findings = checkPack(firstPack, vignettes, codeTable);
    expect(findings.filter(({ weight }) => weight === 'error')).toEqual([]);
    const people = findings
      .filter(({ kind }) => kind === 'fallback-only')
      .map(({ example }) => example?.snapshot ?? aSnapshot());
    expect(people.length).toBeGreaterThan(0);
    for (const person of people) expect(evaluate(compilePack(firstPack), person).rules).toContain('F1');
  });

  it('takes under two seconds for the first pack', () => {
    expect(quickestMs(() => checkPack(firstPack, vignettes, codeTable), 3)).toBeLessThan(2000);
  });

  it('is tried with at least 40 planted faults, of every kind', () => {
    expect(plantedFaults.length).toBeGreaterThanOrEqual(40);
    expect(new Set(plantedFaults.map(({ kind }) => kind)).size).toBe(8);
  });

  it.each(plantedFaults.map((planted) => [planted.fault, planted] as const))('finds %s', (_fault, planted) => {
    const findings = checkPack(planted.pack, planted.vignettes, codeTable, new Set([planted.kind])).filter(
      ({ kind }) => kind === planted.kind,
    );
    const named = findings.filter(({ rules }) => planted.rules.every((rule) => rules.includes(rule)));
    expect(named.length).toBeGreaterThan(0);
  });

  it.each(
    plantedFaults
      .filter(({ kind }) => kind === 'gap' || kind === 'clash')
      .map((planted) => [planted.fault, planted] as const),
  )('shows it in a person who can be run: %s', (_fault, { pack, kind, vignettes: people }) => {
    const compiled = compilePack(pack);
    const findings = checkPack(pack, people, codeTable, new Set([kind]));
    const shown = findings.filter(({ rules, example }) => {
      if (example === null) return false;
      const { fired, first, ask } = decide(compiled, knownOf(compiled, example.snapshot));
      const isUncovered = first === 'none' && !ask.includes('needs-check') && !ask.includes('confidence-ruler');
      return kind === 'gap' ? isUncovered : rules.every((rule) => fired.some(({ id }) => id === rule));
    });
    expect(shown).toEqual(findings);
  });
});
