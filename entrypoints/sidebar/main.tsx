import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { SidebarApp } from '../../components/sidebar/sidebar-app.tsx';
import { firstPack } from '../../lib/content/packs/first-pack.ts';
import type { PageReading } from '../../lib/domain/reading.ts';
import type { Pack } from '../../lib/domain/heuristics/pack.ts';
import type { BackgroundClient } from '../../lib/messages/background-channel.ts';
import { holdReader } from '../../lib/messages/held-reader.ts';
import { connectSidebar } from '../../lib/messages/sidebar-port.ts';
import { guardClicks } from '../../lib/platform/click-guard.ts';
import { createClipboard } from '../../lib/platform/clipboard.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { newEventId } from '../../lib/platform/event-id.ts';
import { watchActivity } from '../../lib/reader/session/watch-activity.ts';

/** Looks into a pack that the organisation delivers, once for a text; loaded only then. */
const checkDelivered = async (text: string) => {
  const [{ checkDelivered: problemsIn }, { codeTable }] = await Promise.all([
    import('../../lib/domain/packs/check-delivered.ts'),
    import('../../lib/content/codes/code-table.ts'),
  ]);
  return [...problemsIn(text, codeTable)];
};

/** The practice's own pack, read through; null when it cannot be. What reads it is loaded only where there is one. */
const readThrough = (pack: unknown): Promise<Pack | null> =>
  import('../../lib/domain/heuristics/pack.ts').then(
    (loaded) => loaded.Pack.safeParse(pack).data ?? null,
    () => null,
  );

/** The practice's own pack, or the built-in one; null when a practice's pack is there and cannot be read. */
const packInForce = async (background: BackgroundClient): Promise<Pack | null> => {
  for (let tries = 0; tries < 3; tries += 1) {
    const answer = await background.request('getPack', {});
    if (!answer.ok) continue;
    const { pack, isUnreadable, unchecked } = answer.value;
    if (unchecked === null || tries === 2) {
      if (isUnreadable) return null;
      return pack === null ? firstPack : readThrough(pack);
    }
    const { digest } = unchecked;
    await background.request('judgePack', { digest, problems: await checkDelivered(unchecked.pack) });
  }
  return null;
};

/** What was set aside earlier in this run of the browser; nothing where it cannot be told. */
const rememberedAside = async (background: BackgroundClient) => {
  const answer = await background.request('getSetAside', {});
  return new Map(answer.ok ? answer.value.map(({ recordKey, ideas }) => [recordKey, ideas]) : []);
};

/** Pasted text is read here, in our own page, by the reader that reads record pages; loaded when somebody pastes. */
const readText = async (text: string, today: string): Promise<PageReading> =>
  (await import('../../lib/reader/read-text.ts')).readText(text, { today });

const activity = { idleMs: watchActivity(window, new AbortController().signal) };
const root = document.getElementById('app');
const connection = connectSidebar();
// The fault tests save through this very client; no released build has it.
if (import.meta.env.MODE === 'test') Object.assign(globalThis, { fingerpostConnection: connection });
const held = holdReader(connection.reader);
const show = async (place: HTMLElement): Promise<void> => {
  render(<p>Getting the team’s rules…</p>, place);
  const { background } = connection;
  const [pack, remembered] = await Promise.all([packInForce(background), rememberedAside(background)]);
  render(
    pack === null ? (
      <p>The team’s rules could not be read, so nothing is shown. Open the options page and look under Packs.</p>
    ) : (
      <SidebarApp
        readText={readText}
        reader={held.reader}
        background={background}
        clipboard={createClipboard(window)}
        clock={systemClock}
        activity={activity}
        guardPresses={(onStopped) => guardClicks(window, place, onStopped)}
        pack={pack}
        remembered={remembered}
        newEventId={newEventId}
        isPanel={connection.mode === 'panel'}
      />
    ),
    place,
  );
  held.release();
};
if (root && connection.mode === 'blank')
  render(<p>This page belongs beside a record and shows nothing by itself.</p>, root);
else if (root) void show(root);
