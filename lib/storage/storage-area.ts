/** The part of a browser storage area that we use, so that tests can hand in another. */
export type StorageArea = {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  readonly onChanged?: {
    addListener(listener: () => void): void;
    removeListener(listener: () => void): void;
  };
};
