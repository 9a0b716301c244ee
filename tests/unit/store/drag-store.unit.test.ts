import { describe, expect, it } from 'vitest';
import type { EntryShown } from '../../../lib/store/conversation-store.ts';
import { createTalkStore } from '../../../lib/store/talk-store.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aSidebarStore, settle } from '../../builders/a-sidebar.ts';
import { aRecordKey } from '../../builders/consultation.ts';

type Changes = Parameters<typeof aSidebarStore>[1];

/** A sitting with two lines to drag. */
const aDrag = async (changes: Changes = {}) => {
  const edges = await aSidebarStore(aReading(), changes);
  const talk = createTalkStore(edges.store);
  talk.act({ kind: 'setReviewDate', date: '2026-07-13' });
  const [first, second] = talk.conversation.entries.value;
  if (first === undefined || second === undefined) throw new Error('there are two lines');
  return { ...edges, talk, dragging: talk.dragging, first, second };
};

const drag = async (
  dragging: { hold(shown: EntryShown): Promise<void>; begin(shown: EntryShown): string | null },
  shown: EntryShown,
) => {
  await dragging.hold(shown);
  return dragging.begin(shown);
};

describe('createDragStore', () => {
  it('A5, A17: drags a line only after the reader named the person and the paste guard was told', async () => {
    const { dragging, first, reader } = await aDrag();
    expect(dragging.begin(first)).toBeNull();
    expect(await drag(dragging, first)).toBe(first.line);
    const told = reader.asked.filter(({ name }) => name === 'confirmRecord' || name === 'guardCopy').slice(-2);
    expect(told).toEqual([
      { name: 'confirmRecord', params: {} },
      { name: 'guardCopy', params: { recordKey: aRecordKey('A'), isTraining: false, lines: [first.line] } },
    ]);
  });

  it('begins no drag of another line than the one that was taken hold of', async () => {
    const { dragging, first, second, store } = await aDrag();
    await dragging.hold(first);
    expect(dragging.begin(second)).toBeNull();
    expect(store.gate.notice.value?.text).toContain('Nothing was dragged');
  });

  it('begins no drag on an answer that is more than five seconds old (A5)', async () => {
    const { dragging, first, clock, store } = await aDrag();
    await dragging.hold(first);
    clock.pass(5001);
    expect(dragging.begin(first)).toBeNull();
    expect(store.gate.notice.value?.text).toContain('drag it again');
  });

  it('H-01: begins no drag when another person is on the screen, and empties', async () => {
    const { dragging, first, reader, store } = await aDrag();
    reader.putOnScreen(aReading({ recordKey: aRecordKey('B'), seq: 2 }));
    expect(await drag(dragging, first)).toBeNull();
    await settle();
    expect(store.record.value).not.toMatchObject({ key: aRecordKey('A') });
  });

  it('H-01: begins no drag when the person changed after it was taken hold of', async () => {
    const { dragging, first, reader } = await aDrag();
    await dragging.hold(first);
    reader.announce(aRecordKey('B'), 2);
    expect(dragging.begin(first)).toBeNull();
  });

  it('says why when the guard says no, and drags nothing', async () => {
    const why = 'Another record is on the screen now. Nothing was copied.';
    const { dragging, first } = await aDrag({ answers: { guardCopy: () => ({ ok: false, why }) } });
    expect(await drag(dragging, first)).toBeNull();
  });

  it('counts what was dropped as filed only when the page shows it', async () => {
    let isSeen = false;
    const { dragging, first, talk, store } = await aDrag({
      answers: { findFiled: () => ({ ok: true, value: { filed: [isSeen] } }) },
    });
    await drag(dragging, first);
    dragging.note(first);
    dragging.end(true);
    expect(talk.copying.lastCopy.value).toMatchObject({ how: 'dragged', lines: [first.line], filed: [false] });
    isSeen = true;
    await store.copying.lookForFiled();
    expect(talk.copying.lastCopy.value?.filed).toEqual([true]);
  });

  it('forgets a drag that fell nowhere, and keeps what was copied before', async () => {
    const { dragging, first, second, talk } = await aDrag();
    await talk.copyEntry(second.entry.id);
    await drag(dragging, first);
    dragging.note(first);
    dragging.end(false);
    expect(talk.copying.lastCopy.value).toMatchObject({ how: 'copied', lines: [second.line] });
    expect(await drag(dragging, first)).toBe(first.line);
  });

  it('H-21: drags no line twice into one record, and says how to copy it', async () => {
    const { dragging, first, store } = await aDrag();
    await drag(dragging, first);
    dragging.note(first);
    dragging.end(true);
    expect(await drag(dragging, first)).toBeNull();
    expect(store.gate.notice.value?.text).toContain('put into the record from here before');
  });
});

describe('copyEntry', () => {
  it('H-21: copies one line alone, and asks before it copies the same again', async () => {
    const { talk, first, second, clipboard } = await aDrag();
    await talk.copyEntry(first.entry.id);
    expect(clipboard.written.map(({ text }) => text)).toEqual([first.line]);
    await talk.copyEntry(second.entry.id);
    await talk.copyEntry(first.entry.id);
    expect(talk.copying.state.value).toEqual({ kind: 'askAgain' });
    await talk.copyAgain();
    expect(clipboard.written.map(({ text }) => text)).toEqual([first.line, second.line, first.line]);
  });
});
