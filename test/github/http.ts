/** What a route is given and what it gives back, and GitHub's ways of saying no and of paging. */
import type { Viewer } from './auth.ts';
import type { Issue, Pull, Repository } from './state.ts';
import type { World } from './world.ts';

/** A request that has been matched to an operation, its caller known. */
export interface Call {
  world: World;
  viewer: Viewer;
  operationId: string;
  params: Record<string, string>;
  query: URLSearchParams;
  /** The parsed body; empty where none was sent. */
  body: Record<string, unknown>;
  accept: string;
  /** The whole address as asked for: links to other pages are made from it. */
  url: URL;
}

export interface Reply {
  status: number;
  /** Sent as JSON; `raw` is sent as it is. Neither: no body. */
  json?: unknown;
  raw?: Uint8Array | string;
  type?: string;
  headers?: Record<string, string>;
}

export type Route = (call: Call) => Reply | Promise<Reply>;
/** Routes by the operation that they answer. */
export type Routes = Record<string, Route>;

const DOCS = 'https://docs.github.com/rest';

/** An answer other than success, in GitHub's shape: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export class HttpError extends Error {
  readonly status: number;
  readonly errors: unknown[] | undefined;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, errors?: unknown[], headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }

  reply(): Reply {
    const { status, message, errors, headers } = this;
    // Only the short form carries the status: where `errors` is there, GitHub's schema has no place for it.
    const json = { message, documentation_url: DOCS, ...(errors ? { errors } : { status: String(status) }) };
    return { status, json, headers };
  }
}

export const notFound = (): HttpError => new HttpError(404, 'Not Found');

/** 422 with one error of a field, as GitHub's validations say it. */
export function invalid(resource: string, code: string, field?: string, message?: string): HttpError {
  return new HttpError(422, 'Validation Failed', [
    { resource, code, ...(field && { field }), ...(message && { message }) },
  ]);
}

export const ok = (json: unknown): Reply => ({ status: 200, json });
export const created = (json: unknown): Reply => ({ status: 201, json });
export const noContent = (): Reply => ({ status: 204 });

/** The repository that the path names. Whether the caller may see it was asked before (auth.ts). */
export function repositoryOf({ world, params }: Call): Repository {
  const repository = world.repository(`${params.owner}/${params.repo}`);
  if (!repository) throw notFound();
  return repository;
}

/** Throws where a protected branch or a ruleset keeps this ref from being made or moved. */
export function assertUnguarded({ guarded }: Repository, ref: string): void {
  const refusal = guarded.get(ref.replace(/^refs\/heads\//, ''));
  if (refusal) throw new HttpError(refusal.status, refusal.message);
}

export function issueOf(call: Call): Issue {
  const issue = repositoryOf(call).issues.get(Number(call.params.issue_number ?? call.params.pull_number));
  if (!issue) throw notFound();
  return issue;
}

export function pullOf(call: Call): Pull {
  const { pull } = issueOf(call);
  if (!pull) throw notFound();
  return pull;
}

/** A field of the body that must be text. GitHub tells a missing one by name. */
export function text(call: Call, field: string): string {
  const value = call.body[field];
  if (value === undefined || value === null)
    throw new HttpError(422, `Invalid request.\n\n"${field}" wasn't supplied.`);
  if (typeof value !== 'string')
    throw new HttpError(
      422,
      `Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(value)} is not a string.`,
    );
  return value;
}

export function optionalText(call: Call, field: string): string | undefined {
  return call.body[field] === undefined || call.body[field] === null ? undefined : text(call, field);
}

/** 30 a page, or `per_page` up to 100: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function pageOf(query: URLSearchParams): { page: number; size: number } {
  const number = (name: string, fallback: number): number => {
    const value = Number(query.get(name) ?? fallback);
    return Number.isInteger(value) && value > 0 ? value : fallback;
  };
  return { page: number('page', 1), size: Math.min(number('per_page', 30), 100) };
}

/** One page of `items`, with links to the others; `wrap` puts it into the object that some lists come in. */
export function paged<T>(
  call: Call,
  items: readonly T[],
  show: (item: T) => unknown,
  wrap: (page: unknown[], total: number) => unknown = (page) => page,
): Reply {
  const { page, size } = pageOf(call.query);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const url = new URL(call.url);
    // GitHub's links name the repository by its id, so who takes them apart by name is mistaken.
    const repository = call.params.owner ? repositoryOf(call) : undefined;
    if (repository)
      url.pathname = url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`);
    url.searchParams.set('page', String(to));
    return `<${url}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const shown = items.slice((page - 1) * size, page * size).map(show);
  return { ...ok(wrap(shown, items.length)), headers: links.length ? { link: links.join(', ') } : {} };
}
