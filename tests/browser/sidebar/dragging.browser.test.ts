import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { switchingRecord } from '../../builders/switching-record.ts';
import type { SidebarPage } from '../../pages/sidebar-page.ts';
import { openDesk, type Desk } from '../desk.ts';
import { fieldText, named, switchTo } from '../faults/desk-actions.ts';

const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** A sitting at its close, with something said. */
const atTheClose = async (sidebar: SidebarPage): Promise<void> => {
  await sidebar.waitForText(named(0));
  for (const name of ['Ask', 'Yes', 'Move', 'how much you move']) await sidebar.press(name);
  for (const title of ['Size', 'Who first', 'Close']) {
    await sidebar.press('Skip');
    await sidebar.waitForText(title);
  }
};

type Held = { readonly line: string; readonly x: number; readonly y: number };

/** Takes hold of the first chip with the mouse, and waits until it may be dragged. */
const holdChip = async (page: Page, sidebar: SidebarPage): Promise<Held> => {
  const frame = await sidebar.frame();
  const chip = await frame.$eval('[draggable]', (one) => {
    window.addEventListener('dragstart', (event) => {
      const text = event.defaultPrevented ? 'no drag' : event.dataTransfer?.getData('text/plain');
      document.body.dataset['dragged'] = text ?? '';
    });
    one.scrollIntoView({ block: 'center' });
    const { x, y } = one.getBoundingClientRect();
    return { x: x + 20, y: y + 8, line: one.textContent };
  });
  const host = await page.$eval('fingerpost-host', (one) => {
    const { x, y } = one.getBoundingClientRect();
    return { x, y };
  });
  const from = { x: chip.x + host.x, y: chip.y + host.y, line: chip.line };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await frame.waitForSelector('[draggable][data-ready]');
  return from;
};

const pullChip = (page: Page, { x, y }: Held): Promise<void> => page.mouse.move(x - 12, y + 4, { steps: 3 });

/** What the drag began with, as the browser carries it. */
const draggedText = async (sidebar: SidebarPage): Promise<string | undefined> => {
  const frame = await sidebar.frame();
  await frame.waitForSelector('body[data-dragged]');
  return frame.$eval('body', (body) => body.dataset['dragged']);
};

const moveOver = async (page: Page, selector: string): Promise<void> => {
  const { x, y } = await page.$eval(selector, (one) => {
    const box = one.getBoundingClientRect();
    return { x: box.x + 10, y: box.y + 10 };
  });
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.move(x + 4, y + 2, { steps: 3 });
};

describe.each(browserNames)('a chip dragged out of the sidebar, in %s', (name) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(name, { '/record.html': switchingRecord(0) }, { windowHeight: 1000 });
  });
  afterAll(() => desk.close());

  it('begins with its line as plain text', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await atTheClose(sidebar);
    const held = await holdChip(page, sidebar);
    await pullChip(page, held);
    expect(await draggedText(sidebar)).toBe(held.line);
    await page.mouse.up();
    await page.close();
  });
});

// Firefox's driver begins a drag, but lets nothing fall anywhere.
describe('a chip dropped into the record, in chromium', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('chromium', { '/record.html': switchingRecord(0) }, { windowHeight: 1000 });
  });
  afterAll(() => desk.close());

  it('lands as its line, and is not yet said to be in the record', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await atTheClose(sidebar);
    const held = await holdChip(page, sidebar);
    await pullChip(page, held);
    await moveOver(page, '#textarea');
    await page.mouse.up();
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#textarea')?.value !== '');
    expect(await fieldText(page, '#textarea')).toBe(held.line);
    expect(await sidebar.waitForText(/Dragged .* for this record/)).toContain('Not seen in the record yet.');
    await page.close();
  });

  it('A17, H-03: lands nowhere when the person changed on the way', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await atTheClose(sidebar);
    await pullChip(page, await holdChip(page, sidebar));
    await moveOver(page, '#textarea');
    await switchTo(page, { to: 1, way: 'text' });
    await page.mouse.up();
    await sidebar.waitForText('not pasted');
    expect(await fieldText(page, '#textarea')).toBe('');
    await page.close();
  });
});
