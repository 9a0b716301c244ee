/**
 * Counts what a browser asks of anything but this machine. While it listens, browsers that `launch` starts send through
 * it whatever is not on this machine; it notes the host and passes nothing on.
 */
import { createServer } from 'node:http';
import type { BrowserName } from './browsers.mjs';

const variableOf = (browser: BrowserName): string => `FINGERPOST_OUTSIDE_${browser.toUpperCase()}`;

/** The port at which what a browser asks of the outside is counted; null while nobody counts. */
export function outsidePort(browser: BrowserName): number | null {
  const port = process.env[variableOf(browser)];
  return port ? Number(port) : null;
}

export type Outside = {
  /** The host of every request so far, oldest first. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
};

/** Listens for one browser, in this process and those that it starts. */
export async function listenOutside(browser: BrowserName): Promise<Outside> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '', 'http://unknown.invalid').host);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push(request.url ?? '');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  process.env[variableOf(browser)] = String(typeof address === 'object' && address ? address.port : 0);
  return {
    hosts,
    close: () =>
      new Promise((done) => {
        delete process.env[variableOf(browser)];
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
