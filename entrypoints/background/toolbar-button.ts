import { browser } from 'wxt/browser';
import type { Hub } from '../../lib/messages/hub.ts';
import type { ReaderSites } from '../../lib/platform/reader-sites.ts';

type Tab = {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly windowId?: number | undefined;
};
type Parts = { readonly hub: Hub; readonly sites: ReaderSites };

/**
 * The toolbar button: where a reader runs, it opens or folds the sidebar; where the page refused the frame, and where no
 * page may be read, it opens the side panel; on a site not granted yet, it asks for exactly this site. Permission and
 * panel have to be asked for within the press itself, before anything is awaited.
 */
export async function onToolbarButton(tab: Tab, { hub, sites }: Parts): Promise<void> {
  if (tab.id === undefined) return;
  const tabId = tab.id;
  const asked = sites.requestFor(tab.url);
  if (frameFailedTabs.has(tabId) && hub.lacksFrame(tabId)) {
    await openPanel(tab);
    return;
  }
  if (hub.toggle(tabId)) return;
  if (asked === null) await openPanel(tab);
  else if (await asked) {
    await sites.register();
    await sites.inject(tabId);
  } else await showTitle(tabId, 'Fingerpost may not read this site.');
}

/** Tabs whose page refused the frame; lost when background stops, and told again by the reader when it connects. */
const frameFailedTabs = new Set<number>();

/** Says on the button that the page refused the sidebar, and offers the side panel by the next press. */
export async function showFrameFailed(tabId: number): Promise<void> {
  frameFailedTabs.add(tabId);
  await showTitle(tabId, 'This page does not let the sidebar stay. Press for the side panel.');
}

async function showTitle(tabId: number, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title: `Fingerpost: ${title}` }),
  ]);
}

/** Chromium's side panel, or Firefox's sidebar. */
export async function openPanel({ windowId }: Tab): Promise<void> {
  const sidebarAction: unknown = Reflect.get(browser, 'sidebarAction');
  const open: unknown = Reflect.get(Object(sidebarAction), 'open');
  if (typeof open === 'function') await open.call(sidebarAction);
  else if (windowId !== undefined && 'sidePanel' in browser) await browser.sidePanel.open({ windowId });
}
