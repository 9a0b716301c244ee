import { browser } from 'wxt/browser';
import { backgroundRequests } from '../../lib/messages/background-channel.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { createRuleReports } from '../../lib/storage/rule-reports.ts';
import type { SessionMemory } from '../../lib/storage/session-memory.ts';
import type { Saved } from './taught-sites.ts';

const notKept: Saved = { ok: false, why: 'This computer could not keep it.' };
const saved = (keeping: Promise<unknown>): Promise<Saved> =>
  keeping.then(
    (): Saved => ({ ok: true, value: { saved: true } }),
    () => notKept,
  );

/** Answers what a sidebar asks about ideas that were set aside and rules that were called wrong; null for anything else. */
export async function answerAside(name: string, params: unknown, memory: SessionMemory): Promise<Saved | null> {
  switch (name) {
    case 'getSetAside':
      return { ok: true, value: await memory.setAside() };
    case 'setAside': {
      const asked = backgroundRequests.setAside.params.safeParse(params);
      return asked.success ? saved(memory.putAside(asked.data)) : notKept;
    }
    case 'reportRule': {
      const report = backgroundRequests.reportRule.params.safeParse(params);
      if (!report.success) return notKept;
      const month = systemClock.today().slice(0, 7);
      return saved(createRuleReports(browser.storage.local).add({ ...report.data, month }));
    }
    default:
      return null;
  }
}
