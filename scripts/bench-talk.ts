/**
 * `npm run bench -- talk [records]`: in Chromium, from a press to the clipboard with the re-check of who is on the screen,
 * from a press to the next step, and the memory of page and sidebar over many records one after the other (fault 29).
 */
import type { Frame, Page, Target } from 'puppeteer-core';
import { z } from 'zod';
import { nhsNumber } from '../tests/builders/switching-record.ts';
import { openDesk, recordPage, type Desk } from '../tests/browser/desk.ts';
import { SidebarPage, until } from '../tests/pages/sidebar-page.ts';
import { coachWalk, openTraining } from './walk.ts';

const pages = 6;
const answers = ['Told where to go', 'Wants to think', 'No for now', 'Yes, referred'] as const;

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);
const at = (values: readonly number[], share: number): number =>
  Math.round((sorted(values)[Math.floor((values.length - 1) * share)] ?? Number.NaN) * 10) / 10;
const figures = (values: readonly number[]) => ({
  count: values.length,
  quickestMs: at(values, 0),
  medianMs: at(values, 0.5),
  slowestMs: at(values, 1),
});

/** Notes in the frame when a press came, when a clipboard write ended, and when the step's title changed. */
const watchFrame = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const times: { copies: number[]; steps: number[] } = { copies: [], steps: [] };
    let pressedAtMs = 0;
    let title = '';
    Object.assign(globalThis, { times });
    addEventListener('click', () => (pressedAtMs = performance.now()), true);
    const { clipboard } = navigator;
    const write = clipboard.write.bind(clipboard);
    clipboard.write = async (items) => {
      await write(items);
      times.copies.push(performance.now() - pressedAtMs);
    };
    new MutationObserver(() => {
      const now = document.querySelector('#step')?.textContent ?? '';
      // Laid out, and not only in the document: a step that still has to be laid out is not there yet.
      if (title !== '' && now !== '' && now !== title && document.body.offsetHeight > 0)
        times.steps.push(performance.now() - pressedAtMs);
      title = now;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });

const Times = z.strictObject({ copies: z.array(z.number()), steps: z.array(z.number()) });

const timesOf = async (frame: Frame): Promise<z.infer<typeof Times>> =>
  Times.parse(JSON.parse(await frame.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'times')))));

async function pressTimes(desk: Desk) {
  const copies: number[] = [];
  const steps: number[] = [];
  for (let count = 0; count < pages; count += 1) {
    const page = await desk.launched.browser.newPage();
    const sidebar = await openTraining(page, desk.served.origin, coachWalk.personId);
    const frame = await sidebar.frame();
    await watchFrame(frame);
    await sidebar.press('Refer or signpost');
    for (const [index, answer] of answers.entries()) {
      await sidebar.press(answer);
      await until('the copy', async () => ((await timesOf(frame)).copies.length > index ? true : null));
    }
    await sidebar.press('Back');
    await sidebar.press('Ask');
    for (const name of coachWalk.steps.flatMap(({ presses }) => presses).slice(0, -1)) await sidebar.press(name);
    const times = await timesOf(frame);
    copies.push(...times.copies);
    steps.push(...times.steps);
    await page.close();
  }
  return { pressToClipboard: figures(copies), pressToNextStep: figures(steps) };
}

/** Bytes in use on the heap of a page or frame, after everything unused is thrown away. */
async function heapBytes(target: Target): Promise<number> {
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Puts the next invented person into the page, banner and body, as a record that goes from one to the next. */
const showPerson = (page: Page, name: string, number: string): Promise<void> =>
  page.evaluate(
    (newName, newNumber) => {
      history.pushState(null, '', `?n=${newNumber.replaceAll(' ', '')}`);
      const set = (id: string, words: string) => {
        const place = document.getElementById(id);
        if (place) place.textContent = words;
      };
      set('name', newName);
      set('nhs', newNumber);
      const body = document.getElementById('body');
      if (body) body.innerHTML = '<h2>Problems</h2><ul><li>Essential hypertension 12-Mar-2019</li></ul>';
    },
    name,
    number,
  );

/** A family name for each number, in letters: names hold no digits. */
const familyOf = (count: number): string =>
  `Quel${[...String(count)].map((digit) => 'bdfghklmnr'.charAt(Number(digit))).join('o')}by`;

async function memory(desk: Desk, records: number) {
  const { page, sidebar } = await desk.open('/record.html');
  await sidebar.waitForText(new RegExp(familyOf(0), 'i'));
  const frameTarget = desk.launched.browser.targets().find((one) => one.url().includes('/sidebar.html'));
  const used = async () => ({
    page: await heapBytes(page.target()),
    sidebar: frameTarget === undefined ? Number.NaN : await heapBytes(frameTarget),
  });
  const warmUp = Math.min(20, Math.floor(records / 3));
  let before = await used();
  let crossed = 0;
  for (let count = 1; count <= records; count += 1) {
    await showPerson(page, `${familyOf(count).toUpperCase()}, Alex`, nhsNumber(500_000 + count * 11));
    const text = await new SidebarPage(page).waitForText(new RegExp(familyOf(count), 'i'));
    if (new RegExp(familyOf(count - 1), 'i').test(text)) crossed += 1;
    if (count === warmUp) before = await used();
  }
  const after = await used();
  const kB = (bytes: number) => Math.round(bytes / 1024);
  return {
    records,
    countedFrom: warmUp,
    crossed,
    pageKB: { before: kB(before.page), after: kB(after.page), growth: kB(after.page - before.page) },
    sidebarKB: { before: kB(before.sidebar), after: kB(after.sidebar), growth: kB(after.sidebar - before.sidebar) },
  };
}

/** Measures and prints; one line of figures each. */
export async function benchTalk([records = '300']: readonly string[]): Promise<void> {
  const first = { name: `${familyOf(0).toUpperCase()}, Alex`, born: '10-Mar-1951', nhsNumber: nhsNumber(500_000) };
  const desk = await openDesk('chromium', { '/record.html': recordPage(first) }, { windowHeight: 1000 });
  try {
    const result = { ...(await pressTimes(desk)), memory: await memory(desk, Number(records)) };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await desk.close();
  }
}
