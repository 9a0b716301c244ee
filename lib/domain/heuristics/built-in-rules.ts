import type { Condition, PackRule } from './pack.ts';

/**
 * Built-in safety rules: stop rules, *not today* and exclusions (H-12, H-14). No pack can change, remove or
 * redefine them: their ids and inputs are reserved. Source: first heuristics pack, section 3, tables S and X.
 */

type Effects = Partial<Pick<PackRule, 'proposes' | 'asks' | 'flags' | 'removes'>> & { readonly listedAs?: string };
type Label = PackRule['evidence']['labels'][number];

const held = (name: string): Condition => ({ input: `safety.${name}`, holds: true });
const overBar: Condition = { fact: 'safety.bmiAtOrOverBar' };

const rule = (
  stage: PackRule['stage'],
  id: string,
  when: Condition,
  effects: Effects,
  words: readonly [why: string, next: string, labels: readonly Label[], source: string],
): PackRule => ({
  id,
  stage,
  when,
  proposes: [],
  programmes: [],
  asks: [],
  flags: [],
  removes: [],
  blockedBy: [],
  why: words[0],
  next: words[1],
  evidence: { labels: [...words[2]], source: words[3] },
  ...effects,
});

const stopFor = (
  role: 'none' | 'clinician-now' | 'clinician' | 'urgent-social' | 'existing-team',
  priority: number,
): Effects => ({
  proposes: [{ role, priority }],
  removes: ['all-lifestyle-prompts'],
});

const stopRules: PackRule[] = [
  rule('stop', 'S0', { input: 'safety.age', below: 18 }, stopFor('none', 1), [
    'This pack is for adults. Nothing is shown for somebody under 18.',
    'Use the usual route for children and young people.',
    ['T'],
    'first heuristics pack, S0',
  ]),
  rule(
    'stop',
    'S1',
    {
      any: [
        { input: 'safety.phq9Item9', atLeast: 1 },
        held('suicidalThoughts'),
        held('suicideAttemptOrSelfHarm'),
        held('mentalHealthCrisis'),
      ],
    },
    stopFor('clinician-now', 2),
    [
      'Any positive answer about suicide, or a mental-health crisis, ends the pack. Everything else waits.',
      'Ask about suicide; use the local crisis route. No coach and no link worker from here.',
      ['G', 'T'],
      'acting on suicidal thoughts: guideline; the windows of 14 days, 90 days and 12 months: team consensus',
    ],
  ),
  rule(
    'stop',
    'S2',
    {
      any: [
        { input: 'safety.bpSystolic', atLeast: 180 },
        { input: 'safety.bpDiastolic', atLeast: 120 },
      ],
    },
    stopFor('clinician-now', 3),
    [
      'Systolic 180 or more, or diastolic 120 or more, is severe: either is enough.',
      'Look for accelerated disease; same-day review if there are signs.',
      ['G'],
      'NICE NG136',
    ],
  ),
  rule('stop', 'S3', held('chestPain'), stopFor('clinician-now', 4), [
    'Chest pain was recorded in the last 7 days.',
    'Assess; no activity advice.',
    ['G'],
    'first heuristics pack, S3',
  ]),
  rule('stop', 'S4', { all: [held('cancerSymptom'), { not: held('alreadyAssessed') }] }, stopFor('clinician-now', 5), [
    'A symptom that may mean cancer was recorded in the last 90 days and is not marked as assessed.',
    'Suspected-cancer pathway as the clinician judges; never praise the weight loss.',
    ['G', 'T'],
    'the symptoms: guideline; the window: team consensus',
  ]),
  rule(
    'stop',
    'S5',
    { any: [{ input: 'safety.audit', atLeast: 20 }, held('alcoholDependence')] },
    stopFor('clinician', 6),
    [
      'AUDIT of 20 or more, or alcohol dependence on the record.',
      'Specialist assessment; no advice to stop suddenly.',
      ['G'],
      'OHID alcohol screening bands',
    ],
  ),
  rule('stop', 'S6', held('safeguarding'), stopFor('clinician-now', 7), [
    'Safeguarding or violence was ticked.',
    'Local safeguarding procedure.',
    ['G'],
    'first heuristics pack, S6',
  ]),
  rule('stop', 'S7', { input: 'safety.worstNeed', atLeast: 3 }, stopFor('urgent-social', 8), [
    'A practical need is at crisis: unsafe, or without shelter or food today.',
    'Same day: duty link worker or adult social care, council homelessness duty, emergency food.',
    ['T'],
    'first heuristics pack, S7',
  ]),
  rule(
    'stop',
    'S8',
    { any: [held('palliativeOrVeryFrail'), { input: 'safety.cfsEver', atLeast: 8 }] },
    stopFor('existing-team', 9),
    [
      'Palliative care or very severe frailty is on the record.',
      'Comfort and wishes with the team that knows them.',
      ['T'],
      'first heuristics pack, S8',
    ],
  ),
  rule(
    'stop',
    'S0-unknown',
    {
      all: [
        { cannotTell: { input: 'safety.age', below: 18 } },
        { not: { fired: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] } },
      ],
    },
    { ...stopFor('none', 10), listedAs: 'S0' },
    [
      'The age is not known, and this pack is for adults. Nothing is shown.',
      'Check the date of birth on the record.',
      ['T'],
      'hazard H-14: unknown age, no prompts',
    ],
  ),
];

