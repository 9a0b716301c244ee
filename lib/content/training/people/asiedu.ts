import type { TrainingPerson } from '../training-person.ts';

/** A blood pressure of yesterday that stops the pack: nothing else is shown. */
export const asiedu: TrainingPerson = {
  id: 'asiedu',
  title: 'Mr',
  given: 'Kwabena',
  family: 'Asiedu',
  sex: 'male',
  ageYears: 58,
  birthday: '03-23',
  nhsNumber: '9992129972',
  address: '88 Station Parade, Meadowbank MB1 9ZU',
  phone: '07700 900418',
  ethnicity: { term: 'Black or Black British: African', key: 'eth_ba' },
  usualClinician: 'Dr S. Marlowe',
  teaches:
    'A systolic of 180 or more within seven days is a red flag: the pack stops and every lifestyle prompt is hidden until a clinician has looked.',
  runs: [
    {
      title: 'He came about his weight; the reading of yesterday comes first',
      say: [
        'I want to lose a stone before my daughter’s wedding.',
        'The nurse took it three times yesterday. She said to come this morning.',
        'No headache, my eyes are fine, no pain in the chest.',
      ],
      answers: {
        needsAsked: true,
        permissionLifestyle: 'yes',
        permissionWeight: 'yes',
        goal: 'Lose a stone before the wedding',
        goalArea: 'eat',
        digital: 'yes',
        wantsWork: 'not-asked',
        stopTicks: [],
        needs: [],
        medsFlags: [],
        typed: [],
        imdDecile: 3,
        confidence: null,
      },
      expected: { outcome: 'stop', first: 'clinician-now', next: [], programmes: [] },
    },
  ],
  reminders: ['Blood pressure taken yesterday: see values'],
  problems: [
    { term: 'Essential hypertension', key: 'htn_essential', daysAgo: 3050, status: 'active', significance: 'major' },
    { term: 'Non-diabetic hyperglycaemia', key: 'ndh', daysAgo: 560, status: 'active', significance: 'major' },
    { term: 'Obesity', key: 'obesity', daysAgo: 1800, status: 'active', significance: 'minor' },
    { term: 'Gout', key: null, daysAgo: 2020, status: 'active', significance: 'minor' },
    {
      term: 'Inguinal hernia',
      key: null,
      daysAgo: 4100,
      endedDaysAgo: 3900,
      status: 'past',
      significance: 'minor',
      note: 'Repaired',
    },
  ],
  familyHistory: [
    { relative: 'Father', text: 'Stroke at 62' },
    { relative: 'Brother', text: 'Chronic kidney disease' },
  ],
  reviews: [{ term: 'Hypertension annual review', key: null, daysAgo: 391 }],
  lifestyle: [
    { name: 'Smoking status', key: 'smk_never', text: 'Never smoked tobacco', daysAgo: 1 },
    { name: 'Alcohol', key: null, text: 'About 6 units a week', daysAgo: 1 },
    { name: 'Activity', key: null, text: 'On his feet at work', daysAgo: 1 },
  ],
  measurements: [
    {
      name: 'Blood pressure',
      key: null,
      unit: 'mmHg',
      values: [
        { daysAgo: 1, value: { systolic: 188, diastolic: 114 } },
        { daysAgo: 205, value: { systolic: 158, diastolic: 94 } },
        { daysAgo: 391, value: { systolic: 152, diastolic: 92 } },
      ],
    },
    {
      name: 'Body mass index',
      key: 'bmi',
      unit: 'kg/m2',
      values: [
        { daysAgo: 1, value: 31.6 },
        { daysAgo: 205, value: 31.1 },
      ],
    },
    {
      name: 'Body weight',
      key: 'weight',
      unit: 'kg',
      values: [
        { daysAgo: 1, value: 99.9 },
        { daysAgo: 205, value: 98.4 },
      ],
    },
    { name: 'Height', key: 'height', unit: 'cm', values: [{ daysAgo: 391, value: 178 }] },
    {
      name: 'HbA1c',
      key: 'hba1c_ifcc',
      unit: 'mmol/mol',
      range: '20 - 41',
      values: [
        { daysAgo: 205, value: 44 },
        { daysAgo: 560, value: 43 },
      ],
    },
    { name: 'eGFR', key: null, unit: 'mL/min', range: 'over 90', values: [{ daysAgo: 205, value: 79 }] },
  ],
  scores: [
    { name: 'Patient Activation Measure level', key: 'pam_level', unit: 'level', values: [{ daysAgo: 205, value: 3 }] },
    { name: 'QRISK3 score', key: 'qrisk3', unit: '%', values: [{ daysAgo: 205, value: 18.4 }] },
  ],
  medicines: {
    repeat: [
      {
        drug: 'Amlodipine 10mg tablets',
        dose: 'One daily',
        quantity: '28 tablets',
        startedDaysAgo: 3040,
        lastIssuedDaysAgo: 96,
      },
      {
        drug: 'Indapamide 2.5mg tablets',
        dose: 'One in the morning',
        quantity: '28 tablets',
        startedDaysAgo: 390,
        lastIssuedDaysAgo: 96,
      },
      {
        drug: 'Allopurinol 100mg tablets',
        dose: 'One daily',
        quantity: '28 tablets',
        startedDaysAgo: 2000,
        lastIssuedDaysAgo: 96,
      },
    ],
    acute: [],
    past: [
      {
        drug: 'Colchicine 500microgram tablets',
        dose: 'One twice a day for 4 days',
        quantity: '8 tablets',
        startedDaysAgo: 2020,
        lastIssuedDaysAgo: 2020,
      },
    ],
  },
  allergies: ['Ramipril: cough'],
  letters: [
    {
      id: 'optician',
      title: 'Optometrist report',
      from: 'High Street Opticians (Training)',
      daysAgo: 260,
      paragraphs: [
        'Routine sight test. No retinopathy, no disc swelling. Glasses changed. Thank you for monitoring his blood pressure.',
      ],
    },
  ],
  journal: [
    {
      daysAgo: 1,
      who: 'P. Linwood, practice nurse',
      how: 'Face to face',
      lines: [
        { heading: 'Problem', text: 'Essential hypertension (check)' },
        {
          heading: 'History',
          text: 'Ran out of tablets about two weeks ago. No chest pain, no headache, no visual change.',
        },
        { heading: 'Examination', text: 'Blood pressure 188/114 mmHg, lowest of three, seated, large cuff.' },
        { heading: 'Plan', text: 'Discussed with duty doctor. Booked first thing tomorrow.' },
      ],
    },
  ],
  appointments: [
    { daysAgo: 0, time: '08:30', who: 'Dr S. Marlowe', reason: 'Blood pressure, urgent', state: 'Arrived' },
    { daysAgo: 1, time: '16:50', who: 'P. Linwood', reason: 'Blood pressure check', state: 'Seen' },
  ],
};
