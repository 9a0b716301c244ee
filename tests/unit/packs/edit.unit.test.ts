import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import {
  applyEdit,
  changeDraft,
  redoChange,
  staleWords,
  startDraft,
  undoChange,
} from '../../../lib/domain/packs/edit.ts';
import type { PackDraft, PackEdit } from '../../../lib/domain/packs/edit.ts';

const indexOf = (id: string): number => firstPack.rules.findIndex((rule) => rule.id === id);
const phqTo = (value: number | string): PackEdit => ({
  kind: 'set',
  path: ['rules', indexOf('C2'), 'when', 'atLeast'],
  value,
  what: 'PHQ-9',
});
const changed = (draft: PackDraft, edit: PackEdit): PackDraft => {
  const next = changeDraft(draft, edit, codeTable);
  if (!next.ok) throw new Error(JSON.stringify(next.error));
  return next.value;
};

describe('applyEdit', () => {
  it('changes one number and nothing else', () => {
    const next = applyEdit(firstPack, phqTo(12), codeTable);
    expect(next).toMatchObject({ ok: true });
    const texts = next.ok ? [JSON.stringify(firstPack), JSON.stringify(next.value)] : [];
    expect(texts[1]).toBe(texts[0]?.replace('"input":"phq9","atLeast":16', '"input":"phq9","atLeast":12'));
  });

  it.each([
    ['a number outside the scale', phqTo(28), /runs from 0 to 27/],
    ['no number', phqTo('many'), /./],
    [
      'a role of the built-in rules',
      { kind: 'set', path: ['rules', indexOf('C2'), 'proposes', 0, 'role'], value: 'clinician-now', what: 'C2' },
      /built-in/,
    ],
    [
      'markup in the words',
      { kind: 'set', path: ['rules', indexOf('C2'), 'why'], value: '<b>now</b>', what: 'C2' },
      /./,
    ],
    [
      'a place that is not there',
      { kind: 'set', path: ['rules', 999, 'why'], value: 'x', what: 'nowhere' },
      /changes nothing/,
    ],
    [
      'the taking out of a rule that another looks at',
      { kind: 'remove', path: ['rules', indexOf('W2')], what: 'W2' },
      /W2/,
    ],
  ] satisfies [string, PackEdit, RegExp][])('does not make a change with %s, and says why (H-22)', (_, edit, why) => {
    const next = applyEdit(firstPack, edit, codeTable);
    expect(next.ok ? '' : next.error.map(({ place, reason }) => `${place}: ${reason}`).join('\n')).toMatch(why);
  });

  it('changes how a border compares and keeps its number', () => {
    const path = ['rules', indexOf('C2'), 'when'];
    const next = applyEdit(firstPack, { kind: 'border', path, from: 'atLeast', to: 'above', what: 'C2' }, codeTable);
    expect(next.ok ? next.value.rules[indexOf('C2')]?.when : null).toEqual({ input: 'phq9', above: 16 });
  });

  it('moves a rule among those of its stage', () => {
    const next = applyEdit(firstPack, { kind: 'move', rule: 'C2', by: -1, what: 'C2' }, codeTable);
    const ids = next.ok ? next.value.rules.map(({ id }) => id) : [];
    expect(ids.indexOf('C2')).toBeLessThan(ids.indexOf('C1'));
    expect(ids.toSorted()).toEqual(firstPack.rules.map(({ id }) => id).toSorted());
  });
});

describe('changeDraft', () => {
  it('takes back every change and does each again', () => {
    const first = changed(startDraft(firstPack), phqTo(12));
    const second = changed(first, phqTo(13));
    expect(undoChange(second).now).toEqual(first.now);
    expect(undoChange(undoChange(second)).now).toEqual(firstPack);
    expect(redoChange(redoChange(undoChange(undoChange(second)))).now).toEqual(second.now);
    expect(undoChange(startDraft(firstPack)).now).toBe(firstPack);
  });

  it('ends what could be done again at a new change', () => {
    const draft = changed(undoChange(changed(startDraft(firstPack), phqTo(12))), phqTo(14));
    expect(redoChange(draft)).toBe(draft);
  });
});

describe('staleWords', () => {
  it('names the rule whose words still say the old number', () => {
    expect(staleWords(firstPack, changed(startDraft(firstPack), phqTo(12)).now)).toMatchObject([
      { rule: 'C2', number: 16 },
    ]);
    expect(staleWords(firstPack, firstPack)).toEqual([]);
  });
});
