import { describe, expect, it } from 'vitest';
import { controlsOf, routeOf, searchOf } from '../../../components/training/route.ts';

const people = ['ash', 'birch'];

describe('routeOf', () => {
  it('finds a person and a section', () => {
    expect(routeOf('?person=ash&section=problems', people)).toEqual({
      page: 'record',
      personId: 'ash',
      section: 'problems',
    });
    expect(routeOf('?person=ash', people)).toEqual({ page: 'record', personId: 'ash', section: 'summary' });
  });

  it('leads to the list for anybody unknown, and to the summary for an unknown section', () => {
    expect(routeOf('', people)).toEqual({ page: 'list' });
    expect(routeOf('?person=elm', people)).toEqual({ page: 'list' });
    expect(routeOf('?person=ash&section=__proto__', people)).toMatchObject({ section: 'summary' });
  });

  it('goes back and forth with searchOf', () => {
    for (const search of ['', '?page=guide', '?person=birch', '?person=birch&section=medicines']) {
      expect(searchOf(routeOf(search, people), '')).toBe(search);
    }
  });
});

describe('searchOf', () => {
  it('keeps the test controls of the present address', () => {
    expect(searchOf({ page: 'list' }, '?person=ash&slow=500&switch=text&other=1')).toBe('?slow=500&switch=text');
  });
});

describe('controlsOf', () => {
  it('is off unless asked for, and ignores what it cannot read', () => {
    const off = { slowMs: 0, switchWay: 'pushState' };
    expect(controlsOf('')).toEqual(off);
    expect(controlsOf('?slow=soon&switch=magic')).toEqual(off);
    expect(controlsOf('?slow=-4')).toEqual(off);
    expect(controlsOf('?slow=800&switch=value')).toEqual({ slowMs: 800, switchWay: 'value' });
  });
});
