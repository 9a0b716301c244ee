import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack, evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { Snapshot } from '../../../lib/domain/heuristics/snapshot.ts';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import all from '../../../lib/content/packs/first-pack-vignettes.json' with { type: 'json' };
import given from '../../fixtures/vignettes/given.json' with { type: 'json' };

const words = z.array(z.string());
const Expected = z.object({
  outcome: z.string(),
  first: z.string(),
  then: words,
  programmes: words,
  suppressed: words,
  repeat: words,
  ask: words,
  flags: words,
  rules: words,
  codesOnAccept: words,
  codesNever: words,
});
const lists = ['programmes', 'suppressed', 'repeat', 'ask', 'flags', 'rules', 'codesOnAccept'] as const;

describe('evaluate', () => {
  const compiled = compilePack(firstPack, given.settings);
  it('has the given vignettes word for word among its own, at least 60 in all', () => {
    expect(all.vignettes.slice(0, given.vignettes.length)).toEqual(given.vignettes);
    expect(new Set(all.vignettes.map(({ id }) => id)).size).toBe(all.vignettes.length);
    expect(all.vignettes.length).toBeGreaterThanOrEqual(60);
  });

  it.each(all.vignettes.map((vignette) => [vignette.id, vignette] as const))(
    'gives the expected answer for %s',
    (_id, vignette) => {
      const expected = Expected.parse(vignette.expected);
      const result = evaluate(compiled, Snapshot.parse(vignette));
      expect({ outcome: result.outcome, first: result.first, then: result.then }).toEqual({
        outcome: expected.outcome,
        first: expected.first,
        then: expected.then,
      });
      for (const list of lists)
        expect({ [list]: result[list].toSorted() }).toEqual({ [list]: expected[list].toSorted() });
      for (const list of lists) expect(new Set(result[list]).size).toBe(result[list].length);
      for (const key of expected.codesNever) expect(JSON.stringify({ ...result, why: '' })).not.toContain(`"${key}"`);
      for (const key of result.codesOnAccept) expect(codeTable.has(key)).toBe(true);
      expect(result.why.length).toBeGreaterThan(20);
    },
  );
});
