import { browser } from 'wxt/browser';
import type { Sender } from '../messages/hub.ts';
import { ownOrigin, ownUrl } from './own-page.ts';

type Tab = { readonly id?: number | undefined; readonly url?: string | undefined };

type Port = {
  readonly name: string;
  readonly sender?:
    | {
        readonly id?: string | undefined;
        readonly url?: string | undefined;
        readonly origin?: string | undefined;
        readonly frameId?: number | undefined;
        readonly documentId?: string | undefined;
        readonly tab?: Tab | undefined;
      }
    | undefined;
};

/**
 * Tells who opened a port from what the browser says of it, not from what it says of itself (safety.md A3). Null for
 * anybody else: such a port is closed and counted.
 */
export function senderOf({ name, sender }: Port): Sender | null {
  if (!sender?.url || sender.id !== browser.runtime.id) return null;
  const { url, tab, frameId = 0, documentId = null } = sender;
  const frame = { frameId, documentId };
  const page = ownPage(url);
  return page === null ? inRecord(name, url, tab, frame) : inOwnPage(name, page, tab?.id ?? null, frame);
}

type Frame = Pick<Sender, 'frameId' | 'documentId'>;

function inOwnPage(portName: string, page: string, tabId: number | null, frame: Frame): Sender | null {
  const own = { ...frame, origin: ownOrigin() };
  if (page === '/sidebar.html' && portName === 'sidebar') return { kind: 'sidebar', tabId, ...own };
  const isTraining = page === '/training.html' && portName === 'reader';
  return isTraining && tabId !== null ? { kind: 'training', tabId, ...own } : null;
}

/** In a record page in a tab; a frame without an address of its own belongs to the page of its tab. */
function inRecord(portName: string, url: string, tab: Tab | undefined, frame: Frame): Sender | null {
  const kind = frameKind(portName, frame.frameId);
  const address = url.startsWith('about:') ? tab?.url : url;
  if (kind === null || tab?.id === undefined || address === undefined) return null;
  const { origin, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? { kind, tabId: tab.id, ...frame, origin } : null;
}

function frameKind(portName: string, frameId: number): 'reader' | 'guard' | null {
  if (portName === 'reader' && frameId === 0) return 'reader';
  return portName === 'guard' && frameId !== 0 ? 'guard' : null;
}

/** The path of one of our own pages, or null. */
function ownPage(url: string): string | null {
  const { protocol, pathname } = new URL(url);
  return protocol === new URL(ownUrl('/')).protocol ? pathname : null;
}
