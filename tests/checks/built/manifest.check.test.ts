import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tally } from '../../../scripts/tally.ts';
import { buildFolder, type BrowserName, type BuildName } from '../../../scripts/launch.ts';

const Manifest = z.record(z.string(), z.unknown());

function manifestOf(browser: BrowserName, build: BuildName): z.infer<typeof Manifest> {
  return Manifest.parse(JSON.parse(readFileSync(join(buildFolder(browser, build), 'manifest.json'), 'utf8')));
}

/** A13's list, and `activeTab`, which asks for nothing and warns of nothing (docs/adr/0006). */
const permissions: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'],
};

const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browserNames)('the release manifest for %s', (browser) => {
  it('A13: asks for exactly these permissions and for no site beforehand', () => {
    const manifest = manifestOf(browser, 'release');
    const asked = z.array(z.string()).parse(manifest['permissions']);
    const optionalHosts = z.array(z.string()).parse(manifest['optional_host_permissions']);
    tally('permissions', browser, { texts: asked });
    const listed = asked.filter((one) => permissions[browser].includes(one));
    tally('permissions-as-listed', browser, { tried: asked.length, held: listed.length });
    tally('optional-hosts', browser, { texts: optionalHosts });
    expect(asked.toSorted()).toEqual(permissions[browser]);
    expect(optionalHosts).toEqual(['https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('A13, fault-28: is absent from private windows', () => {
    expect(manifestOf(browser, 'release')['incognito']).toBe('not_allowed');
  });

  it('opens the side panel beside any page by a key that both browsers take', () => {
    const name = browser === 'firefox' ? '_execute_sidebar_action' : 'panel';
    expect(manifestOf(browser, 'release')['commands']).toMatchObject({
      [name]: { suggested_key: { default: 'Alt+Shift+U' } },
    });
  });

  it('A13: lets pages reach the sidebar page alone', () => {
    expect(manifestOf(browser, 'release')['web_accessible_resources']).toEqual([
      { resources: ['sidebar.html'], matches: ['https://*/*'], use_dynamic_url: true },
    ]);
  });

  it('A13, T-15: has a policy that loads nothing from anywhere else and sends nothing', () => {
    expect(manifestOf(browser, 'release')['content_security_policy']).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "connect-src 'none'; frame-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'",
    });
  });

  it('differs from the test build by the hosts of this machine and nothing else', () => {
    const hosts = ['http://localhost/*', 'http://127.0.0.1/*'];
    const release = manifestOf(browser, 'release');
    expect(manifestOf(browser, 'test')).toEqual({
      ...release,
      host_permissions: hosts,
      web_accessible_resources: [
        { resources: ['sidebar.html'], matches: ['https://*/*', ...hosts], use_dynamic_url: true },
      ],
    });
  });
});
