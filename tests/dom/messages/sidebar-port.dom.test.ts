import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectSidebar } from '../../../lib/messages/sidebar-port.ts';

/** The browser's part under the sidebar: alive until `id` is taken away, as after an update. */
const runtime = vi.hoisted((): { id: string | null; connect: () => object } => ({
  id: 'fingerpost',
  connect: () => ({
    postMessage: () => {},
    disconnect: () => {
      throw new Error('Extension context invalidated.');
    },
    onMessage: { addListener: () => {} },
    onDisconnect: { addListener: () => {} },
  }),
}));
vi.mock('wxt/browser', () => ({ browser: { runtime, windows: { getCurrent: async () => ({ id: 1 }) } } }));

describe('connectSidebar', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    location.hash = '#panel';
  });
  afterEach(() => vi.useRealTimers());

  it('fault-04 H-05: says within 500 ms that the extension under it is gone, once, whatever closing throws', () => {
    const heard: string[] = [];
    connectSidebar().reader.subscribe('stopped', ({ why }) => heard.push(why));
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([]);
    runtime.id = null;
    expect(() => vi.advanceTimersByTime(500)).toThrow('Extension context invalidated.');
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(['Fingerpost was updated. Reload the page to go on.']);
  });
});
