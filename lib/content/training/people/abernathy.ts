import type { TrainingPerson } from '../training-person.ts';

/** Rent arrears and an empty cupboard come before coaching: the link worker first. */
export const abernathy: TrainingPerson = {
  id: 'abernathy',
  title: 'Ms',
  given: 'Shanice',
  family: 'Abernathy',
  sex: 'female',
  ageYears: 47,
  birthday: '09-02',
  nhsNumber: '9993021571',
  address: 'Flat 9, Tanner Court, Meadowbank MB1 9ZX',
  phone: '07700 900261',
  ethnicity: { term: 'Black or Black British: Caribbean', key: 'eth_bc' },
  usualClinician: 'Dr S. Marlowe',
  teaches:
    'Rent and food trouble with low activation: coaching cannot supply a missing opportunity. The link worker first, the coach once she is ready.',
  runs: [
    {
      title: 'The letter about the rent is in her bag',
      say: [
        'I got a letter on Monday: they want me out if I do not pay by the end of the month.',
        'I feed the kids first. I am not bothered about breakfast.',
        'You can ask me about all that, but leave my weight out of it today.',
        'If somebody could come with me to the council, that would be a weight off.',
      ],
      answers: {
        needsAsked: true,
        permissionLifestyle: 'yes',
        permissionWeight: 'no',
        goal: 'Keep the flat',
        goalArea: null,
        digital: 'yes',
        wantsWork: 'not-asked',
        stopTicks: [],
        needs: [
          { type: 'housing', level: 'pressing' },
          { type: 'food', level: 'pressing' },
        ],
        medsFlags: [],
        typed: [],
        imdDecile: 1,
        confidence: null,
      },
      expected: {
        outcome: 'recommend',
        first: 'link-worker',
        next: ['health-coach'],
        programmes: ['talking-therapies', 'dover-menu'],
      },
    },
  ],
  reminders: ['Blood pressure above target at last visit', 'Cervical screening up to date'],
  problems: [
    { term: 'Essential hypertension', key: 'htn_essential', daysAgo: 2080, status: 'active', significance: 'major' },
    { term: 'Depressive disorder', key: 'depression', daysAgo: 1530, status: 'active', significance: 'major' },
    { term: 'Obesity', key: 'obesity', daysAgo: 2075, status: 'active', significance: 'major' },
    { term: 'Financial problem', key: 'financial_problem', daysAgo: 26, status: 'active', significance: 'minor' },
    {
      term: 'Housing problems',
      key: 'housing_problem',
      daysAgo: 26,
      status: 'active',
      significance: 'minor',
      note: 'Private tenancy, arrears',
    },
    {
      term: 'Pregnant',
      key: 'pregnant',
      daysAgo: 4420,
      endedDaysAgo: 4150,
      status: 'past',
      significance: 'minor',
      note: 'Delivered at term',
    },
    {
      term: 'Iron deficiency anaemia',
      key: null,
      daysAgo: 4300,
      endedDaysAgo: 4000,
      status: 'past',
      significance: 'minor',
    },
  ],
  familyHistory: [
    { relative: 'Mother', text: 'Type 2 diabetes mellitus, hypertension' },
    { relative: 'Sister', text: 'Asthma' },
  ],
  reviews: [{ term: 'Depression interim review', key: 'depression_interim_review', daysAgo: 12 }],
  lifestyle: [
    { name: 'Smoking status', key: 'smk_never', text: 'Never smoked tobacco', daysAgo: 190 },
    { name: 'Alcohol', key: null, text: 'Does not drink', daysAgo: 190 },
    { name: 'Activity', key: null, text: 'Walks the children to school', daysAgo: 190 },
  ],
  measurements: [
    {
      name: 'Blood pressure',
      key: null,
      unit: 'mmHg',
      values: [
        { daysAgo: 12, value: { systolic: 148, diastolic: 92 } },
        { daysAgo: 190, value: { systolic: 144, diastolic: 90 } },
        { daysAgo: 402, value: { systolic: 140, diastolic: 88 } },
      ],
    },
    {
      name: 'Body mass index',
      key: 'bmi',
      unit: 'kg/m2',
      values: [
        { daysAgo: 190, value: 36.1 },
        { daysAgo: 402, value: 35.7 },
      ],
    },
    {
      name: 'Body weight',
      key: 'weight',
      unit: 'kg',
      values: [
        { daysAgo: 190, value: 98.3 },
        { daysAgo: 402, value: 97.2 },
      ],
    },
    { name: 'Height', key: 'height', unit: 'cm', values: [{ daysAgo: 402, value: 165 }] },
    {
      name: 'HbA1c',
      key: 'hba1c_ifcc',
      unit: 'mmol/mol',
      range: '20 - 41',
      values: [
        { daysAgo: 190, value: 39 },
        { daysAgo: 402, value: 38 },
      ],
    },
    {
      name: 'Haemoglobin',
      key: null,
      unit: 'g/L',
      range: '115 - 165',
      values: [
        { daysAgo: 190, value: 121 },
        { daysAgo: 402, value: 119 },
      ],
    },
  ],
  scores: [
    { name: 'Patient Activation Measure level', key: 'pam_level', unit: 'level', values: [{ daysAgo: 141, value: 1 }] },
    {
      name: 'PHQ-9 score',
      key: 'phq9_score',
      unit: 'score',
      range: '0 - 27',
      values: [
        { daysAgo: 12, value: 12 },
        { daysAgo: 168, value: 9 },
      ],
    },
    {
      name: 'SWEMWBS score',
      key: 'swemwbs_score',
      unit: 'score',
      range: '7 - 35',
      values: [{ daysAgo: 12, value: 18.1 }],
    },
  ],
  medicines: {
    repeat: [
      {
        drug: 'Amlodipine 5mg tablets',
        dose: 'One daily',
        quantity: '28 tablets',
        startedDaysAgo: 2070,
        lastIssuedDaysAgo: 44,
      },
      {
        drug: 'Sertraline 50mg tablets',
        dose: 'One in the morning',
        quantity: '28 tablets',
        startedDaysAgo: 1520,
        lastIssuedDaysAgo: 44,
      },
    ],
    acute: [],
    past: [
      {
        drug: 'Ferrous sulfate 200mg tablets',
        dose: 'One daily',
        quantity: '28 tablets',
        startedDaysAgo: 4290,
        lastIssuedDaysAgo: 4010,
      },
    ],
  },
  allergies: ['No known allergies'],
  letters: [
    {
      id: 'landlord',
      title: 'Copy of notice brought by patient (scanned)',
      from: 'Brought by patient',
      daysAgo: 5,
      paragraphs: [
        'Rent account in arrears for the third month. Payment is requested by the end of the month; the landlord reserves the right to seek possession.',
        'Scanned at reception at the patient’s request.',
      ],
    },
    {
      id: 'midwife',
      title: 'Discharge from maternity care',
      from: 'Community midwifery, Meadowbank General (Training)',
      daysAgo: 4140,
      paragraphs: [
        'Normal delivery at term. Blood pressure settled after birth. No gestational diabetes. Discharged to health visitor.',
      ],
    },
  ],
  journal: [
    {
      daysAgo: 12,
      who: 'P. Linwood, practice nurse',
      how: 'Face to face',
      lines: [
        { heading: 'Problem', text: 'Depression interim review' },
        {
          heading: 'History',
          text: 'Low most days, poor sleep with worry over rent. No thoughts of suicide or self-harm. Children keep her going.',
        },
        { heading: 'Examination', text: 'Blood pressure 148/92 mmHg. PHQ-9 12. SWEMWBS 18.1.' },
        { heading: 'Plan', text: 'Continue sertraline. Back with the doctor about blood pressure.' },
      ],
    },
    {
      daysAgo: 26,
      who: 'Reception',
      how: 'Telephone',
      lines: [
        {
          heading: 'Note',
          text: 'Asked for a letter for the housing office. Says food is short in the last week of the month.',
        },
      ],
    },
  ],
  appointments: [
    { daysAgo: 0, time: '09:30', who: 'Dr S. Marlowe', reason: 'Blood pressure', state: 'Arrived' },
    { daysAgo: 12, time: '15:10', who: 'P. Linwood', reason: 'Mood review', state: 'Seen' },
    { daysAgo: 75, time: '09:00', who: 'Dr S. Marlowe', reason: 'Blood pressure', state: 'Did not attend' },
  ],
};
