/**
 * The verified code table as a value: the only source of codes and terms. Shape: one row a key. Built by
 * `content/codes`; passed in as an argument, so that domain code imports no content.
 */
export type CodeSystem = 'SNOMED-CT-UK' | 'Read-v2' | 'CTV3' | 'ICD-10';

export type CodeKind =
  | 'assessment-score'
  | 'care-plan'
  | 'condition'
  | 'demographic'
  | 'measurement'
  | 'procedure-declined'
  | 'procedure-offered'
  | 'referral'
  | 'review'
  | 'signposting';

export type CodeRow = {
  readonly key: string;
  readonly system: CodeSystem;
  readonly code: string;
  readonly term: string;
  readonly kind: CodeKind;
};

export type CodeTable = ReadonlyMap<string, CodeRow>;
