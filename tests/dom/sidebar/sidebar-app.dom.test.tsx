import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../components/sidebar/talk-app.tsx'; // Loaded beforehand: how long loading takes is not what is tested.
import type { Reading } from '../../../lib/domain/reading.ts';
import { aReading, anItem } from '../../builders/a-reading.ts';
import { button, heading, press, show } from '../../builders/show-sidebar.tsx';
import { aRecordKey } from '../../builders/consultation.ts';

afterEach(cleanup);

const nobody = { recordKey: null, label: null, items: [], ageYears: null, sex: null } satisfies Partial<Reading>;
const redFlag = aReading({ items: [anItem({ key: 'rf_chest_pain', date: '2026-06-12' }), anItem({ key: 't2dm' })] });

describe('SidebarApp, first screen', () => {
  it('shows five things and nothing else', async () => {
    const { container } = await show(aReading());
    expect(await heading('Margaret Example')).toBeDefined();
    expect(container.textContent).toContain('Born 12 Mar 1971');
    expect(container.textContent).toContain('NHS no. ends 4321');
    expect(container.textContent).toMatch(/read (just now|\d+ s ago)/);
    expect(screen.getByText('Reading')).toBeDefined();
    expect(await heading('Health coach first')).toBeDefined();
    expect(button(/10\s*min left/)).toBeDefined();
    const names = screen.getAllByRole('button').map((each) => each.textContent.trim());
    expect(names.filter((name) => ['Ask', 'Refer or signpost', 'Not today'].includes(name))).toHaveLength(3);
    expect(screen.getAllByRole('heading').map((each) => each.textContent)).toEqual([
      'Margaret Example',
      'Health coach first',
    ]);
  });

  it('H-25: leaves the focus where it was', async () => {
    await show(aReading());
    await heading('Health coach first');
    expect(document.activeElement).toBe(document.body);
    await press('Ask');
    await heading(/^First look/);
    expect(document.activeElement).toBe(document.body);
  });

  it('H-16: opens with nothing ticked or chosen, on every step', async () => {
    await show(aReading());
    await press('Ask');
    await heading(/^First look/);
    for (let turn = 0; turn < 9; turn += 1) {
      expect(document.querySelectorAll('input:checked, [aria-pressed="true"]')).toHaveLength(0);
      if (screen.queryByRole('button', { name: 'Skip' }) === null) break;
      const before = screen
        .getAllByRole('heading')
        .map((each) => each.textContent)
        .join();
      fireEvent.click(button('Skip'));
      await waitFor(() =>
        expect(
          screen
            .getAllByRole('heading')
            .map((each) => each.textContent)
            .join(),
        ).not.toBe(before),
      );
    }
    expect(await heading('Close')).toBeDefined();
  });

  it('H-29: says in words what the light shows', async () => {
    await show(aReading({ cannotTell: [{ what: 'bmi', why: 'No unit.', asSeen: '31', place: null }] }));
    expect(screen.getByText('Partly reading')).toBeDefined();
  });

  it('opens why: the rule in its own words, where it was read, and only what asking for could change', async () => {
    const { reader } = await show(aReading());
    await press('Why');
    await screen.findByRole('region', { name: 'Why' });
    expect(screen.getByText(/build capability first/)).toBeDefined();
    const others = screen.getByText('Why nobody else first').parentElement;
    expect(others?.textContent).toContain('Link worker: cannot tell: Single need');
    const missing = screen.getByText('Not known, and could change who is first').parentElement;
    expect(missing?.textContent).toContain('PHQ-9');
    expect(missing?.textContent).not.toContain('PAM level');
    await press(/^Reading$/);
    await screen.findByRole('region', { name: 'What was read' });
    fireEvent.click(screen.getAllByTitle('Show where on the page')[0] ?? document.body);
    await waitFor(() => expect(reader.asked).toContainEqual({ name: 'showPlace', params: { address: '#problems/1' } }));
  });
});

