import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listenOutside, outsidePort } from '../../../scripts/outside.ts';

/** Asks for something through the port as a browser does: an address at once, or a way through to a host. */
const ask = (port: number, method: 'GET' | 'CONNECT', path: string): Promise<number> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, method, path });
    const answered = ({ statusCode = 0 }: { statusCode?: number | undefined }): void => done(statusCode);
    asked.on('response', answered).on('connect', answered).on('error', fail).end();
  });

describe('listenOutside', () => {
  it('T-15: notes the host of every request, lets none through, and is gone once closed', async () => {
    expect(outsidePort('chromium')).toBeNull();
    const outside = await listenOutside('chromium');
    const port = outsidePort('chromium') ?? 0;
    expect(outsidePort('firefox')).toBeNull();
    expect(await ask(port, 'GET', 'http://collect.invalid/x?y')).toBe(502);
    expect(await ask(port, 'CONNECT', 'collect.invalid:443')).toBe(502);
    expect(outside.hosts).toEqual(['collect.invalid', 'collect.invalid:443']);
    await outside.close();
    expect(outsidePort('chromium')).toBeNull();
  });
});
