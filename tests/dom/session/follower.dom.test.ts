import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Identity, Item, PageReading } from '../../../lib/domain/reading.ts';
import { Follower } from '../../../lib/reader/session/follower.ts';
import { memo } from '../../../lib/reader/recognise/memo.ts';
import type { Steps } from '../../../lib/reader/steps.ts';
import { createKeyring } from '../../../lib/reader/session/record-key.ts';

/** What happens in the pauses of the readings to come, one each; without it a reading has no pause. */
let pauses: (() => void)[] = [];
/** How each reading ended. */
let readings: string[] = [];
/** Of whom the reading before was that each reading is given; nobody where it is given none. */
let given: (string | null)[] = [];
/** The stage at which the readings pause. */
let stage: 'collecting' | undefined;
let isUntouched = false;
/** How long a slice of a reading with pauses keeps busy: longer than a slice, so that others go first. */
let sliceMs = 31;

/** A page of spans: `#name`, `#born`, and one `.item` for each fact. */
const engine = {
  readIdentity(document: Document): Identity {
    const name = document.querySelector('#name')?.textContent ?? null;
    const birthDate = document.querySelector('#born')?.textContent ?? null;
    const sure = Boolean(name) && Boolean(birthDate);
    return { name, birthDate, nhsNumber: null, sex: null, sure, doubt: sure ? null : 'Nobody is named here.' };
  },
  *readInSteps(document: Document, { before }: { before: PageReading | null }): Steps<PageReading | null> {
    given.push(before?.identity.name ?? null);
    let isWhole = false;
    try {
      const between = pauses.shift();
      if (between !== undefined) {
        for (const startMs = performance.now(); performance.now() - startMs < sliceMs;);
        queueMicrotask(between);
        yield stage;
      }
      isWhole = true;
    } finally {
      readings.push(isWhole ? 'whole' : 'dropped');
    }

    const items = [...document.querySelectorAll('.item')].map((element, index): Item => ({
      kind: 'condition',
      key: element.textContent,
      system: null,
      code: null,
      term: null,
      asSeen: element.textContent ?? '',
      status: 'active',
      value: null,
      unit: null,
      date: null,
      places: [{ address: String(index), region: null, label: null }],
    }));
    return { page: 'record', identity: engine.readIdentity(document), items, cannotTell: [] };
  },
  isIdentityUntouched: () => isUntouched,
  findPlace: (document: Document, address: string) => document.querySelectorAll('.item')[Number(address)] ?? null,
};

const show = (name: string, items: string[]) => {
  document.body.innerHTML = `<p><span id="name">${name}</span> <span id="born">1960-02-03</span></p>
    <ul>${items.map((one) => `<li class="item">${one}</li>`).join('')}</ul>`;
};
const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const followers: Follower[] = [];

function aFollower() {
  const heard: string[] = [];
  const follower: Follower = new Follower({
    document,
    engine,
    keyring: createKeyring(btoa('k'.repeat(32))),
    today: () => '2026-03-02',
    onChanged: () => heard.push('changed'),
    onSettled: () => heard.push(`settled ${follower.reading?.items.map((item) => item.key).join(',') ?? ''}`),
  });
  followers.push(follower);
  return { follower, heard };
}
const settled = (heard: string[]) => expect.poll(() => heard.at(-1), { timeout: 10_000 }).toMatch(/^settled/);

