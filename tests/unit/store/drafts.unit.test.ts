import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../../lib/store/drafts.ts';
import type { Draft } from '../../../lib/store/drafts.ts';
import { aConsultation, aRecordKey } from '../../builders/consultation.ts';

const aDraft = (letter: string): Draft => ({
  consultation: aConsultation({ recordKey: aRecordKey(letter), goal: letter }),
  appointment: { totalMs: 1, spentMs: 0, sinceMs: 0 },
  lastCopy: null,
  setAside: [],
  dropped: new Set(),
  edited: new Map(),
});

describe('createDrafts', () => {
  it('H-01: gives a draft back to its own record only, and once', () => {
    const drafts = createDrafts();
    drafts.park(aRecordKey('A'), aDraft('A'), 0);
    expect(drafts.take(aRecordKey('B'), 1)).toBeNull();
    expect(drafts.take(aRecordKey('A'), 1)?.consultation.goal).toBe('A');
    expect(drafts.take(aRecordKey('A'), 1)).toBeNull();
  });

  it('H-01: does not park a draft under a key that is not its own', () => {
    const drafts = createDrafts();
    drafts.park(aRecordKey('B'), aDraft('A'), 0);
    expect(drafts.take(aRecordKey('B'), 0)).toBeNull();
  });

  it('forgets after half an hour, and keeps the ten latest', () => {
    const drafts = createDrafts();
    drafts.park(aRecordKey('A'), aDraft('A'), 0);
    expect(drafts.take(aRecordKey('A'), 30 * 60_000 + 1)).toBeNull();
    for (const letter of 'ABCDEFGHIJK') drafts.park(aRecordKey(letter), aDraft(letter), 0);
    expect(drafts.take(aRecordKey('A'), 1)).toBeNull();
    expect(drafts.take(aRecordKey('B'), 1)).not.toBeNull();
  });
});
