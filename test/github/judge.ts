/**
 * The judge: holds every request and response against GitHub's own description and keeps what does
 * not fit. It trusts neither side: the stand-in is judged as strictly as who talks to it.
 */
import { deref, match, type Parameter, rest, type Schema, webhooks } from './openapi.ts';
import { Validators } from './schema.ts';

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  method: string;
  /** The path as sent, still percent-encoded. */
  pathname: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  /** The body as sent; empty where there was none. */
  body: string;
  /** Absent where no answer, or an answer that a test put in place of the server's, was sent. */
  answer?: { status: number; type: string; body: string };
}

const validators = new Validators(rest);
const eventValidators = new Validators(webhooks);

/** Every refusal comes in one of these shapes, whichever the description of the operation names. */
const ERROR: Schema = {
  anyOf: ['basic-error', 'validation-error', 'validation-error-simple'].map((name) => ({
    $ref: `#/components/schemas/${name}`,
  })),
};

/** Statuses that any operation may answer with, whether or not its description lists them. */
const EVERYWHERE = new Set([400, 401, 403, 404, 422, 429]);

function parse(text: string): { value?: unknown; problem?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `is not JSON (${(error as Error).message})` };
  }
}

/** A parameter arrives as text; where the schema wants a number or a boolean, text of that form is one. */
function typed(text: string, schema: Schema): unknown {
  const resolved = deref<Schema>(rest, schema);
  if (resolved.type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (resolved.type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  if (resolved.oneOf && /^-?\d+$/.test(text)) return Number(text);
  return text;
}

function parameterProblems(
  parameters: Parameter[],
  place: string,
  given: Iterable<[string, string]>,
): string[] {
  const known = new Map(parameters.filter((one) => one.in === place).map((one) => [one.name, one]));
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const [name, text] of given) {
    const parameter = known.get(name);
    seen.add(name);
    if (!parameter) problems.push(`${place} parameter ${name} is unknown to GitHub`);
    else {
      const wrong = validators.errors(parameter.schema, typed(text, parameter.schema));
      problems.push(...wrong.map((one) => `${place} parameter ${name}: ${one}`));
    }
  }
  for (const { name, required } of known.values()) {
    if (required && !seen.has(name)) problems.push(`${place} parameter ${name} is missing`);
  }
  return problems;
}

function requestProblems(exchange: Exchange, found: NonNullable<ReturnType<typeof match>>): string[] {
  const { operation, params } = found;
  const parameters = (operation.parameters ?? []).map((one) => deref(rest, one));
  const problems = [
    ...parameterProblems(parameters, 'path', Object.entries(params)),
    ...parameterProblems(parameters, 'query', exchange.query),
  ];
  const accept = exchange.headers.accept ?? '*/*';
  if (!/^(\*\/\*|application\/(json|vnd\.github[\w.+-]*))/.test(accept)) {
    problems.push(
      `header accept: expected */*, application/json or application/vnd.github…, found ${accept}`,
    );
  }
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (exchange.body === '') {
    if (operation.requestBody?.required) problems.push('body is missing');
    return problems;
  }
  if (!schema) return [...problems, 'body is not expected'];
  const { value, problem } = parse(exchange.body);
  if (problem) return [...problems, `body ${problem}`];
  return [...problems, ...validators.errors(schema, value).map((one) => `body ${one}`)];
}

type Content = Record<string, { schema?: Schema }>;

const eitherSchemas = new Map<Content, Schema>();

/**
 * The schema of an answer. GitHub describes some forms, which are asked for by `accept`, under names of their
 * own; where the form makes no difference (a file as an `object`), the answer is the usual one.
 */
function schemaFor(content: Content, accept: string): Schema | undefined {
  const asked = accept.split(/[,;]/).map((one) =>
    one
      .trim()
      .replace(/\+json$/, '')
      .replace('.github.v3.', '.github.'),
  );
  const usual = content['application/json']?.schema;
  const named = asked.find((one) => one.startsWith('application/vnd.') && one in content);
  if (named === undefined) return usual;
  const either = eitherSchemas.get(content) ?? { anyOf: [content[named]?.schema ?? {}, usual ?? {}] };
  eitherSchemas.set(content, either);
  return either;
}

function answerProblems(
  { status, type, body }: NonNullable<Exchange['answer']>,
  { operation }: NonNullable<ReturnType<typeof match>>,
  accept: string,
): string[] {
  const described = operation.responses[status];
  const content = described && deref(rest, described).content;
  const json = (/[/+]json\b/.test(type) && !/\.raw\b/.test(type)) || body === '';
  // Any answer that can be kept may also be one that has not changed.
  if (status === 304 && body === '') return [];
  if (!described && !EVERYWHERE.has(status)) return [`answer ${status} is not described by GitHub`];
  if (!json) return status < 300 ? [] : [`answer ${status} is not JSON but ${type}`];
  if (described && !content && status < 400) return body === '' ? [] : [`answer ${status} must have no body`];
  const { value, problem } = parse(body);
  if (problem) return [`answer ${status} ${problem}`];
  const schema = status >= 400 || !content ? ERROR : schemaFor(content, accept);
  return schema ? validators.errors(schema, value).map((one) => `answer ${status} ${one}`) : [];
}

/** Collects violations; one judge a server. */
export class Judge {
  readonly violations: string[] = [];

  /** Judges one exchange. Problems of the request are held against the caller even where it was refused. */
  exchange(exchange: Exchange): void {
    const found = match(exchange.method, exchange.pathname);
    const name = `${exchange.method} ${exchange.pathname}`;
    if (!found) {
      this.violations.push(`${name}: not among the operations of test/github/openapi.json`);
      return;
    }
    const problems = requestProblems(exchange, found);
    if (exchange.answer)
      problems.push(...answerProblems(exchange.answer, found, exchange.headers.accept ?? ''));
    this.violations.push(...problems.map((one) => `${name}: ${one}`));
  }

  /** Judges the payload of an event; `name` is the webhook's own, such as `pull-request-opened`. */
  event(name: string, payload: unknown): void {
    const schema = webhooks.webhooks?.[name]?.post.requestBody.content['application/json']?.schema;
    if (!schema) this.violations.push(`event ${name}: not among the events of test/github/webhooks.json`);
    else
      this.violations.push(...eventValidators.errors(schema, payload).map((one) => `event ${name}: ${one}`));
  }

  /** Holds something against one side that no schema can say. */
  object(problem: string): void {
    this.violations.push(problem);
  }
}
