import * as z from 'zod/mini';
import { RecordKey } from '../reading.ts';
import { teamRoles } from '../settings.ts';
import { programmes } from './programmes.ts';

/**
 * What a clinician may say of an idea that does not fit, and what follows. `done`: it has been done, so that nobody
 * offers it again. `unfit`: not relevant to this person. `later`: not now. `wrong`: the rule itself is wrong.
 */
export const asideKinds = ['done', 'unfit', 'later', 'wrong'] as const;
export type AsideKind = (typeof asideKinds)[number];

/** One idea that was set aside for one person: the rule behind it and the colleague or programme it named. */
export const SetAside = z.strictObject({
  rule: z.string().check(z.regex(/^[a-zA-Z0-9-]{1,32}$/)),
  service: z.string().check(z.regex(/^[a-z-]{1,40}$/)),
  kind: z.enum(asideKinds),
});
export type SetAside = z.infer<typeof SetAside>;

/** What was set aside for one person, under the record key. */
export const AsideFor = z.strictObject({ recordKey: RecordKey, ideas: z.array(SetAside).check(z.maxLength(40)) });
export type AsideFor = z.infer<typeof AsideFor>;

/** Set-aside ideas as the engine takes them: rules that propose nothing, and services that nobody proposes. */
export type LeftOut = { readonly rules: ReadonlySet<string>; readonly services: ReadonlySet<string> };

/** Nothing is left out. */
export const nothingLeftOut: LeftOut = { rules: new Set(), services: new Set() };

/** Somebody of the team, or a programme: one thing, whichever rule proposes it. A clinician may be needed for another. */
const isOneThing = (service: string): boolean => [...teamRoles, ...programmes].some((thing) => thing === service);

const isByService = ({ kind, service }: SetAside): boolean => kind === 'done' && isOneThing(service);

/** What is left out for a person: a thing that was done, from every rule; anything else, from its own rule alone. */
export const leftOutBy = (aside: readonly SetAside[]): LeftOut => ({
  rules: new Set(aside.filter((each) => !isByService(each)).map(({ rule }) => rule)),
  services: new Set(aside.filter(isByService).map(({ service }) => service)),
});

/** Whether it is remembered for as long as the browser knows the person, and not only for this sitting. */
export const isLasting = ({ kind }: SetAside): boolean => kind === 'done' || kind === 'unfit';
