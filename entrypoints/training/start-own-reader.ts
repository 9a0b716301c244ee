import { browser } from 'wxt/browser';
import { trainingSite } from '../../lib/content/sites/shipped-sites.ts';
import { forReader } from '../../lib/domain/sites/site.ts';
import { fromExtensionPort, fromMessagePort } from '../../lib/messages/ports.ts';
import type { PortLike, Wire } from '../../lib/messages/wire.ts';
import { ownOrigin, ownUrl } from '../../lib/platform/own-page.ts';
import { mountHost, type Host } from '../../lib/reader/session/host.ts';
import { Link } from '../../lib/reader/session/link.ts';
import { localDate } from '../../lib/reader/session/local-date.ts';
import { guardPastes } from '../../lib/reader/session/paste-guard.ts';
import { lendSites } from '../../lib/reader/sites/lend-sites.ts';
import { createSiteEngine } from '../../lib/reader/sites/site-engine.ts';
import { startSession, type Session } from '../../lib/reader/session/session.ts';

/**
 * Content scripts do not run in the extension's own pages, so the training page starts the reader and docks the sidebar
 * itself. Called only there: served from elsewhere, the page is an ordinary web page and the content script does both.
 */
export const startOwnReader = (): void => {
  lendSites(document);
  let session: Session | null = null;
  guardPastes(window, {
    knowledge: () => session?.pasteKnowledge() ?? null,
    onStopped: (why) => session?.pasteStopped(why),
    signal: new AbortController().signal,
  });
  const link = new Link(
    () => fromExtensionPort(browser.runtime.connect({ name: 'reader' })),
    () => Boolean(browser.runtime?.id),
    {
      onWelcome({ sessionKey, copies }) {
        session?.welcome(sessionKey);
        session?.setCopies(copies);
      },
      onCopies: (copies) => session?.setCopies(copies),
      onPass() {},
      onSidebar() {},
      onRecord() {},
      onToggle() {},
      onSite() {},
      onLost() {},
      onStop: (why) => session?.stop(why),
      onGone: () => session?.stop('Fingerpost was updated. Reload the page to go on.'),
    },
  );
  session = openSession(link);
  link.open();
};

const openSession = (link: Link): Session => {
  const sidebar = { url: ownUrl('/sidebar.html#training'), clipboardOrigin: ownOrigin() };
  const host: Host = mountHost(document, sidebar, () => host.remove());
  const channel = awaitSidebar((message) => session.receive(message));
  const session = startSession({
    window,
    engine: createSiteEngine(forReader(trainingSite)).engine,
    host: {
      setFolded: host.setFolded,
      isCovered: host.isCovered,
      isOurs: (node) => node === host.element,
      refit: host.refit,
      close: host.remove,
    },
    isTraining: true,
    today: () => localDate(new Date()),
    nowMs: () => Date.now(),
    toSidebar: (message) => channel.post(message),
    shareCopy: (copy) => link.shareCopy(copy),
    reportRecord() {},
    reportSite() {},
  });
  return session;
};

/** Hands the sidebar, when it says that it is ready, one end of a channel. Only our own origin is heard. */
const awaitSidebar = (receive: (message: Wire) => void) => {
  let port: PortLike | null = null;
  window.addEventListener('message', (event) => {
    if (event.origin !== location.origin || event.data !== 'fingerpost-sidebar-ready') return;
    const { port1, port2 } = new MessageChannel();
    port = fromMessagePort(port1);
    port.onMessage((message) => {
      if (isWire(message)) receive(message);
    });
    event.source?.postMessage('fingerpost-reader', { targetOrigin: location.origin, transfer: [port2] });
  });
  return { post: (message: Wire) => port?.post(message) };
};

const isWire = (message: unknown): message is Wire => typeof message === 'object' && message !== null && 'k' in message;
