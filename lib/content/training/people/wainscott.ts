import type { TrainingPerson } from '../training-person.ts';

/** Confident and able, and today is not the day: permission is asked, and nothing is written. */
export const wainscott: TrainingPerson = {
  id: 'wainscott',
  title: 'Mrs',
  given: 'Helen',
  family: 'Wainscott',
  sex: 'female',
  ageYears: 61,
  birthday: '12-05',
  nhsNumber: '9992200332',
  address: '5 Orchard Rise, Meadowbank MB5 9ZT',
  phone: '07700 900733',
  ethnicity: { term: 'White: British', key: 'eth_wb' },
  usualClinician: 'Dr A. Fenn',
  teaches: 'Asking permission and hearing “not today”: one press, nothing is written, no declined code. On another day she manages by herself.',
  runs: [
    {
      title: 'Her mother’s funeral was on Thursday',
      say: ['It was Mum’s funeral on Thursday. I only came about the wrist.', 'No. Not today, if you do not mind.'],
      answers: {
        needsAsked: false,
        permissionLifestyle: 'no',
        permissionWeight: 'not-asked',
        goal: null,
        goalArea: null,
        digital: 'not-asked',
        wantsWork: 'not-asked',
        ticks: [],
        needs: [],
        medsFlags: [],
        imdDecile: null,
        rulerScore: null,
      },
      expected: { outcome: 'not-today', first: 'none', then: [], programmes: [] },
    },
    {
      title: 'The same person on another day',
      say: [
        'Go on then. I know my sugar is up; I do not want to end up on tablets like my brother.',
        'I can look things up myself. Tell me what is there and I will ring them.',
        'No worries at home, no money trouble.',
      ],
      answers: {
        needsAsked: true,
        permissionLifestyle: 'yes',
        permissionWeight: 'not-asked',
        goal: 'Not end up on tablets like my brother',
        goalArea: 'eat',
        digital: 'yes',
        wantsWork: 'not-asked',
        ticks: [],
        needs: [],
        medsFlags: [],
        imdDecile: 8,
        rulerScore: null,
      },
      expected: { outcome: 'recommend', first: 'self-care', then: [], programmes: ['ndpp'] },
    },
  ],
  reminders: ['Bereaved this month: be gentle'],
  problems: [
    { term: 'Non-diabetic hyperglycaemia', key: 'ndh', daysAgo: 149, status: 'active', significance: 'major' },
    { term: 'Bereavement', key: null, daysAgo: 17, status: 'active', significance: 'minor' },
    { term: 'Ganglion of wrist', key: null, daysAgo: 60, status: 'active', significance: 'minor' },
    { term: 'Menopausal symptoms', key: null, daysAgo: 3400, endedDaysAgo: 1900, status: 'past', significance: 'minor' },
  ],
  familyHistory: [
    { relative: 'Brother', text: 'Type 2 diabetes mellitus' },
    { relative: 'Mother', text: 'Heart failure' },
  ],
  lifestyle: [
    { name: 'Smoking status', key: 'smk_never', text: 'Never smoked tobacco', daysAgo: 149 },
    { name: 'Alcohol', key: null, text: 'About 4 units a week', daysAgo: 149 },
    { name: 'Activity', key: null, text: 'Swims twice a week', daysAgo: 149 },
  ],
  measurements: [
    { name: 'Blood pressure', key: null, unit: 'mmHg', values: [
      { daysAgo: 149, value: { systolic: 128, diastolic: 76 } },
      { daysAgo: 880, value: { systolic: 126, diastolic: 78 } },
    ] },
    { name: 'Body mass index', key: 'bmi', unit: 'kg/m2', values: [{ daysAgo: 149, value: 26.8 }] },
    { name: 'Body weight', key: 'weight', unit: 'kg', values: [{ daysAgo: 149, value: 71.4 }] },
    { name: 'Height', key: 'height', unit: 'cm', values: [{ daysAgo: 149, value: 163 }] },
    { name: 'HbA1c', key: 'hba1c_ifcc', unit: 'mmol/mol', range: '20 - 41', values: [
      { daysAgo: 149, value: 44 },
      { daysAgo: 880, value: 40 },
    ] },
    { name: 'Total cholesterol', key: 'chol_total', unit: 'mmol/L', range: 'under 5.0', values: [{ daysAgo: 149, value: 5.1 }] },
  ],
  scores: [
    { name: 'Patient Activation Measure level', key: 'pam_level', unit: 'level', values: [{ daysAgo: 120, value: 4 }] },
    { name: 'Patient Activation Measure score', key: 'pam_score', unit: 'score', range: '0 - 100', values: [{ daysAgo: 120, value: 76.4 }] },
    { name: 'QRISK3 score', key: 'qrisk3', unit: '%', values: [{ daysAgo: 149, value: 6.2 }] },
  ],
  medicines: {
    repeat: [],
    acute: [],
    past: [
      { drug: 'Estradiol 50micrograms/24hours patches', dose: 'One twice a week', quantity: '8 patches', startedDaysAgo: 3380, lastIssuedDaysAgo: 1910 },
    ],
  },
  allergies: ['No known allergies'],
  letters: [
    {
      id: 'mammogram',
      title: 'Breast screening result',
      from: 'Valley Breast Screening Service (Training)',
      daysAgo: 330,
      paragraphs: ['Your mammogram showed no sign of cancer. You will be invited again in three years.'],
    },
    {
      id: 'hands',
      title: 'Hand clinic: wait for ganglion',
      from: 'Orthopaedics, Meadowbank General (Training)',
      daysAgo: 38,
      paragraphs: ['Small dorsal ganglion, not tender. No osteoarthritis on x-ray. Suggest leaving it alone.'],
    },
  ],
  journal: [
    {
      daysAgo: 149,
      who: 'P. Linwood, practice nurse',
      how: 'Face to face',
      lines: [
        { heading: 'Problem', text: 'NHS Health Check' },
        { heading: 'History', text: 'Well. Brother has type 2 diabetes. Not short of breath, no palpitations.' },
        { heading: 'Plan', text: 'Raised HbA1c explained. Will think about it. Has a good understanding of what to do.' },
      ],
    },
    {
      daysAgo: 17,
      who: 'Reception',
      how: 'Telephone',
      lines: [{ heading: 'Note', text: 'Rang to say her mother has died. Wrist appointment moved.' }],
    },
  ],
  appointments: [
    { daysAgo: 0, time: '10:20', who: 'Dr A. Fenn', reason: 'Wrist', state: 'Arrived' },
    { daysAgo: 149, time: '09:40', who: 'P. Linwood', reason: 'Health check', state: 'Seen' },
  ],
};
