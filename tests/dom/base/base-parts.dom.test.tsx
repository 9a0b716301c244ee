import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../components/base/button.tsx';
import { ChipGroup } from '../../../components/base/chip-group.tsx';
import { ErrorSummary } from '../../../components/base/error-summary.tsx';
import { RadioGroup } from '../../../components/base/radio-group.tsx';
import { StatusLight } from '../../../components/base/status-light.tsx';
import { Ticks } from '../../../components/base/ticks.tsx';
import { axeFindings } from '../../builders/axe.ts';

afterEach(cleanup);

describe('Button', () => {
  it('does nothing when it is unavailable, and can still be reached', () => {
    const onPress = vi.fn<() => void>();
    render(
      <Button isUnavailable onPress={onPress}>
        Copy
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Copy' });
    fireEvent.click(button);
    expect(onPress).not.toHaveBeenCalled();
    expect(button).toHaveProperty('disabled', false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('ChipGroup', () => {
  it('H-16: presses nothing beforehand, and says which are pressed', () => {
    const chips = [
      { value: 'eat', label: 'Eat' },
      { value: 'move', label: 'Move' },
    ];
    const { rerender } = render(
      <ChipGroup<string> legend="Area" chips={chips} pressed={new Set<string>()} onPress={() => {}} />,
    );
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
    rerender(<ChipGroup<string> legend="Area" chips={chips} pressed={new Set(['move'])} onPress={() => {}} />);
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Move');
  });
});

describe('RadioGroup', () => {
  it('tells which one was chosen', () => {
    const onChoose = vi.fn<(value: string) => void>();
    render(
      <RadioGroup name="who" legend="Who" choices={[{ value: 'a', label: 'A' }]} chosen={null} onChoose={onChoose} />,
    );
    expect(screen.getByRole('radio')).toHaveProperty('checked', false);
    fireEvent.click(screen.getByLabelText('A'));
    expect(onChoose).toHaveBeenCalledWith('a');
  });
});

describe('Ticks, ErrorSummary and StatusLight', () => {
  it('H-29: stand up to axe together, and the light has its word', async () => {
    const { container } = render(
      <main>
        <ErrorSummary problems={[{ text: 'Enter a number', fieldId: 'n' }]} />
        <label>
          Number <input id="n" />
        </label>
        <Ticks legend="Heard" ticks={[{ value: 'a', label: 'A' }]} ticked={new Set(['a'])} onToggle={() => {}} />
        <StatusLight lamp="half" word="Partly reading" />
      </main>,
    );
    expect(screen.getByText('Partly reading')).toBeDefined();
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
    expect(await axeFindings(container)).toEqual([]);
  });

  it('ErrorSummary shows nothing for no problems', () => {
    const { container } = render(<ErrorSummary problems={[]} />);
    expect(container.textContent).toBe('');
  });
});
