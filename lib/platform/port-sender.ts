import { browser } from 'wxt/browser';
import type { Sender } from '../messages/hub.ts';
import { ownOrigin, ownUrl } from './own-page.ts';

type Port = {
  readonly name: string;
  readonly sender?:
    | {
        readonly id?: string | undefined;
        readonly url?: string | undefined;
        readonly origin?: string | undefined;
        readonly frameId?: number | undefined;
        readonly documentId?: string | undefined;
        readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
      }
    | undefined;
};

/**
 * Tells who opened a port from what the browser says of it, not from what it says of itself (safety.md A3). Null for
 * anybody else: such a port is closed and counted.
 */
export function senderOf(port: Port): Sender | null {
  const { sender } = port;
  if (!sender || sender.id !== browser.runtime.id || sender.url === undefined) return null;
  const base = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0, documentId: sender.documentId ?? null };
  const page = ownPage(sender.url);
  if (page !== null) {
    const origin = ownOrigin();
    if (page === '/sidebar.html' && port.name === 'sidebar') return { kind: 'sidebar', ...base, origin };
    if (page === '/training.html' && port.name === 'reader' && base.frameId === 0)
      return { kind: 'training', ...base, origin };
    return null;
  }
  const address = sender.url.startsWith('about:') ? sender.tab?.url : sender.url;
  const origin = originOf(address);
  if (origin === null || base.tabId === null) return null;
  if (port.name === 'reader' && base.frameId === 0) return { kind: 'reader', ...base, origin };
  return port.name === 'guard' && base.frameId !== 0 ? { kind: 'guard', ...base, origin } : null;
}

/** The path of one of our own pages, or null. */
function ownPage(url: string): string | null {
  const { protocol, pathname, host } = new URL(url);
  const own = new URL(ownUrl('/'));
  if (protocol !== own.protocol) return null;
  return host === own.host || protocol === 'chrome-extension:' ? pathname : '/';
}

function originOf(address: string | undefined): string | null {
  if (address === undefined) return null;
  const { origin, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
