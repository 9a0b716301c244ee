import * as z from 'zod/mini';
import { CheckedSettings } from './checked-settings.ts';
import { MenuService, RoleCapacity, Settings, defaultSettings, teamRoles } from './settings.ts';
import type { TeamRole } from './settings.ts';
import { SiteOrigin } from './site-address.ts';

/** A setting as a policy or the screen names it; a team role has its own. */
export type SettingPath = Exclude<keyof Settings, 'schemaVersion' | 'team'> | `team.${TeamRole}`;

/** What an organisation may fix or narrow by browser policy (A14). Every part may be absent. */
export type Policy = {
  readonly fixed: Partial<
    Omit<Settings, 'schemaVersion' | 'team' | 'keepsEvents' | 'keepsPastReadings' | 'keepDays' | 'ownLayouts'>
  >;
  readonly team: Partial<Record<TeamRole, RoleCapacity>>;
  /** True: history stays off. A policy cannot turn it on. */
  readonly forbidsEvents: boolean;
  /** True: no past readings are kept. */
  readonly forbidsPastReadings: boolean;
  /** The longest keep time; the practice may choose a shorter one. */
  readonly maxKeepDays: number | null;
  /** The only origins that may be read; null when any granted one may. Being listed grants nothing. */
  readonly allowedSites: readonly string[] | null;
  /** The pack that the organisation delivers: read, verified and checked elsewhere. Null when it delivers none. */
  readonly pack: PolicyPack | null;
};

/** A signed pack's file, and the fingerprint of the one key whose signature the organisation trusts. */
export type PolicyPack = { readonly file: string; readonly fingerprint: string };

type RoleCapacity = z.infer<typeof RoleCapacity>;

/** One policy value that was left out, and why, in words for the options page. */
export type IgnoredPolicyValue = { readonly path: string; readonly why: string };

/** A policy that fixes nothing. */
export const emptyPolicy: Policy = {
  fixed: {},
  team: {},
  forbidsEvents: false,
  forbidsPastReadings: false,
  maxKeepDays: null,
  allowedSites: null,
  pack: null,
};

const fixable = [
  'userRole',
  'appointmentMinutes',
  'pamCutoffs',
  'confidenceBar',
  'theme',
  'entryLayout',
  'practiceName',
] as const;

/** Every name that a policy may use, as in `public/managed-schema.json`. */
export const policyNames: readonly string[] = [
  ...fixable,
  'team',
  'menu',
  'keepsEvents',
  'keepsPastReadings',
  'keepDays',
  'allowedSites',
  'pack',
];

const maxAllowedSites = 500;
const maxIgnored = 200;
const wrongShape = 'It is not one of the values this setting can have.';

const Source = z.record(z.string(), z.unknown());

/** A browser policy cannot say null, so there "not said" is a name left out. */
const withNull = (raw: unknown, name: string): unknown => {
  const source = Source.safeParse(raw);
  return source.success && !Object.hasOwn(source.data, name) ? { ...source.data, [name]: null } : raw;
};

type Draft = { policy: Policy; ignored: IgnoredPolicyValue[] };

const takeFixed = (draft: Draft, name: (typeof fixable)[number], value: unknown): void => {
  const parsed = CheckedSettings.safeParse({ ...defaultSettings, [name]: value });
  if (parsed.success) draft.policy = { ...draft.policy, fixed: { ...draft.policy.fixed, [name]: parsed.data[name] } };
  else draft.ignored.push({ path: name, why: wrongShape });
};

const takeTeam = (draft: Draft, value: unknown): void => {
  const source = Source.safeParse(value);
  if (!source.success) {
    draft.ignored.push({ path: 'team', why: wrongShape });
    return;
  }
  for (const [role, raw] of Object.entries(source.data)) {
    const known = teamRoles.find((teamRole) => teamRole === role);
    const parsed = RoleCapacity.safeParse(withNull(raw, 'waitWeeks'));
    if (known !== undefined && parsed.success) {
      draft.policy = { ...draft.policy, team: { ...draft.policy.team, [known]: parsed.data } };
    } else {
      draft.ignored.push({ path: `team.${role}`, why: known === undefined ? 'There is no such role.' : wrongShape });
    }
  }
};

const takeMenu = (draft: Draft, value: unknown): void => {
  if (!Array.isArray(value) || value.length > 2000) {
    draft.ignored.push({ path: 'menu', why: 'It is not a list of at most 2,000 services.' });
    return;
  }
  const menu: MenuService[] = [];
  for (const [index, raw] of value.entries()) {
    const parsed = MenuService.safeParse(withNull(raw, 'lastChecked'));
    if (parsed.success) menu.push(parsed.data);
    else draft.ignored.push({ path: `menu, service ${index + 1}`, why: wrongShape });
  }
  draft.policy = { ...draft.policy, fixed: { ...draft.policy.fixed, menu } };
};

