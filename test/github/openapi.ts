/**
 * GitHub's own description of its REST API and webhooks, as extracted by
 * `scripts/openapi-extract.js`, and the one place that matches a request to an operation of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A JSON schema, or its OpenAPI 3.0 dialect. */
export type Schema = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
  'x-multi-segment'?: boolean;
}

type Content = Record<string, { schema?: Schema }>;
type Referable<T> = T | { $ref: string };

export interface Operation {
  operationId: string;
  parameters?: Referable<Parameter>[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, Referable<{ content?: Content }>>;
}

/** One of the two extracts. */
export interface Description {
  paths?: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, { post: { requestBody: { content: Content } } }>;
  components: {
    schemas: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    responses?: Record<string, { content?: Content }>;
  };
}

/** From the project's root, where every script and test runs. */
function load(name: string): Description {
  return JSON.parse(readFileSync(join('test/github', name), 'utf8'));
}

/** The REST operations that the stand-in knows. */
export const rest: Description = load('./openapi.json');
/** The payloads of the events that the stand-in can make. */
export const webhooks: Description = load('./webhooks.json');

/** What `value` is or refers to within `description`; one level, as GitHub's references are. */
export function deref<T>(description: Description, value: Referable<T>): T {
  if (!(typeof value === 'object' && value !== null && '$ref' in value)) return value;
  const found = value.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], description);
  if (found === undefined) throw new Error(`the extract has no ${value.$ref}`);
  return found as T;
}

interface Route {
  method: string;
  operation: Operation;
  names: string[];
  pattern: RegExp;
  /** How much of the path is literal: of two patterns that match, the one with more of it is meant. */
  literal: number;
}

export interface Match {
  operation: Operation;
  /** The path parameters, percent-decoded. */
  params: Record<string, string>;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function route(path: string, method: string, operation: Operation): Route {
  const parameters = (operation.parameters ?? []).map((parameter) => deref(rest, parameter));
  const wide = new Set(parameters.filter((one) => one['x-multi-segment']).map((one) => one.name));
  const names: string[] = [];
  const source = path.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return escapeRegExp(part);
    names.push(name);
    return wide.has(name) ? '(.*)' : '([^/]+?)';
  });
  // The root folder is asked for both as `/contents/` and as `/contents`.
  const pattern = new RegExp(`^${source.join('').replace(/\/contents\/\(\.\*\)$/, '/contents(?:/(.*))?')}$`);
  return { method, operation, names, pattern, literal: path.replace(/\{\w+\}/g, '').length };
}

const routes: Route[] = Object.entries(rest.paths ?? {})
  .flatMap(([path, item]) =>
    Object.entries(item).map(([method, one]) => route(path, method.toUpperCase(), one)),
  )
  .sort((a, b) => b.literal - a.literal);

/** Every operation of the extract. */
export const operations: readonly Operation[] = routes.map((one) => one.operation);

/** The operation that a request means, or undefined where the extract has none. */
export function match(method: string, pathname: string): Match | undefined {
  for (const { method: wanted, operation, names, pattern } of routes) {
    const found = wanted === method && pattern.exec(pathname);
    if (!found) continue;
    const params = names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]);
    return { operation, params: Object.fromEntries(params) };
  }
  return undefined;
}
