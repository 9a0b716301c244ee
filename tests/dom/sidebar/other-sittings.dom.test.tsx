import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../components/sidebar/talk-app.tsx'; // Loaded beforehand: how long loading takes is not what is tested.
import { aReading } from '../../builders/a-reading.ts';
import { aRecordKey } from '../../builders/consultation.ts';
import { button, heading, press, show } from '../../builders/show-sidebar.tsx';

afterEach(cleanup);

const other = aReading({
  recordKey: aRecordKey('B'),
  seq: 3,
  label: { name: 'Peter Sample', birthDate: '2 Feb 1960', lastFour: '1111' },
});
const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const open = async (name: string) => {
  await press(/min left/);
  await press(name);
  await heading(name);
};

describe('Longer visit', () => {
  it('copies the last goal, confidence then and now, and the next step; nothing that was not said', async () => {
    const { clipboard } = await show(aReading());
    await open('Longer visit');
    expect(button('Nothing to copy')).toBeDefined();
    type(/Last goal/, 'walk to the shop');
    await press('Partly done');
    await press('4', 0);
    await press('7', 1);
    type(/Next step/, 'twice this week');
    await press(/^Copy \d lines$/);
    await waitFor(() => expect(clipboard.written).toHaveLength(1));
    const text = clipboard.written[0]?.text ?? '';
    expect(text).toMatch(/walk to the shop/);
    expect(text).toMatch(/4 of 10 then, 7 of 10 now/);
    expect(text).not.toMatch(/Next meeting|last visit|Margaret/);
  });

  it('H-01: is kept under its own record and shown for nobody else', async () => {
    const { reader, container } = await show(aReading());
    await open('Longer visit');
    type(/Last goal/, 'walk to the shop');
    reader.announce(aRecordKey('B'), 2);
    reader.show(other);
    await open('Longer visit');
    expect(container.textContent).not.toContain('walk to the shop');
    reader.show(aReading({ seq: 4 }));
    await open('Longer visit');
    expect(container.textContent).toContain('walk to the shop');
  });
});

describe('Group consultation', () => {
  it('H-18: takes the same words to the next record, and none that name the person before', async () => {
    const { reader, clipboard, container } = await show(aReading());
    await open('Group consultation');
    type(/Topic/, 'Type 2 diabetes');
    type(/What was talked about/, 'What Margaret Example eats');
    await press(/^Copy \d line$/);
    await waitFor(() => expect(clipboard.written).toHaveLength(1));
    reader.announce(aRecordKey('B'), 2);
    reader.show(other);
    await open('Group consultation');
    expect(container.textContent).not.toContain('Margaret');
    await press(/^Copy \d line$/);
    await waitFor(() => expect(clipboard.written).toHaveLength(2));
    for (const { text } of clipboard.written) {
      expect(text).toMatch(/Took part in a group consultation: Type 2 diabetes/);
      expect(text).not.toMatch(/Margaret|Peter/);
    }
  });

  it('shows a run-sheet whose minutes add up', async () => {
    await show(aReading());
    await open('Group consultation');
    fireEvent.click(screen.getByText('Run-sheet'));
    const minutes = screen.getAllByText(/^\d+ min$/).map((each) => Number.parseInt(each.textContent, 10));
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(60);
  });
});
