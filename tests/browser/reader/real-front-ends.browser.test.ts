import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { fhirReactPage, patientSummaryPage } from '../../builders/real-front-ends.mjs';
import { openDesk, type Desk } from '../desk.ts';

/** What both programs show of the person, as the sidebar understands it: the value or the term, and its day. */
const shownByBoth = [
  /Hypertensive disorder[^\n]*\s+4 Oct 2011/,
  /Diabetes mellitus type 2[^\n]*\s+8 Jun 2017/,
  /Body weight[^\n]* 83\.4 kg\s+5 Aug 2026/,
  /Body mass index[^\n]* 31 kg\/m²\s+5 Aug 2026/,
];

/** What one of them alone shows. */
const shownByOne = {
  '/fhir-react': [/Haemoglobin A1c[^\n]* 61 mmol\/mol\s+30 Jul 2026/, /11[^\n]*\s+3 Sept? 2026/],
  '/patient-summary': [/Systolic blood pressure 146 mmHg\s+5 Aug 2026/, /Diastolic blood pressure[^\n]* 88 mmHg/],
} as const;

async function madePages(): Promise<Readonly<Record<string, string>>> {
  // fhirpatientsummary leaves out what is older than two years.
  vi.useFakeTimers({ now: new Date('2026-11-22'), toFake: ['Date'] });
  const pages = { '/fhir-react': await fhirReactPage(), '/patient-summary': await patientSummaryPage() };
  vi.useRealTimers();
  return pages;
}

describe.each<BrowserName>(['chromium', 'firefox'])('pages that real programs made, in %s', (name) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(name, await madePages());
  });
  afterAll(() => desk.close());

  it.each(['/fhir-react', '/patient-summary'] as const)(
    'H-08, H-10: shows whose %s it is, and its facts',
    async (path) => {
      const { page, sidebar } = await desk.open(path);
      await sidebar.waitForText('Rosalind Tregenza');
      expect(await sidebar.text()).toContain('Born 18 Mar 1957');
      await sidebar.press(/^(Partly )?reading/i);
      const shown = await sidebar.waitForText('What was read');
      for (const line of [...shownByBoth, ...shownByOne[path]]) expect(shown).toMatch(line);
      await page.close();
    },
  );
});
