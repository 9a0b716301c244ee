import { describe, expect, it } from 'vitest';
import { slipWords } from '../../../lib/content/slips/slip-words.ts';
import { fillingOf } from '../../../lib/domain/slips/filling.ts';
import { aConsultation } from '../../builders/consultation.ts';
import { today } from '../../builders/entries.ts';
import { aFilling, aPractice } from '../../builders/slips.ts';

describe('fillingOf', () => {
  it('leaves everything that was not said empty: nothing is made up', () => {
    const filling = fillingOf(aConsultation(), null, slipWords, { name: '', telephone: null, roleName: null }, today);
    expect(filling).toMatchObject({
      goal: null,
      what: null,
      when: null,
      withWhom: null,
      first: null,
      review: null,
      practice: null,
      telephone: null,
      needs: null,
      offers: null,
      confidence: null,
      requirements: null,
    });
  });

  it('tells "asked, and none" from "not asked"', () => {
    expect(aFilling({ consultation: { needs: [], needsAsked: true } }).needs).toBe('Asked; none said');
    expect(aFilling({ consultation: { needs: [], needsAsked: false } }).needs).toBeNull();
  });

  it('says what was offered and what came of it', () => {
    const { offers } = aFilling({ consultation: { decisions: { 'health-coach': 'yes', ndpp: 'no' }, signposts: [] } });
    expect(offers).toBe('Health and wellbeing coach (yes, referred); NHS Diabetes Prevention Programme (no for now)');
  });

  it('takes the size in the person’s words before the option’s', () => {
    expect(aFilling().what).toBe('Walk round the park');
    expect(aFilling({ consultation: { size: { what: null, when: null, withWhom: null } } }).what).toContain(
      'Any start counts',
    );
  });

  it('takes the practice from the settings', () => {
    expect(aFilling({ practice: aPractice({ telephone: ' ' }) }).telephone).toBeNull();
  });
});
