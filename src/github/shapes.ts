/**
 * Shapes of GitHub's answers: only the fields that are used, each as strict as GitHub's own description
 * (https://github.com/github/rest-api-description). What is `nullish` here may really be absent.
 */
import * as v from 'valibot';

const text = v.string();
const name = v.pipe(text, v.nonEmpty());
const named = v.object({ name });
const id = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Null for who deleted the account. */
const person = v.nullable(v.object({ login: name, type: v.nullish(text) }));

export const pull = v.object({
  number: id,
  state: v.picklist(['open', 'closed']),
  merged: v.nullish(v.boolean()),
  merged_at: v.nullish(text),
  merge_commit_sha: v.nullish(text),
  draft: v.nullish(v.boolean()),
  user: person,
  author_association: text,
  head: v.object({
    sha: name,
    ref: name,
    user: v.nullish(v.object({ login: name })),
    repo: v.nullish(v.object({ id, owner: v.nullish(v.object({ login: name })) })),
  }),
  base: v.object({ sha: name, ref: name, repo: v.object({ id, default_branch: name }) }),
  body: v.nullish(text),
  comments: v.nullish(v.number()),
  review_comments: v.nullish(v.number()),
  changed_files: v.nullish(v.number()),
  labels: v.nullish(v.array(named)),
});

/** The pull request that was asked for, no other. */
export const pullOf = (number: number) => v.object({ ...pull.entries, number: v.literal(number) });

export const pulls = v.array(v.object({ ...pull.entries, html_url: name }));

const changedFile = v.object({
  filename: name,
  previous_filename: v.nullish(name),
  status: name,
  sha: v.nullish(text),
  patch: v.nullish(text),
});

export const files = v.array(changedFile);

const commitSha = v.object({ sha: name });

export const comment = v.object({ id, html_url: name, body: v.nullable(text), user: person });

/** Comments of an issue or a pull request; of another one, where they say so, they are no answer. */
export const comments = (issue: number) =>
  v.array(
    v.object({ ...comment.entries, issue_url: v.nullish(v.pipe(text, v.endsWith(`/issues/${issue}`))) }),
  );

export const reviewComments = (pull: number) =>
  v.array(
    v.object({
      id,
      body: text,
      user: person,
      pull_request_url: v.nullish(v.pipe(text, v.endsWith(`/pulls/${pull}`))),
    }),
  );

export const tree = v.object({
  tree: v.array(
    v.object({
      path: name,
      mode: name,
      type: name,
      sha: name,
      size: v.nullish(v.pipe(v.number(), v.minValue(0))),
    }),
  ),
  truncated: v.boolean(),
});

/**
 * Its content must be as long as it says, and as the tree says: half a file is no file.
 * @param listed bytes, where a tree said so
 */
export const blob = (listed?: number) =>
  v.pipe(
    v.object({ content: text, encoding: v.picklist(['base64', 'utf-8']), size: v.nullish(v.number()) }),
    v.transform(({ content, encoding, size }) => ({
      bytes: Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf-8'),
      size,
    })),
    v.check(
      ({ bytes: { length }, size }) => length === (size ?? length) && length === (listed ?? length),
      'content',
    ),
    v.transform(({ bytes }) => bytes),
  );

/** A commit as the list of commits has it; GitHub gives an empty object for an author whom it does not know. */
export const commit = v.object({
  parents: v.array(commitSha),
  author: v.nullable(v.object({ login: v.nullish(name) })),
});

export const comparison = v.object({
  merge_base_commit: commitSha,
  base_commit: commitSha,
  files,
  total_commits: v.number(),
  commits: v.array(commit),
});

export const gitCommit = v.object({ tree: commitSha });

export const made = commitSha;

export const ref = v.object({ object: commitSha });

export const madePull = v.object({ number: id, html_url: name });

export const identified = v.object({ id });

export const status = v.object({ state: name });

export const opened = v.array(
  v.object({ number: id, pull_request: v.nullish(v.object({ merged_at: v.nullish(text) })) }),
);

export const permission = v.object({ permission: name });

export const label = named;

export const labels = v.array(label);

export const events = v.array(
  v.object({ event: name, label: v.nullish(v.object({ name: v.nullish(text) })), actor: v.nullish(person) }),
);

export const node = v.object({ id: name });

export const repositoryNode = v.object({ repository: node });

export const updatedRefs = v.object({ updateRefs: v.object({ clientMutationId: v.nullish(text) }) });

export const login = v.object({ login: name });

export const viewer = v.object({ viewer: login });

/** A folder over GraphQL. What is null is of another kind than was asked for. */
export const folder = v.object({
  oid: v.nullish(name),
  entries: v.nullish(v.array(v.object({ name, mode: v.pipe(v.number(), v.integer()), oid: name }))),
});

/** A file over GraphQL; without text where it is binary. */
export const file = v.object({
  oid: v.nullish(name),
  byteSize: v.nullish(v.pipe(v.number(), v.minValue(0))),
  isTruncated: v.nullish(v.boolean()),
  text: v.nullish(text),
});

/** Who said something, over GraphQL. */
export const actor = v.nullable(v.object({ __typename: name, login: name }));

/** Its ids are written as text, since GraphQL's numbers are too short for them. */
const fullId = v.pipe(v.union([text, v.number()]), v.transform(Number), id, v.safeInteger());

export const said = v.object({ fullDatabaseId: fullId, body: text, author: actor });

const total = v.object({ totalCount: v.pipe(v.number(), v.minValue(0)) });
const pageInfo = v.object({ hasNextPage: v.boolean() });

export const saidComment = v.object({ ...said.entries, url: name });

const joinedLabels = v.nullable(v.object({ nodes: v.array(named), pageInfo }));

export const standing = v.object({
  state: v.picklist(['OPEN', 'CLOSED', 'MERGED']),
  headRefOid: name,
  baseRefName: name,
});

export const look = v.object({
  id: name,
  number: id,
  ...standing.entries,
  changedFiles: v.number(),
  comments: total,
  reviewThreads: total,
  labels: joinedLabels,
  baseRepository: v.nullable(v.object({ id: name, labels: joinedLabels })),
});

export const joinedLook = v.object({ pullRequest: look });

export const joinedComments = v.object({
  issueOrPullRequest: v.object({
    id: name,
    number: id,
    comments: v.object({ nodes: v.array(saidComment), pageInfo }),
  }),
});

const latest = v.object({
  number: id,
  comments: v.object({
    nodes: v.array(saidComment),
    pageInfo: v.object({ hasPreviousPage: v.boolean() }),
  }),
});

export const addedComment = v.object({
  addComment: v.object({
    commentEdge: v.object({ node: saidComment }),
    // Of an issue only the comments are asked for.
    subject: v.union([v.object({ ...standing.entries, ...latest.entries }), latest]),
  }),
});

export const joinedThreads = v.object({
  pullRequest: v.object({
    number: id,
    reviewThreads: v.object({
      nodes: v.array(v.object({ comments: v.object({ nodes: v.array(said), pageInfo }) })),
      pageInfo,
    }),
  }),
});

export const joinedRef = v.object({
  ref: v.nullable(v.object({ prefix: name, name, target: v.object({ oid: name }) })),
});

export const joinedPulls = v.object({
  pullRequests: v.object({
    nodes: v.array(v.object({ number: id, body: text, isCrossRepository: v.boolean() })),
    pageInfo,
  }),
});
