import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReading } from '../../../lib/domain/reading.ts';
import { collect } from '../../../lib/reader/collect/collect.ts';
import { markOf } from '../../../lib/reader/collect/page-mark.ts';
import { readInSteps, readPage } from '../../../lib/reader/read-page.ts';
import { forgetTexts } from '../../../lib/reader/recognise/memo.ts';
import { finish } from '../../../lib/reader/steps.ts';

const today = '2026-11-22';
const fixtures = resolve(import.meta.dirname, '..', '..', 'fixtures');
const pages = ['pages', 'pages-open'].flatMap((folder) =>
  readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => join(folder, name)),
);

/** Shows a page, with the shadow trees and frames that its markup declares. */
function show(html: string): void {
  document.documentElement.innerHTML = html;
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }
  for (const frame of document.querySelectorAll('iframe[srcdoc]')) fill(frame, frame.getAttribute('srcdoc') ?? '');
}

function fill(frame: Element, html: string): void {
  if (frame instanceof HTMLIFrameElement && frame.contentDocument !== null)
    frame.contentDocument.documentElement.innerHTML = html;
}

const readAgain = (before: PageReading | null): PageReading => {
  const reading = finish(readInSteps(document, { today, hasPaused: () => false, before }));
  if (reading === null) throw new Error('not read');
  return reading;
};

/** What is read with nothing known. */
function readFromNothing(): string {
  forgetTexts();
  return JSON.stringify(readPage(document, { today }));
}

const chart = `<h1>Mr Other Person</h1><p>Born 02-Feb-1971 NHS No. 999 055 1278</p><h2>Problems</h2><ul><li>COPD 3 May 2020</li></ul>`;

/** What a page may do. Some change nothing that is read, some only where it stands, some all of it. */
const changes: Readonly<Record<string, (element: Element, other: Element) => void>> = {
  text: (element) => void (element.firstChild === null ? 0 : (element.firstChild.nodeValue = 'COPD 4 June 2020')),
  words: (element) => element.append(' resolved'),
  hidden: (element) => element.setAttribute('style', 'display: none'),
  shown: (element) => element.removeAttribute('style'),
  class: (element) => element.setAttribute('class', 'title'),
  noClass: (element) => element.removeAttribute('class'),
  title: (element) => element.setAttribute('title', 'Recorded 3 May 2021'),
  role: (element) => element.setAttribute('role', 'heading'),
  span: (element) => element.setAttribute('colspan', '2'),
  label: (element) => element.setAttribute('aria-label', 'Asthma'),
  value: (element) => element.insertAdjacentHTML('beforeend', '<input value="98.1 kg">'),
  control: () => {
    for (const field of document.querySelectorAll('input, textarea')) Object.assign(field, { value: '12/03/2019' });
  },
  checked: (element) => {
    element.insertAdjacentHTML('beforeend', '<label><input type="checkbox" checked> Asthma</label>');
    for (const box of document.querySelectorAll('input')) box.checked = !box.checked;
  },
  option: (element) => {
    element.insertAdjacentHTML('beforeend', '<select><option>Active</option><option>Resolved</option></select>');
    for (const select of document.querySelectorAll('select')) select.selectedIndex = select.options.length - 1;
  },
  shadow: (element) => {
    const host = document.createElement('record-card');
    element.append(host);
    host.innerHTML = '<p>Eczema</p><p slot="named">Migraine 4 May 2011</p>';
    host.attachShadow({ mode: 'open' }).innerHTML = `<h2>Problems</h2><slot name="named"></slot>`;
  },
  frame(element) {
    const frame = document.createElement('iframe');
    element.append(frame);
    fill(frame, chart);
  },
  foreignFrame: (element) => element.insertAdjacentHTML('beforeend', '<iframe src="https://elsewhere.test/"></iframe>'),
  before: (element) => element.before(document.createElement('template')),
  slotted: () => document.querySelector('record-card')?.prepend(document.createElement('i')),
  wrap(element) {
    const box = document.createElement('b');
    box.append(...element.childNodes);
    element.append(box);
  },
  renew: (element) => element.replaceWith(element.cloneNode(true)),
  move: (element, other) => void (element.contains(other) || other.contains(element) || other.before(element)),
  swap(element, other) {
    if (element.contains(other) || other.contains(element)) return;
    const nodes = [...element.childNodes];
    element.replaceChildren(...other.childNodes);
    other.replaceChildren(...nodes);
  },
  remove: (element) => element.remove(),
};
const names = Object.keys(changes);

