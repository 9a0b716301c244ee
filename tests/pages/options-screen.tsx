import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { optionsPorts } from '../builders/options-ports.ts';

// The pages are long and the machine may be busy: a query waits for its element, not for a time.
configure({ asyncUtilTimeout: 10_000 });

/** Opens the options page at a section. */
export const open = async (section: string, ports = optionsPorts()): Promise<typeof ports> => {
  location.hash = section;
  render(<OptionsApp ports={ports} />);
  await screen.findByRole('heading', { level: 1 });
  return ports;
};

/** Types into a field and leaves it. */
export const type = async (label: string | RegExp, text: string): Promise<void> => {
  const field = await screen.findByLabelText(label);
  fireEvent.input(field, { target: { value: text } });
  fireEvent.change(field, { target: { value: text } });
};

/** Presses a button by its name. */
export const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

/** The settings as they are stored now; undefined when nothing was ever saved. */
export const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('settings'))['settings'];

/** Waits until the page says this as done. */
export const said = (text: string | RegExp) => waitFor(() => within(screen.getByRole('status')).getByText(text));
