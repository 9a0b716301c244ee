import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteFileText } from '../../../lib/domain/sites/site-file.ts';
import { aSite } from '../../builders/a-site.ts';
import { aPermissionsApi, optionsPorts } from '../../builders/options-ports.ts';
import { open, press, said } from '../../pages/options-screen.tsx';

const granted = () => optionsPorts(aPermissionsApi({ granted: ['https://record.example/*'] }));

const choose = async (text: string): Promise<void> => {
  await screen.findByRole('button', { name: 'Stop reading https://record.example' });
  const field = await screen.findByLabelText('Use a site file');
  fireEvent.change(field, { target: { files: [new File([text], 'site.json')] } });
};

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('Taught sites', () => {
  it('takes a site file, says how it stands, gives it out again and removes it', async () => {
    const ports = await open('sites', granted());
    await screen.findByText('Nothing was taught on this computer.');
    await choose(siteFileText(aSite()));
    await said('Taken: site.json');
    await screen.findByText(/Example record, version 1/);
    await screen.findByText(/not read yet; its example reads as taught/);
    await press('Save https://record.example to a file');
    expect(ports.files.map(({ text }) => text)).toEqual([siteFileText(aSite())]);
    await press('Remove what was taught of https://record.example');
    await screen.findByText('Nothing was taught on this computer.');
  });

  it('T-14: takes no site for an address that is not allowed here, and says so', async () => {
    await open('sites', granted());
    await choose(siteFileText(aSite({ origin: 'https://other.example' })));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('it is for https://other.example, which Fingerpost does not read');
    await screen.findByText('Nothing was taught on this computer.');
  });

  it('puts a site that ships to use for an address', async () => {
    await open('sites', granted());
    await press('Use “Medplum patient chart”');
    await screen.findByText(/Medplum patient chart, version 2/);
    expect(await screen.findByText(/its example reads as taught/)).toBeTruthy();
  });

  it('lists wrong readings by kind and place, and empties the list', async () => {
    const ports = granted();
    await ports.taught.reports.add({
      kind: 'measurement',
      key: 'bmi',
      address: '1/0/3',
      why: 'wrong',
      origin: 'https://record.example',
      on: '2026-11-22',
    });
    await open('sites', ports);
    await screen.findByText('measurement: bmi');
    await press('Empty the list');
    expect(await screen.findByText('Nobody has reported a wrong reading.')).toBeTruthy();
    expect(await ports.taught.reports.list()).toEqual([]);
  });
});
