import { beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../lib/reader/collect/collect.ts';
import { findPlace, readIdentity, readPage } from '../../../lib/reader/read-page.ts';

const today = '2026-11-22';
const banner = '<header><h1>Mrs Testa Sample</h1><p>Born 09-May-1968 NHS No. 999 110 6847</p></header>';

/** Puts so many frames into one another, and words into each; answers the frames, the outermost first. */
function nested(depth: number, words: (depth: number) => string): Element[] {
  const frames: Element[] = [];
  let inside = document;
  for (let at = 1; at <= depth; at++) {
    inside.body.insertAdjacentHTML('beforeend', '<iframe></iframe>');
    const frame = inside.querySelector('iframe');
    if (frame === null || frame.contentDocument === null) throw new Error('no document');
    inside = frame.contentDocument;
    inside.body.innerHTML = words(at);
    frames.push(frame);
  }
  return frames;
}

beforeEach(() => {
  document.body.innerHTML = banner;
});

describe('readPage', () => {
  it('says of a frame too deep in others that it was not read, and where it stands', () => {
    const frames = nested(7, (depth) => `<p>Layer ${depth}</p>`);
    expect(collect(document).lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['Layer 1', 'Layer 5']));
    const { cannotTell, identity } = readPage(document, { today });
    expect(identity).toMatchObject({ sure: true, doubt: null });
    expect(cannotTell).toEqual([
      expect.objectContaining({ what: 'part of the page', why: expect.stringMatching(/not read.*too deep/) }),
    ]);
    expect(findPlace(document, cannotTell[0]?.place?.address ?? '')).toBe(frames[5]);
  });

  it('says so too where nobody is named outside it, the same at every look', () => {
    document.body.innerHTML = '';
    nested(6, () => '');
    const { page, identity } = readPage(document, { today });
    expect(page).toBe('none');
    expect(identity.doubt).toMatch(/not read/);
    expect(readIdentity(document, today)).toEqual(identity);
  });

  it('says nothing of frames that were read, or that are hidden', () => {
    nested(5, () => '');
    const hidden = document.body.appendChild(document.createElement('iframe'));
    hidden.style.display = 'none';
    expect(readPage(document, { today }).cannotTell).toEqual([]);
  });
});
