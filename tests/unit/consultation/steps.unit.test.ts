import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { currentScreen, fitOf, screensOf, steps, stepsFor } from '../../../lib/domain/consultation/steps.ts';
import { aConsultation } from '../../builders/consultation.ts';

describe('steps', () => {
  it('numbers nine steps from 0 and takes under five minutes in all', () => {
    expect(steps.map((step) => step.number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(stepsFor(8).targetSeconds).toBe(265);
  });
});

describe('fitOf', () => {
  it.each([
    [30, 'whole'],
    [8, 'whole'],
    [7.99, 'short'],
    [4, 'short'],
    [3, 'one-question'],
    [2, 'one-question'],
    [1, 'slip-and-code'],
    [0, 'slip-and-code'],
    [-5, 'slip-and-code'],
  ] as const)('with %s minutes left shows: %s', (minutes, fit) => {
    expect(fitOf(minutes)).toBe(fit);
  });
});

describe('stepsFor', () => {
  it('never takes longer than the time left, down to one minute', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 60, noNaN: true }), (minutes) => {
        expect(stepsFor(minutes).targetSeconds).toBeLessThanOrEqual(minutes * 60);
      }),
    );
  });

  it('always begins with the gate and ends with the close (H-12)', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (minutes) => {
        const ids = stepsFor(minutes).steps.map((step) => step.id);
        expect([ids[0], ids.at(-1)]).toEqual(['gate', 'close']);
      }),
    );
  });

  it('shows fewer steps as the time goes, never more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true }), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const moreIds = stepsFor(more).steps.map((step) => step.id);
        expect(stepsFor(less).steps.every((step) => moreIds.includes(step.id))).toBe(true);
      }),
    );
  });
});

const screensAt = (minutes: number, optionId: string | null = null) => screensOf(stepsFor(minutes), { optionId });

describe('screensOf', () => {
  it('holds every step that fits, once and in order, and counts steps and not screens', () => {
    for (const minutes of [0, 1, 3, 5, 8, 30]) {
      expect(screensAt(minutes).flatMap((screen) => screen.steps)).toEqual(stepsFor(minutes).steps);
    }
    expect(screensAt(8).map(({ id, place }) => `${id}, ${place}`)).toEqual([
      'permission, 1–2 of 9',
      'matters, 3 of 9',
      'link, 4–5 of 9',
      'choose, 6 of 9',
      'size, 7 of 9',
      'who-first, 8 of 9',
      'close, 9 of 9',
    ]);
  });

  it('H-12: puts the first look above the question after it, and by itself where that is not asked', () => {
    expect(screensAt(5)[0]).toMatchObject({ title: 'First look and permission', targetSeconds: 15 });
    expect(screensAt(1).map(({ id }) => id)).toEqual(['gate', 'close']);
  });

  it('asks for no size of nothing for now', () => {
    expect(screensAt(8, 'nothing-for-now').map(({ id }) => id)).not.toContain('size');
    expect(screensAt(8, 'move-a-little-more').map(({ id }) => id)).toContain('size');
  });
});

describe('currentScreen', () => {
  it('is the screen with the current step, or the next that fits', () => {
    const at = (minutes: number) => currentScreen(aConsultation({ current: 'typical-day' }), screensAt(minutes))?.id;
    expect([at(8), at(5), at(3), at(0)]).toEqual(['link', 'choose', 'who-first', 'close']);
  });
});
