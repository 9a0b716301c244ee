import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { CodeTable } from '../domain/code-table.ts';
import { compilePack } from '../domain/heuristics/evaluate.ts';
import { checkPack } from '../domain/heuristics/check/check-pack.ts';
import type { Finding } from '../domain/heuristics/check/check-pack.ts';
import type { Pack } from '../domain/heuristics/pack.ts';
import { vignettesOf, withAnswerOf, withVignettes } from '../domain/heuristics/pack-vignettes.ts';
import type { Vignette } from '../domain/heuristics/vignette.ts';
import type { PackProblem } from '../domain/heuristics/read-pack.ts';
import { changeDraft, redoChange, startDraft, undoChange } from '../domain/packs/edit.ts';
import type { PackDraft, PackEdit } from '../domain/packs/edit.ts';
import { rebaseDraft } from '../domain/packs/rebase.ts';
import type { NotMade } from '../domain/packs/rebase.ts';
import { effectOf } from '../domain/packs/effect.ts';
import type { ChangedAnswer } from '../domain/packs/effect.ts';
import { examplePersonOf } from '../domain/packs/effect.ts';

/** The effect of a draft on the example people. */
export type DraftEffect = { readonly people: number; readonly changed: readonly ChangedAnswer[] };

/** A pack on the bench: changed, taken back, its effect seen, and nothing in force until it is published. */
export type PackDraftStore = {
  readonly draft: ReadonlySignal<PackDraft | null>;
  readonly effect: ReadonlySignal<DraftEffect | null>;
  /** Why the last change was not made. The draft is as it was. */
  readonly problems: ReadonlySignal<readonly PackProblem[]>;
  /** What the complete check found in the draft as it stands; null until it was asked for, and after any change. */
  readonly findings: ReadonlySignal<readonly Finding[] | null>;
  /** Checks the draft completely. Answers whether nothing in it has to be mended. */
  check(): boolean;
  /** The draft with the changed answers as the expected ones, for a team that looked at them and means them. */
  agreed(): Pack | null;
  /** The digest of the pack in force from which the draft began; null for the built-in one. */
  readonly instead: ReadonlySignal<string | null>;
  /** What could not be made again when the draft was last put on another pack. */
  readonly notMade: ReadonlySignal<readonly NotMade[]>;
  start(pack: Pack, digest: string | null): void;
  /** Makes the changes again on the pack that somebody else put in force meanwhile. */
  moveTo(pack: Pack, digest: string | null): void;
  change(edit: PackEdit): void;
  undo(): void;
  redo(): void;
  leave(): void;
};

/** The draft's pack, in which the people whose answer the draft changed expect the new one. */
const withNewAnswers = ({ now }: PackDraft, changed: ReadonlySet<string>): Pack => {
  const compiled = compilePack(now);
  return {
    ...now,
    vignettes: vignettesOf(now).map((one) => (changed.has(one.id) ? withAnswerOf(compiled, one) : one)),
  };
};

const emptySignals = () => ({
  draft: signal<PackDraft | null>(null),
  problems: signal<readonly PackProblem[]>([]),
  findings: signal<readonly Finding[] | null>(null),
  instead: signal<string | null>(null),
  notMade: signal<readonly NotMade[]>([]),
});

/** What an unchanged or changed draft does to its example people. */
const effectIn = ({ base, now }: PackDraft): DraftEffect => {
  const examples = vignettesOf(now).map(examplePersonOf);
  const isUnchanged = base === now;
  return {
    people: examples.length,
    changed: isUnchanged ? [] : effectOf(compilePack(base), compilePack(now), examples),
  };
};

/** Makes the draft store. Each change is tried at once on the pack's own example people; `others` stand in for none. */
export const createPackDraftStore = (codeTable: CodeTable, others: () => readonly Vignette[]): PackDraftStore => {
  const signals = emptySignals();
  const { draft, problems, findings, instead, notMade } = signals;
  const set = (next: PackDraft | null): void => {
    findings.value = null;
    problems.value = [];
    draft.value = next;
  };
  const effect = computed<DraftEffect | null>(() => (draft.value === null ? null : effectIn(draft.value)));
  const agreed = (): Pack | null => {
    const changed = new Set(effect.value?.changed.map(({ person }) => person.id));
    return draft.value === null ? null : withNewAnswers(draft.value, changed);
  };
  return {
    ...signals,
    agreed,
    effect,
    check: () => {
      // Another answer than before is what a change is for: the effect shows it, and the team says that it is meant.
      const now = agreed();
      if (now === null) return false;
      const found = checkPack(now, vignettesOf(now), codeTable);
      findings.value = found;
      return found.every(({ weight }) => weight === 'note');
    },
    start: (pack, digest) => {
      instead.value = digest;
      notMade.value = [];
      set(startDraft(withVignettes(pack, others())));
    },
    moveTo: (pack, digest) => {
      if (draft.value === null) return;
      const moved = rebaseDraft(draft.value, withVignettes(pack, others()), codeTable);
      instead.value = digest;
      set(moved.draft);
      notMade.value = moved.notMade;
    },
    change: (edit) => {
      const now = draft.value;
      if (now === null) return;
      const next = changeDraft(now, edit, codeTable);
      if (next.ok) set(next.value);
      else problems.value = next.error;
    },
    undo: () => {
      if (draft.value !== null) set(undoChange(draft.value));
    },
    redo: () => {
      if (draft.value !== null) set(redoChange(draft.value));
    },
    leave: () => set(null),
  };
};
