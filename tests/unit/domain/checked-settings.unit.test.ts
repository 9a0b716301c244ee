import { describe, expect, it } from 'vitest';
import { CheckedSettings } from '../../../lib/domain/checked-settings.ts';
import { layoutOf } from '../../../lib/domain/entries/layouts.ts';
import { defaultSettings } from '../../../lib/domain/settings.ts';

const own = { ...layoutOf('code-and-term'), id: 'own-note' };
const isTaken = (changes: object): boolean => CheckedSettings.safeParse({ ...defaultSettings, ...changes }).success;

describe('CheckedSettings', () => {
  it('takes layouts that ship and right ones of the practice’s own', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ ownLayouts: [own], entryLayout: 'own-note' })).toBe(true);
  });

  it('A17: takes no layout that is wrong, twice there, or not there', () => {
    expect(isTaken({ ownLayouts: [{ ...own, coded: '{code}' }] })).toBe(false);
    expect(isTaken({ ownLayouts: [own, own] })).toBe(false);
    expect(isTaken({ ownLayouts: [{ ...own, id: 'term-only' }] })).toBe(false);
    expect(isTaken({ entryLayout: 'own-note' })).toBe(false);
  });
});
