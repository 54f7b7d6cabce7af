/**
 * What GitHub answered, before anybody believes it: a success whose body is not JSON, is empty, or lacks a field that
 * is used counts as a failed request, so that it is repeated where that is safe and reported where it is not.
 */
import type { throttling } from '@octokit/plugin-throttling';
import { RequestError } from '@octokit/request-error';
import * as v from 'valibot';
import { isLimit } from './errors.ts';

/** How a request says what its answer must look like: `request: { shape }`. Without it the answer has no body. */
export interface Expected {
  readonly shape?: v.GenericSchema;
}

/** A success that cannot be one. GitHub would say the same of a server behind it. */
const BAD_GATEWAY = 502;

/** Said by GitHub's limits; what waits for them looks for these words. */
const LIMIT = /\bsecondary rate\b/i;

/** Why an answer cannot be used, or what is used of it. */
function judge(
  status: number,
  text: string,
  shape: v.GenericSchema | undefined,
): { flaw: string } | { data: unknown } {
  if (status < 200 || status > 299)
    return { flaw: 'it is a redirect that leads nowhere, or to another server' };
  if (!shape) return status === 204 || status === 205 ? { data: '' } : { flaw: 'it should be empty' };
  if (text.trim() === '') return { flaw: 'it is empty' };
  let data: unknown;
  try {
    // Not with the client's own parser, which runs out of stack on a large body under Node 20.
    data = JSON.parse(text);
  } catch {
    return { flaw: 'it is not JSON' };
  }
  const { issues, output } = v.safeParse(shape, data);
  if (!issues) return { data: output };
  const path = v.getDotPath(issues[0]);
  return { flaw: path ? `"${path}" is missing or not what it should be` : 'it is not what it should be' };
}

/**
 * A plugin for the client, to be the innermost: whatever repeats and waits sees only answers that can be used, and
 * errors. The client must leave bodies as they came (`parseSuccessResponseBody: false`).
 */
export function doubtAnswers(octokit: Parameters<typeof throttling>[0]): void {
  octokit.hook.before('request', (options) => {
    // https://docs.github.com/en/rest/about-the-rest-api/api-versions
    options.headers['x-github-api-version'] = '2022-11-28';
  });
  octokit.hook.wrap('request', async (request, options) => {
    let response: Awaited<ReturnType<typeof request>>;
    try {
      response = await request(options);
    } catch (error) {
      throw limited(error);
    }
    const body: ReadableStream | '' | null = response.data;
    const text = body ? await new Response(body).text() : '';
    const { shape } = options.request as Expected;
    const judged = judge(response.status, text, shape);
    if ('data' in judged) return { ...response, data: judged.data };
    throw new RequestError(`its answer cannot be used: ${judged.flaw}`, BAD_GATEWAY, { request: options });
  });
}

/** Makes a limit known as one to what waits for limits. */
function limited(error: unknown): unknown {
  if (!(error instanceof RequestError)) return error;
  const { status, response } = error;
  const headers = response?.headers ?? {};
  if (isLimit(status, headers) && headers['x-ratelimit-remaining'] !== '0' && !LIMIT.test(error.message))
    error.message = `secondary rate limit: ${error.message}`;
  return error;
}
