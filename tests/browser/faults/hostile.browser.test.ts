import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownPeople, switchingRecord } from '../../builders/switching-record.ts';
import { serve, type BrowserName, type Served } from '../../../scripts/launch.ts';
import { until } from '../../pages/sidebar-page.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { fieldText, hostIs, named } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

/** Everything that a page's script could try to read of the sidebar. Answers the words that each attack came by. */
const readAttacks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('fingerpost-host');
    const attempt = (read: () => unknown): string => {
      try {
        return String(read());
      } catch {
        return '';
      }
    };
    const found = (word: string) => {
      getSelection()?.removeAllRanges();
      const find: unknown = Reflect.get(window, 'find');
      const isFound = typeof find === 'function' && find.call(window, word, false, false, true, false, true) === true;
      return isFound ? getSelection()?.toString() : '';
    };
    return [
      () => host?.shadowRoot?.textContent,
      () => host?.innerText,
      () => host?.textContent,
      () => host?.innerHTML,
      () => window.frames[0]?.document.body.innerText,
      () => window.frames[0]?.location.href,
      () => document.body.innerText,
      () => document.querySelector('iframe')?.contentDocument?.body.innerText,
      () => host?.getRootNode().textContent?.includes('Others in the team'),
      () => found('Refer or signpost'),
      () => found('Not today'),
      () => document.elementFromPoint(innerWidth - 100, 300)?.textContent,
      () =>
        performance
          .getEntriesByType('resource')
          .map((entry) => entry.name)
          .filter((url) => url.includes('#n=')),
      () => [...document.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? [one.shadowRoot.textContent] : [])),
      () => host?.getHTML({ serializableShadowRoots: true }),
      () => (host ? new XMLSerializer().serializeToString(host) : ''),
      () => document.evaluate('string(//*[local-name()="fingerpost-host"])', document, null, 2).stringValue,
      () => {
        const range = document.createRange();
        if (host) range.selectNodeContents(host);
        return range.toString();
      },
      () => {
        getSelection()?.selectAllChildren(document.documentElement);
        return getSelection()?.toString();
      },
      () => host?.attachShadow({ mode: 'open' }).textContent,
      () => document.elementsFromPoint(innerWidth - 100, 300).map((one) => one.textContent),
      () => document.caretPositionFromPoint(innerWidth - 100, 300)?.offsetNode.textContent,
      () => document.activeElement?.shadowRoot?.textContent,
      () => host?.cloneNode(true).textContent,
    ].map(attempt);
  });

/** A page without a script of its own, which some of the headers would stop. */
const [person = { name: '', born: '', nhsNumber: '' }] = shownPeople;

const forgeries = 1000;
/** A message to the frame and one to the page, a press, a paste. */
const forgeryKinds = 4;

/** How long a press is given to show that it was acted on. */
const chanceMs = 1500;

/** Whether the sidebar left its first screen. A frame that is gone or silent acted on nothing. */
async function isActedOn(page: Page, frame: Frame): Promise<boolean> {
  if ((await page.evaluate(() => document.querySelectorAll('fingerpost-host').length)) === 0) return false;
  const silence = new Promise<string>((done) => setTimeout(done, 1000, ''));
  if (frame.detached) return false;
  const text = await Promise.race([frame.evaluate(() => document.body.innerText).catch(() => ''), silence]);
  return text !== '' && !/Refer or signpost/.test(text);
}

