import { browser } from 'wxt/browser';
import { SiteDraft, siteOriginOf } from '../../lib/domain/sites/site.ts';
import { backgroundParams } from '../../lib/messages/background-params.ts';
import type { PageBeside } from '../../lib/messages/hub.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { createWrongReadings } from '../../lib/storage/wrong-readings.ts';
import type { Saved, TaughtSites } from './taught-sites.ts';

const noPage: Saved = { ok: false, why: 'No page is being read beside this sidebar.' };

/** Answers what a sidebar asks about teaching and wrong readings; null for anything else. */
export async function answerSites(
  name: string,
  params: unknown,
  at: PageBeside | null,
  taught: TaughtSites,
): Promise<Saved | null> {
  switch (name) {
    case 'startTeaching':
      return at === null ? noPage : taught.startTeaching(at);
    case 'saveSite': {
      const draft = SiteDraft.safeParse(backgroundParams.saveSite.safeParse(params).data?.draft);
      if (!draft.success) return { ok: false, why: 'What was taught is not a whole site. Nothing was kept.' };
      return at === null ? noPage : taught.save(draft.data, at);
    }
    case 'reportReading': {
      const report = backgroundParams.reportReading.safeParse(params);
      if (!report.success) return { ok: false, why: 'That could not be put on the list.' };
      return createWrongReadings(browser.storage.local)
        .add({ ...report.data, origin: at === null ? null : siteOriginOf(at.origin), on: systemClock.today() })
        .then(
          (): Saved => ({ ok: true, value: { saved: true } }),
          (): Saved => ({ ok: false, why: 'This computer could not keep it.' }),
        );
    }
    default:
      return null;
  }
}
