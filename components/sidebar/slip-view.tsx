import { useEffect, useState } from 'preact/hooks';
import type { Consultation } from '../../lib/domain/consultation/consultation.ts';
import type { SlipContent } from '../../lib/store/slip-content.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { SlipScreen } from '../slips/slip-screen.tsx';

type SlipViewProps = { store: TalkStore; said: Consultation };

/** Slips and letters for the person on the screen. What was made for other words is not shown. Printing asks who is there. */
export function SlipView({ store, said }: SlipViewProps) {
  const [made, setMade] = useState<{ said: Consultation; content: SlipContent | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void store.slipContent().then((content) => (isCurrent ? setMade({ said, content }) : undefined)); // "Opening" until then.
    return () => {
      isCurrent = false;
    };
  }, [store, said]);
  if (made?.said !== said || made.content === null) return <p>Opening.</p>;
  return (
    <SlipScreen
      content={made.content}
      onPrint={() => void store.parts.gate.withRecord(() => window.print())}
      onBack={() => void store.go('ask')}
    />
  );
}
