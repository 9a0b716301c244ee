import { describe, expect, it } from 'vitest';
import { Hub, type Sender } from '../../../lib/messages/hub.ts';
import { createSessionMemory } from '../../../lib/storage/session-memory.ts';
import { tally } from '../../../scripts/tally.ts';

type Fields = Readonly<Record<string, unknown>>;
type Message = { readonly from: Sender['kind']; readonly message: unknown };

const wire: readonly Fields[] = [
  { k: 'req', id: 1, name: 'readPage', params: {} },
  { k: 'res', id: 1, ok: true, value: 5 },
  { k: 'res', id: 1, ok: false, why: 'No' },
  { k: 'ev', name: 'stopped', data: {} },
];
const passes = wire.map((m) => ({ t: 'pass', m }));
const copied = { t: 'copied', id: 1, copy: { digests: ['abc'], recordKey: 'k', atMs: 1, isTraining: false } };
const health = ['sound', 'doubtful', 'broken'].map((one) => ({ t: 'siteHealth', health: one }));
const hellos = [
  { t: 'hello', nonce: null },
  { t: 'hello', nonce: 'n' },
];
const ofReader = [
  ...hellos,
  ...passes,
  copied,
  { t: 'record', key: null },
  { t: 'record', key: 'k' },
  ...health,
  { t: 'frameFailed' },
];
const ofSidebar = [
  { t: 'hello', nonce: null, windowId: null },
  { t: 'hello', nonce: null, windowId: 7 },
  ...passes,
  { t: 'ask', id: 1, name: 'saveEvent', params: {} },
];

/** What each kind of sender may say. */
const good: Readonly<Record<Sender['kind'], readonly Fields[]>> = {
  reader: ofReader,
  sidebar: ofSidebar,
  training: [...hellos, copied],
  guard: hellos,
};
const kinds = ['reader', 'sidebar', 'training', 'guard'] as const;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Fields that may hold anything: what comes behind the hub parses them. */
const anything = new Set(['params', 'value', 'data']);
/** Longer than any text, and than any list, that a message may hold. */
const long = 'x'.repeat(400);
const longList = Array.from({ length: 201 }, () => 'abc');

/** Values that fit no field in the place of this one. */
function misfits(value: unknown): readonly unknown[] {
  const other = [undefined, Number.NaN, Number.POSITIVE_INFINITY, { a: 1 }, [[]], longList, long, '__proto__\u0000'];
  if (typeof value === 'string') return [...other.slice(0, -1), 0, 1.5, true, false, [value], { value }];
  if (typeof value === 'number') return [...other, String(value), null, true, [value], '1e3', ''];
  if (typeof value === 'boolean') return [...other, String(value), null, 0, 1, [value], ''];
  return [...other.slice(0, -1), 0.5, true, false, ...(Array.isArray(value) ? [] : [[]])];
}

/** The message with one thing wrong: a field missing, too many, or of another shape, however deep it lies. */
function spoilt(message: Fields): Fields[] {
  const names = Object.keys(message);
  const missing = names.map((name) => Object.fromEntries(Object.entries(message).filter(([key]) => key !== name)));
  const tooMany = ['more', 'text', 'nhsNumber', 'constructor', 'T', 't '].map((name) => ({ ...message, [name]: 1 }));
  const wrong = names
    .filter((name) => !anything.has(name))
    .flatMap((name) => {
      const value = message[name];
      const inside = isFields(value) ? spoilt(value) : [];
      return [...inside, ...misfits(value)].map((bad) => ({ ...message, [name]: bad }));
    });
  const words = ['t', 'k', 'health'].filter((name) => name in message);
  const otherWords = words.flatMap((name) =>
    ['', 'welcome', 'HELLO', 'stop', 'toggle', 'copies', 'constructor'].map((word) => ({ ...message, [name]: word })),
  );
  return [...missing, ...tooMany, ...wrong, ...otherWords];
}

const noMessages = [null, undefined, 0, 1, true, '', 'hello', '{"t":"hello","nonce":null}', [], hellos, () => copied];

/** A value as text in which what JSON drops can still be told apart. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one === undefined || typeof one === 'number' || typeof one === 'function' ? `${typeof one} ${String(one)}` : one,
  ) ?? typeof value;

const isGood = (kind: Sender['kind'], message: unknown): boolean =>
  good[kind].some((one) => written(one) === written(message));

/** Different messages that a sender of this kind may not send. */
function badMessages(): Message[] {
  const all = kinds.flatMap((from) =>
    [...Object.values(good).flat(), ...good[from].flatMap(spoilt), ...noMessages].map((message) => ({ from, message })),
  );
  const bad = all.filter(({ from, message }) => !isGood(from, message));
  return [...new Map(bad.map((one) => [`${one.from} ${written(one.message)}`, one])).values()];
}

/** A hub with one port of this kind, and what it was made to do. */
function aHubWith(from: Sender['kind']) {
  const done: string[] = [];
  const area = new Map<string, unknown>();
  const memory = createSessionMemory(
    {
      get: async (key) => (key === null ? {} : { [key]: area.get(key) }),
      set: async (items) => Object.entries(items).forEach(([key, value]) => area.set(key, value)),
      remove: async (key) => void area.delete(key),
    },
    () => 'bm9uY2U=',
  );
  const hub = new Hub({
    memory,
    isGranted: async () => true,
    activeTab: async () => 1,
    siteFor: async () => null,
    onSiteHealth: () => done.push('health'),
    ask: async () => {
      done.push('ask');
      return { ok: true, value: {} };
    },
    onFrameFailed: () => done.push('frame'),
  });
  let say: (message: unknown) => void = () => {};
  const frame = { frameId: 0, documentId: 'd1', origin: 'https://record.example', tabId: 1 };
  hub.add(
    {
      post: () => done.push('post'),
      onMessage: (listener) => (say = listener),
      onClose: () => {},
      close: () => done.push('close'),
    },
    { kind: from, ...frame },
  );
  return { hub, done, say: (message: unknown) => say(message) };
}

describe('Hub', () => {
  it('T-09 A3 A4: drops and counts each of at least 1,000 bad messages, and does nothing for any', async () => {
    const bad = badMessages();
    const acted: string[] = [];
    for (const { from, message } of bad) {
      const { hub, done, say } = aHubWith(from);
      say(message);
      await Promise.resolve();
      if (hub.droppedCount !== 1 || done.length > 0) acted.push(`${from} ${written(message)}`);
    }
    tally('bad-messages', 'node', { tried: bad.length, held: bad.length - acted.length });
    expect(bad.length).toBeGreaterThanOrEqual(1000);
    expect(acted).toEqual([]);
  });

  it('A3: drops no message that its sender may send', () => {
    const all = kinds.flatMap((from) => good[from].map((message) => ({ from, message })));
    const dropped = all.filter(({ from, message }) => {
      const { hub, say } = aHubWith(from);
      say(message);
      return hub.droppedCount > 0;
    });
    tally('good-messages', 'node', { tried: all.length, held: all.length - dropped.length });
    expect(dropped).toEqual([]);
  });
});
