import { browser } from 'wxt/browser';
import { fromExtensionPort } from '../../lib/messages/ports.ts';
import type { GuardedCopy } from '../../lib/messages/wire.ts';
import { ownOrigin, ownUrl } from '../../lib/platform/own-page.ts';
import { findPlace, readIdentity, readPage } from '../../lib/reader/read-page.ts';
import { mountHost, removeOldHosts, type Host } from '../../lib/reader/session/host.ts';
import { openLink } from '../../lib/reader/session/link.ts';
import { startSession, type Session } from '../../lib/reader/session/session.ts';
import { localDate } from '../../lib/reader/session/local-date.ts';

/** The sidebar must have connected this soon after its frame was put in; else the page refuses it. */
const frameLimitMs = 5000;
/** A sidebar that lost its port and does not come back this soon was navigated away by the page (safety.md T-05). */
const lostFrameLimitMs = 1000;

/** Starts the reader in the record page. Refuses plain http (safety.md A10): there is no cryptography there. */
export function startReader(): void {
  // The `read` command asks the shipped reader for the whole reading here, in our own world; the page cannot see it.
  Object.assign(globalThis, { fingerpostRead: (options: { today: string }) => readPage(document, options) });
  if (!window.isSecureContext) return;
  whenParsed(() => connectReader());
}

function whenParsed(start: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}

function connectReader(): void {
  let session: Session | null = null;
  let host: Host | null = null;
  let frameTimer: ReturnType<typeof setTimeout> | null = null;
  let copies: readonly GuardedCopy[] = [];
  let frameNonce: string | null = null;
  const isTraining = document.querySelector('meta[name="fingerpost-record"][content="training"]') !== null;

  const waitForFrame = (limitMs: number) => {
    if (frameTimer !== null) clearTimeout(frameTimer);
    frameTimer = setTimeout(() => {
      closeHost();
      link.send({ t: 'frameFailed' });
    }, limitMs);
  };
  const closeHost = () => {
    if (frameTimer !== null) clearTimeout(frameTimer);
    frameTimer = null;
    host?.remove();
    host = null;
  };
  const openHost = () => {
    if (host || frameNonce === null) return;
    removeOldHosts(document);
    const origin = ownOrigin();
    const clipboardOrigin = origin.startsWith('chrome') ? `chrome-extension://${browser.runtime.id}` : origin;
    const url = `${ownUrl('/sidebar.html')}#n=${frameNonce}`;
    host = mountHost(document, { url, clipboardOrigin }, () => {
      closeHost();
      link.send({ t: 'frameFailed' });
    });
    waitForFrame(frameLimitMs);
  };
  const stopAll = (why: string) => {
    session?.stop(why);
    session = null;
    closeHost();
    link.close();
  };

  const link = openLink(
    () => fromExtensionPort(browser.runtime.connect({ name: 'reader' })),
    () => Boolean(browser.runtime?.id),
    {
      onWelcome(welcome) {
        ({ copies } = welcome);
        const isNewPair = frameNonce !== welcome.nonce;
        frameNonce = welcome.nonce;
        if (isNewPair) closeHost();
        session ??= startSession({
          window,
          engine: { readPage, readIdentity, findPlace },
          host: {
            setFolded: (isFolded) => host?.setFolded(isFolded),
            isCovered: () => host !== null && host.isCovered(),
            isOurs: (node) => node === host?.element,
            refit: () => host?.refit(),
            close: closeHost,
          },
          sessionKey: welcome.sessionKey,
          isTraining,
          today: () => localDate(new Date()),
          nowMs: () => Date.now(),
          toSidebar: (m) => link.send({ t: 'pass', m }),
          shareCopy: (copy) => link.shareCopy(copy),
          reportRecord: (key) => link.send({ t: 'record', key }),
          onPasteStopped: openHost,
        });
        session.setCopies(copies);
        openHost();
      },
      onPass: (message) => session?.receive(message),
      onCopies(all) {
        copies = all;
        session?.setCopies(all);
      },
      onSidebar(isConnected) {
        if (isConnected && frameTimer !== null) {
          clearTimeout(frameTimer);
          frameTimer = null;
        }
        if (!isConnected && host) waitForFrame(lostFrameLimitMs);
      },
      onRecord() {},
      onToggle() {
        if (!host) openHost();
        else if (host.isFolded()) setFolded(false);
        else setFolded(true);
      },
      onStop: stopAll,
      onGone: () => stopAll('Fingerpost was updated. Reload the page to go on.'),
    },
  );

  function setFolded(isFolded: boolean): void {
    host?.setFolded(isFolded);
    link.send({ t: 'pass', m: { k: 'ev', name: 'folded', data: { isFolded } } });
  }
}
