import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { deepestIssue, issueInWords } from '../../../lib/domain/plain-issues.ts';

const wordsFor = (schema: z.ZodMiniType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issueInWords(deepestIssue(issue), value));
};

describe('issueInWords', () => {
  const number = z.strictObject({ age: z.int().check(z.minimum(18), z.maximum(120)) });
  const list = z.array(z.string().check(z.minLength(1), z.maxLength(3))).check(z.minLength(1), z.maxLength(2));

  it.each([
    ['a missing value', number, {}, 'it is missing; a number is needed'],
    ['another kind of value', number, { age: 'x' }, 'a number is needed here'],
    ['a number too high', number, { age: 121 }, 'it is more than 120'],
    ['a number too low', number, { age: 1 }, 'it is less than 18'],
    ['an unknown name', number, { age: 18, run: 1 }, 'it has a name that is not known here: run'],
    ['an empty list', list, [], 'the list needs at least 1'],
    ['a long list', list, ['a', 'b', 'c'], 'the list has more than 2'],
    ['an empty text', list, [''], 'it is empty; a text is needed'],
    ['a long text', list, ['four'], 'it is longer than 3 characters'],
    ['a word that is none of the choices', z.enum(['a', 'b']), 'c', 'it must be one of: a, b'],
    ['a day that does not exist', z.iso.date(), '2026-02-30', 'it is not a date that exists'],
    ['words of its own', z.string().check(z.refine(() => false, 'it is never right')), 'a', 'it is never right'],
  ])('says what is wrong with %s', (_, schema, value, words) => {
    expect(wordsFor(schema, value)).toEqual([words]);
  });
});

describe('deepestIssue', () => {
  it('is that of the form which got furthest, or none of them', () => {
    const either = z.strictObject({ when: z.union([z.strictObject({ all: z.array(z.number()) }), z.number()]) });
    expect(wordsFor(either, { when: { all: ['x'] } })).toEqual(['a number is needed here']);
    expect(wordsFor(either, { when: 'x' })).toEqual(['it is none of the forms that can stand here']);
  });
});
