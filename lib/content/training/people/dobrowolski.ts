import type { TrainingPerson } from '../training-person.ts';

/** Every score is too old to use: the honest answer is to collect them first. */
export const dobrowolski: TrainingPerson = {
  id: 'dobrowolski',
  title: 'Mr',
  given: 'Maciej',
  family: 'Dobrowolski',
  sex: 'male',
  ageYears: 43,
  birthday: '08-14',
  nhsNumber: '9992245387',
  address: '61b Foundry Street, Meadowbank MB1 9ZR',
  phone: '07700 900854',
  ethnicity: { term: 'White: any other White background', key: 'eth_wo' },
  usualClinician: 'Dr S. Marlowe',
  teaches:
    'Scores are there but out of date: shown as old and not used. The pack says what to ask; two short questions are enough to go on.',
  runs: [
    {
      title: 'Nothing has been asked yet',
      say: ['I have not been in for over a year. It is only my inhaler.', 'All right, ask me what you like.'],
      answers: {
        needsAsked: false,
        permissionLifestyle: 'yes',
        permissionWeight: 'not-asked',
        goal: null,
        goalArea: null,
        digital: 'yes',
        wantsWork: 'not-asked',
        stopTicks: [],
        needs: [],
        medsFlags: [],
        typed: [],
        imdDecile: null,
        confidence: null,
      },
      expected: { outcome: 'collect', first: 'none', next: [], programmes: [] },
    },
    {
      title: 'The two questions are asked: needs, and how confident he is',
      say: [
        'No worries with rent or food. I have my brother nearby.',
        'Confident? Out of ten I would say five. I have started and stopped before.',
        'I would like to sleep through and not snap at people.',
      ],
      answers: {
        needsAsked: true,
        permissionLifestyle: 'yes',
        permissionWeight: 'not-asked',
        goal: 'Sleep through and not snap at people',
        goalArea: 'sleep',
        digital: 'yes',
        wantsWork: 'not-asked',
        stopTicks: [],
        needs: [],
        medsFlags: [],
        typed: [],
        imdDecile: null,
        confidence: 5,
      },
      expected: { outcome: 'recommend', first: 'health-coach', next: [], programmes: [] },
    },
  ],
  reminders: ['Asthma review overdue', 'Not seen for more than a year'],
  problems: [
    { term: 'Asthma', key: 'asthma', daysAgo: 9100, status: 'active', significance: 'major' },
    { term: 'Anxiety disorder', key: 'anxiety_disorder', daysAgo: 1480, status: 'active', significance: 'major' },
    { term: 'Chronic low back pain', key: 'back_pain_chronic', daysAgo: 1120, status: 'active', significance: 'minor' },
    {
      term: '? Hypertension',
      key: 'htn',
      daysAgo: 431,
      status: 'suspected',
      significance: 'minor',
      note: 'Home readings requested, none received',
    },
    {
      term: 'Carpal tunnel syndrome',
      key: null,
      daysAgo: 2600,
      endedDaysAgo: 2300,
      status: 'past',
      significance: 'minor',
    },
  ],
  familyHistory: [{ relative: 'Father', text: 'Hypertension, coronary heart disease' }],
  reviews: [{ term: 'Asthma annual review', key: null, daysAgo: 431 }],
  lifestyle: [
    { name: 'Smoking status', key: 'smk_ex', text: 'Ex-smoker', daysAgo: 431 },
    { name: 'Alcohol', key: null, text: 'About 10 units a week', daysAgo: 431 },
    { name: 'Activity', key: null, text: 'Warehouse work, lifting', daysAgo: 431 },
  ],
  measurements: [
    {
      name: 'Blood pressure',
      key: null,
      unit: 'mmHg',
      values: [
        { daysAgo: 431, value: { systolic: 146, diastolic: 88 } },
        { daysAgo: 1120, value: { systolic: 138, diastolic: 86 } },
      ],
    },
    { name: 'Body mass index', key: 'bmi', unit: 'kg/m2', values: [{ daysAgo: 431, value: 32.9 }] },
    {
      name: 'Body weight',
      key: 'weight',
      unit: 'kg',
      values: [
        { daysAgo: 431, value: 104.3 },
        { daysAgo: 1120, value: 98 },
      ],
    },
    { name: 'Height', key: 'height', unit: 'cm', values: [{ daysAgo: 1120, value: 178 }] },
    {
      name: 'Peak flow',
      key: null,
      unit: 'L/min',
      values: [
        { daysAgo: 431, value: 520 },
        { daysAgo: 1120, value: 540 },
      ],
    },
  ],
  scores: [
    { name: 'Patient Activation Measure level', key: 'pam_level', unit: 'level', values: [{ daysAgo: 463, value: 2 }] },
    { name: 'PHQ-9 score', key: 'phq9_score', unit: 'score', range: '0 - 27', values: [{ daysAgo: 431, value: 9 }] },
    { name: 'GAD-7 score', key: 'gad7_score', unit: 'score', range: '0 - 21', values: [{ daysAgo: 431, value: 11 }] },
    {
      name: 'SWEMWBS score',
      key: 'swemwbs_score',
      unit: 'score',
      range: '7 - 35',
      values: [{ daysAgo: 463, value: 18.6 }],
    },
  ],
  medicines: {
    repeat: [
      {
        drug: 'Salbutamol 100micrograms/dose inhaler',
        dose: 'Two puffs when needed',
        quantity: '1 inhaler',
        startedDaysAgo: 9000,
        lastIssuedDaysAgo: 28,
      },
      {
        drug: 'Beclometasone 100micrograms/dose inhaler',
        dose: 'Two puffs twice a day',
        quantity: '1 inhaler',
        startedDaysAgo: 4000,
        lastIssuedDaysAgo: 175,
      },
    ],
    acute: [],
    past: [
      {
        drug: 'Propranolol 40mg tablets',
        dose: 'One when needed',
        quantity: '28 tablets',
        startedDaysAgo: 1480,
        lastIssuedDaysAgo: 1400,
      },
    ],
  },
  allergies: ['Not recorded'],
  letters: [
    {
      id: 'utc',
      title: 'Urgent treatment centre attendance',
      from: 'Meadowbank Urgent Treatment Centre (Training)',
      daysAgo: 175,
      paragraphs: [
        'Attended with cough and wheeze. Sats 97%. Query pneumonia, chest x-ray clear: no pneumonia. No chest pain. Not a current smoker.',
        'Preventer inhaler supplied. Asked to see his practice for asthma review and blood pressure.',
      ],
    },
  ],
  journal: [
    {
      daysAgo: 431,
      who: 'P. Linwood, practice nurse',
      how: 'Face to face',
      lines: [
        { heading: 'Problem', text: 'Asthma (review)' },
        {
          heading: 'History',
          text: 'Night cough once a week. Worries, tense in the back. No self-harm. Sleeps five hours.',
        },
        { heading: 'Examination', text: 'Blood pressure 146/88 mmHg. Peak flow 520 L/min.' },
        { heading: 'Plan', text: 'Home blood pressure sheet given. Back in four weeks.' },
      ],
    },
  ],
  appointments: [
    { daysAgo: 0, time: '10:50', who: 'Dr S. Marlowe', reason: 'Inhaler', state: 'Arrived' },
    { daysAgo: 403, time: '11:00', who: 'P. Linwood', reason: 'Blood pressure', state: 'Did not attend' },
    { daysAgo: 431, time: '08:50', who: 'P. Linwood', reason: 'Asthma review', state: 'Seen' },
  ],
};
