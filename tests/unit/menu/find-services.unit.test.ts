import { describe, expect, it } from 'vitest';
import { findServices, toMenuService } from '../../../lib/domain/menu/find-services.ts';
import type { ServiceSearch } from '../../../lib/domain/menu/find-services.ts';
import { needOf } from '../../../lib/domain/menu/need-of.ts';
import { ageField, dateField, plainField } from '../../../lib/domain/menu/plain-field.ts';
import { JsonSplitter } from '../../../lib/domain/menu/split-json.ts';
import { createTally } from '../../../lib/domain/menu/directory-service.ts';
import { MenuService } from '../../../lib/domain/settings.ts';
import { aService } from '../../builders/menu.ts';
import { quickestMs } from '../../builders/quickest.ts';

const search = (changes: Partial<ServiceSearch> = {}): ServiceSearch => ({
  needs: [],
  place: null,
  ageYears: null,
  today: '2026-03-02',
  oldAfterDays: 180,
  ...changes,
});

describe('findServices', () => {
  it('filters by need', () => {
    const list = [aService(), aService({ id: 'b', need: 'work' })];
    expect(findServices(list, search({ needs: ['work'] })).map(({ service }) => service.id)).toEqual(['b']);
    expect(findServices(list, search())).toHaveLength(2);
  });

  it.each([
    ['northside', 'fits'],
    ['ZZ1', 'fits'],
    ['zz11zz', 'fits'],
    ['Southside', undefined],
  ])('finds by the place %s: %s', (place, how) => {
    expect(findServices([aService()], search({ place }))[0]?.place).toBe(how);
  });

  it('keeps a service that does not say where or for whom, and says so', () => {
    const [found] = findServices(
      [aService({ places: [], minimumAgeYears: null })],
      search({ place: 'Northside', ageYears: 40 }),
    );
    expect([found?.place, found?.age]).toEqual(['unknown', 'unknown']);
  });

  it.each([
    [17, 0],
    [18, 1],
    [65, 1],
    [66, 0],
  ])('at age %i finds %i service for 18 to 65', (ageYears, count) => {
    expect(findServices([aService({ maximumAgeYears: 65 })], search({ ageYears }))).toHaveLength(count);
  });

  it('cannot tell about the age of a person whose age is unknown', () => {
    expect(findServices([aService()], search())[0]?.age).toBe('unknown');
  });

  it.each([
    ['2026-03-02', 'recent'],
    ['2025-09-03', 'recent'],
    ['2025-09-02', 'old'],
    [null, 'unknown'],
    ['2026-03-03', 'unknown'],
  ] as const)('calls a check on %s %s', (lastChecked, check) => {
    expect(findServices([aService({ lastChecked })], search())[0]?.check).toBe(check);
  });

  it('puts first what is near and checked', () => {
    const list = [
      aService({ id: 'unchecked', lastChecked: null }),
      aService({ id: 'old', lastChecked: '2020-01-01' }),
      aService({ id: 'nowhere', places: [] }),
      aService({ id: 'best' }),
    ];
    const ids = findServices(list, search({ place: 'Northside' })).map(({ service }) => service.id);
    expect(ids).toEqual(['best', 'old', 'unchecked', 'nowhere']);
  });

  it('finds among 100,000 within three seconds', () => {
    const list = Array.from({ length: 100_000 }, (_, at) => aService({ id: String(at), name: `Club ${at % 977}` }));
    const find = () =>
      expect(findServices(list, search({ needs: ['food'], place: 'Northside' }))).toHaveLength(100_000);
    expect(quickestMs(find, 3)).toBeLessThan(3000);
  });
});

describe('toMenuService', () => {
  it('gives what settings keep', () => {
    expect(MenuService.safeParse(toMenuService(aService())).success).toBe(true);
  });
});

describe('needOf', () => {
  it.each([
    [['Debt advice'], 'money'],
    [['Carers respite'], 'caring'],
    [['', 'Stop Smoking Club'], 'smoking'],
    [['Community', 'Befriending line'], 'isolation'],
    [['sleep'], 'sleep'],
    [['Something else'], 'other'],
  ] as const)('takes %j for %s', (texts, need) => {
    expect(needOf(texts)).toBe(need);
  });
});

describe('dateField', () => {
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-28T10:00:00Z', '2026-02-28'],
    ['1/2/2026', '2026-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2026', null],
    ['2026-13-01', null],
    ['01/02/26', null],
    ['February', null],
    [20260228, null],
  ])('reads %s as %s', (written, date) => {
    expect(dateField(written)).toBe(date);
  });
});

describe('plainField', () => {
  it('cuts long fields and says so', () => {
    expect(plainField('abcdef', 4)).toBe('abc…');
    expect(plainField(7, 4)).toBe('');
  });
});

describe('ageField', () => {
  it.each([
    ['18', 18],
    [18, 18],
    ['', null],
    ['18+', null],
    [-1, null],
    [17.5, null],
    [200, null],
  ])('reads %s as %s', (written, age) => {
    expect(ageField(written)).toBe(age);
  });
});

describe('JsonSplitter', () => {
  it('gives the objects of the one list, and no others', () => {
    const splitter = new JsonSplitter();
    expect(splitter.push('{"meta":[{"a":1}],"contents":[{"b":{"c":2}},{"d":"}"}],"other":[{"e":3}]}')).toEqual([
      '{"b":{"c":2}}',
      '{"d":"}"}',
    ]);
    expect(splitter.end()).toEqual({ isComplete: true, foundList: true });
  });
});

describe('createTally', () => {
  it('counts all that was left out and keeps the first hundred', () => {
    const tally = createTally();
    for (let at = 1; at <= 150; at += 1) tally.leave(at, 'There is no name.');
    expect([tally.result().leftOutCount, tally.result().leftOut.length, tally.seen()]).toEqual([150, 100, 150]);
  });
});
