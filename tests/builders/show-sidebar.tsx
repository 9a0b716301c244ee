import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect } from 'vitest';
import { SidebarApp } from '../../components/sidebar/sidebar-app.tsx';
import type { Reading } from '../../lib/domain/reading.ts';
import { sidebarEdges } from './a-sidebar.ts';

/** The sidebar on a page of its own, with fake edges, and how a test finds and presses what is on it. */
export const show = async (reading: Reading | null, changes: Parameters<typeof sidebarEdges>[1] = {}) => {
  const edges = sidebarEdges(reading, changes);
  const { container } = render(<SidebarApp {...edges.deps} />);
  if (reading !== null) await waitFor(() => expect(screen.queryByText('Looking at the page')).toBeNull());
  return { ...edges, container };
};

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = async (name: string | RegExp, index = 0) => {
  const found = await screen.findAllByRole('button', { name });
  const wanted = found[index];
  if (wanted === undefined) throw new Error(`No button ${String(name)}`);
  fireEvent.click(wanted);
};
export const heading = (name: string | RegExp) => screen.findByRole('heading', { name });
