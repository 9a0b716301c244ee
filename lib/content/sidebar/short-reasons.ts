/**
 * Why, in under ten words, by rule of the first pack: what the card says beside its idea. The rule's own words are one
 * press away. Facts only; no label that a person should not read about themselves, and no word that urges.
 * A rule that is not listed here says its own sentence instead.
 */
export const shortReasons: Readonly<Record<string, string>> = {
  C1: 'HbA1c is 48 or more; no diabetes code.',
  C2: 'PHQ-9 is 16 or more.',
  C3: 'BMI is under 18.5.',
  C4: 'Pregnant: the maternity team comes first.',
  P1: '65 or over, with frailty or housebound recorded.',
  P2: 'A supporter and plain words help here.',
  P3: 'Many or linked medicines; no review in a year.',
  Q1: 'Confidence to build; no practical need recorded.',
  Q1b: 'Confidence to build, and one practical need.',
  Q2: 'Practical needs are in the way.',
  Q3: 'Practical needs that press, or more than one.',
  Q4: 'Ready to act; one practical need.',
  Q5: 'Ready to act; no practical need recorded.',
  Q6: 'A short conversation is enough to begin.',
  F1: 'A short conversation is enough to begin.',
  D1: 'Activation and practical needs are not known yet.',
  D3: 'How confident they feel is not known yet.',
  W1: 'HbA1c is between 42 and 47.',
  W2: 'BMI over the bar, with hypertension or diabetes.',
  W3: 'BMI is over the service’s bar.',
  W4: 'Smoking is on the record.',
  W5: 'The alcohol score is 8 to 19.',
  W6: 'Insomnia is on the record.',
  W7: 'They want work.',
  W8: 'Blood pressure 160/100 or more within 30 days.',
  M1: 'PHQ-9 or GAD-7 is 10 or more.',
  M3: 'Depression recorded; no review in 12 months.',
  K1: 'Fits the group this practice invites.',
  P4: 'A medicine needs checking before eating or moving changes.',
};

/** Said instead of "no practical need recorded" when nobody has asked. */
export const needsNotAsked: Readonly<Record<string, string>> = {
  Q1: 'Confidence to build; practical needs not asked yet.',
  Q5: 'Ready to act; practical needs not asked yet.',
};
