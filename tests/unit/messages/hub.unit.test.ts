import { describe, expect, it } from 'vitest';
import { forReader, type ReaderSite } from '../../../lib/domain/sites/site.ts';
import { Hub, type HubDeps, type Sender } from '../../../lib/messages/hub.ts';
import type { GuardedCopy } from '../../../lib/messages/wire.ts';
import { aSite } from '../../builders/a-site.ts';
import { createSessionMemory } from '../../../lib/storage/session-memory.ts';

type Sent = { t: string; [field: string]: unknown };

const aSender = (over: Partial<Exclude<Sender, { kind: 'sidebar' }>> = {}): Sender => ({
  kind: 'reader',
  tabId: 1,
  frameId: 0,
  documentId: 'd1',
  origin: 'https://record.example',
  ...over,
});

const aSidebarSender = (over: Partial<Extract<Sender, { kind: 'sidebar' }>> = {}): Sender => ({
  kind: 'sidebar',
  tabId: 1,
  frameId: 7,
  documentId: 'f7',
  origin: 'https://record.example',
  ...over,
});

function aPort() {
  const sent: Sent[] = [];
  let hear: (message: unknown) => void = () => {};
  let end: () => void = () => {};
  let isClosed = false;
  return {
    sent,
    isClosed: () => isClosed,
    say: (message: unknown) => hear(message),
    leave: () => end(),
    port: {
      post: (message: unknown) => sent.push(JSON.parse(JSON.stringify(message))),
      onMessage: (listener: (message: unknown) => void) => (hear = listener),
      onClose: (listener: () => void) => (end = listener),
      close: () => (isClosed = true),
    },
  };
}

function aHub(over: Partial<HubDeps> = {}) {
  const area = new Map<string, unknown>();
  let made = 0;
  const memory = createSessionMemory(
    {
      get: async (key) => (key === null ? {} : { [key]: area.get(key) }),
      set: async (items) => Object.entries(items).forEach(([key, value]) => area.set(key, value)),
      remove: async (key) => void area.delete(key),
    },
    (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes).fill((made += 1)))),
  );
  return new Hub({
    memory,
    isGranted: async (origin) => origin === 'https://record.example',
    activeTab: async () => 1,
    siteFor: async () => null,
    onSiteHealth: () => {},
    ask: async () => ({ ok: true, value: {} }),
    onFrameFailed: () => {},
    ...over,
  });
}

const untilSent = (port: ReturnType<typeof aPort>, type: string) =>
  expect.poll(() => port.sent.find((one) => one.t === type)).toBeDefined();
const nonceOf = (port: ReturnType<typeof aPort>) => String(port.sent.find((one) => one.t === 'welcome')?.['nonce']);

async function pairedHub(over: Partial<HubDeps> = {}) {
  const hub = aHub(over);
  const reader = aPort();
  hub.add(reader.port, aSender());
  reader.say({ t: 'hello', nonce: null });
  await untilSent(reader, 'welcome');
  const sidebar = aPort();
  hub.add(sidebar.port, aSidebarSender());
  sidebar.say({ t: 'hello', nonce: nonceOf(reader), windowId: null });
  await untilSent(sidebar, 'paired');
  return { hub, reader, sidebar };
}

const aCopy: GuardedCopy = { digests: ['abc'], recordKey: 'k', atMs: 1, isTraining: false };

