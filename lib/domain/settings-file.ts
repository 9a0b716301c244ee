import * as z from 'zod/mini';
import { isFixedBy } from './policy.ts';
import type { Policy, SettingPath } from './policy.ts';
import { CheckedSettings } from './checked-settings.ts';
import { teamRoles } from './settings.ts';
import type { Settings } from './settings.ts';
import { SiteOrigin } from './site-address.ts';

/** The one file that carries a practice's settings to another computer. Listed sites are not granted by it (T-14). */
export const SettingsFile = z.strictObject({
  format: z.literal('fingerpost-settings'),
  version: z.literal(1),
  settings: CheckedSettings,
  sites: z.array(SiteOrigin).check(z.maxLength(200)),
});
export type SettingsFile = z.infer<typeof SettingsFile>;

/** The text of a settings file: same settings, same bytes. */
export const settingsFileText = (settings: Settings, sites: readonly string[]): string => {
  const file: SettingsFile = { format: 'fingerpost-settings', version: 1, settings, sites: sites.toSorted() };
  return `${JSON.stringify(file, null, 2)}\n`;
};

/** One setting that a file would change. `isFixed`: a policy fixes it, so the change would not be felt here. */
export type SettingChange = {
  readonly path: SettingPath;
  readonly before: unknown;
  readonly after: unknown;
  readonly isFixed: boolean;
};

const simplePaths = [
  'practiceName',
  'userRole',
  'appointmentMinutes',
  'pamCutoffs',
  'confidenceBar',
  'theme',
  'ownLayouts',
  'entryLayout',
  'keepsEvents',
  'keepsPastReadings',
  'keepDays',
  'menu',
] as const satisfies readonly SettingPath[];

/** Every setting, in the order the screen shows them. */
export const settingPaths: readonly SettingPath[] = [
  ...teamRoles.map((role): SettingPath => `team.${role}`),
  ...simplePaths,
];

/** The value of one setting. */
export const settingAt = (settings: Settings, path: SettingPath): unknown => {
  const simple = simplePaths.find((name) => name === path);
  if (simple === 'ownLayouts') return settings.ownLayouts ?? [];
  if (simple === 'keepsPastReadings') return settings.keepsPastReadings ?? false;
  if (simple !== undefined) return settings[simple];
  const role = teamRoles.find((name) => path === `team.${name}`);
  return role === undefined ? undefined : settings.team[role];
};

/** What would change, setting by setting; empty when nothing would. */
export const settingsDifference = (before: Settings, after: Settings, policy: Policy): readonly SettingChange[] =>
  settingPaths
    .map((path) => ({
      path,
      before: settingAt(before, path),
      after: settingAt(after, path),
      isFixed: isFixedBy(policy, path),
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
