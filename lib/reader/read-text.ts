import type { PageReading } from '../domain/reading.ts';
import { assemble } from './assemble/assemble.ts';
import { collect } from './collect/collect.ts';
import { collectText } from './collect/collect-text.ts';
import type { ReadOptions } from './read-page.ts';

const maxTextLength = 1_000_000;

/** Whether pasted text is HTML: it begins as a document or a fragment of one. */
const isHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<!--|<(?:html|head|meta|style|body|header|main|article|table|tr|div|ul|ol|dl|h[1-6]|p|b|strong|span|section)\b)/i.test(
    text,
  );

/**
 * Reads pasted text by the same stages as a page. HTML is parsed into a document that is never shown and runs nothing.
 * A summary without a person is a record all the same: whoever pasted it knows whose it is, the screen does not say.
 */
export function readText(text: string, options: ReadOptions): PageReading {
  const bounded = text.slice(0, maxTextLength);
  const page = isHtml(bounded) ? collect(new DOMParser().parseFromString(bounded, 'text/html')) : collectText(bounded);
  return assemble(page, options.today, { isPasted: true });
}
