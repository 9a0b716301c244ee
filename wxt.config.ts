import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const releaseCsp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  // The training page frames the real sidebar, same origin (docs/adr/0002).
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/** The browser tests serve record pages from this machine; no other build is given any site beforehand. */
const testHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  imports: false,
  srcDir: '.',
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { modulePreload: false, sourcemap: false },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Fingerpost',
    short_name: 'Fingerpost',
    description: 'Beside the record: one idea worth raising, who on the team first, one press to copy coded entries.',
    permissions: [
      // Only to learn, on a press of the button, which site to ask for (docs/adr/0006).
      'activeTab',
      'storage',
      'scripting',
      'alarms',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*/*'],
    ...(mode === 'test' ? { host_permissions: testHosts } : {}),
    incognito: 'not_allowed',
    action: { default_title: 'Fingerpost' },
    commands: {
      fold: { suggested_key: { default: 'Alt+Shift+K' }, description: 'Fold or unfold the sidebar' },
      // Letters that neither browser has for itself. Beside any page, to paste or to type. Firefox does it by itself.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'panel']: {
        suggested_key: { default: 'Alt+Shift+U' },
        description: 'Open the side panel',
      },
    },
    content_security_policy: { extension_pages: releaseCsp },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['https://*/*', ...(mode === 'test' ? testHosts : [])],
        use_dynamic_url: true,
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fingerpost@fingerpost.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          // For pages that refuse the frame: opened by the toolbar button, never by itself.
          sidebar_action: {
            default_panel: 'sidebar.html#panel',
            default_title: 'Fingerpost',
            default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
            open_at_install: false,
          },
        }
      : {
          // The first with Ed25519 in WebCrypto: an older one would take every signature of a pack for a bad one.
          minimum_chrome_version: '137',
          side_panel: { default_path: 'sidebar.html#panel' },
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
