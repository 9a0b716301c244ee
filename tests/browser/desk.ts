import type { Page } from 'puppeteer-core';
import {
  buildFolder,
  launch,
  serve,
  type BrowserName,
  type Launched,
  type LaunchOptions,
  type Served,
} from '../../scripts/launch.ts';
import { SidebarPage } from '../pages/sidebar-page.ts';

/** A browser with the built test extension, and the training record served from localhost for the content-script path. */
export type Desk = {
  readonly launched: Launched;
  readonly served: Served;
  /** Opens a record page in a new tab; the reader is injected by the browser. */
  open(path: string): Promise<{ page: Page; sidebar: SidebarPage }>;
  close(): Promise<void>;
};

/** Starts both. `pages` are made-up record pages, path to html text. */
export async function openDesk(
  name: BrowserName,
  pages: Readonly<Record<string, string>> = {},
  options: LaunchOptions & { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Desk> {
  const served = await serve([buildFolder(name, 'test')], {
    pages,
    ...(options.headers ? { headers: options.headers } : {}),
  });
  const launched = await launch(name, options);
  return {
    launched,
    served,
    async open(path) {
      const page = await launched.browser.newPage();
      await page.goto(`${served.origin}${path}`);
      return { page, sidebar: new SidebarPage(page) };
    },
    async close() {
      await launched.close();
      await served.close();
    },
  };
}

/** A record page in one function: a banner with who it is, and a body. Invented people with numbers of the 999 range only. */
export const recordPage = (
  person: { name: string; born: string; nhsNumber: string },
  body = '',
): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Record</title></head><body>
<header role="banner"><h1 id="name">${person.name}</h1>
<dl><dt>Born</dt><dd id="born">${person.born}</dd><dt>NHS number</dt><dd id="nhs">${person.nhsNumber}</dd></dl></header>
<main id="body">${body}</main></body></html>`;
