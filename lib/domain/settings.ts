import './jitless-zod.ts';
import { z } from 'zod';

/** Roles that a practice team may have, and how soon each can see somebody. `waitWeeks` null: not said. */
export const RoleCapacity = z.strictObject({
  isPresent: z.boolean(),
  waitWeeks: z.int().min(0).max(52).nullable(),
});

/** Colleagues that a heuristic can name as the first to see. */
export const teamRoles = ['health-coach', 'link-worker', 'care-coordinator', 'clinical-pharmacist'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** One thing a person can be pointed to. Typed in by the practice or imported. */
export const MenuService = z.strictObject({
  id: z.string().max(60),
  name: z.string().min(1).max(120),
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
  contact: z.string().max(200),
  forWhom: z.string().max(200),
  lastChecked: z.iso.date().nullable(),
});
export type MenuService = z.infer<typeof MenuService>;

/**
 * Everything a practice admin can set, one shape. Stored in `storage.local`; each field also settable by managed
 * policy, which narrows and never widens (safety.md A14). Nothing here is about a patient.
 */
export const Settings = z.strictObject({
  schemaVersion: z.literal(1),
  /** Who sits at this computer; decides which entries may be written (social-prescribing codes are not for coach work). */
  userRole: z.enum(['gp', 'nurse', 'clinical-pharmacist', 'health-coach', 'link-worker', 'care-coordinator']),
  appointmentMinutes: z.int().min(5).max(60),
  team: z.strictObject({
    'health-coach': RoleCapacity,
    'link-worker': RoleCapacity,
    'care-coordinator': RoleCapacity,
    'clinical-pharmacist': RoleCapacity,
  }),
  pamCutoffs: z.enum(['newer', 'older']),
  /** Confidence below this: make the plan smaller. 0-10. */
  confidenceBar: z.int().min(0).max(10),
  theme: z.enum(['system', 'light', 'dark']),
  entryLayout: z.enum(['code-and-term', 'term-only', 'one-block']),
  menu: z.array(MenuService).max(2000),
  practiceName: z.string().max(120),
  /** Keep pseudonymised events (months, rule ids, roles). Off by default. */
  keepsEvents: z.boolean(),
  keepDays: z.int().min(1).max(730),
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
