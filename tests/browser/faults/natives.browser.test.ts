import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { tally } from '../../../scripts/tally.ts';
import { copyReferral, pasteInto } from './desk-actions.ts';

const person = { name: 'ABERLOUR, Alex', born: '10-Mar-1951', nhsNumber: '999 400 0004' };
const values =
  '<h2>Measurements</h2><table><thead><tr><th>Measurement</th><th>Value</th><th>Date</th></tr></thead><tbody><tr><td>Body mass index</td><td>41.7 kg/m2</td><td>12-Sep-2026</td></tr></tbody></table><textarea id="textarea"></textarea>';

/** Fields named after what a reader asks of the document and of elements: by name they stand in for it. */
const names = [
  'body',
  'documentElement',
  'querySelectorAll',
  'getElementById',
  'createTreeWalker',
  'childNodes',
  'firstChild',
  'textContent',
  'getAttribute',
  'closest',
  'parentNode',
  'parentElement',
  'nodeType',
  'tagName',
  'children',
  'attributes',
  'ownerDocument',
];
const clobbering = names
  .map((name) => `<img name="${name}" alt=""><form name="${name}"><input name="${name}" type="hidden"></form>`)
  .join('');
/** The values stand inside a form whose own properties are taken over. */
const inForm = `${clobbering}<form>${names.map((name) => `<input name="${name}" type="hidden">`).join('')}${values}</form>`;

/** The page's own world, turned against whoever relies on it, but for what the driver needs to find the sidebar. */
const patching = `<script>
const lie = () => { throw new Error('patched'); };
for (const name of ['querySelectorAll', 'closest', 'matches', 'getAttribute', 'checkVisibility'])
  Object.defineProperty(Element.prototype, name, { value: lie });
for (const name of ['createTreeWalker', 'getElementById', 'createElement', 'elementFromPoint'])
  Object.defineProperty(Document.prototype, name, { value: lie });
Object.defineProperty(Node.prototype, 'textContent', { get: () => 'BRANTHWAITE, Alex' });
Array.prototype.map = lie; String.prototype.replace = lie; RegExp.prototype.exec = lie; window.MutationObserver = lie; performance.now = () => 0;
</script>`;

const takingCopies = `<script>
for (const target of [window, document]) for (const kind of ['copy', 'cut', 'beforecopy'])
  target.addEventListener(kind, (event) => { event.clipboardData?.setData('text/plain', 'TAKEN OVER'); event.preventDefault(); }, true);
</script>`;

describe.each<BrowserName>(['chromium', 'firefox'])('a page that takes over names and functions, in %s', (name) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(name, {
      '/plain.html': recordPage(person, values),
      '/clobbered.html': recordPage(person, inForm),
      '/patched.html': recordPage(person, `${values}${patching}`),
      '/copies.html': recordPage(person, `${values}${takingCopies}`),
    });
  });
  afterAll(() => desk.close());

  /** What the sidebar says was read, without how long ago. */
  const whatWasRead = async (path: string): Promise<string> => {
    const { page, sidebar } = await desk.open(path);
    await sidebar.waitForText(/aberlour/i);
    await sidebar.press(/^(Partly )?reading/i);
    const shown = await sidebar.waitForText('41.7');
    await page.close();
    return shown.slice(shown.indexOf('What was read'));
  };

  it.each(['clobbered', 'patched'])('T-07: reads a %s page as it reads the plain one', async (kind) => {
    const plain = await whatWasRead('/plain.html');
    expect(plain).toContain('41.7');
    const held = (await whatWasRead(`/${kind}.html`)) === plain ? 1 : 0;
    tally('hostile-acting', name, { tried: 1, held });
    expect(held).toBe(1);
  });

  it('H-20: a page that listens to copying changes nothing of what was copied', async () => {
    const { page, sidebar } = await desk.open('/copies.html');
    await sidebar.waitForText(/aberlour/i);
    await copyReferral(sidebar);
    const pasted = await pasteInto(page, '#textarea');
    expect(pasted).toMatch(/refer/i);
    tally('hostile-acting', name, { tried: 1, held: pasted.includes('TAKEN OVER') ? 0 : 1 });
    expect(pasted).not.toContain('TAKEN OVER');
    await page.close();
  });
});