const notToday = rule('end', 'X0', { input: 'safety.permissionLifestyle', isOneOf: ['no'] }, {}, [
  'No is an answer. Nothing is suggested and nothing is written; not wanting to talk is not declining a referral.',
  'Leave the door open.',
  ['T'],
  'fits NICE NG246',
]);

const exclude = (
  id: string,
  when: Condition,
  effects: Effects,
  why: string,
  labels: readonly Label[],
  source = 'first heuristics pack, table X',
): PackRule => rule('exclude', id, when, effects, [why, '', labels, source]);

const declined = (id: string, name: string, removes: PackRule['removes'], service: string): PackRule =>
  exclude(
    `X7-${id}`,
    held(`declined${name.charAt(0).toUpperCase()}${name.slice(1)}`),
    { removes, listedAs: 'X7' },
    `${service} was declined in the last 6 months; it is left out unless the person raises it.`,
    ['T'],
  );

const exclusions: PackRule[] = [
  exclude(
    'X1',
    // Without a date it may lie within the 5 years: leaving weight out is the careful side.
    { any: [held('eatingDisorder'), { cannotTell: held('eatingDisorder') }] },
    { removes: ['weight'], flags: ['clinician-agrees-first'] },
    'An eating disorder in the last 5 years: no weight prompts, whatever the permission. A clinician agrees before a coach is asked.',
    ['G', 'T'],
    'programme exclusion; the 5 years: team consensus',
  ),
  exclude(
    'X2',
    held('pregnant'),
    { removes: ['weight', 'ndpp', 'sleep-restriction'] },
    'Pregnant: no weight service, diabetes prevention or sleep restriction. Stop-smoking stays.',
    ['G'],
  ),
  exclude(
    'X3',
    { all: [{ input: 'safety.age', atLeast: 65 }, { fact: 'safety.moderateOrSevereFrailty' }] },
    { removes: ['weight'] },
    'Moderate or severe frailty at 65 or over: no weight service.',
    ['G'],
    'NHS Digital Weight Management Programme exclusions',
  ),
  exclude(
    'X4',
    { not: { input: 'safety.permissionWeight', isOneOf: ['yes'] } },
    { removes: ['weight'] },
    'The person has not said yes to talking about weight, so weight is left out.',
    ['G'],
    'NICE NG246 1.9.2',
  ),
  exclude(
    'X4-ask',
    {
      all: [
        { input: 'safety.permissionWeight', isOneOf: ['not-asked'] },
        overBar,
        { not: { fired: ['X1', 'X2', 'X3'] } },
      ],
    },
    { asks: ['permission-weight'], listedAs: 'X4' },
    'BMI is at or over the bar: ask permission before talking about weight.',
    ['G'],
    'NICE NG246 1.9.2',
  ),
  exclude(
    'X5',
    held('cfsMe'),
    { removes: ['graded-activity'] },
    'ME/CFS: pacing only, no graded activity.',
    ['G'],
    'NICE NG206',
  ),
  exclude(
    'X6',
    { input: 'safety.bmi', below: 18.5 },
    { removes: ['weight'] },
    'BMI is under 18.5: no weight prompts.',
    ['G'],
  ),
  declined('link-worker', 'linkWorker', ['link-worker'], 'Social prescribing'),
  declined('weight', 'weight', ['weight'], 'Weight management'),
  declined('ndpp', 'ndpp', ['ndpp'], 'Diabetes prevention'),
  declined('smoking', 'smoking', ['stop-smoking'], 'Stop smoking'),
  declined('lifestyle', 'lifestyle', ['lifestyle-programme'], 'A lifestyle programme'),
  exclude(
    'X8',
    held('linkWorkerEpisode'),
    { flags: ['existing-link-worker-episode'] },
    'A link worker is already involved: message them, no second referral.',
    ['D', 'T'],
  ),
  exclude(
    'X9',
    { input: 'safety.digital', isOneOf: ['no'] },
    { removes: ['digital-only'] },
    'No digital access: phone or face to face.',
    ['T'],
  ),
  exclude(
    'X10',
    held('smokingSensitive'),
    { flags: ['prescriber-plans-before-stopping-smoking'] },
    'A medicine whose dose depends on smoking: the prescriber plans before stopping.',
    ['G'],
  ),
];

/** The built-in rules in their order of work. */
export const builtInRules: readonly PackRule[] = [...stopRules, notToday, ...exclusions];
