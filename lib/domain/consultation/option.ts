import type { NeedType, OptionArea, ServiceId } from './words.ts';

/** A guideline or trial; B consistent cohort evidence or consensus; C low risk and weak evidence. */
export type Strength = 'A' | 'B' | 'B/C' | 'C';

/** Something known of the person that takes an option away, with the words for "why not". */
export type NotFor = { readonly why: string } & (
  | {
      readonly kind: 'codes';
      /** Keys of the code table; any one counts. */
      readonly keys: readonly string[];
      /** True when a past or resolved code counts too. */
      readonly ever?: boolean;
      /** Only when dated within so many days, or undated. */
      readonly withinDays?: number;
      /** Counts only together with any one of these. */
      readonly andKeys?: readonly string[];
    }
  | { readonly kind: 'medicine'; readonly words: readonly string[] }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'supervised' }
);

/** What must be known before an option is worth showing at all. Any one is enough. */
export type OnlyFor = {
  readonly keys?: readonly string[];
  readonly programmes?: readonly ServiceId[];
  readonly needs?: readonly NeedType[];
  readonly fromAgeYears?: number;
};

/** Pictures of our own small set, by what they show. */
export type PictureId =
  | 'plate'
  | 'shoes'
  | 'bed'
  | 'cup'
  | 'people'
  | 'breath'
  | 'phone'
  | 'calendar'
  | 'leaf'
  | 'hand';

/** One thing that a person may choose. Every text is plain words of at most 25; the person's side first. */
export type LifestyleOption = {
  readonly id: string;
  readonly area: OptionArea;
  /** Said to the person, and on the slip. */
  readonly text: string;
  readonly strength: Strength;
  /** Where the strength comes from. */
  readonly source: string;
  /** For the clinician: who this is not for, and what to look out for. Null: nothing known. */
  readonly safety: string | null;
  /** Why it may help, in general words. */
  readonly helps: string;
  /** Sizes, the smallest last. */
  readonly sizes: readonly string[];
  readonly picture: PictureId;
  /** The offer that goes with it, if it is somebody's help and not the person's own doing. */
  readonly service: ServiceId | null;
  readonly onlyFor: OnlyFor | null;
  readonly notFor: readonly NotFor[];
};
