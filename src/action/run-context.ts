/** Where a run takes place; all of it comes from the runner, none from a pull request. */
export interface RunContext {
  /** `owner/name`. */
  readonly repository: string;
  /** e.g. `https://github.com`. */
  readonly server: string;
  readonly runUrl: string;
  /** Address of the rules' pages, ending in `/`. */
  readonly docs: string;
}

const DOCS = 'https://github.com/awesome-steward/awesome-steward/blob/main/docs/rules/';

export function readRunContext(env: NodeJS.ProcessEnv = process.env): RunContext {
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  const repository = env.GITHUB_REPOSITORY ?? '';
  return {
    server,
    repository,
    runUrl: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}`,
    docs: DOCS,
  };
}