describe('Follower', () => {
  beforeEach(() => {
    [pauses, readings, given, stage, isUntouched, sliceMs] = [[], [], [], 'collecting', false, 31];
    show('Ann Example', ['asthma', 'copd']);
  });
  afterEach(() => {
    for (const follower of followers.splice(0)) follower.stop();
  });

  it('A12: a reading counts only when a second one is equal', async () => {
    const { follower, heard } = aFollower();
    follower.look();
    expect(follower.key).toBeNull();
    await settled(heard);
    expect(follower.key).toMatch(/^[\w-]{43}$/);
    expect(heard).toEqual(['changed', 'settled asthma,copd']);
  });
  it('H-01: is empty at the very moment another name stands there', async () => {
    const { follower, heard } = aFollower();
    follower.look();
    await settled(heard);
    element('#name').textContent = 'Ben Other';
    expect(follower.keyNow()).toBeNull();
    expect(follower.reading).toBeNull();
    expect(heard.at(-1)).toBe('changed');
  });
  it('H-03: knows the reading before at the next one, and of no other person', async () => {
    const { follower, heard } = aFollower();
    follower.look();
    await settled(heard);
    /** The first reading of somebody knows of none before; those after it know that one. */
    const expectGiven = (name: string): void => {
      const [first, ...next] = given.splice(0);
      expect(first).toBeNull();
      expect(new Set(next)).toEqual(new Set([name]));
    };
    expectGiven('Ann Example');
    show('Ben Other', ['gout']);
    follower.look();
    await settled(heard);
    expectGiven('Ben Other');
    follower.startAgain();
    await settled(heard);
    expectGiven('Ben Other');
  });
  it('H-02: holds back what was not redrawn since the person changed', async () => {
    const { follower, heard } = aFollower();
    follower.look();
    await settled(heard);
    element('#name').textContent = 'Ben Other';
    follower.look();
    await settled(heard);
    expect(follower.reading?.items).toEqual([]);
    expect(follower.reading?.cannotTell.map((one) => one.what)).toEqual(['part of the page']);
    expect(JSON.stringify(follower.reading)).not.toMatch(/asthma|copd/);
  });
  it('H-02: takes the list as soon as it is redrawn, even where a line reads the same', async () => {
    const { follower, heard } = aFollower();
    follower.look();
    await settled(heard);
    element('#name').textContent = 'Ben Other';
    follower.look();
    await settled(heard);
    element('.item').textContent = 'gout';
    follower.contentChanged();
    await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toBe('settled gout,copd');
  });
  it('says nothing again when a change of the page changed no fact', async () => {
    const { follower, heard } = aFollower();
    follower.look();
    await settled(heard);
    const before = heard.length;
    follower.contentChanged();
    await vi.waitFor(() => expect(follower.reading).not.toBeNull());
    await new Promise((done) => setTimeout(done, 400));
    expect(heard).toHaveLength(before);
  });
  it('has no key when nobody is named, and says why', async () => {
    document.body.innerHTML = '<p>Welcome</p>';
    const { follower, heard } = aFollower();
    follower.look();
    await settled(heard);
    expect(follower.key).toBeNull();
    expect(follower.doubt).toBe('Nobody is named here.');
  });
  it('forgets a change that came while the key was being made', async () => {
    const { follower, heard } = aFollower();
    follower.look();
    await settled(heard);
    const before = follower.key;
    show('Ben Other', ['gout']);
    follower.look();
    await settled(heard);
    show('Ann Example', ['asthma', 'copd']);
    follower.look();
    await settled(heard);
    expect(follower.key).toBe(before);
    expect(follower.seq).toBe(3);
  });

  it('H-03: forgets the texts of the page when another person is on it', async () => {
    const work = vi.fn((text: string) => text);
    const ask = memo(work);
    const { follower, heard } = aFollower();
    follower.look();
    await settled(heard);
    ask('asthma');
    follower.contentChanged();
    ask('asthma');
    expect(work).toHaveBeenCalledTimes(1);
    show('Ben Other', ['gout']);
    follower.look();
    follower.stop();
    ask('asthma');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('H-03: drops a reading in whose pause the page changed, and reads again', async () => {
    const { follower, heard } = aFollower();
    pauses = [() => follower.note([]), () => {}];
    follower.readSoon();
    await settled(heard);
    expect(readings.slice(0, 3)).toEqual(['dropped', 'whole', 'whole']);
  });

  it('H-03: drops a reading in whose pause another is named, shows nothing of it, and says whose record it is now', async () => {
    const { follower, heard } = aFollower();
    pauses = [
      () => {
        show('Ben Other', ['gout']);
        follower.note([]);
      },
    ];
    follower.readSoon();
    await settled(heard);
    expect(heard).toEqual(['changed', 'settled gout']);
    expect(readings.slice(0, 3)).toEqual(['dropped', 'whole', 'whole']);
  });

  it('walks without a pause a page that changes in every one', async () => {
    const { follower, heard } = aFollower();
    pauses = Array.from({ length: 20 }, () => () => follower.note([]));
    follower.readSoon();
    await settled(heard);
    expect(readings.slice(0, 4)).toEqual(['dropped', 'dropped', 'dropped', 'whole']);
  });

  it('keeps a walk that had no pause, though the page changes while it is understood', async () => {
    stage = undefined;
    const { follower, heard } = aFollower();
    pauses = Array.from({ length: 4 }, () => () => follower.note([]));
    follower.readSoon();
    await settled(heard);
    expect(readings.slice(0, 4)).toEqual(['dropped', 'dropped', 'dropped', 'whole']);
  });

  it('H-01: on a long page empties first when what named the person is touched, and reads second', async () => {
    const { follower, heard } = aFollower();
    pauses = [() => {}, () => {}];
    follower.readSoon();
    await settled(heard);
    show('Ben Other', ['gout']);
    const before = readings.length;
    follower.glance();
    expect([follower.key, follower.reading, readings.length]).toEqual([null, null, before]);
    expect(heard.at(-1)).toBe('changed');
    await settled(heard);
    expect(heard.at(-1)).toBe('settled gout');
  });

  it('leaves a long page alone while what named the person is untouched', async () => {
    const { follower, heard } = aFollower();
    pauses = [() => {}, () => {}];
    follower.readSoon();
    await settled(heard);
    isUntouched = true;
    follower.glance();
    expect(heard.at(-1)).toMatch(/^settled/);
  });

  it('H-24: a page that was slow three times is read again after a rest, and at once when it is quick', async () => {
    const { follower, heard } = aFollower();
    const isSlow = () => follower.reading?.cannotTell.some(({ why }) => why.includes('slow to read'));
    sliceMs = 51;
    pauses = Array.from({ length: 12 }, () => () => undefined);
    follower.look();
    await settled(heard);
    // Two slow readings settle a page, or three on a busy machine.
    if (isSlow() !== true) follower.readAgain();
    await expect.poll(isSlow, { timeout: 10_000 }).toBe(true);
    const { length } = readings;
    const restMs = 5000 * 2 ** (length - 3);
    pauses = [];
    // A busy machine makes no reading slow while time stands still.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      follower.contentChanged();
      await vi.advanceTimersByTimeAsync(restMs / 2);
      follower.contentChanged();
      await vi.advanceTimersByTimeAsync(restMs / 2 - 1);
      expect(readings).toHaveLength(length);
      await vi.advanceTimersByTimeAsync(1);
      expect(readings).toHaveLength(length + 1);
      follower.contentChanged();
      await vi.advanceTimersByTimeAsync(0);
      expect(readings).toHaveLength(length + 2);
    } finally {
      vi.useRealTimers();
      follower.stop();
    }
  });
});
