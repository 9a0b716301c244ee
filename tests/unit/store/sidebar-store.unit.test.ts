import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Reading } from '../../../lib/domain/reading.ts';
import { createTalkStore } from '../../../lib/store/talk-store.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aSidebarStore, settle } from '../../builders/a-sidebar.ts';
import { aRecordKey } from '../../builders/consultation.ts';

const FindFiled = z.object({ lines: z.array(z.string()) });
const a = aReading();
const b = aReading({
  seq: 2,
  recordKey: aRecordKey('B'),
  label: { name: 'Bernard Example', birthDate: null, lastFour: '1111' },
});

/** A talk in which a health coach was agreed on, ready to copy. */
const readyToCopy = async (changes: Parameters<typeof aSidebarStore>[1] = {}, reading: Reading = a) => {
  const made = await aSidebarStore(reading, changes);
  const talk = createTalkStore(made.store);
  talk.act({ kind: 'permitLifestyle', permission: 'yes' }, { kind: 'setNeedsAsked', asked: true });
  talk.act({ kind: 'acceptFirst', role: 'health-coach' }, { kind: 'decide', service: 'health-coach', decision: 'yes' });
  return { ...made, talk };
};

describe('createSidebarStore', () => {
  it('H-01: parks the draft of the person who goes, and gives it back to nobody else', async () => {
    const { store, reader } = await aSidebarStore(a);
    store.act({ kind: 'setGoal', words: 'walk to the shop' });
    await store.go('ask');
    reader.announce(aRecordKey('B'), 2);
    expect(store.sitting.consultation.value).toBeNull();
    expect(store.advice.value).toBeNull();
    expect(store.sitting.view.value).toBe('first');
    reader.show(b);
    expect(store.sitting.consultation.value).toMatchObject({ recordKey: aRecordKey('B'), goal: null });
    reader.show({ ...a, seq: 3 });
    expect(store.sitting.consultation.value).toMatchObject({ recordKey: aRecordKey('A'), goal: 'walk to the shop' });
  });

  it('fault-03: is on the same screen when the same record is back at once, and never one turned to the person', async () => {
    const { store, reader } = await aSidebarStore(a);
    for (const [view, after] of [
      ['ask', 'ask'],
      ['refer', 'refer'],
      ['shared', 'first'],
    ] as const) {
      await store.go(view);
      reader.announce(null, 0);
      expect(store.sitting.view.value).toBe('first');
      reader.show(a);
      expect(store.sitting.view.value).toBe(after);
    }
  });

  it('H-04: begins at the first screen when somebody else was open between, or time went by', async () => {
    const { store, reader, clock } = await aSidebarStore(a);
    await store.go('ask');
    reader.announce(aRecordKey('B'), 2);
    reader.show(b);
    reader.show({ ...a, seq: 3 });
    expect(store.sitting.view.value).toBe('first');
    await store.go('ask');
    reader.announce(null, 0);
    clock.pass(10_001);
    reader.show({ ...a, seq: 4 });
    expect(store.sitting.view.value).toBe('first');
  });

  it.each(['ask', 'refer', 'shared'] as const)('A5: opens %s only after asking who is on the screen', async (view) => {
    const { store, reader } = await aSidebarStore(a);
    reader.putOnScreen(b);
    await store.go(view);
    expect(reader.names()).toContain('confirmRecord');
    expect(store.sitting.view.value).toBe('first');
  });

  it('A5: shows neither why nor what was read for a person who has gone, and empties', async () => {
    const { store, reader } = await aSidebarStore(a);
    reader.putOnScreen(b);
    await store.toggle('why');
    expect(store.sitting.panel.value).toBe('none');
    await settle();
    expect(store.record.value).toMatchObject({ kind: 'open', key: aRecordKey('B') });
  });

  it('A5: when in doubt it empties and says why; there is no way to go on', async () => {
    const { store, reader } = await aSidebarStore(a);
    reader.putOnScreen({
      ...a,
      seq: 2,
      recordKey: null,
      label: null,
      items: [],
      doubt: 'Two people are on this page.',
    });
    await store.go('ask');
    await settle();
    expect(store.record.value).toEqual({ kind: 'doubt', why: 'Two people are on this page.' });
    expect(store.advice.value).toBeNull();
  });

  it('A8: does nothing while the page covers the sidebar, and says so', async () => {
    const covered = { recordKey: aRecordKey('A'), seq: 1, why: null, isCovered: true, idleMs: 0 };
    const { store } = await aSidebarStore(a, { answers: { confirmRecord: () => ({ ok: true, value: covered }) } });
    await store.go('ask');
    expect(store.sitting.view.value).toBe('first');
    expect(store.gate.isCovered.value).toBe(true);
    expect(store.gate.notice.value?.text).toMatch(/covering the sidebar/);
  });

  it('A8: says why a press was not taken; of a forged one nothing is said', async () => {
    const { store, guard } = await aSidebarStore(a);
    guard.stop('forged');
    expect(store.gate.notice.value).toBeNull();
    guard.stop('covered');
    expect(store.gate.notice.value?.text).toMatch(/covering the sidebar. Nothing was done/);
    guard.stop('tooSoon');
    expect(store.gate.notice.value?.text).toMatch(/press again/);
  });

  it('not today writes nothing and forgets what was said', async () => {
    const { store, talk, background } = await readyToCopy();
    await store.notToday();
    expect(store.sitting.view.value).toBe('not-today');
    expect(talk.conversation.entries.value).toEqual([]);
    expect(background.asked.map(({ name }) => name)).not.toContain('saveEvent');
  });

  it('A11: empties itself when it is stopped, and forgets parked drafts', async () => {
    const { store, reader } = await aSidebarStore(a);
    reader.send('stopped', { why: 'Fingerpost was updated.' });
    expect(store.record.value.kind).toBe('stopped');
    expect(store.sitting.consultation.value).toBeNull();
  });

  it('H-25: asks nothing of the page and saves nothing until something is pressed', async () => {
    const { reader, background } = await aSidebarStore(a);
    expect(reader.names()).toEqual(['readPage']);
    expect(background.asked.map(({ name }) => name)).toEqual(['getSettings']);
  });
});

