import { browser } from 'wxt/browser';
import { builtInPack } from '../../lib/content/packs/built-in-pack.ts';
import { backgroundParams } from '../../lib/messages/background-params.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { createPackVerifier } from '../../lib/platform/pack-verifier.ts';
import { readManagedPolicy } from '../../lib/storage/managed-policy.ts';
import { packStore } from '../../lib/storage/pack-store.ts';
import { createPackDelivery } from '../../lib/store/pack-delivery.ts';

type Answer = { ok: true; value: unknown } | { ok: false; why: string };

const unread: Answer = { ok: false, why: 'The team’s rules could not be read from this computer.' };

const deliveryByPolicy = () =>
  createPackDelivery({
    policy: () => readManagedPolicy(browser.storage.managed),
    packs: packStore,
    verifier: createPackVerifier(crypto.subtle),
    builtIn: builtInPack,
    version: browser.runtime.getManifest().version,
    today: () => systemClock.today(),
    makeId: () => crypto.randomUUID(),
  });

/** The pack in force, after a look at the one that the organisation delivers. */
async function packNow(): Promise<Answer> {
  const delivered = await deliveryByPolicy().look();
  const { stored, digest } = await packStore.inForce();
  // The example people of a pack are for the team that owns it; no sidebar needs them.
  const pack = stored && { ...stored.pack, vignettes: undefined };
  const unchecked = delivered.kind === 'unchecked' ? { digest: delivered.digest, pack: delivered.pack } : null;
  return { ok: true, value: { pack, isUnreadable: stored === null && digest !== null, unchecked } };
}

/** Answers what a sidebar asks about packs; null for anything else. */
export async function answerPack(name: string, params: unknown): Promise<Answer | null> {
  if (name === 'getPack') return packNow().catch(() => unread);
  if (name !== 'judgePack') return null;
  const verdict = backgroundParams.judgePack.safeParse(params);
  if (!verdict.success) return unread;
  const { digest, problems } = verdict.data;
  return deliveryByPolicy()
    .judged(digest, problems)
    .then(
      () => ({ ok: true, value: {} }),
      () => unread,
    );
}
