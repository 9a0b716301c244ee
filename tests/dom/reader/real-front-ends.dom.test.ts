import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Item, PageReading } from '../../../lib/domain/reading.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { fhirReactPage, patientSummaryPage } from '../../builders/real-front-ends.mjs';

const said = (item: Item): string => {
  const what = item.value === null ? (item.status ?? '-') : `${item.value} ${item.unit ?? ''}`;
  return `${item.key ?? item.asSeen} ${what} ${item.date ?? '-'}`;
};

const read = (html: string): PageReading => readPage(new JSDOM(html).window.document, { today: '2026-11-22' });

const shownByBoth = [
  'htn active 2011-10-04',
  't2dm active 2017-06-08',
  'oa_knee active 2019-11-25',
  // Neither program shows that it is provisional.
  'dementia active 2026-06-11',
  'lonely active 2026-03-03',
  'smk_ex active 2026-08-05',
  'weight 83.4 kg 2026-08-05',
  'weight 85.1 kg 2025-09-11',
  'height 164 cm 2026-08-05',
  'bmi 31 kg/m2 2026-08-05',
  'chol_hdl 1.2 mmol/L 2026-07-30',
];

/** Both print dates as month/day/year: 11/25/2019 proves it. Neither prints the NHS number. */
const person = { name: 'Rosalind Tregenza', nhsNumber: null, birthDate: '1957-03-18', sex: 'female', sure: true };

// fhirpatientsummary leaves out what is older than two years.
beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22'), toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

describe('readPage on pages of real programs (H-08, H-10)', () => {
  it('reads the cards of fhir-react, and nothing of the raw JSON folded away under them', async () => {
    const { identity, items } = read(await fhirReactPage());
    expect(identity).toMatchObject(person);
    expect(items.map(said).toSorted()).toEqual(
      [
        ...shownByBoth,
        'asthma resolved 1986-05-02',
        'hba1c_ifcc 61 mmol/mol 2026-07-30',
        'phq9_score 11 {score} 2026-09-03',
      ].toSorted(),
    );
  });

  it('reads the patient summary of fhirpatientsummary, codes and pressures in one cell', async () => {
    const { identity, items } = read(await patientSummaryPage());
    expect(identity).toMatchObject(person);
    expect(items.map(said).toSorted()).toEqual(
      [...shownByBoth, 'bp_systolic 146 mm[Hg] 2026-08-05', 'bp_diastolic 88 mm[Hg] 2026-08-05'].toSorted(),
    );
  });
});
