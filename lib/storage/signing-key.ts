import { withDatabase } from './database.ts';

/** A practice's key for signing packs. The private half cannot be taken out of this browser by a page; on the disk it lies in clear. */
export type SigningKey = { readonly privateKey: CryptoKey; readonly publicKey: string };

/** The signing key of this installation; null before the first signed pack. */
export const readSigningKey = (): Promise<SigningKey | null> =>
  withDatabase(async (db) => {
    const row = await db.get('practice', 'signingKey');
    return row?.name === 'signingKey' ? { privateKey: row.privateKey, publicKey: row.publicKey } : null;
  });

/** Keeps the signing key. */
export const keepSigningKey = (key: SigningKey): Promise<void> =>
  withDatabase(async (db) => {
    const writing = db.transaction('practice', 'readwrite', { durability: 'strict' });
    await Promise.all([writing.store.put({ name: 'signingKey', ...key }), writing.done]);
  });
