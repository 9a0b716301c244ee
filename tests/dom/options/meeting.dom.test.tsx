import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OptionsApp } from '../../../components/options/options-app.tsx';
import { optionsPorts } from '../../builders/options-ports.ts';

const press = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('MeetingView', { timeout: 60_000 }, () => {
  it('goes from a vote to a record in the pack’s history, and axe finds nothing on the way', async () => {
    const ports = optionsPorts();
    location.hash = 'packs';
    render(<OptionsApp ports={ports} />);
    await press('Start a team meeting');
    await screen.findByText(/^1 of 12: /);
    expect(screen.queryByText('The pack')).toBeNull();
    for (const tap of ['Health coach', 'Health coach', 'Link worker']) await press(`One vote more for ${tap}`);
    await press('Show what the pack says');
    await screen.findByText(/2 of 3 votes were for the person whom the pack names first/);
    const comment = screen.getByLabelText(/What was said about rule/);
    fireEvent.change(comment, { target: { value: 'Coach is full until May.' } });
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await press('Next person');
    await screen.findByText(/^2 of 12: /);
    fireEvent.change(screen.getByLabelText('Votes for Link worker'), { target: { value: '5' } });
    await press('Show what the pack says');
    await press('Finish and see the record');
    const said = await screen.findAllByText(/Fleiss’ kappa 0\.\d\d over 2 cases/);
    expect(said).toHaveLength(2);
    await press("Put this record into the pack's history");
    await screen.findByText('The record of the meeting is in the history of the pack.');
    const [entry] = await ports.packs.history();
    expect(entry).toMatchObject({ kind: 'meeting', version: '1.0.0' });
    expect(entry?.record).toContain('Said: Coach is full until May.');
  });

  it('leaves nothing behind when it is left without a record', async () => {
    const ports = optionsPorts();
    location.hash = 'packs';
    render(<OptionsApp ports={ports} />);
    await press('Start a team meeting');
    await press('Leave without a record');
    await screen.findByText('Nothing has been published or taken from a file on this computer.');
    expect(await ports.packs.history()).toEqual([]);
  });
});
