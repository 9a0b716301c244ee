import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownPeople, switchingRecord } from '../../builders/switching-record.ts';
import type { BrowserName } from '../../../scripts/launch.ts';
import { openDesk, type Desk } from '../desk.ts';
import { copyReferral, fieldText, named, pasteInto, switchTo } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
const fields = ['#input', '#textarea', '#editable'] as const;
const foreignRounds = 20;

describe.each(browsers)('pasting in %s', (name) => {
  let desk: Desk;
  beforeAll(async () => {
    const framed =
      '<iframe src="/field.html" title="Letter"></iframe><textarea id="source">Seen today with her daughter</textarea>';
    desk = await openDesk(name, {
      '/record.html': switchingRecord(0, framed),
      '/field.html': '<!doctype html><title>Letter</title><textarea id="inner"></textarea>',
    });
  });
  afterAll(() => desk.close());

  it('fault-11 H-03: an entry lands only in the record that it was copied for, in three kinds of field', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await copyReferral(sidebar);
    // Given that it lands in its own record
    for (const field of fields) expect(await pasteInto(page, field)).toMatch(/refer/i);
    const before = await Promise.all(fields.map((field) => fieldText(page, field)));
    // When it is pasted in every other, however that one was opened
    let tried = 0;
    let stopped = 0;
    for (let round = 0; round < foreignRounds; round++) {
      const to = 1 + (round % (shownPeople.length - 1));
      const way = (['pushState', 'text', 'value', 'hidden'] as const)[round % 4] ?? 'text';
      await switchTo(page, { to, way });
      if (round % 2 === 0) await sidebar.waitForText(named(to));
      for (const [index, field] of fields.entries()) {
        tried += 1;
        if ((await pasteInto(page, field)) === before[index]) stopped += 1;
      }
    }
    tally('fault-11', name, { tried, held: stopped });
    tally('foreign-pastes', name, { tried, held: stopped });
    expect(stopped).toBe(tried);
    expect(await sidebar.waitForText(/copied for another record|not clear whose record/)).toContain('not pasted');
    // Then it lands again in its own
    await switchTo(page, { to: 0 });
    await sidebar.waitForText(named(0));
    expect((await pasteInto(page, '#textarea')).length).toBeGreaterThan(before[1]?.length ?? 0);
    await page.close();
  });

  it('fault-11 A17: other text is never touched, in any record', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await copyReferral(sidebar);
    await page.click('#source');
    for (const key of ['a', 'c'] as const) {
      await page.keyboard.down('Control');
      await page.keyboard.press(key);
      await page.keyboard.up('Control');
    }
    let landed = 0;
    for (const to of [0, 1, 2]) {
      await switchTo(page, { to });
      for (const field of fields) {
        await page.$eval(field, (one) => {
          if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) one.value = '';
          else one.textContent = '';
        });
        if ((await pasteInto(page, field)).trim() === 'Seen today with her daughter') landed += 1;
      }
    }
    tally('fault-11', name, { tried: 9, held: landed });
    tally('other-pastes', name, { tried: 9, held: landed });
    expect(landed).toBe(9);
    await page.close();
  });

  it('fault-11 A17: a frame inside the record is guarded too', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await copyReferral(sidebar);
    await switchTo(page, { to: 3 });
    await sidebar.waitForText(named(3));
    const inner = page.frames().find((frame) => frame.url().endsWith('/field.html'));
    if (!inner) throw new Error('the frame is not there');
    await inner.click('#inner');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    expect(
      await inner.$eval('#inner', (field) => (field instanceof HTMLTextAreaElement ? field.value : 'no field')),
    ).toBe('');
    tally('fault-11', name, { tried: 1, held: 1 });
    await page.close();
  });
});

describe('a clipboard that refuses, in chromium', () => {
  it('fault-12 H-19: where the page forbids the clipboard, the sidebar copies another way or says that nothing was copied', async () => {
    const desk = await openDesk(
      'chromium',
      { '/record.html': switchingRecord(0) },
      { headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' } },
    );
    try {
      const { page, sidebar } = await desk.open('/record.html');
      await sidebar.waitForText(named(0));
      await sidebar.press('Refer or signpost');
      await sidebar.press('Others in the team');
      await sidebar.press('Yes, referred');
      const said = await sidebar.waitForText(/Copied .* for this record|Not copied/);
      const landed = await pasteInto(page, '#textarea');
      // What it says is what is so
      expect(/refer/i.test(landed)).toBe(!said.includes('Not copied'));
      tally('fault-12', 'chromium', { tried: 1, held: 1 });
    } finally {
      await desk.close();
    }
  });

  it('fault-12 H-19: when the page takes the focus away at every instant, it says what is so', async () => {
    const stealing = '<script>setInterval(() => document.querySelector("#input").focus(), 1)</script>';
    const desk = await openDesk('chromium', { '/record.html': switchingRecord(0, stealing) });
    try {
      const { page, sidebar } = await desk.open('/record.html');
      await sidebar.waitForText(named(0));
      const frame = await sidebar.frame();
      await frame.evaluate(() => {
        const { clipboard } = navigator;
        const write = clipboard.write.bind(clipboard);
        const unfocused: string[] = [];
        Object.assign(globalThis, { unfocused });
        clipboard.write = async (items) => {
          if (!document.hasFocus()) unfocused.push('without focus');
          return write(items);
        };
      });
      await sidebar.press('Refer or signpost');
      await sidebar.press('Others in the team');
      await sidebar.press('Yes, referred');
      const said = await sidebar.waitForText(/Copied .* for this record|Not copied/);
      expect(await frame.evaluate(() => [...Reflect.get(globalThis, 'unfocused')].map(String))).toHaveLength(1);
      const landed = await pasteInto(page, '#input');
      expect(/refer/i.test(landed)).toBe(!said.includes('Not copied'));
      tally('fault-12', 'chromium', { tried: 1, held: 1 });
    } finally {
      await desk.close();
    }
  });

  it('fault-12 H-19: when every way to the clipboard fails, it never says copied, and shows the text to take by hand', async () => {
    const desk = await openDesk('chromium', { '/record.html': switchingRecord(0) });
    try {
      const { sidebar } = await desk.open('/record.html');
      await sidebar.waitForText(named(0));
      const frame = await sidebar.frame();
      await frame.evaluate(() => {
        navigator.clipboard.write = () =>
          Promise.reject(new DOMException('Document is not focused.', 'NotAllowedError'));
        document.execCommand = () => false;
      });
      await sidebar.press('Refer or signpost');
      await sidebar.press('Others in the team');
      await sidebar.press('Yes, referred');
      const said = await sidebar.waitForText('Not copied');
      expect(said).not.toContain('for this record.');
      const byHand = await frame.evaluate(() => document.querySelector('textarea')?.value ?? '');
      expect(byHand).toMatch(/refer/i);
      tally('fault-12', 'chromium', { tried: 1, held: 1 });
    } finally {
      await desk.close();
    }
  });
});
