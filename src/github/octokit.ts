import * as v from 'valibot';
import { asker } from './ask.ts';
import type { Client } from './connect.ts';
import { conversationOf } from './conversation.ts';
import { filesOf } from './files.ts';
import { type ChangedFile, type Host, HostError, OPENED, type PullRequest } from './host.ts';
import { joiner } from './join.ts';
import { objectsOf } from './objects.ts';
import { remember } from './remember.ts';
import * as shapes from './shapes.ts';

/** GitHub lists at most this many files of a comparison
 * (https://docs.github.com/en/rest/commits/commits#compare-two-commits). */
const COMPARED = 300;

const REPOSITORY_ID =
  'query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }';

/** Only this mutation moves a branch on condition that it is still where it was seen
 * (https://docs.github.com/en/graphql/reference/mutations#updaterefs). */
const UPDATE_REFS =
  'mutation ($repositoryId: ID!, $refUpdates: [RefUpdate!]!) { updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId } }';

function toPull(pull: v.InferOutput<typeof shapes.pull>): PullRequest {
  return {
    number: pull.number,
    state: pull.state,
    merged: pull.merged ?? typeof pull.merged_at === 'string',
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
      owner: pull.head.user?.login ?? pull.head.repo?.owner?.login ?? '',
      ...(pull.head.repo && { repositoryId: pull.head.repo.id }),
    },
    base: {
      sha: pull.base.sha,
      ref: pull.base.ref,
      repositoryId: pull.base.repo.id,
      defaultBranch: pull.base.repo.default_branch,
    },
    ...(typeof pull.body === 'string' && { body: pull.body }),
    ...(typeof pull.comments === 'number' && { comments: pull.comments }),
    ...(typeof pull.review_comments === 'number' && { reviewComments: pull.review_comments }),
    ...(pull.labels && { labels: pull.labels.map(({ name }) => name) }),
    ...(typeof pull.changed_files === 'number' && { changedFiles: pull.changed_files }),
  };
}

function toFile(file: v.InferOutput<typeof shapes.files>[number]): ChangedFile {
  const { filename, previous_filename, status, sha, patch } = file;
  return {
    path: filename,
    ...(previous_filename && { before: previous_filename }),
    status,
    sha: sha ?? '',
    ...(typeof patch === 'string' && { patch }),
  };
}

/**
 * The pull request of an event's payload.
 * @throws {HostError} where it is not one
 */
export function pullOfEvent(payload: unknown): PullRequest {
  const { success, output } = v.safeParse(shapes.pull, payload);
  if (success) return toPull(output);
  throw new HostError(
    'The event that started this run does not describe its pull request; run the job again.',
    422,
  );
}

/** Whether it is not known if the request was carried out: there was no answer, or none that can be used. */
function isLost(error: unknown): boolean {
  return error instanceof HostError && error.status >= 500;
}

