import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../lib/domain/entries/layouts.ts';
import type { EntryLayout } from '../../../lib/domain/entries/entry-layout.ts';
import { createTalkStore } from '../../../lib/store/talk-store.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aSidebarStore } from '../../builders/a-sidebar.ts';

const own: EntryLayout = { ...layoutOf('term-only'), id: 'own-note', label: 'Note', text: 'Note: {text}' };
const site = { name: 'Example record', version: 1, health: 'sound', why: null } as const;

/** The lines of one sitting with a date to look at it again. */
const linesWith = async (reading: ReturnType<typeof aReading>, settings = {}): Promise<readonly string[]> => {
  const { store } = await aSidebarStore(reading, { settings });
  const talk = createTalkStore(store);
  talk.act({ kind: 'setReviewDate', date: '2026-07-13' });
  return talk.conversation.entries.value.map(({ line }) => line);
};

describe('createConversationStore', () => {
  it('lays entries out as the practice has set it', async () => {
    const settings = { entryLayout: 'own-note', ownLayouts: [own] };
    expect(await linesWith(aReading(), settings)).toContain('Note: To be looked at again: 13 July 2026.');
  });

  it('lays entries out as the site of the open record says, before what the practice has set', async () => {
    const reading = aReading({ site: { ...site, layout: own } });
    const lines = await linesWith(reading, { entryLayout: 'code-and-term' });
    expect(lines).toContain('Note: To be looked at again: 13 July 2026.');
    const without = await linesWith(aReading({ site }), { entryLayout: 'code-and-term' });
    expect(without).toContain('2026-06-15 – To be looked at again: 13 July 2026.');
  });
});
