import '../../lib/platform/jitless.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { siteOriginOf } from '../../lib/domain/sites/site.ts';
import { Hub } from '../../lib/messages/hub.ts';
import { fromExtensionPort } from '../../lib/messages/ports.ts';
import { createReaderSites } from '../../lib/platform/reader-sites.ts';
import { senderOf } from '../../lib/platform/port-sender.ts';
import { createPastWaiting } from '../../lib/storage/past-waiting.ts';
import { createSessionMemory } from '../../lib/storage/session-memory.ts';
import { answerAside } from './answer-aside.ts';
import { answerPack } from './answer-pack.ts';
import { answerSidebar } from './answer-sidebar.ts';
import { isSiteAllowed } from './settings-in-force.ts';
import { answerSites } from './answer-sites.ts';
import { createTaughtSites, sitesIn } from './taught-sites.ts';
import { onToolbarButton, openPanel, showFrameFailed } from './toolbar-button.ts';
import { keepEnded, pastAlarm, pastMinutes } from './past-readings.ts';
import { deleteOldRows, retentionAlarm } from './retention.ts';

/** Wiring only. What must outlive a stopped background is in `storage.session`; the hub's ports go with it. */
export default defineBackground(() => {
  const sites = createReaderSites(isSiteAllowed);
  const memory = createSessionMemory(browser.storage.session, randomBase64);
  const pastWaiting = createPastWaiting(browser.storage.session);
  const taught = createTaughtSites();
  const hub: Hub = new Hub({
    memory,
    isGranted: sites.isGranted,
    activeTab: async (windowId) => (await browser.tabs.query({ windowId, active: true }))[0]?.id ?? null,
    siteFor: (origin, tabId) => taught.siteFor(origin, tabId),
    onSiteHealth: taught.onHealth,
    ask: async (name, params, at) =>
      (await answerSites(name, params, at, taught)) ??
      (await answerAside(name, params, memory, pastWaiting)) ??
      (await answerPack(name, params)) ??
      answerSidebar(name, params, {
        sessionKey: memory.sessionKey,
        shareCopy: (copy) => hub.shareCopy(copy),
        nowMs: () => Date.now(),
      }),
    onFrameFailed: (tabId) => void showFrameFailed(tabId),
  });

  browser.runtime.onConnect.addListener((port) => {
    const sender = senderOf(port);
    if (sender) hub.add(fromExtensionPort(port), sender);
    else {
      hub.droppedCount += 1;
      port.disconnect();
    }
  });

  browser.runtime.onInstalled.addListener(() => void sites.register().then(sites.injectIntoOpenTabs));
  browser.runtime.onStartup.addListener(() => void sites.register());
  browser.permissions.onAdded.addListener(() => void sites.register());
  browser.permissions.onRemoved.addListener(() => void sites.register().then(() => hub.stopWithdrawn()));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') for (const origin of sitesIn(changes)) void hub.tellSite((of) => siteOriginOf(of) === origin);
    if (area === 'managed') void Promise.all([hub.policyChanged(), sites.register()]);
  });
  browser.tabs.onActivated.addListener(({ windowId, tabId }) => hub.onTabActivated(windowId, tabId));
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'loading' && tab.active && tab.windowId !== undefined)
      hub.onTabActivated(tab.windowId, tabId);
  });
  browser.action.onClicked.addListener((tab) => void onToolbarButton(tab, { hub, sites }));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'panel' && tab !== undefined) void openPanel(tab);
    else if (command === 'fold' && tab?.id !== undefined) hub.toggle(tab.id);
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === retentionAlarm) void deleteOldRows();
    if (alarm.name === pastAlarm) void keepEnded(pastWaiting);
  });
  void browser.alarms.create(pastAlarm, { periodInMinutes: pastMinutes });
  void browser.alarms.create(retentionAlarm, { periodInMinutes: 24 * 60, delayInMinutes: 1 });
});

function randomBase64(bytes: number): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))));
}
