import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { templates } from '../../../lib/content/slips/templates.ts';
import { fillTemplate, slots, Template, templateProblems } from '../../../lib/domain/slips/template.ts';
import type { Filling, Slot } from '../../../lib/domain/slips/template.ts';
import { aFilling, pageText } from '../../builders/slips.ts';

const about = { isTraining: false, optionPicture: 'shoes' } as const;
const byId = templates.map((template) => [template.id, template] as const);
const slotsIn = (lines: readonly string[]) =>
  lines.flatMap((line) => [...line.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
const needed = (template: Template): Slot[] => {
  const used = template.sections.filter(({ mayBeAbsent }) => !mayBeAbsent).flatMap(({ lines }) => slotsIn(lines));
  return slots.filter((slot) => used.includes(slot));
};
const mayMiss = (template: Template): Slot[] => {
  const always = needed(template);
  const used = template.sections.flatMap(({ lines }) => slotsIn(lines));
  return slots.filter((slot) => used.includes(slot) && !always.includes(slot));
};
const without = (slot: Slot, empty: string | null): Filling => ({ ...aFilling(), [slot]: empty });

describe('templates', () => {
  it.each(byId)('%s is of the right shape and has no fault', (_, template) => {
    expect(Template.safeParse(template).success).toBe(true);
    expect(templateProblems(template)).toEqual([]);
  });

  it.each(byId)('%s gives its golden page', async (id, template) => {
    const page = fillTemplate(template, aFilling(), about);
    const text = page.ok ? pageText(page.value) : JSON.stringify(page.error);
    await expect(`${text}\n`).toMatchFileSnapshot(`../../fixtures/golden/slips/${id}.txt`);
  });

  it.each(byId)('%s gives its golden page of training, marked (H-23)', async (id, template) => {
    const page = fillTemplate(template, aFilling(), { ...about, isTraining: true });
    const text = page.ok ? pageText(page.value) : JSON.stringify(page.error);
    expect(text.startsWith('Training – ')).toBe(true);
    await expect(`${text}\n`).toMatchFileSnapshot(`../../fixtures/golden/slips/${id}.training.txt`);
  });
});

describe('fillTemplate', () => {
  const cases = templates.flatMap((template) =>
    needed(template).flatMap((slot) =>
      [null, '', '  '].map((empty) => [template.id, slot, JSON.stringify(empty), template, empty] as const),
    ),
  );

  it('has a needed slot in every template to leave out', () => {
    for (const template of templates) expect(needed(template).length).toBeGreaterThan(0);
  });

  it.each(cases)('%s cannot be printed while %s is %s (H-28)', (_id, slot, _empty, template, empty) => {
    expect(fillTemplate(template, without(slot, empty), about)).toEqual({
      ok: false,
      error: [{ kind: 'unfilled', slot }],
    });
  });

  it.each(templates.flatMap((template) => mayMiss(template).map((slot) => [template.id, slot, template] as const)))(
    '%s leaves its part out, without a trace, when %s was not said (H-28)',
    (_id, slot, template) => {
      const page = fillTemplate(template, without(slot, null), about);
      expect(page.ok).toBe(true);
      const text = page.ok ? pageText(page.value) : '';
      expect(text).not.toMatch(/[{}]|null|undefined/);
      const heading = template.sections.find(({ lines }) => slotsIn(lines).includes(slot))?.heading;
      expect(heading !== null && heading !== undefined && text.split('\n').includes(heading)).toBe(false);
    },
  );

  it('never takes what was typed for a slot', () => {
    const filling = { ...aFilling(), goal: '{places} {practice}' };
    const page = fillTemplate(templates[0], filling, about);
    expect(page.ok && page.value.sections[0]?.lines).toEqual(['{places} {practice}']);
  });

  it('never leaves an empty slot on a page, whatever is missing (H-28)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.subarray([...slots]), (template, missing) => {
        const filling = { ...aFilling(), ...Object.fromEntries(missing.map((slot) => [slot, null])) };
        const page = fillTemplate(template, filling, about);
        const lines = page.ok ? page.value.sections.flatMap((section) => section.lines) : ['not printed'];
        expect(lines.filter((line) => /[{}]|\bnull\b|\bundefined\b|^\s*$/.test(line))).toEqual([]);
        expect(page.ok).toBe(!needed(template).some((slot) => missing.includes(slot)));
      }),
    );
  });

  it('says what is wrong with a template', () => {
    const [template] = templates;
    const odd = { ...template, title: 'My {plan}', sections: [{ ...template.sections[0], lines: ['open { brace'] }] };
    expect(templateProblems(Template.parse(odd))).toEqual([
      { kind: 'unknownSlot', name: 'plan' },
      { kind: 'strayBrace', line: 'open { brace' },
    ]);
    expect(fillTemplate(Template.parse(odd), aFilling(), about).ok).toBe(false);
  });

  it('gives the part of the change the picture of the option', () => {
    const page = fillTemplate(templates[0], aFilling(), about);
    expect(page.ok && page.value.sections[1]?.picture).toBe('shoes');
  });
});
