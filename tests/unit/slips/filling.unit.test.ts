import { describe, expect, it } from 'vitest';
import { slipWords } from '../../../lib/content/slips/slip-words.ts';
import { fillingOf } from '../../../lib/domain/slips/filling.ts';
import { aConsultation } from '../../builders/consultation.ts';
import { today } from '../../builders/entries.ts';
import { aFilling } from '../../builders/slips.ts';

describe('fillingOf', () => {
  it('leaves everything that was not said empty: nothing is made up', () => {
    const filling = fillingOf(aConsultation(), null, slipWords, { name: '', roleName: null, menu: [] }, today);
    expect(filling).toMatchObject({
      goal: null,
      what: null,
      when: null,
      withWhom: null,
      first: null,
      review: null,
      practice: null,
      places: null,
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

  it('names the services they were pointed to, each with how to reach it where the menu says so', () => {
    const consultation = {
      signposts: [
        { id: 'a', name: 'Elmbank pantry', need: 'food' },
        { id: 'b', name: 'Walking group', need: 'move' },
      ],
    };
    expect(aFilling({ consultation, practice: { menu: [{ id: 'a', contact: '01632 960 000' }] } }).places).toBe(
      'Elmbank pantry, 01632 960 000; Walking group',
    );
    expect(aFilling({ consultation, practice: { menu: [] } }).places).toBe('Elmbank pantry; Walking group');
    expect(aFilling({ consultation: { signposts: [] } }).places).toBeNull();
  });
});
