import type { Finding } from '../../../lib/domain/heuristics/check/check-pack.ts';
import { compilePack } from '../../../lib/domain/heuristics/evaluate.ts';
import { vignetteFor, vignettesOf } from '../../../lib/domain/heuristics/pack-vignettes.ts';
import { staleWords } from '../../../lib/domain/packs/edit.ts';
import type { PackDraftStore } from '../../../lib/store/pack-draft-store.ts';
import type { PacksStore } from '../../../lib/store/packs-store.ts';
import type { PastEffectStore } from '../../../lib/store/past-effect-store.ts';
import { Button } from '../../base/button.tsx';
import { ErrorSummary } from '../../base/error-summary.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import { CheckFindings } from './check-findings.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { placeInWords } from './pack-names.ts';
import type { PackNames } from './pack-names.ts';
import { PublishForm } from './publish-form.tsx';
import section from '../section.module.css';
import css from './packs.module.css';

type PackBenchProps = {
  bench: PackDraftStore;
  past: PastEffectStore;
  packs: PacksStore;
  names: PackNames;
  today: string;
};

/** Keeps the person in whom a finding shows as an example person of the pack, with the answer that the pack gives. */
const keepPerson = (bench: PackDraftStore, { example, rules }: Finding): void => {
  const now = bench.draft.value?.now;
  if (now === undefined || example === null) return;
  const taken = new Set(vignettesOf(now).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`E${number}`)) number += 1;
  const { snapshot, inWords } = example;
  const title = `Somebody for rule ${rules.join(', ')}`.slice(0, 200);
  const story = `${inWords.join('; ')}.`.slice(0, 1000);
  const person = { ...snapshot, id: `E${number}`, title, story };
  const value = vignetteFor(compilePack(now), person);
  bench.change({ kind: 'add', path: ['vignettes'], value, what: `${title}: an example person more` });
};

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
        problems={bench.problems.value.map(({ place, reason }) => ({ text: `${placeInWords(place)}: ${reason}` }))}
      />
    </div>
  );
}

/** Somebody else put another pack in force while this one was on the bench. */
function MovedOn({ bench, packs }: Pick<PackBenchProps, 'bench' | 'packs'>) {
  const now = packs.inForce.value;
  if (now === null) return null;
  const { pack, digest } = now;
  return (
    <>
      {digest === bench.instead.value ? null : (
        <InsetText tone="warning" isAnnounced>
          <p>
            Somebody put version {pack.version} of “{pack.name}” in force while you were changing this one. Your changes
            are still here and are not published.
          </p>
          <Button onPress={() => bench.moveTo(pack, digest)}>Make my changes again on that version</Button>
        </InsetText>
      )}
      {bench.notMade.value.map(({ what, reason }) => (
        <InsetText key={what} tone="warning">
          Not made again: {what}: {reason}.
        </InsetText>
      ))}
    </>
  );
}

/** Problems of the last change and the effect of all of them; publishing below. */
export function PackBench({ bench, past, packs, names, today }: PackBenchProps) {
  const draft = bench.draft.value;
  const effect = bench.effect.value;
  if (draft === null || effect === null) return null;
  const publish = async (publication: Parameters<PacksStore['publish']>[1]): Promise<void> => {
    const agreed = bench.check() ? bench.agreed() : null;
    if (agreed !== null && (await packs.publish(agreed, publication, bench.instead.value))) bench.leave();
  };
  return (
    <div class={section['stack']}>
      <MovedOn bench={bench} packs={packs} />
      <EffectPanel effect={effect} past={past.answer.value} names={names} />
      {staleWords(draft.base, draft.now).map(({ rule, number, sentence }) => (
        <InsetText key={`${rule}-${number}`} tone="warning">
          The words of rule {rule} still say {number}: “{sentence}” Change them too, because they are what the clinician
          reads.
        </InsetText>
      ))}
      <div class={section['buttons']}>
        <Button onPress={() => bench.check()}>Check the whole pack</Button>
      </div>
      {bench.findings.value === null ? null : (
        <CheckFindings findings={bench.findings.value} onKeepPerson={(finding) => keepPerson(bench, finding)} />
      )}
      <PublishForm
        pack={draft.base}
        key={draft.base.version}
        today={today}
        changedPeople={effect.changed.length}
        onPublish={(publication) => void publish(publication)}
      />
    </div>
  );
}
