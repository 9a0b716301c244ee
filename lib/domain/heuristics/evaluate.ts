import type { CompiledPack } from './compile.ts';
import { decide, knownOf, type Decision } from './decide.ts';
import { clearKnown } from './known.ts';
import { reasonsOf, type Reason } from './explain.ts';
import type { PackRule } from './pack.ts';
import type { LeftOut } from './set-aside.ts';
import { pamLevelNote } from './pam-level.ts';
import type { Snapshot } from './snapshot.ts';

export { compilePack, type CompiledPack } from './compile.ts';

/** What a pack says about one person on one day. `reasons` is worked out when it is first looked at. */
export type PackResult = Omit<Decision, 'fired'> & {
  readonly rules: readonly string[];
  /** The rule that names who is first, or whom somebody else stands in for; null when none names anybody. */
  readonly leading: string | null;
  readonly why: string;
  /** Which PAM level a score is by each scoring version, where that differs; part of `why` too. */
  readonly pamNote: string | null;
  readonly reasons: readonly Reason[];
};

const deciding: ReadonlySet<PackRule['stage']> = new Set(['stop', 'end', 'propose', 'data', 'fallback']);

/** The words of the rules that decided, in order, then the pack's for the wait of whom it names first; on a stop only those of the first hit. */
function whyOf({ fired, outcome, first, waits }: Decision): string {
  const sentences = fired.filter(({ stage }) => deciding.has(stage)).map(({ why }) => why);
  const isStopped = outcome === 'stop' || outcome === 'not-applicable';
  const ofWaits = waits.flatMap(({ role, instead, says }) => (role === first || instead === first ? (says ?? []) : []));
  return [...new Set(isStopped ? sentences.slice(0, 1) : [...sentences, ...ofWaits])].join(' ');
}

const idOf = (rule: PackRule): string => rule.listedAs ?? rule.id;

function leadingOf({ fired, first, waits }: Decision): string | null {
  const meant = waits.find(({ instead }) => instead === first)?.role ?? first;
  const proposing = fired.filter(({ proposes }) => proposes.length > 0);
  const leading = proposing.find(({ proposes }) => proposes.some(({ role }) => role === meant)) ?? proposing[0];
  return leading === undefined ? null : idOf(leading);
}

/**
 * Runs a compiled pack on a snapshot.
 *
 * Shape: the snapshot is not changed afterwards: its reasons are worked out from it when they are first looked at.
 * Result: deterministic; a fact that is missing, too old, unreadable or without unit is *cannot tell*, never a default.
 * `leftOut` is what was set aside for this person; no stop rule and no exclusion can be.
 */
export function evaluate(compiled: CompiledPack, snapshot: Snapshot, leftOut?: LeftOut): PackResult {
  const known = compiled.scratch;
  clearKnown(known);
  compiled.resolve(snapshot, known);
  const decision = decide(compiled, known, snapshot.rolesAbsent, leftOut, snapshot.capacity);
  const { fired, ...rest } = decision;
  const pamNote = rest.flags.includes('pam-level-depends-on-version') ? pamLevelNote(compiled, known) : null;
  let reasons: readonly Reason[] | null = null;
  return {
    ...rest,
    rules: [...new Set(fired.map(idOf))],
    leading: leadingOf(decision),
    why: [whyOf(decision), ...(pamNote === null ? [] : [pamNote])].join(' ').trim(),
    pamNote,
    get reasons() {
      reasons ??= reasonsOf(compiled, knownOf(compiled, snapshot), fired);
      return reasons;
    },
  };
}
