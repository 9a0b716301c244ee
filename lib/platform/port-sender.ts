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
export function senderOf({ name, sender }: Port): Sender | null {
  if (!sender?.url || sender.id !== browser.runtime.id) return null;
  const page = ownPage(sender.url);
  const kind = page === null ? frameKind(name, sender.frameId) : ownKind(page, name);
  const origin = page === null ? recordOrigin(sender.url, sender.tab?.url) : ownOrigin();
  const tabId = sender.tab?.id ?? null;
  if (kind === null || origin === null || (page === null && tabId === null)) return null;
  return { kind, tabId, frameId: sender.frameId ?? 0, documentId: sender.documentId ?? null, origin };
}

function ownKind(page: string, portName: string): 'sidebar' | 'training' | null {
  if (page === '/sidebar.html' && portName === 'sidebar') return 'sidebar';
  return page === '/training.html' && portName === 'reader' ? 'training' : null;
}

function frameKind(portName: string, frameId = 0): 'reader' | 'guard' | null {
  if (portName === 'reader' && frameId === 0) return 'reader';
  return portName === 'guard' && frameId !== 0 ? 'guard' : null;
}

/** The path of one of our own pages, or null. */
function ownPage(url: string): string | null {
  const { protocol, pathname } = new URL(url);
  return protocol === new URL(ownUrl('/')).protocol ? pathname : null;
}

/** A frame without an address of its own belongs to the page of its tab. */
function recordOrigin(url: string, tabUrl: string | undefined): string | null {
  const address = url.startsWith('about:') ? tabUrl : url;
  if (address === undefined) return null;
  const { origin, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
