import type { Result } from '../domain/result.ts';
import type { BackgroundParams } from './background-params.ts';
import type { BackgroundReplies } from './background-replies.ts';
import type { ParamsOf, ReplyOf, RequestError } from './contract.ts';

/** What the sidebar asks of the background: settings and the few facts it may keep. Own tabs use the store directly. */
export type BackgroundRequests = {
  readonly [K in keyof BackgroundReplies]: {
    readonly params: BackgroundParams[K];
    readonly reply: BackgroundReplies[K];
  };
};

/** The sidebar's view of the background. */
export type BackgroundClient = {
  request<K extends keyof BackgroundRequests>(
    name: K,
    params: ParamsOf<BackgroundRequests, K>,
  ): Promise<Result<ReplyOf<BackgroundRequests, K>, RequestError>>;
};
