import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/domain/reading.ts';
import { backgroundParams } from '../../../lib/messages/background-params.ts';
import { ageBandOf } from '../../../lib/domain/age-band.ts';
import { createTalkStore } from '../../../lib/store/talk-store.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aSidebarStore, settle } from '../../builders/a-sidebar.ts';

const Event = backgroundParams.saveEvent;

/** A sidebar with its log loaded. */
const withLog = async (...given: Parameters<typeof aSidebarStore>) => {
  const made = await aSidebarStore(...given);
  await import('../../../lib/store/event-log.ts');
  await settle();
  return made;
};

/** One of everything that is counted, with a practice that keeps events or not. */
const oneOfEverything = async (keepsEvents: boolean, reading: Reading = aReading()) => {
  const { store, reader, background } = await withLog(reading, { settings: { keepsEvents } });
  const talk = createTalkStore(store);
  await store.toggle('why');
  await store.go('ask');
  await talk.move('skip');
  talk.act({ kind: 'permitLifestyle', permission: 'yes' }, { kind: 'setNeedsAsked', asked: true });
  const first = talk.result.value?.first;
  if (first === 'health-coach') talk.act({ kind: 'acceptFirst', role: first });
  talk.act({ kind: 'overrideFirst', role: 'link-worker', reason: 'wait-too-long' });
  await talk.decideAndCopy('link-worker', 'yes');
  reader.send('pasteStopped', { why: 'Copied for somebody else.' });
  await store.notToday();
  await settle();
  const asked = background.asked.filter(({ name }) => name === 'saveEvent');
  return { events: asked.map(({ params }) => Event.parse(params)), text: JSON.stringify(asked) };
};

describe('createEventLog', () => {
  it('P2: keeps what was shown and done, by month, rule, kind of colleague and age band', async () => {
    const { events } = await oneOfEverything(true);
    const kinds = ['copied', 'dismissed', 'followed', 'opened', 'overridden', 'pasteStopped', 'shown', 'stepSkipped'];
    expect([...new Set(events.map(({ kind }) => kind))].toSorted()).toEqual(kinds);
    expect(events[0]).toEqual({
      id: '00000000-0000-4000-8000-000000000001',
      month: '2026-06',
      kind: 'shown',
      ref: 'Q1',
      roleGroup: 'health-coach',
      ageBand: '50-59',
      packVersion: '1.0.0',
      isTraining: false,
    });
    expect(events.find(({ kind }) => kind === 'stepSkipped')).toMatchObject({ ref: 'permission' });
    expect(events.find(({ kind }) => kind === 'overridden')).toMatchObject({
      ref: 'Q1-wait-too-long',
      roleGroup: 'link-worker',
    });
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('P2: says nothing in them that names the person, their day of birth or what was read', async () => {
    const { text } = await oneOfEverything(true);
    expect(text).not.toMatch(/Margaret|Example|4321|1971|2026-06-15|htn|"55"|:55\b/);
  });

  it('P2: asks nothing of the background when the practice does not keep events', async () => {
    expect((await oneOfEverything(false)).events).toEqual([]);
  });

  it('H-23: keeps nothing of a training record', async () => {
    expect((await oneOfEverything(true, aReading({ isTraining: true }))).events).toEqual([]);
  });

  it('counts the same thing once while a record stays open', async () => {
    const { store, background } = await withLog(aReading(), { settings: { keepsEvents: true } });
    for (let turn = 0; turn < 4; turn += 1) await store.toggle('why');
    await settle();
    const kinds = background.asked.filter(({ name }) => name === 'saveEvent').map(({ params }) => Event.parse(params));
    expect(kinds.map(({ kind }) => kind)).toEqual(['shown', 'opened']);
  });
});

describe('an event that this computer cannot keep', () => {
  it('fault-14 H-26: is said once, in one quiet line, and the consultation goes on', async () => {
    const { store } = await withLog(aReading(), { settings: { keepsEvents: true }, refuses: ['saveEvent'] });
    expect(store.gate.notice.value).toMatchObject({ tone: 'quiet', text: expect.stringContaining('could not keep') });
    store.gate.say(null);
    await store.toggle('why');
    await settle();
    expect(store.gate.notice.value).toBeNull();
    expect(store.record.value.kind).toBe('open');
  });
});

describe('ageBandOf', () => {
  it('P2: gives ten years at most, one band for everybody from 80, and none for a child or an unknown age', () => {
    const ages = [null, 17, 18, 29, 30, 39, 69, 70, 79, 80, 104];
    const bands = [null, null, '18-29', '18-29', '30-39', '30-39', '60-69', '70-79', '70-79', '80+', '80+'];
    expect(ages.map(ageBandOf)).toEqual(bands);
  });
});
