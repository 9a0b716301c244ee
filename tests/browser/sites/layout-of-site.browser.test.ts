import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../../../lib/domain/entries/layouts.ts';
import { aSite } from '../../builders/a-site.ts';
import { openDesk, type Desk } from '../desk.ts';

const record = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Record</title></head><body>
<header role="banner"><h1 class="who">Bartholomew Brakspear</h1>
<dl><dt>Born</dt><dd>12-Mar-1951</dd><dt>Kind</dt><dd>Registered</dd></dl></header>
<main><h2>Problems</h2><ul><li>Asthma</li></ul></main></body></html>`;

const layout = { ...layoutOf('term-only'), id: 'own-slashes', label: 'Slashes', text: 'Note / {text}' };

describe('the layout of a taught site, in chromium', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('chromium', { '/record/one': record }, { windowHeight: 1000 });
    const options = await desk.launched.browser.newPage();
    await options.goto(`${desk.launched.extensionOrigin}/options.html`);
    const site = aSite({ origin: 'http://localhost', layout });
    await options.evaluate(async (kept) => {
      await Reflect.get(globalThis, 'chrome').storage.local.set({ 'site http://localhost': kept });
    }, site);
  });
  afterAll(() => desk.close());

  it('lays out the entries of its pages, whatever the practice has set', async () => {
    const { sidebar } = await desk.open('/record/one');
    await sidebar.waitForText('Bartholomew Brakspear');
    await sidebar.waitForText(/Site\s*sound/);
    for (const name of ['Ask', 'Yes', 'Move', 'how much you move']) await sidebar.press(name);
    for (const title of ['Size', 'Who first', 'Close']) {
      await sidebar.press('Skip');
      await sidebar.waitForText(title);
    }
    expect(await sidebar.waitForText('For the record')).toContain('Note / Most in the way: moving.');
  });
});
