/**
 * Rows of the code table that name one concept in different code systems, brought to one key. Read and ICD rows carry
 * the system as an ending; the few whose stem differs are listed. Terms compared by hand in `codes.tsv`.
 */
const differentStems: ReadonlyMap<string, string> = new Map([
  ['depression_nec', 'depression'],
  ['htn_g2', 'htn'],
  ['copd_nos', 'copd'],
  ['ld_register', 'learning_disability'],
  ['bmi30', 'bmi30_obesity'],
  ['bmi40', 'bmi40_obesity'],
  ['anxiety', 'anxiety_disorder'],
  ['carer', 'carer_self'],
  ['carer_is', 'carer_self'],
]);
const endings = ['_rv2', '_ctv3', '_icd10'] as const;

/** The one key for a concept, whatever code system the row came from. */
export function conceptKey(key: string): string {
  for (const ending of endings) {
    if (!key.endsWith(ending)) continue;
    const stem = key.slice(0, -ending.length);
    return differentStems.get(stem) ?? stem;
  }
  return key;
}
