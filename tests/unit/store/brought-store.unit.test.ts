import { describe, expect, it } from 'vitest';
import { nothingTyped } from '../../../lib/domain/brought-reading.ts';
import { createTalkStore } from '../../../lib/store/talk-store.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aRecordKey } from '../../builders/consultation.ts';
import { aSidebarStore, settle } from '../../builders/a-sidebar.ts';

const nobody = aReading({ page: 'none', recordKey: null, label: null, items: [], ageYears: null, sex: null });
const a = aReading({ seq: 4 });
const text =
  'Name: Margaret Example\nBorn: 12 Mar 1971\n\nActive problems\n3 May 2019\tObesity\n\nPAM level 2 (1 Jun 2026)\n';
const unknown = { ageYears: null, sex: null };

/** No reader beside the panel: what background answers then. */
const gone = { ok: false as const, why: 'Fingerpost is not running on this page.' };
const noReader = { answers: { readPage: () => gone, confirmRecord: () => gone, showPlace: () => gone } };

const withPasted = async (changes: Parameters<typeof aSidebarStore>[1] = {}) => {
  const made = await aSidebarStore(nobody, changes);
  const taken = await made.store.brought.bringText(text, unknown);
  await settle();
  return { ...made, taken };
};

const kindOf = (store: { record: { value: { kind: string } } }) => store.record.value.kind;

describe('createBroughtStore', () => {
  it('opens a consultation on pasted text under a random key, different each time', async () => {
    const one = await withPasted();
    const other = await withPasted();
    expect(one.taken.ok).toBe(true);
    expect(one.store.record.value).toMatchObject({ kind: 'open', reading: { source: 'paste', ageYears: 55 } });
    const [first, second] = [one, other].map(({ store }) => store.sitting.consultation.value?.recordKey);
    expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(first).not.toBe(second);
    expect(one.store.advice.value?.headline).toBeTruthy();
    expect(one.store.light.value).toBe('notReading');
  });

  it('works without any reader beside it', async () => {
    const { store, taken } = await withPasted(noReader);
    expect(taken.ok).toBe(true);
    await store.go('ask');
    await settle();
    expect(store.sitting.view.value).toBe('ask');
  });

  it('H-01: takes nothing while a record is open on the page', async () => {
    const { store } = await aSidebarStore(a);
    const taken = await store.brought.bringText(text, unknown);
    expect(taken.ok).toBe(false);
    expect(store.brought.current.value).toBeNull();
    expect(store.record.value).toMatchObject({ kind: 'open', key: aRecordKey('A') });
  });

  it('H-01: takes nothing when a record opens while the text is read', async () => {
    const { store, reader } = await aSidebarStore(nobody);
    const taking = store.brought.bringText(text, unknown);
    reader.putOnScreen(a);
    expect((await taking).ok).toBe(false);
    expect(store.brought.current.value).toBeNull();
  });

  it('H-01: is cleared, draft and all, when a record is read on the page', async () => {
    const { store, reader } = await withPasted();
    store.act({ kind: 'setGoal', words: 'Play football' });
    reader.show(a);
    await settle();
    expect(store.brought.current.value).toBeNull();
    expect(store.record.value).toMatchObject({ kind: 'open', key: aRecordKey('A') });
    expect(store.sitting.consultation.value).toMatchObject({ recordKey: aRecordKey('A') });
    expect(JSON.stringify(store.sitting.consultation.value)).not.toContain('football');
  });

  it('H-01: is cleared by any change that the page announces', async () => {
    const { store, reader } = await withPasted();
    reader.announce(null, 7);
    expect(kindOf(store)).toBe('changed');
    expect(store.brought.current.value).toBeNull();
    expect(store.sitting.consultation.value).toBeNull();
  });

  it('A5: is cleared at the press when somebody came on the page unseen, and nothing happens', async () => {
    const { store, reader } = await withPasted();
    reader.putOnScreen(a);
    await store.go('ask');
    await settle();
    expect(store.brought.current.value).toBeNull();
    expect(store.sitting.view.value).toBe('first');
    expect(store.record.value).toMatchObject({ kind: 'open', key: aRecordKey('A') });
  });

  it('outlives a background that stopped: a lost link says nothing about the page', async () => {
    const { store, reader } = await withPasted();
    reader.announce(null, 0, 'Looking again who is on the screen.');
    expect(kindOf(store)).toBe('open');
  });

  it('A8: does nothing while the page covers the sidebar', async () => {
    const covered = { recordKey: null, seq: 1, why: null, isCovered: true, idleMs: 0 };
    const { store } = await withPasted({ answers: { confirmRecord: () => ({ ok: true, value: covered }) } });
    await store.go('ask');
    expect(store.sitting.view.value).toBe('first');
  });

  it('A17: tells the paste guard through background before anything is on the clipboard', async () => {
    const { store, background, reader, clipboard } = await withPasted();
    const talk = createTalkStore(store);
    store.act(
      { kind: 'permitLifestyle', permission: 'yes' },
      { kind: 'decide', service: 'health-coach', decision: 'yes' },
    );
    await talk.copyEntries();
    const key = store.sitting.consultation.value?.recordKey;
    expect(clipboard.written).toHaveLength(1);
    expect(background.asked.filter(({ name }) => name === 'guardCopy')).toMatchObject([{ params: { recordKey: key } }]);
    expect(reader.names()).not.toContain('guardCopy');
  });

  it('ends on a press and forgets', async () => {
    const { store } = await withPasted();
    store.brought.end('What was pasted or typed was cleared.');
    expect(store.brought.current.value).toBeNull();
    expect(store.sitting.consultation.value).toBeNull();
    await settle();
    expect(kindOf(store)).toBe('none');
  });

  it('goes on without a record: the conversation, no reading, and nothing known of the person', async () => {
    const { store } = await aSidebarStore(nobody);
    await store.brought.bringTyped(nothingTyped);
    expect(store.record.value).toMatchObject({ kind: 'open', reading: { items: [], ageYears: null, label: null } });
    expect(store.advice.value).toMatchObject({ kind: 'quiet' });
    await store.go('ask');
    expect(store.sitting.view.value).toBe('ask');
  });

  it('says that there is no page to show a pasted fact on', async () => {
    const { store } = await withPasted();
    await store.showPlace('x');
    expect(store.gate.notice.value?.text).toMatch(/no page/);
  });
});
