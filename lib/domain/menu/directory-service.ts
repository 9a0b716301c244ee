import type { MenuService } from '../settings.ts';

/** A service as a directory knows it: a menu service, and where and for which ages. Empty or null: not said. */
export type DirectoryService = MenuService & {
  /** Towns and postcode districts, as written. */
  readonly places: readonly string[];
  readonly minimumAgeYears: number | null;
  readonly maximumAgeYears: number | null;
};

/** The most services that one file may hold. */
export const maxServices = 100_000;

/** The most that is read of one file. Units: characters. */
export const maxFileCharacters = 200_000_000;

/** A service that was not taken, and why, in plain words. `at` is the line or the number of the service, from 1. */
export type LeftOut = { readonly at: number; readonly why: string };

/** What a file gave. `leftOut` holds the first hundred; `leftOutCount` all. */
export type Imported = {
  readonly services: readonly DirectoryService[];
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
};

/** Why a whole file was not taken; nothing of it is kept. */
export type ImportProblem =
  | { readonly kind: 'notThisKind'; readonly expected: 'csv' | 'json' }
  | { readonly kind: 'noList' }
  | { readonly kind: 'endsTooEarly' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'tooDeep' }
  | { readonly kind: 'noColumn'; readonly column: string }
  | { readonly kind: 'nothingUsable' };

/** An import problem as one calm line. */
export const importProblemLine = (problem: ImportProblem): string => {
  switch (problem.kind) {
    case 'notThisKind':
      return problem.expected === 'json'
        ? 'This is not an Open Referral UK file. Nothing was changed.'
        : 'This is not a CSV file. Nothing was changed.';
    case 'noList':
      return 'There is no list of services in this file. Nothing was changed.';
    case 'endsTooEarly':
      return 'The file ends too early; it may be cut short. Nothing was changed.';
    case 'tooLarge':
      return 'The file is too large to read. Nothing was changed.';
    case 'tooMany':
      return `The file holds more than ${maxServices.toLocaleString('en-GB')} services. Ask for a part of it. Nothing was changed.`;
    case 'tooDeep':
      return 'The file is not laid out as a list of services. Nothing was changed.';
    case 'noColumn':
      return `There is no column "${problem.column}" in this file. Nothing was changed.`;
    case 'nothingUsable':
      return 'No service in this file could be used. Nothing was changed.';
    default:
      return problem satisfies never;
  }
};

/** Keeps the services and the first hundred left out, and counts the rest. */
export const createTally = () => {
  const services: DirectoryService[] = [];
  const leftOut: LeftOut[] = [];
  let leftOutCount = 0;
  return {
    take: (service: DirectoryService) => {
      services.push(service);
    },
    leave: (at: number, why: string) => {
      leftOutCount += 1;
      if (leftOut.length < 100) leftOut.push({ at, why });
    },
    seen: () => services.length + leftOutCount,
    result: (): Imported => ({ services, leftOut, leftOutCount }),
  };
};
