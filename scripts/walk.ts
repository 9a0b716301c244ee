/**
 * One consultation with an invented person of the training record, press by press. The headless start walks it, and the
 * browser tests do. To add a walk: the person's id, and for each step its title and what is pressed there.
 */
import type { Page } from 'puppeteer-core';
import { SidebarPage } from '../tests/pages/sidebar-page.ts';

/** One step as the clinician goes through it: the title that shows, what happens in words, and what is pressed. */
export type WalkStep = {
  readonly title: string;
  readonly words: string;
  readonly presses: readonly (string | RegExp)[];
};

export type Walk = { readonly personId: string; readonly steps: readonly WalkStep[] };

/** A man with diabetes who wants to move more: agreed, sized, and a health coach first. */
export const coachWalk: Walk = {
  personId: 'kettleworth',
  steps: [
    {
      title: 'First look and permission',
      words: 'asked whether anything is new or worrying: nothing; may we talk about it? yes',
      presses: ['Yes'],
    },
    { title: 'What matters', words: 'it is mostly about moving', presses: ['Move'] },
    {
      title: 'Typical day and link',
      words: 'sits most of the day, goes by car; how much he moves is in the way of what he wants',
      presses: ['Sits most of the day', 'Goes by car', 'how much you move'],
    },
    { title: 'Choose', words: 'chose a 10-minute walk most days', presses: ['A 10-minute walk most days'] },
    {
      title: 'Size',
      words: 'from Monday, with family; 7 of 10 sure',
      presses: ['From Monday', 'With family', '7'],
    },
    {
      title: 'Who first',
      words: 'nothing practical in the way; health coach first, agreed',
      presses: ['Asked: nothing', 'Yes, referred'],
    },
    { title: 'Close', words: 'again in four weeks; copied', presses: [/^4 weeks/] },
  ],
};

/** What the sidebar says at a step: its title, and which of the nine it is. */
export const atStep = (title: string): RegExp => new RegExp(`${title}\\s+\\d(–\\d)? of \\d`);

/** Opens the person's record on the extension's training page and waits until the sidebar has its idea ready. */
export async function openTraining(page: Page, extensionOrigin: string, personId: string): Promise<SidebarPage> {
  await page.goto(`${extensionOrigin}/training.html?person=${personId}`);
  const sidebar = new SidebarPage(page);
  await sidebar.waitForText('Not today');
  return sidebar;
}

/** Walks the steps, telling each as it shows. Ends when the sidebar says that the copy was made. */
export async function walkConsultation(
  sidebar: SidebarPage,
  walk: Walk,
  tell: (step: WalkStep, place: string) => void = () => undefined,
): Promise<void> {
  await sidebar.press('Ask');
  for (const [index, step] of walk.steps.entries()) {
    await sidebar.waitForText(atStep(step.title));
    tell(step, `${index + 1} of ${walk.steps.length}`);
    for (const name of step.presses) await sidebar.press(name);
  }
  await sidebar.waitForText(/Copied .* for this record/);
}

/** Pastes into a real text box on an empty page with the real keys, and gives what arrived there. */
export async function pasteElsewhere(page: Page): Promise<string> {
  await page.goto('about:blank');
  await page.evaluate(() => {
    const box = document.createElement('textarea');
    document.body.append(box);
    box.focus();
  });
  const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
  await page.keyboard.down(modifier);
  await page.keyboard.press('v');
  await page.keyboard.up(modifier);
  await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '', { timeout: 5000 });
  return page.evaluate(() => document.querySelector('textarea')?.value ?? '');
}
