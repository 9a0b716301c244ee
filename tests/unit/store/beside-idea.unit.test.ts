import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/domain/reading.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { createTalkStore } from '../../../lib/store/talk-store.ts';
import { aReading, anItem } from '../../builders/a-reading.ts';
import { aSidebarStore } from '../../builders/a-sidebar.ts';

const besideFor = async (changes: Partial<Reading>, settings: Partial<Settings> = {}) =>
  createTalkStore((await aSidebarStore(aReading(changes), { settings })).store).beside.value;

describe('besideIdeaOf', () => {
  it('H-09: says what to ask when nothing in date can say who first', async () => {
    const beside = await besideFor({ items: [anItem({ key: 'htn' })] });
    expect(beside?.toAsk.length).toBeGreaterThan(0);
  });

  it('H-12: asks nothing beside a red flag', async () => {
    const items = [anItem({ key: 'rf_chest_pain', date: '2026-06-12' }), anItem({ key: 't2dm' })];
    expect(await besideFor({ items })).toMatchObject({ toAsk: [], thenNames: [] });
  });

  it.each([
    ['newer', 'PAM score 70 is level 3 by the newer scoring'],
    ['older', 'PAM score 70 is level 4 by the older scoring'],
  ] as const)('notes the PAM level by the %s scoring when the practice has set it', async (pamCutoffs, words) => {
    const items = [anItem({ key: 'pam_score', kind: 'score', value: 70, unit: 'score', date: '2026-06-01' })];
    expect((await besideFor({ items }, { pamCutoffs }))?.notes.join()).toContain(words);
  });
});
