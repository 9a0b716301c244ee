import type { FillOrder, FillReply } from '../../domain/sites/filling.ts';
import type { PageContext } from '../interpret/context.ts';
import type { Answer } from '../session/responder.ts';
import type { LentPage } from '../session/lent.ts';
import { applySite } from './apply.ts';
import { isBesideOthers } from './beside-others.ts';
import { findField, isOneLine, labelOfField, whyNoEntries, type Field } from './field.ts';
import { isInSight, outline } from './field-sight.ts';
import { joined, textIn, tooMany, writeAfter, type Written } from './field-text.ts';
import type { ReaderParts, SiteOnPage, SiteReader, Taught } from './site-reader.ts';

/** A page's own script may put its own text back this long after it was told of ours. */
const settleMs = 250;
/** What was shown longer ago is shown again first: the screen may be another. */
const shownForMs = 120_000;

const otherRecord = 'Another record is on the screen now, or it is not certain whose. Nothing was filled in.';
const notTaught = 'What was taught of this site does not fit this page now. Nothing was filled in.';
const notFound = 'The box that was taught is not on this page now. Nothing was filled in.';
const besideOthers = 'The box stands beside somebody else’s details. Nothing was filled in.';
const outOfSight = 'The box is hidden or covered. Nothing was filled in.';
const moved = 'The box is not where it was shown. Nothing was filled in. Look at it again.';
const thereAlready = 'Some of these lines stand in the box already. Nothing was filled in.';
const notTaken = 'The page did not take it. Nothing was filled in.';
const changed = 'The page made something else of what was filled in. Read the box before you save.';
const switchedBack = 'Another record came up meanwhile. What was filled in was taken back.';
const switched = 'Another record came up meanwhile. Look at the box: what was filled in may stand there.';
const otherNow = 'Another record is on the screen now, or it is not certain whose. Nothing was taken back.';
const notSeenNow = 'The box is hidden or covered. Nothing was taken back.';
const notAsFilled = 'The box no longer holds exactly what was filled in. Nothing was taken back.';

/** How the page was when the reader last looked who is on it. */
type Look = {
  readonly context: PageContext;
  readonly on: SiteOnPage;
  readonly parts: ReaderParts;
  readonly taught: Taught;
};
type Found = { readonly field: Field; readonly look: Look };
type Filled = { readonly field: Field; readonly recordKey: string; readonly written: Written };

const replied = (outcome: FillReply['outcome'], why: string | null, field: FillReply['field'] = null): Answer => ({
  ok: true,
  value: { outcome, why, field } satisfies FillReply,
});
const nothing = (why: string): Answer => replied('nothing', why);

const isOrder = (order: unknown): order is FillOrder =>
  typeof order === 'object' &&
  order !== null &&
  'do' in order &&
  'recordKey' in order &&
  typeof order.recordKey === 'string' &&
  (!('text' in order) || typeof order.text === 'string');

/** Whether a line of the text stands in a field by itself already. */
const stands = (before: string, text: string): boolean =>
  text.split('\n').some((line) => line.trim() !== '' && before.includes(line));

/**
 * Fills entries into the taught field: shows where first, and writes only while the same person is on the screen. Looks
 * who that is, finds the field and writes in one turn, so that no script of the page comes between (A5, A9). It presses
 * nothing, moves no focus and never saves.
 */
export class Filler {
  readonly #document: Document;
  readonly #nowMs: () => number;
  #isLooking = false;
  #look: Look | null = null;
  #shown: { readonly field: Field; readonly atMs: number } | null = null;
  #filled: Filled | null = null;
  #hideOutline: () => void = () => {};

  constructor(document: Document, nowMs: () => number = () => performance.now()) {
    this.#document = document;
    this.#nowMs = nowMs;
  }

  /** Reads by the site, as `applySite` does; while an order is worked on, keeps how the page was. */
  readonly read: SiteReader = (context, on, parts) => {
    const taught = applySite(context, on, parts);
    if (this.#isLooking) this.#look = taught.site === null ? null : { context, on, parts, taught };
    return taught;
  };

  /** Does one order of the sidebar; null when it is not understood. */
  obey(order: unknown, page: LentPage): Answer | Promise<Answer> | null {
    if (!isOrder(order)) return null;
    const { text = '' } = order;
    switch (order.do) {
      case 'show':
        return this.#show(order.recordKey, text, page);
      case 'fill':
        return this.#fill(order.recordKey, text, page);
      case 'undo':
        return this.#undo(order.recordKey, page);
      case 'end':
        this.#end();
        return nothing('');
      default:
        return null;
    }
  }

  #end(): void {
    this.#hideOutline();
    this.#hideOutline = () => {};
    this.#shown = null;
  }