describe('createTalkStore', () => {
  it('A9: asks, tells the paste guard, then writes, and says copied only then', async () => {
    const { talk, reader, clipboard } = await readyToCopy();
    await talk.copyEntries();
    expect(reader.names().slice(-2)).toEqual(['confirmRecord', 'guardCopy']);
    expect(clipboard.written).toHaveLength(1);
    expect(clipboard.written[0]?.text).toContain('Referral for health coaching');
    expect(JSON.parse(clipboard.written[0]?.fhir ?? '')).toMatchObject({ resourceType: 'Bundle' });
    expect(talk.copying.state.value).toEqual({ kind: 'copied' });
  });

  it('H-01: copies nothing when another person came on the screen unseen', async () => {
    const { talk, reader, clipboard } = await readyToCopy();
    reader.putOnScreen(b);
    await talk.copyEntries();
    expect(clipboard.written).toEqual([]);
    expect(reader.names()).not.toContain('guardCopy');
    expect(talk.record.value.kind).not.toBe('starting');
    expect(talk.sitting.consultation.value?.recordKey).not.toBe(aRecordKey('A'));
  });

  it('H-01: writes nothing when the record changes between the guard and the clipboard', async () => {
    const { talk, reader, clipboard } = await readyToCopy({
      answers: {
        guardCopy: () => {
          reader.announce(aRecordKey('B'), 9);
          return { ok: true, value: { guarded: 1 } };
        },
      },
    });
    await talk.copyEntries();
    expect(clipboard.written).toEqual([]);
    expect(talk.copying.state.value).toEqual({ kind: 'idle' });
  });

  it('H-19: on failure says that nothing was copied and shows the text', async () => {
    const { talk } = await readyToCopy({ clipboardSaysNo: 'Nothing was copied.' });
    await talk.copyEntries();
    expect(talk.copying.state.value).toMatchObject({ kind: 'notCopied', why: 'Nothing was copied.' });
    expect(talk.copying.state.value).toHaveProperty('text', expect.stringContaining('Referral for health coaching'));
    expect(talk.copying.lastCopy.value).toBeNull();
  });

  it('H-19: copies nothing when the paste guard did not take it', async () => {
    const { talk, clipboard } = await readyToCopy({
      answers: { guardCopy: () => ({ ok: false, why: 'Not this record.' }) },
    });
    await talk.copyEntries();
    expect(clipboard.written).toEqual([]);
    expect(talk.copying.state.value).toMatchObject({ kind: 'notCopied', why: 'Not this record.' });
  });

  it('H-21: a second copy of the same lines asks first; a double press copies once', async () => {
    const { talk, clipboard } = await readyToCopy();
    await Promise.all([talk.copyEntries(), talk.copyEntries()]);
    expect(clipboard.written).toHaveLength(1);
    await talk.copyEntries();
    expect(talk.copying.state.value).toEqual({ kind: 'askAgain' });
    expect(clipboard.written).toHaveLength(1);
    await talk.copyAgain();
    expect(clipboard.written).toHaveLength(2);
  });

  it('H-21: remembers across a change of record and back', async () => {
    const { talk, reader, clipboard } = await readyToCopy();
    await talk.copyEntries();
    reader.show(b);
    expect(talk.copying.lastCopy.value).toBeNull();
    reader.show({ ...a, seq: 3 });
    await talk.copyEntries();
    expect(talk.copying.state.value).toEqual({ kind: 'askAgain' });
    expect(clipboard.written).toHaveLength(1);
  });

  it('says once that copied entries were left behind unseen', async () => {
    const { talk, reader } = await readyToCopy();
    await talk.copyEntries();
    reader.show(b);
    expect(talk.gate.notice.value?.text).toMatch(/were not seen in it/);
  });

  it('ticks the lines that the page shows now, and keeps the ticks', async () => {
    let isSeen = true;
    const { talk, clock } = await readyToCopy({
      answers: { findFiled: () => ({ ok: true, value: { filed: [isSeen] } }) },
    });
    await talk.copyEntries();
    clock.pass(5000);
    await settle();
    expect(talk.copying.lastCopy.value?.filed[0]).toBe(true);
    isSeen = false;
    clock.pass(5000);
    await settle();
    expect(talk.copying.lastCopy.value?.filed[0]).toBe(true);
  });

  it('looks for every copied line, however many, and for none that was seen already', async () => {
    const onPage = new Set<string>();
    const asked: string[][] = [];
    const { store, clock } = await aSidebarStore(a, {
      answers: {
        findFiled: (params) => {
          const { lines } = FindFiled.parse(params);
          asked.push(lines);
          return { ok: true, value: { filed: lines.map((line) => onPage.has(line)) } };
        },
      },
    });
    const lines = Array.from({ length: 120 }, (_, index) => `Entry ${index}`);
    store.copying.place(lines, 'filled');
    onPage.add('Entry 0').add('Entry 119');
    clock.pass(5000);
    await settle();
    expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(lines.filter((_, index) => store.copying.lastCopy.value?.filed[index])).toEqual(['Entry 0', 'Entry 119']);
    asked.length = 0;
    clock.pass(5000);
    await settle();
    expect(asked.flat()).toHaveLength(118);
  });

  it('H-23: every copied line of a training record says Training', async () => {
    const { talk, clipboard } = await readyToCopy({}, { ...a, isTraining: true });
    await talk.copyEntries();
    const lines = clipboard.written[0]?.text.split('\n') ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.includes('Training'))).toEqual([]);
  });

  it('refer or signpost: one press says what happened and copies its one line', async () => {
    const { store, clipboard } = await aSidebarStore(a);
    const talk = createTalkStore(store);
    await talk.decideAndCopy('link-worker', 'undecided');
    await talk.decideAndCopy('health-coach', 'yes');
    expect(clipboard.written.map(({ text }) => text.split('\n').length)).toEqual([1, 1]);
    expect(clipboard.written[0]?.text).toMatch(/offered/i);
  });

  it('moves only among the steps that fit the minutes left', async () => {
    const { store } = await aSidebarStore(a);
    const talk = createTalkStore(store);
    talk.time.setMinutesLeft(3);
    const seen: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      seen.push(talk.conversation.current.value?.id ?? '');
      await talk.move('next');
    }
    expect(seen).toEqual(['permission', 'who-first', 'close']);
    await talk.go('ask');
    await talk.move('back');
    expect(talk.conversation.current.value?.id).toBe('who-first');
  });
});
