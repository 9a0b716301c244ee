import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { SidebarApp } from '../../components/sidebar/sidebar-app.tsx';
import { firstPack } from '../../lib/content/packs/first-pack.ts';
import { connectSidebar } from '../../lib/messages/sidebar-port.ts';
import { createClipboard } from '../../lib/platform/clipboard.ts';
import { systemClock } from '../../lib/platform/clock.ts';

/** False after an update or removal; asking itself may throw then (safety.md A11). */
const isAlive = (): boolean => {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
};

const root = document.getElementById('app');
const connection = connectSidebar();
if (root && connection.mode === 'blank')
  render(<p>This page belongs beside a record and shows nothing by itself.</p>, root);
else if (root) {
  render(
    <SidebarApp
      reader={connection.reader}
      background={connection.background}
      clipboard={createClipboard(window)}
      clock={systemClock}
      runtime={{ isAlive }}
      pack={firstPack}
    />,
    root,
  );
}
