import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import { createKnownSites } from '../../../lib/storage/known-sites.ts';
import { createSettingsStore } from '../../../lib/storage/settings-store.ts';
import { aStorageArea } from '../../builders/a-storage-area.ts';

const aStore = (rows: Record<string, unknown> = {}, policy: Record<string, unknown> = {}) => {
  const local = aStorageArea(rows);
  const managed = aStorageArea(policy);
  return { local, managed, store: createSettingsStore({ local, managed }) };
};

describe('createSettingsStore', () => {
  it('starts with the defaults, history off', async () => {
    const state = await aStore().store.load();
    expect(state.stored).toEqual(defaultSettings);
    expect(state.inForce.keepsEvents).toBe(false);
  });

  it('answers a change only after it can be read back', async () => {
    const { store, local } = aStore();
    const saved = await store.change((settings) => ({ ...settings, appointmentMinutes: 15 }));
    expect(saved).toMatchObject({ ok: true, value: { stored: { appointmentMinutes: 15 } } });
    expect(local.rows['settings']).toMatchObject({ appointmentMinutes: 15 });
  });

  it('says that nothing was written when the disk is full, and keeps the old settings', async () => {
    const { store, local } = aStore({ settings: { ...defaultSettings, practiceName: 'Before' } });
    local.failNext();
    expect(await store.change((settings) => ({ ...settings, practiceName: 'After' }))).toEqual({
      ok: false,
      error: { kind: 'not-written' },
    });
    expect((await store.load()).stored.practiceName).toBe('Before');
  });

  it('does not save a value outside the schema', async () => {
    const { store, local } = aStore();
    expect(await store.change((settings) => ({ ...settings, keepDays: 731 }))).toEqual({
      ok: false,
      error: { kind: 'not-valid' },
    });
    expect(local.rows).toEqual({});
  });

  it('keeps both of two changes made at once', async () => {
    const { store } = aStore();
    await Promise.all([
      store.change((settings) => ({ ...settings, theme: 'dark' })),
      store.change((settings) => ({ ...settings, confidenceBar: 6 })),
    ]);
    expect((await store.load()).stored).toMatchObject({ theme: 'dark', confidenceBar: 6 });
  });

  it('narrows what is in force by policy and leaves what the person chose (A14)', async () => {
    const { store } = aStore(
      { settings: { ...defaultSettings, keepsEvents: true } },
      { keepsEvents: false, theme: 'purple' },
    );
    const state = await store.load();
    expect(state.stored.keepsEvents).toBe(true);
    expect(state.inForce.keepsEvents).toBe(false);
    expect(state.ignoredPolicy.map(({ path }) => path)).toEqual(['theme']);
  });

  it('reads no policy from a browser that rejects the question', async () => {
    const store = createSettingsStore({
      local: aStorageArea(),
      managed: { get: () => Promise.reject(new Error('no manifest')) },
    });
    expect((await store.load()).ignoredPolicy).toEqual([]);
  });

  it('leaves out one unreadable setting by name, keeps the rest, and loses nothing at the next change', async () => {
    const bad = { ...defaultSettings, practiceName: 'Kept', keepDays: 'ninety' };
    const { store, local } = aStore({ settings: bad });
    const state = await store.load();
    expect(state.stored.practiceName).toBe('Kept');
    expect(state.stored.keepDays).toBe(90);
    expect(state.unreadable).toEqual([{ name: 'keepDays' }]);
    await store.change((settings) => ({ ...settings, theme: 'dark' }));
    expect(local.rows['settingsUnreadable']).toEqual(bad);
    expect((await store.load()).unreadable).toEqual([]);
  });

  it('does not write over settings of a newer version (fault-15)', async () => {
    const newer = { ...defaultSettings, schemaVersion: 99 };
    const { store, local } = aStore({ settings: newer });
    expect((await store.load()).isReadOnly).toBe(true);
    expect(await store.change((settings) => settings)).toEqual({ ok: false, error: { kind: 'newer' } });
    expect(local.rows['settings']).toEqual(newer);
  });

  it('tells of a change made elsewhere until told to stop', async () => {
    const { store, local, managed } = aStore();
    const seen: string[] = [];
    const stop = store.watch((state) => seen.push(state.inForce.theme));
    await local.set({ settings: { ...defaultSettings, theme: 'dark' } });
    await managed.set({ theme: 'light' });
    await expect.poll(() => seen).toEqual(['dark', 'light']);
    stop();
    await local.set({ settings: defaultSettings });
    expect(seen).toHaveLength(2);
  });
});

describe('createKnownSites', () => {
  it('remembers each origin once and forgets on request', async () => {
    const sites = createKnownSites(aStorageArea());
    await sites.add(['https://b.example', 'https://a.example']);
    await sites.add(['https://a.example']);
    expect(await sites.list()).toEqual(['https://a.example', 'https://b.example']);
    await sites.forget('https://a.example');
    expect(await sites.list()).toEqual(['https://b.example']);
  });

  it('takes an unreadable list as none', async () => {
    expect(await createKnownSites(aStorageArea({ knownSites: ['https://*/*'] })).list()).toEqual([]);
  });
});
