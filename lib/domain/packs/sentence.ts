import type { Condition, NumberCondition, PackInput, RuleBlock, Threshold } from '../heuristics/pack.ts';
import { rangeOf } from '../heuristics/pack-references.ts';
import { unitInWords } from '../plain-words.ts';

/** Where a value stands inside a pack. */
export type PackPath = readonly (string | number)[];

/** The four ways a border can be meant; `atLeast` and `atMost` include it. */
export const borders = ['atLeast', 'above', 'atMost', 'below'] as const;
export type Border = (typeof borders)[number];

/** How a border is said. */
export const borderWords: Readonly<Record<Border, string>> = {
  atLeast: 'at least',
  above: 'more than',
  atMost: 'at most',
  below: 'less than',
};

/** One piece of a rule's sentence: words, or something that may be changed where it stands. */
export type SentencePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'border'; readonly path: PackPath; readonly border: Border; readonly label: string }
  | {
      readonly kind: 'number';
      readonly path: PackPath;
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly label: string;
    };

type Block = Pick<RuleBlock, 'inputs' | 'facts' | 'settings'>;

const words = (text: string): SentencePart => ({ kind: 'words', text });

/** A label in the middle of a sentence: small first letter, unless the first word is a name such as HbA1c or PAM. */
export const inSentence = (label: string): string => {
  const first = label.split(' ')[0] ?? '';
  return /^[A-Z][a-z]*[,:]?$/.test(first) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
};

const inputOf = (block: Block, id: string): PackInput | undefined => block.inputs.find((input) => input.id === id);

const labelOf = (block: Block, id: string): string => inSentence(inputOf(block, id)?.label ?? id);

const unitOf = (block: Block, id: string): string => {
  const input = inputOf(block, id);
  if (input?.kind === 'needs' && input.of === 'worst') return '(0 none, 1 present, 2 pressing, 3 crisis)';
  return input?.kind === 'number' ? unitInWords(input.unit) : '';
};

const thresholdPart = (threshold: Threshold, block: Block, path: PackPath, inputId: string): SentencePart => {
  if (typeof threshold !== 'number') {
    const setting = block.settings.find(({ id }) => id === threshold.setting);
    return words(`the setting “${setting?.label ?? threshold.setting}” (${setting?.value ?? 'not there'})`);
  }
  const input = inputOf(block, inputId);
  const [min, max] = input === undefined ? [threshold, threshold] : rangeOf(input);
  return { kind: 'number', path, value: threshold, min, max, label: input?.label ?? inputId };
};

const numberParts = (condition: NumberCondition, path: PackPath, block: Block): SentencePart[] => {
  const parts: SentencePart[] = [words(`${labelOf(block, condition.input)} is`)];
  for (const border of borders) {
    const threshold = condition[border];
    if (threshold === undefined) continue;
    if (parts.length > 1) parts.push(words('and'));
    parts.push({ kind: 'border', path, border, label: inputOf(block, condition.input)?.label ?? condition.input });
    parts.push(thresholdPart(threshold, block, [...path, border], condition.input));
  }
  const unit = unitOf(block, condition.input);
  return unit === '' ? parts : [...parts, words(unit)];
};

const holdsWords = (block: Block, id: string, isNegated: boolean): string => {
  const input = inputOf(block, id);
  const label = labelOf(block, id);
  const no = isNegated ? 'not ' : '';
  switch (input?.kind) {
    case 'tick':
      return `“${input.label}” is ${no}ticked`;
    case 'medicineFlag':
      return `${label} is ${no}marked`;
    case 'patient':
      return `the person is ${no}${label}`;
    case 'needs':
      return isNegated ? `no ${label}` : `there is a ${label}`;
    default:
      return `${label} is ${no}on the record`;
  }
};

const joined = (conditions: readonly Condition[], joiner: string, path: PackPath, block: Block): SentencePart[] =>
  conditions.flatMap((inner, index) => {
    const parts = partsOf(inner, [...path, index], block);
    const isGroup = 'all' in inner || 'any' in inner;
    const wrapped = isGroup ? [words('('), ...parts, words(')')] : parts;
    return index === 0 ? wrapped : [words(joiner), ...wrapped];
  });

const negatedParts = (inner: Condition, path: PackPath, block: Block): SentencePart[] => {
  if ('holds' in inner) return [words(holdsWords(block, inner.input, true))];
  if ('is' in inner)
    return [words(`${labelOf(block, inner.input)} is not ${inner.is === 'usable' ? 'in date' : 'too old'}`)];
  if ('fact' in inner) return [words(`not ${factLabel(block, inner.fact)}`)];
  if ('fired' in inner) return [words(firedWords(inner.fired, true))];
  return [words('not ('), ...partsOf(inner, path, block), words(')')];
};

/** A named fact stands in quotation marks: its own definition is further down the page. */
const factLabel = (block: Block, id: string): string => `“${block.facts.find((fact) => fact.id === id)?.label ?? id}”`;

const firedWords = (ids: readonly string[], isNegated: boolean): string => {
  if (ids.length === 1) return `rule ${ids[0]} ${isNegated ? 'does not apply' : 'applies'}`;
  return `${isNegated ? 'none' : 'one'} of these rules applies: ${ids.join(', ')}`;
};

const settingLabel = (block: Block, id: string): string => block.settings.find((one) => one.id === id)?.label ?? id;

const leafParts = (condition: Extract<Condition, { input: string }>, path: PackPath, block: Block): SentencePart[] => {
  if ('holds' in condition) return [words(holdsWords(block, condition.input, false))];
  const label = labelOf(block, condition.input);
  if ('is' in condition) return [words(`${label} is ${condition.is === 'usable' ? 'in date' : 'too old'}`)];
  if ('isOneOf' in condition) return [words(`${label} is ${condition.isOneOf.join(' or ')}`)];
  return numberParts(condition, path, block);
};

/**
 * A condition as the pieces of a sentence, in the team's own labels.
 *
 * Result: every number and border keeps the path where it stands, so that an editor can change it in place.
 */
export function partsOf(condition: Condition, path: PackPath, block: Block): SentencePart[] {
  if ('all' in condition) return joined(condition.all, 'and', [...path, 'all'], block);
  if ('any' in condition) return joined(condition.any, 'or', [...path, 'any'], block);
  if ('not' in condition) return negatedParts(condition.not, [...path, 'not'], block);
  if ('unlessMet' in condition)
    return [words('it is not known that'), ...partsOf(condition.unlessMet, [...path, 'unlessMet'], block)];
  if ('cannotTell' in condition)
    return [words('it cannot be told whether'), ...partsOf(condition.cannotTell, [...path, 'cannotTell'], block)];
  if ('fact' in condition) return [words(factLabel(block, condition.fact))];
  if ('fired' in condition) return [words(firedWords(condition.fired, false))];
  if ('settingIsOn' in condition) return [words(`the setting “${settingLabel(block, condition.settingIsOn)}” is on`)];
  return leafParts(condition, path, block);
}

/** The same sentence as one line of text. */
export const sentenceText = (parts: readonly SentencePart[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'words') return part.text;
      return part.kind === 'border' ? borderWords[part.border] : String(part.value);
    })
    .join(' ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')');

/** A condition as one line of text. */
export const conditionText = (condition: Condition, block: Block): string =>
  sentenceText(partsOf(condition, [], block));
