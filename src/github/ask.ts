/** The one place that all of GitHub's answers go through: each is asked for with the shape that it must have. */

import * as v from 'valibot';
import { append } from '../text/collections.ts';
import type { Client } from './connect.ts';
import { explain, quotable, refusal } from './errors.ts';
import { HostError } from './host.ts';

/** A function of the client for one request, e.g. `rest.pulls.get`. */
type Call<P> = (parameters?: P) => Promise<{ data: unknown; headers: { link?: string | undefined } }>;

type Shape = v.GenericSchema;
type ListShape = v.GenericSchema<unknown, unknown[]>;

export interface Ask {
  /**
   * Runs a request and gives its answer in `shape`; repeated where that is safe.
   * @param action what is asked for, for the sentence when it fails, e.g. `read a file`
   * @throws {HostError} whatever fails
   */
  one<S extends Shape, P extends object>(
    action: string,
    shape: S,
    call: Call<P>,
    parameters: NoInfer<P>,
  ): Promise<v.InferOutput<S>>;
  /** As `one`, but sent once: a request that makes something must not be repeated when its answer was lost. */
  once<S extends Shape, P extends object>(
    action: string,
    shape: S,
    call: Call<P>,
    parameters: NoInfer<P>,
  ): Promise<v.InferOutput<S>>;
  /** Every page of a list. */
  all<S extends ListShape, P extends object>(
    action: string,
    shape: S,
    call: Call<P>,
    parameters: NoInfer<P>,
  ): Promise<v.InferOutput<S>>;
  /** A request whose answer has no body; one that finds nothing to remove has done its work too. */
  remove<P extends object>(
    action: string,
    call: Call<P>,
    parameters: NoInfer<P>,
    shape?: Shape,
  ): Promise<void>;
  /**
   * A query of GraphQL; `shape` is that of `data`. An answer with errors is a refusal, whatever data it has beside them.
   * @param retries how often it is repeated at most, where not as often as any other
   */
  graphql<S extends Shape>(
    action: string,
    shape: S,
    query: string,
    variables?: Record<string, unknown>,
    retries?: number,
  ): Promise<v.InferOutput<S>>;
}

/** Types of GraphQL's errors (https://docs.github.com/en/graphql/guides/using-the-graphql-api) as statuses of REST. */
const STATUS: Record<string, number> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  STALE_DATA: 409,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429,
};

/** Pages of a list that are read; of 100 each, far past what GitHub lists of files. */
const MOST_PAGES = 100;

const refusals = v.object({
  errors: v.pipe(v.array(v.object({ message: v.string(), type: v.nullish(v.string()) })), v.minLength(1)),
  data: v.nullish(v.record(v.string(), v.unknown())),
});

/** Of an answer that has errors and something beside them: whether what was asked for was done is not known. */
const PARTLY = 502;

export function asker(client: Client): Ask {
  const send = async (
    action: string,
    shape: Shape | undefined,
    call: Call<object>,
    parameters: object,
    retries?: number,
  ) => {
    const request = { ...(shape && { shape }), ...(retries !== undefined && { retries }) };
    try {
      return await call({ ...parameters, request });
    } catch (error) {
      throw explain(action, error);
    }
  };
  return {
    one: async (action, shape, call, parameters) =>
      (await send(action, shape, call as Call<object>, parameters)).data,
    once: async (action, shape, call, parameters) =>
      (await send(action, shape, call as Call<object>, parameters, 0)).data,
    async all(action, shape, call, parameters) {
      const found: unknown[] = [];
      let pages = 0;
      // Not with the client's own paging: it takes a 409 for the end of the list.
      for (let next: Call<object> | undefined = call as Call<object>; next; ) {
        const { data, headers }: Awaited<ReturnType<Call<object>>> = await send(
          action,
          shape,
          next,
          next === call ? parameters : {},
        );
        append(found, data as unknown[]);
        next = following(client, action, headers.link);
        if (++pages > MOST_PAGES) throw new HostError(`GitHub could not ${action}: there are too many.`, 422);
      }
      return found;
    },
    async remove(action, call, parameters, shape) {
      try {
        await send(action, shape, call as Call<object>, parameters);
      } catch (error) {
        if (!(error instanceof HostError && error.status === 404)) throw error;
      }
    },
    async graphql(action, shape, query, variables = {}, retries) {
      const either = v.union([refusals, v.object({ data: shape })]);
      const post: Call<object> = (p) => client.request('POST /graphql', { ...p });
      const { data } = await send(action, either, post, { query, variables }, retries);
      const answer = data as v.InferOutput<typeof either>;
      if (!('errors' in answer)) return answer.data;
      const { message, type } = answer.errors[0]!;
      const isPartly = Object.values(answer.data ?? {}).some((each) => each !== null);
      throw refusal(action, (!isPartly && STATUS[type ?? '']) || PARTLY, quotable(message));
    },
  };
}

/** The request for the next page, where there is one; only of the same server, for the token goes with it. */
function following(client: Client, action: string, link = ''): Call<object> | undefined {
  const next = /<([^<>]+)>;\s*rel="next"/.exec(link)?.[1];
  if (next === undefined) return undefined;
  const { baseUrl } = client.request.endpoint.DEFAULTS;
  const url = URL.canParse(next, baseUrl) ? new URL(next, baseUrl) : undefined;
  if (url?.origin === new URL(baseUrl).origin)
    return (parameters) => client.request({ ...parameters, method: 'GET', url: url.href } as never);
  const why = 'it says that the next page is on another server';
  throw new HostError(`GitHub could not ${action}: ${why}; run the job again later.`, 502);
}
