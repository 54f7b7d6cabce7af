import { Octokit } from '@octokit/rest';

/** A client as the tests want it: no retries, and silent. */
export function client(baseUrl: string, auth?: string): Octokit {
  const silent = (): void => {};
  return new Octokit({
    baseUrl,
    ...(auth && { auth }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
}
