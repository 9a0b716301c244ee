import { useErrorBoundary, useLayoutEffect, useState } from 'preact/hooks';
import { createSidebarStore } from '../../lib/store/sidebar-store.ts';
import type { SidebarStore, SidebarStoreDeps } from '../../lib/store/sidebar-store.ts';
import { BroughtLine, namelessLabel } from './brought-line.tsx';
import { FoldedStrip } from './folded-strip.tsx';
import { keepFocus } from './keep-focus.ts';
import { MinutesLeft } from './minutes-left.tsx';
import { NoticeLine } from './notice-line.tsx';
import { OpenRecordScreen } from './open-record.tsx';
import type { TalkScreen } from './open-record.tsx';
import { PlainState } from './plain-state.tsx';
import { RecordStrip } from './record-strip.tsx';
import { TeachButton, Teaching } from './teaching.tsx';
import { TopBar } from './top-bar.tsx';
import css from './sidebar.module.css';

function Strip({ store }: { store: SidebarStore }) {
  const record = store.record.value;
  const open = record.kind === 'open' ? record : null;
  return (
    <RecordStrip
      label={open === null ? null : (open.reading.label ?? namelessLabel(open.reading))}
      ageYears={open?.reading.ageYears ?? null}
      light={store.light.value}
      site={(record.kind === 'doubt' ? record.site : open?.reading.site) ?? null}
      readAtMs={open?.readAtMs ?? null}
      nowMs={store.time.nowMs}
      isReadOpen={store.sitting.panel.value === 'read'}
      onToggleRead={() => void store.toggle('read')}
    >
      <MinutesLeft
        time={store.time}
        isOpen={store.sitting.panel.value === 'minutes'}
        onToggle={() => void store.toggle('minutes')}
      />
    </RecordStrip>
  );
}

function Unfolded({ store, Talk, isPanel }: { store: SidebarStore; Talk: TalkScreen | null; isPanel: boolean }) {
  const record = store.record.value;
  return (
    <div class={css['page']} aria-busy={store.gate.isAsking}>
      <TopBar
        isTraining={record.kind === 'open' && record.reading.isTraining}
        isPanel={isPanel}
        onFold={() => void store.setFolded(true)}
        onClose={() => void store.closeSidebar()}
      />
      <Strip store={store} />
      <main class={css['main']}>
        {store.sitting.panel.value === 'minutes' && Talk !== null ? <Talk store={store} part="minutes" /> : null}
        <NoticeLine notice={store.gate.notice.value} onDismiss={() => store.gate.say(null)} />
        <BroughtLine brought={store.brought} />
        {store.isTeaching.value ? (
          <Teaching store={store} />
        ) : record.kind === 'open' ? (
          <OpenRecordScreen store={store} record={record} Talk={Talk} />
        ) : (
          <>
            <PlainState state={record} onReadAgain={() => void store.readAgain()} />
            {Talk === null ? null : <Talk store={store} part="bring" />}
            {record.kind === 'doubt' || record.kind === 'none' ? (
              <TeachButton store={store} isAgain={record.kind === 'doubt' && Boolean(record.site)} />
            ) : null}
          </>
        )}
      </main>
    </div>
  );
}

type SidebarAppProps = SidebarStoreDeps & {
  /** Whether it stands in the browser's own side panel: there is no frame to fold or to close. */
  readonly isPanel?: boolean;
};

/** The whole sidebar; after a fault in drawing it, one plain line and nothing of the person (fault-27). */
export function SidebarApp(deps: SidebarAppProps) {
  const boundary: readonly unknown[] = useErrorBoundary();
  if (boundary[0] === undefined) return <Sidebar {...deps} />;
  return <p role="alert">Fingerpost met a fault of its own and shows nothing. Reload the page to go on.</p>;
}

/** Its store is built once, from what it is given, and ended with it. */
function Sidebar({ isPanel = false, ...deps }: SidebarAppProps) {
  const [store] = useState(() => createSidebarStore(deps));
  useLayoutEffect(() => () => store.dispose(), [store]);
  useLayoutEffect(() => keepFocus(document), []);
  const [Talk, setTalk] = useState<TalkScreen | null>(null);
  const [isPartMissing, setPartMissing] = useState(false);
  useLayoutEffect(() => {
    void import('./talk-app.tsx').then(
      ({ TalkApp }) => setTalk(() => TalkApp),
      () => setPartMissing(true),
    ); // Until then its views say "Opening".
  }, []);
  // To the boundary, which says so: "Opening" for ever would be a silence (H-30).
  if (isPartMissing) throw new Error('The conversation could not be loaded.');
  const theme = store.settings.value.theme;
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  if (store.isFolded.value) {
    return <FoldedStrip light={store.light.value} onUnfold={() => void store.setFolded(false)} />;
  }
  const view = store.sitting.view.value;
  const isShared = store.record.value.kind === 'open' && (view === 'shared' || view === 'slip');
  return isShared && Talk !== null ? <Talk store={store} /> : <Unfolded store={store} Talk={Talk} isPanel={isPanel} />;
}
