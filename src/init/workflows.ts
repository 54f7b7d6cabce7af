/** A file of a repository, by its path. */
export interface NewFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const simple = `# The simplest: one file. Pull requests from branches of this repository get the comment; those from forks get the
# verdict, annotations and a summary. For comments on forks see fork-check.yml and fork-comment.yml.
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
      - uses: awesome-steward/awesome-steward@0000000000000000000000000000000000000000 # v0.1.0
`;

const forkCheck = `# The first of a pair for lists whose contributors work in forks: it judges and cannot write anything.
# fork-comment.yml follows it.
name: List check

on:
  pull_request:
    types: [opened, synchronize, reopened, edited]
  merge_group:
  push:
    branches: [main]
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
      - uses: awesome-steward/awesome-steward@0000000000000000000000000000000000000000 # v0.1.0
        with:
          mode: check
`;

const forkComment = `# The second of the pair: it runs when the check has ended, with this repository's own token, reads the pull request
# anew through the API (nothing is checked out, nothing is taken from the first run) and writes the comment.
name: List comment

on:
  workflow_run:
    workflows: [List check]
    types: [completed]

permissions: {}

concurrency:
  group: list-comment-\${{ github.event.workflow_run.head_repository.full_name }}-\${{ github.event.workflow_run.head_branch }}
  cancel-in-progress: true

jobs:
  comment:
    if: github.event.workflow_run.event == 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
      pull-requests: write
      statuses: write
    steps:
      - uses: awesome-steward/awesome-steward@0000000000000000000000000000000000000000 # v0.1.0
`;

/**
 * The workflows that have the Action answer pull requests: the same texts as in `examples/workflows/`, where they are
 * judged; what runs has no examples beside it.
 * @param forks whether most contributors work in forks: then two, of which the second may write.
 */
export function workflows(forks: boolean): NewFile[] {
  const folder = '.github/workflows';
  if (!forks) return [{ path: `${folder}/list.yml`, text: simple }];
  return [
    { path: `${folder}/list-check.yml`, text: forkCheck },
    { path: `${folder}/list-comment.yml`, text: forkComment },
  ];
}
