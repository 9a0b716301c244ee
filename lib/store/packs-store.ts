import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { CodeTable } from '../domain/code-table.ts';
import { toDmn } from '../domain/heuristics/exchange/dmn.ts';
import { toPlanDefinition } from '../domain/heuristics/exchange/plan-definition.ts';
import type { Pack } from '../domain/heuristics/pack.ts';
import { readPack } from '../domain/heuristics/read-pack.ts';
import type { PackProblem } from '../domain/heuristics/read-pack.ts';
import { packDifference } from '../domain/packs/difference.ts';
import type { PackDifference } from '../domain/packs/difference.ts';
import type { PackHistoryEntry, StoredPack } from '../domain/packs/history.ts';
import { canonicalText, compareVersions, packFileText } from '../domain/packs/pack-file.ts';
import type { MeetingComment } from '../domain/packs/meeting.ts';
import type { PackFile } from '../domain/packs/pack-file.ts';
import type { PackSigner } from '../platform/pack-signer.ts';
import { readIncoming } from './read-incoming-pack.ts';
import type { ChosenFile, Download } from './transfer-store.ts';

/** Packs as they are kept; `lib/storage/pack-store.ts` in the browser. */
export type PackPlace = {
  inForce(): Promise<{ readonly stored: StoredPack | null; readonly isUnreadable: boolean }>;
  history(): Promise<readonly PackHistoryEntry[]>;
  putInForce(stored: StoredPack, entry: PackHistoryEntry, instead: string | null): Promise<boolean>;
  useBuiltIn(entry: PackHistoryEntry): Promise<void>;
  addHistory(entry: PackHistoryEntry): Promise<void>;
};

