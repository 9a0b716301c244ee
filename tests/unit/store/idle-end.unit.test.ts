import { describe, expect, it } from 'vitest';
import { idleLimitMs } from '../../../lib/store/idle-end.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aSidebarStore, settle } from '../../builders/a-sidebar.ts';
import { aRecordKey } from '../../builders/consultation.ts';

const a = aReading();
const b = aReading({ seq: 2, recordKey: aRecordKey('B') });

/** A consultation in which something was said, on a page that somebody last touched so long ago. */
const begun = async (pageIdleMs: number) => {
  const seen = { idleMs: pageIdleMs };
  const made = await aSidebarStore(a, {
    answers: {
      confirmRecord: () => ({
        ok: true,
        value: { recordKey: aRecordKey('A'), seq: 1, why: null, isCovered: false, idleMs: seen.idleMs },
      }),
    },
  });
  made.store.act({ kind: 'setGoal', words: 'walk to the shop' });
  return { ...made, seen };
};

describe('endWhenIdle', () => {
  it('H-32: clears what was begun after ten minutes in which nobody touched sidebar or page', async () => {
    const { store, clock, reader } = await begun(idleLimitMs);
    clock.pass(idleLimitMs - 60_000);
    await settle();
    expect(store.record.value.kind).toBe('open');
    clock.pass(120_000);
    await settle();
    expect(store.record.value).toEqual({ kind: 'idle' });
    expect(store.sitting.consultation.value).toBeNull();
    // A page that merely redraws opens nothing
    reader.show({ ...a, seq: 2 });
    expect(store.record.value).toEqual({ kind: 'idle' });
    // A press does, and nothing of the sitting before is there
    await store.readAgain();
    expect(store.sitting.consultation.value).toMatchObject({ recordKey: aRecordKey('A'), goal: null });
  });

  it('H-32: waits while somebody works in the page or in the sidebar', async () => {
    const { store, clock, seen, activity } = await begun(5000);
    clock.pass(idleLimitMs * 2);
    await settle();
    expect(store.record.value.kind).toBe('open');
    seen.idleMs = idleLimitMs * 2;
    activity.lastMs = clock.monotonicMs();
    clock.pass(idleLimitMs / 2);
    await settle();
    expect(store.record.value.kind).toBe('open');
  });

  it('H-32: opens by itself when another record comes', async () => {
    const { store, clock, reader } = await begun(idleLimitMs);
    clock.pass(idleLimitMs + 60_000);
    await settle();
    expect(store.record.value).toEqual({ kind: 'idle' });
    reader.announce(aRecordKey('B'), 2);
    reader.show(b);
    expect(store.record.value).toMatchObject({ kind: 'open', key: aRecordKey('B') });
  });
});
