/** The intended purpose, word for word as README.md has it. Changing a word needs its owner. */
export const intendedPurpose =
  'Shows health professionals, beside the record, coded items already in it, the conversation steps of their own service, and published or locally agreed referral criteria with what matches, does not match or cannot be read. It does not diagnose, calculate risk, decide urgency or advise for or against treatment; the professional checks the record and decides. Not for under-18s, emergencies or use by patients.';
