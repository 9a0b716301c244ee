import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { withStandIn } from '../../../lib/domain/heuristics/capacity.ts';
import { checkPack } from '../../../lib/domain/heuristics/check/check-pack.ts';
import { compilePack, evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { fromDmn, toDmn } from '../../../lib/domain/heuristics/exchange/dmn.ts';
import { toPlanDefinition } from '../../../lib/domain/heuristics/exchange/plan-definition.ts';
import type { CapacityLine, Pack } from '../../../lib/domain/heuristics/pack.ts';
import { readPack } from '../../../lib/domain/heuristics/read-pack.ts';
import { Snapshot } from '../../../lib/domain/heuristics/snapshot.ts';
import { packDifference } from '../../../lib/domain/packs/difference.ts';

const people = firstPackVignettes();
const says = 'Offer the Tuesday group meanwhile.';
const line: CapacityLine = { role: 'health-coach', overWeeks: 6, says, instead: 'link-worker' };
const packWith = (...capacity: CapacityLine[]): Pack => ({ ...firstPack, capacity });

const coached = people.find(({ expected }) => expected.first === 'health-coach' && expected.then.length === 0);
if (coached === undefined) throw new Error('nobody sees the coach');

/** What a pack says of somebody for the coach, with this capacity. */
const withWait = (pack: Pack, isFull: boolean, waitWeeks: number | null, more: Partial<Snapshot> = {}) =>
  evaluate(compilePack(pack), { ...coached, capacity: [{ role: 'health-coach', isFull, waitWeeks }], ...more });

describe('evaluate with capacity', () => {
  it('changes nobody where nothing is known of it, or the pack says nothing', () => {
    for (const person of people) {
      const { waits, ...plain } = evaluate(compilePack(firstPack), person);
      expect(waits).toEqual([]);
      expect(evaluate(compilePack(packWith(line)), person)).toMatchObject(JSON.parse(JSON.stringify(plain)));
    }
    expect(withWait(firstPack, true, 9)).toMatchObject({
      first: 'health-coach',
      waits: [{ isFull: true, says: null }],
    });
  });

  it('puts the stand-in first above the border, not at it, and says why in the words of the pack', () => {
    expect(withWait(packWith(line), false, 6)).toMatchObject({ first: 'health-coach', then: [] });
    const longer = withWait(packWith(line), false, 7);
    expect(longer).toMatchObject({ first: 'link-worker', then: ['health-coach'] });
    expect(longer.why).toContain(says);
    expect(longer.waits).toEqual([{ role: 'health-coach', isFull: false, waitWeeks: 7, says, instead: 'link-worker' }]);
    expect(longer.codesOnAccept).toEqual(expect.arrayContaining(['hc_referral', 'sp_referral']));
  });

  it('cannot tell a wait that nobody said, and follows nothing from it; no slot is enough by itself', () => {
    expect(withWait(packWith(line), false, null)).toMatchObject({ first: 'health-coach', waits: [] });
    expect(withWait(packWith(line), true, null)).toMatchObject({ first: 'link-worker' });
    expect(withWait(packWith({ ...line, overWeeks: null }), false, 52)).toMatchObject({ first: 'health-coach' });
    expect(withWait(packWith({ ...line, overWeeks: null }), true, 0)).toMatchObject({ first: 'link-worker' });
  });

  it('takes the first line that holds', () => {
    const pack = packWith({ ...line, overWeeks: 12, instead: null, says: 'Very long.' }, line);
    expect(withWait(pack, false, 20)).toMatchObject({ first: 'health-coach', waits: [{ says: 'Very long.' }] });
    expect(withWait(pack, false, 8)).toMatchObject({ first: 'link-worker', waits: [{ says }] });
  });

  it('leaves them first where the stand-in is not here, left out, full too or set aside, and says the words', () => {
    const pack = packWith(line);
    const stays = { first: 'health-coach', waits: [{ says, instead: null }] };
    expect(withWait(pack, true, null, { rolesAbsent: ['link-worker'] })).toMatchObject(stays);
    const declined = [...coached.codes, { key: 'sp_declined', date: coached.today }];
    expect(withWait(pack, true, null, { codes: declined })).toMatchObject(stays);
    const both = [
      { role: 'health-coach', isFull: true, waitWeeks: null },
      { role: 'link-worker', isFull: true, waitWeeks: null },
    ];
    expect(withWait(pack, true, null, { capacity: both })).toMatchObject(stays);
    const aside = { rules: new Set<string>(), services: new Set(['link-worker']) };
    const full = { ...coached, capacity: [{ role: 'health-coach', isFull: true, waitWeeks: null }] };
    expect(evaluate(compilePack(pack), full, aside)).toMatchObject(stays);
  });

  it('H-12: never changes a stop', () => {
    const stopped = people.filter(({ expected }) => expected.outcome === 'stop');
    expect(stopped.length).toBeGreaterThan(5);
    for (const person of stopped) {
      const capacity = [{ role: person.expected.first, isFull: true, waitWeeks: 52 }];
      expect(evaluate(compilePack(packWith(line)), { ...person, capacity })).toEqual(
        evaluate(compilePack(firstPack), person),
      );
    }
  });
});

describe('withStandIn', () => {
  it('puts the stand-in of the first in front, once, and nobody for those after', () => {
    const wait = { isFull: true, waitWeeks: null, says } as const;
    const coach = { ...wait, role: 'health-coach', instead: 'link-worker' } as const;
    expect(withStandIn(['health-coach', 'link-worker'], [coach])).toEqual(['link-worker', 'health-coach']);
    expect(withStandIn(['clinician', 'health-coach'], [coach])).toEqual(['clinician', 'health-coach']);
    expect(withStandIn([], [])).toEqual([]);
  });
});

describe('a pack with lines about capacity', () => {
  it('is read from its file, compared, and goes through DMN and PlanDefinition', () => {
    const pack = packWith(line);
    expect(readPack(JSON.stringify(pack), codeTable)).toEqual({ ok: true, value: pack });
    expect(fromDmn(toDmn(pack), codeTable)).toEqual({ ok: true, value: pack });
    expect(JSON.stringify(toPlanDefinition(pack))).toContain(says);
    expect(packDifference(firstPack, pack, (word) => word)).toEqual([
      {
        place: 'no slot or a long wait',
        before: 'nothing is said',
        after: `health-coach with no slot or a wait over 6 weeks: “${says}” link-worker first instead.`,
      },
    ]);
  });

  it.each([
    ['its own stand-in', [{ ...line, instead: 'health-coach' }], 'somebody cannot stand in for themselves'],
    ['a line that never holds', [line, { ...line, overWeeks: 8 }], 'a line before it holds wherever it would'],
    ['a line for no slot behind one for a wait', [line, { ...line, overWeeks: null }], 'a line before it holds'],
    ['a role of the safety rules', [{ ...line, instead: 'clinician-now' }], 'it must be one of'],
    ['more than a year', [{ ...line, overWeeks: 53 }], 'it is more than 52'],
    ['markup', [{ ...line, says: '<b>now</b>' }], 'a text holds markup'],
    ['no words', [{ ...line, says: '' }], 'it is empty'],
    ['a name that is not known', [{ ...line, after: 3 }], 'a name that is not known here'],
  ])('H-22: is refused for %s, with a reason', (_what, capacity, reason) => {
    const read = readPack(JSON.stringify({ ...firstPack, capacity }), codeTable);
    expect(read.ok ? '' : read.error.map((problem) => problem.reason).join('; ')).toContain(reason);
  });

  it('tells its owners of a line for somebody whom no rule proposes', () => {
    const rules = firstPack.rules.filter(({ proposes }) =>
      proposes.every(({ role }) => role !== 'clinical-pharmacist'),
    );
    const idle = { ...packWith({ ...line, role: 'clinical-pharmacist' }), rules };
    expect(checkPack(idle, [], codeTable, new Set(['capacity'])).map(({ inWords }) => inWords)).toEqual([
      'Line 1 about slots never holds: no rule proposes clinical-pharmacist',
    ]);
    expect(checkPack(packWith(line), [], codeTable, new Set(['capacity']))).toEqual([]);
  });
});

describe('Snapshot', () => {
  it('takes the capacity of roles, and nothing for what is not said', () => {
    const parsed = Snapshot.parse({ today: '2026-06-01', patient: {}, capacity: [{ role: 'health-coach' }] });
    expect(parsed.capacity).toEqual([{ role: 'health-coach', isFull: false, waitWeeks: null }]);
  });
});
