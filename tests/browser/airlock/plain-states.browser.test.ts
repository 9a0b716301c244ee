import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';

const ann = { name: 'ABERLOUR, Alex', born: '10-Mar-1951', nhsNumber: '999 400 0004' };
const ben = { name: 'BRANTHWAITE, Alex', born: '11-Mar-1954', nhsNumber: '999 400 1116' };
const banner = (person: typeof ann): string => recordPage(person).replace(/^[\s\S]*<body>\n|<main[\s\S]*$/g, '');

const pages: Readonly<Record<string, string>> = {
  '/nobody.html': '<!doctype html><title>Rota</title><h1>Rota for Monday</h1><p>Nobody is open.</p>',
  '/two.html': `<!doctype html><title>Two</title>${banner(ann)}${banner(ben)}`,
  '/broken-number.html': recordPage({ ...ann, nhsNumber: '999 400 0005' }),
  '/future.html': recordPage({ ...ann, born: '10-Mar-2091' }),
  '/rail.html': recordPage(
    ann,
    '<div id="top" style="position:fixed;top:0;left:0;right:0;height:40px">Top</div><div id="rail" style="position:fixed;top:40px;right:0;bottom:0;width:220px">Rail</div>',
  ),
};

const hugeBytes = 5_000_000;
const row = '<tr><td>Seen by the nurse, nothing new to say of it</td><td>12-Mar-2019</td><td>Dr Example</td></tr>';
const huge = recordPage(ann, `<table>${row.repeat(Math.ceil(hugeBytes / row.length))}</table>`);

describe.each<BrowserName>(['chromium', 'firefox'])('pages on which nothing may be guessed, in %s', (name) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(name, { ...pages, '/huge.html': huge });
  });
  afterAll(() => desk.close());

  it.each(['nobody', 'two', 'broken-number', 'future'])(
    'H-30: a page of the kind “%s” gets a plain state, nobody’s name and no button to copy',
    async (kind) => {
      const { page, sidebar } = await desk.open(`/${kind}.html`);
      const shown = await sidebar.waitForText(/No record is open|not certain|several people/);
      expect(shown).not.toMatch(/Aberlour|Branthwaite/i);
      expect(shown).not.toContain('Refer or signpost');
      await page.close();
    },
  );

  it('H-24 H-30: a page of 5 MB gets its person or a plain line, and stays in use', async () => {
    expect(huge.length).toBeGreaterThan(hugeBytes);
    const { page, sidebar } = await desk.open('/huge.html');
    const shown = await sidebar.waitForText(/Aberlour|too long/i);
    expect(shown).not.toContain('Branthwaite');
    // The page answers its own user meanwhile
    const answerMs = await page.evaluate(async () => {
      const startMs = performance.now();
      await new Promise((drawn) => requestAnimationFrame(drawn));
      return performance.now() - startMs;
    });
    expect(answerMs).toBeLessThan(5000);
    await page.close();
  });

  it.each([1280, 1024])(
    'H-24: at %i px nothing of the record lies under the sidebar, fixed parts neither',
    async (width) => {
      for (const path of ['/rail.html', '/training.html?person=kettleworth']) {
        const { page, sidebar } = await desk.open(path);
        await page.setViewport({ width, height: 900 });
        await sidebar.frame();
        await page.waitForFunction(() => document.documentElement.style.marginRight !== '');
        const over = await page.evaluate(() => {
          const left = document.querySelector('fingerpost-host')?.getBoundingClientRect().left ?? 0;
          return [...document.body.querySelectorAll('*')]
            .filter(
              (one) => one.getBoundingClientRect().right > left + 1 && one.checkVisibility() && !one.closest('.scroll'),
            )
            .map((one) => `${one.tagName}#${one.id} ${one.getBoundingClientRect().right}`);
        });
        expect(over).toEqual([]);
        await page.close();
      }
    },
  );
});
