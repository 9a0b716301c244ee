/**
 * Starts real browsers with the built extension, and serves folders from this machine. Used by the commands and by
 * the browser tests alike. Node only; nothing here is shipped.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserPlaces, findBrowser, type BrowserName } from './browsers.mjs';
import { outsidePort } from './outside.ts';
import { tally } from './tally.ts';

export { findBrowser, type BrowserName };

/** The add-on's address in Firefox is random by default; tests fix it so that its pages can be opened. */
export const firefoxExtensionHost = '7d1c2b3a-52f4-4c0e-9f7a-2f1f0f7a9c11';
const geckoId = 'fingerpost@fingerpost.example';

const projectRoot = resolve(import.meta.dirname, '..');

/** Which build: `release` has no site granted beforehand, `test` has localhost. */
export type BuildName = 'release' | 'test';

export type Launched = {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://id` or `moz-extension://host`, without a slash at the end. */
  readonly extensionOrigin: string;
  close(): Promise<void>;
};

/** Folder of a build made by `wxt build`. */
export function buildFolder(name: BrowserName, build: BuildName): string {
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  return join(projectRoot, '.output', `${browser}-mv3${build === 'test' ? '-test' : ''}`);
}

export type LaunchOptions = {
  readonly build?: BuildName;
  readonly isHeadless?: boolean;
  readonly windowWidth?: number;
  readonly windowHeight?: number;
  /** More command-line switches, and preferences (Firefox). */
  readonly switches?: readonly string[];
  readonly preferences?: Readonly<Record<string, boolean | number | string>>;
  /** A folder for the browser's profile that stays after it is closed; else one that is thrown away. */
  readonly profileFolder?: string;
  /** Variables of the environment beside those of this process; `HOME` is where Firefox looks for managed storage. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A build folder other than the project's own. */
  readonly folder?: string;
};

/** Starts a browser with the built extension. Throws with a plain sentence when the browser or the build is missing. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const executablePath = findBrowser(name);
  if (!executablePath)
    throw new Error(`No ${name} was found on this machine. Install it, or set ${browserPlaces[name].env}.`);
  const folder = options.folder ?? buildFolder(name, options.build ?? 'test');
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`The extension is not built yet: ${folder} is missing.`);
  const launched = await (name === 'chromium' ? launchChromium : launchFirefox)(executablePath, folder, options);
  tally('browser-version', name, { texts: [await launched.browser.version()] });
  return launched;
}

async function launchChromium(executablePath: string, folder: string, options: LaunchOptions): Promise<Launched> {
  const { windowWidth = 1280, windowHeight = 900, isHeadless = true } = options;
  const isRoot = process.getuid?.() === 0;
  const outside = outsidePort('chromium');
  const browser = await puppeteer.launch({
    executablePath,
    headless: isHeadless,
    pipe: true,
    enableExtensions: true,
    ...(options.profileFolder ? { userDataDir: options.profileFolder } : {}),
    defaultViewport: null,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-GB',
      `--window-size=${windowWidth},${windowHeight}`,
      ...(outside === null ? [] : [`--proxy-server=127.0.0.1:${outside}`]),
      ...(options.switches ?? []),
    ],
  });
  const extensionId = await browser.installExtension(folder);
  return {
    name: 'chromium',
    browser,
    extensionId,
    extensionOrigin: `chrome-extension://${extensionId}`,
    close: () => browser.close(),
  };
}

async function launchFirefox(executablePath: string, folder: string, options: LaunchOptions): Promise<Launched> {
  const { windowWidth = 1280, windowHeight = 900, isHeadless = true } = options;
  const outside = outsidePort('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    ...(options.profileFolder ? { userDataDir: options.profileFolder } : {}),
    env: { ...process.env, ...options.environment },
    headless: isHeadless,
    defaultViewport: null,
    args: [`--width=${windowWidth}`, `--height=${windowHeight}`, ...(options.switches ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: firefoxExtensionHost }),
      'intl.accept_languages': 'en-GB',
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.normandy.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...(outside === null ? {} : proxyPreferences(outside)),
      ...options.preferences,
    },
  });
  const extensionId = await browser.installExtension(folder);
  return {
    name: 'firefox',
    browser,
    extensionId,
    extensionOrigin: `moz-extension://${firefoxExtensionHost}`,
    close: () => browser.close(),
  };
}

const proxyPreferences = (port: number): Readonly<Record<string, number | string>> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

export type Served = {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Every request that arrived, as `METHOD /path`. */
  readonly log: readonly string[];
  close(): Promise<void>;
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export type ServeOptions = {
  /** Pages made in the test itself: path to body, `/a.html` to html text. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Headers for every answer (Content-Security-Policy and the like). */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Serves folders (first match wins) and made-up pages on a free port of this machine. Paths cannot leave the folders. */
export async function serve(folders: readonly string[], options: ServeOptions = {}): Promise<Served> {
  const log: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    log.push(`${request.method} ${path}`);
    const made = options.pages?.[path];
    const file = made === undefined ? findFile(folders, path) : null;
    if (made === undefined && !file) {
      response.writeHead(404).end();
      return;
    }
    const type = contentTypes[file ? extname(file) : '.html'] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...options.headers });
    response.end(made ?? (file ? readFileSync(file) : ''));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    log,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function findFile(folders: readonly string[], path: string): string | null {
  for (const folder of folders) {
    const root = resolve(folder);
    const file = normalize(join(root, path));
    if (file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}
