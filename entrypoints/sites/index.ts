import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lendSites } from '../../lib/reader/sites/lend-sites.ts';

/** Put by background into a record page for which a site is taught: lends the reader there the way to use it. */
export default defineUnlistedScript(() => lendSites(document));
