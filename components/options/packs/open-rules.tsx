import { useState } from 'preact/hooks';
import type { PackRule } from '../../../lib/domain/heuristics/pack.ts';
import { Button } from '../../base/button.tsx';
import type { Editing } from './sentence-parts.tsx';

/** The rules whose forms stand on the page. Only an opened rule has one: forms of every rule would be a long page. */
export type OpenRules = {
  readonly isOpen: (rule: PackRule) => boolean;
  readonly toggle: (rule: PackRule) => void;
};

/** Remembers which rules are open while the pack is on the bench, in either view. */
export function useOpenRules(): OpenRules {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggled = (now: ReadonlySet<string>, id: string): ReadonlySet<string> =>
    new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]);
  return { isOpen: ({ id }) => ids.has(id), toggle: ({ id }) => setIds((now) => toggled(now, id)) };
}

/** The change of a rule that is open; a closed rule is only shown. */
export const editingOf = (rule: PackRule, open: OpenRules, editing: Editing): Editing =>
  open.isOpen(rule) ? editing : null;

/** Opens and closes the form of a rule. */
export function OpenRule({ rule, open }: { rule: PackRule; open: OpenRules }) {
  const isOpen = open.isOpen(rule);
  return (
    <Button
      isSmall
      aria-label={isOpen ? `Close rule ${rule.id}` : `Change rule ${rule.id}`}
      onPress={() => open.toggle(rule)}
    >
      {isOpen ? 'Close' : 'Change'}
    </Button>
  );
}
