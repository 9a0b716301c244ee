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
  start(pack: Pack): void;
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

/** Makes the draft store. Each change is tried at once on the pack's own example people; `others` stand in for none. */
export const createPackDraftStore = (codeTable: CodeTable, others: () => readonly Vignette[]): PackDraftStore => {
  const draft = signal<PackDraft | null>(null);
  const problems = signal<readonly PackProblem[]>([]);
  const findings = signal<readonly Finding[] | null>(null);
  const set = (next: PackDraft | null): void => {
    findings.value = null;
    problems.value = [];
    draft.value = next;
  };
  const effect = computed<DraftEffect | null>(() => {
    const now = draft.value;
    if (now === null) return null;
    const examples = vignettesOf(now.now).map(examplePersonOf);
    const isUnchanged = now.base === now.now;
    return {
      people: examples.length,
      changed: isUnchanged ? [] : effectOf(compilePack(now.base), compilePack(now.now), examples),
    };
  });
  const agreed = (): Pack | null => {
    const changed = new Set(effect.value?.changed.map(({ person }) => person.id));
    return draft.value === null ? null : withNewAnswers(draft.value, changed);
  };
  return {
    draft,
    agreed,
    effect,
    problems,
    findings,
    check: () => {
      // Another answer than before is what a change is for: the effect shows it, and the team says that it is meant.
      const now = agreed();
      if (now === null) return false;
      const found = checkPack(now, vignettesOf(now), codeTable);
      findings.value = found;
      return found.every(({ weight }) => weight === 'note');
    },
    start: (pack) => set(startDraft(withVignettes(pack, others()))),
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
