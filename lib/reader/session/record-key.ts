import type { Identity } from '../../domain/reading.ts';

/**
 * The canonical form of who is on the screen: equal for two showings of one person, different for two people. Null when
 * the page leaves doubt. Titles, case, order and accents of name parts do not matter. A page may show the NHS number
 * in one tab and not in the next: once seen beside a name and birth date it is remembered for that pair (`known`,
 * this page's memory only) unless two different numbers were seen, which then never match each other.
 */
export function canonicalIdentity(identity: Identity, known: Map<string, Set<string>>): string | null {
  if (!identity.sure || !identity.name) return null;
  const person = `${nameParts(identity.name)}|${identity.birthDate ?? ''}`;
  const numbers = known.get(person) ?? new Set<string>();
  if (identity.nhsNumber) {
    numbers.add(identity.nhsNumber);
    known.set(person, numbers);
    return `${person}|${identity.nhsNumber}`;
  }
  if (!identity.birthDate) return null;
  const [only] = numbers;
  return numbers.size === 1 && only ? `${person}|${only}` : `${person}|`;
}

const titles = new Set(['MR', 'MRS', 'MS', 'MISS', 'MX', 'DR', 'PROF', 'REV', 'SIR', 'DAME', 'LADY', 'LORD', 'MASTER']);

function nameParts(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '' && !titles.has(part))
    .toSorted()
    .join(' ');
}

export type Keyring = {
  /** The opaque key of a canonical identity. */
  keyFor(canonical: string): Promise<string>;
};

/**
 * Makes record keys: HMAC-SHA-256 under the session's random key (safety.md A1), which may still be on its way. Errors: throws where there is no
 * `crypto.subtle` (plain http), where the reader must not start anyway (A10).
 */
export function createKeyring(sessionKeyBase64: string | Promise<string>): Keyring {
  const imported = importKey(sessionKeyBase64);
  return {
    async keyFor(canonical) {
      const signature = await crypto.subtle.sign('HMAC', await imported, new TextEncoder().encode(canonical));
      return btoa(String.fromCharCode(...new Uint8Array(signature)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
    },
  };
}

async function importKey(base64: string | Promise<string>): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(await base64), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
