import { describe, expect, it } from 'vitest';
import { defaultSettings, Settings } from '../../../lib/domain/settings.ts';

describe('defaultSettings', () => {
  it('pass their own schema', () => {
    expect(Settings.parse(defaultSettings)).toEqual(defaultSettings);
  });

  it('P1: keep no events until somebody turns that on', () => {
    expect(defaultSettings.keepsEvents).toBe(false);
    expect(defaultSettings.keepDays).toBe(90);
  });
});

describe('Settings', () => {
  it('T-11: refuse a field that they do not have', () => {
    expect(Settings.safeParse({ ...defaultSettings, siteOfMine: 'https://example.org' }).success).toBe(false);
  });

  it('P1: keep nothing for more than two years', () => {
    expect(Settings.safeParse({ ...defaultSettings, keepDays: 730 }).success).toBe(true);
    expect(Settings.safeParse({ ...defaultSettings, keepDays: 731 }).success).toBe(false);
  });
});
