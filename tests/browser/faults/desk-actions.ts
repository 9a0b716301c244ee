import type { Browser, Frame, Page } from 'puppeteer-core';
import { shownPeople, type SwitchOrder } from '../../builders/switching-record.ts';
import { until, type SidebarPage } from '../../pages/sidebar-page.ts';

/** A name of the made-up people as the sidebar writes it. */
export const named = (person: number): RegExp => new RegExp(shownPeople[person]?.family ?? 'nobody', 'i');

/** Switches the page of `switchingRecord` to another person, at once. */
export async function switchTo(page: Page, order: Partial<SwitchOrder> & { readonly to: number }): Promise<void> {
  await page.evaluate(
    (wanted) => {
      const show: unknown = Reflect.get(globalThis, 'show');
      if (typeof show === 'function') show(wanted);
    },
    { way: 'pushState', bodyAfterMs: 0, ...order } satisfies SwitchOrder,
  );
}

/** The shortest way to a copy: what happened, for one of the team. Answers when the sidebar says that it was copied. */
export async function copyReferral(sidebar: SidebarPage): Promise<void> {
  await sidebar.press('Refer or signpost');
  await sidebar.press('Others in the team');
  await sidebar.press('Yes, referred');
  await sidebar.waitForText('for this record');
}

/** Puts the caret in a field by a press and pastes with the keyboard, as a person would. Answers what the field holds. */
export async function pasteInto(page: Page, selector: string): Promise<string> {
  await page.bringToFront();
  await page.click(selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return fieldText(page, selector);
}

/** What a field holds now. */
export async function fieldText(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? ''),
  );
}

/** Waits until the page has, or has no more, our host element. */
export async function hostIs(page: Page, isThere: boolean): Promise<void> {
  await until(`the host ${isThere ? 'to be there' : 'to be gone'}`, async () => {
    const count = await page.evaluate(() => document.querySelectorAll('fingerpost-host').length);
    return count === (isThere ? 1 : 0) ? true : null;
  });
}

/** Opens the options page from the sidebar: Firefox's driver may not go to a page of an extension by its address. */
export async function openOptions(browser: Browser, sidebarFrame: Frame): Promise<Page> {
  const known = new Set(await browser.pages());
  await sidebarFrame.evaluate(async () => {
    await Reflect.get(globalThis, 'fingerpostConnection').background.request('openPage', { page: 'options' });
  });
  return until('the options page', async () => {
    for (const one of await browser.pages()) {
      if (!known.has(one) && (await one.evaluate(() => location.pathname === '/options.html'))) return one;
    }
    return null;
  });
}

/** Ids of every event in the one database, read from one of our own pages. */
export const eventIdsSeenFrom = (ownPage: Page): Promise<string[]> =>
  ownPage.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('fingerpost');
        opening.onerror = () => reject(new Error('the database did not open'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('events').objectStore('events').getAllKeys();
          asked.onsuccess = () => resolve(asked.result.map(String));
        };
      }),
  );
