import type { Identity, PageReading } from '../domain/reading.ts';

/** Nothing is read yet: nobody is in view, and nobody is sure. The reading stages replace this file. */
export const readIdentity = (_document: Document): Identity => ({
  name: null,
  nhsNumber: null,
  birthDate: null,
  sex: null,
  sure: false,
  doubt: 'Reading is not built in yet.',
});

export const readPage = (document: Document, _options: { today: string }): PageReading => ({
  page: 'none',
  identity: readIdentity(document),
  items: [],
  cannotTell: [],
});

export const findPlace = (_document: Document, _address: string): Element | null => null;
