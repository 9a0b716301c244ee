/**
 * Where browsers are found on this machine. Plain JavaScript with nothing but Node's own modules: `bootstrap.mjs` needs
 * it before any package is installed.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const browserPlaces = {
  chromium: {
    env: 'FINGERPOST_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    env: 'FINGERPOST_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debianPackage: 'firefox-esr',
  },
};

/** Path of an installed browser, or null. The environment variable wins, then PATH, then the usual places. */
export function findBrowser(name) {
  const { env, names, places } = browserPlaces[name];
  const fromEnv = process.env[env];
  if (fromEnv && existsSync(fromEnv)) return fromEnv;
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  for (const program of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, program + ending);
        if (existsSync(path)) return path;
      }
    }
  }
  return places.find((path) => existsSync(path)) ?? null;
}
