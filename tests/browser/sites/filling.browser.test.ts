import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { until, type SidebarPage } from '../../pages/sidebar-page.ts';
import { openDesk, type Desk } from '../desk.ts';
import { fieldText } from '../faults/desk-actions.ts';

const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

const first = { name: 'Bartholomew Brakspear', born: '12-Mar-1951', number: '999 400 0004' };
const second = { name: 'Cordelia Quennell', born: '02-Jul-1962', number: '999 400 0012' };

/*
 * Runs in the page. Its form keeps its own state, as React does: it hears of a change only when the box holds something
 * else than what it set itself, and draws the box from its state again. `swap` puts another person up.
 */
const script = `
const at = (selector) => document.querySelector(selector);
const box = at('#clinical-notes');
const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
window.state = ''; window.heard = []; window.submitted = 0;
let set = '';
Object.defineProperty(box, 'value', { get() { return value.get.call(box); }, set(text) { set = text; value.set.call(box, text); } });
box.addEventListener('input', () => {
  const text = value.get.call(box);
  if (text === set) return;
  window.state = text; window.heard.push(text);
  requestAnimationFrame(() => { box.value = window.state; });
});
at('form').addEventListener('submit', (event) => {
  event.preventDefault(); window.submitted += 1;
  at('#journal').append(...window.state.split('\\n').map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  window.state = ''; box.value = '';
});
window.swap = () => { at('.lx-who').textContent = other.name; const said = document.querySelectorAll('.lx-val'); said[0].textContent = other.born; said[1].textContent = other.number; };
window.cover = (isOn) => { at('#over').hidden = !isOn; };
`;

