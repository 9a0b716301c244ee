import { signal } from '@preact/signals';
import type { CodeTable } from '../domain/code-table.ts';
import { Pack } from '../domain/heuristics/pack.ts';
import type { PackProblem } from '../domain/heuristics/read-pack.ts';
import { checkDelivered } from '../domain/packs/check-delivered.ts';
import type { Delivery } from '../domain/packs/delivery.ts';
import type { PackDifference } from '../domain/packs/difference.ts';
import type { PackHistoryEntry } from '../domain/packs/history.ts';
import type { StoredPack } from '../domain/packs/stored-pack.ts';
import { canonicalText } from '../domain/packs/pack-envelope.ts';
import type { PackFile } from '../domain/packs/pack-file.ts';
import type { PackSignature } from '../domain/packs/pack-signature.ts';
import type { PackSigner } from '../platform/pack-signer.ts';
import type { PackDelivery } from './pack-delivery.ts';
import type { Download } from './transfer-store.ts';

/** Packs as they are kept; `lib/storage/pack-store.ts` in the browser. */
export type PackPlace = {
  inForce(): Promise<{ readonly stored: StoredPack | null; readonly digest: string | null }>;
  history(): Promise<readonly PackHistoryEntry[]>;
  putInForce(stored: StoredPack, entry: PackHistoryEntry, instead: string | null): Promise<boolean>;
  useBuiltIn(entry: PackHistoryEntry): Promise<void>;
  addHistory(entry: PackHistoryEntry): Promise<void>;
};

/** The pack that the sidebar uses on this computer. */
export type PackInForce = {
  readonly pack: Pack;
  readonly isBuiltIn: boolean;
  readonly signature: PackSignature | null;
  readonly fingerprint: string | null;
  /** Which text exactly; null for the built-in one. */
  readonly digest: string | null;
};

/** A pack file that was read and verified and not yet used. */
export type IncomingPack = {
  readonly fileName: string;
  readonly file: PackFile;
  readonly fingerprint: string | null;
  readonly differences: readonly PackDifference[];
  /** True when its version is lower than the one in force: using it is recorded as such (T-17). */
  readonly isDowngrade: boolean;
  /** The digest of the pack that the differences were told from; it is the only one that this may take the place of. */
  readonly instead: string | null;
};

/** What the packs store needs of the browser. */
export type PacksPorts = {
  readonly packs: PackPlace;
  readonly delivery: PackDelivery;
  readonly signer: PackSigner;
  readonly codeTable: CodeTable;
  readonly builtInPack: Pack;
  readonly names: (word: string) => string;
  readonly today: () => string;
  readonly makeId: () => string;
  readonly download: Download;
};

/** Thrown while keeping, so that nothing is said to be done. */
class MovedOn extends Error {}

const movedOn: PackProblem = {
  place: 'the pack in force',
  reason: 'somebody put another one in force since you began; nothing was changed. Look at it below, then go on',
};

const notKept: PackProblem = { place: 'this browser', reason: 'it did not keep the change; nothing was changed' };

/** One line of the history. */
export const entryOf = (
  ports: PacksPorts,
  kind: PackHistoryEntry['kind'],
  pack: Pack,
  more: Partial<PackHistoryEntry>,
): PackHistoryEntry => ({
  id: ports.makeId(),
  on: ports.today(),
  kind,
  packId: pack.id,
  packName: pack.name,
  version: pack.version,
  digest: null,
  fingerprint: null,
  notes: '',
  record: null,
  ...more,
});

/** What the packs store knows; read-only outside it. */
export const emptySignals = () => ({
  inForce: signal<PackInForce | null>(null),
  isUnreadable: signal(false),
  history: signal<readonly PackHistoryEntry[]>([]),
  incoming: signal<IncomingPack | null>(null),
  problems: signal<readonly PackProblem[]>([]),
  saved: signal<string | null>(null),
  delivery: signal<Delivery>({ kind: 'none' }),
});

/** See {@link emptySignals}. */
export type Signals = ReturnType<typeof emptySignals>;

/** A pack to keep, and the digest of the one that it takes the place of. */
type Keep = {
  readonly file: PackFile;
  readonly kind: PackHistoryEntry['kind'];
  readonly notes: string;
  readonly instead: string | null;
};

/** Reading and writing what is kept. Everything is said only after it was written and read back. */
export const createKeeping = (ports: PacksPorts, signals: Signals) => {
  /** A delivered pack that nobody has looked into yet is checked here, once for a text. */
  const lookAtDelivery = async (): Promise<Delivery> => {
    const seen = await ports.delivery.look();
    return seen.kind === 'unchecked'
      ? ports.delivery.judged(seen.digest, checkDelivered(seen.pack, ports.codeTable))
      : seen;
  };
  const load = async (): Promise<void> => {
    signals.delivery.value = await lookAtDelivery();
    const [now, entries] = await Promise.all([ports.packs.inForce(), ports.packs.history()]);
    const pack = Pack.safeParse(now.stored?.pack).data;
    const stored = pack === undefined ? null : now.stored;
    signals.isUnreadable.value = stored === null && now.digest !== null;
    signals.inForce.value = {
      pack: pack ?? ports.builtInPack,
      isBuiltIn: stored === null,
      signature: stored?.signature ?? null,
      fingerprint: stored?.fingerprint ?? null,
      digest: now.digest,
    };
    signals.history.value = entries;
  };
  const keep = async (what: string, change: () => Promise<void>): Promise<boolean> => {
    signals.saved.value = null;
    signals.problems.value = [];
    try {
      await change();
      await load();
    } catch (error) {
      const isMoved = error instanceof MovedOn;
      if (isMoved) await load();
      signals.problems.value = [isMoved ? movedOn : notKept];
      return false;
    }
    signals.saved.value = what;
    return true;
  };
  const store = async ({ file, kind, notes, instead }: Keep): Promise<void> => {
    const { pack, signature } = file;
    const digest = await ports.signer.digest(canonicalText(pack));
    const fingerprint = signature === null ? null : await ports.signer.fingerprint(signature.publicKey);
    const row: StoredPack = { digest, pack, signature, fingerprint, addedOn: ports.today() };
    const entry = entryOf(ports, kind, pack, { digest, fingerprint, notes });
    if (!(await ports.packs.putInForce(row, entry, instead))) throw new MovedOn();
  };
  return { load, keep, store };
};

/** See {@link createKeeping}. */
export type Keeping = ReturnType<typeof createKeeping>;
