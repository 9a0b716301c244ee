import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OptionsPorts } from '../../components/options/options-app.tsx';
import { createSitePermissions } from '../../lib/platform/site-permissions.ts';
import type { PermissionsApi } from '../../lib/platform/site-permissions.ts';
import { createPackSigner } from '../../lib/platform/pack-signer.ts';
import type { PackSigner } from '../../lib/platform/pack-signer.ts';
import { builtInPack } from '../../lib/content/packs/built-in-pack.ts';
import { DeliveryVerdict } from '../../lib/domain/packs/delivery.ts';
import { createPackVerifier } from '../../lib/platform/pack-verifier.ts';
import { readManagedPolicy } from '../../lib/storage/managed-policy.ts';
import { createPackDelivery } from '../../lib/store/pack-delivery.ts';
import type { DeliveryPorts } from '../../lib/store/pack-delivery.ts';
import { PackHistoryEntry } from '../../lib/domain/packs/history.ts';
import { StoredPack } from '../../lib/domain/packs/stored-pack.ts';
import type { PackPlace } from '../../lib/store/pack-keeping.ts';
import { shippedSites } from '../../lib/content/sites/shipped-sites.ts';
import { retest } from '../../lib/reader/teach/retest.ts';
import { createSiteStore } from '../../lib/storage/site-store.ts';
import { createRuleReports } from '../../lib/storage/rule-reports.ts';
import { createWrongReadings } from '../../lib/storage/wrong-readings.ts';
import { createKnownSites } from '../../lib/storage/known-sites.ts';
import { createSettingsStore } from '../../lib/storage/settings-store.ts';

/** The browser's permissions as a person answers them. `answer` is what the browser's own question gets. */
export const aPermissionsApi = (
  options: { granted?: string[]; answer?: boolean } = {},
): PermissionsApi & { readonly asked: string[][]; patterns: string[]; tell(): void } => {
  const listeners = new Set<() => void>();
  const event = {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
  };
  const api = {
    asked: new Array<string[]>(),
    patterns: [...(options.granted ?? [])],
    tell: () => {
      for (const listener of listeners) listener();
    },
    getAll: () => Promise.resolve({ origins: [...api.patterns] }),
    request: ({ origins }: { origins: string[] }) => {
      api.asked.push(origins);
      const answer = options.answer ?? true;
      if (answer) api.patterns.push(...origins);
      return Promise.resolve(answer);
    },
    remove: ({ origins }: { origins: string[] }) => {
      api.patterns = api.patterns.filter((pattern) => !origins.includes(pattern));
      return Promise.resolve(true);
    },
    onAdded: event,
    onRemoved: event,
  };
  return api;
};

/** Packs in memory. */
export const aPackPlace = (): PackPlace & DeliveryPorts['packs'] & { readonly entries: PackHistoryEntry[] } => {
  let now: StoredPack | null = null;
  let verdict: DeliveryVerdict | null = null;
  const entries: PackHistoryEntry[] = [];
  return {
    entries,
    inForce: () => Promise.resolve({ stored: now, digest: now?.digest ?? null }),
    history: () => Promise.resolve([...entries].toReversed()),
    putInForce: (stored, entry, instead) => {
      if ((now?.digest ?? null) !== instead) return Promise.resolve(false);
      now = StoredPack.parse(structuredClone(stored));
      entries.push(PackHistoryEntry.parse(entry));
      return Promise.resolve(true);
    },
    useBuiltIn: (entry) => {
      now = null;
      entries.push(PackHistoryEntry.parse(entry));
      return Promise.resolve();
    },
    addHistory: (entry) => {
      entries.push(PackHistoryEntry.parse(entry));
      return Promise.resolve();
    },
    verdict: () => Promise.resolve(verdict),
    keepVerdict: (found) => {
      verdict = DeliveryVerdict.parse(structuredClone(found));
      return Promise.resolve();
    },
  };
};

/** A signer with real Ed25519 and a key of its own, in memory. */
export const aPackSigner = (): PackSigner => {
  let key: Parameters<Parameters<typeof createPackSigner>[1]['keep']>[0] | null = null;
  return createPackSigner(crypto.subtle, {
    read: () => Promise.resolve(key),
    keep: (made) => {
      key = made;
      return Promise.resolve();
    },
  });
};

/** The options page's ports over WXT's fake browser. `openOrigin`: the one address of which a tab is open. */
export const optionsPorts = (
  permissions: PermissionsApi = aPermissionsApi(),
  openOrigin = '',
): OptionsPorts & { readonly files: { name: string; text: string }[] } => {
  const { local, managed } = fakeBrowser.storage;
  const files: { name: string; text: string }[] = [];
  const packs = aPackPlace();
  const today = () => '2026-11-22';
  const version = '0.1.0';
  let lastId = 0;
  const makeId = (): string => {
    lastId += 1;
    return `00000000-0000-4000-8000-${String(lastId).padStart(12, '0')}`;
  };
  return {
    files,
    settings: createSettingsStore({ local, managed }),
    permissions: createSitePermissions(permissions),
    known: createKnownSites(local),
    download: (name, text) => void files.push({ name, text }),
    deleteEverything: async () => {
      await local.clear();
      return { ok: true, value: true };
    },
    taught: {
      sites: createSiteStore(local),
      reports: createWrongReadings(local),
      shippedSites,
      retest: (site) => retest(site, '2026-11-22').isPassed,
      showTab: (origin) => Promise.resolve(origin === openOrigin),
    },
    packs,
    delivery: createPackDelivery({
      policy: () => readManagedPolicy(managed),
      packs,
      verifier: createPackVerifier(crypto.subtle),
      builtIn: builtInPack,
      version,
      today,
      makeId,
    }),
    events: () => Promise.resolve([]),
    pastReadings: { all: () => Promise.resolve([]), deleteAll: () => Promise.resolve() },
    ruleReports: createRuleReports(local),
    signer: aPackSigner(),
    today,
    makeId,
    version,
    allowsLocalhost: false,
  };
};
