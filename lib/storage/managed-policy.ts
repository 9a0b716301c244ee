import { emptyPolicy, parsePolicy } from '../domain/policy.ts';
import type { IgnoredPolicyValue, Policy } from '../domain/policy.ts';
import type { StorageArea } from './storage-area.ts';

/** What the organisation's browser policy says, and the values that were left out. */
export type ManagedPolicy = { readonly policy: Policy; readonly ignored: readonly IgnoredPolicyValue[] };

/**
 * Reads the managed storage of this browser.
 *
 * Result: an empty policy when there is none. Firefox rejects when no policy is set, Chromium answers with an empty
 * object; the two cannot be told from a policy that could not be read, so both count as none.
 */
export const readManagedPolicy = async (managed: Pick<StorageArea, 'get'>): Promise<ManagedPolicy> => {
  let raw: Record<string, unknown>;
  try {
    raw = await managed.get(null);
  } catch {
    return { policy: emptyPolicy, ignored: [] };
  }
  return parsePolicy(raw);
};
