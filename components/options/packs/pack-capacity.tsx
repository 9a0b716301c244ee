import { useState } from 'preact/hooks';
import type { CapacityLine, Pack } from '../../../lib/domain/heuristics/pack.ts';
import { capacityInWords } from '../../../lib/domain/packs/difference.ts';
import { teamRoles } from '../../../lib/domain/settings.ts';
import { Button } from '../../base/button.tsx';
import { SelectField } from '../../base/select-field.tsx';
import { TextField } from '../../base/text-field.tsx';
import { wholeNumber } from '../whole-number.ts';
import type { PackNames } from './pack-names.ts';
import type { Editing } from './sentence-parts.tsx';
import section from '../section.module.css';

type PackCapacityProps = { pack: Pack; names: PackNames; editing: Editing };

type Draft = { role: CapacityLine['role']; weeks: string; says: string; instead: CapacityLine['instead'] | '' };

const nothingTyped: Draft = { role: 'health-coach', weeks: '', says: '', instead: '' };

type Problem = { readonly field: 'weeks' | 'says'; readonly text: string };

/** The line that was typed, or what is wrong with it. */
const lineOf = ({ role, weeks: typed, says, instead }: Draft): CapacityLine | Problem => {
  const weeks = wholeNumber(typed, 0, 52);
  if (typed.trim() !== '' && weeks === null)
    return { field: 'weeks', text: 'Enter a whole number of weeks, 0 to 52, or leave it empty.' };
  if (says.trim() === '') return { field: 'says', text: 'Enter what the clinician should read.' };
  return { role, overWeeks: weeks, says: says.trim(), instead: instead === '' ? null : instead };
};

type AddProps = { names: PackNames; edit: NonNullable<Editing> };

function AddLine({ names, edit }: AddProps) {
  const [draft, setDraft] = useState(nothingTyped);
  const [problem, setProblem] = useState<Problem | null>(null);
  const roles = teamRoles.map((value) => ({ value, label: names(value) }));
  const add = (): void => {
    const value = lineOf(draft);
    if ('field' in value) return setProblem(value);
    edit({ kind: 'add', path: ['capacity'], value, what: `No slot: ${names(draft.role)}` });
    setDraft(nothingTyped);
    return setProblem(null);
  };
  const told = (field: 'weeks' | 'says') => (problem?.field === field ? problem.text : undefined);
  return (
    <fieldset class={section['box']}>
      <legend>Say what then</legend>
      <SelectField
        id="capacity-role"
        label="Who has no slot"
        choices={roles}
        chosen={draft.role}
        onChoose={(role) => setDraft({ ...draft, role })}
      />
      <TextField
        id="capacity-weeks"
        label="Also when the wait is longer than"
        hint="Leave it empty for: only with no slot. A wait that nobody has said is not known, and nothing follows from it."
        kind="number"
        width="short"
        maxLength={4}
        suffix="weeks"
        value={draft.weeks}
        problem={told('weeks')}
        onCommit={(weeks) => setDraft({ ...draft, weeks })}
      />
      <TextField
        id="capacity-says"
        label="What the clinician reads"
        maxLength={200}
        value={draft.says}
        problem={told('says')}
        onCommit={(says) => setDraft({ ...draft, says })}
      />
      <SelectField
        id="capacity-instead"
        label="First instead"
        choices={[
          { value: '', label: 'Nobody: they stay first' },
          ...roles,
          { value: 'self-care', label: names('self-care') },
        ]}
        chosen={draft.instead ?? ''}
        onChoose={(instead) => setDraft({ ...draft, instead })}
      />
      <Button onPress={add}>Add this line</Button>
    </fieldset>
  );
}

/** What the pack says of a colleague who has no slot or a long wait. */
export function PackCapacity({ pack, names, editing }: PackCapacityProps) {
  const { capacity = [] } = pack;
  return (
    <section class={section['part']} aria-labelledby="capacity">
      <h3 id="capacity">When somebody has no slot or a long wait</h3>
      <p class={section['prose']}>
        How long the wait is, each practice says under Team. The first line that holds for somebody counts.
      </p>
      {capacity.length === 0 ? (
        <p>This pack says nothing of it: the wait is shown and nobody takes the place.</p>
      ) : null}
      <ul class={section['bullets']}>
        {capacity.map((line, index) => (
          <li key={`${line.role} ${line.overWeeks}`}>
            {capacityInWords(line, names)}{' '}
            {editing === null ? null : (
              <Button
                kind="plain"
                isSmall
                aria-label={`Take out line ${index + 1} about slots`}
                onPress={() =>
                  editing({
                    kind: 'remove',
                    path: ['capacity', index],
                    what: `No slot: ${names(line.role)} taken out`,
                  })
                }
              >
                Take out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editing === null ? null : <AddLine names={names} edit={editing} />}
    </section>
  );
}
