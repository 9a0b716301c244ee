import { compilePack, evaluate } from './evaluate.ts';
import type { CompiledPack, PackResult } from './evaluate.ts';
import type { Pack } from './pack.ts';
import type { PackProblem } from './pack-references.ts';
import { Vignette } from './vignette.ts';

const known: readonly string[] = Object.keys(Vignette.shape);

const placeOf = (index: number, candidate: unknown): string => {
  const id = Vignette.shape.id.safeParse(
    typeof candidate === 'object' && candidate !== null && 'id' in candidate ? candidate.id : null,
  );
  return `vignette ${id.success ? id.data : index + 1}`;
};

const unknownNames = (candidate: unknown): string[] =>
  typeof candidate === 'object' && candidate !== null
    ? Object.keys(candidate).filter((name) => !known.includes(name))
    : [];

/** What is wrong with the example people that a pack carries. */
export function vignetteProblems(pack: Pack): PackProblem[] {
  const seen = new Set<string>();
  return (pack.vignettes ?? []).flatMap((candidate, index): PackProblem[] => {
    const place = placeOf(index, candidate);
    const names = unknownNames(candidate);
    if (names.length > 0)
      return [{ place, reason: `it has a name that is not known here: ${names.slice(0, 5).join(', ').slice(0, 120)}` }];
    const parsed = Vignette.safeParse(candidate);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return [{ place, reason: `it cannot be read at ${issue?.path.join(', ') || 'its beginning'}` }];
    }
    const isDouble = seen.has(parsed.data.id);
    seen.add(parsed.data.id);
    return isDouble ? [{ place, reason: 'two of them have this name' }] : [];
  });
}

/** The example people that a pack carries; none where it carries none. Shape: the pack has passed `readPack`. */
export const vignettesOf = ({ vignettes = [] }: Pick<Pack, 'vignettes'>): readonly Vignette[] =>
  vignettes.flatMap((candidate) => {
    const parsed = Vignette.safeParse(candidate);
    return parsed.success ? [parsed.data] : [];
  });

const expectedFrom = (result: PackResult, codesNever: readonly string[]): Vignette['expected'] => ({
  outcome: result.outcome,
  first: result.first,
  then: [...result.then],
  programmes: [...result.programmes],
  suppressed: [...result.suppressed],
  repeat: [...result.repeat],
  ask: [...result.ask],
  flags: [...result.flags],
  rules: [...result.rules],
  codesOnAccept: [...result.codesOnAccept],
  codesNever: [...codesNever],
  why: result.why.slice(0, 600),
});

/** A person made into a vignette: the pack's answer is the expected one, and no code is forbidden beforehand. */
export const vignetteFor = (compiled: CompiledPack, person: Omit<Vignette, 'expected'>): Vignette => ({
  ...person,
  expected: expectedFrom(evaluate(compiled, person), []),
});

/**
 * A pack with example people: its own, or where it carries none the given ones, each with the answer that the pack gives
 * now as the expected one.
 */
export function withVignettes(pack: Pack, others: readonly Vignette[]): Pack {
  if ((pack.vignettes ?? []).length > 0) return pack;
  const compiled = compilePack(pack);
  return { ...pack, vignettes: others.map((vignette) => withAnswerOf(compiled, vignette)) };
}

/**
 * An example person with the answer of a pack as the expected one, for a team that looked at it and means it. A code that
 * must never be copied stays so: if the pack now copies it, the check says so.
 */
export const withAnswerOf = (compiled: CompiledPack, vignette: Vignette): Vignette => ({
  ...vignette,
  expected: expectedFrom(evaluate(compiled, vignette), vignette.expected.codesNever),
});
