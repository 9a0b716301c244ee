import { describe, expect, it } from 'vitest';
import { editEntry } from '../../../lib/domain/entries/edit-entry.ts';
import { entriesOf, today } from '../../builders/entries.ts';

const anEntry = (isTraining = false) => {
  const [entry] = entriesOf({ decisions: { 'health-coach': 'yes' }, isTraining });
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

describe('editEntry', () => {
  it('changes the words and nothing else', () => {
    const entry = anEntry();
    const edited = editEntry(entry, '  Agreed by telephone.\n', null, today);
    expect(edited).toEqual({ ok: true, value: { ...entry, text: 'Agreed by telephone.' } });
  });

  it('keeps the training mark (H-23)', () => {
    expect(editEntry(anEntry(true), 'Agreed.', null, today)).toMatchObject({ value: { text: 'Training. Agreed.' } });
  });

  it.each([
    ['', 'empty'],
    ['call 9991234561', 'longNumber'],
    ['born 4 July 1961', 'pastDate'],
    ['Ottoline agreed', 'personName'],
  ])('does not take "%s": %s (H-18)', (words, kind) => {
    const edited = editEntry(anEntry(), words, { name: 'Ottoline Brackenbury', birthDate: null }, today);
    expect(edited).toEqual({ ok: false, error: { kind } });
  });
});
