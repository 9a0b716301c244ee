import type * as z from 'zod/mini';
import { backgroundRequests } from './background-channel.ts';
import type { BackgroundRequests } from './background-channel.ts';
import type { ReplyOf } from './contract.ts';

/** The reply schemas by name, typed so that a generic caller gets the reply of its own request. */
export const backgroundReplies: {
  readonly [K in keyof BackgroundRequests]: z.ZodMiniType<ReplyOf<BackgroundRequests, K>>;
} = {
  getSettings: backgroundRequests.getSettings.reply,
  getPack: backgroundRequests.getPack.reply,
  judgePack: backgroundRequests.judgePack.reply,
  getSetAside: backgroundRequests.getSetAside.reply,
  setAside: backgroundRequests.setAside.reply,
  reportRule: backgroundRequests.reportRule.reply,
  saveEvent: backgroundRequests.saveEvent.reply,
  keepPastReading: backgroundRequests.keepPastReading.reply,
  guardCopy: backgroundRequests.guardCopy.reply,
  startTeaching: backgroundRequests.startTeaching.reply,
  saveSite: backgroundRequests.saveSite.reply,
  reportReading: backgroundRequests.reportReading.reply,
  openPage: backgroundRequests.openPage.reply,
};
