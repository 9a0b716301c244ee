import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import first from '../../../lib/content/packs/first-pack.json' with { type: 'json' };
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { readPack } from '../../../lib/domain/heuristics/read-pack.ts';
import { tally } from '../../../scripts/tally.ts';
import { quickestMs } from '../../builders/quickest.ts';
import { badPacks } from './bad-packs.ts';

const jargon = /zod|undefined|invalid_|regex|union|\bnan\b|\[object/i;

describe('readPack', () => {
  it('reads the first pack', () => {
    const read = readPack(JSON.stringify(first), codeTable);
    expect(read.ok ? [] : read.error).toEqual([]);
    expect(read.ok && read.value).toEqual(firstPack);
  });

  it('reads what a practice would make of it: any rule in other words or with another priority, another name or date', () => {
    const worded = first.rules.map((rule, at) => ({
      ...first,
      rules: first.rules.map((one, index) => (index === at ? { ...rule, why: 'As our team agreed in May.' } : one)),
    }));
    const changed = first.rules.flatMap((rule, at) =>
      rule.proposes.length === 0
        ? []
        : [
            {
              ...first,
              rules: first.rules.map((one, index) =>
                index === at
                  ? { ...one, proposes: rule.proposes.map((proposed) => ({ ...proposed, priority: 7 })) }
                  : one,
              ),
            },
          ],
    );
    const headed = [
      { owner: 'Example Practice' },
      { version: '1.0.1' },
      { version: '12.34.56' },
      { reviewDate: '2028-02-29' },
      { notes: '' },
      { name: 'Pwy yn gyntaf' },
    ];
    const packs = [first, ...worded, ...changed, ...headed.map((change) => ({ ...first, ...change }))];
    const texts = [...new Set(packs.map((pack) => JSON.stringify(pack)))];
    const refused = texts.filter((text) => !readPack(text, codeTable).ok);
    tally('good-packs', 'node', { tried: texts.length, held: texts.length - refused.length });
    expect(refused.map((text) => readPack(text, codeTable))).toEqual([]);
  });

  it('H-22 is tried with at least 300 different bad packs', () => {
    expect(new Set(badPacks.map(({ text }) => text)).size).toBeGreaterThanOrEqual(300);
  });

  it('H-22 T-11 T-12 T-13 refuses every one of them with the place and a plain reason', { timeout: 60_000 }, () => {
    const inForce = JSON.stringify(firstPack);
    const notRefusedRightly = badPacks.flatMap(({ fault, text, place, reason }) => {
      const read = readPack(text, codeTable);
      const problems = read.ok ? [] : read.error;
      const isNamed = problems.some((problem) => place.test(problem.place) && reason.test(problem.reason));
      const isPlain = problems.every((problem) => !jargon.test(`${problem.place} ${problem.reason}`));
      return isNamed && isPlain ? [] : [{ fault, problems: problems.slice(0, 3) }];
    });
    const different = new Set(badPacks.map(({ text }) => text));
    const refused = [...different].filter((text) => !readPack(text, codeTable).ok);
    tally('bad-packs', 'node', { tried: different.size, held: refused.length });
    expect(notRefusedRightly).toEqual([]);
    expect(JSON.stringify(firstPack)).toBe(inForce);
  });

  it('T-11 leaves Object.prototype as it was', () => {
    const before = Reflect.ownKeys(Object.prototype);
    for (const { text, fault } of badPacks) if (fault.startsWith('T-11')) readPack(text, codeTable);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  it.each(badPacks.filter(({ fault }) => fault.startsWith('T-12')).map(({ fault, text }) => [fault, text] as const))(
    'refuses within 200 ms: %s',
    (_, text) => {
      const refuse = () => expect(readPack(text, codeTable).ok).toBe(false);
      expect(quickestMs(refuse)).toBeLessThan(200);
    },
  );
});
