import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteFileText } from '../../../lib/domain/sites/site-file.ts';
import { createSiteStore } from '../../../lib/storage/site-store.ts';
import { aSite } from '../../builders/a-site.ts';
import { aPermissionsApi, optionsPorts } from '../../builders/options-ports.ts';
import { open, press, said } from '../../pages/options-screen.tsx';

const origin = 'https://record.example';
const granted = (openOrigin?: string) => optionsPorts(aPermissionsApi({ granted: [`${origin}/*`] }), openOrigin);

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
    await screen.findByText(/Example record”, version 1/);
    await screen.findByText(/not read yet; its example reads as taught/);
    await press('Save https://record.example to a file');
    expect(ports.files.map(({ text }) => text)).toEqual([siteFileText(aSite())]);
    await press('Remove what was taught of https://record.example');
    await press('No, keep what is there');
    await said('Nothing was changed.');
    await press('Remove what was taught of https://record.example');
    await screen.findByText(/Remove “Example record”, version 1, taught on 22 Nov 2026\?/);
    await press('Yes, remove it');
    await screen.findByText('Nothing was taught on this computer.');
  });

  it('asks before another site takes the place of the one that is kept, and says when it is older', async () => {
    const ports = granted();
    const kept = async () => (await ports.taught.sites.list()).map(({ site }) => [site?.name, site?.version]);
    await ports.taught.sites.put(aSite({ version: 3 }));
    await open('sites', ports);
    await choose(siteFileText(aSite({ name: 'From a file', taughtOn: '2026-10-01' })));
    await screen.findByText(/You chose “From a file”, version 1, taught on 1 Oct 2026, which is older\./);
    expect(await kept()).toEqual([['Example record', 3]]);
    await press('No, keep what is there');
    await said('Nothing was changed.');
    expect(await kept()).toEqual([['Example record', 3]]);
    await choose(siteFileText(aSite({ name: 'From a file', version: 4 })));
    const question = await screen.findByText(/You chose “From a file”, version 4/);
    expect(question.textContent).not.toContain('older');
    await press('Yes, use it instead');
    await said('In use: From a file');
    expect(await kept()).toEqual([['From a file', 4]]);
  });

  it('goes to an open record of a broken site, or says how to get there', async () => {
    const ports = granted(origin);
    await ports.taught.sites.put(aSite());
    await open('sites', ports);
    await screen.findByText(/not read yet/);
    expect(screen.queryByRole('button', { name: /^Go to the record/ })).toBeNull();
    cleanup();
    await createSiteStore(fakeBrowser.storage.local).setHealth(origin, 'broken');
    await open('sites', ports);
    await press(/^Go to the record/);
    expect(screen.queryByText(/No page of/)).toBeNull();
    cleanup();
    await open('sites', granted());
    await press(/^Go to the record/);
    await said(/No page of https:\/\/record\.example is open.*“Teach this site again”/);
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
    await screen.findByText(/Medplum patient chart”, version 2/);
    expect(await screen.findByText(/its example reads as taught/)).toBeTruthy();
  });

  it('lists wrong readings by fact, with how often and at how many places, and empties the list', async () => {
    const ports = granted();
    const report = {
      kind: 'measurement',
      key: 'bmi',
      address: '1/0/3',
      why: 'wrong',
      origin,
      on: '2026-11-20',
    } as const;
    const unknown = { ...report, kind: null, key: null, why: 'missed', address: null, origin: null } as const;
    for (const each of [report, report, unknown, { ...report, address: '1/2', on: '2026-11-22' }])
      await ports.taught.reports.add(each);
    await open('sites', ports);
    const list = await screen.findByRole('list', { name: 'Wrong readings reported' });
    const rows = within(list).getAllByRole('listitem');
    expect(rows.map((row) => [...row.children].map((part) => part.textContent))).toEqual([
      ['Body mass index', 'read wrongly 3 times, at 2 places on the page', `${origin}, last on 22 Nov 2026`],
      [
        'something on the page',
        'seen and not understood once, at no place on a page',
        'pasted or typed, on 20 Nov 2026',
      ],
    ]);
    await press('Empty the list');
    expect(await screen.findByText('Nobody has reported a wrong reading.')).toBeTruthy();
    expect(await ports.taught.reports.list()).toEqual([]);
  });
});
