import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { entryLayouts } from '../../../lib/domain/entries/layouts.ts';
import { allowsSite, applyPolicy, isFixedBy, parsePolicy, policyNames } from '../../../lib/domain/policy.ts';
import { MenuService, Settings, defaultSettings, teamRoles } from '../../../lib/domain/settings.ts';

describe('parsePolicy', () => {
  it('takes good values and lists each bad one with its reason (A14)', () => {
    const { policy, ignored } = parsePolicy({
      userRole: 'nurse',
      appointmentMinutes: 3,
      theme: 'pink',
      team: { 'health-coach': { isPresent: true, waitWeeks: 3 }, wizard: { isPresent: true }, 'link-worker': 'yes' },
      allowedSites: [
        'https://record.example',
        'http://record.example',
        'https://*.example',
        'https://record.example/path',
      ],
    });
    expect(policy.fixed).toEqual({ userRole: 'nurse' });
    expect(policy.team).toEqual({ 'health-coach': { isPresent: true, waitWeeks: 3 } });
    expect(policy.allowedSites).toEqual(['https://record.example']);
    expect(ignored.map(({ path }) => path)).toEqual([
      'appointmentMinutes',
      'theme',
      'team.wizard',
      'team.link-worker',
      'allowedSites, address 2',
      'allowedSites, address 3',
      'allowedSites, address 4',
    ]);
  });

  it('ignores what would widen: history on, a granted site, a safety rule, a review date (A14)', () => {
    const { policy, ignored } = parsePolicy({
      keepsEvents: true,
      grantSites: ['https://record.example'],
      redFlags: false,
      reviewDate: '2099-01-01',
      schemaVersion: 2,
    });
    expect(applyPolicy(defaultSettings, policy)).toEqual(defaultSettings);
    expect(ignored.map(({ path }) => path)).toEqual([
      'keepsEvents',
      'grantSites',
      'redFlags',
      'reviewDate',
      'schemaVersion',
    ]);
  });

  it('is empty for a policy that is no list of settings, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const { policy } = parsePolicy(raw);
        expect(Settings.safeParse(applyPolicy(defaultSettings, policy)).success).toBe(true);
      }),
    );
  });

  it('leaves Object.prototype alone (T-11)', () => {
    const raw: unknown = JSON.parse('{"__proto__":{"keepsEvents":false},"team":{"__proto__":{"isPresent":true}}}');
    expect(parsePolicy(raw).policy.forbidsEvents).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('applyPolicy', () => {
  const anySettings = fc.record({ keepsEvents: fc.boolean(), keepDays: fc.integer({ min: 1, max: 730 }) });
  const anyPolicy = fc.record(
    { keepsEvents: fc.jsonValue(), keepDays: fc.oneof(fc.integer(), fc.jsonValue()) },
    { requiredKeys: [] },
  );

  it('never keeps more, nor longer, than the person chose (A14)', () => {
    fc.assert(
      fc.property(anySettings, anyPolicy, (chosen, raw) => {
        const before = { ...defaultSettings, ...chosen };
        const after = applyPolicy(before, parsePolicy(raw).policy);
        expect(after.keepDays).toBeLessThanOrEqual(before.keepDays);
        expect(before.keepsEvents || !after.keepsEvents).toBe(true);
      }),
    );
  });

  it('keeps no past readings where a policy says so, or says that no history is kept, and never turns them on (A14)', () => {
    const chosen = { ...defaultSettings, keepsPastReadings: true };
    for (const raw of [{ keepsPastReadings: false }, { keepsEvents: false }]) {
      const { policy } = parsePolicy(raw);
      expect(applyPolicy(chosen, policy).keepsPastReadings).toBe(false);
      expect(isFixedBy(policy, 'keepsPastReadings')).toBe(true);
    }
    const { policy, ignored } = parsePolicy({ keepsPastReadings: true });
    expect(applyPolicy(defaultSettings, policy).keepsPastReadings).toBeUndefined();
    expect(ignored.map(({ path }) => path)).toEqual(['keepsPastReadings']);
  });

  it('puts a fixed value in place of the chosen one and says that it is fixed', () => {
    const { policy } = parsePolicy({ userRole: 'health-coach', team: { 'link-worker': { isPresent: false } } });
    const after = applyPolicy(defaultSettings, policy);
    expect(after.userRole).toBe('health-coach');
    expect(after.team['link-worker']).toEqual({ isPresent: false, waitWeeks: null });
    expect(isFixedBy(policy, 'userRole')).toBe(true);
    expect(isFixedBy(policy, 'team.link-worker')).toBe(true);
    expect(isFixedBy(policy, 'team.health-coach')).toBe(false);
    expect(isFixedBy(policy, 'theme')).toBe(false);
  });
});

describe('allowsSite', () => {
  it('lets only listed origins be read once a list is given', () => {
    const { policy } = parsePolicy({ allowedSites: ['https://record.example'] });
    expect(allowsSite(policy, 'https://record.example')).toBe(true);
    expect(allowsSite(policy, 'https://other.example')).toBe(false);
    expect(allowsSite(parsePolicy({}).policy, 'https://other.example')).toBe(true);
  });

  it('allows nothing when every address of the list was bad', () => {
    expect(allowsSite(parsePolicy({ allowedSites: ['*'] }).policy, 'https://record.example')).toBe(false);
  });
});

describe('managed-schema.json', () => {
  const Schema = z.object({ properties: z.record(z.string(), z.looseObject({})) });
  const schema = Schema.parse(JSON.parse(readFileSync('public/managed-schema.json', 'utf8')));

  it('names exactly what a policy may set', () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual([...policyNames].toSorted());
  });

  it('offers the same choices as the settings', () => {
    const choices = z.object({ enum: z.array(z.string()) });
    for (const name of ['userRole', 'pamCutoffs', 'theme'] as const) {
      expect(choices.parse(schema.properties[name]).enum).toEqual(Settings.shape[name].options);
    }
    expect(choices.parse(schema.properties['entryLayout']).enum).toEqual(entryLayouts.map(({ id }) => id));
    const menu = z
      .object({ items: z.object({ properties: z.looseObject({ need: choices }) }) })
      .parse(schema.properties['menu']);
    expect(menu.items.properties.need.enum).toEqual(MenuService.shape.need.options);
    expect(Object.keys(menu.items.properties).toSorted()).toEqual(Object.keys(MenuService.shape).toSorted());
    const team = z.object({ properties: z.record(z.string(), z.unknown()) }).parse(schema.properties['team']);
    expect(Object.keys(team.properties)).toEqual([...teamRoles]);
  });
});
