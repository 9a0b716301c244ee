import * as z from 'zod/mini';
import { teamRoles } from '../settings.ts';
import { PackHeader } from './pack-header.ts';
import {
  AskQuestion,
  EvidenceLabel,
  OptionGroup,
  Programme,
  RepeatScore,
  NeedLevel,
  ResultFlag,
  Role,
  UnitName,
} from './vocabulary.ts';

/**
 * A pack is data that a practice team owns: inputs, named facts, rules in order, words, evidence. The language of
 * conditions is closed and small, without patterns, paths or code, so that a pack can be checked completely.
 */

const text = z.string().check(z.minLength(1), z.maxLength(600));
const shortText = z.string().check(z.minLength(1), z.maxLength(120));
const key = z.string().check(z.regex(/^[a-z0-9][a-z0-9_]{0,59}$/));
const name = z.string().check(z.regex(/^(safety\.)?[a-z][A-Za-z0-9]{0,39}$/));
const ruleId = z.string().check(z.regex(/^[A-Z][A-Za-z0-9]{0,5}(-[a-z0-9][a-z0-9-]{0,23})?$/));
const days = z.int().check(z.minimum(0), z.maximum(40000));

/** A number written in the rule, or the name of a setting that holds it. */
export const Threshold = z.union([
  z.number().check(z.minimum(-1000), z.maximum(100000)),
  z.strictObject({ setting: name }),
]);
export type Threshold = z.infer<typeof Threshold>;

/** How old a fact may be, in days; null means ever. */
export const Freshness = z.union([days, z.strictObject({ setting: name }), z.null()]);
export type Freshness = z.infer<typeof Freshness>;

/** What a rule asks of the person: met, not met or cannot tell. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** Met when the inner condition is not met or cannot be told: *otherwise*. Never *cannot tell* itself. */
  | { readonly unlessMet: Condition }
  /** Met when the inner condition cannot be told. Never *cannot tell* itself. */
  | { readonly cannotTell: Condition }
  | { readonly fact: string }
  | { readonly fired: readonly string[] }
  | { readonly settingIsOn: string }
  | NumberCondition
  | { readonly input: string; readonly isOneOf: readonly string[] }
  | { readonly input: string; readonly holds: true }
  | { readonly input: string; readonly is: 'usable' | 'tooOld' };

/** A number against one or two borders; `atLeast`/`atMost` include the border, `above`/`below` do not. */
export type NumberCondition = {
  readonly input: string;
  readonly atLeast?: Threshold | undefined;
  readonly above?: Threshold | undefined;
  readonly atMost?: Threshold | undefined;
  readonly below?: Threshold | undefined;
};

const list = z.lazy(() => z.array(Condition).check(z.minLength(1), z.maxLength(60)));
const hasBorder = (c: NumberCondition): boolean =>
  c.atLeast !== undefined || c.above !== undefined || c.atMost !== undefined || c.below !== undefined;

/** Parses a {@link Condition}; exactly one form, no other keys. */
export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: list }),
    z.strictObject({ any: list }),
    z.strictObject({ not: Condition }),
    z.strictObject({ unlessMet: Condition }),
    z.strictObject({ cannotTell: Condition }),
    z.strictObject({ fact: name }),
    z.strictObject({ fired: z.array(ruleId).check(z.minLength(1), z.maxLength(40)) }),
    z.strictObject({ settingIsOn: name }),
    z.strictObject({
      input: name,
      isOneOf: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.minLength(1), z.maxLength(60)),
    }),
    z.strictObject({ input: name, holds: z.literal(true) }),
    z.strictObject({ input: name, is: z.enum(['usable', 'tooOld']) }),
    z
      .strictObject({
        input: name,
        atLeast: z.optional(Threshold),
        above: z.optional(Threshold),
        atMost: z.optional(Threshold),
        below: z.optional(Threshold),
      })
      .check(z.refine(hasBorder, 'a number condition needs at least one border')),
  ]),
);

