import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type BrowserName, type Launched } from '../../scripts/launch.ts';
import { coachWalk, openTraining, pasteElsewhere, walkConsultation } from '../../scripts/walk.ts';
import { openDesk, type Desk } from './desk.ts';

const identifiers = /Kettleworth|999 ?945 ?8076|1972/;

describe('a whole consultation on the extension’s own training page', () => {
  let launched: Launched;

  beforeAll(async () => {
    launched = await launch('chromium', { build: 'release', windowHeight: 1000 });
  });

  afterAll(async () => {
    await launched.close();
  });

  it('H-18, H-23: given a training person, when each step is walked and copied, then what arrives elsewhere is coded, says Training, and names nobody', async () => {
    const page = await launched.browser.newPage();
    const sidebar = await openTraining(page, launched.extensionOrigin, coachWalk.personId);
    await walkConsultation(sidebar, coachWalk);
    const lines = (await pasteElsewhere(await launched.browser.newPage())).trim().split('\n');
    expect(lines[0]).toContain('Referral for health coaching (1078371000000100)');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !line.includes('Training'))).toEqual([]);
    expect(lines.filter((line) => identifiers.test(line))).toEqual([]);
  });
});

const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browserNames)('a whole consultation beside a served record page, %s', (name) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk(name, {}, { windowHeight: 1000 });
  });

  afterAll(async () => {
    await desk.close();
  });

  it('H-18: given a record, when each step is walked and copied, then what arrives elsewhere is coded and names nobody', async () => {
    const page = await desk.launched.browser.newPage();
    const sidebar = await openTraining(page, desk.served.origin, coachWalk.personId);
    await walkConsultation(sidebar, coachWalk);
    const copied = await pasteElsewhere(await desk.launched.browser.newPage());
    expect(copied).toContain('Referral for health coaching (1078371000000100)');
    expect(copied).not.toMatch(identifiers);
  });
});
