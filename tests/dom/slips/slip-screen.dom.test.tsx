import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SlipScreen } from '../../../components/slips/slip-screen.tsx';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import { lifestyleOptions } from '../../../lib/content/consultation/options.ts';
import { slipContentOf } from '../../../lib/store/slip-content.ts';
import { axeFindings } from '../../builders/axe.ts';
import { aVerdict, aWholeConsultation, today } from '../../builders/entries.ts';

afterEach(cleanup);

const show = (practiceName = 'Elmbank Surgery', isTraining = false) => {
  const consultation = aWholeConsultation({ isTraining });
  const content = slipContentOf({
    consultation,
    option: lifestyleOptions.find(({ id }) => id === consultation.optionId) ?? null,
    verdict: aVerdict(),
    settings: { ...defaultSettings, practiceName },
    today,
  });
  const onPrint = vi.fn();
  const onBack = vi.fn();
  return { ...render(<SlipScreen content={content} onPrint={onPrint} onBack={onBack} />), onPrint, onBack };
};
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const print = () => fireEvent.click(screen.getByRole('button', { name: 'Print' }));

describe('SlipScreen', () => {
  it('opens with the slip, prints on one press, and gives axe nothing to find', async () => {
    const { container, onPrint } = show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('My plan');
    print();
    expect(onPrint).toHaveBeenCalledOnce();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('cannot print while the practice has no name, and says what is missing (H-28)', () => {
    const { onPrint } = show('');
    expect(screen.getByText('the name of the practice (in the options)')).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    print();
    expect(onPrint).not.toHaveBeenCalled();
  });

  it('puts another language beside the English, from right to left where it runs so', () => {
    const { container } = show();
    choose('Language beside the English', 'ur');
    expect(container.querySelector('h1[lang="ur"][dir="rtl"]')).not.toBeNull();
    expect(screen.getByText(/have not yet been checked/)).toBeTruthy();
  });

  it('keeps the referral for a colleague in English', () => {
    const { container } = show();
    choose('What to print', 'referral-text');
    choose('Language beside the English', 'ur');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Social prescribing referral');
    expect(container.querySelector('[lang="ur"]')).toBeNull();
  });

  it('says Training over every page of training (H-23)', () => {
    show('Elmbank Surgery', true);
    for (const kind of ['prescription-slip', 'easy-read-slip', 'outcome-letter', 'referral-text']) {
      choose('What to print', kind);
      expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Training – /);
    }
  });

  it('goes back', () => {
    const { onBack } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(onBack).toHaveBeenCalledOnce();
  });
});
