/**
 * A record page of our own making that changes person in every way that real ones do, on the test's word. What it
 * shows of each person is found with nobody else, so that a value that crossed over can be told.
 */

/** An invented person; the number is of the 999 range with its right check digit. */
export type ShownPerson = {
  readonly name: string;
  readonly family: string;
  readonly born: string;
  readonly nhsNumber: string;
  readonly bmi: string;
  readonly problem: string;
};

const checkDigit = (nine: string): number => {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11;
};

/** The first number at or after `from` in the 999 range whose check digit exists. */
export const nhsNumber = (from: number): string => {
  for (let serial = from; ; serial += 1) {
    const nine = `999${String(serial).padStart(6, '0')}`;
    const check = checkDigit(nine);
    if (check < 10) return `${nine.slice(0, 3)} ${nine.slice(3, 6)} ${nine.slice(6)}${check}`;
  }
};

const families = ['ABERLOUR', 'BRANTHWAITE', 'CULVERHOUSE', 'DUNSTERFIELD', 'EGGLESTONE', 'FARNWORTHY'];
const problems = ['Asthma', 'Gout', 'Hypothyroidism', 'Osteoarthritis', 'Psoriasis', 'Migraine'];

export const shownPeople: readonly ShownPerson[] = families.map((family, index) => ({
  name: `${family}, Alex`,
  family,
  born: `${10 + index}-Mar-${1951 + index * 3}`,
  nhsNumber: nhsNumber(400000 + index * 111),
  bmi: `${31 + index}.${index + 1}`,
  problem: problems[index] ?? '',
}));

/** How the page changes person. */
export const switchWays = ['pushState', 'replaceState', 'text', 'value', 'hidden'] as const;
export type SwitchWay = (typeof switchWays)[number];

/** What the test asks of the page. A body that comes late comes for the newest person only; `null` is never. */
export type SwitchOrder = { readonly to: number; readonly way: SwitchWay; readonly bodyAfterMs: number | null };

/* Runs in the page. `people` and `start` are put in as text. */
const script = `
const at = (id) => document.getElementById(id);
const esc = (text) => text.replace(/[&<]/g, (c) => (c === '&' ? '&amp;' : '&lt;'));
const bannerHtml = (p) => '<h1>' + esc(p.name) + '</h1><dl><dt>Born</dt><dd>' + p.born + '</dd><dt>NHS number</dt><dd>' + p.nhsNumber + '</dd></dl>';
const bannerFields = (p) => '<label>Name <input readonly value="' + esc(p.name) + '"></label><label>Born <input readonly value="' + p.born + '"></label><label>NHS number <input readonly value="' + p.nhsNumber + '"></label>';
const bodyHtml = (p) => '<h2>Problems</h2><table><thead><tr><th>Problem</th><th>Date</th></tr></thead><tbody><tr><td>' + p.problem + '</td><td>12-Mar-2019</td></tr></tbody></table><h2>Measurements</h2><table><thead><tr><th>Measurement</th><th>Value</th><th>Date</th></tr></thead><tbody><tr><td>Body mass index</td><td>' + p.bmi + ' kg/m2</td><td>12-Sep-2026</td></tr></tbody></table>';
let shape = 'html', token = 0;
window.timeline = [];
window.bodyOf = [];
const mark = (i) => window.timeline.push([Date.now(), i]);
const cells = (root, selector) => [...root.querySelectorAll(selector)];
const ways = {
  html(i) { at('banner').innerHTML = bannerHtml(people[i]); },
  text(i) { const p = people[i]; at('banner').querySelector('h1').firstChild.data = p.name; const d = cells(at('banner'), 'dd'); d[0].firstChild.data = p.born; d[1].firstChild.data = p.nhsNumber; },
  value(i) { const p = people[i]; const f = cells(at('banner'), 'input'); f[0].value = p.name; f[1].value = p.born; f[2].value = p.nhsNumber; },
};
const body = {
  html(i) { at('body').innerHTML = bodyHtml(people[i]); },
  text(i) { const p = people[i]; const c = cells(at('body'), 'td'); if (c.length < 5) return body.html(i); c[0].firstChild.data = p.problem; c[3].firstChild.data = p.bmi + ' kg/m2'; },
};
function toShape(next, i) {
  if (shape === next) return;
  if (shape === 'hidden' || next === 'hidden') at('views').innerHTML = next === 'hidden'
    ? people.map((p, n) => '<section class="view" hidden id="view' + n + '"><header>' + bannerHtml(p) + '</header>' + bodyHtml(p) + '</section>').join('')
    : '<header role="banner" id="banner"></header><main id="body"></main>';
  shape = next;
  if (next === 'hidden') return;
  at('banner').innerHTML = next === 'value' ? bannerFields(people[i]) : bannerHtml(people[i]);
}
window.show = ({ to, way, bodyAfterMs }) => {
  token += 1;
  const mine = token;
  const next = way === 'value' ? 'value' : way === 'hidden' ? 'hidden' : 'html';
  const wasShape = shape;
  toShape(next, to);
  mark(to);
  if (way === 'pushState') history.pushState(null, '', '?p=' + to + '&t=' + token);
  if (way === 'replaceState') history.replaceState(null, '', '?p=' + to + '&t=' + token);
  if (next === 'hidden') {
    for (const view of document.querySelectorAll('.view')) view.hidden = view.id !== 'view' + to;
    window.bodyOf.push([Date.now(), to]);
    return;
  }
  if (way === 'text') ways.text(to);
  else if (way === 'value') ways.value(to);
  else ways.html(to);
  const draw = () => {
    if (mine !== token) return;
    (way === 'text' ? body.text : body.html)(to);
    window.bodyOf.push([Date.now(), to]);
  };
  if (bodyAfterMs === 0) draw();
  else if (bodyAfterMs !== null) setTimeout(draw, bodyAfterMs);
};
at('banner').innerHTML = bannerHtml(people[start]);
at('body').innerHTML = bodyHtml(people[start]);
mark(start);
`;

/** The page with one of {@link shownPeople} open, and three kinds of field to write in. `extra` goes before the end. */
export const switchingRecord = (start = 0, extra = ''): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Record</title></head><body>
<div id="views"><header role="banner" id="banner"></header><main id="body"></main></div>
<aside><input id="input" aria-label="Line"><textarea id="textarea" aria-label="Note"></textarea>
<div id="editable" contenteditable aria-label="Letter" style="min-height:2em;border:1px solid"></div></aside>
<script>const people = ${JSON.stringify(shownPeople)}; const start = ${start};${script}</script>${extra}
</body></html>`;
