import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Clock } from './ports.ts';

/** The appointment clock of one person. `spentMs` counts up to the last start; `sinceMs` is null while paused. */
export type AppointmentClock = { readonly totalMs: number; readonly spentMs: number; readonly sinceMs: number | null };

const minuteMs = 60_000;
const tickMs = 1000;

/** A clock that starts now with so many minutes. */
export const startAppointment = (minutes: number, nowMs: number): AppointmentClock => ({
  totalMs: minutes * minuteMs,
  spentMs: 0,
  sinceMs: nowMs,
});

const leftMs = (appointment: AppointmentClock, nowMs: number): number => {
  const running = appointment.sinceMs === null ? 0 : Math.max(0, nowMs - appointment.sinceMs);
  return appointment.totalMs - appointment.spentMs - running;
};

export type ClockStore = {
  /** The monotonic time, renewed each second: what "10 s ago" is counted from. */
  readonly nowMs: ReadonlySignal<number>;
  /** Whole minutes left, rounded up; never under 0. Null when no appointment is running. */
  readonly minutesLeft: ReadonlySignal<number | null>;
  readonly isPaused: ReadonlySignal<boolean>;
  /** Takes up a clock, or none. */
  use(appointment: AppointmentClock | null): void;
  current(): AppointmentClock | null;
  pauseOrGoOn(): void;
  /** Sets the minutes left, 0-60. */
  setMinutesLeft(minutes: number): void;
  dispose(): void;
};

/** The minutes left of the appointment, on the monotonic clock (H-31). */
export const createClockStore = (clock: Clock): ClockStore => {
  const nowMs = signal(clock.monotonicMs());
  const appointment = signal<AppointmentClock | null>(null);
  const end = clock.every(tickMs, () => {
    nowMs.value = clock.monotonicMs();
  });

  return {
    nowMs,
    minutesLeft: computed(() =>
      appointment.value === null ? null : Math.max(0, Math.ceil(leftMs(appointment.value, nowMs.value) / minuteMs)),
    ),
    isPaused: computed(() => appointment.value !== null && appointment.value.sinceMs === null),
    use: (next) => {
      nowMs.value = clock.monotonicMs();
      appointment.value = next;
    },
    current: () => appointment.peek(),
    pauseOrGoOn: () => {
      const now = clock.monotonicMs();
      const before = appointment.peek();
      nowMs.value = now;
      if (before === null) return;
      appointment.value =
        before.sinceMs === null
          ? { ...before, sinceMs: now }
          : { ...before, spentMs: before.spentMs + (now - before.sinceMs), sinceMs: null };
    },
    setMinutesLeft: (minutes) => {
      const now = clock.monotonicMs();
      const before = appointment.peek();
      nowMs.value = now;
      if (before === null) return;
      const bounded = Math.min(60, Math.max(0, Math.round(minutes)));
      appointment.value = { totalMs: bounded * minuteMs, spentMs: 0, sinceMs: before.sinceMs === null ? null : now };
    },
    dispose: end,
  };
};
