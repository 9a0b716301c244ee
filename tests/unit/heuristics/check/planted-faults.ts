import { readFileSync } from 'node:fs';
import { firstPack } from '../../../../lib/content/packs/first-pack.ts';
import type { Finding } from '../../../../lib/domain/heuristics/check/check-pack.ts';
import type { Condition, Freshness, Pack, PackInput, PackRule } from '../../../../lib/domain/heuristics/pack.ts';
import { VignetteFile, type Vignette } from '../../../../lib/domain/heuristics/vignette.ts';

/** The vignettes of the first pack. */
export const vignettes: readonly Vignette[] = VignetteFile.parse(
  JSON.parse(readFileSync(new URL('../../../../lib/content/packs/first-pack-vignettes.json', import.meta.url), 'utf8')),
).vignettes;

/** A fault planted in the first pack, the kind of finding that must name it, and rules of which one must be named. */
export type PlantedFault = {
  readonly fault: string;
  readonly kind: Finding['kind'];
  readonly rules: readonly string[];
  readonly pack: Pack;
  readonly vignettes: readonly Vignette[];
};

const planted: PlantedFault[] = [];

function plant(kind: Finding['kind'], fault: string, rules: readonly string[], pack: Pack, people = vignettes): void {
  planted.push({ fault: `${kind}: ${fault}`, kind, rules, pack, vignettes: people });
}

const withRule = (id: string, change: (rule: PackRule) => PackRule): Pack => ({
  ...firstPack,
  rules: firstPack.rules.map((rule) => (rule.id === id ? change(rule) : rule)),
});
const when = (id: string, condition: Condition): Pack => withRule(id, (rule) => ({ ...rule, when: condition }));
const without = (ids: readonly string[], pack = firstPack): Pack => ({
  ...pack,
  rules: pack.rules.filter(({ id }) => !ids.includes(id)),
});
const withInput = (id: string, change: (input: PackInput) => PackInput): Pack => ({
  ...firstPack,
  inputs: firstPack.inputs.map((input) => (input.id === id ? change(input) : input)),
});

