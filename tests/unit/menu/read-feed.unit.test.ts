import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { importProblemLine, maxServices } from '../../../lib/domain/menu/directory-service.ts';
import { createFeedReader, readFeed } from '../../../lib/domain/menu/read-feed.ts';
import { aFeed, aFeedService, aService } from '../../builders/menu.ts';

const servicesOf = (text: string) => {
  const read = readFeed(text);
  return read.ok ? read.value.services : [];
};

describe('readFeed', () => {
  it('reads a page of an HSDS 3 feed', () => {
    expect(servicesOf(aFeed([aFeedService()]))).toEqual([aService()]);
  });

  it('reads a plain list, and the UK version 1 shape', () => {
    expect(servicesOf(JSON.stringify([aFeedService()]))).toEqual([aService()]);
    const older = {
      id: 'shed',
      name: "Elmbank Men's Shed",
      status: 'active',
      contacts: [{ phones: [{ number: '01632 960 002' }] }],
      eligibilitys: [{ eligibility: 'Men over 50', minimum_age: 50 }],
      service_at_locations: [{ location: { physical_addresses: [{ city: 'Elmbank', postal_code: 'ZZ2 2ZZ' }] } }],
    };
    expect(servicesOf(JSON.stringify({ totalElements: 1, content: [older] }))).toEqual([
      {
        id: 'shed',
        name: "Elmbank Men's Shed",
        need: 'isolation',
        contact: '01632 960 002',
        forWhom: 'Men over 50',
        lastChecked: null,
        places: ['Elmbank', 'ZZ2 2ZZ'],
        minimumAgeYears: 50,
        maximumAgeYears: null,
      },
    ]);
  });

  it('never takes a date of change for a check', () => {
    const { assured_date: _assured, ...unchecked } = aFeedService();
    expect(servicesOf(aFeed([unchecked]))[0]?.lastChecked).toBeNull();
  });

  it('leaves out what is not active or has no name, and says which', () => {
    const read = readFeed(
      aFeed([aFeedService(), aFeedService({ status: 'defunct' }), { id: 'x' }, aFeedService({ name: ' ' })]),
    );
    expect(read.ok && [read.value.services.length, read.value.leftOutCount, read.value.leftOut]).toEqual([
      1,
      3,
      [
        { at: 2, why: 'It is not active.' },
        { at: 3, why: 'There is no name.' },
        { at: 4, why: 'There is no name.' },
      ],
    ]);
  });

  it('takes what is of the wrong kind for absent', () => {
    const odd = aFeedService({
      phones: 'none',
      minimum_age: 'eighteen',
      attributes: 7,
      assured_date: 'May',
      service_at_locations: [null],
    });
    expect(servicesOf(aFeed([odd]))).toEqual([
      aService({ contact: '', minimumAgeYears: null, lastChecked: null, places: [], need: 'food' }),
    ]);
  });

  it('gives the same however the file is cut into pieces', () => {
    const text = aFeed([
      aFeedService(),
      aFeedService({ name: 'Say "hello" {club} [é] \\ walk' }),
      aFeedService({ status: 'inactive' }),
    ]);
    const whole = readFeed(text);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const reader = createFeedReader();
        let at = 0;
        for (const size of sizes) {
          reader.push(text.slice(at, at + size));
          at += size;
        }
        reader.push(text.slice(at));
        expect(reader.end()).toEqual(whole);
      }),
    );
  });

  it('leaves no half file: cut anywhere, it is refused whole', () => {
    const text = aFeed([aFeedService(), aFeedService({ id: 'b' })]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (at) => {
        expect(readFeed(text.slice(0, at)).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['', 'notThisKind'],
    ['hello', 'notThisKind'],
    ['name,need\nA,food', 'notThisKind'],
    ['\u0089PNG\r\n', 'notThisKind'],
    ['{}', 'noList'],
    ['{"contents": 7}', 'noList'],
    ['{"deep": {"contents": [{"name": "A"}]}}', 'noList'],
    ['[]', 'nothingUsable'],
    ['[1, 2, "three"]', 'nothingUsable'],
    ['[{"name": "A"}] [{"name": "B"}]', 'notThisKind'],
    ['[{"name": "A"', 'endsTooEarly'],
    [`${'['.repeat(40)}${']'.repeat(40)}`, 'tooDeep'],
    [`[{"name":"A","x":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}]`, 'tooDeep'],
  ] as const)('refuses rubbish in plain words: %s', (text, kind) => {
    const read = readFeed(text);
    expect(read.ok ? null : read.error.kind).toBe(kind);
    expect(read.ok ? '' : importProblemLine(read.error)).toMatch(/Nothing was changed\.$/);
  });

  it('takes no harm from any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.json()), (text) => {
        expect(typeof readFeed(text).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('changes no prototype (T-11)', () => {
    readFeed('[{"name":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('strips control and direction marks from names (T-06)', () => {
    expect(servicesOf(aFeed([aFeedService({ name: 'Walk\u202Egnik\u0007club' })]))[0]?.name).toBe('Walkgnik club');
  });

  it('leaves out one entry that is too long, and goes on', () => {
    const read = readFeed(aFeed([aFeedService({ description: 'x'.repeat(600_000) }), aFeedService()]));
    expect(read.ok && [read.value.services.length, read.value.leftOut]).toEqual([
      1,
      [{ at: 1, why: 'The entry is too long.' }],
    ]);
  });

  it('reads 100,000 services and refuses one more', () => {
    const line = JSON.stringify({ id: 'a', name: 'Walking club', status: 'active' });
    const reader = createFeedReader();
    reader.push('{"contents":[');
    for (let at = 0; at < 100; at += 1)
      reader.push(`${at === 0 ? '' : ','}${Array<string>(1000).fill(line).join(',')}`);
    reader.push(']}');
    const read = reader.end();
    expect(read.ok && read.value.services.length).toBe(maxServices);

    const more = createFeedReader();
    more.push(`[${Array<string>(maxServices).fill(line).join(',')}`);
    expect(more.push(`,${line}]`)).toEqual({ kind: 'tooMany' });
    expect(more.end()).toEqual({ ok: false, error: { kind: 'tooMany' } });
  }, 30_000);
});
