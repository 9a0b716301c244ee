import { fireEvent, render, screen } from '@testing-library/preact';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { optionsPorts } from '../builders/options-ports.ts';

/**
 * Opens options at the packs. Buttons are found by their words or label and not by role: working out the role and name of
 * everything on so long a page takes seconds.
 */
export const openPacks = async (ports = optionsPorts()): Promise<typeof ports> => {
  location.hash = 'packs';
  render(<OptionsApp ports={ports} />);
  await screen.findByText('Change the rules', { selector: 'button' });
  return ports;
};

/** Presses the button with these words or this label, when it is there. */
export const press = async (name: string): Promise<void> => {
  const labelled = screen.queryAllByLabelText(name, { selector: 'button' })[0];
  fireEvent.click(labelled ?? (await screen.findByText(name, { selector: 'button' })));
};

/** Types or chooses in the field with this label. */
export const change = async (label: string | RegExp, value: string): Promise<void> => {
  const field = await screen.findByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};

/** Puts the pack on the bench and opens the form of each of some rules. */
export const changeRules = async (...ids: readonly string[]): Promise<void> => {
  await press('Change the rules');
  for (const id of ids) await press(`Change rule ${id}`);
};

/** Says that the effect is meant, who agreed and until when, and publishes. */
export const publish = async (): Promise<void> => {
  const meant = screen.queryByLabelText(/it is what we mean/);
  if (meant !== null) fireEvent.click(meant);
  await change('Who agreed it today', 'A. Example, pharmacist; B. Example, practice manager');
  await change('Review date', '2027-11-22');
  await change('What was changed, and why', 'Clinician sooner.');
  await press('Publish, sign and save the file');
};
