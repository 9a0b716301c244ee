import type { CodeTable } from '../../code-table.ts';
import type { CompiledRule } from '../compile.ts';
import type { Pack } from '../pack.ts';
import type { Vignette } from '../vignette.ts';
import { allOf, canBeMet, metOf, newLook, notOf, possible, type Formula } from './formula.ts';
import { modelOf, type Model } from './model.ts';
import { personOf, type ExamplePerson } from './person.ts';
import { findPerson } from './search.ts';
import { findSeams } from './seams.ts';
import { checkCapacity, checkFreshness, checkUnused } from './input-findings.ts';
import { checkVignettes } from './vignette-findings.ts';

/** What a check found. `example` is a person in whom it shows; null where the fault is in the text alone. */
export type Finding = {
  readonly kind:
    | 'gap'
    | 'fallback-only'
    | 'clash'
    | 'dead-rule'
    | 'threshold'
    | 'freshness'
    | 'unused'
    | 'capacity'
    | 'vignette-fails'
    | 'no-vignette';
  /** An error keeps a pack from being published; a note is for its owners to decide. */
  readonly weight: 'error' | 'note';
  readonly rules: readonly string[];
  readonly inWords: string;
  readonly example: ExamplePerson | null;
};

const ownRules = ({ compiled }: Model): CompiledRule[] => [
  ...compiled.exclusions.filter(({ isBuiltIn }) => !isBuiltIn),
  ...compiled.proposals,
  ...compiled.data,
  ...compiled.fallbacks,
  ...compiled.programmes,
];

function example(model: Model, parts: readonly Formula[]): ExamplePerson | null {
  const found = findPerson([...parts, ...model.isSpokenTo, ...model.isPossible], model.space);
  return found === null ? null : personOf(found, model.space);
}

/** The most examples of one kind: each differs from the others in a fact that several rules look at. */
const mostExamples = 12;

/** Facts that tell kinds of people apart: those that two or more proposing rules look at by name. */
function telling(model: Model): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of model.compiled.proposals) {
    for (const [, id] of JSON.stringify(rule.when).matchAll(/"fact":"([A-Za-z.]+)"/g)) {
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([id, count]) => (count >= 2 ? [id] : []));
}

/** Examples of people in whom the parts are met, one for each kind of person. */
function examplesByKind(model: Model, parts: readonly Formula[]): ExamplePerson[] {
  const facts = telling(model).map(model.fact);
  const found: ExamplePerson[] = [];
  const kindsSeen: Formula[] = [];
  while (found.length < mostExamples) {
    const assignment = findPerson([...parts, ...kindsSeen, ...model.isSpokenTo, ...model.isPossible], model.space);
    if (assignment === null) break;
    const full = assignment.map((cell) => Math.max(0, cell));
    found.push(personOf(full, model.space));
    const same = facts.map((fact) =>
      possible(fact, newLook(full, model.space.factCount)) === canBeMet ? metOf(fact) : notOf(metOf(fact)),
    );
    if (same.length === 0) break;
    kindsSeen.push(notOf(allOf(same)));
  }
  return found;
}

function checkGaps(model: Model): Finding[] {
  const { compiled } = model;
  const proposing = compiled.proposals.map(model.fires);
  const asking = compiled.data.filter(({ rule }) => rule.asks.length > 0).map(model.fires);
  const fallback = compiled.fallbacks.map(model.fires);
  const nobody = [...proposing, ...asking, ...fallback].map(notOf);
  return examplesByKind(model, nobody).map((person): Finding => ({
    kind: 'gap',
    weight: 'error',
    rules: [],
    inWords: `Nobody is proposed and nothing is asked for: ${person.inWords.join('; ')}`,
    example: person,
  }));
}

function checkFallback(model: Model): Finding[] {
  return model.compiled.fallbacks.flatMap((rule) =>
    examplesByKind(model, [model.fires(rule)]).map((person): Finding => ({
      kind: 'fallback-only',
      weight: 'note',
      rules: [rule.rule.id],
      inWords: `Only the fallback ${rule.rule.id} covers: ${person.inWords.join('; ')}`,
      example: person,
    })),
  );
}

function checkDead(model: Model): Finding[] {
  return ownRules(model).flatMap((rule): Finding[] =>
    example(model, [model.fires(rule)]) !== null
      ? []
      : [
          {
            kind: 'dead-rule',
            weight: 'error',
            rules: [rule.rule.id],
            inWords: `${rule.rule.id} can never fire`,
            example: null,
          },
        ],
  );
}

/** Proposals of two rules at one priority for different roles. */
function sharedPriority(a: CompiledRule, b: CompiledRule): number | null {
  for (const one of a.rule.proposes) {
    for (const other of b.rule.proposes)
      if (one.priority === other.priority && one.role !== other.role) return one.priority;
  }
  return null;
}

function checkClashes(model: Model): Finding[] {
  const { proposals } = model.compiled;
  return proposals.flatMap((a, index) =>
    proposals.slice(index + 1).flatMap((b): Finding[] => {
      const priority = sharedPriority(a, b);
      const person = priority === null ? null : example(model, [model.fires(a), model.fires(b)]);
      if (person === null) return [];
      const inWords = `${a.rule.id} and ${b.rule.id} name different roles at priority ${priority}: ${person.inWords.join('; ')}`;
      return [{ kind: 'clash', weight: 'error', rules: [a.rule.id, b.rule.id], inWords, example: person }];
    }),
  );
}

function checkSeams(model: Model): Finding[] {
  const rules = [...model.compiled.stops, ...ownRules(model)];
  return findSeams(model.compiled, rules).map(({ input, kind, value, owners }) => ({
    kind: 'threshold',
    weight: 'error',
    rules: owners,
    inWords: `${input.label} ${value} belongs to ${kind === 'both' ? 'both' : 'neither'} of ${owners[0]} and ${owners[1]}`,
    example: null,
  }));
}

type Kind = Finding['kind'];

/**
 * Checks a pack completely, by parts of the input space and not by samples: gaps, clashes, rules that can never fire,
 * borders that do not meet, inputs without freshness, vignettes that fail and rules without one.
 *
 * Shape: the pack has passed `readPack`; `only` leaves out the other kinds. Two different values of one day are taken as
 * one part, in which no border of that number can be told.
 */
export function checkPack(
  pack: Pack,
  vignettes: readonly Vignette[],
  codeTable: CodeTable,
  only: ReadonlySet<Kind> | null = null,
): Finding[] {
  const model = modelOf(pack);
  const inWhomItFires = (rule: CompiledRule): ExamplePerson | null => example(model, [model.fires(rule)]);
  const checks: readonly (readonly [kinds: readonly Kind[], check: () => Finding[]])[] = [
    [['gap'], () => checkGaps(model)],
    [['fallback-only'], () => checkFallback(model)],
    [['clash'], () => checkClashes(model)],
    [['dead-rule'], () => checkDead(model)],
    [['threshold'], () => checkSeams(model)],
    [['freshness'], () => checkFreshness(pack, codeTable)],
    [['unused'], () => checkUnused(pack)],
    [['capacity'], () => checkCapacity(pack)],
    [
      ['vignette-fails', 'no-vignette'],
      () => checkVignettes(model.compiled, ownRules(model), vignettes, inWhomItFires),
    ],
  ];
  return checks.flatMap(([kinds, check]) => (only === null || kinds.some((kind) => only.has(kind)) ? check() : []));
}
