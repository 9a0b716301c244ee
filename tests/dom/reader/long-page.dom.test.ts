import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/reader/read-page.ts';

const banner = '<h1>Mrs Testa Sample</h1><p>Born 09-May-1968 (58y) NHS No. 999 110 6847 Female</p>';

const read = (lines: number) => {
  const html = `${banner}<ul>${'<li>Seen in surgery</li>'.repeat(lines)}</ul>`;
  return readPage(new DOMParser().parseFromString(html, 'text/html'), { today: '2026-11-22' });
};

describe('readPage, very long pages', () => {
  it('is sure of the person on a long page', () => {
    expect(read(20_000).identity.sure).toBe(true);
  });

  it('H-30: names nobody on a page that is too long to be read, and says so', () => {
    const reading = read(60_500);
    expect(reading.identity.sure).toBe(false);
    expect(reading.identity.doubt).toContain('too long');
    expect(reading.items).toEqual([]);
  });
});
