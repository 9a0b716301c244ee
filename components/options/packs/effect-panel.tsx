import type { Answer, ChangedAnswer } from '../../../lib/domain/packs/effect.ts';
import type { DraftEffect } from '../../../lib/store/pack-draft-store.ts';
import type { PastAnswer } from '../../../lib/store/past-effect-store.ts';
import { Details } from '../../base/details.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import { answerLine } from './answer-line.ts';
import type { PackNames } from './pack-names.ts';
import { PastPanel } from './past-panel.tsx';
import section from '../section.module.css';
import css from './packs.module.css';

type PeoplePanelProps = { effect: DraftEffect; names: PackNames };
type EffectPanelProps = PeoplePanelProps & { past: PastAnswer | null };

function Side({ title, answer, names }: { title: string; answer: Answer; names: PackNames }) {
  return (
    <div>
      <p class={css['lead']}>{title}</p>
      <p>{answerLine(answer, names)}</p>
      <p class={css['why']}>
        {answer.why} ({answer.rules.join(', ')})
      </p>
    </div>
  );
}

function Change({ change, names }: { change: ChangedAnswer; names: PackNames }) {
  return (
    <li class={section['card']}>
      <p>
        <strong>{change.person.title}</strong>
      </p>
      <p class={css['why']}>{change.person.story}</p>
      <div class={css['both']}>
        <Side title="Now" answer={change.before} names={names} />
        <Side title="With this change" answer={change.after} names={names} />
      </div>
    </li>
  );
}

/** Which example people would get another answer, side by side. */
function PeoplePanel({ effect, names }: PeoplePanelProps) {
  const { changed, people } = effect;
  const others = changed.filter((change) => change.changed.includes('first') || change.changed.includes('outcome'));
  if (changed.length === 0)
    return <InsetText isAnnounced>None of the {people} example people gets another answer.</InsetText>;
  return (
    <div class={section['stack']}>
      <InsetText tone="warning" isAnnounced>
        {changed.length} of {people} example people would get another answer; {others.length} of them another first
        person or outcome.
      </InsetText>
      <Details summary={`Show the ${changed.length} side by side`} isOpen={changed.length <= 3}>
        <ul class={section['stack']}>
          {changed.slice(0, 40).map((change) => (
            <Change key={change.person.id} change={change} names={names} />
          ))}
        </ul>
        {changed.length > 40 ? <p>{changed.length - 40} more are not shown here.</p> : null}
      </Details>
    </div>
  );
}

/** What the changes on the bench do to the example people and to past readings, beside each other. */
export function EffectPanel({ effect, past, names }: EffectPanelProps) {
  return (
    <div class={css['effects']}>
      <div class={section['stack']}>
        <p class={css['lead']}>Example people</p>
        <PeoplePanel effect={effect} names={names} />
      </div>
      {past === null ? null : <PastPanel answer={past} names={names} />}
    </div>
  );
}
