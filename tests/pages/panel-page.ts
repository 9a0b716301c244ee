import type { Page } from 'puppeteer-core';
import { until } from './sidebar-page.ts';

/** The side panel, opened as a tab of its own: there is no page beside it. Keys and presses are the browser's own. */
export class PanelPage {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, extensionOrigin: string) {
    this.page = page;
    this.#address = `${extensionOrigin}/sidebar.html#panel`;
  }

  async open(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(this.#address);
    await this.waitForText('Paste from the record');
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  waitForText(text: string | RegExp): Promise<string> {
    return until(
      `“${String(text)}” in the panel`,
      async () => {
        const shown = await this.text();
        return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) ? shown : null;
      },
      () => this.text(),
    );
  }

  /** Puts text on the clipboard as a person does: select it somewhere else, and copy by keyboard. */
  async copyToClipboard(text: string): Promise<void> {
    const other = await this.page.browser().newPage();
    await other.setContent('<textarea></textarea>');
    await other.bringToFront();
    await other.$eval(
      'textarea',
      (area, value) => {
        area.value = value;
        area.focus();
        area.select();
      },
      text,
    );
    await this.#withControl(other, 'KeyC');
    await other.close();
    await this.#toFront();
  }

  /** Closing a tab lets the browser choose the next one, at times after ours was brought to the front. */
  #toFront(): Promise<true> {
    return until('the panel in front', async () => {
      await this.page.bringToFront();
      return (await this.page.evaluate(() => document.visibilityState === 'visible')) || null;
    });
  }

  /** Pastes by keyboard into what has the focus. */
  paste(): Promise<void> {
    return this.#withControl(this.page, 'KeyV');
  }

  async #withControl(page: Page, key: 'KeyC' | 'KeyV'): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  }

  /** Tabs until the control of that name has the focus. */
  async reach(name: string): Promise<void> {
    await until(
      `the focus on “${name}”, by Tab`,
      async () => {
        const isReached = await this.page.evaluate(
          (wanted) =>
            document.activeElement instanceof HTMLElement && document.activeElement.innerText.trim() === wanted,
          name,
        );
        if (!isReached) await this.page.keyboard.press('Tab');
        return isReached || null;
      },
      () => this.text(),
    );
  }
}
