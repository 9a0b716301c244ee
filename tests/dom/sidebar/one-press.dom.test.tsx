import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../components/sidebar/talk-app.tsx'; // Loaded beforehand: how long loading takes is not what is tested.
import { aReading } from '../../builders/a-reading.ts';
import { button, heading, press, show } from '../../builders/show-sidebar.tsx';
import { aRecordKey } from '../../builders/consultation.ts';

afterEach(cleanup);

/** Presses as a mouse does: the control has the focus, and `count` is 2 for the second half of a double press. */
const mouse = (target: HTMLElement, count = 1) => {
  target.focus();
  fireEvent.click(target, { detail: count });
};

describe('Conversation, one press an answer', () => {
  it('goes on with the answer, and keeps exactly what was pressed', async () => {
    await show(aReading());
    await press('Ask');
    await press('Yes');
    await press('Move');
    await press('Goes by car');
    await press('how much you move');
    await press('A 10-minute walk most days');
    await heading('Size');
    expect(button('A 10-minute walk most days').getAttribute('aria-pressed')).toBe('true');
    await press('7');
    await press('Asked: nothing');
    await press('Yes, referred');
    await heading('Close');
    const lines = screen
      .getAllByRole('button', { name: /^Leave out: / })
      .map((each) => each.getAttribute('aria-label'));
    expect(lines.join('\n')).toMatch(/Most in the way: moving\. Heard of a usual day: goes by car\./);
    expect(lines.join('\n')).not.toMatch(/With family|From Monday|weight/i);
  });

  it('copies with the date it names, in the one press of the close', async () => {
    const { clipboard } = await show(aReading());
    await press('Ask');
    for (const title of ['What matters', 'Typical day and link', 'Choose', 'Size', 'Who first', 'Close']) {
      await press('Skip');
      await heading(title);
    }
    await press(/^4 weeks/);
    await waitFor(() => expect(clipboard.written).toHaveLength(1));
    expect(clipboard.written[0]?.text).toMatch(/again/i);
  });

  it('stays below the bar, where a smaller plan comes first', async () => {
    await show(aReading());
    await press('Ask');
    for (const name of ['Yes', 'Move', 'how much you move', 'A 10-minute walk most days']) await press(name);
    await press('4');
    await press('Make it smaller and ask again');
    expect(await heading('Size')).toBeDefined();
  });

  it('a second press takes an answer back and does not go on', async () => {
    await show(aReading());
    await press('Ask');
    await press('Yes');
    await press('Move');
    await heading('Typical day and link');
    await press('Back');
    await heading('What matters');
    await press('Move');
    expect(button('Move').getAttribute('aria-pressed')).toBe('false');
    expect(await heading('What matters')).toBeDefined();
  });

  it('A5: an answer for somebody no longer on the screen is not kept, and the sidebar empties', async () => {
    const { reader, container } = await show(aReading());
    await press('Ask');
    await heading(/^First look/);
    reader.putOnScreen(aReading({ recordKey: aRecordKey('B') }));
    await press('Yes');
    await waitFor(() => expect(container.textContent).not.toContain('Margaret'));
  });

  it('the second half of a double press records nothing on the screen that came', async () => {
    await show(aReading());
    await press('Ask');
    mouse(await screen.findByRole('button', { name: 'Yes' }));
    mouse(await screen.findByRole('button', { name: 'Sleep' }), 2);
    await new Promise((done) => setTimeout(done, 0));
    expect(await heading('What matters')).toBeDefined();
    expect(button('Sleep').getAttribute('aria-pressed')).toBe('false');
    mouse(button('Move'));
    expect(await heading('Typical day and link')).toBeDefined();
  });

  it('a key held down goes on once', async () => {
    await show(aReading());
    await press('Ask');
    await heading(/^First look/);
    fireEvent.keyDown(document.body, { key: 'Enter' });
    await heading('What matters');
    fireEvent.keyDown(document.body, { key: 'Enter', repeat: true });
    await new Promise((done) => setTimeout(done, 0));
    expect(await heading('What matters')).toBeDefined();
  });

  it('H-29: keeps the focus when what had it goes away: on the heading of the screen that came', async () => {
    await show(aReading());
    for (const [name, title] of [
      ['Ask', /^First look/],
      ['Yes', 'What matters'],
      ['Move', 'Typical day and link'],
    ] as const) {
      mouse(await screen.findByRole('button', { name }));
      await heading(title);
      await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: title })));
    }
  });

  it('H-25: moves no focus that is in the record, whatever goes away here', async () => {
    const { reader } = await show(aReading());
    mouse(await screen.findByRole('button', { name: 'Ask' }));
    await heading(/^First look/);
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
    reader.announce(aRecordKey('B'), 2);
    await heading('The record on the screen changed');
    await new Promise((done) => setTimeout(done, 0));
    expect(document.activeElement).toBe(field);
    field.remove();
  });
});