/** The pack that the sidebar uses on this computer. */
export type PackInForce = {
  readonly pack: Pack;
  readonly isBuiltIn: boolean;
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

/** What a team says when it publishes. */
export type Publication = {
  readonly version: string;
  readonly owner: string;
  readonly agreedBy: Pack['agreedBy'];
  readonly reviewDate: string;
  readonly notes: string;
};

/** Packs: what is in force, what came in, what was published and when. */
export type PacksStore = {
  readonly inForce: ReadonlySignal<PackInForce | null>;
  /** True when the pack in force could not be read from this browser; the built-in one then stands. */
  readonly isUnreadable: ReadonlySignal<boolean>;
  readonly history: ReadonlySignal<readonly PackHistoryEntry[]>;
  readonly incoming: ReadonlySignal<IncomingPack | null>;
  /** Why the last file or publication was not taken; nothing was changed by it. */
  readonly problems: ReadonlySignal<readonly PackProblem[]>;
  readonly saved: ReadonlySignal<string | null>;
  load(): Promise<void>;
  choose(file: ChosenFile): Promise<void>;
  applyIncoming(): Promise<void>;
  leaveIncoming(): void;
  /** Publishes in place of the pack of digest `instead`, and of no other (null: the built-in one). */
  publish(pack: Pack, publication: Publication, instead: string | null): Promise<boolean>;
  exportInForce(): Promise<void>;
  /** The pack in force in an open standard: a DMN 1.5 model that can be run, or an account as a FHIR R4 PlanDefinition. */
  exportAs(standard: 'dmn' | 'plan-definition'): void;
  backToBuiltIn(): Promise<void>;
  /** Writes the record of a meeting, and what was said of each rule, into the history of the pack in force. */
  keepMeeting(record: string, comments: readonly MeetingComment[]): Promise<boolean>;
};

/** What the packs store needs of the browser. */
export type PacksPorts = {
  readonly packs: PackPlace;
  readonly signer: PackSigner;
  readonly codeTable: CodeTable;
  readonly builtInPack: Pack;
  readonly names: (word: string) => string;
  readonly today: () => string;
  readonly makeId: () => string;
  readonly download: Download;
};

const fileNameOf = (pack: Pack): string => `${pack.id}-${pack.version}.json`;

/** Thrown while keeping, so that nothing is said to be done. */
class MovedOn extends Error {}

const movedOn: PackProblem = {
  place: 'the pack in force',
  reason: 'somebody put another one in force since you began; nothing was changed. Look at it below, then go on',
};

const notKept: PackProblem = { place: 'this browser', reason: 'it did not keep the change; nothing was changed' };

const entryOf = (
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

const withPublication = (pack: Pack, { version, owner, agreedBy, reviewDate, notes }: Publication): Pack => ({
  ...pack,
  version,
  owner,
  agreedBy,
  reviewDate,
  notes,
});

const publicationProblems = (pack: Pack, publication: Publication, today: string): PackProblem[] => {
  const problems: PackProblem[] = [];
  if (
    !/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(publication.version) ||
    compareVersions(publication.version, pack.version) <= 0
  )
    problems.push({ place: 'version', reason: `it must be higher than ${pack.version}` });
  if (publication.agreedBy.length === 0) problems.push({ place: 'agreed by', reason: 'name at least one person' });
  if (publication.reviewDate <= today) problems.push({ place: 'review date', reason: 'it must be later than today' });
  return problems;
};

const emptySignals = () => ({
  inForce: signal<PackInForce | null>(null),
  isUnreadable: signal(false),
  history: signal<readonly PackHistoryEntry[]>([]),
  incoming: signal<IncomingPack | null>(null),
  problems: signal<readonly PackProblem[]>([]),
  saved: signal<string | null>(null),
});

type Signals = ReturnType<typeof emptySignals>;

/** A pack to keep, and the digest of the one that it takes the place of. */
type Keep = {
  readonly file: PackFile;
  readonly kind: PackHistoryEntry['kind'];
  readonly notes: string;
  readonly instead: string | null;
};

/** Reading and writing what is kept. Everything is said only after it was written and read back. */
const createKeeping = (ports: PacksPorts, signals: Signals) => {
  const load = async (): Promise<void> => {
    const [now, entries] = await Promise.all([ports.packs.inForce(), ports.packs.history()]);
    signals.isUnreadable.value = now.isUnreadable;
    signals.inForce.value = {
      pack: now.stored?.pack ?? ports.builtInPack,
      isBuiltIn: now.stored === null,
      fingerprint: now.stored?.fingerprint ?? null,
      digest: now.stored?.digest ?? null,
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

type Keeping = ReturnType<typeof createKeeping>;

/** A file in: read, verified, compared; used only on a press. */
const createIncoming = (ports: PacksPorts, signals: Signals, { keep, store }: Keeping) => {
  const preview = async (fileName: string, file: PackFile, now: PackInForce): Promise<IncomingPack> => ({
    fileName,
    file,
    fingerprint: file.signature === null ? null : await ports.signer.fingerprint(file.signature.publicKey),
    differences: packDifference(now.pack, file.pack, ports.names),
    isDowngrade: file.pack.id === now.pack.id && compareVersions(file.pack.version, now.pack.version) < 0,
    instead: now.digest,
  });
  return {
    choose: async (chosen: ChosenFile): Promise<void> => {
      signals.incoming.value = null;
      signals.saved.value = null;
      const read = await readIncoming(chosen, ports);
      const now = signals.inForce.value;
      if (now === null) return;
      signals.problems.value = 'pack' in read ? [] : read;
      if ('pack' in read) signals.incoming.value = await preview(chosen.name, read, now);
    },
    applyIncoming: async (): Promise<void> => {
      const next = signals.incoming.value;
      if (next === null) return;
      const { pack } = next.file;
      const what = `Version ${pack.version} of “${pack.name}” is now in force on this computer.`;
      const notes = `From the file ${next.fileName}`.slice(0, 300);
      const kind = next.isDowngrade ? 'downgraded' : 'imported';
      const isKept = await keep(what, () => store({ file: next.file, kind, notes, instead: next.instead }));
      const now = signals.inForce.value;
      // Another pack came into force meanwhile: the differences are told again, from that one.
      signals.incoming.value = isKept || now === null ? null : await preview(next.fileName, next.file, now);
    },
    leaveIncoming: (): void => {
      signals.incoming.value = null;
    },
  };
};

/** A pack out: published under a new version, signed, kept, and handed over as a file. */
const createPublishing = (ports: PacksPorts, signals: Signals, { keep, store }: Keeping) => ({
  publish: async (pack: Pack, publication: Publication, instead: string | null): Promise<boolean> => {
    const ready = readPack(JSON.stringify(withPublication(pack, publication)), ports.codeTable);
    const found = publicationProblems(pack, publication, ports.today());
    if (found.length > 0 || !ready.ok) {
      signals.problems.value = found.length > 0 || ready.ok ? found : ready.error;
      return false;
    }
    const what = `Version ${publication.version} is published and in force on this computer. Give the file to the other practices.`;
    return keep(what, async () => {
      const signature = await ports.signer.sign(canonicalText(ready.value));
      await store({ file: { pack: ready.value, signature }, kind: 'published', notes: publication.notes, instead });
      ports.download(fileNameOf(ready.value), packFileText({ pack: ready.value, signature }));
    });
  },
  exportInForce: async (): Promise<void> => {
    const now = signals.inForce.value;
    if (now === null) return;
    const { stored } = await ports.packs.inForce();
    ports.download(fileNameOf(now.pack), packFileText({ pack: now.pack, signature: stored?.signature ?? null }));
  },
  exportAs: (standard: 'dmn' | 'plan-definition'): void => {
    const pack = signals.inForce.value?.pack;
    if (pack === undefined) return;
    const name = `${pack.id}-${pack.version}`;
    if (standard === 'dmn') ports.download(`${name}.dmn`, toDmn(pack));
    else ports.download(`${name}-plan-definition.json`, `${JSON.stringify(toPlanDefinition(pack), null, 2)}\n`);
  },
  backToBuiltIn: async (): Promise<void> => {
    await keep('The built-in pack is in force again on this computer.', () =>
      ports.packs.useBuiltIn(entryOf(ports, 'built-in-again', ports.builtInPack, {})),
    );
  },
  keepMeeting: (record: string, said: readonly MeetingComment[]): Promise<boolean> => {
    const pack = signals.inForce.value?.pack ?? ports.builtInPack;
    const comments = said.map(({ rules, text }) => ({ rules: [...rules], text }));
    return keep('The record of the meeting is in the history of the pack.', () =>
      ports.packs.addHistory(entryOf(ports, 'meeting', pack, { record, comments })),
    );
  },
});

/** Makes the packs store. */
export const createPacksStore = (ports: PacksPorts): PacksStore => {
  const signals = emptySignals();
  const keeping = createKeeping(ports, signals);
  return {
    ...signals,
    load: keeping.load,
    ...createIncoming(ports, signals, keeping),
    ...createPublishing(ports, signals, keeping),
  };
};
