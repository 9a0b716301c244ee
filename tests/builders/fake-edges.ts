import { defaultSettings } from '../../lib/domain/settings.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { err, ok } from '../../lib/domain/result.ts';
import { backgroundReplies } from '../../lib/messages/background-replies.ts';
import type { BackgroundClient } from '../../lib/messages/background-channel.ts';
import { createRequester } from '../../lib/messages/requester.ts';
import type { Clip } from '../../lib/store/ports.ts';

/** A background that has these settings, and keeps what it is asked; it refuses what is named. */
export const aFakeBackground = (settings: Partial<Settings> = {}, refuses: readonly string[] = []) => {
  const asked: { name: string; params: unknown }[] = [];
  const values: Readonly<Record<string, unknown>> = {
    getSettings: { ...defaultSettings, ...settings },
    saveEvent: { saved: true },
    getSetAside: [],
    setAside: { saved: true },
    reportRule: { saved: true },
    guardCopy: { guarded: 1 },
    openPage: {},
    startTeaching: {},
    saveSite: { saved: true },
  };
  const requester = createRequester((id, name, params) => {
    asked.push({ name, params });
    const answer = refuses.includes(name)
      ? { ok: false as const, why: 'This computer could not keep it.' }
      : { ok: true as const, value: values[name] };
    queueMicrotask(() => requester.answer(id, answer));
  }, 3000);
  const client: BackgroundClient = {
    request: (name, params) => requester.request(backgroundReplies[name], name, params),
  };
  return { client, asked };
};

/** A clock that moves only when told. */
export const aFakeClock = (today = '2026-06-15') => {
  const timers = new Set<{ periodMs: number; nextMs: number; callback: () => void }>();
  let nowMs = 1000;
  return {
    monotonicMs: () => nowMs,
    today: () => today,
    every: (periodMs: number, callback: () => void) => {
      const timer = { periodMs, nextMs: nowMs + periodMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    /** Moves on, calling what falls due. */
    pass: (elapsedMs: number) => {
      const endMs = nowMs + elapsedMs;
      for (;;) {
        const due = [...timers].filter((timer) => timer.nextMs <= endMs).toSorted((a, b) => a.nextMs - b.nextMs)[0];
        if (due === undefined) break;
        nowMs = due.nextMs;
        due.nextMs += due.periodMs;
        due.callback();
      }
      nowMs = endMs;
    },
  };
};

/** A clipboard that keeps what it was given, or says no. */
export const aFakeClipboard = (why: string | null = null) => {
  const written: Clip[] = [];
  return {
    written,
    write: async (clip: Clip) => {
      if (why !== null) return err({ why });
      written.push(clip);
      return ok({ way: 'api' as const });
    },
    clear: async () => (why === null ? ok({}) : err({ why })),
  };
};
