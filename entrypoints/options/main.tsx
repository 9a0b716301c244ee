import '../../lib/platform/jitless.ts';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsApp } from '../../components/options/options-app.tsx';
import type { OptionsPorts } from '../../components/options/options-app.tsx';
import { systemClock } from '../../lib/platform/clock.ts';
import { downloadText } from '../../lib/platform/download-text.ts';
import { createPackVerifier } from '../../lib/platform/pack-verifier.ts';
import { createPackSigner } from '../../lib/platform/pack-signer.ts';
import { showRecordTab } from '../../lib/platform/record-tab.ts';
import { createSitePermissions } from '../../lib/platform/site-permissions.ts';
import { deleteEverything } from '../../lib/storage/delete-everything.ts';
import { eventStore } from '../../lib/storage/event-store.ts';
import { createKnownSites } from '../../lib/storage/known-sites.ts';
import { createRuleReports } from '../../lib/storage/rule-reports.ts';
import { readManagedPolicy } from '../../lib/storage/managed-policy.ts';
import { packHistory } from '../../lib/storage/pack-history.ts';
import { allPastReadings, deletePastReadings } from '../../lib/storage/past-store.ts';
import { packStore } from '../../lib/storage/pack-store.ts';
import { createPackDelivery } from '../../lib/store/pack-delivery.ts';
import { builtInPack } from '../../lib/content/packs/built-in-pack.ts';
import { shippedSites } from '../../lib/content/sites/shipped-sites.ts';
import { retest } from '../../lib/reader/teach/retest.ts';
import { createSiteStore } from '../../lib/storage/site-store.ts';
import { createWrongReadings } from '../../lib/storage/wrong-readings.ts';
import { createSettingsStore } from '../../lib/storage/settings-store.ts';
import { keepSigningKey, readSigningKey } from '../../lib/storage/signing-key.ts';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';

const { local, managed } = browser.storage;
const { version } = browser.runtime.getManifest();
const permissions = createSitePermissions(browser.permissions);

const ports: OptionsPorts = {
  settings: createSettingsStore({ local, managed }),
  permissions,
  known: createKnownSites(local),
  download: (name, text) => downloadText(document, name, text),
  deleteEverything: () => deleteEverything({ local, databases: indexedDB, permissions }),
  taught: {
    sites: createSiteStore(local),
    reports: createWrongReadings(local),
    shippedSites,
    retest: (site) => retest(site, systemClock.today()).isPassed,
    showTab: (origin) => showRecordTab(browser, origin),
  },
  packs: { ...packStore, ...packHistory },
  delivery: createPackDelivery({
    policy: () => readManagedPolicy(managed),
    packs: packStore,
    verifier: createPackVerifier(crypto.subtle),
    builtIn: builtInPack,
    version,
    today: () => systemClock.today(),
    makeId: () => crypto.randomUUID(),
  }),
  events: () => eventStore.all(),
  pastReadings: { all: allPastReadings, deleteAll: deletePastReadings },
  ruleReports: createRuleReports(local),
  signer: createPackSigner(crypto.subtle, { read: readSigningKey, keep: keepSigningKey }),
  today: () => systemClock.today(),
  makeId: () => crypto.randomUUID(),
  version,
  allowsLocalhost: import.meta.env.MODE === 'test',
};

const root = document.getElementById('app');
if (root) render(<OptionsApp ports={ports} />, root);
