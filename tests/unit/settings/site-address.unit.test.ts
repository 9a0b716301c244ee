import { describe, expect, it } from 'vitest';
import { SiteOrigin, originOfPattern, parseSiteAddress, permissionPattern } from '../../../lib/domain/site-address.ts';

const release = { allowsLocalhost: false };

describe('parseSiteAddress', () => {
  it.each([
    ['https://record.example/patient/12?tab=1#top', 'https://record.example'],
    ['  HTTPS://Record.Example  ', 'https://record.example'],
    ['record.example/chart', 'https://record.example'],
    ['https://record.example:8443/', 'https://record.example'],
    ['https://record.example:443/', 'https://record.example'],
    ['https://emis', 'https://emis'],
  ])('takes one origin from %s', (text, origin) => {
    expect(parseSiteAddress(text, release)).toEqual({ ok: true, value: origin });
  });

  it.each([
    ['', 'empty'],
    ['http://record.example', 'not-secure'],
    ['http://localhost:8080/', 'not-secure'],
    ['https://*.example/*', 'too-broad'],
    ['*://*/*', 'too-broad'],
    ['<all_urls>', 'too-broad'],
    ['file:///etc/passwd', 'other-scheme'],
    ['javascript:alert(1)', 'other-scheme'],
    ['chrome://settings', 'other-scheme'],
    ['https://user:pass@record.example', 'not-an-address'],
    ['https://record..example', 'not-an-address'],
    ['https://réçord.example', 'not-an-address'],
    ['https://record.example:99999', 'not-an-address'],
    ['https://[::1]/', 'not-an-address'],
    ['the record', 'not-an-address'],
    [`https://${'a'.repeat(3000)}`, 'not-an-address'],
  ])('does not take %s (T-14, A10, A13)', (text, kind) => {
    expect(parseSiteAddress(text, release)).toMatchObject({ ok: false, error: { kind } });
  });

  it('takes this machine over http in the test build only', () => {
    expect(parseSiteAddress('http://localhost:8080/x', { allowsLocalhost: true })).toEqual({
      ok: true,
      value: 'http://localhost',
    });
    expect(parseSiteAddress('http://record.example', { allowsLocalhost: true })).toMatchObject({
      error: { kind: 'not-secure' },
    });
  });

  it('gives only origins that a settings file or policy may name', () => {
    const parsed = parseSiteAddress('https://record.example:8443/x', release);
    expect(parsed.ok && SiteOrigin.safeParse(parsed.value).success).toBe(true);
  });
});

describe('permissionPattern', () => {
  it('asks for exactly one site', () => {
    expect(permissionPattern('https://record.example')).toBe('https://record.example/*');
  });
});

describe('originOfPattern', () => {
  it('knows an origin from a broad pattern', () => {
    expect(originOfPattern('https://record.example/*')).toBe('https://record.example');
    for (const broad of ['<all_urls>', '*://*/*', 'https://*/*', 'https://*.example/*'])
      expect(originOfPattern(broad)).toBeNull();
  });
});
