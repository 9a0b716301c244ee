import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trainingSite } from '../../../lib/content/sites/shipped-sites.ts';
import { forReader, Site, type ReaderSite } from '../../../lib/domain/sites/site.ts';
import { readPartsHere } from '../../../lib/reader/assemble/assemble.ts';
import { collect } from '../../../lib/reader/collect/collect.ts';
import { contextOf } from '../../../lib/reader/interpret/context.ts';
import { applySite } from '../../../lib/reader/sites/apply.ts';
import { shown, trainingRecord } from '../../fixtures/sites/pages.ts';

const path = '/training.html';
let looks = 0;
let clockMs = 0;

/** The reader's own parts on a computer where each look with a selector takes so long. */
const partsTaking = (lookMs: number): typeof readPartsHere => {
  const dom = readPartsHere.dom();
  const select = (element: Element, selector: string): Element[] => {
    looks += 1;
    clockMs += lookMs;
    return dom.select(element, selector);
  };
  return { ...readPartsHere, dom: () => ({ ...dom, select }) };
};

const read = (site: ReaderSite, lookMs: number) => {
  looks = 0;
  return applySite(
    contextOf(collect(document), '2026-11-22', () => false),
    { site, path },
    partsTaking(lookMs),
  );
};

/** The same site as a new one, of which nothing is known. */
const aTaughtSite = (): ReaderSite => forReader(Site.parse(trainingSite));

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clockMs);
  document.body.innerHTML = trainingRecord(shown);
});

afterEach(() => vi.restoreAllMocks());

describe('applySite', () => {
  it('T-13: puts a site off whose selectors take too long three readings in a row, and nobody is sure by it', () => {
    const site = aTaughtSite();
    expect([read(site, 20), read(site, 20)].map(({ identity }) => identity.sure)).toEqual([true, true]);
    expect(looks).toBeGreaterThan(2);
    const third = read(site, 20);
    expect(third.identity).toMatchObject({ sure: false, doubt: expect.stringContaining('takes too long') });
    expect(third.site).toMatchObject({ health: 'broken', why: expect.stringContaining('takes too long') });
    expect(read(site, 0).identity.sure).toBe(false);
    expect(looks).toBe(0);
  });

  it('T-13: stops looking in the middle of a reading that takes ten times too long', () => {
    const site = aTaughtSite();
    expect(read(site, 600).identity.sure).toBe(false);
    expect(looks).toBe(1);
  });

  it('T-13: forgives one long reading', () => {
    const site = aTaughtSite();
    expect([20, 20, 1, 20, 20].map((lookMs) => read(site, lookMs).identity.sure)).toEqual(Array(5).fill(true));
  });
});
