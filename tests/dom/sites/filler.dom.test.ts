import { beforeEach, describe, expect, it } from 'vitest';
import { trainingSite } from '../../../lib/content/sites/shipped-sites.ts';
import { FillReply } from '../../../lib/domain/sites/filling.ts';
import type { FillOrder } from '../../../lib/domain/sites/filling.ts';
import { forReader, Site, type ReaderSite, type Way } from '../../../lib/domain/sites/site.ts';
import { readIdentity } from '../../../lib/reader/read-page.ts';
import { Filler } from '../../../lib/reader/sites/filler.ts';
import { shown, stranger, trainingRecord } from '../../fixtures/sites/pages.ts';

const today = '2026-11-22';
const trained = forReader(Site.parse(trainingSite));
/** The training site with its box for entries described in other ways. */
const siteWith = (...ways: Way[]): ReaderSite => ({
  ...trained,
  places: trained.places.map((place) => (place.what === 'entries' ? { ...place, ways } : place)),
});
const text = '2026-11-22 – Lifestyle plan agreed.\n2026-11-22 – To be looked at again.';
const form = (box = '<textarea id="note-text" name="notes"></textarea>', label = 'Consultation notes'): string =>
  `<form aria-label="New consultation"><h3>New consultation</h3><label for="note-text">${label}</label>${box}<button>Save to record</button></form>`;

let site: ReaderSite;
let filler: Filler;
let clockMs: number;

/** Puts the record of a person on the screen, with a form. */
const open = (html = form(), who = shown): void => {
  document.body.innerHTML = trainingRecord(who).replace('</main>', `${html}</main>`);
};

/** Who is on the screen by the real reading at this moment: the name stands for the key. */
const keyNow = (): string | null => {
  const { sure, name } = readIdentity(document, today, site);
  return sure ? name : null;
};
const person = 'Philippa Jane Underhay';

/** One order, as the reader passes it on, and the answer as the sidebar takes it. */
const order = async (what: FillOrder['do'], said: string | null = text, recordKey = person): Promise<FillReply> => {
  const params = { do: what, recordKey, ...(said === null ? {} : { text: said }) };
  const answer = await filler.obey(params, { keyNow, emit() {} });
  if (answer?.ok !== true) throw new Error('not understood');
  return FillReply.parse(answer.value);
};
const showAndFill = async (said = text): Promise<FillReply> => {
  expect(await order('show', said)).toMatchObject({ outcome: 'shown' });
  return order('fill', said);
};

const box = (): HTMLTextAreaElement | HTMLInputElement => {
  const found = document.querySelector('#note-text');
  if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) return found;
  throw new Error('no box');
};
const valueOf = (field: HTMLTextAreaElement | HTMLInputElement): string =>
  String(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.get?.call(field));
/** Shows another person in the banner of the same page, form and all. */
const switchTo = (who = stranger): void => {
  for (const [selector, words] of [
    ['.banner__name', who.name],
    ['.banner__facts div:nth-child(1) dd', who.birth],
    ['.banner__facts div:nth-child(3) dd', who.nhsNumber],
  ] as const) {
    const place = document.querySelector(selector);
    if (place !== null) place.textContent = words;
  }
};

beforeEach(() => {
  history.replaceState(null, '', '/training.html');
  site = trained;
  clockMs = 0;
  filler = new Filler(document, () => clockMs);
  globalThis.fingerpostSiteReader = filler.read;
  open();
});

