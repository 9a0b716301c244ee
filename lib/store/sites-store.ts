import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { allowsSite } from '../domain/policy.ts';
import type { Policy } from '../domain/policy.ts';
import { parseSiteAddress } from '../domain/site-address.ts';
import type { SiteAddressError } from '../domain/site-address.ts';
import type { SiteAccessError, SitePermissions } from '../platform/site-permissions.ts';

/** `reading`: granted. `withdrawn`: known here but not granted now. `not-allowed`: the organisation's policy keeps it out. */
export type SiteState = 'reading' | 'withdrawn' | 'not-allowed';

/** One site of the list. */
export type SiteRow = { readonly origin: string; readonly state: SiteState };

/** Sites remembered on this computer; remembering grants nothing. */
export type KnownSites = {
  list(): Promise<readonly string[]>;
  add(origins: readonly string[]): Promise<void>;
  forget(origin: string): Promise<void>;
};

/** What became of a request about a site: done, or why not in plain words. */
export type SiteOutcome =
  | { readonly isDone: true; readonly origin: string }
  | { readonly isDone: false; readonly why: string };

/** The sites of this browser, granted one origin at a time (A13). */
export type SitesStore = {
  readonly rows: ReadonlySignal<readonly SiteRow[]>;
  /** Grants wider than one site, which this page never asks for. */
  readonly broad: ReadonlySignal<readonly string[]>;
  /** Must be called straight from a press or a key: the browser asks the person. */
  add(text: string, policy: Policy): Promise<SiteOutcome>;
  withdraw(origin: string): Promise<SiteOutcome>;
  forget(origin: string): Promise<void>;
  refresh(policy: Policy): Promise<void>;
  dispose(): void;
};

const addressSentence = (error: SiteAddressError): string => {
  switch (error.kind) {
    case 'empty':
      return 'Enter the address of the record system.';
    case 'not-secure':
      return 'This address starts with http, which anyone on the network can read. Fingerpost only works on https addresses. Ask your supplier for the https one.';
    case 'too-broad':
      return 'Enter one address without a star. Sites are added one at a time.';
    case 'other-scheme':
      return `Fingerpost cannot work on ${error.scheme} pages. Enter an address that starts with https.`;
    case 'not-an-address':
      return 'This is not an address. Copy it from the top of the record window, for example https://record.example.';
  }
};

const accessSentence = (error: SiteAccessError, origin: string): string =>
  error.kind === 'declined'
    ? `The browser did not give access to ${origin}. Press the button again and choose Allow when it asks.`
    : `This browser cannot give access to ${origin}. Your organisation may have blocked it.`;

/** Makes the sites store. `allowsLocalhost` is true in the test build only. */
export const createSitesStore = (ports: {
  readonly permissions: SitePermissions;
  readonly known: KnownSites;
  readonly allowsLocalhost: boolean;
}): SitesStore => {
  const { permissions, known, allowsLocalhost } = ports;
  const rows = signal<readonly SiteRow[]>([]);
  const broad = signal<readonly string[]>([]);
  let lastPolicy: Policy | null = null;

  const refresh = async (policy: Policy): Promise<void> => {
    lastPolicy = policy;
    const [granted, remembered] = await Promise.all([permissions.list(), known.list()]);
    const stateOf = (origin: string): SiteState => {
      if (!allowsSite(policy, origin)) return 'not-allowed';
      return granted.origins.includes(origin) ? 'reading' : 'withdrawn';
    };
    const origins = [...new Set([...granted.origins, ...remembered])].toSorted();
    rows.value = origins.map((origin) => ({ origin, state: stateOf(origin) }));
    broad.value = granted.broad;
  };
  const refreshAgain = async (): Promise<void> => {
    if (lastPolicy !== null) await refresh(lastPolicy);
  };

  return {
    rows,
    broad,
    refresh,
    add: async (text, policy) => {
      const parsed = parseSiteAddress(text, { allowsLocalhost });
      if (!parsed.ok) return { isDone: false, why: addressSentence(parsed.error) };
      const origin = parsed.value;
      if (!allowsSite(policy, origin))
        return { isDone: false, why: `Your organisation does not let Fingerpost read ${origin}.` };
      // Nothing may be awaited before this line: the browser asks only on a person's own press.
      const granted = await permissions.request(origin);
      if (!granted.ok) return { isDone: false, why: accessSentence(granted.error, origin) };
      await known.add([origin]);
      await refresh(policy);
      return { isDone: true, origin };
    },
    withdraw: async (origin) => {
      // Granted from the toolbar button, perhaps: remembered here, so that it can be shown as withdrawn and allowed again.
      await known.add([origin]);
      const withdrawn = await permissions.withdraw(origin);
      await refreshAgain();
      return withdrawn.ok
        ? { isDone: true, origin }
        : { isDone: false, why: `The browser did not withdraw ${origin}. Use the browser's own extensions page.` };
    },
    forget: async (origin) => {
      await known.forget(origin);
      await refreshAgain();
    },
    dispose: permissions.watch(() => void refreshAgain()),
  };
};
