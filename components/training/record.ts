/** What the training record shows of one person. Dates are `YYYY-MM-DD`. */
export type Pressure = { readonly systolic: number; readonly diastolic: number };

export type Problem = {
  readonly term: string;
  readonly date: string;
  readonly status: 'active' | 'past' | 'suspected';
  readonly significance: 'major' | 'minor';
  readonly ended: string | null;
  readonly note?: string | undefined;
};

export type DatedValue = { readonly date: string; readonly value: number | Pressure };

export type Series = {
  readonly name: string;
  readonly unit: string;
  readonly range?: string | undefined;
  readonly values: readonly DatedValue[];
};

export type Medicine = {
  readonly drug: string;
  readonly dose: string;
  readonly quantity: string;
  readonly started: string;
  readonly lastIssued: string;
};

export type Letter = {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
};

export type JournalEntry = {
  readonly date: string;
  readonly who: string;
  readonly how: string;
  readonly lines: readonly { readonly heading: string; readonly text: string }[];
};

export type Appointment = {
  readonly date: string;
  readonly time: string;
  readonly who: string;
  readonly reason: string;
  readonly state: string;
};

export type TrainerRun = {
  readonly title: string;
  readonly say: readonly string[];
  readonly expected: { readonly outcome: string; readonly first: string };
};

export type RecordPerson = {
  readonly id: string;
  readonly title: string;
  readonly given: string;
  readonly family: string;
  readonly sex: 'female' | 'male';
  readonly ageYears: number;
  readonly birthDate: string;
  readonly nhsNumber: string;
  readonly address: string;
  readonly phone: string;
  readonly ethnicity: { readonly term: string };
  readonly usualClinician: string;
  readonly teaches: string;
  readonly runs: readonly TrainerRun[];
  readonly reminders: readonly string[];
  readonly problems: readonly Problem[];
  readonly familyHistory: readonly { readonly relative: string; readonly text: string }[];
  readonly reviews: readonly { readonly term: string; readonly date: string }[];
  readonly lifestyle: readonly { readonly name: string; readonly text: string; readonly date: string }[];
  readonly measurements: readonly Series[];
  readonly scores: readonly Series[];
  readonly medicines: {
    readonly repeat: readonly Medicine[];
    readonly acute: readonly Medicine[];
    readonly past: readonly Medicine[];
  };
  readonly allergies: readonly string[];
  readonly letters: readonly Letter[];
  readonly journal: readonly JournalEntry[];
  readonly appointments: readonly Appointment[];
};
