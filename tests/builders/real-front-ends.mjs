/**
 * Pages of two real open-source programs, made when the test runs from one invented person's FHIR record: the cards of
 * fhir-react (1upHealth, MIT) with their own style sheet, and the patient summary of fhirpatientsummary (b.well, Apache-2.0).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const require = createRequire(import.meta.url);
const sct = 'http://snomed.info/sct',
  loinc = 'http://loinc.org',
  ucum = 'http://unitsofmeasure.org';
const subject = { reference: 'Patient/p1', display: 'Rosalind Tregenza' };
const cc = (text, ...codings) => ({ text, coding: codings });
const cond = (id, text, code, clinical, onset, extra = {}) => ({
  resourceType: 'Condition',
  id,
  subject,
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: clinical, display: clinical }],
  },
  verificationStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
  },
  category: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/condition-category',
          code: 'problem-list-item',
          display: 'Problem List Item',
        },
      ],
    },
  ],
  code: cc(text, ...(code ? [{ system: sct, code, display: text }] : [])),
  onsetDateTime: onset,
  recordedDate: onset,
  ...extra,
});
const q = (value, unit, code) => ({ valueQuantity: { value, unit, system: ucum, code: code ?? unit } });
const obs = (id, cat, text, lo, date, rest) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject,
  category: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: cat, display: cat }] },
  ],
  code: cc(text, { system: loinc, code: lo, display: text }),
  effectiveDateTime: date,
  issued: date + 'T09:30:00Z',
  ...rest,
});
const med = (id, text, status, date, dose) => ({
  resourceType: 'MedicationRequest',
  id,
  status,
  intent: 'order',
  subject,
  medicationCodeableConcept: cc(text),
  authoredOn: date,
  dosageInstruction: [{ text: dose }],
});
const patient = {
  resourceType: 'Patient',
  id: 'p1',
  name: [{ use: 'official', family: 'Tregenza', given: ['Rosalind'], prefix: ['Mrs'], text: 'Mrs Rosalind Tregenza' }],
  gender: 'female',
  birthDate: '1957-03-18',
  identifier: [
    {
      system: 'https://fhir.nhs.uk/Id/nhs-number',
      value: '9991106847',
      type: { coding: [{ code: 'NH' }], text: 'NHS number' },
    },
  ],
  address: [{ line: ['3 Quay Rise'], city: 'Looe', postalCode: 'ZZ99 3WZ' }],
  telecom: [{ system: 'phone', value: '01632 960117' }],
};
const conditions = [
  cond('c1', 'Hypertensive disorder', '38341003', 'active', '2011-10-04'),
  cond('c2', 'Diabetes mellitus type 2', '44054006', 'active', '2017-06-08'),
  cond('c3', 'Asthma', '195967001', 'resolved', '1986-05-02', { abatementDateTime: '2003-09-19' }),
  cond('c4', 'Fracture of wrist', '263102004', 'inactive', '1999-02-14'),
  cond('c5', 'Osteoarthritis of knee', '239873007', 'active', '2019-11-25'),
  cond('c6', 'Dementia', '52448006', 'active', '2026-06-11', {
    verificationStatus: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
          code: 'provisional',
          display: 'Provisional',
        },
      ],
    },
  }),
  cond('c7', 'Feeling lonely', '267076002', 'active', '2026-03-03'),
];
const family = [
  {
    resourceType: 'FamilyMemberHistory',
    id: 'f1',
    status: 'completed',
    patient: subject,
    relationship: cc('Mother', {
      system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode',
      code: 'MTH',
      display: 'mother',
    }),
    condition: [
      { code: cc('Cerebrovascular accident', { system: sct, code: '230690007', display: 'Cerebrovascular accident' }) },
    ],
    date: '2017-06-08',
  },
];
const observations = [
  obs('o1', 'vital-signs', 'Body weight', '29463-7', '2026-08-05', q(83.4, 'kg')),
  obs('o2', 'vital-signs', 'Body height', '8302-2', '2026-08-05', q(164, 'cm')),
  obs('o3', 'vital-signs', 'Body mass index', '39156-5', '2026-08-05', q(31, 'kg/m2')),
  obs('o4', 'vital-signs', 'Blood pressure panel', '85354-9', '2026-08-05', {
    component: [
      {
        code: cc('Systolic blood pressure', { system: loinc, code: '8480-6', display: 'Systolic blood pressure' }),
        ...q(146, 'mmHg', 'mm[Hg]'),
      },
      {
        code: cc('Diastolic blood pressure', { system: loinc, code: '8462-4', display: 'Diastolic blood pressure' }),
        ...q(88, 'mmHg', 'mm[Hg]'),
      },
    ],
  }),
  obs('o5', 'vital-signs', 'Body weight', '29463-7', '2025-09-11', q(85.1, 'kg')),
  obs('o6', 'laboratory', 'Haemoglobin A1c level', '59261-8', '2026-07-30', q(61, 'mmol/mol')),
  obs('o7', 'laboratory', 'Serum creatinine', '2160-0', '2026-07-30', q(80, 'umol/L')),
  obs('o8', 'survey', 'Patient health questionnaire 9 score', '44261-6', '2026-09-03', q(11, '{score}')),
  obs('o9', 'laboratory', 'Serum HDL cholesterol level', '2085-9', '2026-07-30', q(1.2, 'mmol/L')),
  obs('o10', 'social-history', 'Tobacco smoking status', '72166-2', '2026-08-05', {
    valueCodeableConcept: cc('Ex-smoker', { system: sct, code: '8517006', display: 'Ex-smoker' }),
  }),
];
const medicines = [
  med('m1', 'Metformin 500mg tablets', 'active', '2017-06-20', 'ONE tablet twice a day'),
  med('m2', 'Amlodipine 5mg tablets', 'active', '2012-01-09', 'ONE tablet daily'),
  med('m3', 'Ibuprofen 400mg tablets', 'stopped', '2019-12-01', 'ONE tablet three times a day'),
];
const all = [patient, ...conditions, ...family, ...observations, ...medicines];
const bundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: all.map((resource) => ({ resource, fullUrl: `urn:${resource.id}` })),
};

const shownByCards = [patient, ...conditions, ...observations];

/** The program; React and its sanitiser take the window that is there when they are loaded: one that waits for nothing more. */
async function loadFhirReact() {
  if (globalThis.window !== undefined) return require('fhir-react');
  const { window } = new JSDOM('');
  await new Promise((loaded) => window.addEventListener('load', loaded));
  Object.assign(globalThis, { window, document: window.document });
  try {
    return require('fhir-react');
  } finally {
    delete globalThis.window;
    delete globalThis.document;
  }
}

