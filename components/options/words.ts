import { layoutOf } from '../../lib/domain/entries/layouts.ts';
import type { SettingPath } from '../../lib/domain/policy.ts';
import type { MenuService, Settings, TeamRole } from '../../lib/domain/settings.ts';

/** The words of the options page for values that are codes inside. */
export const teamRoleWords: Record<TeamRole, string> = {
  'health-coach': 'Health coach',
  'link-worker': 'Link worker (social prescriber)',
  'care-coordinator': 'Care coordinator',
  'clinical-pharmacist': 'Clinical pharmacist',
};

export const userRoleWords: Record<Settings['userRole'], string> = {
  gp: 'GP',
  nurse: 'Nurse',
  'clinical-pharmacist': 'Clinical pharmacist',
  'health-coach': 'Health coach',
  'link-worker': 'Link worker (social prescriber)',
  'care-coordinator': 'Care coordinator',
};

export const needWords: Record<MenuService['need'], string> = {
  food: 'Food',
  money: 'Money',
  housing: 'Housing',
  work: 'Work',
  isolation: 'Company and belonging',
  caring: 'Caring for someone',
  move: 'Moving more',
  eat: 'Eating',
  sleep: 'Sleep',
  relax: 'Relaxing',
  smoking: 'Stopping smoking',
  alcohol: 'Alcohol',
  weight: 'Weight',
  other: 'Something else',
};

export const themeWords: Record<Settings['theme'], string> = {
  system: 'As this computer is set',
  light: 'Light',
  dark: 'Dark',
};

export const pamCutoffWords: Record<Settings['pamCutoffs'], string> = {
  newer: 'Newer: level 4 starts at 72.5',
  older: 'Older: level 4 starts at 67.1',
};

/** A record of words as the choices of a list. */
export const choicesOf = <T extends string>(
  values: readonly T[],
  words: Record<T, string>,
): { value: T; label: string }[] => values.map((value) => ({ value, label: words[value] }));

/** "3 weeks", "not said". */
export const waitWords = (weeks: number | null): string => {
  if (weeks === null) return 'wait not said';
  if (weeks === 0) return 'this week';
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
};

/** "coach: 3 weeks", "coach: not on our team". */
export const capacityWords = (capacity: Settings['team'][TeamRole]): string =>
  capacity.isPresent
    ? `on our team, ${capacity.isFull === true ? 'no slot at present, ' : ''}${waitWords(capacity.waitWeeks)}`
    : 'not on our team';

const settingNames: Record<Exclude<SettingPath, `team.${TeamRole}`>, string> = {
  practiceName: 'Practice name',
  userRole: 'Who uses this computer',
  appointmentMinutes: 'Appointment length',
  pamCutoffs: 'PAM score borders',
  confidenceBar: 'Confidence bar',
  theme: 'Colours',
  ownLayouts: 'Layouts of our own',
  entryLayout: 'Layout of copied entries',
  keepsEvents: 'Counts of use',
  keepsPastReadings: 'Past readings',
  keepDays: 'Keep time',
  menu: 'Menu of support',
};

const isTeamPath = (path: SettingPath): path is `team.${TeamRole}` => path.startsWith('team.');

/** A setting's name as the page shows it. */
export const settingName = (path: SettingPath): string => {
  if (!isTeamPath(path)) return settingNames[path];
  for (const [role, words] of Object.entries(teamRoleWords)) if (path === `team.${role}`) return words;
  return path;
};

const dayWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
const serviceWords = (count: number): string => (count === 1 ? '1 service' : `${count} services`);

const simpleWords: { [P in keyof typeof settingNames]: (settings: Settings) => string } = {
  practiceName: (settings) => (settings.practiceName === '' ? 'not said' : settings.practiceName),
  userRole: (settings) => userRoleWords[settings.userRole],
  appointmentMinutes: (settings) => `${settings.appointmentMinutes} minutes`,
  pamCutoffs: (settings) => pamCutoffWords[settings.pamCutoffs],
  confidenceBar: (settings) => `below ${settings.confidenceBar} out of 10`,
  theme: (settings) => themeWords[settings.theme],
  ownLayouts: ({ ownLayouts = [] }) => ownLayouts.map(({ label }) => label).join(', ') || 'none',
  entryLayout: (settings) => layoutOf(settings.entryLayout, settings.ownLayouts).label,
  keepsEvents: (settings) => (settings.keepsEvents ? 'kept' : 'not kept'),
  keepsPastReadings: ({ keepsPastReadings }) => (keepsPastReadings === true ? 'kept' : 'not kept'),
  keepDays: (settings) => dayWords(settings.keepDays),
  menu: (settings) =>
    settings.menu.length === 0
      ? 'nothing yet'
      : `${serviceWords(settings.menu.length)}: ${settings.menu.map(({ name }) => name).join(', ')}`,
};

/** A setting's value as the page shows it. */
export const settingWords = (settings: Settings, path: SettingPath): string => {
  if (!isTeamPath(path)) return simpleWords[path](settings);
  for (const [role, capacity] of Object.entries(settings.team))
    if (path === `team.${role}`) return capacityWords(capacity);
  return '';
};
