import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { originOfPattern, permissionPattern } from '../domain/site-address.ts';

type OriginList = { readonly origins?: string[] };

/** The part of the browser's permissions that we use, so that tests can hand in another. */
export type PermissionsApi = {
  getAll(): Promise<OriginList>;
  request(permissions: { origins: string[] }): Promise<boolean>;
  remove(permissions: { origins: string[] }): Promise<boolean>;
  readonly onAdded: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
  readonly onRemoved: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
};

/** Why a site was not granted or not withdrawn. */
export type SiteAccessError = { readonly kind: 'declined' } | { readonly kind: 'not-possible' };

/** What is granted now. `broad`: patterns wider than one origin, which only somebody outside this page can have given. */
export type GrantedSites = { readonly origins: readonly string[]; readonly broad: readonly string[] };

/** Sites as the browser grants them, one origin at a time (A13). */
export type SitePermissions = {
  list(): Promise<GrantedSites>;
  /** Must be called straight from a press or a key: the browser asks the person. */
  request(origin: string): Promise<Result<true, SiteAccessError>>;
  withdraw(pattern: string): Promise<Result<true, SiteAccessError>>;
  watch(listener: () => void): () => void;
};

const outcome = async (asked: Promise<boolean>): Promise<Result<true, SiteAccessError>> => {
  try {
    return (await asked) ? ok(true) : err({ kind: 'declined' });
  } catch {
    return err({ kind: 'not-possible' });
  }
};

/** Wraps the browser's permissions. */
export const createSitePermissions = (api: PermissionsApi): SitePermissions => ({
  list: async () => {
    const { origins: patterns = [] } = await api.getAll();
    const origins = patterns.flatMap((pattern) => originOfPattern(pattern) ?? []);
    return {
      origins: [...new Set(origins)].toSorted(),
      broad: patterns.filter((pattern) => originOfPattern(pattern) === null),
    };
  },
  request: (origin) => outcome(api.request({ origins: [permissionPattern(origin)] })),
  withdraw: (originOrPattern) => {
    const pattern = originOrPattern.endsWith('/*') ? originOrPattern : permissionPattern(originOrPattern);
    return outcome(api.remove({ origins: [pattern] }));
  },
  watch: (listener) => {
    api.onAdded.addListener(listener);
    api.onRemoved.addListener(listener);
    return () => {
      api.onAdded.removeListener(listener);
      api.onRemoved.removeListener(listener);
    };
  },
});
