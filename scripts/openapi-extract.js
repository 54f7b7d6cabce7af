/**
 * Makes the two extracts of GitHub's own descriptions by which test/github/judge.ts judges
 * the stand-in and whoever talks to it:
 *
 *   test/github/openapi.json    the REST operations below, from @octokit/openapi
 *   test/github/webhooks.json   the payloads of the events below, from @octokit/openapi-webhooks
 *
 * The packages weigh some 400 MB unpacked, so they are no dependency: this script puts the pinned
 * versions into a temporary folder, and what it makes of them is committed. Prose and examples are
 * left out; every word that decides whether a value is valid stays.
 *
 *   node scripts/openapi-extract.js
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = { '@octokit/openapi': '23.0.2', '@octokit/openapi-webhooks': '12.1.0' };

const OPERATIONS = `
  repos/get repos/get-content repos/create-or-update-file-contents repos/compare-commits
  repos/compare-commits-with-basehead repos/list-commits repos/get-commit repos/get-branch
  repos/list-pull-requests-associated-with-commit repos/create-commit-status
  repos/list-commit-statuses-for-ref repos/get-combined-status-for-ref
  repos/get-collaborator-permission-level
  git/get-ref git/list-matching-refs git/create-ref git/update-ref git/delete-ref
  git/get-commit git/create-commit git/get-tree git/create-tree git/get-blob git/create-blob
  pulls/list pulls/get pulls/create pulls/update pulls/merge pulls/list-files pulls/list-commits
  pulls/create-review pulls/list-reviews pulls/get-review pulls/list-comments-for-review
  pulls/list-review-comments pulls/create-review-comment pulls/get-review-comment
  pulls/update-review-comment pulls/delete-review-comment
  issues/get issues/create issues/update issues/list-for-repo
  issues/list-comments issues/create-comment issues/get-comment issues/update-comment issues/delete-comment
  issues/list-labels-on-issue issues/add-labels issues/remove-label issues/list-events
  issues/list-labels-for-repo issues/get-label issues/create-label
  search/issues-and-pull-requests
  checks/create checks/get checks/update checks/list-for-ref checks/list-annotations
  actions/get-workflow-run actions/list-workflow-runs-for-repo
  users/get-by-username users/get-authenticated rate-limit/get
`
  .trim()
  .split(/\s+/);

const WEBHOOKS = `
  pull-request-opened pull-request-synchronize pull-request-reopened pull-request-closed pull-request-edited
  workflow-run-requested workflow-run-completed push merge-group-checks-requested workflow-dispatch
  issues-opened issue-comment-created
`
  .trim()
  .split(/\s+/);

/** Words of a schema that constrain nothing. */
const PROSE = new Set([
  'description',
  'title',
  'example',
  'examples',
  'externalDocs',
  'deprecated',
  'readOnly',
]);

/**
 * A schema without its prose. Aware of what is a schema and what is a map of names to schemas,
 * since GitHub has properties that are called `description` and `title`.
 */
function bareSchema(schema) {
  if (schema === null || typeof schema !== 'object') return schema;
  const bare = {};
  for (const [word, value] of Object.entries(schema)) {
    if (PROSE.has(word) || word.startsWith('x-')) continue;
    if (word === 'properties' || word === 'patternProperties') {
      bare[word] = Object.fromEntries(Object.entries(value).map(([name, sub]) => [name, bareSchema(sub)]));
    } else if (['items', 'additionalProperties', 'not', 'if', 'then', 'else'].includes(word)) {
      bare[word] = bareSchema(value);
    } else if (['oneOf', 'anyOf', 'allOf'].includes(word)) {
      bare[word] = value.map(bareSchema);
    } else {
      bare[word] = value;
    }
  }
  return bare;
}

function bareContent(content) {
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => [
      type,
      media.schema ? { schema: bareSchema(media.schema) } : {},
    ]),
  );
}

function bareParameter(parameter) {
  if (parameter.$ref) return parameter;
  const { name, in: place, required, style, explode } = parameter;
  const bare = { name, in: place, required, style, explode, schema: bareSchema(parameter.schema) };
  return { ...bare, 'x-multi-segment': parameter['x-multi-segment'] };
}

/** Descriptions of responses are required by the format, so they become empty. */
function bareResponse(response) {
  if (response.$ref) return response;
  return { description: '', ...(response.content && { content: bareContent(response.content) }) };
}

