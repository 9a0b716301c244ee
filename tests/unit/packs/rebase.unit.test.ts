import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { changeDraft, startDraft } from '../../../lib/domain/packs/edit.ts';
import type { PackDraft, PackEdit } from '../../../lib/domain/packs/edit.ts';
import { rebaseDraft } from '../../../lib/domain/packs/rebase.ts';

const at = (id: string): number => firstPack.rules.findIndex((rule) => rule.id === id);

const why = (id: string, value: string): PackEdit => ({
  kind: 'set',
  path: ['rules', at(id), 'why'],
  value,
  what: `Rule ${id}: because`,
});

const draftOf = (...edits: readonly PackEdit[]): PackDraft => {
  let draft = startDraft(firstPack);
  for (const edit of edits) {
    const next = changeDraft(draft, edit, codeTable);
    if (!next.ok) throw new Error(next.error[0]?.reason);
    draft = next.value;
  }
  return draft;
};

const wordsOf = (pack: Pack, id: string): string | undefined => pack.rules.find((rule) => rule.id === id)?.why;

describe('rebaseDraft', () => {
  it('makes a change again where the rule now stands, beside what the other person changed', () => {
    const mine = draftOf(why('C2', 'Mine.'));
    const theirs = draftOf(
      { kind: 'remove', path: ['rules', at('C1')], what: 'without C1' },
      { kind: 'move', rule: 'C2', by: 1, what: 'later' },
    ).now;
    const { draft, notMade } = rebaseDraft(mine, theirs, codeTable);
    expect(notMade).toEqual([]);
    expect(draft.base).toBe(theirs);
    expect(wordsOf(draft.now, 'C2')).toBe('Mine.');
    expect(wordsOf(draft.now, 'C1')).toBeUndefined();
    expect(draft.now.rules.map(({ id }) => id)).toEqual(theirs.rules.map(({ id }) => id));
  });

  it('lists what both changed, and leaves theirs', () => {
    const { draft, notMade } = rebaseDraft(
      draftOf(why('C2', 'Mine.'), why('C3', 'Mine too.')),
      draftOf(why('C2', 'Theirs.')).now,
      codeTable,
    );
    expect(notMade).toEqual([{ what: 'Rule C2: because', reason: 'somebody else changed the same one meanwhile' }]);
    expect([wordsOf(draft.now, 'C2'), wordsOf(draft.now, 'C3')]).toEqual(['Theirs.', 'Mine too.']);
  });

  it('lists a change to a rule that they took out', () => {
    const theirs = draftOf({ kind: 'remove', path: ['rules', at('C2')], what: 'without C2' }).now;
    const { draft, notMade } = rebaseDraft(draftOf(why('C2', 'Mine.')), theirs, codeTable);
    expect(notMade).toHaveLength(1);
    expect(draft.now).toBe(theirs);
  });
});
