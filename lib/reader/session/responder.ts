import type { Wire } from '../../messages/wire.ts';

/** An answer: a value, or a refusal in words fit to show. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

type Answering = Answer | Promise<Answer>;

/** What each request of the sidebar does here. */
export type Handlers = {
  readPage(): Answering;
  confirmRecord(): Answering;
  showPlace(params: { address: string }): Answering;
  guardCopy(params: { recordKey: string; isTraining: boolean; lines: readonly string[] }): Answering;
  findFiled(params: { recordKey: string; lines: readonly string[] }): Answering;
  /** Any other request: for the scripts that background put here, which check its parameters. Nothing where none is known. */
  lent(name: string, params: unknown): Answering | null | undefined;
  setFolded(params: { isFolded: boolean }): Answering;
  closeSidebar(): Answering;
};

type Request = Extract<Wire, { k: 'req' }>;
type Fields = Readonly<Record<string, unknown>>;

const badRequest: Answer = { ok: false, why: 'That request was not understood.' };

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= 200 && value.every(isText);

/** By the request's name: what its handler answers; null where the fields are not what it takes. */
const table = new Map<string, (handlers: Handlers, fields: Fields) => Answering | null>([
  ['readPage', (handlers) => handlers.readPage()],
  ['confirmRecord', (handlers) => handlers.confirmRecord()],
  ['closeSidebar', (handlers) => handlers.closeSidebar()],
  ['showPlace', (handlers, { address }) => (isText(address) ? handlers.showPlace({ address }) : null)],
  ['setFolded', (handlers, { isFolded }) => (typeof isFolded === 'boolean' ? handlers.setFolded({ isFolded }) : null)],
  [
    'guardCopy',
    (handlers, { recordKey, isTraining, lines }) =>
      isText(recordKey) && typeof isTraining === 'boolean' && isTextList(lines)
        ? handlers.guardCopy({ recordKey, isTraining, lines })
        : null,
  ],
  [
    'findFiled',
    (handlers, { recordKey, lines }) =>
      isText(recordKey) && isTextList(lines) ? handlers.findFiled({ recordKey, lines }) : null,
  ],
]);

/**
 * Answers requests one by one. Parameters are checked by hand, since no schema library is loaded in a record page; a
 * request that is not known or does not fit is refused, nothing is half-used.
 */
export function createResponder(handlers: Handlers): (request: Request) => Promise<Wire> {
  return async ({ id, name, params }) => {
    try {
      const answering = table.get(name);
      const fields = typeof params === 'object' ? { ...params } : {};
      const answer = await (answering ? answering(handlers, fields) : handlers.lent(name, params));
      return { k: 'res', id, ...(answer ?? badRequest) };
    } catch {
      return { k: 'res', id, ok: false, why: 'The page could not be read.' };
    }
  };
}
