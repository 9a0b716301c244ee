import { Site } from '../../lib/domain/sites/site.ts';
import { exampleWords } from '../../lib/domain/sites/site-example.ts';

/** A good site for `https://record.example`; parts of it can be named over. Parsed, so that it cannot drift. */
export const aSite = (over: Partial<Site> = {}): Site =>
  Site.parse({
    format: 'fingerpost-site',
    schemaVersion: 1,
    name: 'Example record',
    version: 1,
    origin: 'https://record.example',
    taughtOn: '2026-11-22',
    pages: ['/record/*'],
    places: [
      {
        what: 'name',
        ways: [
          { by: 'role', is: 'header[role="banner"] h1', nth: 1, of: 1 },
          { by: 'mark', is: 'h1.who', nth: 1, of: 1 },
        ],
        exact: 2,
        isAlways: true,
      },
      {
        what: 'birthDate',
        ways: [
          { by: 'label', is: 'Born', nth: 1, of: 1 },
          { by: 'path', is: 'header > dl > dd', nth: 1, of: 2 },
        ],
        exact: 2,
        isAlways: true,
      },
    ],
    example: [
      { depth: 0, tag: 'header', attributes: [['role', 'banner']], text: '' },
      { depth: 1, tag: 'h1', attributes: [['class', 'who']], text: exampleWords.name },
      { depth: 1, tag: 'dl', attributes: [], text: '' },
      { depth: 2, tag: 'dt', attributes: [], text: 'Born' },
      { depth: 2, tag: 'dd', attributes: [], text: exampleWords.birthDate },
      { depth: 2, tag: 'dt', attributes: [], text: 'Kind' },
      { depth: 2, tag: 'dd', attributes: [], text: exampleWords.fact },
    ],
    ...over,
  });
