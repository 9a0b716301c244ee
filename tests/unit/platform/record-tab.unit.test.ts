import { describe, expect, it } from 'vitest';
import { showRecordTab } from '../../../lib/platform/record-tab.ts';

/** A browser with one tab, of one address. */
const browserWith = (openUrl: string) => {
  const done: unknown[] = [];
  const note = (id: number, to: object) => Promise.resolve(done.push([id, to]));
  const api = {
    tabs: {
      query: ({ url }: { url: string }) => Promise.resolve(url === openUrl ? [{ id: 7, windowId: 2 }] : []),
      update: note,
    },
    windows: { update: note },
  };
  return { api, done };
};

describe('showRecordTab', () => {
  it('brings an open tab of the address and its window to the front', async () => {
    const { api, done } = browserWith('https://record.example/*');
    expect(await showRecordTab(api, 'https://record.example')).toBe(true);
    expect(done).toEqual([
      [7, { active: true }],
      [2, { focused: true }],
    ]);
  });

  it('says that there is none, and does nothing', async () => {
    const { api, done } = browserWith('https://record.example/*');
    expect(await showRecordTab(api, 'https://other.example')).toBe(false);
    expect(done).toEqual([]);
  });
});
