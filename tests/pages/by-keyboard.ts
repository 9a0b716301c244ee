import type { Frame, Page } from 'puppeteer-core';
import { isTaken } from './heard-presses.ts';
import type { SidebarPage } from './sidebar-page.ts';

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
/** Of the places that the keys led to, so many are told when they lead nowhere. */
const mostTold = 12;
/** A busy machine may take this long to scroll to what has the focus and to draw it. */
const drawnLimitMs = 2000;
/** No later than this the sidebar has been in view long enough to take presses. */
const takenLimitMs = 10_000;

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

  /** What has the focus, once it is scrolled to and drawn: what counts is what stands there a moment later. */
  async #settled(frame: Frame, wanted: RegExp): Promise<Focused> {
    const endMs = performance.now() + drawnLimitMs;
    for (;;) {
      const now = await this.#focused(frame, wanted);
      if (!now.isInside || now.isSeen || performance.now() > endMs) return now;
      await new Promise((drawn) => setTimeout(drawn, 50));
    }
  }

  async #tab(isBack: boolean): Promise<void> {
    if (isBack) await this.#page.keyboard.down('Shift');
    await this.#page.keyboard.press('Tab');
    if (isBack) await this.#page.keyboard.up('Shift');
  }

  /** Tabs until what is wanted has the focus. Throws when the keys do not lead there. */
  async goTo(wanted: RegExp): Promise<void> {
    const frame = await this.#sidebar.frame();
    const trail: string[] = [];
    for (let count = 0; count < mostTabs; count += 1) {
      const now = await this.#settled(frame, wanted);
      trail.push(now.isInside ? now.label : '(outside)');
      if (now.isInside && !now.isSeen) this.unseen.push(now.label);
      if (now.isWanted) return;
      if (now.isChoice) await this.#page.keyboard.press(now.isPast ? 'ArrowUp' : 'ArrowDown');
      else await this.#tab(now.isPast);
    }
    const last = trail.slice(-mostTold).join(' > ');
    throw new Error(
      `${mostTabs} tabs do not lead to ${String(wanted)}; the last were on: ${last}.\nThere was:\n${await this.#sidebar.text()}`,
    );
  }

  /**
   * Goes there and presses the key; again, as a person would, while the sidebar takes no presses because it only just
   * came into view (safety.md A8), or when the focus had moved on before the key came.
   */
  async press(wanted: RegExp, key: 'Enter' | ' '): Promise<void> {
    const frame = await this.#sidebar.frame();
    const press = () => this.#page.keyboard.press(key);
    const endMs = performance.now() + takenLimitMs;
    do {
      await this.goTo(wanted);
      if (await isTaken(frame, press, (name) => wanted.test(name))) return;
    } while (performance.now() < endMs);
    throw new Error(`No key on ${String(wanted)} was taken.\nThere was:\n${await this.#sidebar.text()}`);
  }

  /** Leaves the sidebar backwards; the number of tabs that it took. */
  async leave(): Promise<number> {
    const frame = await this.#sidebar.frame();
    if (!(await this.#focused(frame, /^$/)).isInside) throw new Error('The focus is not in the sidebar.');
    for (let count = 1; count < mostTabs; count += 1) {
      await this.#tab(true);
      if (!(await this.#focused(frame, /^$/)).isInside) return count;
    }
    throw new Error('The focus does not leave the sidebar.');
  }
}
