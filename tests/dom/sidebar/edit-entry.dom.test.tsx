import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../components/sidebar/talk-app.tsx'; // Loaded beforehand: how long loading takes is not what is tested.
import { aReading } from '../../builders/a-reading.ts';
import { button, heading, press, show } from '../../builders/show-sidebar.tsx';

afterEach(cleanup);

/** Answers every question and gives the label of the Edit button of the note's line. */
const toClose = async (): Promise<string> => {
  for (const name of ['Ask', 'Yes', 'Move', 'Goes by car', 'how much you move', 'A 10-minute walk most days'])
    await press(name);
  for (const name of ['7', 'Asked: nothing', 'Yes, referred']) await press(name);
  await heading('Close');
  return screen.getByRole('button', { name: /^Edit: .*goes by car/ }).getAttribute('aria-label') ?? '';
};

const write = (words: string) => {
  const field = screen.getByRole('textbox', { name: /^Words of this line/ });
  fireEvent.input(field, { target: { value: words } });
  return field;
};

describe('EntryChip, edited', () => {
  it('copies the words that were written, and gives the old ones back', async () => {
    const { clipboard } = await show(aReading());
    const name = await toClose();
    const before = name.slice('Edit: '.length);
    await press(name);
    fireEvent.keyDown(write('Agreed by telephone with an interpreter.'), { key: 'Enter' });
    const copy = await screen.findByRole('button', { name: /^Copy: .*Agreed by telephone with an interpreter\./ });
    expect(screen.queryByRole('button', { name: `Copy: ${before}` })).toBeNull();
    fireEvent.click(copy);
    await waitFor(() => expect(clipboard.written[0]?.text).toContain('Agreed by telephone with an interpreter.'));
    fireEvent.click(screen.getByRole('button', { name: /^Edit: .*interpreter/ }));
    await press('As it was');
    expect(button(`Copy: ${before}`)).toBeDefined();
  });

  it.each([
    ['Rang her on 07700 900417', /could be an NHS or telephone number/],
    ['  ', /Nothing is written here/],
  ])('does not take "%s", says why, and keeps what was typed (H-18)', async (words, why) => {
    await show(aReading());
    const name = await toClose();
    await press(name);
    const field = write(words);
    await press('Keep these words');
    expect(screen.getByRole('alert').textContent).toMatch(why);
    expect(field).toHaveProperty('value', words);
    expect(button(name)).toBeDefined();
  });

  it('is not for other words: another answer brings its own line back (H-05)', async () => {
    await show(aReading());
    const name = await toClose();
    await press(name);
    write('My own words.');
    await press('Keep these words');
    await screen.findByRole('button', { name: /^Copy: .*My own words/ });
    for (const title of ['Who first', 'Size', 'Choose', 'Typical day and link']) {
      await press('Back');
      await heading(title);
    }
    await press('Eats on the go');
    for (const title of ['Choose', 'Size', 'Who first', 'Close']) {
      await press('Next');
      await heading(title);
    }
    expect(screen.queryByRole('button', { name: /^Copy: .*My own words/ })).toBeNull();
  });
});
