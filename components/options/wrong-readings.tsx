import { dateInWords } from '../../lib/domain/plain-words.ts';
import type { KeptReport } from '../../lib/domain/sites/wrong-reading.ts';
import type { TaughtStore } from '../../lib/store/taught-store.ts';
import { Button } from '../base/button.tsx';
import { InsetText } from '../base/inset-text.tsx';
import css from './section.module.css';

export type WrongReadingsProps = {
  taught: TaughtStore;
  /** The term of a key of the code table. */
  termOf: (key: string) => string | null;
};

/** What was read wrongly, without the kind of term that stands in brackets behind it. */
const whatOf = ({ kind, key }: KeptReport, termOf: WrongReadingsProps['termOf']): string => {
  const term = key === null ? null : termOf(key);
  return term?.replace(/ \([^()]*\)$/, '') ?? key ?? (kind === null ? 'something on the page' : `a ${kind}`);
};

const placesInWords = (reports: readonly KeptReport[]): string => {
  const places = new Set(reports.flatMap(({ address }) => address ?? []));
  if (places.size === 0) return 'at no place on a page';
  if (places.size > 1) return `at ${places.size} places on the page`;
  return reports.length === 1 ? 'at one place on the page' : 'always at the same place on the page';
};

const howWords = { wrong: 'read wrongly', missed: 'seen and not understood' } as const;
const timesInWords = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const idOf = ({ origin, why, kind, key }: KeptReport): string => [origin, why, kind, key].join(' ');

/** Reports of the same fact on the same record system stand together, the newest first. */
function rowsOf(reports: readonly KeptReport[]): readonly (readonly [KeptReport, ...KeptReport[]])[] {
  const rows = new Map<string, [KeptReport, ...KeptReport[]]>();
  for (const report of reports.toReversed()) {
    const id = idOf(report);
    const row = rows.get(id);
    if (row === undefined) rows.set(id, [report]);
    else row.push(report);
  }
  return [...rows.values()];
}

/** Wrong readings that were reported from sidebars on this computer: which fact, where, and how often. */
export function WrongReadings({ taught, termOf }: WrongReadingsProps) {
  const rows = rowsOf(taught.reports.value);
  return (
    <div class={css['part']}>
      <h2 class={css['heading']}>Wrong readings</h2>
      {rows.length === 0 ? (
        <InsetText>Nobody has reported a wrong reading.</InsetText>
      ) : (
        <>
          <p class={css['prose']}>
            What often goes wrong on one record system is a reason to teach that system, or to teach it again.
          </p>
          <ul class={`${css['stack']} ${css['wide']}`} aria-label="Wrong readings reported">
            {rows.map((row) => {
              const [last] = row;
              return (
                <li key={idOf(last)} class={css['card']}>
                  <strong>{whatOf(last, termOf)}</strong>
                  <span>{`${howWords[last.why]} ${timesInWords(row.length)}, ${placesInWords(row)}`}</span>
                  <span class={`${css['quiet']} ${css['mono']}`}>
                    {`${last.origin ?? 'pasted or typed'}, ${row.length === 1 ? 'on' : 'last on'} ${dateInWords(last.on)}`}
                  </span>
                </li>
              );
            })}
          </ul>
          <Button isSmall onPress={() => void taught.clearReports()}>
            Empty the list
          </Button>
        </>
      )}
    </div>
  );
}
