import { PackHeader } from '../domain/heuristics/pack-header.ts';
import { packStanding } from '../domain/heuristics/pack-standing.ts';
import type { Delivery, DeliveryProblem, DeliveryRefusal, DeliveryVerdict } from '../domain/packs/delivery.ts';
import { maxImportBytes } from '../domain/json-text.ts';
import type { PackHistoryEntry } from '../domain/packs/history.ts';
import { PackEnvelope, canonicalText } from '../domain/packs/pack-envelope.ts';
import { compareVersions } from '../domain/packs/pack-version.ts';
import type { PackSignature } from '../domain/packs/pack-signature.ts';
import type { IgnoredPolicyValue, Policy, PolicyPack } from '../domain/policy.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { PackVerifier } from '../platform/pack-verifier.ts';
import type { PackPlace } from './pack-keeping.ts';

/** What delivery needs of the browser. */
export type DeliveryPorts = {
  readonly policy: () => Promise<{
    readonly policy: Pick<Policy, 'pack'>;
    readonly ignored: readonly IgnoredPolicyValue[];
  }>;
  readonly packs: Pick<PackPlace, 'inForce' | 'putInForce'> & {
    verdict(): Promise<DeliveryVerdict | null>;
    keepVerdict(verdict: DeliveryVerdict): Promise<void>;
  };
  readonly verifier: PackVerifier;
  /** The pack that stands where none was put in force. */
  readonly builtIn: Pick<PackHeader, 'id' | 'version'>;
  /** The version of Fingerpost. */
  readonly version: string;
  readonly today: () => string;
  readonly makeId: () => string;
};

/** A delivered pack that the trusted key signed. */
type Opened = {
  readonly pack: unknown;
  readonly text: string;
  readonly digest: string;
  readonly signature: PackSignature;
  readonly fingerprint: string;
};

/** The pack that the organisation delivers by policy (T-17, H-22). */
export type PackDelivery = {
  /**
   * Looks at the policy as it is now, and puts its pack in force when it is verified, checked and not in force yet.
   *
   * Errors: rejects when the database cannot be read or written; nothing is half done.
   */
  look(): Promise<Delivery>;
  /** Keeps what the complete check of one text came to, so that no text is checked twice, and looks again. */
  judged(digest: string, problems: readonly DeliveryProblem[]): Promise<Delivery>;
};

/** The envelope of a file, and the one text of its pack; null when there is none. */
const unwrap = (file: string) => {
  try {
    const { pack, signature } = PackEnvelope.parse(JSON.parse(file));
    return { pack, signature, text: canonicalText(pack) };
  } catch {
    return null; // Not JSON, another shape, or nested so deeply that nobody can have signed it.
  }
};

/** Who signed it, before anything in it is looked at. */
const open = async (
  { file, fingerprint: trusted }: PolicyPack,
  verifier: PackVerifier,
): Promise<Result<Opened, DeliveryRefusal>> => {
  if (file.length > maxImportBytes) return err({ kind: 'too-large' });
  const opened = unwrap(file);
  if (opened === null) return err({ kind: 'not-a-pack-file' });
  const { pack, signature, text } = opened;
  if (signature === null) return err({ kind: 'unsigned' });
  const fingerprint = await verifier.fingerprint(signature.publicKey).catch(() => null);
  if (fingerprint !== trusted) return err({ kind: 'other-key', fingerprint });
  if (!(await verifier.verify(text, signature))) return err({ kind: 'altered' });
  return ok({ pack, text, digest: await verifier.digest(text), signature, fingerprint });
};

/** A pack, looked into completely before, that may come into force today. */
const ready = (pack: unknown, today: string): Result<PackHeader, DeliveryRefusal> => {
  const read = PackHeader.safeParse(pack);
  if (!read.success) return err({ kind: 'not-a-pack-file' });
  return packStanding(read.data, today).kind === 'off'
    ? err({ kind: 'off', reviewDate: read.data.reviewDate })
    : ok(read.data);
};

const refused = (why: DeliveryRefusal): Delivery => ({ kind: 'refused', why });

/** Makes the delivery. Background and the options page each have their own, over the same database. */
export const createPackDelivery = (ports: DeliveryPorts): PackDelivery => {
  const { packs, verifier, builtIn } = ports;

  const putInForce = async (opened: Opened, now: Awaited<ReturnType<PackPlace['inForce']>>): Promise<Delivery> => {
    const on = ports.today();
    const read = ready(opened.pack, on);
    if (!read.ok) return refused(read.error);
    const pack = read.value;
    const { digest, signature, fingerprint } = opened;
    const before = now.stored?.pack ?? builtIn;
    const isDowngrade = before.id === pack.id && compareVersions(pack.version, before.version) < 0;
    const entry: PackHistoryEntry = {
      id: ports.makeId(),
      on,
      kind: isDowngrade ? 'downgraded' : 'delivered',
      packId: pack.id,
      packName: pack.name,
      version: pack.version,
      digest,
      fingerprint,
      notes: 'By the policy of your organisation',
      record: null,
    };
    const isKept = await packs.putInForce({ digest, pack, signature, fingerprint, addedOn: on }, entry, now.digest);
    // Where another page was quicker, what is in force now decides.
    return isKept ? { kind: 'in-force' } : look();
  };

  const look = async (): Promise<Delivery> => {
    const { policy, ignored } = await ports.policy();
    const unusable = ignored.find(({ path }) => path.startsWith('pack, '));
    if (unusable !== undefined) return refused({ kind: 'unusable-value', path: unusable.path, why: unusable.why });
    if (policy.pack === null) return { kind: 'none' };
    const opened = await open(policy.pack, verifier);
    if (!opened.ok) return refused(opened.error);
    const { digest, fingerprint, text } = opened.value;
    const [now, verdict] = await Promise.all([packs.inForce(), packs.verdict()]);
    const isWhole = now.stored !== null && canonicalText(now.stored.pack) === text;
    if (isWhole && now.stored.fingerprint === fingerprint) return { kind: 'in-force' };
    if (verdict?.digest !== digest || verdict.checkedBy !== ports.version)
      return { kind: 'unchecked', digest, pack: text };
    const { problems } = verdict;
    return problems.length > 0 ? refused({ kind: 'to-mend', problems }) : putInForce(opened.value, now);
  };

  return {
    look,
    judged: async (digest, problems) => {
      await packs.keepVerdict({ digest, checkedBy: ports.version, problems: [...problems] });
      return look();
    },
  };
};
