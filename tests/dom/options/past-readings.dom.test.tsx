import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OptionsApp } from '../../../components/options/options-app.tsx';
import type { PastReading } from '../../../lib/domain/past/past-row.ts';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import { optionsPorts } from '../../builders/options-ports.ts';
import { aPastReading } from '../../builders/past-people.ts';
import { change, changeRules, openPacks } from '../../pages/packs-screen.tsx';

const phq9 = (low: number, high: number) => ({ of: 'phq9', low, high, withinDays: 14 as const });

/** Thirty people with a PHQ-9 of 12 or 13, three with 15 and nine of 16 or 17. */
const kept: readonly PastReading[] = [
  ...Array.from({ length: 30 }, (_, index) => aPastReading({ numbers: [phq9(12, 13)], month: '2026-09' }, index + 1)),
  ...Array.from({ length: 3 }, (_, index) => aPastReading({ numbers: [phq9(15, 15)] }, index + 31)),
  ...Array.from({ length: 9 }, (_, index) => aPastReading({ numbers: [phq9(16, 17)] }, index + 34)),
];

const portsWith = (rows: readonly PastReading[]) => ({
  ...optionsPorts(),
  pastReadings: { all: () => Promise.resolve(rows), deleteAll: () => Promise.resolve() },
});

const keepThem = () => fakeBrowser.storage.local.set({ settings: { ...defaultSettings, keepsPastReadings: true } });

const rowsShown = async (): Promise<string[][]> => {
  const table = await screen.findByRole('table', { name: 'Who would have been first' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
};

const border = 'Rule C2: PHQ-9, 0 to 27';

// The pages are long and the machine may be busy: a query waits for its element, not for a time.
configure({ asyncUtilTimeout: 10_000 });
beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('PastPanel', { timeout: 60_000 }, () => {
  it('P4: shows who would have been first before and now, in rounded counts with stars, and never one reading', async () => {
    await keepThem();
    await openPacks(portsWith(kept));
    await changeRules('C2');
    await screen.findByText('No past reading of which it can be told would have somebody else first.');
    await change(border, '15');
    const [changed, ...rest] = await rowsShown();
    expect(changed?.slice(1)).toEqual(['Clinician', '*']);
    expect(rest).toEqual([
      ['The same as before', '40'],
      ['Could not be told', '0'],
    ]);
    await change(border, '12');
    expect((await rowsShown())[0]?.slice(1)).toEqual(['Clinician', '35']);
    expect(screen.getByText(/^Of about 40 kept since Sep 2026; 0 could not be told/)).toBeTruthy();
  });

  it('counts a border inside what was kept as could not be told', async () => {
    await keepThem();
    await openPacks(portsWith(kept));
    await changeRules('C2');
    await change(border, '13');
    expect(await rowsShown()).toContainEqual(['Could not be told', '30']);
    const { violations } = await axe.run(screen.getByRole('table', { name: 'Who would have been first' }));
    expect(violations).toEqual([]);
  });

  it('P4: shows nothing of fewer than 20', async () => {
    await keepThem();
    await openPacks(portsWith(kept.slice(0, 19)));
    await changeRules();
    await screen.findByText('Fewer than 20 are kept: too few to show an effect on them.');
    expect(screen.queryByRole('table', { name: 'Who would have been first' })).toBeNull();
  });

  it('says where they are turned on, and looks at none, while the practice keeps none', async () => {
    await openPacks(portsWith(kept));
    await changeRules();
    await screen.findByText(/None are kept on this computer/);
    expect(screen.queryByRole('table', { name: 'Who would have been first' })).toBeNull();
  });

  it('says so when they cannot be read', async () => {
    await keepThem();
    const all = () => Promise.reject(new Error('no database'));
    await openPacks({ ...portsWith([]), pastReadings: { all, deleteAll: () => Promise.resolve() } });
    await changeRules();
    expect(await screen.findByText(/They could not be read from this browser/)).toBeTruthy();
  });
});

describe('KeepingSection', () => {
  const open = async (deleteAll: () => Promise<void>) => {
    location.hash = 'keeping';
    const ports = { ...optionsPorts(), pastReadings: { all: () => Promise.resolve([]), deleteAll } };
    render(<OptionsApp ports={ports} />);
  };
  const stored = async () => (await fakeBrowser.storage.local.get('settings'))['settings'];

  it('keeps no past readings until they are turned on, and deletes them all when they are turned off', async () => {
    let deletions = 0;
    await open(() => Promise.resolve(void (deletions += 1)));
    const box = await screen.findByRole('checkbox', { name: /Keep past readings/ });
    expect(box).toHaveProperty('checked', false);
    fireEvent.click(box);
    await screen.findByText('Saved: past readings are kept');
    expect([await stored(), deletions]).toMatchObject([{ keepsPastReadings: true }, 0]);
    fireEvent.click(box);
    await screen.findByText('Saved: past readings are not kept');
    expect([await stored(), deletions]).toMatchObject([{ keepsPastReadings: false }, 1]);
  });

  it('cannot be turned on where the organisation forbids them (A14)', async () => {
    await fakeBrowser.storage.managed.set({ keepsPastReadings: false });
    await open(() => Promise.resolve());
    await screen.findByText('Set by your organisation; it cannot be changed here');
    expect(screen.queryByRole('checkbox', { name: /Keep past readings/ })).toBeNull();
  });
});