const inputBase = { id: name, label: shortText, source: text };

/** A dated number with a unit. `codeValues` gives numbers that stand as codes of their own, such as frailty levels. */
export const NumberInput = z.strictObject({
  ...inputBase,
  kind: z.literal('number'),
  measures: z.array(key).check(z.maxLength(20)),
  codeValues: z.optional(z.array(z.strictObject({ key, value: z.number() })).check(z.maxLength(20))),
  unit: UnitName,
  min: z.number(),
  max: z.number(),
  wholeOnly: z.boolean(),
  freshDays: Freshness,
});
export type NumberInput = z.infer<typeof NumberInput>;

/** Whether one of some codes stands on the record. `endedBy` are codes that end it. */
export const CodedInput = z.strictObject({
  ...inputBase,
  kind: z.literal('coded'),
  keys: z.array(key).check(z.minLength(1), z.maxLength(80)),
  endedBy: z.optional(z.array(key).check(z.maxLength(20))),
  /** Whether an ending code on the very day of the last code ends it. */
  endsOnSameDay: z.optional(z.boolean()),
  freshDays: Freshness,
});
export type CodedInput = z.infer<typeof CodedInput>;

/** What was answered today, as a word. */
export const AnswerInput = z.strictObject({
  ...inputBase,
  kind: z.literal('answer'),
  answer: z.enum(['permissionLifestyle', 'permissionWeight', 'digital', 'wantsWork', 'goalArea']),
});
export type AnswerInput = z.infer<typeof AnswerInput>;

/** A box ticked today, or a medicine flag set today. Not ticked is *not met*: the screen shows every box. */
export const TickInput = z.strictObject({
  ...inputBase,
  kind: z.enum(['tick', 'medicineFlag']),
  words: z.array(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))).check(z.minLength(1), z.maxLength(20)),
});
export type TickInput = z.infer<typeof TickInput>;

/** A fact about the person that carries no date. */
export const PatientInput = z.strictObject({
  ...inputBase,
  kind: z.literal('patient'),
  field: z.enum(['age', 'imdDecile', 'ethnicity', 'pregnant']),
});
export type PatientInput = z.infer<typeof PatientInput>;

/** Practical needs: how many kinds, how bad the worst is (0 none to 3 crisis), or whether one kind is there. */
export const NeedsInput = z.strictObject({
  ...inputBase,
  kind: z.literal('needs'),
  of: z.enum(['kinds', 'worst', 'type']),
  type: z.optional(key),
});
export type NeedsInput = z.infer<typeof NeedsInput>;

/** One thing a pack looks at. */
export const PackInput = z.discriminatedUnion('kind', [
  NumberInput,
  CodedInput,
  AnswerInput,
  TickInput,
  PatientInput,
  NeedsInput,
]);
export type PackInput = z.infer<typeof PackInput>;

/** A condition with a name, so that rules read as sentences. */
export const PackFact = z.strictObject({ id: name, label: shortText, when: Condition });
export type PackFact = z.infer<typeof PackFact>;

/** When in the order of work a rule is looked at. */
export const Stage = z.enum(['stop', 'end', 'exclude', 'propose', 'data', 'fallback', 'programme']);
export type Stage = z.infer<typeof Stage>;

/** One rule: when, what it proposes or adds or removes, why, and what stands behind it. */
export const PackRule = z.strictObject({
  id: ruleId,
  /** The id it is listed under, when one rule of the text needs several rows here. */
  listedAs: z.optional(ruleId),
  stage: Stage,
  when: Condition,
  proposes: z
    .array(z.strictObject({ role: Role, priority: z.int().check(z.minimum(1), z.maximum(999)) }))
    .check(z.maxLength(4)),
  programmes: z.array(Programme).check(z.maxLength(4)),
  asks: z.array(AskQuestion).check(z.maxLength(4)),
  flags: z.array(ResultFlag).check(z.maxLength(4)),
  removes: z.array(OptionGroup).check(z.maxLength(4)),
  /** Groups whose removal keeps this rule from firing. */
  blockedBy: z.array(OptionGroup).check(z.maxLength(4)),
  why: text,
  next: z.string().check(z.maxLength(400)),
  evidence: z.strictObject({ labels: z.array(EvidenceLabel).check(z.minLength(1), z.maxLength(4)), source: text }),
});
export type PackRule = z.infer<typeof PackRule>;

