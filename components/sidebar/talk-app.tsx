import { useMemo, useState } from 'preact/hooks';
import { whatToAsk } from '../../lib/domain/heuristics/what-to-ask.ts';
import { whyNot } from '../../lib/domain/heuristics/why-not.ts';
import { besideIdeaOf } from '../../lib/store/beside-idea.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { createTalkStore } from '../../lib/store/talk-store.ts';
import { whyNotLines } from '../../lib/store/why-not-lines.ts';
import { BringOffer } from './bring-offer.tsx';
import { Conversation } from './conversation.tsx';
import { GroupScreen } from './group-screen.tsx';
import { MinutesPanel } from './minutes-panel.tsx';
import { NotThis } from './not-this.tsx';
import { ReferScreen } from './refer-screen.tsx';
import { SharedScreen } from './shared-screen.tsx';
import { SlipView } from './slip-view.tsx';
import { WhyPanel } from './why-panel.tsx';
import { VisitScreen } from './visit-screen.tsx';

type PartProps = { store: SidebarStore };

function Why({ store }: PartProps) {
  const advice = store.advice.value;
  const question = store.question.value;
  const [worthAsking, others] = useMemo(
    () =>
      question === null
        ? [[], []]
        : [whatToAsk(question.compiled, question.snapshot), whyNot(question.compiled, question.snapshot)],
    [question],
  );
  const result = store.result.value;
  return advice === null || result === null ? null : (
    <WhyPanel
      advice={advice}
      beside={besideIdeaOf(result)}
      worthAsking={worthAsking}
      whyNot={advice.kind === 'idea' ? whyNotLines(others, advice.first) : []}
      packName={store.packName}
      onShowPlace={(address) => void store.showPlace(address)}
      onOptions={() => void store.openOptions()}
    />
  );
}

/** Everything that comes after the first press: the conversation, services, the screen to turn round, and the why. */
export function TalkApp({ store, part }: PartProps & { part?: 'why' | 'minutes' | 'bring' }) {
  if (part === 'bring') return <BringOffer store={store} state={store.record.value.kind} />;
  if (part === 'minutes') return <MinutesPanel time={store.time} onShow={(view) => void store.go(view)} />;
  return part === 'why' ? <Why store={store} /> : <Talk store={store} />;
}

function Talk({ store }: PartProps) {
  const [talk] = useState(() => createTalkStore(store));
  const said = talk.sitting.consultation.value;
  const record = talk.record.value;
  if (said === null || record.kind !== 'open') return null;
  switch (talk.sitting.view.value) {
    case 'ask':
      return <Conversation store={talk} said={said} />;
    case 'refer':
      return <ReferScreen store={talk} said={said} />;
    case 'shared':
      return <SharedScreen store={talk} isTraining={record.reading.isTraining} />;
    case 'slip':
      return <SlipView store={talk} said={said} />;
    case 'visit':
      return <VisitScreen key={record.key} store={talk} record={record} />;
    case 'group':
      return <GroupScreen key={record.key} store={talk} record={record} />;
    case 'first':
      return <NotThis key={record.key} store={talk} />;
    case 'not-today':
      return null;
  }
}
