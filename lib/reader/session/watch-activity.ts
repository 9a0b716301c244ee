/** What somebody at the computer does; a page cannot make these in our stead without being seen by `isTrusted`. */
const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel'];

/** Tells how long nobody has moved, pressed or typed in the window, in milliseconds (safety.md H-32). */
export function watchActivity(window: Window, signal: AbortSignal): () => number {
  let lastMs = performance.now();
  const note = (event: Event) => {
    if (event.isTrusted) lastMs = performance.now();
  };
  for (const name of signsOfLife) window.addEventListener(name, note, { signal, capture: true, passive: true });
  return () => performance.now() - lastMs;
}