const lantern = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Lantern</title><style>
body{margin:0;font:16px arial} .lx-top{display:flex;gap:2em;padding:1em;background:#ddd} textarea{width:30em;height:8em}
#over{position:fixed;inset:0 400px 0 0;background:#fff}</style></head>
<body><div class="lx-top" role="group" aria-label="Open record"><strong class="lx-who">${first.name}</strong>
<div><div class="lx-key">Date of birth</div><div class="lx-val">${first.born}</div></div>
<div><div class="lx-key">NHS number</div><div class="lx-val">${first.number}</div></div></div>
<div class="lx-kin" role="complementary" aria-label="Kin"><p>Ottoline Brakspear</p><p>Date of birth: 03-Apr-1949</p><p>NHS number: 999 400 0020</p></div>
<main><h2>Problems</h2><ul class="lx-problems"><li>Obesity</li></ul>
<form aria-label="New note"><label for="clinical-notes">Clinical notes</label><br><textarea id="clinical-notes" name="clinicalNotes"></textarea><button>Save note</button></form>
<h2>Journal</h2><ul id="journal"></ul></main><div id="over" hidden></div>
<script>const other = ${JSON.stringify(second)};${script}</script></body></html>`;

const boxSelector = '#clinical-notes';

const pointAt = async (page: Page, sidebar: SidebarPage, selector: string, shown: RegExp): Promise<void> => {
  await page.bringToFront();
  await page.click(selector);
  await sidebar.waitForText(shown);
  await sidebar.press('Keep this place');
};

/** Teaches the page, its box for notes among it. */
const teach = async (page: Page, sidebar: SidebarPage): Promise<void> => {
  await sidebar.press('Teach this site');
  await sidebar.waitForText('Click the person’s name on the page.');
  await pointAt(page, sidebar, '.lx-who', /Would be read: Bartholomew Brakspear/);
  await sidebar.waitForText('Click the birth date on the page.');
  await pointAt(page, sidebar, '.lx-val', /Would be read: 12 Mar 1951/);
  await sidebar.waitForText('Click the NHS number on the page.');
  await sidebar.press('Point at: Other people’s panel');
  await sidebar.waitForText('Click the panel that shows somebody else.');
  await pointAt(page, sidebar, '.lx-kin p', /Nothing is read here/);
  await sidebar.press('Point at: Box for entries');
  await sidebar.waitForText('click the box that they are typed in');
  await pointAt(page, sidebar, boxSelector, /Entries would be filled in here: Clinical notes/);
  await sidebar.waitForText(/All together\s*sound/);
  await sidebar.press('Keep this site');
  await sidebar.waitForText('Kept.');
  await sidebar.press('Back to the record');
  await sidebar.waitForText(/Site\s*sound/);
};

/** A sitting at its close, with something said. */
const goToClose = async (sidebar: SidebarPage): Promise<void> => {
  for (const name of ['Ask', 'Yes', 'Move', 'how much you move']) await sidebar.press(name);
  for (const title of ['Size', 'Who first', 'Close']) {
    await sidebar.press('Skip');
    await sidebar.waitForText(title);
  }
};

const inPage = <T>(page: Page, name: string, ...given: unknown[]): Promise<T> =>
  page.evaluate(
    (called, values) => {
      const found: unknown = Reflect.get(globalThis, called);
      return typeof found === 'function' ? found(...values) : found;
    },
    name,
    given,
  );

const boxHolds = (page: Page, isRight: (text: string) => boolean): Promise<string> =>
  until('the box to hold what it should', async () => {
    const text = await fieldText(page, boxSelector);
    return isRight(text) ? text : null;
  });

describe.each(browserNames)('filling entries into a taught form, in %s', (name) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(name, { '/lantern/record/41': lantern }, { windowHeight: 1000 });
  });
  afterAll(() => desk.close());

  it('A5, A9, H-01, H-21: teaches the box, shows, fills, takes back, and leaves the saving to the person', async () => {
    const { page, sidebar } = await desk.open('/lantern/record/41');
    await sidebar.waitForText('It is not certain whose record this is');
    await teach(page, sidebar);
    await goToClose(sidebar);
    // Given a box that somebody typed in
    await page.type(boxSelector, 'Knee pain.');
    // When it is shown, then nothing is written yet
    await sidebar.press('Fill in the record');
    const shown = await sidebar.waitForText('after what stands there');
    expect(shown).toContain('Into “Clinical notes”');
    expect(await fieldText(page, boxSelector)).toBe('Knee pain.');
    // And when something covers the box, then nothing is filled in
    await inPage(page, 'cover', true);
    await sidebar.press('Fill it in');
    await sidebar.waitForText('The box is hidden or covered. Nothing was filled in.');
    expect(await fieldText(page, boxSelector)).toBe('Knee pain.');
    await inPage(page, 'cover', false);
    // And when it is filled in, then the page heard of it, and the way back takes exactly that away
    await sidebar.press('Fill in the record');
    await sidebar.press('Fill it in');
    await sidebar.waitForText(/The box holds \d lines? more/);
    const filled = await boxHolds(page, (text) => text !== 'Knee pain.');
    expect(filled).toMatch(/^Knee pain\.\n\d{4}-\d\d-\d\d – /);
    expect(await inPage<string>(page, 'state')).toBe(filled);
    await sidebar.press('Take it back');
    await sidebar.waitForText('Taken back.');
    expect(await boxHolds(page, (text) => text === 'Knee pain.')).toBe(await inPage<string>(page, 'state'));
    // And when it is filled in again and the person saves it, then the record is seen to show it
    await sidebar.press('Fill in the record');
    await sidebar.press('Fill it in');
    await sidebar.waitForText(/The box holds \d lines? more/);
    expect(await inPage<number>(page, 'submitted')).toBe(0);
    expect(await sidebar.text()).toContain('Not seen in the record yet.');
    await page.click('form button');
    await sidebar.waitForText(/In the record ✓ (\d) of \1/);
    await page.close();
  });

  it('A5, A9, H-01: fills nothing when the page puts another person up as the button is pressed', async () => {
    const { page, sidebar } = await desk.open('/lantern/record/41');
    await sidebar.waitForText(/Site\s*sound/);
    await goToClose(sidebar);
    await sidebar.press('Fill in the record');
    await sidebar.waitForText('Into “Clinical notes”');
    // The press takes the focus out of the page: that is when it swaps.
    await page.click('h2');
    await page.evaluate(() => {
      const swap: unknown = Reflect.get(globalThis, 'swap');
      if (typeof swap === 'function') window.addEventListener('blur', () => void swap(), { once: true });
    });
    await sidebar.press('Fill it in');
    await sidebar.waitForText('Cordelia Quennell');
    expect(await sidebar.text()).not.toContain('Brakspear');
    expect(await inPage<string[]>(page, 'heard')).toEqual([]);
    expect(await fieldText(page, boxSelector)).toBe('');
    await page.close();
  });
});
