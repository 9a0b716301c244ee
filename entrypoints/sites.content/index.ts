import { defineContentScript } from 'wxt/utils/define-content-script';
import { applySite } from '../../lib/reader/sites/apply.ts';

/** Put by background into a record page for which a site is taught: lends the reader there the way to read by it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    globalThis.fingerpostSiteReader = applySite;
  },
});
