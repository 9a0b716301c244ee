import './jitless-zod.ts';
import * as z from 'zod/mini';
import { LayoutShape, maxOwnLayouts } from './entries/layout-shape.ts';

/** Roles that a practice team may have, and how soon each can see somebody. `waitWeeks` null: not said. */
export const RoleCapacity = z.strictObject({
  isPresent: z.boolean(),
  /** True: no slot at present. Absent: not said. */
  isFull: z.optional(z.boolean()),
  waitWeeks: z.nullable(z.int().check(z.minimum(0), z.maximum(52))),
});

/** Colleagues that a heuristic can name as the first to see. */
export const teamRoles = ['health-coach', 'link-worker', 'care-coordinator', 'clinical-pharmacist'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** One thing a person can be pointed to. Typed in by the practice or imported. */
export const MenuService = z.strictObject({
  id: z.string().check(z.maxLength(60)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  need: z.enum([
    'food',
    'money',
    'housing',
    'work',
    'isolation',
    'caring',
    'move',
    'eat',
    'sleep',
    'relax',
    'smoking',
    'alcohol',
    'weight',
    'other',
  ]),
  contact: z.string().check(z.maxLength(200)),
  forWhom: z.string().check(z.maxLength(200)),
  lastChecked: z.nullable(z.iso.date()),
  /** Towns and postcode districts, and ages: from a directory. Absent: not said. */
  places: z.optional(z.readonly(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)))),
  minimumAgeYears: z.optional(z.nullable(z.int())),
  maximumAgeYears: z.optional(z.nullable(z.int())),
});
export type MenuService = z.infer<typeof MenuService>;

/**
 * Everything a practice admin can set, one shape. Stored in `storage.local`; each field but the practice's own layouts
 * also settable by managed policy, which narrows and never widens (safety.md A14). Nothing here is about a patient.
 * What is stored, taken from a file or fixed by a policy is parsed by `CheckedSettings`, which checks layouts too.
 */
export const Settings = z.strictObject({
  schemaVersion: z.literal(1),
  /** Who sits at this computer; decides which entries may be written (social-prescribing codes are not for coach work). */
  userRole: z.enum(['gp', 'nurse', 'clinical-pharmacist', 'health-coach', 'link-worker', 'care-coordinator']),
  appointmentMinutes: z.int().check(z.minimum(5), z.maximum(60)),
  team: z.strictObject({
    'health-coach': RoleCapacity,
    'link-worker': RoleCapacity,
    'care-coordinator': RoleCapacity,
    'clinical-pharmacist': RoleCapacity,
  }),
  pamCutoffs: z.enum(['newer', 'older']),
  /** Confidence below this: make the plan smaller. 0-10. */
  confidenceBar: z.int().check(z.minimum(0), z.maximum(10)),
  theme: z.enum(['system', 'light', 'dark']),
  /** Layouts that the practice made itself; absent for none. */
  ownLayouts: z.optional(z.array(LayoutShape).check(z.maxLength(maxOwnLayouts))),
  /** One that ships, or one of its own; a site that names its layout goes before it. */
  entryLayout: z.string().check(z.maxLength(40)),
  menu: z.array(MenuService).check(z.maxLength(2000)),
  practiceName: z.string().check(z.maxLength(120)),
  /** Keep pseudonymised events (months, rule ids, roles). Off by default. */
  keepsEvents: z.boolean(),
  /** How long either is kept. */
  keepDays: z.int().check(z.minimum(1), z.maximum(730)),
  /** Keep coarse facts of past readings, to try changed rules on. Absent or false: none are kept. */
  keepsPastReadings: z.optional(z.boolean()),
});

export type Settings = z.infer<typeof Settings>;

/** The settings of a new installation. */
export const defaultSettings: Settings = {
  schemaVersion: 1,
  userRole: 'gp',
  appointmentMinutes: 10,
  team: {
    'health-coach': { isPresent: true, waitWeeks: null },
    'link-worker': { isPresent: true, waitWeeks: null },
    'care-coordinator': { isPresent: true, waitWeeks: null },
    'clinical-pharmacist': { isPresent: true, waitWeeks: null },
  },
  pamCutoffs: 'newer',
  confidenceBar: 7,
  theme: 'system',
  entryLayout: 'code-and-term',
  menu: [],
  practiceName: '',
  keepsEvents: false,
  keepDays: 90,
};

/** Who of the team is not here, and how soon the others can see somebody, as far as the practice said. */
export const teamToday = ({ team }: Pick<Settings, 'team'>) => ({
  rolesAbsent: teamRoles.filter((role) => !team[role].isPresent),
  capacity: teamRoles.map((role) => ({
    role,
    isFull: team[role].isFull ?? false,
    waitWeeks: team[role].waitWeeks,
  })),
});
