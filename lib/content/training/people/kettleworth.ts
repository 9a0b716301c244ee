import type { TrainingPerson } from '../training-person.ts';

/** Low activation, weight and glucose, nothing practical in the way: the coach first. */
export const kettleworth: TrainingPerson = {
  id: 'kettleworth',
  title: 'Mr',
  given: 'Raymond',
  family: 'Kettleworth',
  sex: 'male',
  ageYears: 54,
  birthday: '04-17',
  nhsNumber: '9999458076',
  address: '14 Larch Close, Meadowbank MB2 9ZZ',
  phone: '01632 960114',
  ethnicity: { term: 'White: British', key: 'eth_wb' },
  usualClinician: 'Dr S. Marlowe',
  teaches:
    'Low activation with diabetes and weight, and no practical need: build confidence first. There is nothing for a link worker to link.',
  runs: [
    {
      title: 'He is happy to talk about energy and about weight',
      say: [
        'I run out of puff by two o’clock. I would like to keep up with my grandson on the allotment.',
        'Money is fine, the house is fine, I am not short of company.',
        'Yes, you can mention my weight. Everybody else does.',
        'A small walk after tea, maybe. I would need somebody to keep me at it.',
      ],
      answers: {
        needsAsked: true,
        permissionLifestyle: 'yes',
        permissionWeight: 'yes',
        goal: 'Keep up with my grandson on the allotment',
        goalArea: 'move',
        digital: 'yes',
        wantsWork: 'not-asked',
        stopTicks: [],
        needs: [],
        medsFlags: [],
        typed: [],
        imdDecile: 6,
        confidence: null,
      },
      expected: { outcome: 'recommend', first: 'health-coach', next: [], programmes: ['digital-weight-programme'] },
    },
  ],
  reminders: ['Diabetes annual review due next month', 'Retinal screening up to date'],
  problems: [
    { term: 'Type 2 diabetes mellitus', key: 't2dm', daysAgo: 2610, status: 'active', significance: 'major' },
    { term: 'Obesity', key: 'obesity', daysAgo: 3120, status: 'active', significance: 'major' },
    {
      term: 'Plantar fasciitis',
      key: null,
      daysAgo: 240,
      status: 'active',
      significance: 'minor',
      note: 'Right heel, settling',
    },
    {
      term: '? Obstructive sleep apnoea',
      key: 'osa',
      daysAgo: 95,
      status: 'suspected',
      significance: 'minor',
      note: 'Wife reports snoring; awaiting sleep questionnaire',
    },
    {
      term: 'Fracture of distal radius',
      key: null,
      daysAgo: 5480,
      endedDaysAgo: 5390,
      status: 'past',
      significance: 'minor',
    },
    { term: 'Acute bronchitis', key: null, daysAgo: 1490, endedDaysAgo: 1470, status: 'past', significance: 'minor' },
  ],
  familyHistory: [
    { relative: 'Father', text: 'Ischaemic heart disease at 58' },
    { relative: 'Mother', text: 'Atrial fibrillation and stroke at 80' },
  ],
  reviews: [
    { term: 'Diabetic foot check', key: null, daysAgo: 98 },
    { term: 'Diabetes annual review', key: null, daysAgo: 332 },
  ],
  lifestyle: [
    { name: 'Smoking status', key: 'smk_ex', text: 'Ex-smoker', daysAgo: 98 },
    { name: 'Alcohol', key: null, text: 'About 8 units a week', daysAgo: 98 },
    { name: 'Activity', key: null, text: 'Van driver, sits most of the day', daysAgo: 98 },
  ],
  measurements: [
    {
      name: 'Blood pressure',
      key: null,
      unit: 'mmHg',
      values: [
        { daysAgo: 98, value: { systolic: 134, diastolic: 82 } },
        { daysAgo: 283, value: { systolic: 138, diastolic: 84 } },
        { daysAgo: 464, value: { systolic: 142, diastolic: 86 } },
      ],
    },
    {
      name: 'Body mass index',
      key: 'bmi',
      unit: 'kg/m2',
      values: [
        { daysAgo: 98, value: 34.2 },
        { daysAgo: 283, value: 33.8 },
        { daysAgo: 464, value: 33.5 },
      ],
    },
    {
      name: 'Body weight',
      key: 'weight',
      unit: 'kg',
      values: [
        { daysAgo: 98, value: 107.2 },
        { daysAgo: 283, value: 106 },
        { daysAgo: 464, value: 105 },
      ],
    },
    { name: 'Height', key: 'height', unit: 'cm', values: [{ daysAgo: 464, value: 177 }] },
    {
      name: 'HbA1c',
      key: 'hba1c_ifcc',
      unit: 'mmol/mol',
      range: '20 - 41',
      values: [
        { daysAgo: 98, value: 58 },
        { daysAgo: 283, value: 56 },
        { daysAgo: 464, value: 53 },
      ],
    },
    {
      name: 'Total cholesterol',
      key: 'chol_total',
      unit: 'mmol/L',
      range: 'under 5.0',
      values: [
        { daysAgo: 98, value: 4.4 },
        { daysAgo: 464, value: 4.9 },
      ],
    },
    {
      name: 'eGFR',
      key: null,
      unit: 'mL/min',
      range: 'over 90',
      values: [
        { daysAgo: 98, value: 88 },
        { daysAgo: 464, value: 90 },
      ],
    },
  ],
  scores: [
    { name: 'Patient Activation Measure level', key: 'pam_level', unit: 'level', values: [{ daysAgo: 82, value: 2 }] },
    {
      name: 'Patient Activation Measure score',
      key: 'pam_score',
      unit: 'score',
      range: '0 - 100',
      values: [{ daysAgo: 82, value: 51.4 }],
    },
    {
      name: 'SWEMWBS score',
      key: 'swemwbs_score',
      unit: 'score',
      range: '7 - 35',
      values: [{ daysAgo: 40, value: 23.2 }],
    },
    { name: 'PHQ-2 score', key: 'phq2_score', unit: 'score', range: '0 - 6', values: [{ daysAgo: 12, value: 1 }] },
  ],
  medicines: {
    repeat: [
      {
        drug: 'Metformin 500mg modified-release tablets',
        dose: 'Two twice a day with food',
        quantity: '112 tablets',
        startedDaysAgo: 2590,
        lastIssuedDaysAgo: 21,
      },
      {
        drug: 'Atorvastatin 20mg tablets',
        dose: 'One at night',
        quantity: '28 tablets',
        startedDaysAgo: 2500,
        lastIssuedDaysAgo: 21,
      },
      {
        drug: 'Ramipril 5mg capsules',
        dose: 'One in the morning',
        quantity: '28 capsules',
        startedDaysAgo: 1300,
        lastIssuedDaysAgo: 21,
      },
    ],
    acute: [
      {
        drug: 'Ibuprofen 5% gel',
        dose: 'Apply to the heel up to three times a day',
        quantity: '100 g',
        startedDaysAgo: 238,
        lastIssuedDaysAgo: 238,
      },
    ],
    past: [
      {
        drug: 'Amoxicillin 500mg capsules',
        dose: 'One three times a day for 5 days',
        quantity: '15 capsules',
        startedDaysAgo: 1490,
        lastIssuedDaysAgo: 1490,
      },
    ],
  },
  allergies: ['Elastoplast: contact rash'],
  letters: [
    {
      id: 'retinal',
      title: 'Diabetic eye screening result',
      from: 'Valley Diabetic Eye Screening Service (Training)',
      daysAgo: 61,
      paragraphs: [
        'Thank you for attending. Photographs of both eyes were taken after drops.',
        'Right eye: no retinopathy, no maculopathy. Left eye: no retinopathy, no maculopathy. Recall in two years.',
      ],
    },
    {
      id: 'chest',
      title: 'Rapid access chest pain clinic',
      from: 'Cardiology, Meadowbank General (Training)',
      daysAgo: 720,
      paragraphs: [
        'Diagnosis: musculoskeletal discomfort. No evidence of ischaemic heart disease on exercise testing. No angina. No atrial fibrillation on 24-hour tape.',
        'His father had a heart attack at 58 and his mother has atrial fibrillation. He denies breathlessness and has never had a stroke.',
        'I have not arranged follow-up. Please continue to address risk factors: it would help him to be more active.',
      ],
    },
  ],
  journal: [
    {
      daysAgo: 98,
      who: 'P. Linwood, practice nurse',
      how: 'Face to face',
      lines: [
        { heading: 'Problem', text: 'Type 2 diabetes mellitus (review)' },
        { heading: 'History', text: 'Taking tablets. Tired by early afternoon. No hypos. Denies chest pain.' },
        { heading: 'Examination', text: 'Feet: pulses and sensation normal. Blood pressure 134/82 mmHg.' },
        {
          heading: 'Plan',
          text: 'HbA1c up a little. He would like to be more active but does not know where to start. Review in three months.',
        },
      ],
    },
    {
      daysAgo: 240,
      who: 'Dr S. Marlowe',
      how: 'Telephone',
      lines: [
        { heading: 'Problem', text: 'Plantar fasciitis' },
        { heading: 'Plan', text: 'Stretches sheet sent. Gel. Come back if not settling in six weeks.' },
      ],
    },
  ],
  appointments: [
    { daysAgo: 0, time: '09:10', who: 'Dr S. Marlowe', reason: 'Feeling tired, blood results', state: 'Arrived' },
    { daysAgo: -34, time: '10:40', who: 'P. Linwood', reason: 'Diabetes annual review', state: 'Booked' },
    { daysAgo: 98, time: '11:20', who: 'P. Linwood', reason: 'Diabetes check', state: 'Seen' },
  ],
};
