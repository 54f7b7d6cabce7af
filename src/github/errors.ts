/** What GitHub refused, in one sentence for people: what failed, why, and what to do; its own words in brackets. */
import { RequestError } from '@octokit/request-error';
import { printable } from '../text/escape.ts';
import { HostError } from './host.ts';

/** Units of GitHub's own words that are repeated. */
const LONGEST = 300;

const MEANINGS: Record<number, string> = {
  401: 'the token is invalid or has expired; give a valid one as input "token"',
  404: 'there is no such thing, or the token may not see it; check "permissions:" in the workflow',
  409: 'it was changed at the same time; run the job again',
  410: 'it is gone, or switched off in this repository',
  422: 'GitHub did not accept it',
};

/**
 * Refusals that mean one thing whatever their status: the branch is protected, or a ruleset guards it. The words are
 * those of protected branches and of rulesets, over REST and over GraphQL.
 */
const PROTECTED =
  /protected (?:branch|ref)|rule violations?|ruleset|required status check|status checks? (?:is|are) expected|approv(?:ed|ing) review|through a pull request|not authorized to push|verified signature|must be signed|merge commits|being restricted|force[- ]push|reference update failed|cannot (?:update|create|delete) (?:this|ref)|linear history|merge queue/i;

/** What the two refusals that need a setting changed have in their words. */
const NO_PULLS = /not permitted to create or approve pull requests/i;
const LOCKED = /issue is locked|conversation is locked|locked conversation/i;
const ARCHIVED = /archived/i;

const PROTECTION =
  'the branch is protected, or a ruleset guards it; let the token’s owner bypass that, or use "apply: pull-request" with a branch that nothing guards';

const PULLS_OFF =
  'Actions may not open pull requests here; switch on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General, or give a GitHub App’s token as input "token"';

/** GitHub's own words: the message, and what it says of single fields. Empty where the answer had none. */
function wordsOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  const { message, errors } = data as { message?: unknown; errors?: unknown };
  if (typeof message !== 'string') return '';
  const more = (Array.isArray(errors) ? errors : []).slice(0, 3).flatMap((one): string[] => {
    if (typeof one === 'string') return [one];
    const { message: own, field, code } = (one ?? {}) as Record<string, unknown>;
    if (typeof own === 'string') return [own];
    return typeof field === 'string' && typeof code === 'string' ? [`${field} ${code}`] : [];
  });
  const said = more.length > 0 ? `${message}: ${more.join(', ')}` : message;
  return quotable(said);
}

/** Words of somebody else, to stand in straight quotes on one line. */
export function quotable(words: string): string {
  return printable(words.replaceAll('"', "'"), LONGEST);
}

/**
 * The permissions that would have been enough, as a workflow writes them, where GitHub names them
 * (https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible).
 */
function permissions(header: unknown): string {
  const named = [...String(header ?? '').matchAll(/\b([a-z_]{1,40})=(read|write)\b/g)].slice(0, 4);
  const wanted = named.map(([, scope, level]) => `"${scope!.replaceAll('_', '-')}: ${level}"`);
  return wanted.length > 0 ? [...new Set(wanted)].join(' or ') : 'the permission';
}

/** Whether GitHub refused for a limit, by status and headers alone
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit). */
export function isLimit(status: number, headers: Record<string, unknown>): boolean {
  if (status === 429) return true;
  return status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0');
}

function meaningOf(status: number, said: string, accepted: unknown): string {
  // By the words alone: GraphQL says the same with other statuses, or with none.
  if (NO_PULLS.test(said)) return PULLS_OFF;
  if (PROTECTED.test(said)) return PROTECTION;
  if (LOCKED.test(said)) return 'the conversation is locked; unlock it, or leave it as it is';
  if (ARCHIVED.test(said)) return 'the repository is archived, so nothing can be written';
  if (status === 403)
    return `the token may not do this; give the job ${permissions(accepted)} under "permissions:" in the workflow`;
  return MEANINGS[status] ?? (status >= 500 ? 'it had an error; run the job again later' : 'it refused');
}

/**
 * The sentence for a request that GitHub refused with these words of its own.
 * @param headers of the answer, where it had any that matter
 */
export function refusal(
  action: string,
  status: number,
  said: string,
  headers: Record<string, unknown> = {},
): HostError {
  const limited = isLimit(status, headers) || (status === 403 && /rate limit/i.test(said));
  const meaning = limited
    ? 'the rate limit is exceeded; run the job again later'
    : meaningOf(status, said, headers['x-accepted-github-permissions']);
  const detail = said ? `status ${status}: "${said}"` : `status ${status}`;
  return new HostError(`GitHub could not ${action}: ${meaning} (${detail}).`, limited ? 429 : status, said);
}

/**
 * The sentence for a request that failed. Whatever it was, it was not the fault of the list or of this program: a
 * request can only fail on the way, or be refused.
 * @param action what GitHub was asked for, e.g. `read a file`
 */
export function explain(action: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RequestError && error.response) {
    const { data, headers } = error.response;
    return refusal(action, error.status, wordsOf(data), headers);
  }
  // What waits for limits throws this for GraphQL, which answers 200.
  if (/rate limit/i.test(message)) return refusal(action, 429, '');
  const status = error instanceof RequestError ? error.status : 500;
  const why = printable(message, LONGEST) || 'no reason was given';
  const what = why.startsWith('its answer') ? why : `it did not answer (${why})`;
  return new HostError(`GitHub could not ${action}: ${what}; run the job again later.`, status);
}