describe('SidebarApp, every other state', () => {
  it.each([
    ['list', aReading({ ...nobody, page: 'list' }), 'This page shows several people'],
    ['no person', aReading({ ...nobody, page: 'none' }), 'No record is open here'],
    ['doubt', aReading({ ...nobody, doubt: 'Two NHS numbers.' }), 'It is not certain whose record this is'],
    ['nothing yet', null, 'Looking at the page'],
  ])('H-30: says %s in words, and offers to read again', async (_, reading, words) => {
    const { container } = await show(reading);
    expect(await heading(words)).toBeDefined();
    expect(button('Read again')).toBeDefined();
    expect(container.textContent).not.toContain('Margaret');
  });

  it('H-01: a change of record takes every word of the person away at once', async () => {
    const { reader, container } = await show(aReading());
    await press('Why');
    await screen.findByRole('region', { name: 'Why' });
    reader.announce(aRecordKey('B'), 2);
    await heading('The record on the screen changed');
    expect(container.textContent).not.toMatch(/Margaret|4321|Health coach|1971/);
    expect(screen.getByText('Patient changed')).toBeDefined();
  });

  it('A11: after an update nothing of the person stays', async () => {
    const { reader, container } = await show(aReading());
    reader.send('stopped', { why: 'Fingerpost was updated. Reload the page to go on.' });
    await heading('Fingerpost has stopped on this page');
    expect(container.textContent).not.toContain('Margaret');
  });

  it('H-24: folds to a strip with nothing of the person on it', async () => {
    const { reader, container } = await show(aReading());
    await press('Fold the sidebar to a strip');
    expect(reader.asked).toContainEqual({ name: 'setFolded', params: { isFolded: true } });
    reader.send('folded', { isFolded: true });
    await screen.findByRole('button', { name: /Unfold/ });
    expect(container.textContent).not.toContain('Margaret');
  });

  it('H-12: a red flag shows only the stop rule, and the question to ask; no lifestyle prompt', async () => {
    const { container } = await show(redFlag);
    await heading(/First: Clinician/);
    expect(container.textContent).toContain('has anything new or worrying happened');
    expect(container.textContent).not.toMatch(/no red flags/i);
    expect(screen.queryByRole('button', { name: 'Ask' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Refer or signpost' })).toBeNull();
  });

  it('H-12: the question comes first on the way into every conversation, whatever the minutes', async () => {
    const { container } = await show(aReading());
    await press(/min left/);
    await press('1');
    await press('Ask');
    await heading(/^First look/);
    expect(container.textContent).toContain('has anything new or worrying happened');
  });

  it('H-12: something heard in the talk stops it, and can be taken back', async () => {
    await show(aReading());
    await press('Ask');
    fireEvent.click(await screen.findByLabelText('Safeguarding or violence'));
    await heading(/First: Clinician/);
    fireEvent.click(screen.getByLabelText('Safeguarding or violence'));
    expect(await heading(/^First look/)).toBeDefined();
  });

  it('not today is one press to a quiet strip', async () => {
    await show(aReading());
    await press('Not today');
    expect(await screen.findByText('Not today. Nothing is written.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ask' })).toBeNull();
  });

  it('H-23: says Training on every screen of a training record', async () => {
    await show(aReading({ isTraining: true }));
    expect(screen.getByText('Training')).toBeDefined();
  });

  it('H-15: the screen to turn round has only their goal and choice', async () => {
    const { container } = await show(aReading());
    await press('Ask');
    await heading(/^First look/);
    await press('Next');
    await heading('What matters');
    fireEvent.input(screen.getByLabelText(/In their words/), { target: { value: 'Walk the dog' } });
    await press('Move');
    await heading('Typical day and link');
    await press('Next');
    await heading('Choose');
    const nothing = screen.getByRole('group', { name: /Nothing for now/ });
    fireEvent.click(within(nothing).getByRole('button'));
    await heading('Who first');
    await press('Next');
    await heading('Close');
    await press('Show them their choice');
    await heading('What matters to you');
    expect(container.textContent).toContain('Walk the dog');
    expect(container.textContent).not.toMatch(/Margaret|4321|diabet|PAM|coach/i);
  });
});

describe('SidebarApp, keys', () => {
  const start = async () => {
    await show(aReading());
    await press('Ask');
    await heading(/^First look/);
  };

  it('Enter and Right go on, s skips, Escape comes back to the first screen', async () => {
    await start();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    await heading('What matters');
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    await heading('Typical day and link');
    fireEvent.keyDown(document.body, { key: 's' });
    await heading('Choose');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(await heading('Health coach first')).toBeDefined();
  });

  it('H-25: leaves the keys alone in a field, and with a modifier', async () => {
    await start();
    await press('Next');
    await heading('What matters');
    const field = screen.getByLabelText(/In their words/);
    for (const key of ['s', 'Enter', 'ArrowRight']) fireEvent.keyDown(field, { key });
    fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
    await new Promise((done) => setTimeout(done, 0));
    expect(await heading('What matters')).toBeDefined();
  });

  it('are heard only while a conversation is open', async () => {
    const { reader } = await show(aReading());
    await heading('Health coach first');
    for (const key of ['s', 'Enter', 'ArrowRight', 'Escape']) fireEvent.keyDown(document.body, { key });
    expect(reader.names()).toEqual(['readPage']);
  });
});

describe('SidebarApp, the whole way', () => {
  it('ends with entries on the clipboard, and asks before copying them twice (H-21)', async () => {
    const { clipboard } = await show(aReading());
    await press('Ask');
    await heading(/^First look/);
    await press('Yes');
    await heading('What matters');
    for (let turn = 0; turn < 4; turn += 1) {
      const before = screen.getAllByRole('heading')[1]?.textContent;
      await press('Next');
      await waitFor(() => expect(screen.getAllByRole('heading')[1]?.textContent).not.toBe(before));
    }
    await heading('Who first');
    fireEvent.click(button('Asked: nothing'));
    await press('Yes, referred');
    await heading('Close');
    await press(/^Copy \d lines?$/);
    expect(await screen.findByText(/Copied just now for this record/)).toBeDefined();
    expect(clipboard.written[0]?.text).toContain('Referral for health coaching');
    await press(/^Copy \d lines?$/);
    expect(await screen.findByText(/was copied for this record before/)).toBeDefined();
    expect(clipboard.written).toHaveLength(1);
  });

  it('H-19: shows the text to select by hand when copying fails', async () => {
    await show(aReading(), { clipboardSaysNo: 'The browser did not allow it. Nothing was copied.' });
    await press('Refer or signpost');
    await press('Yes, referred');
    const field = await screen.findByLabelText(/Select this text/);
    expect(field).toHaveProperty('value', expect.stringContaining('Referral for health coaching'));
    expect(screen.queryByText(/Copied just now/)).toBeNull();
  });
});