  /** Who is on the screen at this moment, and how the page is by the site; null for anybody else. */
  #lookFor(recordKey: string, page: LentPage): Look | null {
    this.#look = null;
    this.#isLooking = true;
    const isSame = page.keyNow() === recordKey;
    this.#isLooking = false;
    const look = this.#look;
    this.#look = null;
    return isSame ? look : null;
  }

  /** The taught field, for this person and to be seen; or why not. */
  #find(recordKey: string, page: LentPage): Found | string {
    const look = this.#lookFor(recordKey, page);
    if (look === null) return page.keyNow() === recordKey ? notTaught : otherRecord;
    const { on, parts, context, taught } = look;
    const place = on.site.places.find(({ what }) => what === 'entries');
    const field = place === undefined ? null : (findField(this.#document, place, parts)?.field ?? null);
    if (field === null) return notFound;
    const why = whyNoEntries(field);
    if (why !== null) return `${why} Nothing was filled in.`;
    if (isBesideOthers(field, context, taught, parts)) return besideOthers;
    return isInSight(field, parts) ? { field, look } : outOfSight;
  }

  /** Why this text does not go into a field, or null. */
  #whyNoText({ field, look }: Found, text: string): string | null {
    const before = textIn(field, look.parts);
    if (stands(before, text)) return thereAlready;
    const many = tooMany(field, joined(field, before, text));
    return many === 0 ? null : `This is ${many} characters too long for the box. Nothing was filled in.`;
  }

  #show(recordKey: string, text: string, page: LentPage): Answer {
    this.#end();
    const found = this.#find(recordKey, page);
    const why = typeof found === 'string' ? found : this.#whyNoText(found, text);
    if (typeof found === 'string' || why !== null) return nothing(why ?? notFound);
    const { field, look } = found;
    this.#hideOutline = outline(field, look.parts);
    this.#shown = { field, atMs: this.#nowMs() };
    const label = labelOfField(field);
    return replied('shown', null, {
      label: label === '' ? null : label,
      isEmpty: textIn(field, look.parts).trim() === '',
      isOneLine: isOneLine(field),
    });
  }

  #fill(recordKey: string, text: string, page: LentPage): Answer | Promise<Answer> {
    const shown = this.#shown;
    this.#end();
    const found = this.#find(recordKey, page);
    if (typeof found === 'string') return nothing(found);
    const { field, look } = found;
    if (shown?.field !== field || this.#nowMs() - shown.atMs > shownForMs) return nothing(moved);
    const why = text === '' ? notFound : this.#whyNoText(found, text);
    if (why !== null) return nothing(why);
    const filled: Filled = { field, recordKey, written: writeAfter(field, text, look.parts) };
    if (page.keyNow() !== recordKey) return this.#takeBackFor(filled, look.parts);
    return this.#readBack(filled, page, look.parts);
  }

  /** Looks, when the page has had its turn, at who is on the screen and what it made of the text. */
  async #readBack(filled: Filled, page: LentPage, parts: ReaderParts): Promise<Answer> {
    await new Promise((done) => setTimeout(done, settleMs));
    if (page.keyNow() !== filled.recordKey) return this.#takeBackFor(filled, parts);
    const { field, written } = filled;
    const now = field.isConnected ? textIn(field, parts) : null;
    if (now === written.before) return nothing(notTaken);
    if (now !== written.after) return replied('changed', changed);
    this.#filled = filled;
    return replied('filled', null);
  }

  /** Somebody else is on the screen: the text goes again where it still stands as it was written. */
  #takeBackFor({ field, written }: Filled, parts: ReaderParts): Answer {
    const isAsWritten = textIn(field, parts) === written.after;
    if (isAsWritten) written.takeBack();
    const isBack = isAsWritten && textIn(field, parts) === written.before;
    return isBack ? nothing(switchedBack) : replied('changed', switched);
  }

  #undo(recordKey: string, page: LentPage): Answer {
    const filled = this.#filled;
    const look = this.#lookFor(recordKey, page);
    if (look === null) return nothing(otherNow);
    if (filled?.recordKey !== recordKey) return nothing(notAsFilled);
    const { field, written } = filled;
    if (!field.isConnected || textIn(field, look.parts) !== written.after) return nothing(notAsFilled);
    if (!isInSight(field, look.parts)) return nothing(notSeenNow);
    written.takeBack();
    this.#filled = null;
    return textIn(field, look.parts) === written.before ? replied('undone', null) : replied('changed', changed);
  }
}
