import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countLines } from '../../../lib/reader/session/filed.ts';

// jsdom lays nothing out, so there is no `innerText`; here everything is shown.
beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    configurable: true,
    get() {
      return this instanceof HTMLElement ? this.textContent : '';
    },
  });
});
afterEach(() => void Reflect.deleteProperty(HTMLElement.prototype, 'innerText'));

describe('countLines', () => {
  it('counts what the page shows, and nothing that is typed into a part of it and not saved yet', () => {
    document.body.innerHTML = `<p>Plan agreed. </p><div contenteditable="true"><p contenteditable>Plan agreed. </p></div>
      <div contenteditable="false">Plan agreed. </div><div contenteditable>Seen with daughter. </div>`;
    expect([...countLines(document, ['Plan agreed.', 'Seen with daughter.', ''])]).toEqual([
      ['Plan agreed.', 2],
      ['Seen with daughter.', 0],
      ['', 0],
    ]);
  });
});
