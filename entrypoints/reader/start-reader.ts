import { browser } from 'wxt/browser';
import { fromExtensionPort } from '../../lib/messages/ports.ts';
import { ownOrigin, ownUrl } from '../../lib/platform/own-page.ts';
import { readPage, type ReadOptions } from '../../lib/reader/read-page.ts';
import { DockedSidebar } from '../../lib/reader/session/docked-sidebar.ts';
import type { ReadingEngine } from '../../lib/reader/session/follower.ts';
import { Link } from '../../lib/reader/session/link.ts';
import { localDate } from '../../lib/reader/session/local-date.ts';
import { guardPastes } from '../../lib/reader/session/paste-guard.ts';
import { createSiteEngine } from '../../lib/reader/sites/site-engine.ts';
import { startSession, type Session } from '../../lib/reader/session/session.ts';

/** Starts the reader in the record page. Refuses plain http (safety.md A10): there is no cryptography there. */
export function startReader(): void {
  // The `read` command asks the shipped reader for the whole reading here, in our own world; the page cannot see it.
  Object.assign(globalThis, { fingerpostRead: (options: ReadOptions) => readPage(document, options) });
  if (!window.isSecureContext) return;
  let session: Session | null = null;
  const reading = createSiteEngine();
  const ending = new AbortController();
  const { signal } = ending;
  guardPastes(window, {
    knowledge: () => session?.pasteKnowledge() ?? null,
    onStopped(why) {
      docked.open();
      session?.pasteStopped(why);
    },
    signal,
  });
  const docked = new DockedSidebar(document, frameAddress, () => link.send({ t: 'frameFailed' }));
  const stopAll = (why: string) => {
    session?.stop(why);
    session = null;
    ending.abort();
    docked.close();
    link.close();
  };
  const link = new Link(
    () => fromExtensionPort(browser.runtime.connect({ name: 'reader' })),
    () => Boolean(browser.runtime?.id),
    {
      onWelcome({ nonce, sessionKey, copies }) {
        docked.setNonce(nonce);
        session?.welcome(sessionKey);
        session?.setCopies(copies);
        docked.open();
      },
      onPass: (message) => session?.receive(message),
      onCopies: (copies) => session?.setCopies(copies),
      onSidebar: (isConnected) => docked.connected(isConnected),
      onRecord() {},
      onToggle() {
        const isFolded = docked.toggle();
        link.send({ t: 'pass', m: { k: 'ev', name: 'folded', data: { isFolded } } });
      },
      onSite: (given) => void (reading.use(given) && session?.startAgain()),
      onLost: () => docked.backgroundLost(),
      onStop: stopAll,
      onGone: () => stopAll('Fingerpost was updated. Reload the page to go on.'),
    },
  );
  const onPageShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    // Nothing told us that the port was lost while the page lay in the back/forward cache (H-06).
    session?.startAgain();
    link.reopen();
  };
  window.addEventListener('pageshow', onPageShow, { signal });
  // Reading begins while background answers and the frame loads: it needs neither until it is settled.
  const start = () => {
    session = openSession(link, docked, reading.engine);
    link.open();
  };
  if (document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start, { once: true, signal });
}

function frameAddress(nonce: string) {
  const origin = ownOrigin();
  return {
    url: `${ownUrl('/sidebar.html')}#n=${nonce}`,
    clipboardOrigin: origin.startsWith('chrome') ? `chrome-extension://${browser.runtime.id}` : origin,
  };
}

function openSession(link: Link, docked: DockedSidebar, engine: ReadingEngine): Session {
  return startSession({
    window,
    engine,
    host: {
      setFolded: (isFolded) => docked.setFolded(isFolded),
      isCovered: () => docked.isCovered(),
      isOurs: (node) => docked.isOurs(node),
      refit: () => docked.refit(),
      close: () => docked.close(),
    },
    isTraining: document.querySelector('meta[name="fingerpost-record"][content="training"]') !== null,
    today: () => localDate(new Date()),
    nowMs: () => Date.now(),
    toSidebar: (m) => link.send({ t: 'pass', m }),
    shareCopy: (copy) => link.shareCopy(copy),
    reportRecord: (key) => link.send({ t: 'record', key }),
    reportSite: (health) => link.send({ t: 'siteHealth', health }),
  });
}
