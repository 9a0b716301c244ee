import { describe, expect, it } from 'vitest';
import { createClockStore, startAppointment } from '../../../lib/store/clock-store.ts';
import { aFakeClock } from '../../builders/fake-edges.ts';

const start = () => {
  const clock = aFakeClock();
  const store = createClockStore(clock);
  store.use(startAppointment(10, clock.monotonicMs()));
  return { clock, store };
};

describe('createClockStore', () => {
  it('H-31: counts whole minutes down on the monotonic clock, never under nought', () => {
    const { clock, store } = start();
    expect(store.minutesLeft.value).toBe(10);
    clock.pass(61_000);
    expect(store.minutesLeft.value).toBe(9);
    clock.pass(60 * 60_000);
    expect(store.minutesLeft.value).toBe(0);
  });

  it('stands still while paused and goes on from there', () => {
    const { clock, store } = start();
    clock.pass(3 * 60_000);
    store.pauseOrGoOn();
    clock.pass(20 * 60_000);
    expect(store.minutesLeft.value).toBe(7);
    store.pauseOrGoOn();
    clock.pass(60_000);
    expect(store.minutesLeft.value).toBe(6);
  });

  it('takes the minutes it is told, within an hour', () => {
    const { store } = start();
    store.setMinutesLeft(3);
    expect(store.minutesLeft.value).toBe(3);
    store.setMinutesLeft(1000);
    expect(store.minutesLeft.value).toBe(60);
  });

  it('has no minutes when no record is open', () => {
    const { store } = start();
    store.use(null);
    expect(store.minutesLeft.value).toBeNull();
  });
});
