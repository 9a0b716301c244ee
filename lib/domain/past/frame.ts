import { builtInBlock } from '../heuristics/built-in.ts';
import type { CompiledPack } from '../heuristics/compile.ts';
import { thresholdValue } from '../heuristics/conditions.ts';
import type { PackInput } from '../heuristics/pack.ts';
import { scales } from './scales.ts';

/** FNV-1a over the text, from a start of its own. */
const hashOf = (text: string, start: number): string => {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** The parts of an object by name, so that the same pack is the same text wherever it came from. */
const byName = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What decides how an input is read. The age of a coded fact is not kept, so its limit is part of it. */
const readingOf = (input: PackInput, settings: ReadonlyMap<string, number>): object => {
  const { label: _label, source: _source, ...read } = input;
  if (read.kind === 'number') return { ...read, freshDays: undefined };
  if (read.kind !== 'coded' || read.freshDays === null) return read;
  return { ...read, freshDays: thresholdValue(read.freshDays, settings) };
};

/**
 * A short name for the way in which a pack reads a record: which inputs, under which built-in safety rules, on which scales.
 * Facts kept under one are not used under another, because nobody can tell what the other would have read.
 */
export const frameOf = ({ pack, names }: CompiledPack): string => {
  const inputs = pack.inputs.map((input) => readingOf(input, names.settings));
  const text = JSON.stringify([inputs, pack.codedNeeds, builtInBlock, [...scales]], byName);
  return hashOf(text, 0x811c9dc5) + hashOf(text, 0x5bd1e995);
};
