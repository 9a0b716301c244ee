import * as z from 'zod/mini';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';

const secureOrigin = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/**
 * One https address, lower case, without a path, a port or wildcards: the only shape of site a file or a policy may name
 * (T-14). A site is a host: Firefox's permissions know no ports, so none is told apart in either browser.
 */
export const SiteOrigin = z.string().check(z.maxLength(260), z.regex(secureOrigin));

/** Why an address cannot be used as a site. */
export type SiteAddressError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-secure' }
  | { readonly kind: 'too-broad' }
  | { readonly kind: 'other-scheme'; readonly scheme: string }
  | { readonly kind: 'not-an-address' };

const maxAddressLength = 2000;
const localHosts = ['localhost', '127.0.0.1'];
const addressShape = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#\\]*)(?:[/?#].*)?$/i;
const bareScheme = /^(about|file|data|blob|javascript|chrome|edge|view-source|moz-extension|chrome-extension):/i;
const hostLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const isHost = (host: string): boolean => host.length <= 253 && host.split('.').every((label) => hostLabel.test(label));

const isPort = (port: string | undefined): boolean =>
  port === undefined || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535);

const schemeError = (scheme: string, host: string, allowsLocalhost: boolean): SiteAddressError | null => {
  if (scheme === 'https') return null;
  if (scheme !== 'http') return { kind: 'other-scheme', scheme };
  return allowsLocalhost && localHosts.includes(host) ? null : { kind: 'not-secure' };
};

const textError = (text: string): SiteAddressError | null => {
  if (text === '') return { kind: 'empty' };
  if (text.length > maxAddressLength) return { kind: 'not-an-address' };
  if (text.includes('*') || text === '<all_urls>') return { kind: 'too-broad' };
  const bare = bareScheme.exec(text)?.[1];
  return bare === undefined ? null : { kind: 'other-scheme', scheme: bare.toLowerCase() };
};

/**
 * Reads one site origin from what a person typed or pasted.
 *
 * Shape: a full address or only a host; path and port are dropped, a missing scheme is taken as https.
 * Errors: http (A10; localhost is let through in the test build only), wildcards (A13), other schemes, anything else.
 */
export const parseSiteAddress = (
  text: string,
  options: { readonly allowsLocalhost: boolean },
): Result<string, SiteAddressError> => {
  const trimmed = text.trim();
  const wrongText = textError(trimmed);
  if (wrongText !== null) return err(wrongText);
  const parts = addressShape.exec(trimmed);
  if (parts === null) return err({ kind: 'not-an-address' });
  const scheme = (parts[1] ?? 'https').toLowerCase();
  const [host = '', port, ...more] = (parts[2] ?? '').toLowerCase().split(':');
  const wrongScheme = schemeError(scheme, host, options.allowsLocalhost);
  if (wrongScheme !== null) return err(wrongScheme);
  if (more.length > 0 || !isHost(host) || !isPort(port)) return err({ kind: 'not-an-address' });
  return ok(`${scheme}://${host}`);
};

/** The permission pattern of one site. */
export const permissionPattern = (origin: string): string => `${origin}/*`;

/** The origin of a granted permission pattern; null for a broad one, which we never ask for and never read by. */
export const originOfPattern = (pattern: string): string | null => {
  const origin = /^(https?:\/\/[a-z0-9.-]+)(?::\d{1,5})?\/\*$/.exec(pattern)?.[1];
  return origin ?? null;
};