/** The port, spoken over REST. `repository` is `owner/name`. */
export function octokitHost(client: Client, repository: string): Host {
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  const { rest } = client;
  const ask = asker(client);
  const join = joiner(ask);

  const tip = async (branch: string) => {
    try {
      const found = await ask.one('read a branch', shapes.ref, rest.git.getRef, {
        ...here,
        ref: `heads/${branch}`,
      });
      return found.object.sha;
    } catch (error) {
      // Only where GitHub itself says so, in its own form.
      if (error instanceof HostError && error.status === 404 && error.said !== '') return undefined;
      throw error;
    }
  };
  // These do not change during a run.
  const treeOf = remember(async (sha: string) => {
    const commit = { ...here, commit_sha: sha };
    return (await ask.one('read a commit', shapes.gitCommit, rest.git.getCommit, commit)).tree.sha;
  });
  const repositoryNode = remember(() =>
    ask.graphql('move a branch', shapes.repositoryNode, REPOSITORY_ID, { owner, name: repo }),
  );
  const viewer = remember(async () => {
    try {
      const query = '{ viewer { login } }';
      return (await ask.graphql('find out whose token this is', shapes.viewer, query)).viewer.login;
    } catch (error) {
      // To guess while GitHub is in trouble would be to overlook our own comment, and to write a second.
      if (isLost(error) || (error instanceof HostError && error.status === 429)) throw error;
      return undefined;
    }
  });
  const pull = async (number: number) =>
    toPull(
      await ask.one('read the pull request', shapes.pull, rest.pulls.get, { ...here, pull_number: number }),
    );
  const openPulls = (head: string) =>
    ask.all('list pull requests', shapes.pulls, rest.pulls.list, {
      ...here,
      state: 'open',
      head,
      per_page: 100,
    });
  /** Does what must not be done twice; when the answer is lost, `find` tells whether it was done. */
  const once = async <T>(act: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      if (!isLost(error)) throw error;
      return (await find()) ?? (await act());
    }
  };

  return {
    ...filesOf(ask, client, here, objectsOf(join, here)),
    viewer: () => viewer(''),
    ...conversationOf(ask, client, join, here, pull),
    pull,
    pullsFrom: async (from, branch) => (await openPulls(`${from}:${branch}`)).map(toPull),
    async mergedPulls(branch) {
      const found = await ask.one('list merged pull requests', shapes.pulls, rest.pulls.list, {
        ...here,
        state: 'closed',
        base: branch,
        sort: 'updated',
        direction: 'desc',
        per_page: 100,
      });
      return found.map(toPull).filter(({ merged, base }) => merged && base.ref === branch);
    },
    async compare(base, head) {
      const { merge_base_commit, base_commit, files } = await ask.one(
        'compare the pull request with its base',
        shapes.comparison,
        rest.repos.compareCommitsWithBasehead,
        { ...here, basehead: `${base}...${head}`, per_page: 1 },
      );
      return {
        mergeBase: merge_base_commit.sha,
        base: base_commit.sha,
        files: files.map(toFile),
        complete: files.length < COMPARED,
      };
    },
    pullFiles: async (number) =>
      (
        await ask.all('list the files of the pull request', shapes.files, rest.pulls.listFiles, {
          ...here,
          pull_number: number,
          per_page: 100,
        })
      ).map(toFile),
    async commit(sha) {
      const { parents, author } = await ask.one('read a commit', shapes.commit, rest.repos.getCommit, {
        ...here,
        ref: sha,
        per_page: 1,
      });
      return { parents: parents.map((parent) => parent.sha), ...(author?.login && { author: author.login }) };
    },
    tip,
    treeOf,
    async makeCommit(parent, files, message) {
      const action = 'write a commit';
      const tree = await ask.one(action, shapes.made, rest.git.createTree, {
        ...here,
        base_tree: await treeOf(parent),
        tree: files.map(({ path, mode, text }) => ({
          path,
          mode,
          type: 'blob' as const,
          content: text,
        })),
      });
      // No author of its own: GitHub then signs the commit for whoever the token is.
      const commit = { ...here, message, tree: tree.sha, parents: [parent] };
      return (await ask.one(action, shapes.made, rest.git.createCommit, commit)).sha;
    },
    async createBranch(branch, sha) {
      const made = { ...here, ref: `refs/heads/${branch}`, sha };
      await once(
        () => ask.once('create a branch', shapes.ref, rest.git.createRef, made),
        async () => ((await tip(branch)) === sha ? { object: { sha } } : undefined),
      );
    },
    expectMove: () => void repositoryNode('').catch(() => {}),
    async moveBranch(branch, { from, to, force }) {
      const action = 'move a branch';
      const node = await repositoryNode('');
      try {
        await ask.graphql(action, shapes.updatedRefs, UPDATE_REFS, {
          repositoryId: node.repository.id,
          refUpdates: [{ name: `refs/heads/${branch}`, beforeOid: from, afterOid: to, force }],
        });
        return true;
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        // Where the branch is now shows what the refusal only hints at: that the answer was lost, that somebody
        // else has moved it, or that a rule of the repository forbids it.
        const now = await tip(branch);
        if (now === to) return true;
        if (now !== from) return false;
        throw error;
      }
    },
    async createPull(from, to, title, body) {
      const made = { ...here, head: from, base: to, title, body };
      const { number, html_url } = await once(
        () => ask.once('open a pull request', shapes.madePull, rest.pulls.create, made),
        async () => (await openPulls(`${owner}:${from}`)).find((pull) => pull.base.ref === to),
      );
      return { number, url: html_url };
    },
    async updatePull(number, title, body) {
      const { html_url } = await ask.one('edit a pull request', shapes.madePull, rest.pulls.update, {
        ...here,
        pull_number: number,
        title,
        body,
      });
      return { number, url: html_url };
    },
    async setStatus(sha, { state, context, description, url }) {
      await ask.one('set a commit status', shapes.status, rest.repos.createCommitStatus, {
        ...here,
        sha,
        state,
        context,
        description,
        target_url: url,
      });
    },
    async openedBy(login) {
      const found = await ask.one('look for earlier contributions', shapes.opened, rest.issues.listForRepo, {
        ...here,
        creator: login,
        state: 'all',
        per_page: OPENED,
      });
      return found.map(({ number, pull_request }) => ({
        number,
        pull: typeof pull_request === 'object' && pull_request !== null,
        merged: typeof pull_request?.merged_at === 'string',
      }));
    },
    permission: async (login) =>
      (
        await ask.one('read a permission', shapes.permission, rest.repos.getCollaboratorPermissionLevel, {
          ...here,
          username: login,
        })
      ).permission,
    labelsOf: async (issue) =>
      (
        await ask.all('list labels', shapes.labels, rest.issues.listLabelsOnIssue, {
          ...here,
          issue_number: issue,
          per_page: 100,
        })
      ).map(({ name }) => name),
    async labelsBy(issue, login) {
      const events = await ask.all('list labels', shapes.events, rest.issues.listEvents, {
        ...here,
        issue_number: issue,
        per_page: 100,
      });
      const last = new Map<string, string | undefined>();
      for (const { event, label, actor } of events)
        if (event === 'labeled' && label?.name) last.set(label.name, actor?.login);
      return [...last].flatMap(([name, by]) => (by === login ? [name] : []));
    },
    async ensureLabel({ name, color, description }) {
      const find = async () => {
        try {
          return await ask.one('read a label', shapes.label, rest.issues.getLabel, { ...here, name });
        } catch (error) {
          if (error instanceof HostError && error.status === 404) return undefined;
          throw error;
        }
      };
      const label = { ...here, name, color, description };
      try {
        await once(() => ask.once('create a label', shapes.label, rest.issues.createLabel, label), find);
      } catch (error) {
        // It is there; or the token may not make one, and another made it.
        if (!(error instanceof HostError && [403, 404, 422].includes(error.status))) throw error;
        if (!/already_exists/.test(error.said) && !(await find())) throw error;
      }
    },
    async addLabels(issue, names) {
      await ask.one('add labels', shapes.labels, rest.issues.addLabels, {
        ...here,
        issue_number: issue,
        labels: [...names],
      });
    },
    removeLabel: (issue, name) =>
      ask.remove(
        'remove a label',
        rest.issues.removeLabel,
        { ...here, issue_number: issue, name },
        shapes.labels,
      ),
  };
}