describe('Hub', () => {
  it('A2: pairs a reader with the sidebar that has its nonce and passes messages both ways', async () => {
    const { reader, sidebar } = await pairedHub();
    sidebar.say({ t: 'pass', m: { k: 'req', id: 1, name: 'readPage', params: {} } });
    await expect
      .poll(() => reader.sent.at(-1))
      .toEqual({ t: 'pass', m: { k: 'req', id: 1, name: 'readPage', params: {} } });
    reader.say({ t: 'pass', m: { k: 'res', id: 1, ok: true, value: 5 } });
    expect(sidebar.sent.at(-1)).toEqual({ t: 'pass', m: { k: 'res', id: 1, ok: true, value: 5 } });
  });
  it('T-04 A2: closes a sidebar with a wrong nonce, of another tab, or in a second frame', async () => {
    const { hub, reader } = await pairedHub();
    const wrong = [
      { nonce: 'x'.repeat(32), sender: aSidebarSender({ frameId: 8 }) },
      { nonce: nonceOf(reader), sender: aSidebarSender({ frameId: 8, documentId: 'f8' }) },
      { nonce: nonceOf(reader), sender: aSidebarSender({ tabId: 2 }) },
    ];
    for (const { nonce, sender } of wrong) {
      const sidebar = aPort();
      hub.add(sidebar.port, sender);
      sidebar.say({ t: 'hello', nonce, windowId: null });
      await expect.poll(sidebar.isClosed).toBe(true);
      expect(sidebar.sent.some((one) => one.t === 'paired')).toBe(false);
    }
  });
  it('H-04 fault-08: never passes a message between two tabs', async () => {
    const { hub, reader, sidebar } = await pairedHub();
    const other = aPort();
    hub.add(other.port, aSender({ tabId: 2, documentId: 'd2' }));
    other.say({ t: 'hello', nonce: nonceOf(reader) });
    await untilSent(other, 'welcome');
    expect(nonceOf(other)).not.toBe(nonceOf(reader));
    const before = sidebar.sent.length;
    other.say({ t: 'pass', m: { k: 'ev', name: 'stopped', data: { why: 'x' } } });
    expect(sidebar.sent).toHaveLength(before);
  });
  it('fault-01: a reader and a sidebar that come back after background was stopped are paired again', async () => {
    const { hub, reader, sidebar } = await pairedHub();
    const nonce = nonceOf(reader);
    reader.leave();
    sidebar.leave();
    const [reader2, sidebar2] = [aPort(), aPort()];
    hub.add(sidebar2.port, aSidebarSender());
    sidebar2.say({ t: 'hello', nonce, windowId: null });
    await untilSent(sidebar2, 'unpaired');
    hub.add(reader2.port, aSender());
    reader2.say({ t: 'hello', nonce });
    await untilSent(sidebar2, 'paired');
    expect(nonceOf(reader2)).toBe(nonce);
  });
  it('A16: tells a reader of a site that is not granted to stop', async () => {
    const hub = aHub();
    const reader = aPort();
    hub.add(reader.port, aSender({ origin: 'https://other.example' }));
    reader.say({ t: 'hello', nonce: null });
    await untilSent(reader, 'stop');
    expect(reader.sent.some((one) => one.t === 'welcome')).toBe(false);
  });
  it('A16: passes on what a reader says, in order, only once it is known that its site may still be read', async () => {
    const asked: ((isGranted: boolean) => void)[] = [];
    let isPairing = true;
    const { reader, sidebar } = await pairedHub({
      isGranted: () => (isPairing ? Promise.resolve(true) : new Promise((answer) => asked.push(answer))),
    });
    isPairing = false;
    const before = sidebar.sent.length;
    const said = (id: number) => ({ t: 'pass', m: { k: 'res', id, ok: true, value: id } });
    for (const id of [1, 2]) {
      sidebar.say({ t: 'pass', m: { k: 'req', id, name: 'confirmRecord', params: {} } });
      reader.say(said(id));
    }
    await expect.poll(() => asked).toHaveLength(2);
    asked[0]?.(true);
    await Promise.resolve();
    expect(sidebar.sent).toHaveLength(before);
    asked[1]?.(true);
    await expect.poll(() => sidebar.sent.slice(before)).toEqual([said(1), said(2)]);
  });
  it('A16: loses the answer of a reader whose site was withdrawn, tells it to stop, and says so', async () => {
    let isGranted = true;
    const { reader, sidebar } = await pairedHub({ isGranted: async () => isGranted });
    isGranted = false;
    const before = sidebar.sent.length;
    sidebar.say({ t: 'pass', m: { k: 'req', id: 4, name: 'confirmRecord', params: {} } });
    reader.say({ t: 'pass', m: { k: 'res', id: 4, ok: true, value: 'a person' } });
    await untilSent(reader, 'stop');
    expect(sidebar.sent.slice(before)).toEqual([
      { t: 'pass', m: { k: 'res', id: 4, ok: false, why: 'Fingerpost is not running on this page.' } },
    ]);
  });
  it('A16: takes a question about a site that has no answer for a no', async () => {
    let isBroken = false;
    const { reader, sidebar } = await pairedHub({
      isGranted: async () => {
        if (isBroken) throw new Error('the browser does not say');
        return true;
      },
    });
    isBroken = true;
    sidebar.say({ t: 'pass', m: { k: 'req', id: 5, name: 'confirmRecord', params: {} } });
    await untilSent(reader, 'stop');
  });
  it('A17: tells every other page of a copy before the copier hears back', async () => {
    const { hub, reader } = await pairedHub();
    const guard = aPort();
    hub.add(guard.port, aSender({ kind: 'guard', tabId: 3, frameId: 4 }));
    guard.say({ t: 'hello', nonce: null });
    await untilSent(guard, 'welcome');
    reader.say({ t: 'copied', id: 9, copy: aCopy });
    await untilSent(reader, 'copies');
    expect(reader.sent.at(-1)).toMatchObject({ t: 'copies', id: 9 });
    expect(guard.sent.at(-1)).toEqual({ t: 'copies', id: null, copies: [aCopy] });
  });
  it('T-09 A3: a guard may not speak as a reader, and what fits no schema is dropped and counted', async () => {
    const { hub, reader, sidebar } = await pairedHub();
    const guard = aPort();
    hub.add(guard.port, aSender({ kind: 'guard', frameId: 4 }));
    const before = sidebar.sent.length;
    const bad = [
      { t: 'pass', m: { k: 'ev', name: 'stopped', data: {} } },
      { t: 'record', key: 'x' },
      { t: 'copied', id: 1, copy: aCopy },
      { t: 'ask', id: 1, name: 'saveEvent', params: {} },
      { t: 'hello', nonce: null, more: 1 },
      'text',
      null,
      { t: 'copied', id: 1, copy: { ...aCopy, text: 'clinical' } },
    ];
    for (const message of bad) guard.say(message);
    expect(hub.droppedCount).toBe(bad.length);
    reader.say({ t: 'ask', id: 1, name: 'saveEvent', params: {} });
    expect(hub.droppedCount).toBe(bad.length + 1);
    expect(sidebar.sent).toHaveLength(before);
  });
  it('A2: a panel that asks which tab is in front, and is told of another meanwhile, stays with that one', async () => {
    const fronts: ((tabId: number) => void)[] = [];
    const { hub, reader } = await pairedHub({ activeTab: () => new Promise((answer) => fronts.push(answer)) });
    const panel = aPort();
    hub.add(panel.port, aSidebarSender({ tabId: null, frameId: 0 }));
    panel.say({ t: 'hello', nonce: null, windowId: 5 });
    await expect.poll(() => fronts).toHaveLength(1);
    hub.onTabActivated(5, 2);
    fronts[0]?.(1);
    await expect.poll(() => panel.sent.map((one) => one.t)).toEqual(['unpaired', 'unpaired', 'unpaired']);
    reader.say({ t: 'pass', m: { k: 'ev', name: 'stopped', data: { why: 'x' } } });
    expect(panel.sent.map((one) => one.t)).toEqual(['unpaired', 'unpaired', 'unpaired']);
  });
  it('A2: the side panel is emptied before it follows another tab', async () => {
    const { hub } = await pairedHub();
    const panel = aPort();
    hub.add(panel.port, aSidebarSender({ tabId: null, frameId: 0 }));
    panel.say({ t: 'hello', nonce: null, windowId: 5 });
    await untilSent(panel, 'paired');
    hub.onTabActivated(5, 2);
    expect(panel.sent.slice(-2).map((one) => one.t)).toEqual(['unpaired', 'unpaired']);
    hub.onTabActivated(5, 1);
    expect(panel.sent.slice(-2).map((one) => one.t)).toEqual(['unpaired', 'paired']);
  });

  it('fault-18: a change of policy empties the sidebar, then pairs it anew where the site may still be read', async () => {
    const { hub, sidebar, reader } = await pairedHub();
    const before = sidebar.sent.length;
    await hub.policyChanged();
    expect(sidebar.sent.slice(before).map(({ t }) => t)).toEqual(['unpaired', 'paired']);
    expect(reader.sent.map(({ t }) => t)).not.toContain('stop');
  });

  it('fault-18: a change of policy stops the reader of a site that it no longer allows', async () => {
    let isAllowed = true;
    const { hub, sidebar, reader } = await pairedHub({ isGranted: async () => isAllowed });
    const before = sidebar.sent.length;
    isAllowed = false;
    await hub.policyChanged();
    expect(sidebar.sent.slice(before)[0]?.t).toBe('unpaired');
    expect(reader.sent.map(({ t }) => t)).toContain('stop');
  });

  it('A16: gives a reader its site before the welcome, another when it changes, and none when it is withdrawn', async () => {
    let given: ReaderSite | null = forReader(aSite());
    const healths: string[] = [];
    const hub = aHub({
      siteFor: async () => given,
      onSiteHealth: (origin, health) => healths.push(`${origin} ${health}`),
    });
    const reader = aPort();
    hub.add(reader.port, aSender());
    reader.say({ t: 'hello', nonce: null });
    await untilSent(reader, 'welcome');
    expect(reader.sent.map(({ t }) => t).slice(0, 2)).toEqual(['site', 'welcome']);
    given = null;
    await hub.tellSite((origin) => origin === 'https://other.example');
    await hub.tellSite((origin) => origin === 'https://record.example');
    expect(reader.sent.filter(({ t }) => t === 'site').map((one) => one['site'] === null)).toEqual([false, true]);
    reader.say({ t: 'siteHealth', health: 'broken' });
    reader.say({ t: 'siteHealth', health: 'splendid' });
    expect(healths).toEqual(['https://record.example broken']);
  });
});