function bareOperation(operation) {
  const { operationId, parameters, requestBody, responses } = operation;
  return {
    operationId,
    ...(parameters && { parameters: parameters.map(bareParameter) }),
    ...(requestBody && {
      requestBody: { required: requestBody.required, content: bareContent(requestBody.content) },
    }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [status, bareResponse(response)]),
    ),
  };
}

const BARE = { schemas: bareSchema, parameters: bareParameter, responses: bareResponse };

/** Copies each component that `node` refers to, and what that refers to, from `from` into `to`. */
function pullReferences(node, from, to) {
  for (const [, kind, name] of JSON.stringify(node).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)) {
    to[kind] ??= {};
    if (name in to[kind]) continue;
    to[kind][name] = BARE[kind](from[kind][name]);
    pullReferences(to[kind][name], from, to);
  }
}

/**
 * Places where GitHub's REST description says less than GitHub sends, each shown by GitHub's description of
 * the same thing elsewhere: made nullable.
 *
 * - an issue without a body has null there, found by search or not (schema `issue`);
 * - the repository of a head is null once the fork is deleted (webhook `pull_request`, action `labeled`);
 * - a review comment that a push has outdated has no line and no position (webhook `pull_request_review_comment`).
 */
const NULLABLE = {
  rest: [
    ['issue-search-result-item', 'body'],
    ['pull-request', 'head', 'repo'],
    ['pull-request-simple', 'head', 'repo'],
    ['pull-request-review-comment', 'line'],
    ['pull-request-review-comment', 'position'],
    ['review-comment', 'line'],
  ],
  webhooks: [
    ['pull-request', 'head', 'repo'],
    ['webhook-pull-request-synchronize', 'pull_request', 'head', 'repo'],
  ],
};

/** OpenAPI 3.0 has a word for it, 3.1 a type. */
function orNull(schema, word) {
  if (!word) return { anyOf: [schema, { type: 'null' }] };
  return schema.$ref ? { nullable: true, anyOf: [schema] } : { ...schema, nullable: true };
}

function correct({ openapi, components }, places) {
  for (const [name, ...path] of places) {
    const last = path.pop();
    const holder = path.reduce((schema, property) => schema.properties[property], components.schemas[name]);
    const schema = holder.properties[last];
    if (!schema) throw new Error(`nothing to correct: ${name} has no ${last}`);
    holder.properties[last] = orNull(schema, openapi.startsWith('3.0'));
  }
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function document(source, name, extra, used) {
  const components = {};
  pullReferences(extra, source.components, components);
  for (const kind of Object.keys(components)) components[kind] = sorted(components[kind]);
  const { title, version, license } = source.info;
  const from = `${name}@${PACKAGES[name]}`;
  process.stdout.write(`${from}: ${used} operations, ${Object.keys(components.schemas).length} schemas\n`);
  return { openapi: source.openapi, info: { title, version, license, 'x-from': from }, ...extra, components };
}

function restExtract(source) {
  const paths = {};
  const missing = new Set(OPERATIONS);
  for (const [path, item] of Object.entries(source.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!missing.delete(operation.operationId)) continue;
      paths[path] ??= {};
      paths[path][method] = bareOperation(operation);
    }
  }
  if (missing.size) throw new Error(`not in the description: ${[...missing].join(', ')}`);
  const extract = document(source, '@octokit/openapi', { servers: source.servers, paths }, OPERATIONS.length);
  correct(extract, NULLABLE.rest);
  return extract;
}

function webhookExtract(source) {
  const webhooks = {};
  for (const name of WEBHOOKS) {
    const operation = source.webhooks[name]?.post;
    if (!operation) throw new Error(`not in the description: the event ${name}`);
    webhooks[name] = {
      post: { requestBody: { content: bareContent(operation.requestBody.content) }, responses: {} },
    };
  }
  const extract = document(source, '@octokit/openapi-webhooks', { webhooks }, WEBHOOKS.length);
  correct(extract, NULLABLE.webhooks);
  return extract;
}

const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...wanted],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const read = (name) =>
    JSON.parse(readFileSync(join(folder, 'node_modules', name, 'generated/api.github.com.json'), 'utf8'));
  const write = (name, value) =>
    writeFileSync(new URL(`../test/github/${name}`, import.meta.url), `${JSON.stringify(value)}\n`);
  write('openapi.json', restExtract(read('@octokit/openapi')));
  write('webhooks.json', webhookExtract(read('@octokit/openapi-webhooks')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
