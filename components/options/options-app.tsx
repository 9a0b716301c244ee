import { computed, useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { exampleEntries } from '../../lib/content/consultation/example-entries.ts';
import { shapeNote } from '../../lib/content/consultation/prompts.ts';
import { intendedPurpose } from '../../lib/content/intended-purpose.ts';
import { askNames, flagNames, suppressedNames } from '../../lib/content/sidebar/beside-words.ts';
import { programmeNames, roleNames } from '../../lib/content/sidebar/role-words.ts';
import { codeTable } from '../../lib/content/codes/code-table.ts';
import { firstPackVignettes } from '../../lib/content/packs/example-people.ts';
import { firstPack } from '../../lib/content/packs/first-pack.ts';
import { checkPack } from '../../lib/domain/heuristics/check/check-pack.ts';
import { vignettesOf } from '../../lib/domain/heuristics/pack-vignettes.ts';
import type { Result } from '../../lib/domain/result.ts';
import type { SettingsStore } from '../../lib/domain/settings-state.ts';
import type { PackSigner } from '../../lib/platform/pack-signer.ts';
import type { SitePermissions } from '../../lib/platform/site-permissions.ts';
import { createAuditStore } from '../../lib/store/audit-store.ts';
import type { AuditPorts } from '../../lib/store/audit-store.ts';
import { createMeetingStore } from '../../lib/store/meeting-store.ts';
import { createOptionsStore } from '../../lib/store/options-store.ts';
import type { PackDelivery } from '../../lib/store/pack-delivery.ts';
import { createPackDraftStore } from '../../lib/store/pack-draft-store.ts';
import { createPastEffectStore } from '../../lib/store/past-effect-store.ts';
import { createPacksStore } from '../../lib/store/packs-store.ts';
import type { PackPlace } from '../../lib/store/pack-keeping.ts';
import { createSitesStore } from '../../lib/store/sites-store.ts';
import type { KnownSites } from '../../lib/store/sites-store.ts';
import { createTaughtStore } from '../../lib/store/taught-store.ts';
import type { TaughtPorts } from '../../lib/store/taught-store.ts';
import { createTransferStore } from '../../lib/store/transfer-store.ts';
import type { Download } from '../../lib/store/transfer-store.ts';
import { AuditSection } from './audit/audit-section.tsx';
import { AboutSection } from './about-section.tsx';
import { ComputerSection } from './computer-section.tsx';
import { ConversationSection } from './conversation-section.tsx';
import { KeepingSection } from './keeping-section.tsx';
import { MenuSection } from './menu-section.tsx';
import { MoveSection } from './move-section.tsx';
import { OptionsPage } from './options-page.tsx';
import type { PageSection } from './options-page.tsx';
import { PacksSection } from './packs/packs-section.tsx';
import { PolicySection } from './policy-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { TeamSection } from './team-section.tsx';

/** What the page needs of the browser, so that tests can hand in fakes. */
export type OptionsPorts = {
  settings: SettingsStore;
  permissions: SitePermissions;
  known: KnownSites;
  download: Download;
  deleteEverything: () => Promise<Result<true, { readonly why: string }>>;
  taught: Omit<TaughtPorts, 'download'>;
  packs: PackPlace;
  delivery: PackDelivery;
  /** What the practice kept of its use, for its own review. */
  events: AuditPorts['events'];
  /** Past readings, to try changed rules on. */
  pastReadings: { all(): Promise<readonly unknown[]>; deleteAll(): Promise<void> };
  /** What clinicians called wrong, for the same review. */
  ruleReports: AuditPorts['ruleReports'];
  signer: PackSigner;
  today: () => string;
  makeId: () => string;
  version: string;
  allowsLocalhost: boolean;
};

type OptionsAppProps = { ports: OptionsPorts };

const sections: readonly PageSection[] = [
  { id: 'sites', label: 'Sites' },
  { id: 'team', label: 'Team' },
  { id: 'computer', label: 'This computer' },
  { id: 'conversation', label: 'Appointments and copying' },
  { id: 'menu', label: 'Menu of support' },
  { id: 'packs', label: 'Packs' },
  { id: 'audit', label: 'Audit and review' },
  { id: 'keeping', label: 'Keeping data' },
  { id: 'move', label: 'Move settings' },
  { id: 'organisation', label: 'Your organisation' },
  { id: 'about', label: 'About and help' },
];

const sectionInAddress = (): string | null => {
  const id = location.hash.slice(1);
  return sections.some((section) => section.id === id) ? id : null;
};

/** What layouts are shown with: the consultation that the golden files hold. */
const examples = exampleEntries();

const allNames: Readonly<Record<string, string>> = {
  ...suppressedNames,
  ...askNames,
  ...flagNames,
  ...programmeNames,
  ...roleNames,
};
const names = (word: string): string => allNames[word] ?? word;

const createStores = (ports: OptionsPorts) => {
  const options = createOptionsStore(ports.settings);
  const sites = createSitesStore(ports);
  const taught = createTaughtStore({ ...ports.taught, download: ports.download });
  const transfer = createTransferStore({ ...ports, options });
  const builtInPack = { ...firstPack, vignettes: [...firstPackVignettes()] };
  const packs = createPacksStore({ ...ports, codeTable, builtInPack, names });
  const bench = createPackDraftStore(codeTable, firstPackVignettes);
  const past = createPastEffectStore({
    pastReadings: () => ports.pastReadings.all(),
    draft: bench.draft,
    settings: computed(() => options.state.value?.inForce ?? null),
  });
  const meetings = createMeetingStore(firstPackVignettes);
  const audit = createAuditStore(ports);
  return { options, sites, taught, transfer, packs, bench, past, meetings, audit };
};

type Stores = ReturnType<typeof createStores>;

/** Follows the address: a section's name opens it, a field's id (from the error summary) takes the focus there. */
const useSection = (stores: Stores): string => {
  const [current, setCurrent] = useState(sectionInAddress() ?? 'sites');
  useEffect(() => {
    const follow = (): void => {
      const asked = sectionInAddress();
      if (asked === null) {
        document.getElementById(location.hash.slice(1))?.focus();
        history.replaceState(null, '', `#${current}`);
      } else if (asked !== current) {
        stores.options.clear();
        setCurrent(asked);
      }
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [current, stores]);
  const isFirstRef = useRef(true);
  useEffect(() => {
    document.title = `${sections.find(({ id }) => id === current)?.label ?? 'Options'} – Fingerpost options`;
    if (!isFirstRef.current) document.getElementById('section-title')?.focus();
    isFirstRef.current = false;
  }, [current]);
  return current;
};

const sectionFor = (id: string, stores: Stores, ports: OptionsPorts) => {
  const { options, sites, transfer } = stores;
  switch (id) {
    case 'team':
      return <TeamSection store={options} />;
    case 'computer':
      return <ComputerSection store={options} />;
    case 'conversation':
      return <ConversationSection store={options} taught={stores.taught} examples={examples} />;
    case 'menu':
      return <MenuSection store={options} makeId={ports.makeId} />;
    case 'packs':
      return (
        <PacksSection
          packs={stores.packs}
          bench={stores.bench}
          past={stores.past}
          meetings={stores.meetings}
          names={names}
          today={ports.today()}
        />
      );
    case 'audit':
      return (
        <AuditSection
          audit={stores.audit}
          packs={stores.packs}
          options={options}
          today={ports.today()}
          check={(pack) => checkPack(pack, vignettesOf(pack), codeTable)}
        />
      );
    case 'keeping':
      return (
        <KeepingSection store={options} transfer={transfer} deletePastReadings={() => ports.pastReadings.deleteAll()} />
      );
    case 'move':
      return <MoveSection store={options} transfer={transfer} />;
    case 'organisation':
      return <PolicySection store={options} packs={stores.packs} />;
    case 'about':
      return <AboutSection version={ports.version} intendedPurpose={intendedPurpose} shapeNote={shapeNote} />;
    default:
      return (
        <SitesSection
          store={options}
          sites={sites}
          taught={stores.taught}
          termOf={(key) => codeTable.get(key)?.term ?? null}
        />
      );
  }
};

/** The options page: builds its stores once and shows one section at a time. */
export function OptionsApp({ ports }: OptionsAppProps) {
  const stores = useMemo(() => createStores(ports), [ports]);
  const current = useSection(stores);
  useSignalEffect(() => {
    const policy = stores.options.state.value?.policy;
    if (policy !== undefined) void stores.sites.refresh(policy);
  });
  // Whatever section is open, so that a pack that a policy delivers comes into force as the page opens.
  const delivered = useComputed(() => JSON.stringify(stores.options.state.value?.policy.pack));
  useSignalEffect(() => {
    if (delivered.value !== undefined) void stores.packs.load();
  });
  useSignalEffect(() => {
    const theme = stores.options.state.value?.inForce.theme ?? 'system';
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  });
  useEffect(
    () => () => {
      stores.options.dispose();
      stores.sites.dispose();
    },
    [stores],
  );
  return (
    <OptionsPage store={stores.options} sections={sections} current={current}>
      {sectionFor(current, stores, ports)}
    </OptionsPage>
  );
}
