const shownMs = 2500;

/**
 * Scrolls to an element and outlines it for a moment, without touching the page's own styles or text: an animation
 * leaves nothing behind. Answers false when the element is gone.
 */
export function showPlace(element: Element | null, signal: AbortSignal): boolean {
  if (!element?.isConnected) return false;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
  const outline = '3px solid #ffdd00';
  const shown = { outline, outlineOffset: '2px', boxShadow: '0 0 0 6px #212b32' };
  const animation = element.animate([shown, shown], { duration: shownMs });
  signal.addEventListener('abort', () => animation.cancel(), { once: true });
  return true;
}
