/**
 * The stand-in for GitHub: a stateful server over real HTTP with real git underneath, judged by GitHub's own
 * description of itself.
 *
 *   const github = await GitHub.start();
 *   const base = await github.world.createRepository('curator/list', { files: { 'README.md': '# List\n' } });
 *   const fork = await github.world.fork(base, 'newcomer');
 *   await github.world.commit(fork, 'add', { files: { 'README.md': '# List\n\n- new\n' } });
 *   const pull = await github.world.pulls.open(base, { head: fork, branch: 'add' });
 *   const event = await pullRequest(github, pull, 'opened');                              // events.ts
 *   github.fault({ method: 'POST', path: /\/comments$/, status: 502, times: 2 });         // faults.ts
 *   const run = await runAction({ github, event, token: github.forkToken(base), action: '.' });   // runner.ts
 *   expect(github.violations()).toEqual([]);
 *   await github.close();
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorize, type Permissions, type Token, Tokens, type Viewer } from './auth.ts';
import { type Fault, Faults, type Seen } from './faults.ts';
import { answerGraphql } from './graphql.ts';
import { HttpError, ok, type Reply } from './http.ts';
import { Judge } from './judge.ts';
import { Limits } from './limits.ts';
import { type LogEntry, RequestLog } from './log.ts';
import { type Match, match } from './openapi.ts';
import { routes } from './routes/index.ts';
import type { Repository } from './state.ts';
import { bodyOf, jsonBody, lose, readBody, send, spoiled } from './wire.ts';
import { World } from './world.ts';

interface Request {
  method: string;
  /** As sent, save that `/repositories/ID` reads `/repos/OWNER/NAME`. */
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
  seen: Seen;
  found: Match | undefined;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class GitHub {
  readonly world: World;
  readonly log = new RequestLog();
  readonly limits = new Limits();
  readonly judge = new Judge();
  /** Milliseconds that an answer is on its way. */
  latency = 0;
  readonly #tokens = new Tokens();
  readonly #faults = new Faults();
  readonly #server: Server;
  readonly #dir: string;

  private constructor(dir: string) {
    this.#dir = dir;
    this.world = new World(dir);
    this.#server = createServer((message, response) => {
      this.#serve(message, response).catch((error: Error) => {
        // A mistake of the stand-in itself must not pass for one of GitHub's answers.
        this.judge.object(`${message.method} ${message.url}: the stand-in broke: ${error.stack}`);
        response.destroy();
      });
    });
  }

  /** Starts a server with nothing in it. To be closed by {@link close}. */
  static async start(): Promise<GitHub> {
    const github = new GitHub(await mkdtemp(join(tmpdir(), 'github-')));
    await new Promise<void>((resolve) => github.#server.listen(0, '127.0.0.1', resolve));
    github.world.api = `http://127.0.0.1:${(github.#server.address() as AddressInfo).port}`;
    return github;
  }

  /** Where the API answers: what `GITHUB_API_URL` is to say. */
  get url(): string {
    return this.world.api;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#dir, { recursive: true, force: true });
  }

  /** What did not fit GitHub's description so far, from either side; and faults that were asked for and never met. */
  violations(): string[] {
    const pending = this.#faults
      .pending()
      .map(({ method = '*', path = '*' }) => `the fault for ${method} ${path} did not happen`);
    return [...this.judge.violations, ...pending];
  }

  /** What a run of Actions in `repository` calls `GITHUB_TOKEN`. */
  actionsToken(repository: Repository, permissions: Permissions): Token {
    return this.#tokens.installation(repository, this.world.account('github-actions[bot]'), permissions);
  }

  /**
   * The token that a run gets on a pull request from a fork: whatever the workflow asks for, it may only read.
   * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
   */
  forkToken(repository: Repository): Token {
    return this.actionsToken(repository, {
      actions: 'read',
      checks: 'read',
      contents: 'read',
      issues: 'read',
      pull_requests: 'read',
      statuses: 'read',
    });
  }

  /** A token of another app, installed in `repository`, that acts as `slug[bot]`. */
  appToken(repository: Repository, slug: string, permissions: Permissions): Token {
    return this.#tokens.installation(repository, this.world.account(`${slug}[bot]`), permissions);
  }

  userToken(login: string): Token {
    return this.#tokens.user(this.world.account(login));
  }

  /** Makes something go wrong; see {@link Fault}. */
  fault(fault: Fault): void {
    this.#faults.add(fault);
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = message.method ?? 'GET';
    const url = this.#named(new URL(message.url ?? '/', this.url));
    const found = match(method, url.pathname);
    const seen: Seen = { method, path: decodeURIComponent(url.pathname), query: url.searchParams, body: '' };
    const entry = this.log.open({
      ...seen,
      query: url.searchParams,
      operationId: found?.operation.operationId,
    });
    try {
      seen.body = await readBody(message);
      entry.body = seen.body;
      await this.#befall(
        { method, url, headers: message.headers, body: seen.body, seen, found },
        entry,
        response,
      );
    } finally {
      this.log.close(entry);
    }
  }

  /** GitHub's own links name a repository by its id. */
  #named(url: URL): URL {
    const [, id, rest] = /^\/repositories\/(\d+)(\/.*)?$/.exec(url.pathname) ?? [];
    const repository = [...this.world.repositories.values()].find((one) => one.id === Number(id));
    if (repository) url.pathname = `/repos/${repository.fullName}${rest ?? ''}`;
    return url;
  }

  /** Handles a request with the faults that are meant for it. */
  async #befall(request: Request, entry: LogEntry, response: ServerResponse): Promise<void> {
    const faults = this.#faults.take(request.seen);
    const lost = faults.find(({ status, drop, secondary: slow, exhausted, spoil }) =>
      [status, drop, slow, exhausted, spoil].some((one) => one !== undefined),
    );
    for (const { delay, before } of faults) {
      if (delay) await sleep(delay);
      await before?.(request.seen);
    }
    const handled = !lost || lost.done || lost.drop === 'middle' || lost.spoil !== undefined;
    const reply = handled ? await this.#answer(request, entry) : undefined;
    for (const { after, late } of faults) {
      await after?.(request.seen);
      if (late) await sleep(late);
    }
    this.#judged(request, lost ? undefined : reply);
    if (this.latency > 0) await sleep(this.latency);
    const told = faults.reduce(
      (answer, { lie }) => (lie && answer ? lie(answer, request.seen) : answer),
      reply,
    );
    if (!lost) send(response, entry, told as Reply);
    else if (lost.spoil && reply) send(response, entry, spoiled(reply, lost.spoil));
    else await lose(lost, response, entry, reply);
  }

  #judged({ method, url, headers, body }: Request, reply: Reply | undefined): void {
    if (url.pathname === '/graphql') return;
    const answer = reply && {
      status: reply.status,
      type: reply.type ?? 'application/json',
      body: bodyOf(reply).toString(),
    };
    const accept = headers.accept;
    this.judge.exchange({
      method,
      pathname: url.pathname,
      query: url.searchParams,
      headers: { accept },
      body,
      ...(answer && { answer }),
    });
  }

  /** The answer, whatever it is; of HTTP itself it has everything but the sending. */
  async #answer(request: Request, entry: LogEntry): Promise<Reply> {
    let viewer: Viewer | undefined;
    try {
      // https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
      if (!request.headers['user-agent'])
        throw new HttpError(403, 'Request forbidden by administrative rules.');
      viewer = this.#tokens.viewer(request.headers.authorization);
      entry.login = viewer.token?.account.login;
      const reply = await this.#limited(request, viewer);
      return this.#conditional(request, viewer, reply);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const reply = error.reply();
      return { ...reply, headers: { ...(viewer ? this.limits.headers(viewer) : {}), ...reply.headers } };
    }
  }

  async #limited(request: Request, viewer: Viewer): Promise<Reply> {
    const operationId = request.found?.operation.operationId ?? '';
    // Asking how much is left costs nothing: https://docs.github.com/rest/rate-limit/rate-limit
    if (operationId === 'rate-limit/get') return this.#rateLimit(viewer);
    try {
      this.limits.enter(viewer, request.method, operationId);
      return await this.#handle(request, viewer);
    } finally {
      this.limits.leave(viewer);
    }
  }

  #rateLimit(viewer: Viewer): Reply {
    const { limit, used, reset } = this.limits.hour(viewer);
    const core = { limit, used, remaining: Math.max(0, limit - used), reset };
    return ok({ resources: { core, search: { limit: 30, used: 0, remaining: 30, reset } }, rate: core });
  }

  async #handle({ url, headers, body, found }: Request, viewer: Viewer): Promise<Reply> {
    const parsed = jsonBody(body);
    if (url.pathname === '/graphql') {
      if (!viewer.token) throw new HttpError(401, 'This endpoint requires you to be authenticated.');
      return ok(await answerGraphql(this.world, viewer, this.judge, parsed));
    }
    if (!found) throw new HttpError(404, 'Not Found');
    const { params, operation } = found;
    const { operationId } = operation;
    const repository =
      params.owner === undefined ? undefined : this.world.repository(`${params.owner}/${params.repo}`);
    if (params.owner !== undefined && !repository) throw new HttpError(404, 'Not Found');
    const number = Number(params.issue_number ?? params.pull_number);
    const issue =
      params.comment_id === undefined
        ? repository?.issues.get(number)
        : issueWith(repository, Number(params.comment_id));
    authorize(this.world, viewer, operationId, repository, issue);
    const route = routes[operationId];
    if (!route) throw new Error(`no route for ${operationId}`);
    const accept = headers.accept ?? '*/*';
    return route({
      world: this.world,
      viewer,
      operationId,
      params,
      query: url.searchParams,
      body: parsed,
      accept,
      url,
    });
  }

  /** https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate */
  #conditional({ method, headers }: Request, viewer: Viewer, reply: Reply): Reply {
    const etag = `W/"${createHash('sha256').update(bodyOf(reply)).digest('hex')}"`;
    const shared = { ...this.limits.headers(viewer), ...reply.headers };
    if (method !== 'GET' || reply.status !== 200) return { ...reply, headers: shared };
    const known = headers['if-none-match']
      ?.split(/\s*,\s*/)
      .some((one) => one.replace(/^W\//, '') === etag.slice(2));
    const cached = { ...shared, etag, 'cache-control': 'private, max-age=60, s-maxage=60' };
    if (!known) return { ...reply, headers: cached };
    if (viewer.token) this.limits.refund(viewer);
    return { status: 304, headers: { ...cached, ...this.limits.headers(viewer) } };
  }
}

function issueWith(
  repository: Repository | undefined,
  commentId: number,
): ReturnType<Repository['issues']['get']> {
  return [...(repository?.issues.values() ?? [])].find(({ comments }) =>
    comments.some(({ id }) => id === commentId),
  );
}
