import { browser } from 'wxt/browser';
import { backgroundParams } from '../../lib/messages/background-params.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { createRuleReports } from '../../lib/storage/rule-reports.ts';
import type { PastWaiting } from '../../lib/storage/past-waiting.ts';
import type { SessionMemory } from '../../lib/storage/session-memory.ts';
import { settingsInForce } from './settings-in-force.ts';
import type { Saved } from './taught-sites.ts';

const notKept: Saved = { ok: false, why: 'This computer could not keep it.' };
const saved = (keeping: Promise<unknown>): Promise<Saved> =>
  keeping.then(
    (): Saved => ({ ok: true, value: { saved: true } }),
    () => notKept,
  );

/** Answers what a sidebar says of ideas set aside, rules called wrong and facts to keep; null for anything else. */
export async function answerAside(
  name: string,
  params: unknown,
  memory: SessionMemory,
  waiting: PastWaiting,
): Promise<Saved | null> {
  switch (name) {
    case 'getSetAside':
      return { ok: true, value: await memory.setAside() };
    case 'setAside': {
      const asked = backgroundParams.setAside.safeParse(params);
      return asked.success ? saved(memory.putAside(asked.data)) : notKept;
    }
    case 'reportRule': {
      const report = backgroundParams.reportRule.safeParse(params);
      if (!report.success) return notKept;
      const month = systemClock.today().slice(0, 7);
      return saved(createRuleReports(browser.storage.local).add({ ...report.data, month }));
    }
    case 'keepPastReading': {
      const asked = backgroundParams.keepPastReading.safeParse(params);
      if (!asked.success) return notKept;
      const { keepsPastReadings } = await settingsInForce();
      const { recordKey, facts } = asked.data;
      return saved(keepsPastReadings === true ? waiting.put(recordKey, facts, Date.now()) : Promise.resolve());
    }
    default:
      return null;
  }
}
