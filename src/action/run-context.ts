import { type Address, actionAddress } from '../about.ts';

/** Where a run takes place; all of it comes from the runner, none from a pull request. */
export interface RunContext {
  /** `owner/name`. */
  readonly repository: string;
  /** e.g. `https://github.com`. */
  readonly server: string;
  readonly runUrl: string;
  /** Where the Action was taken from; nothing with `uses: ./`. */
  readonly action?: Address;
}

export function readRunContext(env: NodeJS.ProcessEnv = process.env): RunContext {
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  const action = actionAddress(env);
  const repository = env.GITHUB_REPOSITORY ?? '';
  return {
    server,
    repository,
    runUrl: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}`,
    ...(action && { action }),
  };
}
