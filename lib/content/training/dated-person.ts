import type { TrainingPerson } from './training-person.ts';

const dayMs = 86_400_000;

/** The date a number of days before `today`, both `YYYY-MM-DD`; a negative number lies ahead. Errors: none. */
export const dateBefore = (today: string, daysAgo: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - daysAgo * dayMs).toISOString().slice(0, 10);

/** The latest birth date on `birthday` (`MM-DD`) that makes somebody `ageYears` old on `today`. Errors: none. */
export const birthDateFor = (today: string, ageYears: number, birthday: string): string => {
  const year = Number(today.slice(0, 4)) - ageYears;
  const hadBirthday = birthday <= today.slice(5);
  return `${hadBirthday ? year : year - 1}-${birthday}`;
};

type WithDays = { readonly daysAgo: number };

/** The same content with its day offsets turned into dates as of `today` (`YYYY-MM-DD`). Errors: none. */
export const datedPerson = (person: TrainingPerson, today: string) => {
  const at = (daysAgo: number): string => dateBefore(today, daysAgo);
  const dated = <T extends WithDays>({ daysAgo, ...rest }: T) => ({ ...rest, date: at(daysAgo) });
  const series = (row: TrainingPerson['scores'][number]) => ({ ...row, values: row.values.map(dated) });
  const medicine = ({ startedDaysAgo, lastIssuedDaysAgo, ...rest }: TrainingPerson['medicines']['repeat'][number]) => ({
    ...rest,
    started: at(startedDaysAgo),
    lastIssued: at(lastIssuedDaysAgo),
  });
  const { problems, reviews, lifestyle, measurements, scores, medicines, letters, journal, appointments, ...rest } =
    person;
  return {
    ...rest,
    birthDate: birthDateFor(today, person.ageYears, person.birthday),
    problems: problems.map(({ endedDaysAgo, ...problem }) => ({
      ...dated(problem),
      ended: endedDaysAgo === undefined ? null : at(endedDaysAgo),
    })),
    reviews: reviews.map(dated),
    lifestyle: lifestyle.map(dated),
    measurements: measurements.map(series),
    scores: scores.map(series),
    medicines: {
      repeat: medicines.repeat.map(medicine),
      acute: medicines.acute.map(medicine),
      past: medicines.past.map(medicine),
    },
    letters: letters.map(dated),
    journal: journal.map(dated),
    appointments: appointments.map(dated),
  };
};
