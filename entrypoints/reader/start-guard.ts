import { browser } from 'wxt/browser';
import { fromExtensionPort } from '../../lib/messages/ports.ts';
import type { GuardedCopy } from '../../lib/messages/wire.ts';
import { Link } from '../../lib/reader/session/link.ts';
import { guardPastes } from '../../lib/reader/session/paste-guard.ts';

/** In a frame inside the record: nothing but the paste guard, told by background whose record the tab shows. */
export function startGuard(): void {
  const ending = new AbortController();
  let copies: readonly GuardedCopy[] = [];
  let recordKey: string | null = null;
  let salt: string | null = null;

  guardPastes(window, {
    knowledge: () => (salt === null ? null : { salt, copies, recordKey, isTraining: false, atMs: Date.now() }),
    onStopped() {},
    signal: ending.signal,
  });

  const link = new Link(
    () => fromExtensionPort(browser.runtime.connect({ name: 'guard' })),
    () => Boolean(browser.runtime?.id),
    {
      onWelcome(welcome) {
        ({ copies, recordKey, sessionKey: salt } = welcome);
      },
      onCopies(all) {
        copies = all;
      },
      onRecord(key) {
        recordKey = key;
      },
      onPass() {},
      onSidebar() {},
      onToggle() {},
      onSite() {},
      onLost() {},
      onStop: () => ending.abort(),
      onGone: () => ending.abort(),
    },
  );
  link.open();
}
