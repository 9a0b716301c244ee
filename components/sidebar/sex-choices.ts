/** The choices of sex where somebody types who a consultation is about; nothing chosen is not known. */
export const sexes = [
  { value: '', label: 'Not known' },
  { value: 'female', label: 'Female' },
  { value: 'male', label: 'Male' },
  { value: 'other', label: 'Other' },
] as const;
