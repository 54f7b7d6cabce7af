import { scalar } from './line.ts';

/** A file of a repository, by its path. */
export interface NewFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const simple = `# The simplest set-up: one file. Pull requests from branches of this repository get the comment; those from forks get the
# check, annotations and a summary. For comments on forks, use the two workflows that "awesome-steward init" writes.
name: List

on:
  pull_request:
    types: [opened, synchronize, reopened, edited, closed]

permissions: {}

concurrency:
  group: list-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  steward:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: ACTION
`;

const forkCheck = `# The first of a pair, for contributors who work in forks: it checks pull requests and has no write permission for them.
# The workflow "List comment" answers: at once where a maintainer has to approve this run first, otherwise after it.
name: List check

on:
  pull_request:
    types: [opened, synchronize, reopened, edited]
  merge_group:
  push:
    branches: [BRANCH]
    paths: ["**.md"]

permissions: {}

concurrency:
  group: list-check-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: ACTION
        with:
          mode: check

  # For a merge queue whose rules require the status "awesome-steward".
  queue:
    if: github.event_name == 'merge_group'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      statuses: write
    steps:
      - uses: ACTION
`;

const forkComment = `# The second of the pair, with the token of this repository. It runs after the check, or at once where the check of a
# first contribution waits for approval. It reads the pull request again through the API (no checkout, nothing from the
# first run is trusted) and writes the comment. After a merge it says thanks.
name: List comment

on:
  workflow_run:
    workflows: [List check]
    types: [requested, completed]
  push:
    branches: [BRANCH]
    paths: ["**.md"]

permissions: {}

concurrency:
  group: list-comment-\${{ github.event.workflow_run.head_repository.full_name || github.sha }}-\${{ github.event.workflow_run.head_branch }}
  cancel-in-progress: true

jobs:
  comment:
    if: github.event.workflow_run.event == 'pull_request' && (github.event.action == 'completed' || github.event.workflow_run.conclusion == 'action_required')
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      pull-requests: write
      statuses: write
    steps:
      - uses: ACTION

  thanks:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: ACTION
        with:
          mode: welcome
`;

const FOLDER = '.github/workflows';

/** A workflow that is there already. */
export interface Present extends NewFile {
  readonly usesAction: boolean;
}

/**
 * Whether a workflow runs the Action.
 * @param repository `OWNER/REPO` of the Action; where it is not known, any that has our name.
 */
export function usesAction(text: string, repository?: string): boolean {
  const used = [...text.matchAll(/^[ \t-]*uses:[ \t]*['"]?([\w.-]+\/[\w.-]+)@/gm)].map(([, name]) => name!);
  return used.some((name) =>
    repository === undefined
      ? name.endsWith('/awesome-steward')
      : name.toLowerCase() === repository.toLowerCase(),
  );
}

export interface WorkflowOptions {
  /** Whether pull requests come from forks: then two workflows, of which the second may write. */
  readonly forks: boolean;
  /** The branch that pull requests go to. */
  readonly branch: string;
  /** What follows `uses:`, e.g. `OWNER/REPO@COMMIT # v1.2.3`. */
  readonly uses: string;
}

/**
 * The workflows that have the Action answer pull requests: the same texts as in `examples/workflows/`, where they are
 * judged; what runs has no examples beside it.
 * @param present the workflows of the repository: none is proposed that would be there twice.
 */
export function workflows(
  { forks, branch, uses }: WorkflowOptions,
  present: readonly Pick<Present, 'path' | 'usesAction'>[] = [],
): NewFile[] {
  const wanted = forks
    ? [
        { name: 'list-check', text: forkCheck },
        { name: 'list-comment', text: forkComment },
      ]
    : [{ name: 'list', text: simple }];
  const paths = new Set(wanted.map(({ name }) => `${FOLDER}/${name}.yml`));
  if (present.some(({ path, usesAction }) => usesAction && !paths.has(path))) return [];
  return wanted.flatMap(({ name, text }) => {
    const there = present.find(({ path }) => path === `${FOLDER}/${name}.yml`);
    if (there?.usesAction) return [];
    const file = there ? `awesome-steward-${name}` : name;
    return {
      path: `${FOLDER}/${file}.yml`,
      text: text
        .replace(/(?<=^ {0,40}- uses: )ACTION$/gm, () => uses)
        .replaceAll('[BRANCH]', () => `[${scalar(branch)}]`),
    };
  });
}
