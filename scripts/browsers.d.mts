export type BrowserName = 'chromium' | 'firefox';
export type BrowserPlaces = {
  /** Environment variable that names the program to use. */
  readonly env: string;
  /** Program names to look for on PATH. */
  readonly names: readonly string[];
  /** Where the program usually is when it is not on PATH. */
  readonly places: readonly string[];
  /** Debian's package. */
  readonly debianPackage: string;
};
export declare const browserPlaces: Readonly<Record<BrowserName, BrowserPlaces>>;
/** Path of an installed browser, or null. */
export declare function findBrowser(name: BrowserName): string | null;
