import { cleanup, configure, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../components/sidebar/talk-app.tsx'; // Loaded beforehand: how long loading takes is not what is tested.
import { aReading } from '../../builders/a-reading.ts';
import { heading, press, show } from '../../builders/show-sidebar.tsx';

configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);

const taught = (hasField?: boolean) =>
  aReading({
    site: { name: 'Lantern', version: 1, health: 'sound', why: null, ...(hasField === undefined ? {} : { hasField }) },
  });

const toClose = async (): Promise<void> => {
  for (const name of ['Ask', 'Yes', 'Move', 'how much you move']) await press(name);
  for (const title of ['Size', 'Who first', 'Close']) {
    await press('Skip');
    await heading(title);
  }
};

const fillButton = () => screen.queryByRole('button', { name: 'Fill in the record' });

describe('filling at the close', () => {
  it('shows the lines and the box before it fills, offers the way back, and has no more to fill', async () => {
    const { reader } = await show(taught(true));
    await toClose();
    await press('Fill in the record');
    await screen.findByText(/Into “Consultation notes”, framed on the page:/);
    expect(screen.getByText('Nothing is saved or signed by this.')).toBeDefined();
    expect(fillButton()?.getAttribute('aria-disabled')).toBe('true');
    await press('Fill it in');
    await screen.findByText(/The box holds \d lines? more\./);
    expect(screen.getByRole('button', { name: 'All filled in' }).getAttribute('aria-disabled')).toBe('true');
    await press('Take it back');
    await screen.findByText('Taken back. The box is as it was.');
    expect(fillButton()?.getAttribute('aria-disabled')).toBeNull();
    const acts = reader.asked.filter(({ name }) => name === 'fill').map(({ params }) => params);
    expect(acts).toMatchObject([{ do: 'show' }, { do: 'fill' }, { do: 'undo' }]);
  });

  it('offers it only where the box was taught and is on the page, and says where it is not', async () => {
    const { reader } = await show(taught(false));
    await toClose();
    expect(fillButton()).toBeNull();
    expect(screen.getByText(/open the record’s form for notes/)).toBeDefined();
    reader.show({ ...taught(true), seq: 5 });
    await waitFor(() => expect(fillButton()).not.toBeNull());
    reader.show({ ...taught(), seq: 6 });
    await waitFor(() => expect(fillButton()).toBeNull());
    expect(screen.queryByText(/open the record’s form for notes/)).toBeNull();
  });

  it('puts the frame on the page away when the clinician leaves the step', async () => {
    const { reader } = await show(taught(true));
    await toClose();
    await press('Fill in the record');
    await screen.findByText(/framed on the page/);
    await press('Back');
    await heading('Who first');
    await waitFor(() => expect(reader.asked.at(-1)?.params).toMatchObject({ do: 'end' }));
  });
});
