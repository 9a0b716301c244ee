import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { StorageArea } from './storage-area.ts';

/** The part of the browser's databases that we use. */
export type Databases = Pick<IDBFactory, 'databases' | 'deleteDatabase'>;

/** The part of the site permissions that we use. */
export type Withdrawals = {
  list(): Promise<{ readonly origins: readonly string[]; readonly broad: readonly string[] }>;
  withdraw(originOrPattern: string): Promise<unknown>;
};

const deleteDatabase = (databases: Databases, name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = databases.deleteDatabase(name);
    request.addEventListener('success', () => resolve(true));
    request.addEventListener('error', () => resolve(false));
    // Another page of ours holds the database open and did not let go when asked.
    request.addEventListener('blocked', () => resolve(false));
  });

/**
 * Deletes every row we keep in this browser and withdraws every site (P8).
 *
 * Errors: what is left, in plain words; never a success that left something behind. Traces may stay on the disk until
 * the browser tidies up, which the page says.
 */
export const deleteEverything = async (places: {
  readonly local: StorageArea & { clear(): Promise<void> };
  readonly databases: Databases;
  readonly permissions: Withdrawals;
}): Promise<Result<true, { readonly why: string }>> => {
  const { local, databases, permissions } = places;
  try {
    const named = (await databases.databases()).flatMap(({ name }) => name ?? []);
    const isGone = await Promise.all(named.map((name) => deleteDatabase(databases, name)));
    if (isGone.includes(false)) {
      return err({
        why: 'Not everything was deleted: another Fingerpost page is still using the data. Close the other pages and press the button again.',
      });
    }
    const granted = await permissions.list();
    for (const site of [...granted.origins, ...granted.broad]) await permissions.withdraw(site);
    await local.clear();
    const left = Object.keys(await local.get(null));
    return left.length === 0 ? ok(true) : err({ why: 'Not everything was deleted. Press the button again.' });
  } catch {
    return err({
      why: 'Not everything was deleted: the browser did not let go of some of it. Press the button again.',
    });
  }
};
