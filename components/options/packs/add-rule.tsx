import { useState } from 'preact/hooks';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { effectsOf, freeRuleId, ownStages, ruleFrom } from '../../../lib/domain/packs/new-parts.ts';
import type { OwnStage } from '../../../lib/domain/packs/new-parts.ts';
import { Button } from '../../base/button.tsx';
import { Details } from '../../base/details.tsx';
import { SelectField } from '../../base/select-field.tsx';
import { TextField } from '../../base/text-field.tsx';
import { useForm } from '../form-box.tsx';
import { ConditionFields, conditionFrom, emptyCondition } from './condition-form.tsx';
import { stageWords } from './pack-names.ts';
import type { PackNames } from './pack-names.ts';
import type { Editing } from './sentence-parts.tsx';
import section from '../section.module.css';
import css from './packs.module.css';

type AddRuleProps = { pack: Pack; names: PackNames; edit: NonNullable<Editing> };

type Form = { stage: OwnStage; effect: string; priority: string; why: string; source: string };

const emptyForm: Form = { stage: 'propose', effect: 'clinician', priority: '500', why: '', source: '' };

const stages = ownStages.map((value) => ({ value, label: stageWords[value] }));

type FieldsProps = { form: Form; names: PackNames; set: (change: Partial<Form>) => void };

function Effect({ form, names, set }: FieldsProps) {
  const isProposing = form.stage === 'propose' || form.stage === 'fallback';
  return (
    <>
      <SelectField
        id="new-rule-stage"
        label="What kind of rule"
        choices={stages}
        chosen={form.stage}
        onChoose={(stage) => set({ stage, effect: effectsOf(stage)[0] ?? '' })}
      />
      <SelectField
        id="new-rule-effect"
        label={isProposing ? 'Who first' : 'What it does'}
        choices={effectsOf(form.stage).map((value) => ({ value, label: names(value) }))}
        chosen={form.effect}
        onChoose={(effect) => set({ effect })}
      />
      {isProposing ? (
        <TextField
          id="new-rule-priority"
          label="Priority"
          hint="1 to 999; where several rules apply, the lowest is first."
          kind="number"
          width="short"
          value={form.priority}
          onCommit={(priority) => set({ priority })}
        />
      ) : null}
    </>
  );
}

function Words({ form, set }: Omit<FieldsProps, 'names'>) {
  return (
    <>
      <TextField
        id="new-rule-why"
        label="Because"
        hint="The sentence that the clinician reads."
        maxLength={600}
        value={form.why}
        onCommit={(why) => set({ why })}
      />
      <TextField
        id="new-rule-source"
        label="Where this comes from"
        hint="For example: agreed by our team, November. It counts as team consensus until you say otherwise."
        maxLength={600}
        value={form.source}
        onCommit={(source) => set({ source })}
      />
    </>
  );
}

/** One more rule, in one form. The pack's own check says what is still missing. */
export function AddRule({ pack, names, edit }: AddRuleProps) {
  const [form, set] = useForm(emptyForm);
  const [typed, setTyped] = useState(emptyCondition);
  const condition = conditionFrom(pack, typed);
  const id = freeRuleId(pack);
  const add = (): void => {
    if (condition === null) return;
    const { stage, effect, why, source } = form;
    const value = ruleFrom({ id, stage, when: condition, effect, priority: Number(form.priority), why, source });
    edit({ kind: 'add', path: ['rules'], value, what: `Rule ${id}: added` });
    if (why !== '' && source !== '') setTyped(emptyCondition);
  };
  return (
    <Details summary="Add a rule">
      <div class={section['stack']}>
        <p>
          <strong>Rule {id}.</strong> It is put at the end of its kind; you can move it, and add more conditions, after.
        </p>
        <div class={css['head']}>
          <span class={css['lead']}>If</span>
          <ConditionFields pack={pack} place="New rule" typed={typed} onType={setTyped} />
        </div>
        <Effect form={form} names={names} set={set} />
        <Words form={form} set={set} />
        <div class={section['buttons']}>
          <Button isUnavailable={condition === null} onPress={add}>
            Add rule {id}
          </Button>
        </div>
      </div>
    </Details>
  );
}
