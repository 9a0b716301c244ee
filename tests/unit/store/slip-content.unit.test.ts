import { describe, expect, it } from 'vitest';
import { lifestyleOptions } from '../../../lib/content/consultation/options.ts';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import type { Consultation } from '../../../lib/domain/consultation/consultation.ts';
import type { EntryVerdict } from '../../../lib/domain/entries/open-to-write.ts';
import { slipContentOf } from '../../../lib/store/slip-content.ts';
import { aVerdict, aWholeConsultation, today } from '../../builders/entries.ts';

const contentOf = (
  changes: Partial<Consultation> = {},
  settings: Partial<Settings> = {},
  verdict: Partial<EntryVerdict> = {},
) => {
  const consultation = aWholeConsultation(changes);
  const option = lifestyleOptions.find(({ id }) => id === consultation.optionId) ?? null;
  return slipContentOf({
    consultation,
    option,
    verdict: aVerdict(verdict),
    settings: { ...defaultSettings, ...settings },
    today,
  });
};

describe('slipContentOf', () => {
  it('takes the practice from the settings, and leaves it empty when it is not said', () => {
    expect(contentOf({}, { practiceName: 'Elmbank Surgery' }).filling.practice).toBe('Elmbank Surgery');
    expect(contentOf().filling.practice).toBeNull();
  });

  it('prints no typed words with a long number or a past date (H-28)', () => {
    const { filling } = contentOf({
      goal: 'as on 4 July 1961',
      size: { what: 'call 07700 900123', when: 'after lunch', withWhom: null },
    });
    expect([filling.goal, filling.what, filling.when]).toEqual([
      null,
      'Move a little more, in a way you like. Any start counts.',
      'after lunch',
    ]);
  });

  it('prints no choice whose service was closed since', () => {
    const { filling, about } = contentOf(
      { optionId: 'eat-weight-service' },
      {},
      { suppressed: ['weight'], rules: ['X4'] },
    );
    expect([filling.what, filling.option, filling.helps, about.optionPicture]).toEqual([null, null, null, null]);
  });

  it('marks training (H-23)', () => {
    expect(contentOf({ isTraining: true }).about.isTraining).toBe(true);
  });

  it.each([
    ['gp', 'GP'],
    ['nurse', 'Nurse'],
    ['link-worker', 'Link worker'],
  ] as const)('names the referrer of a %s as %s', (userRole, name) => {
    expect(contentOf({}, { userRole }).filling.referrer).toBe(name);
  });
});
