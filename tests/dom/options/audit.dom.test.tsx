import { cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import type { AuditEvent } from '../../../lib/domain/audit/rule-audit.ts';
import { createRuleReports } from '../../../lib/storage/rule-reports.ts';
import { optionsPorts } from '../../builders/options-ports.ts';
import { open, press } from '../../pages/options-screen.tsx';

const times = (count: number, month: string, kind: string, ref: string): AuditEvent[] =>
  Array.from({ length: count }, () => ({ month, kind, ref }));

const events: readonly AuditEvent[] = [
  ...times(61, '2026-09', 'shown', 'Q1'),
  ...times(62, '2026-10', 'shown', 'Q1'),
  ...times(9, '2026-10', 'followed', 'Q1'),
  ...times(13, '2026-10', 'overridden', 'Q1-wait-too-long'),
  ...times(3, '2026-10', 'shown', 'C2'),
];

const aMeeting = {
  id: '20000000-0000-4000-8000-000000000000',
  on: '2026-10-20',
  kind: 'meeting' as const,
  packId: firstPack.id,
  packName: firstPack.name,
  version: firstPack.version,
  digest: null,
  fingerprint: null,
  notes: '',
  record: 'The record.',
  comments: [{ rules: ['Q1', 'W2'], text: 'Coaches are two months away.' }],
};

const openAudit = async (kept: () => Promise<readonly AuditEvent[]> = () => Promise.resolve(events)) => {
  const ports = { ...optionsPorts(), events: kept };
  await ports.packs.addHistory(aMeeting);
  await open('audit', ports);
};

const cellsOf = (row: HTMLElement): (string | null)[] => [...row.children].map((cell) => cell.textContent);

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('AuditSection', { timeout: 60_000 }, () => {
  it('P4 P6 H-27: opens with rounded counts and stars, and says of which months nothing is kept', async () => {
    await openAudit();
    const table = await screen.findByRole('table', { name: /How often each rule came first/ });
    const row = within(table)
      .getByRole('rowheader', { name: /^Q1( |$)/ })
      .closest('tr');
    if (row === null) throw new Error('there is no row for Q1');
    const none = ['–', '–', '–', '–'];
    expect(cellsOf(row)).toEqual([
      'Q1 Seldom followed',
      ...none,
      '60',
      '60',
      '125',
      '10 (8 %)',
      '15',
      '*',
      '*',
      '*',
      '*',
      '*',
    ]);
    const small = within(table).getByRole('rowheader', { name: 'C2' }).closest('tr');
    if (small === null) throw new Error('there is no row for C2');
    expect(cellsOf(small)).toEqual(['C2 ', ...none, '0', '*', '*', '*', '0', '*', '*', '*', '*', '*']);
    expect(document.body.textContent).not.toMatch(/\b(61|62|123)\b/);
  });

  it('P6: shows exact counts on a press only, and gives none of them to the clipboard', async () => {
    await openAudit();
    await press('Show exact counts');
    const table = screen.getByRole('table', { name: 'Exact counts, not for sharing' });
    expect(within(table).getByText('123')).toBeDefined();
    const given: string[] = [];
    const copy = createEvent.copy(table, {
      clipboardData: { setData: (_type: string, text: string) => given.push(text) },
    });
    fireEvent(table, copy);
    expect(copy.defaultPrevented).toBe(true);
    expect(given).toEqual(['Exact counts stay on the screen of the practice.']);
    await press('Hide exact counts');
    expect(screen.queryByText('123')).toBeNull();
  });

  it('puts counts, reasons, what was said and what the check finds beside each rule', async () => {
    await openAudit();
    await press('Review rule by rule');
    const rule = await screen.findByRole('article', { name: 'Review of rule Q1' });
    expect(rule.textContent).toContain('Came first 125 times; followed 10 (8 %); somebody else chosen 15');
    expect(rule.textContent).toContain('The wait is too long: 15');
    expect(rule.textContent).toContain('Said on 2026-10-20: Coaches are two months away.');
    expect(screen.getByRole('article', { name: 'Review of rule F1' }).textContent).toContain(
      'Only the fallback F1 covers',
    );
    const { violations } = await axe.run(rule, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('lists once what was called wrong, beside its rule, until somebody takes it off', async () => {
    const ports = optionsPorts();
    const reports = createRuleReports(fakeBrowser.storage.local);
    for (const month of ['2026-09', '2026-10'])
      await reports.add({ rule: 'Q1', packVersion: '1.0.0', reason: 'border', month });
    await reports.add({ rule: 'Q1', packVersion: '1.0.0', reason: null, month: '2026-10' });
    await open('audit', ports);
    await press('Review rule by rule');
    const list = await screen.findByRole('list', { name: 'What was called wrong in rule Q1' });
    expect([...list.children].map((line) => line.textContent)).toEqual([
      'Called wrong in version 1.0.0, last in 2026-10: The border or number is wrong',
      'Called wrong in version 1.0.0, last in 2026-10: no reason given',
    ]);
    await press('Take rule Q1 off the list of wrong rules');
    await waitFor(() => expect(screen.queryByRole('list', { name: /called wrong/ })).toBeNull());
    expect(await ports.ruleReports.list()).toEqual([]);
  });

  it('shows nothing where the counts cannot be read, and where nothing is kept says so', async () => {
    await openAudit(() => Promise.reject(new Error('no database')));
    await screen.findByText(/could not be read from this browser/);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(/Counts of use are not kept on this computer/)).toBeDefined();
  });
});
