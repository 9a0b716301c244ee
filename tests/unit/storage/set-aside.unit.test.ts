import { describe, expect, it } from 'vitest';
import { RecordKey } from '../../../lib/domain/reading.ts';
import { createRuleReports } from '../../../lib/storage/rule-reports.ts';
import { createSessionMemory } from '../../../lib/storage/session-memory.ts';
import { aStorageArea } from '../../builders/a-storage-area.ts';
import { aRecordKey } from '../../builders/consultation.ts';

const idea = { rule: 'Q1', service: 'health-coach', kind: 'done' } as const;

describe('createSessionMemory, what was set aside', () => {
  it('keeps the latest of each record and forgets it when all is put back', async () => {
    const area = aStorageArea();
    const memory = createSessionMemory(area, () => '');
    const [a, b] = [aRecordKey('A'), aRecordKey('B')];
    await Promise.all([
      memory.putAside({ recordKey: a, ideas: [idea] }),
      memory.putAside({ recordKey: b, ideas: [idea] }),
      memory.putAside({ recordKey: a, ideas: [{ ...idea, kind: 'unfit' }] }),
    ]);
    expect(await memory.setAside()).toEqual([
      { recordKey: b, ideas: [idea] },
      { recordKey: a, ideas: [{ ...idea, kind: 'unfit' }] },
    ]);
    await memory.putAside({ recordKey: b, ideas: [] });
    expect(await memory.setAside()).toEqual([{ recordKey: a, ideas: [{ ...idea, kind: 'unfit' }] }]);
  });

  it('keeps 200 records at most, and nothing of what it cannot read', async () => {
    const area = aStorageArea();
    const memory = createSessionMemory(area, () => '');
    for (let count = 0; count < 203; count += 1)
      await memory.putAside({ recordKey: RecordKey.parse(String(count).padStart(43, 'A')), ideas: [idea] });
    expect(await memory.setAside()).toHaveLength(200);
    area.rows['setAside'] = [{ recordKey: aRecordKey('A'), ideas: [idea], name: 'Margaret Example' }];
    expect(await memory.setAside()).toEqual([]);
  });
});

describe('createRuleReports', () => {
  it('P4: keeps each rule, version and reason once, by month, whoever and however many said it', async () => {
    const area = aStorageArea();
    const reports = createRuleReports(area);
    const report = { rule: 'Q1', packVersion: '1.0.0', reason: 'border' } as const;
    for (const month of ['2026-09', '2026-09', '2026-10']) await reports.add({ ...report, month });
    await reports.add({ ...report, packVersion: '1.1.0', month: '2026-10' });
    expect(await reports.list()).toEqual([
      { ...report, month: '2026-10' },
      { ...report, packVersion: '1.1.0', month: '2026-10' },
    ]);
    await reports.take('Q1');
    expect(await reports.list()).toEqual([]);
  });
});
