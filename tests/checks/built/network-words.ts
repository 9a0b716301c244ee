/** A way out of the machine that stands in a bundle. */
export type WayOut = { readonly what: string; readonly near: string };

/**
 * Everything in a built script that could send, load or navigate (T-15). The minifier may rename a local, never
 * a global or a property, so names are enough. `new Function` stands here because a string could hide any of the others.
 */
const waysOut: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'fetch', pattern: /(?<![\w$.])fetch\s*\(|(?:window|self|globalThis)\.fetch\b|\[["'`]fetch["'`]\]/g },
  { what: 'XMLHttpRequest', pattern: /XMLHttpRequest/g },
  { what: 'WebSocket', pattern: /\bWebSocket(Stream)?\b|WebTransport/g },
  { what: 'EventSource', pattern: /\bEventSource\b/g },
  { what: 'sendBeacon', pattern: /sendBeacon/g },
  { what: 'RTCPeerConnection', pattern: /RTCPeerConnection/g },
  { what: 'Image', pattern: /new\s+Image\b|createElement\(["'`](img|script|link|object|embed)["'`]\)/g },
  {
    what: 'window.open',
    pattern: /(?:window|self|globalThis|\btop|parent)\.open\s*\(|(?<![\w$.])open\s*\(\s*["'`]https?:/g,
  },
  { what: 'navigation', pattern: /\blocation(\.href)?\s*=(?![=>])|location\.(assign|replace)\s*\(/g },
  { what: 'tabs.create', pattern: /tabs\.(create|update)\s*\(|windows\.create\s*\(/g },
  { what: 'importScripts', pattern: /importScripts\s*\(/g },
  { what: 'string as code', pattern: /\beval\s*\(|(?<![\w$.])Function\s*\(|=\s*Function\s*[,;]/g },
  { what: 'remote address', pattern: /\b(?:https?|wss?|ftp):\/\/[\w.-]+[\w./-]*/g },
];

/** Finds every way out in a script's text, with a little of what stands around it. */
export function findWaysOut(text: string): WayOut[] {
  return waysOut.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      what,
      near: text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40).replaceAll('\n', ' '),
    })),
  );
}