describe.each(browsers)('a hostile record page in %s', (name) => {
  let desk: Desk;
  let otherSite: Served;
  beforeAll(async () => {
    desk = await openDesk(name, { '/record.html': switchingRecord(0) });
    otherSite = await serve([], {
      pages: {
        '/dynamic.html': `<!doctype html><title>Other</title><iframe src="${desk.launched.extensionOrigin}/sidebar.html#n=AAAAAAAAAAAAAAAAAAAAAAAA" width="400" height="600"></iframe>`,
      },
    });
  });
  afterAll(async () => {
    await otherSite.close();
    await desk.close();
  });

  it('fault-20 T-01: every way to read the sidebar learns none of its words', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText('Refer or signpost');
    const came = await readAttacks(page);
    const learned = came.filter((words) => /refer or signpost|not today|read just now|#n=/i.test(words));
    const counts = { tried: came.length, held: came.length - learned.length };
    tally('fault-20', name, counts);
    tally('hostile-reading', name, counts);
    expect(learned).toEqual([]);
    await page.close();
  });

  it('fault-20 T-03: a thousand forged events and messages change nothing and paste nothing', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText('Refer or signpost');
    await page.evaluate(
      (count, kinds) => {
        const host = document.querySelector('fingerpost-host');
        const field = document.querySelector('#textarea');
        for (let i = 0; i < count / kinds; i++) {
          const data = { t: 'pass', m: { k: 'req', id: i, name: 'closeSidebar', params: {} } };
          window.frames[0]?.postMessage(data, '*');
          window.postMessage({ type: 'wxt:content-script-started', ...data }, '*');
          host?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: innerWidth - 100, clientY: 300 }));
          field?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: new DataTransfer() }));
        }
      },
      forgeries,
      forgeryKinds,
    );
    expect(await sidebar.waitForText(named(0))).toContain('Refer or signpost');
    expect(await fieldText(page, '#textarea')).toBe('');
    await hostIs(page, true);
    tally('fault-20', name, { tried: forgeries, held: forgeries });
    tally('hostile-acting', name, { tried: forgeryKinds, held: forgeryKinds });
    await page.close();
  });

  const tamperings: Readonly<Record<string, string>> = {
    'a sheet over it': `Object.assign(document.body.appendChild(document.createElement('div')).style, { position: 'fixed', inset: '0', width: '100vw', height: '100vh', zIndex: '2147483647', background: '#fff' }); document.body.lastElementChild.setAttribute('popover', 'manual'); document.body.lastElementChild.showPopover();`,
    'a sheet that lets presses through': `const d = document.body.appendChild(document.createElement('div')); d.setAttribute('popover', 'manual'); d.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff'; d.showPopover();`,
    'a box generated on the host': `const s = document.head.appendChild(document.createElement('style')); s.textContent = 'fingerpost-host::before{content:"Agree";position:absolute;inset:0;background:#fff;pointer-events:none}';`,
    'no opacity': `document.querySelector('fingerpost-host').style.setProperty('opacity', '0', 'important');`,
    'another place': `document.querySelector('fingerpost-host').style.setProperty('right', '400px', 'important');`,
    'no display': `document.querySelector('fingerpost-host').style.setProperty('display', 'none', 'important');`,
    'out of the top layer': `document.querySelector('fingerpost-host').hidePopover();`,
    'a modal dialog': `const d = document.body.appendChild(document.createElement('dialog')); d.textContent = 'Agree?'; d.showModal();`,
    'a clone beside it': `document.documentElement.append(document.querySelector('fingerpost-host').cloneNode(true));`,
  };
  it('T-02: with nothing tampered the same press is acted on, so that the rows below could see one', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText('Refer or signpost');
    const frame = await sidebar.frame();
    await sidebar.press('Ask');
    const startedMs = performance.now();
    await until('the press to be acted on', async () => ((await isActedOn(page, frame)) ? true : null));
    expect(performance.now() - startedMs).toBeLessThan(chanceMs);
    await page.close();
  });

  it.each(Object.keys(tamperings))('fault-20 fault-21 T-02 A8: %s stops every press', async (what) => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText('Refer or signpost');
    const at = await sidebar.page.evaluate(() => ({ x: innerWidth - 180 }));
    const frame = await sidebar.frame();
    const y = await frame.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) => one.innerText === 'Ask');
      const box = button?.getBoundingClientRect();
      return box ? box.y + box.height / 2 : 0;
    });
    await page.evaluate(tamperings[what] ?? '');
    // A frame that goes away under the pointer leaves the driver without an answer: it is not waited for.
    await Promise.race([page.mouse.click(at.x, y), new Promise((done) => setTimeout(done, 2000))]);
    // Absence needs time: the control beside this shows that a press is acted on well within it.
    await new Promise((done) => setTimeout(done, chanceMs));
    const held = (await isActedOn(page, frame)) ? 0 : 1;
    tally('fault-20', name, { tried: 1, held });
    tally('hostile-acting', name, { tried: 1, held });
    expect(held).toBe(1);
    await page.close();
  });

  it.each([
    ['removed', `document.querySelector('fingerpost-host').remove()`],
    ['moved', `document.body.append(document.querySelector('fingerpost-host'))`],
    ['cloned', `document.documentElement.append(document.querySelector('fingerpost-host').cloneNode(true))`],
    ['restyled', `document.querySelector('fingerpost-host').style.width = '1px'`],
  ])('fault-21: a host that is %s closes the sidebar and gives the page its room back', async (_how, script) => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await page.evaluate(script);
    await until('the page to have its room back', () =>
      page.evaluate(() => (document.documentElement.style.marginRight === '' ? true : null)),
    );
    const isGone = await until('the frame to be gone', async () =>
      page.frames().every((one) => one.detached || !one.url().includes('sidebar.html')) ? true : null,
    );
    expect(isGone).toBe(true);
    tally('fault-21', name, { tried: 1, held: 1 });
    tally('hostile-acting', name, { tried: 1, held: 1 });
    await page.close();
  });

  it('fault-20 T-05: a frame that the page sends elsewhere is taken out', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    // The page itself gets no handle: a frame in a closed root is not among its frames.
    expect(await page.evaluate(() => window.length)).toBe(0);
    // So another hand sends it away, as a handle would.
    const frame = await sidebar.frame();
    await frame.evaluate(() => void setTimeout(() => location.replace('about:blank'))).catch(() => undefined);
    await hostIs(page, false);
    tally('fault-20', name, { tried: 1, held: 1 });
    tally('hostile-acting', name, { tried: 1, held: 1 });
    await page.close();
  });

  it('fault-20 T-04: framed by another site, the sidebar page says nothing of anybody', async () => {
    const record = await desk.open('/record.html');
    await record.sidebar.waitForText(named(0));
    const page = await desk.launched.browser.newPage();
    await page.goto(`${otherSite.origin}/dynamic.html`);
    for (const frame of page.frames()) {
      const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      expect(text).not.toMatch(named(0));
    }
    tally('fault-20', name, { tried: 1, held: 1 });
    tally('hostile-reading', name, { tried: 1, held: 1 });
    await page.close();
    await record.page.close();
  });
});

describe('headers against frames, in chromium', () => {
  it.each([
    ["default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'", 'content-security-policy'],
    ["require-trusted-types-for 'script'; trusted-types 'none'", 'content-security-policy'],
    ['require-corp', 'cross-origin-embedder-policy'],
    ['same-origin', 'cross-origin-opener-policy'],
    ['isolate-and-require-corp', 'document-isolation-policy'],
  ])('fault-13: with %s the sidebar reads and answers', async (value, header) => {
    const desk = await openDesk('chromium', { '/record.html': recordPage(person) }, { headers: { [header]: value } });
    try {
      const { sidebar } = await desk.open('/record.html');
      expect(await sidebar.waitForText(named(0))).toContain('Refer or signpost');
      tally('fault-13', 'chromium', { tried: 1, held: 1 });
    } finally {
      await desk.close();
    }
  });
});
