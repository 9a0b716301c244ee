import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { familyBackgrounds, typedChoices } from '../../../lib/content/sidebar/typed-choices.ts';
import { builtInBlock } from '../../../lib/domain/heuristics/built-in.ts';
import type { PackInput } from '../../../lib/domain/heuristics/pack.ts';
import { hasUnit } from '../../../lib/domain/heuristics/units.ts';

const inputs: readonly PackInput[] = [...firstPack.inputs, ...builtInBlock.inputs];
const numbers = inputs.filter((input) => input.kind === 'number');
const coded = inputs.filter((input) => input.kind === 'coded');

describe('typedChoices', () => {
  it.each(numbers.map((input) => ({ id: input.id, input })))('has a field for $id, in its unit', ({ input }) => {
    const fields = typedChoices.fields.filter(({ key }) => input.measures.includes(key));
    const readable = fields.filter(({ key, unit }) =>
      hasUnit({ name: key, value: input.min + 0.5, unit }, input.unit, input.max),
    );
    expect(readable.length).toBeGreaterThan(0);
    for (const { low, high } of readable) expect({ low, high }).toEqual({ low: input.min, high: input.max });
  });

  it.each(coded.map((input) => ({ id: input.id, input })))('has a tick for $id', ({ input }) => {
    expect(typedChoices.ticks.some(({ key }) => input.keys.includes(key))).toBe(true);
  });

  it('has only rows of the code table behind its ticks and family backgrounds', () => {
    const keys = [...typedChoices.ticks, ...familyBackgrounds].map(({ key }) => key);
    expect(keys.filter((key) => !codeTable.has(key))).toEqual([]);
    for (const key of keys) expect(typedChoices.rowOf(key)).toMatchObject({ code: codeTable.get(key)?.code });
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('asks for scores and never for a questionnaire’s questions', () => {
    for (const { label } of typedChoices.fields) {
      expect(label).not.toContain('?');
      expect(label.length).toBeLessThan(30);
    }
  });
});
