import { useState } from 'preact/hooks';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { createTalkStore } from '../../lib/store/talk-store.ts';
import { Conversation } from './conversation.tsx';
import { GroupScreen } from './group-screen.tsx';
import { NotThis } from './not-this.tsx';
import { ReferScreen } from './refer-screen.tsx';
import { SharedScreen } from './shared-screen.tsx';
import { SlipView } from './slip-view.tsx';
import { VisitScreen } from './visit-screen.tsx';

/** The conversation, the list of services and the screen to turn round: everything that comes after the first press. */
export function TalkApp({ store }: { store: SidebarStore }) {
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
