/**
 * `node scripts/check-sites.ts FOLDER`: reads every saved page of a folder (`*.html` with `*.truth.json` beside it) by the
 * first site that ships, without layout, and says who was read and how the site stands. Ends with 1 when anybody is wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { z } from 'zod';
import { shippedSites } from '../lib/content/sites/shipped-sites.ts';
import { forReader } from '../lib/domain/sites/site.ts';

const today = '2026-11-22';
const Truth = z.object({
  finalUrl: z.string(),
  patient: z.object({ name: z.string(), dob: z.string(), nhsNumber: z.string() }).nullable(),
});

const { window } = new JSDOM('', { url: 'https://record.example/' });
const names = Object.getOwnPropertyNames(window).filter((name) =>
  /^(?:HTML\w*Element|Element|Node|Document\w*|ShadowRoot)$/.test(name),
);
for (const name of names)
  Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), configurable: true });

// The reader takes its means from the document's own prototypes, so it is loaded after them.
const { readPage } = await import('../lib/reader/read-page.ts');
const { applySite } = await import('../lib/reader/sites/apply.ts');
globalThis.fingerpostSiteReader = applySite;

const [site] = shippedSites;
const [folder = ''] = process.argv.slice(2);
if (site === undefined || !existsSync(folder)) throw new Error('Name a folder of saved pages.');
const { document } = window;
const pages = readdirSync(folder).filter(
  (name) => existsSync(join(folder, name.replace(/\.html$/, '.truth.json'))) && name.endsWith('.html'),
);
let wrong = 0;
for (const page of pages.toSorted()) {
  const truth = Truth.parse(JSON.parse(readFileSync(join(folder, page.replace(/\.html$/, '.truth.json')), 'utf8')));
  const html = readFileSync(join(folder, page), 'utf8').replaceAll(/<style[\s\S]*?<\/style>/g, '');
  document.documentElement.innerHTML = new window.DOMParser().parseFromString(
    html,
    'text/html',
  ).documentElement.innerHTML;
  window.history.replaceState(null, '', truth.finalUrl);
  const { identity, items, site: health } = readPage(document, { today, site: forReader(site) });
  const { patient } = truth;
  const isRight =
    patient !== null &&
    identity.name === patient.name &&
    identity.birthDate === patient.dob &&
    (identity.nhsNumber ?? patient.nhsNumber) === patient.nhsNumber;
  const outcome = identity.sure ? (isRight ? 'right' : 'WRONG') : 'nobody';
  if (outcome === 'WRONG') wrong += 1;
  console.log(
    `${page.padEnd(48)} ${outcome.padEnd(7)} site ${(health?.health ?? 'not used').padEnd(9)} ${items.length} facts`,
  );
}
console.log(`${pages.length} pages, ${wrong} wrong`);
process.exitCode = wrong > 0 || pages.length === 0 ? 1 : 0;
