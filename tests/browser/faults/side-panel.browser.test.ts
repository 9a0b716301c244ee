import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serve } from '../../../scripts/launch.ts';
import { shownPeople } from '../../builders/switching-record.ts';
import { SidebarPage, until } from '../../pages/sidebar-page.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { copyReferral, fieldText, hostIs, named, openOptions, pasteInto } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';

const [first, second, third] = shownPeople;
if (!first || !second || !third) throw new Error('there are too few people');

const page = (person: typeof first) => recordPage(person, '<textarea id="textarea"></textarea>');

/** The page goes from one person to another. */
const becomes = (record: Page, person: typeof first): Promise<void> =>
  record.evaluate((next) => {
    const set = (id: string, words: string) => {
      const place = document.getElementById(id);
      if (place) place.textContent = words;
    };
    set('name', next.name);
    set('born', next.born);
    set('nhs', next.nhsNumber);
  }, person);

/** Waits until the page has refused the frame. */
async function isRefused(record: Page): Promise<void> {
  await hostIs(record, true);
  await hostIs(record, false);
}

/** Presses the toolbar button where it opens the side panel. */
async function openPanel({ launched }: Desk, record: Page): Promise<SidebarPage> {
  const extension = (await launched.browser.extensions()).get(launched.extensionId);
  if (!extension) throw new Error('the extension is not there');
  await extension.triggerAction(record);
  const target = await launched.browser.waitForTarget((one) => one.url().endsWith('/sidebar.html#panel'));
  return new SidebarPage(await target.asPage());
}

/** Notes whom the panel names, at every change of it: the way to see what stood there for a moment only. */
async function noteNames(panel: SidebarPage): Promise<() => Promise<readonly string[]>> {
  const frame = await panel.frame();
  await frame.evaluate(
    (families) => {
      const seen: string[] = [];
      const note = () => {
        const text = document.body.innerText.toUpperCase();
        const names = families.filter((family) => text.includes(family)).join(' and ');
        if (seen.at(-1) !== names) seen.push(names);
      };
      note();
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
      Object.assign(globalThis, { seenNames: seen });
    },
    shownPeople.map(({ family }) => family),
  );
  return () => frame.evaluate(() => [...Reflect.get(globalThis, 'seenNames')].map(String));
}

// A page that may run no script lets no frame in it run one.
describe('a page that refuses the frame, in chromium', () => {
  let desk: Desk;
  beforeAll(async () => {
    const pages = { '/first.html': page(first), '/third.html': page(third) };
    desk = await openDesk('chromium', pages, { headers: { 'content-security-policy': 'sandbox' } });
  });
  afterAll(() => desk.close());

  it('fault-13 fault-08 H-04: gets the side panel, which follows the tab in front, is blank in between, and copies for the person there', async () => {
    const one = await desk.open('/first.html');
    await isRefused(one.page);
    const panel = await openPanel(desk, one.page);
    await panel.waitForText(named(0));
    expect(await panel.has('Fold the sidebar to a strip')).toBe(false);
    await hostIs(one.page, false);
    const names = await noteNames(panel);
    // When the page goes to another person
    await becomes(one.page, second);
    await panel.waitForText(named(1));
    expect(await names()).toEqual([first.family, '', second.family]);
    tally('fault-13', 'chromium', { tried: 1, held: 1 });
    // Then what is copied is hers
    await copyReferral(panel);
    expect(await pasteInto(one.page, '#textarea')).toMatch(/refer/i);
    // When another tab comes to the front, and the first again
    const other = await desk.open('/third.html');
    const held: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      await other.page.bringToFront();
      await panel.waitForText(named(2));
      await one.page.bringToFront();
      await panel.waitForText(named(1));
      held.push(third.family, '', second.family, '');
    }
    expect(await names()).toEqual([first.family, '', second.family, '', ...held.slice(0, -1)]);
    // And what was copied is let into no other record
    await other.page.bringToFront();
    await panel.waitForText(named(2));
    expect(await pasteInto(other.page, '#textarea')).toBe('');
    await until('the panel to say why', async () =>
      /copied for another record/.test(await panel.text()) ? true : null,
    );
    expect(await fieldText(other.page, '#textarea')).toBe('');
    tally('fault-08', 'chromium', { tried: 10, held: 10 });
  });
});

