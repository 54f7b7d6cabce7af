import { RequestError } from '@octokit/request-error';
import type { Client } from './connect.ts';
import {
  type ChangedFile,
  type Host,
  HostError,
  type IssueComment,
  type Mode,
  OPENED,
  type PullRequest,
} from './host.ts';

/** GitHub lists at most this many files of a comparison
 * (https://docs.github.com/en/rest/commits/commits#compare-two-commits). */
const COMPARED = 300;

/** Sent once: a request that makes something must not be repeated when its answer was lost. */
const ONCE = { request: { retries: 0 } };

type Json = {
  pull: Awaited<ReturnType<Client['rest']['pulls']['get']>>['data'];
  listed: Awaited<ReturnType<Client['rest']['pulls']['list']>>['data'][number];
  file: NonNullable<
    Awaited<ReturnType<Client['rest']['repos']['compareCommitsWithBasehead']>>['data']['files']
  >[number];
  comment: Awaited<ReturnType<Client['rest']['issues']['getComment']>>['data'];
};

/** A pull request as the API or an event's payload gives it. */
export function toPull(pull: Json['pull'] | Json['listed']): PullRequest {
  return {
    number: pull.number,
    state: pull.state === 'open' ? 'open' : 'closed',
    merged: 'merged' in pull ? pull.merged === true : pull.merged_at !== null,
    ...(pull.merge_commit_sha && { mergeCommit: pull.merge_commit_sha }),
    draft: pull.draft === true,
    author: {
      login: pull.user?.login ?? 'ghost',
      bot: pull.user?.type === 'Bot' || (pull.user?.login ?? '').endsWith('[bot]'),
    },
    association: pull.author_association,
    head: {
      sha: pull.head.sha,
      ref: pull.head.ref,
      owner: pull.head.user?.login ?? pull.head.repo?.owner.login ?? '',
      ...(pull.head.repo && { repositoryId: pull.head.repo.id }),
    },
    base: { sha: pull.base.sha, ref: pull.base.ref, repositoryId: pull.base.repo.id },
    ...('comments' in pull && { comments: pull.comments }),
  };
}

function toFile({ filename, previous_filename, status, sha, patch }: Json['file']): ChangedFile {
  return {
    path: filename,
    ...(previous_filename && { before: previous_filename }),
    status,
    sha: sha ?? '',
    ...(patch !== undefined && { patch }),
  };
}

function toComment(comment: Json['comment']): IssueComment {
  return {
    id: comment.id,
    url: comment.html_url,
    body: comment.body ?? '',
    author: comment.user?.login ?? '',
  };
}

const MEANINGS: Record<number, string> = {
  401: 'the token is wrong or has expired; give a valid one as input "token"',
  403: 'the token may not do this; give the job the permission in the workflow’s "permissions:"',
  404: 'there is no such thing, or the token may not see it; look at the workflow’s "permissions:"',
  409: 'it was changed by somebody else at the same time; run the job again',
  422: 'GitHub did not accept it',
};

function explain(action: string, error: unknown): unknown {
  if (!(error instanceof RequestError)) return error;
  const { status } = error;
  const limited = status === 429 || (status === 403 && /rate limit/i.test(error.message));
  const meaning = limited
    ? 'the rate limit is used up; run the job again later'
    : (MEANINGS[status] ?? (status >= 500 ? 'it did not answer; run the job again later' : 'it refused'));
  return new HostError(`GitHub could not ${action}: ${meaning} (status ${status}).`, limited ? 429 : status);
}

