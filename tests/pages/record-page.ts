import type { Page } from 'puppeteer-core';

/** The training record, in the words of whoever sits in front of it. */
export class RecordPage {
  readonly page: Page;
  readonly #address: string;

  /** `origin` of the extension or of a local server, without a slash at the end. */
  constructor(page: Page, origin: string) {
    this.page = page;
    this.#address = `${origin}/training.html`;
  }

  /** Loads the page at a query string: '' is the list of people. */
  async open(search = ''): Promise<void> {
    await this.page.goto(`${this.#address}${search}`);
    await this.page.waitForSelector('#record-main');
  }

  /** From anywhere, by way of the list, without loading a page. */
  async choosePerson(family: string): Promise<void> {
    await this.page.click('.top__nav a');
    await (await this.page.waitForSelector(`.list td a ::-p-text(${family},)`))?.click();
    await this.page.waitForFunction(
      (wanted: string) => document.querySelector('.banner')?.textContent?.includes(`${wanted},`),
      {},
      family.toUpperCase(),
    );
  }

  /** Opens a section of the open record by its name on the rail. */
  async chooseSection(name: string): Promise<void> {
    await (await this.page.waitForSelector(`.rail a ::-p-text(${name})`))?.click();
    await this.page.waitForFunction(
      (wanted: string) => document.querySelector('.main__title')?.textContent === wanted,
      {},
      name,
    );
  }

  /** The name in the banner, or null on the list. */
  async bannerName(): Promise<string | null> {
    return this.page.evaluate(() => document.querySelector('.banner__name')?.textContent ?? null);
  }

  /** Presses "Save to record" and waits until the journal shows an entry saved just now. */
  async saveNote(): Promise<readonly string[]> {
    await this.page.click('.note button[type="submit"]');
    await this.page.waitForSelector('.entry--new li');
    return this.page.$$eval('.entry--new:first-child li', (lines) => lines.map((line) => line.textContent ?? ''));
  }
}
