import type { CompiledPack, CompiledRule } from '../compile.ts';
import { decide, knownOf } from '../decide.ts';
import { evaluate } from '../evaluate.ts';
import { differences, type Vignette } from '../vignette.ts';
import type { Finding } from './check-pack.ts';
import type { ExamplePerson } from './person.ts';

/** Vignettes whose answer is not the expected one, and rows that no vignette fires. */
export function checkVignettes(
  compiled: CompiledPack,
  rules: readonly CompiledRule[],
  vignettes: readonly Vignette[],
  inWhomItFires: (rule: CompiledRule) => ExamplePerson | null,
): Finding[] {
  const failing = vignettes.flatMap((vignette): Finding[] => {
    const fields = differences(evaluate(compiled, vignette), vignette.expected);
    if (fields.length === 0) return [];
    const inWords = `${vignette.id} (${vignette.title}) gets another answer: ${fields.join(', ')}`;
    return [{ kind: 'vignette-fails', weight: 'error', rules: vignette.expected.rules, inWords, example: null }];
  });
  const fired = new Set(
    vignettes.flatMap((vignette) =>
      decide(compiled, knownOf(compiled, vignette), vignette.rolesAbsent).fired.map(({ id }) => id),
    ),
  );
  const bare = rules.filter(({ rule }) => !fired.has(rule.id));
  return [
    ...failing,
    ...bare.map((one): Finding => ({
      kind: 'no-vignette',
      weight: 'error',
      rules: [one.rule.id],
      inWords: `${one.rule.id} fires in no vignette`,
      example: inWhomItFires(one),
    })),
  ];
}
