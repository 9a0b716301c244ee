import { describe, expect, it } from 'vitest';
import { tally } from '../../../scripts/tally.ts';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { lifestyleOptions } from '../../../lib/content/consultation/options.ts';
import { extraPrompts, linkPhrases, shapeNote, stepPrompts } from '../../../lib/content/consultation/prompts.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { dayTicks } from '../../../lib/content/consultation/typical-day.ts';

const prompts = [...Object.values(stepPrompts), ...Object.values(extraPrompts)];
const said = [
  ...prompts.flatMap((prompt) => [prompt.say, ...prompt.alternatives]),
  ...Object.values(linkPhrases),
  ...lifestyleOptions.flatMap((option) => [option.text, option.helps, ...option.sizes]),
  ...dayTicks.map((tick) => tick.text),
];
const forClinician = lifestyleOptions.flatMap((option) => [
  ...(option.safety === null ? [] : [option.safety]),
  ...option.notFor.map((rule) => rule.why),
]);
const wordCount = (line: string): number => line.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('prompts', () => {
  it.each(said)('keeps within 25 words: %s', (line) => {
    expect(wordCount(line)).toBeGreaterThan(0);
    expect(wordCount(line)).toBeLessThanOrEqual(25);
  });

  it.each(said)('is neither urgent nor directive (H-16): %s', (line) => {
    expect(line).not.toMatch(
      /\b(must|should not|need to|have to|immediately|urgent(ly)?|now!|at once|warning|don't|ought|required|important)\b|!/iu,
    );
  });

  it.each([...said, ...forClinician])('uses no word that blames or over-claims: %s', (line) => {
    expect(line).not.toMatch(
      /\b(non-compliant|failed|refused|recommends?|diagnos(es|e)|triages?|ensures?|detects?|safe|obese|frail)\b/iu,
    );
  });

  it('claims no course as its own, and no endorsement', () => {
    expect(shapeNote).toContain('not affiliated with or endorsed by');
    for (const line of said) expect(line).not.toMatch(/Prescribing Lifestyle Medicine|Symptom Web|NHS approved/);
  });

  it('names a source for every prompt, option and rule (H-16)', () => {
    const sources = [...prompts, ...lifestyleOptions, ...firstPack.rules.map(({ evidence }) => evidence)];
    const without = sources.filter(({ source }) => source.trim() === '');
    tally('prompts-with-source', 'node', { tried: sources.length, held: sources.length - without.length });
    expect(without).toEqual([]);
  });
});

describe('lifestyleOptions', () => {
  it('has each id once', () => {
    const ids = lifestyleOptions.map((option) => option.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(dayTicks.map((tick) => tick.id)).size).toBe(dayTicks.length);
  });

  it('names only keys of the code table', () => {
    const keys = lifestyleOptions.flatMap((option) => [
      ...(option.onlyFor?.keys ?? []),
      ...option.notFor.flatMap((rule) => (rule.kind === 'codes' ? [...rule.keys, ...(rule.andKeys ?? [])] : [])),
    ]);
    expect(keys.filter((key) => !codeTable.has(key))).toEqual([]);
  });
});
