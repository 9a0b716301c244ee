import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { conditionText, inSentence, partsOf } from '../../../lib/domain/packs/sentence.ts';

const rule = (id: string) => {
  const index = firstPack.rules.findIndex((one) => one.id === id);
  const found = firstPack.rules[index];
  if (found === undefined) throw new Error(`no rule ${id}`);
  return { index, when: found.when };
};
const said = (id: string): string => conditionText(rule(id).when, firstPack);

describe('conditionText', () => {
  it.each([
    ['C1', 'HbA1c is at least 48 mmol/mol and type 2 diabetes is not on the record'],
    ['C4', 'the person is pregnant'],
    ['Q2', '“Complex need” and (“Low activation” or “Activation not known”)'],
    ['D2', '“No usable PAM” and confidence ruler is in date'],
    ['F1', 'none of these rules applies: D1, D3'],
    ['M1', 'PHQ-9 is at least 10 and at most 15 or GAD-7 is at least 10'],
    ['W7', 'there is a need: work and wants work is yes'],
  ])('says rule %s as a sentence', (id, sentence) => {
    expect(said(id)).toBe(sentence);
  });

  it('leaves no rule and no fact of the first pack without words', () => {
    const sentences = [...firstPack.rules, ...firstPack.facts].map(({ when }) => conditionText(when, firstPack));
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\[object|not there|^$/);
    expect(new Set(firstPack.rules.map(({ when }) => conditionText(when, firstPack))).size).toBe(
      firstPack.rules.length,
    );
  });
});

describe('partsOf', () => {
  it('keeps for each number the place where it stands and the range it may have', () => {
    const { index, when } = rule('C2');
    const parts = partsOf(when, ['rules', index, 'when'], firstPack);
    expect(parts).toContainEqual({
      kind: 'number',
      path: ['rules', index, 'when', 'atLeast'],
      value: 16,
      min: 0,
      max: 27,
      label: 'PHQ-9',
    });
  });
});

describe('inSentence', () => {
  it.each([
    ['Low activation', 'low activation'],
    ['HbA1c', 'HbA1c'],
    ['PAM level', 'PAM level'],
    ['eFI score', 'eFI score'],
  ])('writes %s as %s', (label, written) => {
    expect(inSentence(label)).toBe(written);
  });
});
