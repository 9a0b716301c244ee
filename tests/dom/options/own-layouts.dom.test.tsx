import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exampleEntries } from '../../../lib/content/consultation/example-entries.ts';
import { toPlainText } from '../../../lib/domain/entries/layout.ts';
import { layoutOf } from '../../../lib/domain/entries/layouts.ts';
import type { EntryLayout } from '../../../lib/domain/entries/entry-layout.ts';
import { siteFileText } from '../../../lib/domain/sites/site-file.ts';
import { aSite } from '../../builders/a-site.ts';
import { aPermissionsApi, optionsPorts } from '../../builders/options-ports.ts';
import { open, press, said, stored, type } from '../../pages/options-screen.tsx';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

const made: EntryLayout = {
  ...layoutOf('code-and-term'),
  id: 'own-slashes',
  label: 'Slashes',
  coded: '{term} / {code} / {date} / {text}',
};

const make = async (): Promise<void> => {
  await press('Make a layout');
  await type('Name', 'Slashes');
  await type('A line with a code', made.coded);
  await press('Save this layout');
  await said('Saved: layout, Slashes');
};

const sitePorts = () => optionsPorts(aPermissionsApi({ granted: ['https://record.example/*'] }));
const layoutField = () => screen.findByLabelText<HTMLSelectElement>('Entries for https://record.example');

describe('OwnLayouts', () => {
  it('makes a layout, shows at each letter what a copy would be, and puts it in use', async () => {
    await open('conversation');
    await press('Make a layout');
    const form = within(await screen.findByRole('form', { name: 'A new layout' }));
    fireEvent.input(form.getByLabelText('Name'), { target: { value: 'Slashes' } });
    fireEvent.input(form.getByLabelText('A line with a code'), { target: { value: made.coded } });
    const preview = form.getByRole('figure');
    expect(preview.textContent).toContain(toPlainText(exampleEntries(), made));
    await press('Save this layout');
    await said('Saved: layout, Slashes');
    fireEvent.click(await screen.findByLabelText('Slashes'));
    await said('Saved: layout of copied entries, Slashes');
    expect(await stored()).toMatchObject({ entryLayout: 'own-slashes', ownLayouts: [made] });
  });

  it('refuses a wrong one in plain words and keeps nothing of it', async () => {
    await open('conversation');
    await press('Make a layout');
    await type('Name', 'Short');
    await type('A line with a code', '{code}');
    await screen.findByText('This line can be too short. Add {date} or {text}.');
    await type('A line with a code', '{who} {term}');
    await screen.findByText('Only {code}, {term}, {text} and {date} may stand in braces.');
    fireEvent.click(screen.getByRole('button', { name: 'Save this layout' }));
    expect(await stored()).toBeUndefined();
  });

  it('goes back to a layout that ships when the one in use is removed', async () => {
    await open('conversation');
    await make();
    fireEvent.click(await screen.findByLabelText('Slashes'));
    await said('Saved: layout of copied entries, Slashes');
    await press('Remove layout Slashes');
    await said('Saved: layout removed, Slashes');
    expect(await stored()).toMatchObject({ entryLayout: 'code-and-term', ownLayouts: [] });
  });
});

describe('the layout of a site', () => {
  it('is chosen among those known, goes out with the site’s file, and follows a change of the layout', async () => {
    const ports = sitePorts();
    await ports.taught.sites.put(aSite());
    await open('conversation', ports);
    await make();
    cleanup();
    await open('sites', ports);
    fireEvent.change(await layoutField(), { target: { value: 'own-slashes' } });
    await said('Saved: layout of entries for https://record.example');
    await press('Save https://record.example to a file');
    expect(ports.files.at(-1)?.text).toBe(siteFileText(aSite({ layout: made })));
    cleanup();
    await open('conversation', ports);
    await press('Change layout Slashes');
    await type('A line with a code', '{term} | {text}');
    await press('Save this layout');
    await said('Saved: layout, Slashes. Sites that follow it: 1');
    expect((await ports.taught.sites.list())[0]?.site?.layout?.coded).toBe('{term} | {text}');
  });

  it('comes in with a site’s file where the practice has none like it, and can be given up', async () => {
    const ports = sitePorts();
    await ports.taught.sites.put(aSite({ layout: made }));
    await open('sites', ports);
    const field = await layoutField();
    expect(field.selectedOptions[0]?.textContent).toBe('Slashes (came with the site)');
    fireEvent.change(field, { target: { value: '' } });
    await said('Saved: layout of entries for https://record.example');
    expect((await ports.taught.sites.list())[0]?.site).toEqual(aSite());
  });
});
