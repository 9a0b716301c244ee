import type { Identity, PageReading } from '../../domain/reading.ts';
import type { ReadingEngine } from './follower.ts';

const nobody: Identity = {
  name: null,
  nhsNumber: null,
  birthDate: null,
  sex: null,
  sure: false,
  doubt: 'This page could not be read.',
};
const unread: PageReading = { page: 'none', identity: nobody, items: [], cannotTell: [] };

/** A page on which reading breaks is a page about nobody, said plainly: it must not take the sidebar with it (H-30). */
export function carefulEngine(engine: ReadingEngine): ReadingEngine {
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch {
      return otherwise;
    }
  };
  return {
    *readInSteps(document, options) {
      try {
        return yield* engine.readInSteps(document, options);
      } catch {
        return unread;
      }
    },
    readIdentity: (document) => attempt(() => engine.readIdentity(document), nobody),
    isIdentityUntouched: (document) => attempt(() => engine.isIdentityUntouched(document), false),
    findPlace: (document, address) => attempt(() => engine.findPlace(document, address), null),
  };
}