/** A number a practice may set within bounds. */
export const PackSetting = z
  .strictObject({ id: name, label: shortText, value: z.number(), min: z.number(), max: z.number() })
  .check(
    z.refine(
      (setting) => setting.min <= setting.value && setting.value <= setting.max,
      'the value lies outside its bounds',
    ),
  );
export type PackSetting = z.infer<typeof PackSetting>;

/** Codes of needs that a record may hold, what they mean, and how old they may be. */
export const CodedNeeds = z.strictObject({
  freshDays: days,
  codes: z.array(z.strictObject({ key, type: key, level: NeedLevel })).check(z.maxLength(60)),
});
export type CodedNeeds = z.infer<typeof CodedNeeds>;

/** Keys that may be copied for an accepted role or programme, unless a condition is met. */
export const CopyLine = z.strictObject({
  for: z.union([Role, Programme]),
  keys: z.array(key).check(z.minLength(1), z.maxLength(6)),
  unless: z.optional(Condition),
});
export type CopyLine = z.infer<typeof CopyLine>;

/**
 * What then, when a colleague of the team has no slot, or a longer wait than so many weeks (null: only with no slot):
 * words for the clinician, and who stands first instead. The first line that holds for a role counts.
 */
export const CapacityLine = z.strictObject({
  role: z.enum(teamRoles),
  overWeeks: z.nullable(z.int().check(z.minimum(0), z.maximum(52))),
  says: z.string().check(z.minLength(1), z.maxLength(200)),
  instead: z.nullable(z.enum([...teamRoles, 'self-care'])),
});
export type CapacityLine = z.infer<typeof CapacityLine>;

/** The part that is evaluated. The built-in safety block has this shape too, and is no pack. */
export const RuleBlock = z.strictObject({
  settings: z.array(PackSetting).check(z.maxLength(60)),
  codedNeeds: CodedNeeds,
  inputs: z.array(PackInput).check(z.minLength(1), z.maxLength(200)),
  facts: z.array(PackFact).check(z.maxLength(100)),
  rules: z.array(PackRule).check(z.minLength(1), z.maxLength(200)),
});
export type RuleBlock = z.infer<typeof RuleBlock>;

/** A whole pack, as in its file. */
export const Pack = z.strictObject({
  schemaVersion: z.literal(1),
  id: PackHeader.shape.id,
  name: PackHeader.shape.name,
  version: PackHeader.shape.version,
  owner: shortText,
  agreedBy: z.array(z.strictObject({ name: shortText, role: shortText, date: z.iso.date() })).check(z.maxLength(40)),
  reviewDate: PackHeader.shape.reviewDate,
  licence: shortText,
  notes: z.string().check(z.maxLength(2000)),
  ...RuleBlock.shape,
  repeats: z.array(z.strictObject({ score: RepeatScore, when: Condition })).check(z.maxLength(20)),
  /** Flags that no rule stands behind: a property of a score itself. */
  raises: z.array(z.strictObject({ flag: ResultFlag, when: Condition })).check(z.maxLength(20)),
  copies: z.array(CopyLine).check(z.maxLength(40)),
  /** What then, when somebody has no slot or a long wait. Absent: the pack says nothing of it. */
  capacity: z.optional(z.array(CapacityLine).check(z.maxLength(12))),
  /** Example people with the expected answer, as `vignette.ts` has them; `readPack` reads them through. */
  vignettes: z.optional(z.array(z.unknown()).check(z.maxLength(2000))),
});
export type Pack = z.infer<typeof Pack>;
