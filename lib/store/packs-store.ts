import type { ReadonlySignal } from '@preact/signals';
import { toDmn } from '../domain/heuristics/exchange/dmn.ts';
import { toPlanDefinition } from '../domain/heuristics/exchange/plan-definition.ts';
import type { Pack } from '../domain/heuristics/pack.ts';
import { readPack } from '../domain/heuristics/read-pack.ts';
import type { PackProblem } from '../domain/heuristics/read-pack.ts';
import type { Delivery } from '../domain/packs/delivery.ts';
import { packDifference } from '../domain/packs/difference.ts';
import type { PackHistoryEntry } from '../domain/packs/history.ts';
import type { MeetingComment } from '../domain/packs/meeting.ts';
import { canonicalText } from '../domain/packs/pack-envelope.ts';
import { packFileText, policyText } from '../domain/packs/pack-file.ts';
import type { PackFile } from '../domain/packs/pack-file.ts';
import { compareVersions } from '../domain/packs/pack-version.ts';
import { createKeeping, emptySignals, entryOf } from './pack-keeping.ts';
import type { IncomingPack, Keeping, PackInForce, PacksPorts, Signals } from './pack-keeping.ts';
import { readIncoming } from './read-incoming-pack.ts';
import type { ChosenFile } from './transfer-store.ts';

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
  /** How the pack that the organisation delivers stands. While it is in force, nothing else can be put in force here. */
  readonly delivery: ReadonlySignal<Delivery>;
  readonly saved: ReadonlySignal<string | null>;
  load(): Promise<void>;
  choose(file: ChosenFile): Promise<void>;
  applyIncoming(): Promise<void>;
  leaveIncoming(): void;
  /** Publishes in place of the pack of digest `instead`, and of no other (null: the built-in one). */
  publish(pack: Pack, publication: Publication, instead: string | null): Promise<boolean>;
  exportInForce(): void;
  /** The values of a browser policy that delivers the pack in force, for other computers. It has to be signed. */
  exportForPolicy(): void;
  /** The pack in force in an open standard: a DMN 1.5 model that can be run, or an account as a FHIR R4 PlanDefinition. */
  exportAs(standard: 'dmn' | 'plan-definition'): void;
  backToBuiltIn(): Promise<void>;
  /** Writes the record of a meeting, and what was said of each rule, into the history of the pack in force. */
  keepMeeting(record: string, comments: readonly MeetingComment[]): Promise<boolean>;
};

const fileNameOf = (pack: Pack): string => `${pack.id}-${pack.version}.json`;

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

const publishedWords = (version: string): string =>
  `Version ${version} is published and in force on this computer. Give the file to the other practices.`;
const signedWords = (version: string): string =>
  `Version ${version} is signed and saved as a file. It is not in force: give the file to whoever looks after your organisation’s policy.`;

/** A pack out: published under a new version, signed, kept, and handed over as a file. */
const createPublishing = (ports: PacksPorts, signals: Signals, { keep, store }: Keeping) => ({
  publish: async (pack: Pack, publication: Publication, instead: string | null): Promise<boolean> => {
    const ready = readPack(JSON.stringify(withPublication(pack, publication)), ports.codeTable);
    const found = publicationProblems(pack, publication, ports.today());
    if (found.length > 0 || !ready.ok) {
      signals.problems.value = found.length > 0 || ready.ok ? found : ready.error;
      return false;
    }
    const isDelivered = signals.delivery.value.kind === 'in-force';
    const what = isDelivered ? signedWords(publication.version) : publishedWords(publication.version);
    const { notes } = publication;
    return keep(what, async () => {
      const file = { pack: ready.value, signature: await ports.signer.sign(canonicalText(ready.value)) };
      if (isDelivered) await ports.packs.addHistory(entryOf(ports, 'signed', ready.value, { notes }));
      else await store({ file, kind: 'published', notes, instead });
      ports.download(fileNameOf(ready.value), packFileText(file));
    });
  },
  exportInForce: (): void => {
    const now = signals.inForce.value;
    if (now !== null) ports.download(fileNameOf(now.pack), packFileText(now));
  },
  exportForPolicy: (): void => {
    const now = signals.inForce.value;
    if (now === null || now.fingerprint === null) return;
    ports.download(`${now.pack.id}-${now.pack.version}-policy.json`, policyText(now, now.fingerprint));
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
