import type { StorageArea } from '../../lib/storage/storage-area.ts';

/** A storage area in memory. `failNext` makes the next write reject, as a full disk does. */
export const aStorageArea = (
  start: Record<string, unknown> = {},
): StorageArea & { readonly rows: Record<string, unknown>; failNext(): void } => {
  const rows: Record<string, unknown> = structuredClone(start);
  const listeners = new Set<() => void>();
  let fails = false;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    rows,
    failNext: () => {
      fails = true;
    },
    get: (key) =>
      Promise.resolve(structuredClone(key === null ? rows : Object.hasOwn(rows, key) ? { [key]: rows[key] } : {})),
    set: (items) => {
      if (fails) {
        fails = false;
        return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      }
      Object.assign(rows, structuredClone(items));
      tell();
      return Promise.resolve();
    },
    remove: (key) => {
      delete rows[key];
      tell();
      return Promise.resolve();
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
};
