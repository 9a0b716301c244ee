import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openState, serveGallery } from '../../../scripts/gallery.ts';
import { launch, type Launched, type Served } from '../../../scripts/launch.ts';
import { galleryStates } from '../../fixtures/sidebar-gallery/states.ts';
import { axeFaults, overflowing } from '../../pages/a-look.ts';

const names = Object.keys(galleryStates).filter((name) => name === 'idle' || name.startsWith('teach-'));

describe('looks that the training record does not lead to, in Chromium, light and dark, 320 to 420 px, letters doubled', () => {
  let launched: Launched;
  let served: Served;
  let page: Page;
  beforeAll(async () => {
    served = await serveGallery();
    launched = await launch('chromium', { windowHeight: 1000 });
    page = await launched.browser.newPage();
  });
  afterAll(async () => {
    await launched.close();
    await served.close();
  });

  it.each(names)('has no fault for axe and no overflow: %s', async (name) => {
    const state = galleryStates[name];
    if (state === undefined) throw new Error(`There is no look called ${name}.`);
    await openState(page, served.origin, name, state);
    const faults = await axeFaults(page, page.mainFrame(), name);
    expect([...faults, ...(await overflowing(page.mainFrame(), name))]).toEqual([]);
  });
});
