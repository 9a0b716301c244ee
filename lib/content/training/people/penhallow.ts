import type { TrainingPerson } from '../training-person.ts';

/** Moderate frailty on the index: the care coordinator first, and weight is not raised. */
export const penhallow: TrainingPerson = {
  id: 'penhallow',
  title: 'Mr',
  given: 'Ivor',
  family: 'Penhallow',
  sex: 'male',
  ageYears: 84,
  birthday: '01-29',
  nhsNumber: '9993681938',
  address: '3 Quayside Cottages, Meadowbank MB4 9ZY',
  phone: '01632 960377',
  ethnicity: { term: 'White: British', key: 'eth_wb' },
  usualClinician: 'Dr A. Fenn',
  teaches: 'Frailty is a gate in front of activation: one person who holds the plan together comes first. Weight is left alone.',
  runs: [
    {
      title: 'He wants to stay in his own house',
      say: [
        'I want to die in my own bed, a long time from now.',
        'My neighbour gets the shopping. The house is warm enough.',
        'I do not do computers. Ring me, and ring twice, I am slow to the phone.',
      ],
      answers: {
        needsAsked: true,
        permissionLifestyle: 'yes',
        permissionWeight: 'not-asked',
        goal: 'Stay in my own house',
        goalArea: null,
        digital: 'no',
        wantsWork: 'not-asked',
        ticks: [],
        needs: [],
        medsFlags: [],
        imdDecile: 5,
        rulerScore: null,
      },
      expected: { outcome: 'recommend', first: 'care-coordinator', then: [], programmes: [] },
    },
  ],
  reminders: ['Hearing aid: speak clearly, face him', 'Key safe at side door'],
  problems: [
    { term: 'Heart failure', key: 'hf', daysAgo: 1260, status: 'active', significance: 'major' },
    { term: 'Atrial fibrillation', key: 'af', daysAgo: 2240, status: 'active', significance: 'major' },
    { term: 'Chronic kidney disease stage 3', key: 'ckd3', daysAgo: 1610, status: 'active', significance: 'major' },
    { term: 'Osteoarthritis of knee', key: 'oa_knee', daysAgo: 5200, status: 'active', significance: 'minor', note: 'Both knees' },
    { term: 'Recurrent falls', key: null, daysAgo: 310, status: 'active', significance: 'major' },
    { term: 'Bilateral hearing loss', key: null, daysAgo: 3600, status: 'active', significance: 'minor' },
    { term: '? Dementia', key: 'dementia', daysAgo: 88, status: 'suspected', significance: 'minor', note: 'Not supported by memory clinic, see letter' },
    { term: 'Cataract of right eye', key: null, daysAgo: 2500, endedDaysAgo: 2130, status: 'past', significance: 'minor', note: 'Operated' },
    { term: 'Prostatitis', key: null, daysAgo: 6300, endedDaysAgo: 6240, status: 'past', significance: 'minor' },
  ],
  familyHistory: [{ relative: 'Brother', text: 'Dementia' }],
  lifestyle: [
    { name: 'Smoking status', key: 'smk_ex', text: 'Ex-smoker', daysAgo: 88 },
    { name: 'Alcohol', key: null, text: 'A small whisky on Sundays', daysAgo: 88 },
    { name: 'Activity', key: null, text: 'Walks indoors with a frame', daysAgo: 88 },
    { name: 'Social', key: 'lives_alone', text: 'Lives alone', daysAgo: 88 },
  ],
  measurements: [
    { name: 'Blood pressure', key: null, unit: 'mmHg', values: [
      { daysAgo: 34, value: { systolic: 118, diastolic: 68 } },
      { daysAgo: 88, value: { systolic: 124, diastolic: 70 } },
      { daysAgo: 310, value: { systolic: 132, diastolic: 74 } },
    ] },
    { name: 'Body mass index', key: 'bmi', unit: 'kg/m2', values: [
      { daysAgo: 88, value: 22.4 },
      { daysAgo: 310, value: 22.6 },
    ] },
    { name: 'Body weight', key: 'weight', unit: 'kg', values: [
      { daysAgo: 34, value: 64.4 },
      { daysAgo: 88, value: 64.8 },
      { daysAgo: 310, value: 65.3 },
    ] },
    { name: 'Height', key: 'height', unit: 'cm', values: [{ daysAgo: 310, value: 170 }] },
    { name: 'eGFR', key: null, unit: 'mL/min/1.73m2', range: 'over 90', values: [
      { daysAgo: 34, value: 46 },
      { daysAgo: 310, value: 49 },
    ] },
    { name: 'Potassium', key: null, unit: 'mmol/L', range: '3.5 - 5.3', values: [
      { daysAgo: 34, value: 4.6 },
      { daysAgo: 310, value: 4.4 },
    ] },
  ],
  scores: [
    { name: 'Electronic frailty index (eFI)', key: 'efi_frailty_index', unit: 'score', range: '0 - 1', values: [
      { daysAgo: 88, value: 0.28 },
    ] },
  ],
  medicines: {
    repeat: [
      { drug: 'Apixaban 2.5mg tablets', dose: 'One twice a day', quantity: '56 tablets', startedDaysAgo: 2230, lastIssuedDaysAgo: 16 },
      { drug: 'Bisoprolol 2.5mg tablets', dose: 'One in the morning', quantity: '28 tablets', startedDaysAgo: 2230, lastIssuedDaysAgo: 16 },
      { drug: 'Furosemide 40mg tablets', dose: 'One in the morning', quantity: '28 tablets', startedDaysAgo: 1255, lastIssuedDaysAgo: 16 },
      { drug: 'Ramipril 2.5mg capsules', dose: 'One at night', quantity: '28 capsules', startedDaysAgo: 1250, lastIssuedDaysAgo: 16 },
      { drug: 'Paracetamol 500mg tablets', dose: 'Two up to four times a day when needed', quantity: '100 tablets', startedDaysAgo: 3000, lastIssuedDaysAgo: 16 },
      { drug: 'Colecalciferol 800unit capsules', dose: 'One daily', quantity: '30 capsules', startedDaysAgo: 300, lastIssuedDaysAgo: 16 },
    ],
    acute: [],
    past: [
      { drug: 'Simvastatin 40mg tablets', dose: 'One at night', quantity: '28 tablets', startedDaysAgo: 4400, lastIssuedDaysAgo: 700 },
    ],
  },
  allergies: ['Trimethoprim: rash'],
  letters: [
    {
      id: 'memory',
      title: 'Memory clinic: assessment',
      from: 'Older people’s mental health (Training)',
      daysAgo: 52,
      paragraphs: [
        'Referred with ? dementia. Assessment today does not support a diagnosis of dementia; mild forgetfulness with poor hearing and broken nights.',
        'His brother had dementia. No depression. No hallucinations. No unintentional weight loss, no rectal bleeding, no haemoptysis.',
        'We have discharged him. Please re-refer if things change.',
      ],
    },
    {
      id: 'falls',
      title: 'Falls service: home visit',
      from: 'Community therapy (Training)',
      daysAgo: 88,
      paragraphs: [
        'Third fall in a year, all indoors. Rockwood Clinical Frailty Scale level 5 - mildly frail on our assessment; practice index 10 of 36 deficits.',
        'Rails fitted at the back step. He is seen by four services and was not sure who does what.',
      ],
    },
  ],
  journal: [
    {
      daysAgo: 34,
      who: 'Dr A. Fenn',
      how: 'Home visit',
      lines: [
        { heading: 'Problem', text: 'Heart failure (review)' },
        { heading: 'History', text: 'Ankles down. Sleeps on two pillows. No chest pain. No blackouts. Appetite good, weight steady.' },
        { heading: 'Examination', text: 'Blood pressure 118/68 mmHg, no postural drop. Chest clear.' },
        { heading: 'Plan', text: 'Bloods. Too many people visiting on different days: would be helped by one plan.' },
      ],
    },
  ],
  appointments: [
    { daysAgo: 0, time: '11:50', who: 'Dr A. Fenn', reason: 'Telephone: bloods and plan', state: 'Due' },
    { daysAgo: -13, time: '14:00', who: 'Community therapy', reason: 'Home visit', state: 'Booked' },
    { daysAgo: 34, time: '13:15', who: 'Dr A. Fenn', reason: 'Home visit', state: 'Seen' },
  ],
};
