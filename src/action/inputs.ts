import { getInput } from '@actions/core';

const MODES = ['auto', 'check', 'report', 'tables', 'welcome'] as const;
const FAIL_ON = ['error', 'warning', 'never'] as const;
const SWITCH = ['auto', 'never'] as const;
const APPLY = ['pull-request', 'commit'] as const;

/** What the workflow says under `with:`; `action.yml` describes each. */
export interface Inputs {
  readonly token: string;
  readonly config: string;
  /** Paths or globs; empty: as the config says. */
  readonly files: readonly string[];
  readonly mode: (typeof MODES)[number];
  readonly failOn: (typeof FAIL_ON)[number];
  readonly comment: (typeof SWITCH)[number];
  readonly suggestions: (typeof SWITCH)[number];
  /** For mode `tables`: by a pull request, or straight on the branch. */
  readonly apply: (typeof APPLY)[number];
  readonly pullRequest: number | undefined;
}

/** Something that the person who runs the Action has to fix; the message is for them. */
export class UsageError extends Error {
  override name = 'UsageError';
}

function oneOf<const T extends readonly string[]>(name: string, allowed: T): T[number] {
  const given = getInput(name) || allowed[0]!;
  if (allowed.includes(given)) return given;
  throw new UsageError(
    `Input "${name}" is "${given}"; expected ${allowed.map((one) => `"${one}"`).join(', ')}.`,
  );
}

/**
 * Reads the inputs.
 * @throws {UsageError} naming the input, what was found and what is allowed.
 */
export function readInputs(): Inputs {
  const number = getInput('pull-request');
  if (number !== '' && !/^[1-9]\d{0,9}$/.test(number)) {
    throw new UsageError(`Input "pull-request" is "${number}"; expected a number, e.g. 12.`);
  }
  const token = getInput('token');
  if (token === '') {
    throw new UsageError(
      'Input "token" is empty. Remove it to use the token of the job, or give a token with "contents: read".',
    );
  }
  const config = getInput('config');
  if (config.startsWith('/') || config.split('/').includes('..')) {
    throw new UsageError(
      `Input "config" is "${config}"; expected a path in the repository, e.g. .github/awesome-steward.yml.`,
    );
  }
  return {
    token,
    config,
    files: getInput('files')
      // A comma within braces belongs to a glob: `lists/{a,b}.md`.
      .split(/\n|,(?![^{}\n]*\})/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    mode: oneOf('mode', MODES),
    failOn: oneOf('fail-on', FAIL_ON),
    comment: oneOf('comment', SWITCH),
    suggestions: oneOf('suggestions', SWITCH),
    apply: oneOf('apply', APPLY),
    pullRequest: number === '' ? undefined : Number(number),
  };
}
