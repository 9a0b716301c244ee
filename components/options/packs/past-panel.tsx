import { shownText } from '../../../lib/domain/audit/disclosure.ts';
import type { ShownPastEffect } from '../../../lib/domain/past/shown-effect.ts';
import { monthInWords } from '../../../lib/domain/plain-words.ts';
import type { PastAnswer } from '../../../lib/store/past-effect-store.ts';
import { InsetText } from '../../base/inset-text.tsx';
import { Table } from '../../base/table.tsx';
import type { PackNames } from './pack-names.ts';
import section from '../section.module.css';
import css from './packs.module.css';

type PastPanelProps = { answer: PastAnswer; names: PackNames };

function Counts({ effect, names }: { effect: ShownPastEffect; names: PackNames }) {
  return (
    <Table caption="Who would have been first" columns={['Before', 'With this change', 'Readings']}>
      {effect.changed.map(({ before, after, count }) => (
        <tr key={`${before} ${after}`}>
          <th scope="row">{names(before)}</th>
          <td>{names(after)}</td>
          <td>{shownText(count)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={2}>
          The same as before
        </th>
        <td>{shownText(effect.same)}</td>
      </tr>
      <tr>
        <th scope="row" colSpan={2}>
          Could not be told
        </th>
        <td>{shownText(effect.cannotTell)}</td>
      </tr>
    </Table>
  );
}

function Effect({ since, effect, names }: { since: string; effect: ShownPastEffect; names: PackNames }) {
  return (
    <>
      <InsetText tone={effect.changed.length === 0 ? 'quiet' : 'warning'} isAnnounced>
        {effect.changed.length === 0
          ? 'No past reading of which it can be told would have somebody else first.'
          : 'Some past readings would have somebody else first.'}
      </InsetText>
      <Counts effect={effect} names={names} />
      <p class={css['why']}>
        Of about {shownText(effect.kept)} kept since {monthInWords(since)}; {shownText(effect.cannotTell)} could not be
        told, because a border lies inside what was kept of them, or they were read by other inputs. A star is 1 to 7,
        or a count hidden so that nobody can subtract; other counts are rounded to 5.
      </p>
    </>
  );
}

/** What the changes on the bench do to past readings: counts of who would have been first, and never one reading. */
export function PastPanel({ answer, names }: PastPanelProps) {
  return (
    <div class={section['stack']}>
      <p class={css['lead']}>Past readings</p>
      {answer.kind === 'effect' ? <Effect since={answer.since} effect={answer.effect} names={names} /> : null}
      {answer.kind === 'too-few' ? <p>Fewer than 20 are kept: too few to show an effect on them.</p> : null}
      {answer.kind === 'unreadable' ? (
        <InsetText tone="stop">They could not be read from this browser. Nothing is shown in their place.</InsetText>
      ) : null}
      {answer.kind === 'not-kept' ? (
        <p>
          None are kept on this computer. <a href="#keeping">Keeping data</a> is where a practice turns them on.
        </p>
      ) : null}
    </div>
  );
}
