import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applySite } from '../../lib/reader/sites/apply.ts';

/** Put by background into a record page for which a site is taught: lends the reader there the way to read by it. */
export default defineUnlistedScript(() => {
  globalThis.fingerpostSiteReader = applySite;
});