const takeSites = (draft: Draft, value: unknown): void => {
  if (!Array.isArray(value) || value.length > maxAllowedSites) {
    draft.ignored.push({ path: 'allowedSites', why: 'It is not a list of at most 500 addresses.' });
    return;
  }
  const allowedSites: string[] = [];
  for (const [index, raw] of value.entries()) {
    const parsed = SiteOrigin.safeParse(raw);
    if (parsed.success) allowedSites.push(parsed.data);
    else
      draft.ignored.push({
        path: `allowedSites, address ${index + 1}`,
        why: 'It is not one https address, such as https://record.example.',
      });
  }
  draft.policy = { ...draft.policy, allowedSites };
};

const historyNames = ['keepsEvents', 'keepsPastReadings', 'keepDays'] as const;
type HistoryName = (typeof historyNames)[number];
const isHistoryName = (name: string): name is HistoryName => historyNames.some((one) => one === name);

/** A policy that keeps no history at all keeps no past readings either. */
const takeHistory = (draft: Draft, name: HistoryName, value: unknown): void => {
  if (name !== 'keepDays') {
    if (value === false)
      draft.policy = {
        ...draft.policy,
        forbidsEvents: draft.policy.forbidsEvents || name === 'keepsEvents',
        forbidsPastReadings: true,
      };
    else
      draft.ignored.push({ path: name, why: value === true ? 'A policy may turn history off, never on.' : wrongShape });
    return;
  }
  const parsed = Settings.shape.keepDays.safeParse(value);
  if (parsed.success) draft.policy = { ...draft.policy, maxKeepDays: parsed.data };
  else draft.ignored.push({ path: name, why: wrongShape });
};

const takePack = (draft: Draft, value: unknown): void => {
  const source = Source.safeParse(value);
  const { file, fingerprint } = source.success ? source.data : {};
  const key = typeof fingerprint === 'string' ? fingerprint.replaceAll(/\s/g, '').toLowerCase() : '';
  if (typeof file !== 'string') draft.ignored.push({ path: 'pack, file', why: 'The text of a pack’s file is needed.' });
  else if (!/^[0-9a-f]{64}$/.test(key))
    draft.ignored.push({ path: 'pack, fingerprint', why: 'It is not the fingerprint of a key, as Packs shows it.' });
  else draft.policy = { ...draft.policy, pack: { file, fingerprint: key } };
};

const takeValue = (draft: Draft, name: string, value: unknown): void => {
  const fixedName = fixable.find((candidate) => candidate === name);
  if (fixedName !== undefined) takeFixed(draft, fixedName, value);
  else if (name === 'team') takeTeam(draft, value);
  else if (name === 'menu') takeMenu(draft, value);
  else if (name === 'allowedSites') takeSites(draft, value);
  else if (name === 'pack') takePack(draft, value);
  else if (isHistoryName(name)) takeHistory(draft, name, value);
  else draft.ignored.push({ path: name, why: 'There is no such setting, or a policy may not change it.' });
};

/**
 * Reads a policy value by value.
 *
 * Result: the good values, and the bad ones one by one with the reason (A14). Errors: none; nothing at all is an empty policy.
 */
export const parsePolicy = (raw: unknown): { policy: Policy; ignored: readonly IgnoredPolicyValue[] } => {
  const draft: Draft = { policy: emptyPolicy, ignored: [] };
  const source = Source.safeParse(raw ?? {});
  if (!source.success)
    return { policy: emptyPolicy, ignored: [{ path: 'policy', why: 'It is not a list of settings.' }] };
  for (const [name, value] of Object.entries(source.data)) takeValue(draft, name, value);
  return { policy: draft.policy, ignored: draft.ignored.slice(0, maxIgnored) };
};

/** The settings in force: a person's settings, narrowed by the policy. */
export const applyPolicy = (settings: Settings, policy: Policy): Settings => ({
  ...settings,
  ...policy.fixed,
  team: { ...settings.team, ...policy.team },
  keepsEvents: settings.keepsEvents && !policy.forbidsEvents,
  ...(policy.forbidsPastReadings ? { keepsPastReadings: false } : {}),
  keepDays: policy.maxKeepDays === null ? settings.keepDays : Math.min(settings.keepDays, policy.maxKeepDays),
});

/** Whether a person at this computer cannot change this setting. A longest keep time leaves shorter ones open. */
export const isFixedBy = (policy: Policy, path: SettingPath): boolean => {
  if (path === 'keepsEvents') return policy.forbidsEvents;
  if (path === 'keepsPastReadings') return policy.forbidsPastReadings;
  if (path === 'keepDays') return false;
  return (
    teamRoles.some((role) => path === `team.${role}` && policy.team[role] !== undefined) ||
    Object.hasOwn(policy.fixed, path)
  );
};

/** Whether the policy lets this origin be read. It never grants one. */
export const allowsSite = (policy: Policy, origin: string): boolean =>
  policy.allowedSites === null || policy.allowedSites.includes(origin);
