import type { TrainingPerson } from '../training-person.ts';

/** Twelve repeats and sedating pain relief, no structured review: the pharmacist first. */
export const garbutt: TrainingPerson = {
  id: 'garbutt',
  title: 'Mrs',
  given: 'Pauline',
  family: 'Garbutt',
  sex: 'female',
  ageYears: 68,
  birthday: '06-11',
  nhsNumber: '9990364265',
  address: '27 Coppice Road, Meadowbank MB3 9ZW',
  phone: '01632 960542',
  ethnicity: { term: 'White: British', key: 'eth_wb' },
  usualClinician: 'Dr A. Fenn',
  teaches: 'Twelve repeats with two that sedate, and no structured medication review: medicines stand in front of activation. The coach comes second.',
  runs: [
    {
      title: 'She wonders what all the tablets are for',
      say: [
        'I rattle. I could not tell you what half of them are for.',
        'I would like to walk the dog without paying for it the next day.',
        'We are comfortable, and my sister is next door.',
      ],
      answers: {
        needsAsked: true,
        permissionLifestyle: 'yes',
        permissionWeight: 'not-asked',
        goal: 'Walk the dog without paying for it the next day',
        goalArea: 'move',
        digital: 'yes',
        wantsWork: 'not-asked',
        ticks: [],
        needs: [],
        medsFlags: ['dependency-risk'],
        imdDecile: 7,
        rulerScore: null,
      },
      expected: { outcome: 'recommend', first: 'clinical-pharmacist', then: ['health-coach'], programmes: ['cbt-i'] },
    },
  ],
  reminders: ['Medication review overdue', 'Shingles vaccination offered'],
  problems: [
    { term: 'Chronic low back pain', key: 'back_pain_chronic', daysAgo: 3300, status: 'active', significance: 'major' },
    { term: 'Osteoarthritis', key: 'oa', daysAgo: 2900, status: 'active', significance: 'minor', note: 'Hands and hips' },
    { term: 'Insomnia', key: 'insomnia', daysAgo: 700, status: 'active', significance: 'minor' },
    { term: 'Essential hypertension', key: 'htn_essential', daysAgo: 3900, status: 'active', significance: 'major' },
    { term: 'Hypothyroidism', key: 'hypothyroidism', daysAgo: 6100, status: 'active', significance: 'major' },
    { term: 'Gastro-oesophageal reflux disease', key: null, daysAgo: 2200, status: 'active', significance: 'minor' },
    { term: 'Overactive bladder', key: null, daysAgo: 900, status: 'active', significance: 'minor' },
    { term: 'Depressive disorder', key: 'depression', daysAgo: 7300, endedDaysAgo: 6500, status: 'past', significance: 'minor' },
    { term: 'Cholecystectomy', key: null, daysAgo: 8000, endedDaysAgo: 8000, status: 'past', significance: 'major' },
  ],
  familyHistory: [{ relative: 'Mother', text: 'Osteoporosis, hip fracture at 79' }],
  lifestyle: [
    { name: 'Smoking status', key: 'smk_never', text: 'Never smoked tobacco', daysAgo: 130 },
    { name: 'Alcohol', key: null, text: 'About 2 units a week', daysAgo: 130 },
    { name: 'Activity', key: null, text: 'Short walks with the dog', daysAgo: 130 },
  ],
  measurements: [
    { name: 'Blood pressure', key: null, unit: 'mmHg', values: [
      { daysAgo: 54, value: { systolic: 136, diastolic: 78 } },
      { daysAgo: 130, value: { systolic: 134, diastolic: 80 } },
    ] },
    { name: 'Body mass index', key: 'bmi', unit: 'kg/m2', values: [
      { daysAgo: 130, value: 27.4 },
      { daysAgo: 505, value: 26.9 },
    ] },
    { name: 'Body weight', key: 'weight', unit: 'kg', values: [
      { daysAgo: 130, value: 70.1 },
      { daysAgo: 505, value: 68.9 },
    ] },
    { name: 'Height', key: 'height', unit: 'cm', values: [{ daysAgo: 505, value: 160 }] },
    { name: 'HbA1c', key: 'hba1c_ifcc', unit: 'mmol/mol', range: '20 - 41', values: [{ daysAgo: 130, value: 40 }] },
    { name: 'TSH', key: null, unit: 'mU/L', range: '0.3 - 4.5', values: [
      { daysAgo: 130, value: 2.1 },
      { daysAgo: 505, value: 2.8 },
    ] },
  ],
  scores: [
    { name: 'Patient Activation Measure level', key: 'pam_level', unit: 'level', values: [{ daysAgo: 130, value: 2 }] },
    { name: 'Electronic frailty index (eFI)', key: 'efi_frailty_index', unit: 'score', range: '0 - 1', values: [{ daysAgo: 130, value: 0.17 }] },
    { name: 'PHQ-9 score', key: 'phq9_score', unit: 'score', range: '0 - 27', values: [{ daysAgo: 20, value: 6 }] },
  ],
  medicines: {
    repeat: [
      { drug: 'Codeine 30mg tablets', dose: 'Two up to four times a day when needed', quantity: '100 tablets', startedDaysAgo: 2100, lastIssuedDaysAgo: 9 },
      { drug: 'Pregabalin 150mg capsules', dose: 'One twice a day', quantity: '56 capsules', startedDaysAgo: 1300, lastIssuedDaysAgo: 9 },
      { drug: 'Amitriptyline 25mg tablets', dose: 'Two at night', quantity: '56 tablets', startedDaysAgo: 1900, lastIssuedDaysAgo: 9 },
      { drug: 'Levothyroxine 100microgram tablets', dose: 'One in the morning', quantity: '28 tablets', startedDaysAgo: 6090, lastIssuedDaysAgo: 9 },
      { drug: 'Amlodipine 10mg tablets', dose: 'One daily', quantity: '28 tablets', startedDaysAgo: 3880, lastIssuedDaysAgo: 9 },
      { drug: 'Losartan 50mg tablets', dose: 'One daily', quantity: '28 tablets', startedDaysAgo: 2600, lastIssuedDaysAgo: 9 },
      { drug: 'Atorvastatin 20mg tablets', dose: 'One at night', quantity: '28 tablets', startedDaysAgo: 3400, lastIssuedDaysAgo: 9 },
      { drug: 'Omeprazole 20mg capsules', dose: 'One daily', quantity: '28 capsules', startedDaysAgo: 2190, lastIssuedDaysAgo: 9 },
      { drug: 'Oxybutynin 5mg tablets', dose: 'One twice a day', quantity: '56 tablets', startedDaysAgo: 890, lastIssuedDaysAgo: 9 },
      { drug: 'Macrogol compound oral powder sachets', dose: 'One or two a day', quantity: '30 sachets', startedDaysAgo: 1200, lastIssuedDaysAgo: 9 },
      { drug: 'Cetirizine 10mg tablets', dose: 'One daily', quantity: '30 tablets', startedDaysAgo: 1500, lastIssuedDaysAgo: 40 },
      { drug: 'Paracetamol 500mg tablets', dose: 'Two four times a day', quantity: '100 tablets', startedDaysAgo: 3200, lastIssuedDaysAgo: 9 },
    ],
    acute: [
      { drug: 'Zopiclone 3.75mg tablets', dose: 'One at night for no more than 7 nights', quantity: '7 tablets', startedDaysAgo: 54, lastIssuedDaysAgo: 54 },
    ],
    past: [
      { drug: 'Naproxen 250mg tablets', dose: 'One twice a day', quantity: '56 tablets', startedDaysAgo: 3000, lastIssuedDaysAgo: 1300 },
      { drug: 'Citalopram 20mg tablets', dose: 'One daily', quantity: '28 tablets', startedDaysAgo: 7280, lastIssuedDaysAgo: 6510 },
    ],
  },
  allergies: ['Penicillin: rash', 'Aspirin: indigestion'],
  letters: [
    {
      id: 'pain',
      title: 'Musculoskeletal clinic: discharge',
      from: 'Physiotherapy, Meadowbank General (Training)',
      daysAgo: 410,
      paragraphs: [
        'Six sessions completed. No red flags: no unintentional weight loss, no saddle numbness, no history of cancer. Not suitable for injection.',
        'She finds the pain tablets make her drowsy and asks whether she needs them all. Thank you for reviewing.',
      ],
    },
  ],
  journal: [
    {
      daysAgo: 54,
      who: 'Dr A. Fenn',
      how: 'Face to face',
      lines: [
        { heading: 'Problem', text: 'Insomnia' },
        { heading: 'History', text: 'Awake from three, tired and muzzy by day. Not low. Denies falls.' },
        { heading: 'Plan', text: 'Short course only. Wants to go through her tablets with somebody.' },
      ],
    },
    {
      daysAgo: 505,
      who: 'Dr A. Fenn',
      how: 'Record only',
      lines: [{ heading: 'Review', text: 'Medication review done', key: 'medrev_done' }],
    },
  ],
  appointments: [
    { daysAgo: 0, time: '10:00', who: 'Dr A. Fenn', reason: 'Back pain, tablets', state: 'Arrived' },
    { daysAgo: 54, time: '16:20', who: 'Dr A. Fenn', reason: 'Not sleeping', state: 'Seen' },
  ],
};