/** The cards of fhir-react, one for each resource that it shows. */
export async function fhirReactPage() {
  const { FhirResource, fhirVersions } = await loadFhirReact();
  const style = readFileSync(require.resolve('fhir-react/build/style.css'), 'utf8');
  const cards = shownByCards.map((fhirResource) =>
    renderToStaticMarkup(createElement(FhirResource, { fhirResource, fhirVersion: fhirVersions.R4 })),
  );
  return `<!doctype html><html><head><style>${style}</style></head><body>${cards.join('')}</body></html>`;
}

/** fhirpatientsummary tells what it does as it goes. */
const quiet = { ...console, info: () => undefined };

/** The International Patient Summary of fhirpatientsummary: its own narrative of each section under its own title. */
export async function patientSummaryPage() {
  const { ComprehensiveIPSCompositionBuilder } = require('@imranq2/fhirpatientsummary');
  const builder = new ComprehensiveIPSCompositionBuilder();
  await builder.setPatient(patient).readBundleAsync(bundle, 'Europe/London', false, false, quiet);
  const made = await builder.buildBundleAsync('org', 'Tide Surgery', 'https://example.org', 'Europe/London', 'p1');
  const { text, section } = made.entry
    .map(({ resource }) => resource)
    .find(({ resourceType }) => resourceType === 'Composition');
  const sections = section.map((each) => `<section><h2>${each.title}</h2>${each.text.div}</section>`);
  return `<!doctype html><html><body>${text?.div ?? ''}${sections.join('')}</body></html>`;
}
