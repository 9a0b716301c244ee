import { browser } from 'wxt/browser';
import { originOfPattern } from '../domain/site-address.ts';

const scriptId = 'reader';
const scriptFile = 'reader.js';

/** The sites on which the reader runs: those that a person has granted, one origin at a time (safety.md A13). */
export type ReaderSites = {
  readonly isGranted: (origin: string) => Promise<boolean>;
  /** Registers the reader for exactly the granted sites; every page opened there from now on has it. */
  readonly register: () => Promise<void>;
  /** Starts the reader in a page that is open already. */
  readonly inject: (tabId: number) => Promise<void>;
  /** After an install or update: the pages that are open on granted sites. */
  readonly injectIntoOpenTabs: () => Promise<void>;
  /** Asks the person for the origin of this address; null where nobody may be asked. Call it within their press. */
  readonly requestFor: (url: string | undefined) => Promise<boolean> | null;
};

/** `isAllowed`: whether the organisation's policy lets a site be read (A14). It narrows what is granted, never widens. */
export function createReaderSites(isAllowed: (origin: string) => Promise<boolean>): ReaderSites {
  const isAllowedPattern = async (pattern: string) => isAllowed(originOfPattern(pattern) ?? pattern);
  const grantedPatterns = async () => {
    const patterns = ((await browser.permissions.getAll()).origins ?? []).filter(isReadable);
    const allowed = await Promise.all(patterns.map(isAllowedPattern));
    return patterns.filter((_, index) => allowed[index]);
  };

  const inject = async (tabId: number) => {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [scriptFile] });
  };

  return {
    async isGranted(origin) {
      if (!isReadable(`${origin}/*`)) return false;
      const pattern = patternOf(origin);
      // Both at once: every press waits for this.
      const answers = await Promise.all([
        isAllowedPattern(pattern),
        browser.permissions.contains({ origins: [pattern] }),
      ]);
      return answers.every(Boolean);
    },
    async register() {
      const matches = await grantedPatterns();
      const registered = await browser.scripting.getRegisteredContentScripts();
      if (registered.some((script) => script.id === scriptId))
        await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
      if (matches.length === 0) return;
      await browser.scripting.registerContentScripts([
        {
          id: scriptId,
          js: [scriptFile],
          matches,
          allFrames: true,
          matchOriginAsFallback: true,
          runAt: 'document_start',
        },
      ]);
    },
    inject,
    async injectIntoOpenTabs() {
      const matches = await grantedPatterns();
      if (matches.length === 0) return;
      for (const tab of await browser.tabs.query({ url: matches })) {
        if (tab.id !== undefined) await inject(tab.id).catch(() => undefined);
      }
    },
    requestFor(url) {
      const origin = originToAsk(url);
      return origin === null ? null : browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
    },
  };
}

/** https only; this machine's own pages only in the test build (safety.md A10). */
function isReadable(pattern: string): boolean {
  if (pattern.startsWith('https://')) return true;
  return import.meta.env.MODE === 'test' && /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//.test(pattern);
}

/** Match patterns have no port in Firefox, and none is needed: the host decides. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

function originToAsk(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { origin } = new URL(url);
  return isReadable(`${origin}/`) ? origin : null;
}
