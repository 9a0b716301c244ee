import { describe, expect, it, vi } from 'vitest';
import { senderOf } from '../../../lib/platform/port-sender.ts';

const own = vi.hoisted(() => 'chrome-extension://abc');
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'abc' } } }));
vi.mock('../../../lib/platform/own-page.ts', () => ({
  ownOrigin: () => own,
  ownUrl: (path: string) => `${own}${path}`,
}));

const record = { id: 'abc', url: 'https://record.example/one', frameId: 0, documentId: 'd', tab: { id: 7 } };

describe('senderOf', () => {
  it('A3: tells the reader, the guard, the sidebar and the training page by what the browser says of them', () => {
    const origin = 'https://record.example';
    const shared = { tabId: 7, documentId: 'd' };
    expect(senderOf({ name: 'reader', sender: record })).toEqual({ kind: 'reader', frameId: 0, origin, ...shared });
    const framed = { ...record, frameId: 3, url: 'about:blank', tab: { id: 7, url: 'https://record.example/' } };
    expect(senderOf({ name: 'guard', sender: framed })).toEqual({ kind: 'guard', frameId: 3, origin, ...shared });
    expect(senderOf({ name: 'sidebar', sender: { id: 'abc', url: `${own}/sidebar.html#panel` } })).toEqual({
      kind: 'sidebar',
      tabId: null,
      frameId: 0,
      documentId: null,
      origin: own,
    });
    expect(senderOf({ name: 'reader', sender: { ...record, url: `${own}/training.html` } })?.kind).toBe('training');
  });

  it.each([
    ['nobody', undefined],
    ['another extension', { ...record, id: 'other' }],
    ['a record page in no tab', { ...record, tab: undefined }],
    ['the training page in no tab', { ...record, url: `${own}/training.html`, tab: undefined }],
    ['a page that is not of the web', { ...record, url: 'file:///record.html' }],
    ['a frame without an address in a tab without one', { ...record, url: 'about:blank' }],
    ['a reader in a frame', { ...record, frameId: 2 }],
    ['another page of ours', { ...record, url: `${own}/options.html` }],
  ])('A3: does not know %s', (_, sender) => {
    expect(senderOf({ name: 'reader', sender })).toBeNull();
  });
});
