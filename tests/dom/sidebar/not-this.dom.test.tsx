import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import type { AsideKind } from '../../../lib/domain/heuristics/set-aside.ts';
import { backgroundParams } from '../../../lib/messages/background-params.ts';
import { aRecordKey } from '../../builders/consultation.ts';
import { aReading } from '../../builders/a-reading.ts';
import { button, press, show } from '../../builders/show-sidebar.tsx';

const counted = { settings: { keepsEvents: true } };

type Edges = Awaited<ReturnType<typeof show>>;

const askedOf = (edges: Edges, name: string) => edges.background.asked.filter((one) => one.name === name);
const dismissed = (edges: Edges) =>
  askedOf(edges, 'saveEvent')
    .map(({ params }) => backgroundParams.saveEvent.parse(params))
    .filter(({ kind }) => kind === 'dismissed');

const shownIdea = () => screen.getAllByRole('heading', { level: 2 })[0]?.textContent;

/** The sidebar on a person for whom the coach is the idea, with the menu open. */
const withMenu = async (changes: Parameters<typeof show>[1] = counted) => {
  const edges = await show(aReading(), changes);
  if (changes === counted) await waitFor(() => expect(askedOf(edges, 'saveEvent')).not.toEqual([])); // Its log is loaded.
  await screen.findByRole('heading', { level: 2, name: shownIdea() ?? '' });
  const before = shownIdea();
  await press('Not this');
  await screen.findByRole('button', { name: 'Already done' });
  return { edges, before };
};

const labels: Readonly<Record<AsideKind, string>> = {
  done: 'Already done',
  unfit: 'Not relevant',
  later: 'Not now',
  wrong: 'Wrong',
};

const choose = async (kind: AsideKind, reason = 'No reason') => {
  await press(labels[kind]);
  if (kind === 'wrong') await press(reason);
  await screen.findByRole('button', { name: /^Show .+ again$/ });
};

afterEach(cleanup);

describe('Not this', () => {
  it('is one press from the idea, and leaves "Not today" one press', async () => {
    const { edges } = await withMenu();
    expect(['Already done', 'Not relevant', 'Not now', 'Wrong'].map((name) => button(name).textContent)).toHaveLength(
      4,
    );
    await press('Not today');
    await screen.findByText('Not today. Nothing is written.');
    expect(dismissed(edges)).toEqual([expect.objectContaining({ ref: 'Q1' })]);
  });

  it.each(['done', 'unfit', 'later', 'wrong'] as const)(
    'puts the idea away and counts it as said: %s',
    async (kind) => {
      const { edges, before } = await withMenu();
      await choose(kind);
      expect(shownIdea()).not.toBe(before);
      expect(dismissed(edges)).toEqual([expect.objectContaining({ ref: `Q1-${kind}` })]);
    },
  );

  it('H-17, P2: remembers in the running browser what is done or not relevant, under the record key and nothing else', async () => {
    for (const kind of ['done', 'unfit', 'later', 'wrong'] as const) {
      const { edges } = await withMenu();
      await choose(kind);
      const kept = askedOf(edges, 'setAside').map(({ params }) => backgroundParams.setAside.parse(params));
      const lasting = kind === 'done' || kind === 'unfit';
      expect(kept.at(-1)?.ideas).toEqual(lasting ? [{ rule: 'Q1', service: 'health-coach', kind }] : []);
      expect(JSON.stringify(kept)).not.toMatch(/Margaret|Example|4321|1971/);
      cleanup();
    }
  });

  it('puts only "wrong" on the list of the practice: the rule, its version and a reason that may be left out', async () => {
    const { edges } = await withMenu();
    await choose('wrong', 'Another colleague fits better');
    expect(askedOf(edges, 'reportRule').map(({ params }) => params)).toEqual([
      { rule: 'Q1', packVersion: '1.0.0', reason: 'colleague' },
    ]);
    await screen.findByText(/on the practice’s list for its review/);
  });

  it('shows the idea again on one press', async () => {
    const { edges, before } = await withMenu();
    await choose('unfit');
    fireEvent.click(await screen.findByRole('button', { name: /^Show .+ again$/ }));
    await waitFor(() => expect(shownIdea()).toBe(before));
    expect(askedOf(edges, 'setAside').at(-1)?.params).toMatchObject({ ideas: [] });
  });

  it('does not offer for this person what the running browser remembers as done, and says so', async () => {
    const idea = { rule: 'Q1', service: 'health-coach', kind: 'done' } as const;
    const edges = await show(aReading(), { ...counted, remembered: [[aRecordKey('A'), [idea]]] });
    await screen.findByText(/Health coach, already done/);
    expect(
      askedOf(edges, 'saveEvent')
        .map(({ params }) => JSON.stringify(params))
        .join(),
    ).not.toContain('"ref":"Q1"');
  });

  it('H-23: sends nothing of a training record', async () => {
    const edges = await show(aReading({ isTraining: true }), counted);
    await press('Not this');
    await choose('wrong');
    expect(['setAside', 'reportRule', 'saveEvent'].flatMap((name) => askedOf(edges, name))).toEqual([]);
  });

  it('A5: does nothing when another person is on the screen', async () => {
    const { edges } = await withMenu();
    edges.reader.putOnScreen(aReading({ recordKey: aRecordKey('B') }));
    await press('Already done');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Already done' })).toBeNull());
    expect(dismissed(edges)).toEqual([]);
    expect(askedOf(edges, 'setAside')).toEqual([]);
  });
});

describe('a colleague with no slot or a wait', () => {
  const withTeam = (isFull: boolean, waitWeeks: number | null) =>
    show(aReading(), {
      settings: { team: { ...defaultSettings.team, 'health-coach': { isPresent: true, isFull, waitWeeks } } },
    });

  it('is shown so under the idea, as the practice said it', async () => {
    await withTeam(true, null);
    await screen.findByText('Health coach: no slot at present.');
    cleanup();
    await withTeam(false, 9);
    await screen.findByText('Health coach: wait about 9 weeks.');
  });

  it('is not spoken of where nobody said it', async () => {
    await withTeam(false, null);
    await screen.findByRole('button', { name: 'Not this' });
    expect(screen.queryByText(/^Health coach: /)).toBeNull();
  });
});
