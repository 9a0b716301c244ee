import { describe, expect, it } from 'vitest';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack } from '../../../lib/domain/heuristics/evaluate.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { withAnswerOf } from '../../../lib/domain/heuristics/pack-vignettes.ts';
import { canonicalText } from '../../../lib/domain/packs/pack-envelope.ts';
import { policyText } from '../../../lib/domain/packs/pack-file.ts';
import type { Page } from 'puppeteer-core';
import type { BrowserName, LaunchOptions } from '../../../scripts/launch.ts';
import { aPackSigner } from '../../builders/options-ports.ts';
import { openOptionsDesk, waitForText } from '../options/options-desk.ts';
import type { OptionsDesk } from '../options/options-desk.ts';
import { firefoxHomeWith, setChromiumPolicy } from './own-policy.ts';

type Values = Record<string, unknown>;

const words = 'PHQ-9 of 12 or more: our network has a clinician look first.';

/** What a network publishes: its border of a score, its words, and the example people with the new answers. */
const network = (): Pack => {
  const pack: Pack = JSON.parse(JSON.stringify(firstPack).replaceAll('"atLeast":16', '"atLeast":12'));
  const rules = pack.rules.map((rule) => (rule.id === 'C2' ? { ...rule, why: words } : rule));
  const changed = { ...pack, version: '1.1.0', owner: 'Example Network', rules };
  const compiled = compilePack(changed);
  return { ...changed, vignettes: firstPackVignettes().map((one) => withAnswerOf(compiled, one)) };
};

const signer = aPackSigner();

const policyFor = async (pack: Pack): Promise<Values> => {
  const signature = await signer.sign(canonicalText(pack));
  return JSON.parse(policyText({ pack, signature }, await signer.fingerprint(signature.publicKey)));
};

const withProfile = async (
  name: BrowserName,
  options: LaunchOptions,
  work: (profile: OptionsDesk) => Promise<void>,
): Promise<void> => {
  const profile = await openOptionsDesk(name, options);
  try {
    await work(profile);
  } finally {
    await profile.close();
  }
};

const sidebarSays = async ({ desk }: OptionsDesk): Promise<string> => {
  const { sidebar } = await desk.open('/record.html');
  await sidebar.press('Why');
  return sidebar.waitForText('Who first: the first heuristics pack');
};

/** No options page was opened: the first sidebar looks into the pack and goes by it. Then options says whose it is. */
const isInForceByItself = async (profile: OptionsDesk): Promise<Page> => {
  const said = await sidebarSays(profile);
  expect(said).toContain('Who first: the first heuristics pack 1.1.0');
  expect(said).toContain(words);
  const page = await profile.options('packs');
  await waitForText(page, 'Your organisation delivers this pack');
  await waitForText(page, 'Example Network');
  await waitForText(page, 'By the policy of your organisation');
  return page;
};

describe('a pack that the organisation delivers by policy', () => {
  it('T-17 H-22: comes into force by itself in firefox, and the options page says whose it is', async () => {
    const environment = { HOME: firefoxHomeWith(await policyFor(network())) };
    await withProfile('firefox', { environment }, async (profile) => {
      await isInForceByItself(profile);
    });
  });

  it('T-17 H-22: comes into force by itself in chromium; an altered one after it does not, and says why', async () => {
    await withProfile('chromium', {}, async (profile) => {
      expect(await sidebarSays(profile)).toContain('Who first: the first heuristics pack 1.0.0');
      const policy = await policyFor(network());
      await setChromiumPolicy(profile.desk.launched, policy);
      const page = await isInForceByItself(profile);
      // The page is open while the policy changes
      const altered = JSON.stringify(policy).replace('our network has', 'our practice has');
      await setChromiumPolicy(profile.desk.launched, { ...JSON.parse(altered), theme: 'light' });
      await waitForText(page, 'the signature: it does not fit the pack: the file was changed after it was signed');
      expect(await sidebarSays(profile)).toContain(words);
    });
  });
});
