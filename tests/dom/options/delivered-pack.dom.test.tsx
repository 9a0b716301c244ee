import { cleanup, configure, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OptionsApp } from '../../../components/options/options-app.tsx';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { canonicalText } from '../../../lib/domain/packs/pack-envelope.ts';
import { policyText, readPackFile } from '../../../lib/domain/packs/pack-file.ts';
import { parsePolicy } from '../../../lib/domain/policy.ts';
import { aPackSigner, optionsPorts } from '../../builders/options-ports.ts';
import { change, changeRules, openPacks, press, publish } from '../../pages/packs-screen.tsx';

const organisation = aPackSigner();

const policyFor = async (about: Partial<Pack>): Promise<Record<string, unknown>> => {
  const pack = { ...firstPack, vignettes: [...firstPackVignettes()], ...about };
  const signature = await organisation.sign(canonicalText(pack));
  const value: Record<string, unknown> = JSON.parse(
    policyText({ pack, signature }, await organisation.fingerprint(signature.publicKey)),
  );
  return value;
};

const deliver = async (about: Partial<Pack> = { version: '3.0.0', owner: 'Example Network' }): Promise<void> =>
  fakeBrowser.storage.managed.set(await policyFor(about));

const phqField = 'Rule C2: PHQ-9, 0 to 27';

configure({ asyncUtilTimeout: 10_000 });
beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('PacksSection with a pack that the organisation delivers', { timeout: 60_000 }, () => {
  it('T-17 H-22: shows the delivered pack in force, who signed it, and that nothing else can take its place', async () => {
    await deliver();
    const ports = await openPacks();
    await screen.findByText(/Your organisation delivers this pack/);
    screen.getByText('Example Network');
    screen.getByText('3.0.0');
    screen.getByText('Delivered by your organisation');
    expect(screen.queryByLabelText('Use a pack file')).toBeNull();
    expect(screen.queryByText('Go back to the built-in pack')).toBeNull();
    expect((await ports.packs.inForce()).stored?.pack.version).toBe('3.0.0');
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it('signs and saves what is published meanwhile, and says that it is not in force', async () => {
    await deliver();
    const ports = await openPacks();
    await screen.findByText(/Your organisation delivers this pack/);
    await changeRules('C2');
    await change(phqField, '12');
    await publish();
    await screen.findByText(/Version 3\.1\.0 is signed and saved as a file\. It is not in force/);
    expect((await ports.packs.inForce()).stored?.pack.version).toBe('3.0.0');
    expect(readPackFile(ports.files[0]?.text ?? '', codeTable)).toMatchObject({
      ok: true,
      value: { signature: { algorithm: 'Ed25519' }, pack: { version: '3.1.0' } },
    });
    screen.getByText('Signed for your organisation to deliver');
  });

  it('T-17: says where and why a delivered pack was not taken, and leaves everything possible', async () => {
    const [good, other] = [await policyFor({ version: '3.0.0' }), await optionsPorts().signer.sign('')];
    const fingerprint = await organisation.fingerprint(other.publicKey);
    await fakeBrowser.storage.managed.set({ pack: { ...Object(good['pack']), fingerprint } });
    await openPacks();
    await screen.findByText(/delivers a pack that was not taken\. The pack in force stays as it is/);
    screen.getByText(/^the signature: it is not of the key that the policy trusts; its key is ([0-9a-f]{4} ?){16}$/);
    screen.getByText('Built in');
    expect(screen.getByLabelText('Use a pack file')).toBeDefined();
  });

  it('H-22: names the rule that has to be mended before a delivered pack can be taken', async () => {
    await deliver({ version: '3.0.0', rules: firstPack.rules.filter(({ id }) => id !== 'Q3') });
    await openPacks();
    await screen.findByText(/delivers a pack that was not taken/);
    expect(screen.getAllByText(/gets another answer/).length).toBeGreaterThan(0);
  });

  it('saves the values of a policy that another computer takes as they are', async () => {
    const ports = await openPacks();
    expect(screen.queryByText('Save for a browser policy')).toBeNull();
    await changeRules('C2');
    await change(phqField, '12');
    await publish();
    await screen.findByText(/Version 1\.1\.0 is published and in force/);
    await press('Save for a browser policy');
    await waitFor(() => expect(ports.files).toHaveLength(2));
    const file = ports.files.at(-1);
    expect(file?.name).toBe('first-pack-1.1.0-policy.json');
    const values: unknown = JSON.parse(file?.text ?? '');
    expect(parsePolicy(values).ignored).toEqual([]);
    cleanup();
    fakeBrowser.reset();
    await fakeBrowser.storage.managed.set(Object(values));
    const theirs = await openPacks();
    await screen.findByText(/Your organisation delivers this pack/);
    expect((await theirs.packs.inForce()).stored?.pack.version).toBe('1.1.0');
  });

  it('takes a pack when the policy changes while options is open, whatever section is open', async () => {
    location.hash = 'organisation';
    const ports = optionsPorts();
    render(<OptionsApp ports={ports} />);
    await screen.findByText('No browser policy is in force for Fingerpost in this browser.');
    await deliver();
    await screen.findByText(/Your organisation delivers a pack\. It is in force on this computer\./);
    expect((await ports.packs.inForce()).stored?.pack.version).toBe('3.0.0');
  });
});
