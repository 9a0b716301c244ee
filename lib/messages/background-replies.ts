import * as z from 'zod/mini';
import { AsideFor } from '../domain/heuristics/set-aside.ts';
import { DeliveryVerdict } from '../domain/packs/delivery.ts';
import { Settings } from '../domain/settings.ts';
import type { ParsedBy, SchemasOf } from './contract.ts';

const done = z.strictObject({});
const saved = z.strictObject({ saved: z.literal(true) });

const replies = {
  /** The settings in force: stored ones narrowed by managed policy. */
  getSettings: Settings,
  /**
   * The pack in force, which whoever goes by it reads through; null for the built-in one. `isUnreadable`: it is there and
   * cannot be read. `unchecked`: the organisation delivers another one, verified, that nobody has looked into yet.
   */
  getPack: z.strictObject({
    pack: z.unknown(),
    isUnreadable: z.boolean(),
    unchecked: z.nullable(
      z.strictObject({ digest: DeliveryVerdict.shape.digest, pack: z.string().check(z.maxLength(1_000_000)) }),
    ),
  }),
  judgePack: done,
  /** What was set aside in this run of the browser and lasts as long as it does. Memory only, under the record key. */
  getSetAside: z.array(AsideFor).check(z.maxLength(200)),
  setAside: saved,
  reportRule: saved,
  saveEvent: saved,
  keepPastReading: saved,
  guardCopy: z.strictObject({ guarded: z.int().check(z.nonnegative()) }),
  startTeaching: done,
  saveSite: saved,
  reportReading: saved,
  openPage: done,
} as const;

export type BackgroundReplies = ParsedBy<typeof replies>;

/** What background answers to each request, as the sidebar parses it. */
export const backgroundReplies: SchemasOf<BackgroundReplies> = replies;
