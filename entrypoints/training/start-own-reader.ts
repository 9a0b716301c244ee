/**
 * Content scripts do not run in the extension's own pages, so the training page starts the reader and docks the sidebar
 * itself. Called only there: served from elsewhere, the page is an ordinary web page and the content script does both.
 */
export const startOwnReader = (): void => {
  // Filled by the reader's session.
};
