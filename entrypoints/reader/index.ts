import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGuard } from './start-guard.ts';
import { startReader } from './start-reader.ts';

/**
 * Registered by background for the sites that a person has granted, in every frame from the start of the document: the
 * reader in the record page itself, a paste guard alone in the frames inside it.
 */
export default defineUnlistedScript(() => {
  if (window.top === window) startReader();
  else startGuard();
});
