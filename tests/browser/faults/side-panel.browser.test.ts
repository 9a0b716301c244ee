import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownPeople } from '../../builders/switching-record.ts';
import { SidebarPage, until } from '../../pages/sidebar-page.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { copyReferral, fieldText, hostIs, named, pasteInto } from './desk-actions.ts';
import { tally } from './tally.ts';

const [first, second, third] = shownPeople;
if (!first || !second || !third) throw new Error('there are too few people');

const page = (person: typeof first) => recordPage(person, '<textarea id="textarea"></textarea>');

/** Waits until the page has refused the frame, and presses the toolbar button, which then opens the side panel. */
async function openPanel({ launched }: Desk, record: Page): Promise<SidebarPage> {
  await hostIs(record, true);
  await hostIs(record, false);
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
    const panel = await openPanel(desk, one.page);
    await panel.waitForText(named(0));
    expect(await panel.has('Fold the sidebar to a strip')).toBe(false);
    await hostIs(one.page, false);
    const names = await noteNames(panel);
    // When the page goes to another person
    await one.page.evaluate((person) => {
      const set = (id: string, words: string) => {
        const place = document.getElementById(id);
        if (place) place.textContent = words;
      };
      set('name', person.name);
      set('born', person.born);
      set('nhs', person.nhsNumber);
    }, second);
    await panel.waitForText(named(1));
    expect(await names()).toEqual([first.family, '', second.family]);
    tally('13', 'chromium', { tried: 1, held: 1 });
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
    tally('08', 'chromium', { tried: 10, held: 10 });
  });
});
