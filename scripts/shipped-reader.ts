/**
 * Reads pages with the reader that is shipped: the built extension in a real Chromium, its own function called in its
 * own world, where the page cannot see it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { z } from 'zod';
import { CannotTell, IsoDate, Item, PageKind, Sex, SiteHealth } from '../lib/domain/reading.ts';
import type { ReaderSite } from '../lib/domain/sites/site.ts';
import { buildFolder, launch, serve } from './launch.ts';

const root = resolve(import.meta.dirname, '..');
const contextWaitMs = 8000;
const settleWaitMs = 250;
const settleTries = 20;

/** What the shipped reader returns, as the command passes it on. */
export const ReadingSeen = z.object({
  page: PageKind,
  identity: z.object({
    name: z.string().nullable(),
    nhsNumber: z.string().nullable(),
    birthDate: z.nullable(IsoDate),
    sex: z.nullable(Sex),
    sure: z.boolean(),
    doubt: z.string().nullable(),
  }),
  items: z.array(Item),
  cannotTell: z.array(CannotTell),
  site: z.nullish(SiteHealth).transform((site) => site ?? null),
});
export type ReadingSeen = z.infer<typeof ReadingSeen>;

function newestIn(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Builds the extension for tests unless the build is newer than every source. */
export function buildIfStale(): void {
  const manifest = join(buildFolder('chromium', 'test'), 'manifest.json');
  const sources = ['lib', 'entrypoints', 'components', 'public', 'wxt.config.ts', 'package-lock.json'];
  const newest = Math.max(...sources.map((path) => newestIn(join(root, path))));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest) return;
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '--mode', 'test'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The extension could not be built.');
}

const ContextCreated = z.object({
  context: z.object({
    id: z.number(),
    origin: z.string(),
    auxData: z.object({ type: z.string(), frameId: z.string() }),
  }),
});

/** Waits for the world of the extension's content script in the top frame of a page. */
async function findWorld(session: CDPSession, extensionOrigin: string): Promise<number | null> {
  const { frameTree } = await session.send('Page.getFrameTree');
  return new Promise((done) => {
    const timer = setTimeout(() => done(null), contextWaitMs);
    session.on('Runtime.executionContextCreated', (event: unknown) => {
      const created = ContextCreated.safeParse(event);
      if (!created.success) return;
      const { id, origin, auxData } = created.data.context;
      if (auxData.type !== 'isolated' || auxData.frameId !== frameTree.frame.id || origin !== extensionOrigin) return;
      clearTimeout(timer);
      done(id);
    });
    session.send('Runtime.enable').catch(() => done(null));
  });
}

async function evaluateIn(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Reads until two readings a quarter of a second apart are equal, as the session does (safety.md A12). */
async function settledReading(
  evaluate: OpenRecord['evaluate'],
  today: string,
  site: ReaderSite | null,
): Promise<ReadingSeen> {
  let before = '';
  for (let tries = 0; tries < settleTries; tries++) {
    const reading = await evaluate(`fingerpostRead(${JSON.stringify({ today, site })})`);
    const text = JSON.stringify(reading);
    if (text === before) return ReadingSeen.parse(reading);
    before = text;
    await pause(settleWaitMs);
  }
  throw new Error('The page did not come to rest.');
}

/** A page that is open with the extension in it. */
export type OpenRecord = {
  readonly page: Page;
  /** Runs an expression in the extension's own world of the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Reads it, by a site where one is given and its script is there. */
  read(today: string, site?: ReaderSite | null): Promise<ReadingSeen>;
  close(): Promise<void>;
};

export type ShippedReader = {
  /** Opens a file or an address. Throws with a plain sentence when the extension may not read there. */
  open(source: string): Promise<OpenRecord>;
  /** Reads a file or an address. Throws with a plain sentence when the extension may not read there. */
  read(source: string, today: string): Promise<ReadingSeen>;
  /** A page with the extension in it, for measuring. */
  newPage(): Promise<Page>;
  readonly extensionOrigin: string;
  close(): Promise<void>;
};

/** Starts Chromium with the built extension, ready to read. */
export async function startShippedReader(): Promise<ShippedReader> {
  buildIfStale();
  const launched = await launch('chromium', { build: 'test', windowWidth: 1900, windowHeight: 1000 });
  const openAt = async (url: string, onClosed: () => Promise<void>): Promise<OpenRecord> => {
    const page = await launched.browser.newPage();
    const close = async (): Promise<void> => {
      await page.close();
      await onClosed();
    };
    try {
      await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
      const session = await page.createCDPSession();
      const world = await findWorld(session, launched.extensionOrigin);
      if (world === null)
        throw new Error(`Fingerpost has no permission for ${new URL(url).origin}: grant the site first.`);
      const evaluate = (expression: string): Promise<unknown> => evaluateIn(session, world, expression);
      return { page, evaluate, read: (today, site = null) => settledReading(evaluate, today, site), close };
    } catch (error) {
      await close();
      throw error;
    }
  };
  const open = async (source: string): Promise<OpenRecord> => {
    if (/^https?:\/\//.test(source)) return openAt(source, async () => {});
    const file = resolve(source);
    if (!existsSync(file)) throw new Error(`There is no file ${source}.`);
    const served = await serve([dirname(file)]);
    return openAt(`${served.origin}/${encodeURIComponent(basename(file))}`, () => served.close());
  };
  return {
    extensionOrigin: launched.extensionOrigin,
    newPage: () => launched.browser.newPage(),
    close: () => launched.close(),
    open,
    read: async (source, today) => {
      const record = await open(source);
      try {
        return await record.read(today);
      } finally {
        await record.close();
      }
    },
  };
}