/** The port, spoken over REST. `repository` is `owner/name`. */
export function octokitHost(client: Client, repository: string): Host {
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  const { rest } = client;
  /** Runs a request; whatever fails becomes one sentence. */
  const ask = async <T>(action: string, request: () => Promise<T>): Promise<T> => {
    try {
      return await request();
    } catch (error) {
      throw explain(action, error);
    }
  };
  /** Nothing instead of a 404. */
  const maybe = async <T>(action: string, request: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await ask(action, request);
    } catch (error) {
      if (error instanceof HostError && error.status === 404) return undefined;
      throw error;
    }
  };
  const tree = async (sha: string, recursive: boolean) =>
    (await rest.git.getTree({ ...here, tree_sha: sha, ...(recursive && { recursive: '1' }) })).data;
  /** Folders that were read: what a sha names never changes, and many files have the same ones above them. */
  const folders = new Map<string, ReturnType<typeof tree>>();
  const folder = (sha: string) => {
    const known = folders.get(sha) ?? tree(sha, false);
    folders.set(sha, known);
    return known;
  };

  const bytes = (path: string, sha: string) =>
    maybe('read a file', async () => {
      // As JSON, for a raw answer is decoded on the way and loses a byte order mark.
      const { data } = await rest.repos.getContent({ ...here, path, ref: sha });
      if (Array.isArray(data) || data.type !== 'file') return undefined;
      // Over 1 MB the answer has no content (https://docs.github.com/en/rest/repos/contents#get-repository-content).
      const blob =
        data.encoding === 'base64' ? data : (await rest.git.getBlob({ ...here, file_sha: data.sha })).data;
      return Buffer.from(blob.content, 'base64');
    });

  return {
    async viewer() {
      try {
        return await ask(
          'say who writes with this token',
          async () =>
            (await client.graphql<{ viewer: { login: string } }>('{ viewer { login } }')).viewer.login,
        );
      } catch (error) {
        // To guess while GitHub is in trouble would be to overlook our own comment, and to write a second.
        if (error instanceof HostError && (error.status >= 500 || error.status === 429)) throw error;
        return undefined;
      }
    },
    pull: (number) =>
      maybe('read the pull request', async () =>
        toPull((await rest.pulls.get({ ...here, pull_number: number })).data),
      ),
    pullsFrom: (from, branch) =>
      ask('list pull requests', async () =>
        (
          await client.paginate(rest.pulls.list, {
            ...here,
            state: 'open',
            head: `${from}:${branch}`,
            per_page: 100,
          })
        ).map(toPull),
      ),
    compare: (base, head) =>
      ask('compare the pull request with its base', async () => {
        const { data } = await rest.repos.compareCommitsWithBasehead({
          ...here,
          basehead: `${base}...${head}`,
          per_page: 1,
        });
        const files = (data.files ?? []).map(toFile);
        return { mergeBase: data.merge_base_commit.sha, files, complete: files.length < COMPARED };
      }),
    pullFiles: (number) =>
      ask('list the files of the pull request', async () =>
        (await client.paginate(rest.pulls.listFiles, { ...here, pull_number: number, per_page: 100 })).map(
          toFile,
        ),
      ),
    file: async (path, sha) => {
      const found = await bytes(path, sha);
      return found && new TextDecoder('utf-8', { ignoreBOM: true }).decode(found);
    },
    bytes,
    blob: (sha) =>
      maybe('read a file', async () => {
        const { data } = await rest.git.getBlob({ ...here, file_sha: sha });
        return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf-8');
      }),
    mode: (path, sha) =>
      maybe('read the tree', async () => {
        let at = sha;
        const parts = path.split('/');
        for (const [i, part] of parts.entries()) {
          const found = (await folder(at)).tree.find((entry) => entry.path === part);
          if (!found) return undefined;
          if (i === parts.length - 1) return found.mode as Mode;
          if (found.mode !== '040000') return found.mode as Mode;
          at = found.sha ?? '';
        }
        return undefined;
      }),
    async paths(sha) {
      const found = await ask('list the files', () => tree(sha, true));
      // https://docs.github.com/en/rest/git/trees#get-a-tree
      if (found.truncated) {
        throw new HostError(
          'GitHub lists only a part of the files of so large a repository: name the lists one by one instead of by globs.',
          422,
        );
      }
      return found.tree.flatMap(({ type, path }) => (type === 'blob' && path ? [path] : []));
    },
    commit: (sha) =>
      maybe('read a commit', async () => {
        const { data } = await rest.repos.getCommit({ ...here, ref: sha, per_page: 1 });
        const author = data.author && 'login' in data.author ? data.author.login : undefined;
        return { parents: data.parents.map((parent) => parent.sha), ...(author && { author }) };
      }),
    tip: (branch) =>
      maybe(
        'read a branch',
        async () => (await rest.git.getRef({ ...here, ref: `heads/${branch}` })).data.object.sha,
      ),
    makeCommit: (parent, files, message) =>
      ask('write a commit', async () => {
        const { data: on } = await rest.git.getCommit({ ...here, commit_sha: parent });
        const { data: made } = await rest.git.createTree({
          ...here,
          base_tree: on.tree.sha,
          tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
        });
        // No author of its own: GitHub then signs the commit for whoever the token is.
        return (await rest.git.createCommit({ ...here, message, tree: made.sha, parents: [parent] })).data
          .sha;
      }),
    async createBranch(branch, sha) {
      await ask('make a branch', () => rest.git.createRef({ ...here, ref: `refs/heads/${branch}`, sha }));
    },
    async moveBranch(branch, sha, force) {
      try {
        await ask('move a branch', () => rest.git.updateRef({ ...here, ref: `heads/${branch}`, sha, force }));
        return true;
      } catch (error) {
        if (!force && error instanceof HostError && error.status === 422) return false;
        throw error;
      }
    },
    createPull: (from, to, title, body) =>
      ask('open a pull request', async () => {
        const { data } = await rest.pulls.create({ ...here, head: from, base: to, title, body, ...ONCE });
        return { number: data.number, url: data.html_url };
      }),
    updatePull: (number, title, body) =>
      ask('edit a pull request', async () => {
        const { data } = await rest.pulls.update({ ...here, pull_number: number, title, body });
        return { number: data.number, url: data.html_url };
      }),
    comments: (issue) =>
      ask('list comments', async () =>
        (
          await client.paginate(rest.issues.listComments, { ...here, issue_number: issue, per_page: 100 })
        ).map(toComment),
      ),
    createComment: (issue, body) =>
      ask('write a comment', async () =>
        toComment((await rest.issues.createComment({ ...here, issue_number: issue, body, ...ONCE })).data),
      ),
    updateComment: (id, body) =>
      ask('edit the comment', async () =>
        toComment((await rest.issues.updateComment({ ...here, comment_id: id, body })).data),
      ),
    async deleteComment(id) {
      await maybe('delete a comment', () => rest.issues.deleteComment({ ...here, comment_id: id }));
    },
    async createReview(pull, sha, comments) {
      await ask('write a review', () =>
        rest.pulls.createReview({
          ...here,
          pull_number: pull,
          commit_id: sha,
          event: 'COMMENT',
          comments: comments.map(({ path, line, startLine, body }) => ({
            path,
            line,
            side: 'RIGHT',
            body,
            ...(startLine !== undefined && { start_line: startLine, start_side: 'RIGHT' }),
          })),
          ...ONCE,
        }),
      );
    },
    async createLineComment(pull, sha, { path, line, startLine, body }) {
      await ask('write a review comment', () =>
        rest.pulls.createReviewComment({
          ...here,
          pull_number: pull,
          commit_id: sha,
          path,
          line,
          side: 'RIGHT',
          body,
          ...(startLine !== undefined && { start_line: startLine, start_side: 'RIGHT' }),
          ...ONCE,
        }),
      );
    },
    async setStatus(sha, state, description, url) {
      await ask('set a commit status', () =>
        rest.repos.createCommitStatus({
          ...here,
          sha,
          state,
          context: 'awesome-steward',
          description,
          target_url: url,
        }),
      );
    },
    openedBy: (login) =>
      ask('look for earlier contributions', async () => {
        const { data } = await rest.issues.listForRepo({
          ...here,
          creator: login,
          state: 'all',
          per_page: OPENED,
        });
        return data.map(({ number, pull_request }) => ({
          number,
          pull: pull_request !== undefined,
          merged: typeof pull_request?.merged_at === 'string',
        }));
      }),
    permission: (login) =>
      ask(
        'read a permission',
        async () =>
          (await rest.repos.getCollaboratorPermissionLevel({ ...here, username: login })).data.permission,
      ),
    labelsOf: (issue) =>
      ask('list labels', async () =>
        (
          await client.paginate(rest.issues.listLabelsOnIssue, {
            ...here,
            issue_number: issue,
            per_page: 100,
          })
        ).map(({ name }) => name),
      ),
    labelsBy: (issue, login) =>
      ask('list labels', async () => {
        const events = await client.paginate(rest.issues.listEvents, {
          ...here,
          issue_number: issue,
          per_page: 100,
        });
        const last = new Map<string, string | undefined>();
        for (const event of events) {
          if (event.event === 'labeled' && 'label' in event && event.label?.name)
            last.set(event.label.name, event.actor?.login);
        }
        return [...last].flatMap(([name, by]) => (by === login ? [name] : []));
      }),
    async ensureLabel({ name, color, description }) {
      const known = await maybe('read a label', () => rest.issues.getLabel({ ...here, name }));
      if (known) return;
      try {
        await ask('make a label', () =>
          rest.issues.createLabel({ ...here, name, color, description, ...ONCE }),
        );
      } catch (error) {
        // Another run made it in the meantime.
        if (!(error instanceof HostError && error.status === 422)) throw error;
      }
    },
    async addLabels(issue, names) {
      await ask('add labels', () =>
        rest.issues.addLabels({ ...here, issue_number: issue, labels: [...names] }),
      );
    },
    async removeLabel(issue, name) {
      await maybe('remove a label', () => rest.issues.removeLabel({ ...here, issue_number: issue, name }));
    },
  };
}
