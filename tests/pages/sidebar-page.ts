import type { Frame, Page } from 'puppeteer-core';
import { isTaken } from './heard-presses.ts';

/** How long a condition may take on a busy machine. Conditions, never fixed waits, decide what comes next. */
const limitMs = 20_000;
const pollMs = 25;

/** A frame that is gone may never answer: one question waits this long and is asked again. */
const late = (): Promise<null> => new Promise((done) => setTimeout(done, 3000, null));

/** Asks again and again until the answer is not null; throws with what was waited for, and what was there. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null>,
  see?: () => Promise<string>,
  withinMs = limitMs,
): Promise<T> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const answer = await Promise.race([ask().catch(() => null), late()]);
    if (answer !== null) return answer;
    if (performance.now() > endMs) {
      throw new Error(`Waited ${withinMs} ms for: ${what}.${see ? `\nThere was:\n${await see().catch(String)}` : ''}`);
    }
    await new Promise((done) => setTimeout(done, pollMs));
  }
}

type Box = { readonly x: number; readonly y: number };

/**
 * The sidebar as a clinician uses it, inside a record page, the training page or the side panel, in either browser. Presses go through
 * the browser's own mouse and keyboard, so they are trusted events.
 */
export class SidebarPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The sidebar's frame; in the side panel the page itself. Firefox reports another address, so the frame is asked. */
  async frame(): Promise<Frame> {
    return until('the sidebar frame', async () => {
      for (const frame of this.page.frames().toReversed()) {
        const path = await frame.evaluate(() => location.pathname).catch(() => '');
        if (path === '/sidebar.html') return frame;
      }
      return null;
    });
  }

  /** All that can be read in the sidebar now. */
  async text(): Promise<string> {
    return (await this.frame()).evaluate(() => document.body.innerText);
  }

  async waitForText(text: string | RegExp, withinMs = limitMs): Promise<string> {
    return until(
      `“${String(text)}” in the sidebar`,
      async () => {
        const shown = await this.text();
        return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) ? shown : null;
      },
      () => this.text(),
      withinMs,
    );
  }

  async waitForNoText(text: string): Promise<string> {
    return until(
      `no “${text}” in the sidebar`,
      async () => {
        const shown = await this.text();
        return shown.includes(text) ? null : shown;
      },
      () => this.text(),
    );
  }

  /**
   * Presses a button, link, tick or choice by its name, or by its group and name ("When: From Monday"), with the mouse;
   * again, as a person would, while the sidebar takes no presses because it only just came into view (safety.md A8).
   */
  async press(name: string | RegExp): Promise<void> {
    let isPressed = false;
    let pressing: Promise<'taken' | 'stopped' | 'absent'> | null = null;
    await until(
      `a press on “${String(name)}” to be taken`,
      async () => {
        // A slow one is waited for again, not pressed a second time.
        pressing ??= this.pressOnce(name).finally(() => {
          pressing = null;
        });
        const outcome = await pressing;
        if (outcome === 'absent') return isPressed ? true : null;
        isPressed = true;
        return outcome === 'taken' ? true : null;
      },
      () => this.text(),
    );
  }

  /** One press, if there is such a control; whether the sidebar's press guard let it through. */
  async pressOnce(name: string | RegExp): Promise<'taken' | 'stopped' | 'absent'> {
    const box = await this.#find(name);
    if (box === null) return 'absent';
    const press = () => this.page.mouse.click(box.x, box.y);
    const isWanted = (one: string) => (typeof name === 'string' ? one === name : name.test(one));
    return (await isTaken(await this.frame(), press, isWanted)) ? 'taken' : 'stopped';
  }

  /** Whether a control of that name can be seen and pressed now. */
  async has(name: string | RegExp): Promise<boolean> {
    return (await this.#find(name).catch(() => null)) !== null;
  }

  async #find(name: string | RegExp): Promise<Box | null> {
    const frame = await this.frame();
    const offset = await this.#offset();
    const pattern =
      typeof name === 'string'
        ? { source: name, flags: '', isExact: true }
        : { source: name.source, flags: name.flags, isExact: false };
    const box = await frame.evaluate((wanted) => {
      const test = wanted.isExact ? null : new RegExp(wanted.source, wanted.flags);
      const fits = (text: string) => (test ? test.test(text) : text === wanted.source);
      const isNamed = (one: HTMLElement): boolean => {
        const name = (one.getAttribute('aria-label') ?? one.innerText).replace(/\s+/g, ' ').trim();
        const group = one.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
        return fits(name) || fits(`${group}: ${name}`);
      };
      for (const one of document.querySelectorAll('button, a, summary, label, input, [role=button], [role=radio]')) {
        if (!(one instanceof HTMLElement) || !isNamed(one)) continue;
        if (one instanceof HTMLButtonElement && one.disabled) continue;
        one.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = one.getBoundingClientRect();
        if (width > 0 && height > 0) return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, pattern);
    return box && { x: box.x + offset.x, y: box.y + offset.y };
  }

  async #offset(): Promise<Box> {
    return this.page.evaluate(() => {
      const host = document.querySelector('fingerpost-host');
      const { x, y } = host?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x, y };
    });
  }
}
