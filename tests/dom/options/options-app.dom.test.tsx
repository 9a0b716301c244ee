import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import { settingsFileText } from '../../../lib/domain/settings-file.ts';
import { aPermissionsApi, optionsPorts } from '../../builders/options-ports.ts';
import { open, press, said, stored, type } from '../../pages/options-screen.tsx';

const sectionIds = [
  'sites',
  'team',
  'computer',
  'conversation',
  'menu',
  'packs',
  'keeping',
  'move',
  'organisation',
  'about',
];

const chooseFile = (text: string, size = text.length): void => {
  const file = new File([text], 'theirs.json', { type: 'application/json' });
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  fireEvent.change(screen.getByLabelText('Settings file'), { target: { files: [file] } });
};

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('OptionsApp', () => {
  it.each(sectionIds)('gives axe nothing to find in %s', async (section) => {
    await fakeBrowser.storage.local.set({ knownSites: ['https://record.example'] });
    await open(section);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('goes from section to section by the contents list and forgets the last message', async () => {
    await open('team');
    await type('Wait for the health coach', '3');
    await said('Saved: health coach, on our team, 3 weeks');
    location.hash = 'about';
    await screen.findByRole('heading', { level: 1, name: 'About and help' });
    expect(screen.getByRole('status').textContent).toBe('');
    await waitFor(() => expect(document.activeElement?.id).toBe('section-title'));
  });

  it('says "Saved" only once the store has it', async () => {
    await open('conversation');
    await type('Appointment length', '15');
    await said(/^Saved: appointment length, 15 minutes/);
    expect(await stored()).toMatchObject({ appointmentMinutes: 15 });
  });

  it('says plainly that nothing was changed when the browser does not keep it', async () => {
    const ports = await open('conversation', {
      ...optionsPorts(),
      settings: {
        ...optionsPorts().settings,
        change: () => Promise.resolve({ ok: false, error: { kind: 'not-written' } }),
      },
    });
    expect(ports.version).toBe('0.1.0');
    await type('Appointment length', '15');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nothing was changed'));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each(['4', '61', '10.5', 'ten', '', '１０'])(
    'keeps the length as it was for "%s" and leads to the field',
    async (text) => {
      await open('conversation');
      await type('Appointment length', text);
      const link = await within(await screen.findByRole('alert')).findByRole('link', { name: /whole number, 5 to 60/ });
      expect(link.getAttribute('href')).toBe('#appointment-minutes');
      expect(screen.getByLabelText('Appointment length').getAttribute('aria-invalid')).toBe('true');
      expect(await stored()).toBeUndefined();
    },
  );

  it('shows what the organisation fixes, without a field to change it (A14)', async () => {
    await fakeBrowser.storage.managed.set({
      userRole: 'nurse',
      team: { 'health-coach': { isPresent: false } },
      theme: 'mauve',
    });
    await open('computer');
    await screen.findByText('Set by your organisation; it cannot be changed here');
    expect(screen.queryByRole('radio', { name: 'GP' })).toBeNull();
    screen.getByText(/Some values of your organisation's policy could not be used/);
    cleanup();
    await open('organisation');
    const leftOut = await screen.findByRole('table', { name: 'Policy values that were left out' });
    within(leftOut).getByText('theme');
  });

  it('leaves settings of a newer version alone and says so (fault-15)', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...defaultSettings, schemaVersion: 99 } });
    await open('team');
    await screen.findByText(/made by a newer Fingerpost/);
    fireEvent.click(screen.getByLabelText(/Health coach/));
    await screen.findByRole('alert');
    expect(await stored()).toMatchObject({ schemaVersion: 99 });
  });
});

describe('SitesSection', () => {
  it('asks the browser for exactly the one origin (A13)', async () => {
    const api = aPermissionsApi();
    await open('sites', optionsPorts(api));
    await type('Address of the record system', 'https://record.example/patient/1');
    await press('Add this site');
    await said('Fingerpost may now read: https://record.example');
    expect(api.asked).toEqual([['https://record.example/*']]);
    await screen.findByText('Fingerpost may read here');
  });

  it.each([
    ['http://record.example', /starts with http, which anyone/],
    ['https://*.example', /without a star/],
    ['', /Enter the address/],
    ['my record', /not an address/],
  ])('asks for nothing when "%s" is typed, and says why (T-14)', async (text, why) => {
    const api = aPermissionsApi();
    await open('sites', optionsPorts(api));
    await type('Address of the record system', text);
    await press('Add this site');
    await within(await screen.findByRole('alert')).findByText(why);
    expect(api.asked).toEqual([]);
  });

  it('lists nothing when the person says no to the browser', async () => {
    await open('sites', optionsPorts(aPermissionsApi({ answer: false })));
    await type('Address of the record system', 'https://record.example');
    await press('Add this site');
    await within(await screen.findByRole('alert')).findByText(/did not give access/);
    expect(screen.getByText(/No site has been added/)).toBeDefined();
  });

  it('shows at once that a site was withdrawn elsewhere (A16)', async () => {
    const api = aPermissionsApi({ granted: ['https://record.example/*'] });
    await fakeBrowser.storage.local.set({ knownSites: ['https://record.example'] });
    await open('sites', optionsPorts(api));
    await screen.findByText('Fingerpost may read here');
    api.patterns = [];
    api.tell();
    expect(await screen.findByText('Not allowed now')).toBeDefined();
  });

  it('warns of access wider than one site', async () => {
    await open('sites', optionsPorts(aPermissionsApi({ granted: ['https://*/*'] })));
    expect(await screen.findByText(/wider access \(https:\/\/\*\/\*\)/)).toBeDefined();
  });

  it('asks for no site that the organisation keeps out (A14)', async () => {
    const api = aPermissionsApi({ granted: ['https://other.example/*'] });
    await fakeBrowser.storage.managed.set({ allowedSites: ['https://record.example'] });
    await open('sites', optionsPorts(api));
    await screen.findByText('Your organisation does not allow this site');
    await type('Address of the record system', 'https://third.example');
    await press('Add this site');
    await within(await screen.findByRole('alert')).findByText(/Your organisation does not let/);
    expect(api.asked).toEqual([]);
  });
});