/** An address of this machine under a name that nobody may be asked for. */
const neverRead = ({ served }: Desk): string => `${served.origin.replace('localhost', 'never.localhost')}/plain.html`;
const plain = { '/plain.html': '<!doctype html><title>Plain</title><p>Not a record</p>' };

describe('a page that may not be read, in chromium', () => {
  it('has the side panel by one press of the toolbar button, with a place to paste', async () => {
    const desk = await openDesk('chromium', plain);
    try {
      // A page that is read shows that background listens: a press before that is nobody's.
      await hostIs((await desk.open('/plain.html')).page, true);
      const page = await desk.launched.browser.newPage();
      await page.goto(neverRead(desk));
      const panel = await openPanel(desk, page);
      expect(await panel.waitForText('Paste from the record')).toContain('No page is being read');
    } finally {
      await desk.close();
    }
  });
});

const Tree = z.looseObject({
  result: z.looseObject({ contexts: z.tuple([z.looseObject({ context: z.string() })], z.unknown()) }),
});

/** Presses our toolbar button in Firefox's own window, which no driver shows: the browser is asked to, as by a press. */
async function pressToolbarButton(browser: Browser): Promise<void> {
  const connection: unknown = Reflect.get(browser, 'connection');
  const send: unknown = Reflect.get(Object(connection), 'send');
  if (typeof send !== 'function') throw new Error('the driver has no connection to send by');
  const tree = Tree.parse(await send.call(connection, 'browsingContext.getTree', { 'moz:scope': 'chrome' }));
  await send.call(connection, 'script.evaluate', {
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
    userActivation: true,
    expression: `{
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('fingerpost@fingerpost.example');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }`,
  });
}

/** What stands in Firefox's sidebar, seen from our options page; null while none is open. */
const panelText = (options: Page): Promise<string | null> =>
  options.evaluate(() => {
    const views = chrome.extension.getViews();
    return views.find((one) => one.location.pathname === '/sidebar.html')?.document.body.innerText ?? null;
  });

describe('a page that refuses the frame, in firefox', () => {
  it('fault-13 fault-08 H-04: gets Firefox’s sidebar, which follows the tab in front and never names another', async () => {
    const pages = { '/first.html': page(first), '/third.html': page(third) };
    const desk = await openDesk('firefox', pages, { switches: ['--remote-allow-system-access'] });
    const refusing = await serve([], { pages, headers: { 'content-security-policy': 'sandbox' } });
    try {
      const { browser } = desk.launched;
      const other = await desk.open('/third.html');
      await other.sidebar.waitForText(named(2));
      const options = await openOptions(browser, await other.sidebar.frame());
      const record = await browser.newPage();
      await record.goto(`${refusing.origin}/first.html`);
      await isRefused(record);
      await pressToolbarButton(browser);
      const shows = (person: number) =>
        until(
          `${String(named(person))} in Firefox’s sidebar`,
          async () => {
            const text = await panelText(options);
            return text !== null && named(person).test(text) ? text : null;
          },
          async () => (await panelText(options)) ?? 'no sidebar',
        );
      expect(await shows(0)).toContain('Refer or signpost');
      await becomes(record, second);
      expect(await shows(1)).not.toMatch(named(0));
      tally('fault-13', 'firefox', { tried: 1, held: 1 });
      for (let round = 0; round < 3; round += 1) {
        await other.page.bringToFront();
        expect(await shows(2)).not.toMatch(named(1));
        await record.bringToFront();
        expect(await shows(1)).not.toMatch(named(2));
      }
      tally('fault-08', 'firefox', { tried: 6, held: 6 });
    } finally {
      await desk.close();
      await refusing.close();
    }
  });
});
