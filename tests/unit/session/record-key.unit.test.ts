import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../lib/domain/reading.ts';
import { canonicalIdentity, createKeyring } from '../../../lib/reader/session/record-key.ts';

const anIdentity = (over: Partial<Identity> = {}): Identity => ({
  name: 'Mrs Ann Mary Example',
  nhsNumber: null,
  birthDate: '1960-02-03',
  sex: 'female',
  sure: true,
  doubt: null,
  ...over,
});
const key = btoa('k'.repeat(32));

describe('canonicalIdentity', () => {
  it('is the same for two ways of writing one name', () => {
    const known = new Map<string, Set<string>>();
    const one = canonicalIdentity(anIdentity(), known);
    expect(one).not.toBeNull();
    expect(canonicalIdentity(anIdentity({ name: 'EXAMPLE, Ann Mary (Mrs)' }), known)).toBe(one);
  });
  it('H-01: differs for another name, birth date or NHS number', () => {
    const known = new Map<string, Set<string>>();
    const forms = [
      anIdentity({ nhsNumber: '9990000018' }),
      anIdentity({ nhsNumber: '9990000026' }),
      anIdentity({ name: 'Ann Other' }),
      anIdentity({ birthDate: '1960-03-02' }),
    ].map((identity) => canonicalIdentity(identity, known));
    expect(new Set(forms).size).toBe(4);
  });
  it('remembers an NHS number for a page of the same person that does not show it', () => {
    const known = new Map<string, Set<string>>();
    const shown = canonicalIdentity(anIdentity({ nhsNumber: '9990000018' }), known);
    expect(canonicalIdentity(anIdentity(), known)).toBe(shown);
  });
  it('matches nobody when two people share name and birth date and the number is not shown', () => {
    const known = new Map<string, Set<string>>();
    const one = canonicalIdentity(anIdentity({ nhsNumber: '9990000018' }), known);
    const two = canonicalIdentity(anIdentity({ nhsNumber: '9990000026' }), known);
    const unknown = canonicalIdentity(anIdentity(), known);
    expect([one, two]).not.toContain(unknown);
  });
  it('is null in doubt: not sure, no name, or neither number nor birth date', () => {
    const none = new Map<string, Set<string>>();
    expect(canonicalIdentity(anIdentity({ sure: false }), none)).toBeNull();
    expect(canonicalIdentity(anIdentity({ name: null }), none)).toBeNull();
    expect(canonicalIdentity(anIdentity({ birthDate: null }), none)).toBeNull();
  });
});

describe('createKeyring', () => {
  it('A1: makes an opaque key that depends on the session key', async () => {
    const made = await createKeyring(key).keyFor('EXAMPLE|1960-02-03|9990000018');
    const other = await createKeyring(btoa('x'.repeat(32))).keyFor('EXAMPLE|1960-02-03|9990000018');
    expect(made).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(other).not.toBe(made);
  });
  it('makes the same key of the same person again', async () => {
    const keyring = createKeyring(key);
    expect(await keyring.keyFor('a')).toBe(await keyring.keyFor('a'));
  });
});
