import type { TrainingPerson } from '../training-person.ts';

/** Sixteen years old: the pack is for adults, and there is nothing to say. */
export const whitlock: TrainingPerson = {
  id: 'whitlock',
  title: 'Miss',
  given: 'Jasmine',
  family: 'Whitlock',
  sex: 'female',
  ageYears: 16,
  birthday: '05-30',
  nhsNumber: '9993236403',
  address: '19 Beacon View, Meadowbank MB6 9ZP',
  phone: '01632 960690',
  ethnicity: { term: 'Mixed: White and Asian', key: 'eth_mwa' },
  usualClinician: 'Dr A. Fenn',
  teaches:
    'A full record and nothing to say: the pack is for adults. Staying silent is part of the job; the letter about her mother is not about her.',
  runs: [
    {
      title: 'She is here for her asthma, and well',
      say: ['It is just the inhaler check. I play netball twice a week.'],
      answers: {
        needsAsked: false,
        permissionLifestyle: 'not-asked',
        permissionWeight: 'not-asked',
        goal: null,
        goalArea: null,
        digital: 'not-asked',
        wantsWork: 'not-asked',
        stopTicks: [],
        needs: [],
        medsFlags: [],
        typed: [],
        imdDecile: null,
        confidence: null,
      },
      expected: { outcome: 'not-applicable', first: 'none', next: [], programmes: [] },
    },
  ],
  reminders: ['May be seen alone: confidentiality explained'],
  problems: [
    { term: 'Asthma', key: 'asthma', daysAgo: 3700, status: 'active', significance: 'major' },
    { term: 'Atopic eczema', key: null, daysAgo: 5300, status: 'active', significance: 'minor' },
    { term: 'Acne vulgaris', key: null, daysAgo: 420, status: 'active', significance: 'minor' },
    { term: 'Chickenpox', key: null, daysAgo: 4600, endedDaysAgo: 4590, status: 'past', significance: 'minor' },
  ],
  familyHistory: [{ relative: 'Mother', text: 'Depression, type 2 diabetes mellitus' }],
  reviews: [{ term: 'Asthma annual review', key: null, daysAgo: 70 }],
  lifestyle: [
    { name: 'Smoking status', key: 'smk_never', text: 'Never smoked tobacco', daysAgo: 70 },
    { name: 'Activity', key: null, text: 'Netball twice a week', daysAgo: 70 },
  ],
  measurements: [
    {
      name: 'Peak flow',
      key: null,
      unit: 'L/min',
      values: [
        { daysAgo: 70, value: 400 },
        { daysAgo: 440, value: 380 },
      ],
    },
    {
      name: 'Body weight',
      key: 'weight',
      unit: 'kg',
      values: [
        { daysAgo: 70, value: 57.2 },
        { daysAgo: 440, value: 54 },
      ],
    },
    {
      name: 'Height',
      key: 'height',
      unit: 'cm',
      values: [
        { daysAgo: 70, value: 167 },
        { daysAgo: 440, value: 165 },
      ],
    },
  ],
  scores: [
    { name: 'Asthma control test', key: null, unit: 'score', range: '5 - 25', values: [{ daysAgo: 70, value: 23 }] },
  ],
  medicines: {
    repeat: [
      {
        drug: 'Beclometasone 50micrograms/dose inhaler',
        dose: 'Two puffs twice a day',
        quantity: '1 inhaler',
        startedDaysAgo: 2000,
        lastIssuedDaysAgo: 33,
      },
      {
        drug: 'Salbutamol 100micrograms/dose inhaler',
        dose: 'Two puffs when needed',
        quantity: '1 inhaler',
        startedDaysAgo: 3690,
        lastIssuedDaysAgo: 120,
      },
    ],
    acute: [
      {
        drug: 'Adapalene 0.1% gel',
        dose: 'Thinly at night',
        quantity: '45 g',
        startedDaysAgo: 90,
        lastIssuedDaysAgo: 90,
      },
    ],
    past: [],
  },
  allergies: ['Cat hair: wheeze'],
  letters: [
    {
      id: 'school',
      title: 'School nurse: asthma plan',
      from: 'Meadowbank Academy (Training)',
      daysAgo: 66,
      paragraphs: [
        'Plan agreed, spacer kept in the office. Jasmine is doing well and joins in all sport.',
        'She is worried about her mother, who has depression and type 2 diabetes. Jasmine herself is not low and does not feel she is a carer.',
      ],
    },
  ],
  journal: [
    {
      daysAgo: 70,
      who: 'P. Linwood, practice nurse',
      how: 'Face to face, with mother',
      lines: [
        { heading: 'Problem', text: 'Asthma (review)' },
        { heading: 'History', text: 'No night cough. No days off school. Does not smoke or vape.' },
        { heading: 'Plan', text: 'Technique good. Same inhalers. Yearly.' },
      ],
    },
  ],
  appointments: [
    { daysAgo: 0, time: '11:10', who: 'Dr A. Fenn', reason: 'Inhaler check, skin', state: 'Arrived' },
    { daysAgo: 70, time: '15:40', who: 'P. Linwood', reason: 'Asthma review', state: 'Seen' },
  ],
};
