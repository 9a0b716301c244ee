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
type Fields = ReadonlyMap<string, unknown>;

const badRequest: Answer = { ok: false, why: 'That request was not understood.' };

/**
 * Answers requests one by one. Parameters are checked by hand, since no schema library is loaded in a record page; a
 * request that is not known or does not fit is refused, nothing is half-used.
 */
export function createResponder(handlers: Handlers): (request: Request) => Promise<Wire> {
  const table = checkedHandlers(handlers);
  return async ({ id, name, params }) => {
    try {
      const answer = (await (table.get(name)?.(fieldsOf(params)) ?? handlers.lent(name, params))) ?? badRequest;
      return { k: 'res', id, ...answer };
    } catch {
      return { k: 'res', id, ok: false, why: 'The page could not be read.' };
    }
  };
}

function checkedHandlers(handlers: Handlers): ReadonlyMap<string, (params: Fields) => Answering> {
  return new Map<string, (params: Fields) => Answering>([
    ['readPage', () => handlers.readPage()],
    ['confirmRecord', () => handlers.confirmRecord()],
    ['closeSidebar', () => handlers.closeSidebar()],
    [
      'showPlace',
      (params) => {
        const address = params.get('address');
        return typeof address === 'string' ? handlers.showPlace({ address }) : badRequest;
      },
    ],
    [
      'setFolded',
      (params) => {
        const isFolded = params.get('isFolded');
        return typeof isFolded === 'boolean' ? handlers.setFolded({ isFolded }) : badRequest;
      },
    ],
    [
      'guardCopy',
      (params) => {
        const [recordKey, isTraining, lines] = [params.get('recordKey'), params.get('isTraining'), params.get('lines')];
        if (typeof recordKey !== 'string' || typeof isTraining !== 'boolean' || !isTextList(lines)) return badRequest;
        return handlers.guardCopy({ recordKey, isTraining, lines });
      },
    ],
    [
      'findFiled',
      (params) => {
        const [recordKey, lines] = [params.get('recordKey'), params.get('lines')];
        if (typeof recordKey !== 'string' || !isTextList(lines)) return badRequest;
        return handlers.findFiled({ recordKey, lines });
      },
    ],
  ]);
}

function fieldsOf(params: unknown): Fields {
  return new Map(typeof params === 'object' && params !== null ? Object.entries(params) : []);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= 200 && value.every((one) => typeof one === 'string');
}
