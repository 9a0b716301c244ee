import { browser } from 'wxt/browser';
import { backgroundParams } from '../../lib/messages/background-params.ts';
import { ownUrl } from '../../lib/platform/own-page.ts';
import { eventStore } from '../../lib/storage/event-store.ts';
import { guardCopy, type CopyGuarding } from './guard-copy.ts';
import { settingsInForce } from './settings-in-force.ts';

type Answer = { ok: true; value: unknown } | { ok: false; why: string };

const refused = (why: string): Answer => ({ ok: false, why });

/** Answers what a sidebar may ask of background: settings, an event to keep, a copy to guard, a page to open. */
export async function answerSidebar(name: string, params: unknown, guarding: CopyGuarding): Promise<Answer> {
  switch (name) {
    case 'guardCopy': {
      const copy = backgroundParams.guardCopy.safeParse(params);
      return copy.success ? { ok: true, value: await guardCopy(copy.data, guarding) } : refused('Nothing was copied.');
    }
    case 'getSettings':
      return { ok: true, value: await settingsInForce() };
    case 'saveEvent': {
      const event = backgroundParams.saveEvent.safeParse(params);
      if (!event.success) return refused('That could not be kept.');
      if (event.data.isTraining || !(await settingsInForce()).keepsEvents) return { ok: true, value: { saved: true } };
      return eventStore.save(event.data).then(
        (): Answer => ({ ok: true, value: { saved: true } }),
        () => refused('This computer could not keep it.'),
      );
    }
    case 'openPage': {
      const asked = backgroundParams.openPage.safeParse(params);
      if (!asked.success) return refused('There is no such page.');
      if (asked.data.page === 'options') await browser.runtime.openOptionsPage();
      else await browser.tabs.create({ url: ownUrl('/training.html') });
      return { ok: true, value: {} };
    }
    default:
      return refused('That request is not known here.');
  }
}
