import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

type Clip = { readonly text: string; readonly html: string; readonly fhir: string | null };
type Written = Result<{ readonly way: 'api' | 'command' }, { readonly why: string }>;

/** Chromium takes formats of other kinds only under this prefix; Firefox takes none and says so through `supports`. */
const fhirType = 'web application/fhir+json';

const blob = (type: string, content: string) => new Blob([content], { type });

/** Rejects at once where there is no clipboard API (no secure context, or policy), so that the other way is tried. */
const writeByApi = async (view: Window & typeof globalThis, clip: Clip): Promise<boolean> => {
  const Item = view.ClipboardItem;
  const clipboard: Clipboard | undefined = view.navigator.clipboard;
  if (typeof Item !== 'function' || clipboard === undefined) return false;
  const shapes: Record<string, Blob> = { 'text/plain': blob('text/plain', clip.text) };
  if (clip.html !== '') shapes['text/html'] = blob('text/html', clip.html);
  if (clip.fhir !== null && Item.supports(fhirType)) shapes[fhirType] = blob(fhirType, clip.fhir);
  try {
    await clipboard.write([new Item(shapes)]);
    return true;
  } catch {
    // Refused by the page's policy, or not focused: the command below may still work.
    return false;
  }
};

/**
 * Copies through a `copy` event of our own document. The listener lives for this one event, and success needs both
 * the browser's yes and the event having come to us.
 */
const writeByCommand = (view: Window & typeof globalThis, clip: Clip): boolean => {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', clip.text);
    if (clip.html !== '') event.clipboardData.setData('text/html', clip.html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  view.addEventListener('copy', onCopy, { capture: true, once: true });
  try {
    return view.document.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    view.removeEventListener('copy', onCopy, { capture: true });
  }
};

/**
 * The clipboard of our own frame (safety.md A9): the API, else the command; success only from the result.
 *
 * Errors: `why` says in plain words that nothing was copied.
 */
export const createClipboard = (view: Window & typeof globalThis) => {
  const write = async (clip: Clip): Promise<Written> => {
    if (await writeByApi(view, clip)) return ok({ way: 'api' });
    if (writeByCommand(view, clip)) return ok({ way: 'command' });
    return err({ why: 'The browser did not allow copying here. Nothing was copied.' });
  };
  return {
    write,
    /** Puts a single space on the clipboard: the browser has no way to empty it. */
    clear: async (): Promise<Result<object, { readonly why: string }>> => {
      const written = await write({ text: ' ', html: '', fhir: null });
      return written.ok
        ? ok({})
        : err({ why: 'The clipboard could not be cleared. Click in the sidebar and try again.' });
    },
  };
};
