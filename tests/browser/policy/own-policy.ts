import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launched } from '../../../scripts/launch.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Puts policy values in force for the extension, by Chromium's own page for trying policies: they go through its policy
 * service and the extension's schema, and nothing outside this browser changes. Resolves when the extension is given them.
 */
export async function setChromiumPolicy(
  { browser, extensionId, extensionOrigin }: Launched,
  values: Values,
): Promise<void> {
  const own = await browser.newPage();
  await own.goto(`${extensionOrigin}/options.html`);
  const trying = await browser.newPage();
  await trying.goto('chrome://policy/test');
  const policies = Object.entries(values).map(([name, value]) => ({
    namespace: extensionId,
    name,
    value,
    source: 0,
    scope: 1,
    level: 1,
  }));
  // As text, because the page's own module is loaded in it, and no bundler may take the import for one of ours.
  await trying.evaluate(
    `import('chrome://resources/js/cr.js').then((page) => page.sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify(policies))}, ''))`,
  );
  await own.waitForFunction(
    async (names: string) => {
      const given: object = await Reflect.get(globalThis, 'chrome').storage.managed.get(null);
      return Object.keys(given).toSorted().join(' ') === names;
    },
    { polling: 50 },
    Object.keys(values).toSorted().join(' '),
  );
  await trying.close();
  await own.close();
}

/**
 * A home folder in which a Firefox finds policy values for the extension. Firefox reads them when it starts; a native
 * manifest and an enterprise policy come to an extension by the same storage.
 */
export function firefoxHomeWith(values: Values): string {
  const home = mkdtempSync(join(tmpdir(), 'fingerpost-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const name = 'fingerpost@fingerpost.example';
  writeFileSync(
    join(folder, `${name}.json`),
    JSON.stringify({ name, description: 'Policy of a test', type: 'storage', data: values }),
  );
  return home;
}
