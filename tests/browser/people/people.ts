import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { atStep } from '../../../scripts/walk.ts';
import type { SidebarPage } from '../../pages/sidebar-page.ts';

/** One person of the training record, and what is said to each question of the conversation. */
export type PersonWalk = {
  readonly id: string;
  readonly permission: 'Yes' | 'Yes, weight too' | 'Yes, but not weight';
  readonly area: string;
  readonly ticks: readonly [string, string];
  readonly inTheWay: string;
  /** The size of the option, which chooses it. */
  readonly choice: string;
  /** Whether the rules ask about practical needs; of somebody whose needs are in the record they do not. */
  readonly asksNeeds: boolean;
  /** What the record brings up beside who is first, and the answer to it. */
  readonly programmes: readonly RegExp[];
  readonly who: RegExp;
  /** What the note must hold afterwards. */
  readonly writes: RegExp;
};

/** The six adults whom the rules do not stop for. The two others have no conversation: see the tests. */
export const peopleWalks: readonly PersonWalk[] = [
  {
    id: 'kettleworth',
    permission: 'Yes, weight too',
    area: 'Move',
    ticks: ['Sits most of the day', 'Goes by car'],
    inTheWay: 'how much you move',
    choice: 'A 10-minute walk most days',
    asksNeeds: true,
    programmes: [/^Digital weight programme: Wants to think$/],
    who: /^Health coach: .*: Yes, referred$/,
    writes: /Referral for health coaching \(1078371000000100\)/,
  },
  {
    id: 'abernathy',
    permission: 'Yes, but not weight',
    area: 'Sleep',
    ticks: ['Long time to fall asleep', 'No time to wind down'],
    inTheWay: 'how you sleep',
    choice: 'Same time every day',
    asksNeeds: false,
    programmes: [/^Talking therapies: Wants to think$/],
    who: /^Link worker: .*: Yes, referred$/,
    writes: /Referral to social prescribing service/,
  },
  {
    id: 'penhallow',
    permission: 'Yes',
    area: 'Move',
    ticks: ['Does not go out again', 'Alone most days'],
    inTheWay: 'how much you move',
    choice: 'Five sit-to-stands from a firm chair',
    asksNeeds: true,
    programmes: [],
    who: /^Care coordinator: .*: Yes, referred$/,
    writes: /Care coordinator/i,
  },
  {
    id: 'garbutt',
    permission: 'Yes',
    area: 'Move',
    ticks: ['Wakes tired', 'Pain gets in the way'],
    inTheWay: 'how much you move',
    choice: 'Ten minutes on three days',
    asksNeeds: true,
    programmes: [/^CBT for insomnia: Told where to go$/],
    who: /^Health coach: .*: Yes, referred$/,
    writes: /Referral for health coaching \(1078371000000100\)/,
  },
  {
    id: 'wainscott',
    permission: 'Yes',
    area: 'Move',
    ticks: ['Goes by car', 'Eats on the go'],
    inTheWay: 'how much you move',
    choice: 'A 10-minute walk most days',
    asksNeeds: true,
    programmes: [/^Diabetes prevention programme: Yes, referred$/],
    who: /^Self-care: .*: To be arranged$/,
    writes: /Diabetes Prevention Programme/i,
  },
  {
    id: 'dobrowolski',
    permission: 'Yes',
    area: 'Move',
    ticks: ['Pain gets in the way', 'Worries at night'],
    inTheWay: 'how much you move',
    choice: 'Ten minutes every day',
    asksNeeds: true,
    programmes: [],
    who: /^Self-care: .*: To be arranged$/,
    writes: /Ten minutes every day/,
  },
];

/** The whole conversation with every question answered: what is pressed, in order, and the step it is pressed on. */
export const pressesOf = (walk: PersonWalk): readonly { readonly at: string; readonly name: RegExp }[] => {
  const exactly = (at: string, ...names: readonly string[]) =>
    names.map((name) => ({ at, name: new RegExp(`^${name.replace(/[()?]/g, '\\$&')}$`) }));
  return [
    ...exactly('First look and permission', walk.permission),
    ...exactly('What matters', walk.area),
    ...exactly('Typical day and link', ...walk.ticks, walk.inTheWay),
    ...exactly('Choose', walk.choice),
    ...exactly('Size', 'From Monday', 'With family', '7'),
    ...(walk.asksNeeds ? exactly('Who first', 'Asked: nothing') : []),
    ...[...walk.programmes, walk.who].map((name) => ({ at: 'Who first', name })),
    { at: 'Close', name: /^4 weeks, / },
  ];
};

/** From the first screen to copied, each press by `press`. Gives the number of presses. */
export async function converse(
  sidebar: SidebarPage,
  walk: PersonWalk,
  press: (name: RegExp) => Promise<void>,
): Promise<number> {
  const presses = pressesOf(walk);
  await press(/^Ask$/);
  for (const { at, name } of presses) {
    await sidebar.waitForText(atStep(at));
    await press(name);
  }
  await sidebar.waitForText(/Copied .* for this record/);
  return presses.length + 1;
}

/** Pastes with the real keys into the record's own note, which has the focus, and gives what arrived. */
export async function pasteByKeys(page: Page): Promise<string> {
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#note-text')?.value !== '');
  return page.$eval('#note-text', (box) => (box instanceof HTMLTextAreaElement ? box.value : ''));
}

/** What has to be true of what arrived in the note: one line for each that was shown, coded where it is, and nobody named. */
export function expectNote(note: string, walk: PersonWalk): void {
  expect(note).toMatch(walk.writes);
  expect(note).toMatch(/To be looked at again/);
  expect(note).not.toMatch(new RegExp(`${walk.id}|999 ?\\d{3} ?\\d{4}`, 'i'));
}
