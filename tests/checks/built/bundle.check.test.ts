import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder, type BrowserName } from '../../../scripts/launch.ts';
import { tally } from '../../../scripts/tally.ts';
import { findWaysOut } from './network-words.ts';

const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** What may stand in a bundle although it looks like a way out, and why it is none. */
const exceptions: readonly { readonly what: string; readonly near: RegExp; readonly why: string }[] = [
  {
    what: 'Image',
    near: /createElement\(`link`\)(\.relList|;if\(t\.rel=)/,
    why: "the build's own loader of the styles of a part that is loaded later; the policy lets it load from this extension alone",
  },
  {
    what: 'remote address',
    near: /http:\/\/www\.w3\.org\//,
    why: 'names of markup languages, compared and never loaded',
  },
  {
    what: 'remote address',
    near: /https?:\/\/json-schema\.org\//,
    why: 'names of schema dialects inside zod, never loaded',
  },
  {
    what: 'remote address',
    near: /https:\/\/(fhir\.nhs\.uk|hl7\.org|fhir\.hl7\.org\.uk)\//,
    why: 'FHIR names of systems, written into entries',
  },
  {
    what: 'remote address',
    near: /http:\/\/(snomed\.info|unitsofmeasure\.org|hl7\.org|read\.info|terminology\.hl7\.org)/,
    why: 'FHIR names of code systems and units, written into entries',
  },
  {
    what: 'remote address',
    near: /https:\/\/(www\.omg\.org\/spec\/DMN|fingerpost\.invalid)\//,
    why: 'names of the DMN language and of our own terms in a saved file; .invalid belongs to nobody',
  },
  { what: 'remote address', near: /https:\/\/(record|www)\.example\b/, why: 'shown as an example of an address' },
  { what: 'tabs.create', near: /tabs\.create\(\{url:[\w$.]+\(`\/(training|options)\.html/, why: 'opens our own page' },
  {
    what: 'string as code',
    near: /Function\(``\)|let e=Function,|new e\(\.\.\.Object\.keys/,
    why: "zod's probe and compiler, never reached: jitless is set first (A4), and the policy forbids it",
  },
];

function scriptsOf(browser: BrowserName): { path: string; text: string }[] {
  const folder = buildFolder(browser, 'release');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(js|html|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

describe.each(browserNames)('the release build for %s', (browser) => {
  it('T-15: has no way out of the machine', () => {
    const found = scriptsOf(browser).flatMap(({ path, text }) =>
      findWaysOut(text)
        .filter((way) => !exceptions.some(({ what, near }) => what === way.what && near.test(way.near)))
        .map((way) => `${path}: ${way.what} near ${way.near}`),
    );
    expect(found).toEqual([]);
  });

  it('P7: writes nothing to the console but the framework’s own fixed sentence', () => {
    const fixed = /console\.warn\(`The background's main\(\) function return a promise/;
    const scripts = scriptsOf(browser);
    const found = scripts
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\bconsole\.\w+\(.{0,60}/g)].map((match) => ({ path, line: match[0] })),
      )
      .filter(({ line }) => !fixed.test(line));
    const loud = new Set(found.map(({ path }) => path));
    tally('silent-scripts', browser, { tried: scripts.length, held: scripts.length - loud.size });
    expect(found).toEqual([]);
  });

  it('T-22: has no password field where the record page can draw a copy of it', () => {
    const sidebar = scriptsOf(browser).filter(({ path }) => /sidebar|reader/.test(path));
    expect(sidebar.length).toBeGreaterThan(2);
    expect(
      sidebar.filter(({ text }) => /type:\s*["'`]password|type="password/.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('carries no map to the source and no path of a disk', () => {
    const found = scriptsOf(browser)
      .filter(({ text }) => /sourceMappingURL|file:\/\/\//.test(text))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});

describe('findWaysOut', () => {
  it.each([
    ['fetch', 'await fetch(a)'],
    ['fetch', 'globalThis.fetch.call(0,a)'],
    ['XMLHttpRequest', 'new XMLHttpRequest'],
    ['WebSocket', 'new WebSocket(a)'],
    ['EventSource', 'new EventSource(a)'],
    ['sendBeacon', 'navigator.sendBeacon(a,b)'],
    ['RTCPeerConnection', 'new RTCPeerConnection({})'],
    ['Image', 'new Image().src=a'],
    ['window.open', 'window.open(a)'],
    ['navigation', 'location=a'],
    ['navigation', 'window.location.href=a'],
    ['navigation', 'location.assign(a)'],
    ['tabs.create', 'chrome.tabs.create({url:a})'],
    ['string as code', 'new Function(a)()'],
    ['remote address', 'a="https://collect.invalid/x"'],
  ])('T-15: catches a planted %s', (what, planted) => {
    expect(findWaysOut(`let a=1;${planted};`).map((way) => way.what)).toContain(what);
  });

  it('leaves words alone that only look alike', () => {
    expect(findWaysOut('a.prefetch(b);allocation=2;s.location===t;"fetching"')).toEqual([]);
  });
});