// Gaps: without the fallback, each missing proposal leaves somebody out.
plant('gap', 'no fallback', [], without(['F1']));
for (const id of ['Q1', 'Q1b', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'])
  plant('gap', `no ${id} and no fallback`, [], without([id, 'F1']));
plant('gap', 'nobody asks for the ruler', [], without(['D3', 'F1']));
plant('gap', 'nobody asks about both axes', [], without(['D1', 'F1']));
for (const id of ['Q1b', 'Q4', 'Q5', 'Q6']) plant('fallback-only', `no ${id}`, ['F1'], without([id]));

// Clashes: one priority, two roles, somebody who fits both.
const atPriority = (id: string, priority: number): Pack =>
  withRule(id, (rule) => ({ ...rule, proposes: rule.proposes.map((one) => ({ ...one, priority })) }));
for (const [id, priority, other] of [
  ['C4', 110, 'C2'],
  ['C4', 100, 'C1'],
  ['C3', 130, 'C4'],
  ['P3', 190, 'P1'],
  ['P2', 200, 'P3'],
  ['P3', 300, 'Q1'],
  ['C2', 190, 'P1'],
] as const) {
  plant('clash', `${id} at priority ${priority}, that of ${other}`, [id, other], atPriority(id, priority));
}
plant(
  'clash',
  'Q6 no longer leaves out those of Q1',
  ['Q1', 'Q6'],
  when('Q6', { all: [{ fact: 'lowActivation' }, { fact: 'noKnownNeed' }] }),
);
plant(
  'clash',
  'Q4 also for two needs',
  ['Q4', 'Q3'],
  when('Q4', { all: [{ fact: 'highActivation' }, { input: 'needKinds', atLeast: 1 }] }),
);

// Dead rules: conditions that nobody can meet.
const never = (id: string, extra: Condition): Pack =>
  withRule(id, (rule) => ({ ...rule, when: { all: [rule.when, extra] } }));
for (const [id, extra] of [
  ['C1', { input: 'hba1c', below: 48 }],
  ['C2', { input: 'phq9', atMost: 15 }],
  ['C3', { fact: 'atWeightBar' }],
  ['P1', { input: 'age', below: 65 }],
  ['Q1', { fact: 'highActivation' }],
  ['Q1b', { fact: 'needNone' }],
  ['Q3', { fact: 'activationUnknown' }],
  ['Q5', { fact: 'needComplex' }],
  ['D1', { fact: 'needNone' }],
  ['D4', { fact: 'activationUnknown' }],
  ['M2', { input: 'phq9', atLeast: 10 }],
  ['W1', { input: 'hba1c', atLeast: 60 }],
  ['W3', { fired: ['W2'] }],
  ['K1', { input: 'age', above: 80 }],
  [
    'P4',
    {
      not: {
        any: [
          { input: 'hypoRisk', holds: true },
          { input: 'sglt2', holds: true },
        ],
      },
    },
  ],
] as const satisfies readonly (readonly [string, Condition])[]) {
  plant('dead-rule', `${id} and ${JSON.stringify(extra)}`, [id], never(id, extra));
}
plant('dead-rule', 'for children only', ['M1'], never('M1', { input: 'age', below: 18 }));
plant('dead-rule', 'for people in crisis only', ['W7'], never('W7', { input: 'worstNeed', atLeast: 3 }));

// Borders that do not meet.
const noDiabetes: Condition = { not: { input: 'diabetes', holds: true } };
plant('threshold', 'PHQ-9 of 16 in neither', ['C2', 'M1'], when('C2', { input: 'phq9', atLeast: 17 }));
plant('threshold', 'PHQ-9 of 15 in both', ['C2', 'M1'], when('C2', { input: 'phq9', atLeast: 15 }));
plant(
  'threshold',
  'HbA1c 48 in both',
  ['C1', 'W1'],
  when('W1', { all: [{ input: 'hba1c', atLeast: 42, atMost: 48 }, noDiabetes] }),
);
plant(
  'threshold',
  'HbA1c of 47 to 48 in neither',
  ['C1', 'W1'],
  when('W1', { all: [{ input: 'hba1c', atLeast: 42, atMost: 47 }, noDiabetes] }),
);
plant(
  'threshold',
  'HbA1c 48 in neither',
  ['C1', 'W1'],
  when('C1', { all: [{ input: 'hba1c', above: 48 }, noDiabetes] }),
);
plant('threshold', 'AUDIT 19 in neither', ['W5', 'S5'], when('W5', { input: 'audit', atLeast: 8, atMost: 18 }));
plant('threshold', 'AUDIT 20 in both', ['W5', 'S5'], when('W5', { input: 'audit', atLeast: 8, atMost: 20 }));
plant(
  'threshold',
  'PAM between 55.1 and 55.2 in neither',
  ['lowByPam', 'Q5'],
  when('Q5', { all: [{ input: 'pamScore', atLeast: 55.2 }, { fact: 'highActivation' }, { fact: 'noKnownNeed' }] }),
);

// Inputs without freshness.
const timeless = (input: PackInput): PackInput => {
  const freshDays: Freshness = null;
  if (input.kind === 'number') return { ...input, freshDays };
  return input.kind === 'coded' ? { ...input, freshDays } : input;
};
for (const id of ['pamLevel', 'phq9', 'bmi', 'hba1c', 'ruler', 'medicationReview', 'depressionReview'])
  plant('freshness', `${id} counts for ever`, [id], withInput(id, timeless));

// Vignettes.
plant(
  'vignette-fails',
  'ACB bar at 7',
  ['P3'],
  withRule('P3', (rule) => ({ ...rule, when: { input: 'acb', atLeast: 8 } })),
);
plant(
  'vignette-fails',
  'coach before link worker in Q2',
  ['Q2'],
  withRule('Q2', (rule) => ({ ...rule, proposes: [{ role: 'health-coach', priority: 300 }] })),
);
plant('vignette-fails', 'no code for the coach', ['Q1'], {
  ...firstPack,
  copies: firstPack.copies.filter((line) => line.for !== 'health-coach'),
});
for (const id of ['M3', 'W8', 'D3-complex']) {
  const listed = id.replace('-complex', '');
  const people = vignettes.filter(({ expected }) => !expected.rules.includes(listed));
  plant('no-vignette', `none for ${id}`, [id], firstPack, people);
}

/** Faults of each kind. */
export const plantedFaults: readonly PlantedFault[] = planted;
