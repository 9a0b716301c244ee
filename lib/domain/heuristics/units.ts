import type { UnitName } from './vocabulary.ts';

const scoreWords = ['score', '{score}', 'point', 'points', '{points}', 'pts', 'total', 'scale', 'index', '1', '{1}'];

/** Spellings accepted for each unit, in lower case without spaces. */
const spellings: Readonly<Record<UnitName, ReadonlySet<string>>> = {
  'kg/m2': new Set(['kg/m2', 'kg/m²', 'kg/m^2', 'kgm-2', 'kg.m-2', 'kg/m**2']),
  'mm[Hg]': new Set(['mm[hg]', 'mmhg']),
  'mmol/mol': new Set(['mmol/mol', 'mmol/molhb']),
  '{score}': new Set([...scoreWords, '{index}', 'category', '{category}', 'rating', '{rating}', 'ruler', '{ruler}']),
  '{level}': new Set([...scoreWords, 'level', '{level}', 'category', 'grade']),
  '{deficits}': new Set(['deficits', 'deficit', '{deficits}', 'count', '{count}', 'of36', '/36', 'outof36', '0-36']),
  '{ratio}': new Set([
    '1',
    '{ratio}',
    'ratio',
    'score',
    '{score}',
    'index',
    '{index}',
    '0-1',
    'of1',
    'proportion',
    'fraction',
  ]),
  '{medicines}': new Set([
    'medicines',
    'medicine',
    '{medicines}',
    'medications',
    'drugs',
    'items',
    'repeats',
    'count',
    '{count}',
    'number',
    '1',
  ]),
  '{metric}': new Set(['metric', '{metric}', 'metricscore', 'metric score']),
};

const isScale = (unit: UnitName): boolean => unit === '{score}' || unit === '{level}';

/** `of 27`, `/27`, `out of 27`, `0-27`: the scale said by its highest value. */
const isRange = (written: string, max: number): boolean =>
  written === `of${max}` ||
  written === `/${max}` ||
  written === `outof${max}` ||
  written === `0-${max}` ||
  written === `1-${max}` ||
  written === `0to${max}`;

/** One number as it was seen. */
export type SeenNumber = { readonly name: string; readonly value: number; readonly unit: string | null };

/**
 * Whether a seen number is in the unit that the input needs.
 *
 * A missing unit is no unit. A SWEMWBS value counts as metric when it says so or has a decimal part; a whole number
 * without the word may be the raw score, so it is not taken. Source: the owners' conversion table.
 */
export function hasUnit(seen: SeenNumber, unit: UnitName, max: number): boolean {
  if (seen.unit === null) return false;
  const written = seen.unit.toLowerCase().replaceAll(' ', '');
  if (spellings[unit].has(written)) return true;
  if (isScale(unit)) return isRange(written, max);
  if (unit !== '{metric}') return false;
  const isScoreWord = spellings['{score}'].has(written) || isRange(written, max) || written === '7-35';
  return isScoreWord && (seen.name.endsWith('metric') || !Number.isInteger(seen.value));
}
