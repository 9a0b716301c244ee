import { beforeEach, describe, expect, it } from 'vitest';
import { isIdentityUntouched, readInSteps, readPage } from '../../../lib/reader/read-page.ts';

const today = '2026-11-22';
const rows = '<tr><td>Asthma</td><td>12/03/2019</td><td>active</td></tr>'.repeat(200);

beforeEach(() => {
  document.body.innerHTML = `<header><h1>Mrs Testa Sample</h1><p>Born 09-May-1968 (58y)
    NHS No. <input value="999 110 6847"> Female</p></header><h2>Problems</h2>
    <table><tr><th>Problem</th><th>Onset</th><th>Status</th></tr>${rows}</table>`;
});

/** Reads in steps; `between` runs once, at the last pause. */
function readWith(between: () => void) {
  const pauses = [...readInSteps(document, { today, hasPaused: () => true })];
  expect(pauses).toContain('collecting');
  expect(pauses.length).toBeGreaterThan(20);
  const steps = readInSteps(document, { today, hasPaused: () => true });
  for (const _ of pauses.slice(1)) steps.next();
  expect(steps.next().done).toBe(false);
  between();
  const last = steps.next();
  return last.done === true ? last.value : 'not done';
}

const field = (): HTMLInputElement => {
  const found = document.querySelector('input');
  if (found === null) throw new Error('no field');
  return found;
};

describe('readInSteps', () => {
  it('reads what is read at once', () => {
    const reading = readWith(() => {});
    expect(reading).toEqual(readPage(document, { today }));
    expect(reading).toMatchObject({ identity: { sure: true, nhsNumber: '9991106847' } });
    expect(isIdentityUntouched(document)).toBe(true);
  });

  it('H-01: knows that another is named after it, even without a change that can be seen', () => {
    readPage(document, { today });
    expect(isIdentityUntouched(document)).toBe(true);
    field().value = '999 055 1278';
    expect(isIdentityUntouched(document)).toBe(false);
  });

  it.each([
    ['input', '<input id="nhs" value="999 110 6847">'],
    ['select', '<select id="nhs"><option>999 110 6847</option><option>999 055 1278</option></select>'],
    ['textarea', '<textarea id="nhs">999 110 6847</textarea>'],
  ])('H-01: knows that another is named in the %s of a frame', (tag, control) => {
    document.body.innerHTML = '<iframe></iframe>';
    const inner = document.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.innerHTML = `<h1>Mrs Testa Sample</h1><p>Born 09-May-1968 (58y)</p><label for="nhs">NHS number</label>${control}`;
    expect(readPage(document, { today }).identity).toMatchObject({ sure: true, nhsNumber: '9991106847' });
    expect(isIdentityUntouched(document)).toBe(true);
    Object.assign(inner.querySelector(tag) ?? {}, { value: '999 055 1278' });
    expect(isIdentityUntouched(document)).toBe(false);
  });

  it('H-03: says nothing when another is named in a pause, even without a change that can be seen', () => {
    expect(readWith(() => (field().value = '999 055 1278'))).toBeNull();
  });

  it('H-03: says nothing when the one named is hidden in a pause', () => {
    expect(readWith(() => field().closest('p')?.setAttribute('hidden', ''))).toBeNull();
  });

  it('H-03: says nothing when the banner is taken away in a pause', () => {
    expect(readWith(() => document.querySelector('header')?.remove())).toBeNull();
  });
});