describe('Filler', () => {
  it('A9, H-25: shows first, fills, tells the page as typing does, moves no focus, and reads back', async () => {
    const heard: string[] = [];
    for (const type of ['input', 'change', 'submit', 'keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'click'])
      document.addEventListener(type, ({ type: each }) => void heard.push(each));
    const { field } = await order('show');
    expect(field).toEqual({ label: 'Consultation notes', isEmpty: true, isOneLine: false });
    expect(box().value).toBe('');
    expect(heard).toEqual([]);
    expect(await order('fill')).toMatchObject({ outcome: 'filled', why: null });
    expect(box().value).toBe(text);
    expect(heard).toEqual(['input', 'change']);
    expect(document.activeElement).toBe(document.body);
  });

  it('fills nothing that was not shown first, or was shown too long ago', async () => {
    expect(await order('fill')).toMatchObject({ outcome: 'nothing', why: expect.stringContaining('Look at it again') });
    await order('show');
    clockMs = 120_001;
    expect(await order('fill')).toMatchObject({ outcome: 'nothing' });
    expect(box().value).toBe('');
  });

  it('writes after what stands there, changes nothing of it, and does not write the same twice', async () => {
    box().value = 'Knee pain, 2/52.';
    expect((await order('show')).field).toMatchObject({ isEmpty: false });
    expect(await order('fill')).toMatchObject({ outcome: 'filled' });
    expect(box().value).toBe(`Knee pain, 2/52.\n${text}`);
    expect(await order('show')).toMatchObject({ outcome: 'nothing', why: expect.stringContaining('already') });
  });

  it('takes back exactly what was filled in, once', async () => {
    box().value = 'Knee pain, 2/52.';
    await showAndFill();
    expect(await order('undo', null)).toMatchObject({ outcome: 'undone' });
    expect(box().value).toBe('Knee pain, 2/52.');
    expect(await order('undo', null)).toMatchObject({ outcome: 'nothing' });
  });

  it('takes nothing back once somebody wrote in the box', async () => {
    await showAndFill();
    box().value += ' Seen with daughter.';
    expect(await order('undo', null)).toMatchObject({ outcome: 'nothing', why: expect.stringContaining('no longer') });
    expect(box().value).toContain('Seen with daughter.');
  });

  it('joins the lines where the box takes one, and says so', async () => {
    site = siteWith(
      { by: 'label', is: 'Consultation notes', nth: 1, of: 1 },
      { by: 'path', is: 'form > input', nth: 1, of: 1 },
    );
    open(form('<input id="note-text" name="notes" value="Seen.">'));
    expect((await order('show')).field).toMatchObject({ isOneLine: true });
    await order('fill');
    expect(box().value).toBe(`Seen.; ${text.replace('\n', '; ')}`);
  });

  it('writes lines of their own where the page itself is edited, and takes them out again', async () => {
    const ways: Way[] = [
      { by: 'label', is: 'Consultation notes', nth: 1, of: 1 },
      { by: 'mark', is: 'div.editor', nth: 1, of: 1 },
    ];
    site = siteWith(...ways);
    open(form('<div class="editor" contenteditable="true" aria-label="Consultation notes"><p>Knee pain.</p></div>'));
    const editor = document.querySelector('.editor');
    expect(await showAndFill()).toMatchObject({ outcome: 'filled' });
    expect([...(editor?.children ?? [])].map((line) => line.textContent)).toEqual(['Knee pain.', ...text.split('\n')]);
    expect(await order('undo', null)).toMatchObject({ outcome: 'undone' });
    expect(editor?.innerHTML).toBe('<p>Knee pain.</p>');
  });
});

const filledNothing = { outcome: 'nothing', field: null };

describe('Filler, for whom', () => {
  it('A5, A9, H-01: fills nothing when another person came on the screen after it was shown', async () => {
    await order('show');
    switchTo();
    expect(await order('fill')).toMatchObject({ ...filledNothing, why: expect.stringContaining('Another record') });
    expect(box().value).toBe('');
  });

  it('A5, H-01: shows nothing when it is not certain whose record is on the screen', async () => {
    open(
      `${form()}<section><h2>${stranger.name}</h2><p>Born ${stranger.birth}</p><p>NHS number ${stranger.nhsNumber}</p></section>`,
    );
    expect(keyNow()).toBeNull();
    expect(await order('show')).toMatchObject({ ...filledNothing, why: expect.stringContaining('Another record') });
  });

  it('A5, H-01: takes it back at once when the page puts another person up as it hears of it', async () => {
    box().value = 'Knee pain.';
    document.addEventListener('input', () => switchTo(), { once: true });
    expect(await showAndFill()).toMatchObject({ ...filledNothing, why: expect.stringContaining('taken back') });
    expect(box().value).toBe('Knee pain.');
  });

  it('A5, H-01: takes it back when another person comes up before it was read back', async () => {
    await order('show');
    const filling = order('fill');
    expect(box().value).toBe(text);
    switchTo();
    expect(await filling).toMatchObject({ ...filledNothing, why: expect.stringContaining('taken back') });
    expect(box().value).toBe('');
  });

  it('A5, H-01: takes nothing back from a box that another person’s record shows now', async () => {
    await showAndFill();
    switchTo();
    expect(await order('undo', null)).toMatchObject({ outcome: 'nothing' });
    expect(box().value).toBe(text);
  });

  it.each([
    ['a form headed with another name', form().replace('<h3>New consultation', `<h3>Note for ${stranger.name}`)],
    [
      'a label with another name',
      form(undefined, 'Consultation notes').replace(
        'Consultation notes<',
        `Consultation notes</label><p>About: ${stranger.name}</p><label><`,
      ),
    ],
    ['a form with another number beside the box', form().replace('<label', '<p>999 400 0012</p><label')],
    ['a form that is named for somebody else', form().replace('"New consultation"', `"Note for ${stranger.name}"`)],
  ])('H-01, H-07: fills nothing into %s', async (_, html) => {
    site = siteWith(
      { by: 'label', is: 'Consultation notes', nth: 1, of: 1 },
      { by: 'mark', is: 'textarea[name="notes"]', nth: 1, of: 1 },
    );
    open(html);
    expect(await order('show')).toMatchObject({ ...filledNothing });
    expect(box().value).toBe('');
  });

  it('H-07: fills nothing where the label stands on another form than the other signs tell', async () => {
    open(`${form(undefined, 'Reminder')}<form><label>Consultation notes <textarea></textarea></label></form>`);
    expect(await order('show')).toMatchObject({ ...filledNothing, why: expect.stringContaining('not on this page') });
  });

  it('H-07: fills nothing on a page that the site does not describe', async () => {
    history.replaceState(null, '', '/elsewhere');
    expect(await order('show')).toMatchObject({ ...filledNothing, why: expect.stringContaining('does not fit') });
  });
});

describe('Filler, into what', () => {
  const textarea = (more: string): string => `<textarea id="note-text" name="notes" ${more}></textarea>`;

  it.each([
    ['a box in a hidden pane', `<div hidden>${form()}</div>`],
    ['a box that is not drawn', `<div style="visibility:hidden">${form(textarea('style="visibility:hidden"'))}</div>`],
    ['a box that is shut', form(textarea('disabled'))],
    ['a box that is for reading only', form(textarea('readonly'))],
    ['a box that looks things up', form(textarea('role="combobox"'))],
    ['a box in a search', `<div role="search">${form()}</div>`],
    ['a box for who somebody is', form(textarea('autocomplete="name"'))],
    ['a box that asks for a password', form(textarea('title="Password"'))],
    ['no box at all', ''],
    ['two boxes alike', form() + form()],
  ])('H-07: fills nothing into %s', async (_, html) => {
    open(html);
    expect(await order('show')).toMatchObject({ ...filledNothing, why: expect.stringMatching(/^[A-Z].*\.$/) });
    expect([...document.querySelectorAll('textarea')].every(({ value }) => value === '')).toBe(true);
  });

  it.each(['password', 'hidden', 'search', 'email', 'number', 'date'])(
    'H-07: never takes a field of type %s for the box',
    async (type) => {
      site = siteWith(
        { by: 'mark', is: 'input.box', nth: 1, of: 1 },
        { by: 'path', is: 'form > input', nth: 1, of: 1 },
      );
      open(form(`<input id="note-text" class="box" type="${type}">`));
      expect(await order('show')).toMatchObject(filledNothing);
    },
  );

  it('H-07: fills nothing into a box inside a frame', async () => {
    open('<iframe title="Notes"></iframe>');
    const inside = document.querySelector('iframe')?.contentDocument;
    if (inside) inside.body.innerHTML = form();
    expect(await order('show')).toMatchObject({ ...filledNothing, why: expect.stringContaining('not on this page') });
  });

  it('fills nothing when the box was drawn anew since it was shown', async () => {
    await order('show');
    box().replaceWith(box().cloneNode());
    expect(await order('fill')).toMatchObject({ ...filledNothing, why: expect.stringContaining('Look at it again') });
    expect(box().value).toBe('');
  });

  it('fills nothing that the box is too short for', async () => {
    open(form(textarea('maxlength="20"')));
    expect(await order('show')).toMatchObject({ ...filledNothing, why: expect.stringContaining('characters') });
  });

  it('T-07: writes and reads past a page that put its own value in the way', async () => {
    Object.defineProperty(box(), 'value', { get: () => text, set() {}, configurable: true });
    expect(await showAndFill()).toMatchObject({ outcome: 'filled' });
    expect(valueOf(box())).toBe(text);
  });

  it('A9: says so when the page made something else of it', async () => {
    box().addEventListener('input', () => void (box().value = box().value.toUpperCase()));
    expect(await showAndFill()).toMatchObject({ outcome: 'changed', why: expect.stringContaining('Read the box') });
    expect(await order('undo', null)).toMatchObject({ outcome: 'nothing' });
  });

  it('A9: says so when the page put its own text back', async () => {
    box().addEventListener('input', () => setTimeout(() => void (box().value = '')));
    expect(await showAndFill()).toMatchObject({ ...filledNothing, why: expect.stringContaining('did not take it') });
  });

  it('understands no other order', () => {
    for (const bad of [
      null,
      {},
      { do: 'fill' },
      { do: 'save', recordKey: person },
      { do: 'fill', recordKey: person, text: 1 },
    ])
      expect(filler.obey(bad, { keyNow, emit() {} })).toBeNull();
  });
});
