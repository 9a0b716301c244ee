/**
 * The address of one of our own files. Both browsers have `chrome.runtime`; the wrapper's own type for this one needs
 * generated files, which nothing else here does.
 */
export const ownUrl = (path: `/${string}`): string => chrome.runtime.getURL(path);

/** Our own origin, `chrome-extension://id` or `moz-extension://id`. */
export const ownOrigin = (): string => new URL(ownUrl('/')).origin;
