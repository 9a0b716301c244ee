import { afterAll } from 'vitest';

/** Preact runs effects at the latest this long after a paint; past that, none needs the document any more. */
const effectsMs = 50;

afterAll(() => new Promise((done) => setTimeout(done, effectsMs)));
