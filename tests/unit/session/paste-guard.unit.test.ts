import { describe, expect, it } from 'vitest';
import type { GuardedCopy } from '../../../lib/messages/wire.ts';
import { clipLines, digestLine } from '../../../lib/reader/session/clip-digest.ts';
import { judgePaste } from '../../../lib/reader/session/paste-guard.ts';

const salt = 'salt';
const line = 'Referral for health coaching (SNOMED CT 1078371000000100)';
const atMs = 1_000_000_000;

const aCopy = (over: Partial<GuardedCopy> = {}): GuardedCopy => ({
  digests: clipLines(line).map((one) => digestLine(one, salt)),
  recordKey: 'A',
  atMs,
  isTraining: false,
  ...over,
});
const now = (over: Partial<{ recordKey: string | null; isTraining: boolean; atMs: number }> = {}) => ({
  recordKey: 'A',
  isTraining: false,
  atMs: atMs + 1000,
  ...over,
});
const isStopped = (copies: GuardedCopy[], at = now(), text = line) =>
  judgePaste(text, { salt, copies, ...at }).isStopped;

describe('judgePaste', () => {
  it('lets our text into the record that it was copied for', () => {
    expect(isStopped([aCopy()])).toBe(false);
  });
  it('H-03 A17: stops our text in another record', () => {
    expect(isStopped([aCopy()], now({ recordKey: 'B' }))).toBe(true);
  });
  it('H-03: stops our text when it is not clear whose record this is', () => {
    expect(isStopped([aCopy()], now({ recordKey: null }))).toBe(true);
  });
  it('A17: goes by the latest copy when the same words were copied for two people', () => {
    expect(isStopped([aCopy(), aCopy({ recordKey: 'B', atMs: atMs + 10 })], now({ recordKey: 'B' }))).toBe(false);
    expect(isStopped([aCopy(), aCopy({ recordKey: 'B', atMs: atMs + 10 })], now({ recordKey: 'A' }))).toBe(true);
  });
  it('H-03: judges each line by its own latest copy, so that an older clip with a shared line is stopped', () => {
    const other = 'Brief advice given about physical activity';
    const both = { digests: [...aCopy().digests, ...clipLines(other).map((one) => digestLine(one, salt))] };
    const copies = [aCopy({ ...both, recordKey: 'A' }), aCopy({ recordKey: 'B', atMs: atMs + 10 })];
    expect(isStopped(copies, now({ recordKey: 'B' }), line)).toBe(false);
    expect(isStopped(copies, now({ recordKey: 'B' }), `${line}\n${other}`)).toBe(true);
  });
  it('H-23: stops training text in a real record', () => {
    expect(isStopped([aCopy({ isTraining: true })])).toBe(true);
    expect(isStopped([aCopy({ isTraining: true })], now({ isTraining: true }))).toBe(false);
  });
  it('H-19: stops our text after 30 minutes, and when the clock went back', () => {
    expect(isStopped([aCopy()], now({ atMs: atMs + 30 * 60_000 }))).toBe(false);
    expect(isStopped([aCopy()], now({ atMs: atMs + 30 * 60_000 + 1 }))).toBe(true);
    expect(isStopped([aCopy()], now({ atMs: atMs - 24 * 3600_000 }))).toBe(true);
  });
  it('never touches text that is not ours', () => {
    for (const text of ['', 'short', 'A letter about something else entirely', line.slice(1)]) {
      expect(isStopped([aCopy()], now({ recordKey: 'B' }), text)).toBe(false);
    }
  });
  it('knows our lines among others, however the spaces fell', () => {
    const text = `Seen today.\r\n  ${line.replaceAll(' ', '   ')}  \r\nPlan below.`;
    expect(isStopped([aCopy()], now({ recordKey: 'B' }), text)).toBe(true);
  });
});

describe('digestLine', () => {
  it('depends on the salt and on each letter', () => {
    expect(digestLine(line, 'a')).not.toBe(digestLine(line, 'b'));
    expect(digestLine(line, 'a')).not.toBe(digestLine(`${line} `, 'a'));
    expect(digestLine(line, 'a')).toBe(digestLine(line, 'a'));
  });
});
