import type { Stage } from '../../../lib/domain/heuristics/pack.ts';
import type { EvidenceLabel } from '../../../lib/domain/heuristics/vocabulary.ts';

/** Names of roles, programmes, questions, notes and option groups, by the word a pack uses. */
export type PackNames = (word: string) => string;

/** When in the order of work a rule is looked at, in words. */
export const stageWords: Record<Stage, string> = {
  stop: 'Stop',
  end: 'End',
  exclude: 'What is left out',
  propose: 'Who first',
  data: 'What is missing',
  fallback: 'Otherwise',
  programme: 'Programmes beside it',
};

/** What stands behind a rule, in words. */
export const evidenceWords: Record<EvidenceLabel, string> = {
  G: 'guideline or national criteria',
  R: 'research that supports the direction',
  D: 'national role description',
  T: 'team consensus',
};

/** A fingerprint in groups of four, for two people to compare over the telephone. */
export const fingerprintWords = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join(' ');

const placeWords: Readonly<Record<string, string>> = {
  proposes: 'who',
  when: 'if',
  why: 'because',
  next: 'what next',
  evidence: 'evidence',
  labels: 'what stands behind it',
  source: 'source',
  agreedBy: 'who agreed',
  reviewDate: 'review date',
  freshDays: 'how old it may be',
};

/** The place of a problem without the words of the file: "rule C2, who, priority". */
export const placeInWords = (place: string): string =>
  place
    .split(', ')
    .filter((step) => !/^(\d+|all|any|not)$/.test(step))
    .map((step) => placeWords[step] ?? step)
    .join(', ');
