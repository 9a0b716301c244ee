import { cleanup, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BilingualSlip } from '../../../components/slips/bilingual-slip.tsx';
import { SlipPage } from '../../../components/slips/slip-page.tsx';
import { fixedPhrases } from '../../../lib/content/phrasebook/fixed-phrases.ts';
import { phrasebooks } from '../../../lib/content/phrasebook/phrasebooks.ts';
import { easyReadSlip, prescriptionSlip, templates } from '../../../lib/content/slips/templates.ts';
import { bilingualPage } from '../../../lib/domain/phrasebook/phrasebook.ts';
import { fillTemplate } from '../../../lib/domain/slips/template.ts';
import type { Filling, Page, Template } from '../../../lib/domain/slips/template.ts';
import { aFilling } from '../../builders/slips.ts';

const about = {
  isTraining: false,
  optionPicture: 'shoes',
  dates: { review: '2026-03-30', today: '2026-03-02' },
} as const;
const filled = (template: Template, filling: Filling = aFilling(), isTraining = false): Page => {
  const page = fillTemplate(template, filling, { ...about, isTraining });
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  return page.value;
};
const violations = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id);

afterEach(cleanup);

describe('SlipPage', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'gives axe nothing to find in %s',
    async (_, template) => {
      render(
        <main>
          <SlipPage page={filled(template)} />
        </main>,
      );
      expect(await violations()).toEqual([]);
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    },
  );

  it('shows markup in typed words as words (T-06, T-10)', () => {
    const typed = '<img src=x onerror=alert(1)> **bold**';
    const { container } = render(<SlipPage page={filled(prescriptionSlip, { ...aFilling(), goal: typed })} />);
    expect(screen.getByText(typed)).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });

  it('says Training over a training slip (H-23)', () => {
    render(<SlipPage page={filled(easyReadSlip, aFilling(), true)} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Training – My plan');
  });

  it('draws a picture for the change, hidden from readers because the words say it', () => {
    const { container } = render(<SlipPage page={filled(easyReadSlip)} />);
    const pictures = [...container.querySelectorAll('svg')];
    expect(pictures.length).toBeGreaterThan(4);
    expect(pictures.every((picture) => picture.getAttribute('aria-hidden') === 'true')).toBe(true);
  });
});

describe('BilingualSlip', () => {
  const show = (language: string, template: Template = prescriptionSlip) => {
    const book = phrasebooks.find((each) => each.language === language);
    if (book === undefined) throw new Error(language);
    const page = bilingualPage(template, aFilling(), book, fixedPhrases, about);
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    return render(
      <main>
        <BilingualSlip page={page.value} />
      </main>,
    );
  };

  it.each(phrasebooks.map(({ language, direction }) => [language, direction] as const))(
    '%s runs %s with its language marked, and gives axe nothing to find',
    async (language, direction) => {
      const { container } = show(language);
      expect(container.querySelector('h1')?.getAttribute('lang')).toBe(language);
      expect(container.querySelector('h1')?.getAttribute('dir')).toBe(direction);
      expect(await violations()).toEqual([]);
    },
  );

  it('has the English beside every line', () => {
    const { container } = show('ur');
    const english = [...container.querySelectorAll('[lang="en-GB"]')].map((element) => element.textContent);
    expect(english).toContain('What I will do');
    expect(english).toContain('Moving helps energy, mood, sleep and the heart.');
  });

  it('leaves typed words in their own direction', () => {
    const { container } = show('ar');
    const typed = [...container.querySelectorAll('[dir="auto"]')].map((element) => element.textContent);
    expect(typed).toContain('Walk round the park');
  });

  it('marks what is in English only, and says that nobody has checked the rest', () => {
    show('pl', easyReadSlip);
    expect(screen.getByText(/have not yet been checked by a speaker/)).toBeTruthy();
    expect(screen.getByText(/Some lines are in English only/)).toBeTruthy();
    expect(screen.getAllByText(/\(English only\)/).length).toBeGreaterThan(3);
  });
});