function change(name: string, at: number, other: number): void {
  const elements = [...document.body.querySelectorAll('*')];
  const [one, two] = [elements[at % elements.length], elements[other % elements.length]];
  if (one !== undefined && two !== undefined) changes[name]?.(one, two);
}

/** Reads twice, changes the page, and reads twice again. */
function expectSameAsFromNothing(name: string, at: number, other: number): void {
  const before = readAgain(null);
  expect(readAgain(before)).toBe(before);
  change(name, at, other);
  const after = readAgain(before);
  expect(readAgain(after)).toBe(after);
  expect(JSON.stringify(after)).toBe(readFromNothing());
}

describe('readInSteps of a page that was read before', () => {
  it.each(pages)('A12: reads %s twice, and after a change what is read from nothing', (name) => {
    const index = pages.indexOf(name);
    const isOfAllKinds = !/met-|pages-open/.test(name);
    const html = readFileSync(join(fixtures, name), 'utf8');
    for (const [at, way] of names.entries()) {
      if (!isOfAllKinds && at % 12 !== index % 12) continue;
      show(html);
      expectSameAsFromNothing(way, index * 31 + at * 7, index * 17 + at * 41);
    }
  });
});

const record = `<header><h1>Mrs Testa Sample</h1><p>Born 09-May-1968 (58y) NHS No. <input value="999 110 6847"> Female</p></header>
  <main><h2>Problems</h2><ul><li class="a">Asthma <span>12 Mar 2019</span></li><li class="a">Hypertension <span></span></li></ul>
  <div class="b">Results</div><table><tr><th>Test</th><th>Value</th><th>Date</th></tr>
  <tr><td>Weight</td><td>98.2 kg</td><td>3 May 2024</td></tr><tr><td>Height</td><td>170 cm</td><td></td></tr></table></main>`;

const stepsOfReading = (before: PageReading | null): number =>
  [...readInSteps(document, { today, hasPaused: () => false, before })].length;

describe('readInSteps of a page that is found as it was', () => {
  beforeEach(() => show(record));

  it('does not interpret again', () => {
    const before = readAgain(null);
    expect(stepsOfReading(before)).toBeLessThan(stepsOfReading(null) / 2);
  });

  it('A12: is another where a script sets a value without any change that can be seen', () => {
    const before = readAgain(null);
    Object.assign(document.querySelector('input') ?? {}, { value: '999 055 1278' });
    expect(readAgain(before).identity.nhsNumber).toBe('9990551278');
  });

  it('is another on another day', () => {
    const before = readAgain(null);
    const next = finish(readInSteps(document, { today: '2026-11-23', hasPaused: () => false, before }));
    expect(next).not.toBe(before);
  });

  it('is what is read from nothing after any changes', () => {
    const one = fc.record({ name: fc.constantFrom(...names), at: fc.nat(60), other: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (list) => {
        show(record);
        for (const { name, at, other } of list) expectSameAsFromNothing(name, at, other);
      }),
      { numRuns: 25 },
    );
  });
});

/** All objects that a page is made of, elements apart. */
function partsOf(page: object): readonly object[] {
  const found = new Set<object>([page]);
  for (const part of found)
    for (const [name, value] of Object.entries(part))
      if (typeof value === 'object' && value !== null && name !== 'element' && name !== 'composites') found.add(value);
  return [...found];
}

/** What is a text or nothing. */
const texts = new Set(['role', 'scope', 'label', 'title']);

describe('markOf', () => {
  it('is another where anything that was collected is another', () => {
    show(record);
    document.querySelector('td')?.setAttribute('title', 'Body weight');
    const page = collect(document);
    const mark = finish(markOf(page, today));
    let tried = 0;
    for (const part of partsOf(page))
      for (const [name, value] of Object.entries(part)) {
        // The index of a line is where it stands among the others.
        if (name === 'index' || (typeof value === 'object' && !texts.has(name))) continue;
        const other = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}x`;
        Reflect.set(part, name, other);
        expect([name, finish(markOf(page, today))]).not.toEqual([name, mark]);
        Reflect.set(part, name, value);
        tried++;
      }
    expect(tried).toBeGreaterThan(200);
    expect(finish(markOf(page, today))).toBe(mark);
  });
});
