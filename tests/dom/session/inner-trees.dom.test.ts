import { beforeEach, describe, expect, it } from 'vitest';
import { createTreeFinder } from '../../../lib/reader/session/inner-trees.ts';

const host = (id: string, inside: Element | ShadowRoot = document.body): ShadowRoot => {
  const element = document.createElement('div');
  element.id = id;
  inside.append(element);
  return element.attachShadow({ mode: 'open' });
};

beforeEach(() => {
  document.body.innerHTML = '<main><p>Seen today</p></main>';
});

describe('createTreeFinder', () => {
  it('finds shadow roots, those inside them, and frames, each once', () => {
    const outer = host('outer');
    const inner = host('inner', outer);
    const frame = document.body.appendChild(document.createElement('iframe'));
    const find = createTreeFinder(document);
    expect(find()).toEqual([outer, frame.contentDocument, inner]);
    expect(find()).toEqual([]);
  });

  it('finds a root that comes without a change to the document, and one in a frame', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const find = createTreeFinder(document);
    expect(find()).toEqual([frame.contentDocument]);
    const late = document.querySelector('p')?.attachShadow({ mode: 'open' });
    const inFrame = frame.contentDocument?.body.attachShadow({ mode: 'open' });
    expect(find()).toEqual([late, inFrame]);
  });

  it('goes on where it stopped on a long page, and begins again when what it stood on is gone', () => {
    const long = document.body.appendChild(document.createElement('ul'));
    long.innerHTML = '<li></li>'.repeat(4000);
    const root = host('end');
    const find = createTreeFinder(document);
    expect(find()).toEqual([]);
    expect(find()).toEqual([root]);
    find();
    long.remove();
    const other = host('other');
    expect([...find(), ...find()]).toEqual([other]);
  });
});
