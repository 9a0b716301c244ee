import type { Frame, Page } from 'puppeteer-core';
import { until, type SidebarPage } from './sidebar-page.ts';

/** What has the focus inside the sidebar, and which way to go for something else. */
type Focused = {
  readonly isInside: boolean;
  readonly isWanted: boolean;
  readonly label: string;
  readonly isSeen: boolean;
  readonly isPast: boolean;
  readonly isChoice: boolean;
};

const mostTabs = 120;

/** The sidebar as somebody uses it who has only a keyboard: nothing here ever moves the focus but the keys. */
export class ByKeyboard {
  readonly #page: Page;
  readonly #sidebar: SidebarPage;
  /** Where the focus was and could not be seen: not drawn, or under something else. */
  readonly unseen: string[] = [];

  constructor(page: Page, sidebar: SidebarPage) {
    this.#page = page;
    this.#sidebar = sidebar;
  }

  async #focused(frame: Frame, wanted: RegExp): Promise<Focused> {
    return frame.evaluate(
      ({ source, flags }) => {
        const pattern = new RegExp(source, flags);
        const nameOf = (one: Element): string => {
          const label = one instanceof HTMLInputElement ? one.labels?.[0]?.innerText : null;
          const words = one.getAttribute('aria-label') ?? label ?? (one instanceof HTMLElement ? one.innerText : '');
          return words.replace(/\s+/g, ' ').trim();
        };
        const active = document.activeElement ?? document.body;
        const fits = (one: Element): boolean => {
          const group = one.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
          return pattern.test(nameOf(one)) || pattern.test(`${group}: ${nameOf(one)}`);
        };
        const target = [...document.querySelectorAll('button, a, summary, input')].find(fits);
        const isSeen = (one: Element): boolean => {
          const { left, top, width, height } = one.getBoundingClientRect();
          const shown = document.elementFromPoint(left + width / 2, top + height / 2);
          if (shown === null || !(one.contains(shown) || shown.contains(one))) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          const isDrawn = boxShadow !== 'none' || (outlineStyle !== 'none' && outlineWidth !== '0px');
          return isDrawn || one.matches('input[type="radio"], input[type="checkbox"]');
        };
        const isBefore = (one: Element | undefined): boolean =>
          one !== undefined && (active.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
        const isInside = document.hasFocus() && active !== document.body;
        const isChoice =
          active instanceof HTMLInputElement && target instanceof HTMLInputElement && active.name === target.name;
        return {
          isInside,
          isWanted: isInside && fits(active),
          isChoice: isChoice && active.type === 'radio',
          label: nameOf(active),
          isSeen: isSeen(active),
          isPast: isInside && isBefore(target),
        };
      },
      { source: wanted.source, flags: wanted.flags },
    );
  }

  async #tab(isBack: boolean): Promise<void> {
    if (isBack) await this.#page.keyboard.down('Shift');
    await this.#page.keyboard.press('Tab');
    if (isBack) await this.#page.keyboard.up('Shift');
  }

  /** Tabs until what is wanted has the focus. Throws when the keys do not lead there. */
  async goTo(wanted: RegExp): Promise<void> {
    const frame = await this.#sidebar.frame();
    let label = '';
    for (let count = 0; count < mostTabs; count += 1) {
      let now = await this.#focused(frame, wanted);
      if (now.isInside && !now.isSeen) {
        // The step may be drawn and not yet scrolled to: what counts is what stands there a moment later.
        await frame.evaluate(() => new Promise((drawn) => setTimeout(drawn, 100)));
        now = await this.#focused(frame, wanted);
      }
      label = now.label;
      if (now.isInside && !now.isSeen) this.unseen.push(label);
      if (now.isWanted) return;
      if (now.isChoice) await this.#page.keyboard.press(now.isPast ? 'ArrowUp' : 'ArrowDown');
      else await this.#tab(now.isPast);
    }
    throw new Error(`${mostTabs} tabs do not lead to ${String(wanted)}; the last was on “${label}”.`);
  }

  /**
   * Goes there and presses the key; once more when the sidebar says that it only just came into view (safety.md A8) and
   * the focus is still there: that notice may be of the press before, and Space on anything else scrolls.
   */
  async press(wanted: RegExp, key: 'Enter' | 'Space'): Promise<void> {
    await this.goTo(wanted);
    const frame = await this.#sidebar.frame();
    await until('a key to be taken', async () => {
      await this.#page.keyboard.press(key);
      await frame.evaluate(() => new Promise((drawn) => setTimeout(drawn, 60)));
      if (!(await this.#sidebar.text()).includes('only just came into view')) return true;
      return (await this.#focused(frame, wanted)).isWanted ? null : true;
    });
  }

  /** Leaves the sidebar backwards; the number of tabs that it took. */
  async leave(): Promise<number> {
    const frame = await this.#sidebar.frame();
    for (let count = 1; count < mostTabs; count += 1) {
      await this.#tab(true);
      if (!(await this.#focused(frame, /^$/)).isInside) return count;
    }
    throw new Error('The focus does not leave the sidebar.');
  }
}
