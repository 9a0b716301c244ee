import type { ComponentType } from 'preact';
import type { OpenRecord } from '../../lib/store/record-store.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Card } from '../base/card.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { IdeaCard } from './idea-card.tsx';
import { NotTodayStrip } from './not-today-strip.tsx';
import { StopScreen } from './stop-screen.tsx';
import { ThreeButtons } from './three-buttons.tsx';
import { ReadPanel } from './read-panel.tsx';
import css from './plain-state.module.css';

/** The screens that are loaded after the first. */
export type TalkScreen = ComponentType<{ store: SidebarStore; part?: 'why' | 'minutes' | 'bring' }>;

type OpenRecordProps = {
  store: SidebarStore;
  record: OpenRecord;
  /** The conversation and the list of services; null until they are loaded. */
  Talk: TalkScreen | null;
};

function TalkButtons({ store }: { store: SidebarStore }) {
  return (
    <ThreeButtons
      onAsk={() => void store.go('ask')}
      onRefer={() => void store.go('refer')}
      onNotToday={() => void store.notToday()}
    />
  );
}

function Quiet({ headline, reason }: { headline: string; reason: string }) {
  return (
    <Card labelledBy="quiet">
      <h2 id="quiet" class={css['title']}>
        {headline}
      </h2>
      <p>{reason}</p>
    </Card>
  );
}

function FirstScreen({ store, Talk }: { store: SidebarStore; Talk: TalkScreen | null }) {
  const advice = store.advice.value;
  if (advice === null) return null;
  const open = store.sitting.panel.value;
  const isAside = open === 'not-this' || store.sitting.setAside.value.length > 0;
  return (
    <>
      {store.reviewLine.value === null ? null : <InsetText>{store.reviewLine.value}</InsetText>}
      {advice.kind === 'rulesOff' ? (
        <Quiet headline={advice.headline} reason={advice.reason} />
      ) : (
        <IdeaCard advice={advice} open={open} onToggle={(panel) => void store.toggle(panel)} />
      )}
      {isAside && Talk !== null ? <Talk store={store} /> : null}
      <TalkButtons store={store} />
      {open === 'why' && Talk !== null ? <Talk store={store} part="why" /> : null}
    </>
  );
}

/** The view that the clinician is in; on the way there the reader was asked who is on the screen. */
function ViewOf({ store, Talk }: { store: SidebarStore; Talk: TalkScreen | null }) {
  switch (store.sitting.view.value) {
    case 'ask':
    case 'refer':
    case 'visit':
    case 'group':
      return Talk === null ? <p>Opening…</p> : <Talk store={store} />;
    case 'not-today':
      return <NotTodayStrip onAskAgain={() => void store.askAfterAll()} />;
    case 'first':
    case 'shared':
    case 'slip':
      return <FirstScreen store={store} Talk={Talk} />;
  }
}

/** The open record: stop, quiet, or the view that the clinician is in. */
export function OpenRecordScreen({ store, record, Talk }: OpenRecordProps) {
  const advice = store.advice.value;
  if (advice === null) return null;
  const showPlace = (address: string) => void store.showPlace(address);
  const isQuiet = advice.kind === 'quiet';
  // Without a record nobody knows the age, and the rules are silent; the talk is the clinician's own.
  const isTalkFree = record.reading.source !== 'page' && record.reading.ageYears === null;
  return (
    <>
      {advice.kind === 'stop' ? (
        <StopScreen store={store} advice={advice} onShowPlace={showPlace} />
      ) : isQuiet && !isTalkFree && store.sitting.view.value !== 'not-today' ? (
        <Quiet headline={advice.headline} reason={advice.reason} />
      ) : isQuiet && isTalkFree && store.sitting.view.value === 'first' ? (
        <>
          <Quiet
            headline="Nothing is known of the person"
            reason="The conversation and its entries are here all the same."
          />
          <TalkButtons store={store} />
        </>
      ) : (
        <ViewOf store={store} Talk={Talk} />
      )}
      {store.sitting.panel.value === 'read' ? <ReadPanel store={store} reading={record.reading} /> : null}
    </>
  );
}
