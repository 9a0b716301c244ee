import { staleWords } from '../../../lib/domain/packs/edit.ts';
import type { PackDraftStore } from '../../../lib/store/pack-draft-store.ts';
import type { PacksStore } from '../../../lib/store/packs-store.ts';
import { Button } from '../../base/button.tsx';
import { ErrorSummary } from '../../base/error-summary.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import { CheckFindings } from './check-findings.tsx';
import { EffectPanel } from './effect-panel.tsx';
import type { PackNames } from './pack-names.ts';
import { PublishForm } from './publish-form.tsx';
import section from '../section.module.css';
import css from './packs.module.css';

type PackBenchProps = { bench: PackDraftStore; packs: PacksStore; names: PackNames; today: string };

/** The bar above the rules while a pack is being changed: undo, what was changed, what it does. */
export function PackBenchBar({ bench }: Pick<PackBenchProps, 'bench'>) {
  const draft = bench.draft.value;
  if (draft === null) return null;
  const last = draft.done.at(-1);
  return (
    <div class={css['sticky']}>
      <div class={css['bar']}>
        <Button isSmall isUnavailable={draft.done.length === 0} onPress={() => bench.undo()}>
          Undo
        </Button>
        <Button isSmall isUnavailable={draft.undone.length === 0} onPress={() => bench.redo()}>
          Do it again
        </Button>
        <output>
          {last === undefined
            ? 'Nothing is changed yet. The pack in force stays until you publish.'
            : `${last.what}. ${bench.effect.value?.changed.length ?? 0} of ${bench.effect.value?.people ?? 0} example people get another answer.`}
        </output>
        <Button isSmall kind="plain" onPress={() => bench.leave()}>
          Leave without publishing
        </Button>
      </div>
      <ErrorSummary
        title="This change was not made"
        problems={bench.problems.value.map(({ place, reason }) => ({ text: `${place}: ${reason}` }))}
      />
    </div>
  );
}

/** Problems of the last change and the effect of all of them; publishing below. */
export function PackBench({ bench, packs, names, today }: PackBenchProps) {
  const draft = bench.draft.value;
  const effect = bench.effect.value;
  if (draft === null || effect === null) return null;
  const publish = async (publication: Parameters<PacksStore['publish']>[1]): Promise<void> => {
    const agreed = bench.check() ? bench.agreed() : null;
    if (agreed !== null && (await packs.publish(agreed, publication))) bench.leave();
  };
  return (
    <div class={css['rules']}>
      <EffectPanel effect={effect} names={names} />
      {staleWords(draft.base, draft.now).map(({ rule, number, sentence }) => (
        <InsetText key={`${rule}-${number}`} tone="warning">
          The words of rule {rule} still say {number}: “{sentence}” Change them too, because they are what the clinician
          reads.
        </InsetText>
      ))}
      <div class={section['buttons']}>
        <Button onPress={() => bench.check()}>Check the whole pack</Button>
      </div>
      {bench.findings.value === null ? null : <CheckFindings findings={bench.findings.value} />}
      <PublishForm
        pack={draft.base}
        today={today}
        changedPeople={effect.changed.length}
        onPublish={(publication) => void publish(publication)}
      />
    </div>
  );
}
