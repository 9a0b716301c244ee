import type { Wire } from '../../messages/wire.ts';

/** An answer: a value, or a refusal in words fit to show. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** What each request of the sidebar does here. Parameters are checked by hand: no schema library in a record page. */
export type Handlers = {
  readPage(): Promise<Answer>;
  confirmRecord(): Promise<Answer>;
  showPlace(params: { address: string }): Promise<Answer>;
  guardCopy(params: { recordKey: string; isTraining: boolean; lines: readonly string[] }): Promise<Answer>;
  findFiled(params: { recordKey: string; lines: readonly string[] }): Promise<Answer>;
  setFolded(params: { isFolded: boolean }): Promise<Answer>;
  closeSidebar(): Promise<Answer>;
};

type Request = Extract<Wire, { k: 'req' }>;

const unknownRequest: Answer = { ok: false, why: 'That request is not known here.' };
const badRequest: Answer = { ok: false, why: 'That request was not understood.' };

/** Answers requests one by one; a request that is not known or does not fit is refused, nothing is half-used. */
export function createResponder(handlers: Handlers): (request: Request) => Promise<Wire> {
  return async ({ id, name, params }) => {
    const answer = await dispatch(handlers, name, fields(params)).catch((): Answer => ({
      ok: false,
      why: 'The page could not be read.',
    }));
    return { k: 'res', id, ...answer };
  };
}

async function dispatch(handlers: Handlers, name: string, params: ReadonlyMap<string, unknown>): Promise<Answer> {
  const address = params.get('address');
  const recordKey = params.get('recordKey');
  const lines = params.get('lines');
  const isFolded = params.get('isFolded');
  switch (name) {
    case 'readPage':
      return handlers.readPage();
    case 'confirmRecord':
      return handlers.confirmRecord();
    case 'showPlace':
      return typeof address === 'string' ? handlers.showPlace({ address }) : badRequest;
    case 'guardCopy': {
      const isTraining = params.get('isTraining');
      return typeof recordKey === 'string' && typeof isTraining === 'boolean' && isTextList(lines)
        ? handlers.guardCopy({ recordKey, isTraining, lines })
        : badRequest;
    }
    case 'findFiled':
      return typeof recordKey === 'string' && isTextList(lines) ? handlers.findFiled({ recordKey, lines }) : badRequest;
    case 'setFolded':
      return typeof isFolded === 'boolean' ? handlers.setFolded({ isFolded }) : badRequest;
    case 'closeSidebar':
      return handlers.closeSidebar();
    default:
      return unknownRequest;
  }
}

function fields(params: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof params === 'object' && params !== null ? Object.entries(params) : []);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= 200 && value.every((one) => typeof one === 'string');
}