describe('MoveSection', () => {
  it('gives a file that holds every setting', async () => {
    const ports = await open('move');
    await screen.findByText('Save to a file');
    await press('Save settings to a file');
    await said(/handed to the browser/);
    expect(ports.files).toEqual([{ name: 'fingerpost-settings.json', text: settingsFileText(defaultSettings, []) }]);
  });

  it('shows the difference first and changes nothing until it is pressed (T-14)', async () => {
    await open('move');
    chooseFile(settingsFileText({ ...defaultSettings, appointmentMinutes: 15 }, ['https://record.example']));
    const table = await screen.findByRole('table', { name: 'What theirs.json would change' });
    within(table).getByText('10 minutes');
    within(table).getByText('15 minutes');
    screen.getByText('https://record.example');
    expect(await stored()).toBeUndefined();
    await press('Use these settings');
    await said('Saved: settings from theirs.json');
    expect(await stored()).toMatchObject({ appointmentMinutes: 15 });
    expect(await fakeBrowser.storage.local.get('knownSites')).toEqual({ knownSites: ['https://record.example'] });
  });

  it.each([
    ['larger than 1 MB (T-12)', '{}', 5_000_000_000, /larger than 1 MB/],
    ['deep (T-12)', '['.repeat(1000), undefined, /built in a way/],
    ['cut short', '{"format":', undefined, /cut short/],
    ['made to reach object internals (T-11)', '{"__proto__":{}}', undefined, /__proto__/],
    [
      'for another site (T-14)',
      settingsFileText(defaultSettings, []).replace('"sites": []', '"sites": ["http://evil.example"]'),
      undefined,
      /Look at: sites/,
    ],
  ])('takes no file that is %s, says why, and loses nothing', async (_, text, size, why) => {
    await fakeBrowser.storage.local.set({ settings: { ...defaultSettings, practiceName: 'Ours' } });
    await open('move');
    await screen.findByText('Use a file');
    chooseFile(text, size);
    const summary = await screen.findByRole('alert');
    await within(summary).findByText(why);
    within(summary).getByText(/Nothing was changed/);
    expect(await stored()).toEqual({ ...defaultSettings, practiceName: 'Ours' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('KeepingSection', () => {
  it('keeps no counts until they are turned on', async () => {
    await open('keeping');
    const box = await screen.findByRole('checkbox', { name: /Keep counts of use/ });
    expect(box).toHaveProperty('checked', false);
    fireEvent.click(box);
    await said('Saved: counts of use are kept');
    expect(await stored()).toMatchObject({ keepsEvents: true });
  });

  it('cannot be turned on where the organisation forbids it, nor kept longer than it says (A14)', async () => {
    await fakeBrowser.storage.managed.set({ keepsEvents: false, keepDays: 30 });
    await open('keeping');
    expect(await screen.findAllByText('Set by your organisation; it cannot be changed here')).toHaveLength(2);
    expect(screen.queryByRole('checkbox')).toBeNull();
    await type('Delete counts and past readings after', '31');
    await within(await screen.findByRole('alert')).findByText(/1 to 30/);
  });

  it('deletes only after a second yes, and says that traces may stay', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...defaultSettings, practiceName: 'Ours' } });
    await open('keeping');
    await screen.findByText(/traces may stay on the disk/);
    await press('Delete everything');
    await press('No, keep it');
    expect(await stored()).toMatchObject({ practiceName: 'Ours' });
    await press('Delete everything');
    await press('Yes, delete everything');
    await said(/^Deleted\./);
    expect(await stored()).toBeUndefined();
  });
});

describe('AboutSection', () => {
  it('holds the intended purpose word for word (H-16)', async () => {
    await open('about');
    const purpose = screen.getByText(/^Shows health professionals/).textContent;
    expect(purpose).toMatch(
      /^Shows health professionals, beside the record, .* Not for under-18s, emergencies or use by patients\.$/,
    );
    expect(readFileSync('lib/content/intended-purpose.ts', 'utf8')).toContain(purpose);
  });

  it('says whose course the conversation is not', async () => {
    await open('about');
    expect(screen.getByText(/^Lifestyle-medicine conversation prompts/).textContent).toContain(
      'not affiliated with or endorsed by',
    );
  });
});
