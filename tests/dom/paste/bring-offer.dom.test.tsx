import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { SidebarApp } from '../../../components/sidebar/sidebar-app.tsx';
import { aReading } from '../../builders/a-reading.ts';
import { sidebarEdges } from '../../builders/a-sidebar.ts';
import { axeFindings } from '../../builders/axe.ts';

afterEach(cleanup);

const nobody = aReading({ page: 'none', recordKey: null, label: null, items: [], ageYears: null, sex: null });
const show = () => render(<SidebarApp {...sidebarEdges(nobody).deps} />).container;
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const pasteInto = async (data: Readonly<Record<string, string>>) => {
  const box = await screen.findByRole('textbox', { name: 'Paste from the record' });
  fireEvent.paste(box, { clipboardData: { getData: (type: string) => data[type] ?? '' } });
};
const text = 'Born: 12 Mar 1971\n\nActive problems\n3 May 2019\tObesity\n\nPAM level 2 (1 Jun 2026)';

describe('SidebarApp where no record is read', () => {
  it('H-30: offers to paste, to type and to go on without a record', async () => {
    const container = show();
    for (const name of ['Paste from the record', 'Type values', 'Go on without a record'])
      expect(await screen.findByRole('button', { name })).toBeDefined();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('offers nothing of it while a record is open', async () => {
    render(<SidebarApp {...sidebarEdges(aReading()).deps} />);
    await screen.findByRole('heading', { name: 'Margaret Example' });
    expect(screen.queryByRole('button', { name: 'Paste from the record' })).toBeNull();
  });

  it('P1: reads a pasted text that never enters the field, says what it cannot check, and clears it', async () => {
    const container = show();
    await press('Paste from the record');
    await pasteInto({ 'text/plain': text });
    await screen.findByText('4 lines pasted.');
    expect(container.innerHTML).not.toContain('Obesity');
    await press('Read this text');
    await screen.findByRole('heading', { name: 'Pasted text' });
    expect(container.textContent).toContain('Check that this is the person with you.');
    expect(container.textContent).toContain('cannot be checked against a page');
    expect(await axeFindings(container)).toEqual([]);
    await press('End and clear');
    await screen.findByRole('button', { name: 'Type values' });
    expect(container.textContent).not.toContain('Pasted text');
  });

  it('P1: takes what is pasted before a place for it is opened, and forgets it on the way back', async () => {
    const container = show();
    await screen.findByRole('button', { name: 'Type values' });
    fireEvent.paste(document.body, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
    await screen.findByText('4 lines pasted.');
    expect(container.innerHTML).not.toContain('Obesity');
    await press('Back');
    await press('Paste from the record');
    expect(await screen.findByRole('textbox', { name: 'Paste from the record' })).toBeDefined();
    expect(container.textContent).not.toContain('4 lines pasted.');
  });

  it('H-01: takes nothing from a text about two people, and forgets it', async () => {
    show();
    await press('Paste from the record');
    await pasteInto({
      'text/html':
        '<table><tr><th>Patient</th><th>Born</th></tr><tr><td>SMITH, Ann (Mrs)</td><td>12 Mar 1971</td></tr><tr><td>JONES, Mary (Mrs)</td><td>14 Apr 1962</td></tr></table>',
      'text/plain': 'x',
    });
    await press('Read this text');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nothing was taken'));
    expect(await screen.findByRole('textbox', { name: 'Paste from the record' })).toBeDefined();
  });

  it('H-08: names each typed field that has to be put right, with its unit fixed beside it', async () => {
    const container = show();
    await press('Type values');
    const bmi = await screen.findByRole('textbox', { name: 'BMI', hidden: true });
    fireEvent.change(bmi, { target: { value: '342' } });
    await press('Go on with these');
    expect((await screen.findByRole('alert')).textContent).toContain('BMI: This is outside 8 to 120 kg/m².');
    expect(container.textContent).toContain('kg/m²');
    expect(await axeFindings(container)).toEqual([]);
  });
});
