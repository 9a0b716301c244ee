import { describe, expect, it } from 'vitest';
import { createTalkStore } from '../../../lib/store/talk-store.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aSidebarStore, settle } from '../../builders/a-sidebar.ts';
import { aRecordKey } from '../../builders/consultation.ts';

type Changes = Parameters<typeof aSidebarStore>[1];

/** A sitting with two lines, on a page whose form was taught. */
const aFilling = async (changes: Changes = {}) => {
  const edges = await aSidebarStore(aReading(), changes);
  const talk = createTalkStore(edges.store);
  talk.act({ kind: 'setReviewDate', date: '2026-07-13' });
  const lines = talk.conversation.entries.value.map(({ line }) => line);
  return { ...edges, talk, lines, state: talk.filling.state };
};

const nothing = (why: string) => () => ({ ok: true as const, value: { outcome: 'nothing', why, field: null } });

describe('createFillStore', () => {
  it('A5, A9: shows the lines and the box, and fills them on a second press, after the reader and the paste guard', async () => {
    const { talk, lines, state, reader } = await aFilling();
    await talk.showFill();
    expect(state.value).toMatchObject({ kind: 'shown', field: { label: 'Consultation notes' }, toFill: { lines } });
    expect(talk.copying.lastCopy.value).toBeNull();
    const before = reader.asked.length;
    await talk.fillEntries();
    expect(reader.names().slice(before)).toEqual(['confirmRecord', 'guardCopy', 'fill']);
    expect(reader.asked.at(-1)?.params).toEqual({ do: 'fill', recordKey: aRecordKey('A'), text: lines.join('\n') });
    expect(state.value).toEqual({ kind: 'filled', count: lines.length, why: null });
  });

  it('A5, H-01: fills nothing for another person, and empties', async () => {
    const { talk, store, state, reader } = await aFilling();
    await talk.showFill();
    reader.putOnScreen(aReading({ recordKey: aRecordKey('B'), seq: 2 }));
    await talk.fillEntries();
    await settle();
    expect(reader.asked.filter(({ params }) => JSON.stringify(params).includes('"fill"'))).toEqual([]);
    expect(store.record.value).not.toMatchObject({ key: aRecordKey('A') });
    expect(state.value).toEqual({ kind: 'idle' });
  });

  it('A5, H-01: fills nothing when the record goes while the paste guard is told', async () => {
    const edges = await aFilling({
      answers: {
        guardCopy: () => {
          edges.reader.announce(aRecordKey('B'), 2);
          return { ok: true, value: { guarded: 1 } };
        },
      },
    });
    await edges.talk.showFill();
    await edges.talk.fillEntries();
    expect(edges.reader.names().at(-1)).not.toBe('fill');
    expect(edges.talk.copying.lastCopy.value).toBeNull();
  });

  it('H-01: remembers nothing of one record for the next, and can begin again there', async () => {
    const { talk, reader, state } = await aFilling();
    await talk.showFill();
    reader.announce(aRecordKey('B'), 2);
    reader.show(aReading({ recordKey: aRecordKey('B'), seq: 3 }));
    await settle();
    expect(state.value).toEqual({ kind: 'idle' });
    talk.act({ kind: 'setReviewDate', date: '2026-07-13' });
    await talk.showFill();
    expect(state.value).toMatchObject({ kind: 'shown' });
  });

  it('fills nothing without having shown it, and shows again what was changed since', async () => {
    const { talk, state, reader } = await aFilling();
    await talk.fillEntries();
    expect(reader.names()).not.toContain('fill');
    await talk.showFill();
    talk.act({ kind: 'setReviewDate', date: '2026-09-14' });
    await talk.fillEntries();
    expect(state.value).toMatchObject({ kind: 'shown' });
    expect(reader.asked.filter(({ name }) => name === 'fill').map(({ params }) => params)).toMatchObject([
      { do: 'show' },
      { do: 'show' },
    ]);
  });

  it('says the page’s reason in one line, and copying goes on', async () => {
    const why = 'The box is hidden or covered. Nothing was filled in.';
    const { talk, state, clipboard } = await aFilling({ answers: { fill: nothing(why) } });
    await talk.showFill();
    expect(state.value).toEqual({ kind: 'notDone', why });
    await talk.copyEntries();
    expect(clipboard.written).toHaveLength(1);
  });

  it('says so when the page made something else of it, and counts the lines as put there', async () => {
    const why = 'The page made something else of what was filled in.';
    const { talk, state, lines } = await aFilling({
      answers: {
        fill: (params) => {
          const isShow = JSON.stringify(params).includes('"show"');
          const field = isShow ? { label: null, isEmpty: true, isOneLine: false } : null;
          return { ok: true, value: { outcome: isShow ? 'shown' : 'changed', why: isShow ? null : why, field } };
        },
      },
    });
    await talk.showFill();
    await talk.fillEntries();
    expect(state.value).toEqual({ kind: 'notDone', why });
    expect(talk.copying.lastCopy.value).toMatchObject({ how: 'filled', lines });
  });

  it('H-21: fills no line twice, counts it as filed only when the page shows it, and gives it back when it is taken back', async () => {
    const { talk, state, lines } = await aFilling();
    await talk.copyEntry(talk.conversation.entries.value[0]?.entry.id ?? '');
    await talk.showFill();
    await talk.fillEntries();
    expect(talk.fillable.value).toEqual([]);
    expect(talk.copying.lastCopy.value).toMatchObject({ how: 'filled', filed: lines.map(() => false) });
    await talk.copying.lookForFiled();
    await talk.filling.undo();
    expect(state.value).toEqual({ kind: 'takenBack' });
    expect(talk.fillable.value).toHaveLength(lines.length);
    expect(talk.copying.lastCopy.value).toMatchObject({ how: 'copied', lines: [lines[0]], placed: [false] });
  });

  it('keeps the way back, and says why, when the page did not take it back', async () => {
    const why = 'The box is hidden or covered. Nothing was taken back.';
    let isStuck = true;
    const { talk, state } = await aFilling({
      answers: {
        fill: (params) => {
          const act = JSON.stringify(params);
          if (act.includes('"undo"'))
            return isStuck ? nothing(why)() : { ok: true, value: { outcome: 'undone', why: null, field: null } };
          const field = { label: null, isEmpty: true, isOneLine: false };
          return { ok: true, value: { outcome: act.includes('"show"') ? 'shown' : 'filled', why: null, field } };
        },
      },
    });
    await talk.showFill();
    await talk.fillEntries();
    await talk.filling.undo();
    expect(state.value).toMatchObject({ kind: 'filled', why });
    isStuck = false;
    await talk.filling.undo();
    expect(state.value).toEqual({ kind: 'takenBack' });
  });

  it('puts the frame away when somebody thinks better of it', async () => {
    const { talk, state, reader } = await aFilling();
    await talk.showFill();
    talk.filling.dismiss();
    await settle();
    expect(state.value).toEqual({ kind: 'idle' });
    expect(reader.asked.at(-1)?.params).toMatchObject({ do: 'end' });
  });

  it('says that it cannot when the page has no means of filling', async () => {
    const { talk, state } = await aFilling({
      answers: { fill: () => ({ ok: false, why: 'That request was not understood.' }) },
    });
    await talk.showFill();
    expect(state.value).toEqual({ kind: 'notDone', why: 'This page cannot be filled in now. Copy instead.' });
  });
});
