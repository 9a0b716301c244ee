import { firstPack } from '../content/packs/first-pack.ts';
import { shortReasons } from '../content/sidebar/short-reasons.ts';
import type { Pack, PackRule } from '../domain/heuristics/pack.ts';

/** A few words for why a rule of the pack in force leads. */
export type ShortReasons = ReadonlyMap<string, string>;

/** What a rule tests and says; where it goes by a named fact, what the facts are too. */
const meaningOf = ({ when, why }: PackRule, { facts }: Pack): string => {
  const meaning = JSON.stringify([when, why]);
  return meaning.includes('"fact"') ? meaning + JSON.stringify(facts) : meaning;
};

/** Our short words for the rules that are as in the first pack; the rule's own sentence for those that a practice wrote or changed. */
export function shortReasonsOf(pack: Pack): ShortReasons {
  const ours = new Set(firstPack.rules.map((rule) => meaningOf(rule, firstPack)));
  const reasons = new Map<string, string>();
  for (const rule of pack.rules) {
    const id = rule.listedAs ?? rule.id;
    const short = ours.has(meaningOf(rule, pack)) ? shortReasons[id] : undefined;
    if (!reasons.has(id)) reasons.set(id, short ?? rule.why);
  }
  return reasons;
}
