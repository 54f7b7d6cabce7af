import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { doubtAnswers } from './answers.ts';

const Client = Octokit.plugin(doubtAnswers, retry, throttling);
export type Client = InstanceType<typeof Client>;

/** Seconds that a run waits for GitHub at most before it gives up; a job that hangs helps nobody. */
const PATIENCE = 60;

/** Times that a request is sent again after a limit was hit. */
const AGAIN = 2;

/** Writes that go out at once. GitHub advises a second between two; an ordinary run makes no more than these. */
const AT_ONCE = 8;

/** Seconds until a request that is not answered counts as failed; nothing else would ever end it. */
const UNANSWERED = 45;

export interface Connection {
  readonly token: string;
  /** Of the API, e.g. `https://api.github.com`. */
  readonly url: string;
  /** Called with one line when a request waits. */
  readonly log: (line: string) => void;
  /** Seconds until a request counts as failed; default 45. */
  readonly timeout?: number;
  /** Milliseconds of a second of waiting, between two tries and between two writes; default 1000, less in tests. */
  readonly pause?: number;
  /** Bytes of an answer that are read; default 64 MiB, less in tests. */
  readonly longest?: number;
}

/** Bytes of an answer that are read; the longest that GitHub gives for what is asked, a blob of 10 MB, has 14 MB. */
const LONGEST = 64 * 1024 * 1024;

/** Redirects of one request that are followed. */
const MOST_REDIRECTS = 3;

/**
 * `fetch` that follows redirects on the same server only, as for a repository that was renamed, and none that would
 * make another request of it: what is asked, and the token, are meant for nobody else.
 */
async function fetchHere(url: string, init: RequestInit): Promise<Response> {
  for (let at = url, left = MOST_REDIRECTS; ; left--) {
    const answer = await fetch(at, { ...init, redirect: 'manual' });
    const location = answer.headers.get('location');
    const keeps = init.method === 'GET' ? [301, 302, 307, 308] : [307, 308];
    if (location === null || left === 0 || !keeps.includes(answer.status)) return answer;
    const to = URL.canParse(location, at) ? new URL(location, at) : undefined;
    if (to?.origin !== new URL(at).origin) return answer;
    await answer.body?.cancel();
    at = to.href;
  }
}

async function bytesOf({ body }: Response, longest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > longest) throw new Error('its answer is too long');
  }
  return Buffer.concat(parts);
}

/**
 * `fetch` that fails where the answer does not come, breaks off, or does not end: the client would take half an answer
 * for an empty one, and a config that was cut off for one that is not there.
 */
function wholeAnswer(seconds: number, longest: number): typeof fetch {
  return async (url, init) => {
    const silence = new AbortController();
    const late = new Error(`no answer within ${seconds} seconds`);
    const timer = setTimeout(() => silence.abort(late), seconds * 1000);
    try {
      const answer = await fetchHere(String(url), { ...init, signal: silence.signal });
      const { status, statusText } = answer;
      const bytes = await bytesOf(answer, longest);
      const headers = new Headers(answer.headers);
      // What a server calls an answer says nothing of what it is, and some names end the client.
      headers.set('content-type', 'application/json');
      return new Response([204, 205, 304].includes(status) ? null : bytes, { status, statusText, headers });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Lets the first of several through at once, and each further one a pause after the one before. */
function pace(atOnce: number, pause: number): () => Promise<void> {
  let left = atOnce;
  let last = Promise.resolve();
  return () => {
    if (left > 0) {
      left--;
      return Promise.resolve();
    }
    last = last.then(() => new Promise((resolve) => setTimeout(resolve, pause)));
    return last;
  };
}

/** What the plugin uses of a group of limiters, its type has more: one that never makes anything wait. */
const unpaced = { key: () => ({ schedule: (_: unknown, task: () => Promise<void>) => task() }) } as never;

/** Whether a request changes something: of those to GraphQL, which are all sent alike, only a mutation. */
function isWrite({ method, url, query }: { method: string; url: string; query?: unknown }): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  return !url.endsWith('/graphql') || String(query).trimStart().startsWith('mutation');
}

/**
 * A client that waits as GitHub asks (`retry-after`, primary and secondary limits) and repeats what may be
 * repeated after a 5xx or a dropped connection
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export function connect({
  token,
  url,
  log,
  timeout = UNANSWERED,
  pause = 1000,
  longest = LONGEST,
}: Connection): Client {
  const patient =
    (what: string) =>
    (after: number, options: { method: string; url: string }, _: unknown, count: number) => {
      const again = after <= PATIENCE && count < AGAIN;
      log(
        `GitHub's ${what} was reached at ${options.method} ${options.url}: ${again ? `waiting ${after} s` : 'giving up'}.`,
      );
      return again;
    };
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const client = new Client({
    auth: token,
    baseUrl: url,
    userAgent: 'awesome-steward',
    log: quiet,
    request: { fetch: wholeAnswer(timeout, longest), parseSuccessResponseBody: false },
    retry: { retryAfterBaseValue: pause, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
    throttle: {
      retryAfterBaseValue: pause,
      onRateLimit: patient('rate limit'),
      onSecondaryRateLimit: patient('secondary rate limit'),
      // The plugin's own pace would hold up the ordinary run for seconds, and takes what GraphQL reads for a write.
      write: unpaced,
      notifications: unpaced,
    },
  });
  const turn = pace(AT_ONCE, pause);
  client.hook.before('request', async (options) => {
    if (isWrite(options)) await turn();
  });
  return client;
}
