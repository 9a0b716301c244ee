import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SidebarApp } from '../../../components/sidebar/sidebar-app.tsx';
import { aReading } from '../../builders/a-reading.ts';
import { sidebarEdges } from '../../builders/a-sidebar.ts';
import { aRecordKey } from '../../builders/consultation.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const show = async (changes: Parameters<typeof sidebarEdges>[1] = {}) => {
  const edges = sidebarEdges(aReading(), changes);
  const { container } = render(<SidebarApp {...edges.deps} />);
  await waitFor(() => expect(screen.queryByText('Looking at the page')).toBeNull());
  return { ...edges, container };
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = async (name: string | RegExp) => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const heading = (name: string | RegExp) => screen.findByRole('heading', { name });

describe('SidebarApp, slip or letter', () => {
  const openSlip = async (edges: Awaited<ReturnType<typeof show>>) => {
    await press('Ask');
    await heading(/^First look/);
    for (let turn = 0; turn < 6; turn += 1) {
      await press('Skip');
      await waitFor(() => expect(edges.container.textContent).not.toBe(''));
    }
    await press('Slip or letter');
    await screen.findByLabelText('What to print');
  };

  it('H-28: shows what is missing and prints nothing while no change was chosen', async () => {
    const edges = await show();
    await openSlip(edges);
    expect(screen.getByText('the change that was chosen')).toBeDefined();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('H-15: shows nothing of the record beside the page for the person', async () => {
    const edges = await show();
    await openSlip(edges);
    expect(edges.container.textContent).not.toMatch(/Margaret|1971|4321|Health coach first/);
  });

  it('H-01: empties when the record changes', async () => {
    const edges = await show();
    await openSlip(edges);
    edges.reader.announce(aRecordKey('B'), 2);
    await heading('The record on the screen changed');
    await waitFor(() => expect(screen.queryByLabelText('What to print')).toBeNull());
  });

  it('A5: prints for the person on the screen, and not once somebody else is there', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const edges = await show({ settings: { practiceName: 'Elmbank Surgery' } });
    await press('Ask');
    await heading(/^First look/);
    for (let turn = 0; turn < 5; turn += 1) {
      const before = screen.getAllByRole('heading')[1]?.textContent;
      await press('Skip');
      await waitFor(() => expect(screen.getAllByRole('heading')[1]?.textContent).not.toBe(before));
    }
    await heading('Who first');
    fireEvent.click(button('Asked: nothing'));
    fireEvent.click(button('Yes, referred'));
    await heading('Close');
    await press('Slip or letter');
    fireEvent.change(await screen.findByLabelText('What to print'), { target: { value: 'referral-text' } });
    await heading('Social prescribing referral');
    await press('Print');
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    edges.reader.putOnScreen(aReading({ recordKey: aRecordKey('B') }));
    await press('Print');
    await waitFor(() => expect(screen.queryByLabelText('What to print')).toBeNull());
    expect(print).toHaveBeenCalledOnce();
  });
});
