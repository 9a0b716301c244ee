import type { MenuService } from '../settings.ts';

type MenuNeed = MenuService['need'];

/** Words that tell what a service is for, in the order they are tried: the narrower before the wider. */
const words: readonly (readonly [MenuNeed, RegExp])[] = [
  ['smoking', /\b(smok\w*|vap(e|ing)|quit)\b/iu],
  ['alcohol', /\b(alcohol|drinking|drug and alcohol|addiction)\b/iu],
  ['caring', /\b(carers?|caring for|respite)\b/iu],
  ['food', /\b(food ?banks?|pantry|meals?|hunger|groceries|community fridge)\b/iu],
  ['housing', /\b(housing|homeless\w*|tenan\w+|rent|shelter|eviction)\b/iu],
  ['money', /\b(debts?|benefits?|money|budget\w*|welfare|energy bills?|universal credit|financial)\b/iu],
  ['work', /\b(employment|jobs?|job ?club|work support|careers|cv|volunteer\w*|skills)\b/iu],
  [
    'isolation',
    /\b(lonel\w+|isolat\w+|befriend\w*|friendship|companionship|social club|coffee morning|men'?s shed)\b/iu,
  ],
  ['weight', /\b(weight)\b/iu],
  ['sleep', /\b(sleep|insomnia)\b/iu],
  ['eat', /\b(cook\w*|nutrition|healthy eating|diet\w*|allotment)\b/iu],
  ['move', /\b(walk\w*|exercise|swim\w*|yoga|dance|gym|sports?|cycling|fitness|falls prevention|tai chi|activity)\b/iu],
  [
    'relax',
    /\b(mindful\w*|relax\w*|wellbeing|counsel\w*|talking therap\w+|arts?|crafts?|singing|choir|nature|garden\w*)\b/iu,
  ],
];

/** What a service is for, from its category, else its name, else its description; `other` when none tells. */
export const needOf = (texts: readonly string[]): MenuNeed => {
  for (const text of texts) {
    const found = words.find(([need, pattern]) => pattern.test(text) || text.trim().toLowerCase() === need);
    if (found !== undefined) return found[0];
  }
  return 'other';
};
