import { configure } from '@testing-library/preact';
import { afterAll } from 'vitest';

// What a test waits for may first have to be loaded, which takes longer than the usual second on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/** Preact runs effects at the latest this long after a paint; past that, none needs the document any more. */
const effectsMs = 50;

// jsdom lays nothing out, so there is nothing to scroll to.
if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => undefined });

afterAll(() => new Promise((done) => setTimeout(done, effectsMs)));
