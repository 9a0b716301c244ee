import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../components/sidebar/talk-app.tsx'; // Loaded beforehand: how long loading takes is not what is tested.
import type { Reading } from '../../../lib/domain/reading.ts';
import { aReading, anItem } from '../../builders/a-reading.ts';
import { axeFindings } from '../../builders/axe.ts';
import { button, heading, press, show } from '../../builders/show-sidebar.tsx';

afterEach(cleanup);

const nobody = { recordKey: null, label: null, items: [], ageYears: null, sex: null } satisfies Partial<Reading>;
const redFlag = aReading({ items: [anItem({ key: 'rf_chest_pain', date: '2026-06-12' }), anItem({ key: 't2dm' })] });

describe('SidebarApp, rules past their review date (H-22)', () => {
  const off = { pack: { reviewDate: '2026-03-16' } }; // 91 days before the fake today.
  const due = { pack: { reviewDate: '2026-03-17' } };

  it('H-22: on the 91st day shows no rule of the pack and says so plainly; the talk may go on', async () => {
    const { container } = await show(aReading(), off);
    expect(await heading('The team’s rules are past their review date')).toBeDefined();
    expect(container.textContent).toContain('Ask whoever keeps them');
    expect(container.textContent).not.toMatch(/Health coach|Link worker/);
    expect(screen.queryByRole('button', { name: 'Why' })).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
    await press('Ask');
    await heading(/^First look/);
  });

  it('H-22: still stops at a red flag when the pack is off', async () => {
    await show(redFlag, off);
    expect(await heading(/^First: /)).toBeDefined();
    expect(screen.queryByText(/past their review date/)).toBeNull();
  });

  it('H-22: on the 90th day shows the idea, with one quiet line', async () => {
    const { container } = await show(aReading(), due);
    expect(await heading('Health coach first')).toBeDefined();
    expect(container.textContent).toContain('due for review on 17 Mar 2026');
    expect(container.textContent).toContain('Today is their last day');
  });

  it('H-22: says nothing of a review date that has not passed', async () => {
    const { container } = await show(aReading(), { pack: { reviewDate: '2026-06-15' } });
    expect(await heading('Health coach first')).toBeDefined();
    expect(container.textContent).not.toContain('review');
  });
});

describe('SidebarApp, by axe', () => {
  it.each([
    ['first screen', aReading(), []],
    ['why', aReading(), ['Why']],
    ['what was read', aReading(), [/^Reading$/]],
    ['minutes', aReading(), [/min left/]],
    ['stop', redFlag, []],
    ['doubt', aReading({ ...nobody, doubt: 'Two.' }), []],
    ['refer', aReading(), ['Refer or signpost']],
    ['not today', aReading(), ['Not today']],
  ])('H-29: finds nothing on %s', async (_, reading, presses) => {
    const { container } = await show(reading);
    for (const name of presses) await press(name);
    await new Promise((done) => setTimeout(done, 20));
    expect(await axeFindings(container)).toEqual([]);
  });

  it('H-29: finds nothing on any step', async () => {
    const { container } = await show(aReading());
    await press('Ask');
    await heading(/^First look/);
    for (let turn = 0; turn < 9; turn += 1) {
      expect(await axeFindings(container)).toEqual([]);
      if (screen.queryByRole('button', { name: 'Next' }) === null) break;
      const before = screen.getAllByRole('heading')[1]?.textContent;
      fireEvent.click(button('Next'));
      await waitFor(() => expect(screen.getAllByRole('heading')[1]?.textContent).not.toBe(before));
    }
    expect(await heading('Close')).toBeDefined();
  });
});
