import * as v from 'valibot';
import { firstOfEach } from '../text/collections.ts';
import { asker } from './ask.ts';
import { branchesOf } from './branches.ts';
import type { Client } from './connect.ts';
import { conversationOf } from './conversation.ts';
import { filesOf } from './files.ts';
import { type ChangedFile, type CommitInfo, type Host, HostError, OPENED, type PullRequest } from './host.ts';
import { either, joiner } from './join.ts';
import { labelsOf } from './labels.ts';
import { objectsOf } from './objects.ts';
import { isLost, remember } from './remember.ts';
import * as shapes from './shapes.ts';
import type { Told } from './told.ts';

/** GitHub lists at most this many files of a comparison
 * (https://docs.github.com/en/rest/commits/commits#compare-two-commits). */
const COMPARED = 300;

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

// Each once: pages of a list overlap where it grows while it is read.
const distinctPulls = (pulls: v.InferOutput<typeof shapes.pulls>) =>
  firstOfEach(pulls.map(toPull), ({ number }) => number);
const distinctFiles = (files: v.InferOutput<typeof shapes.files>) =>
  firstOfEach(files.map(toFile), ({ path }) => path);

function toCommit({ parents, author }: v.InferOutput<typeof shapes.commit>): CommitInfo {
  return { parents: parents.map(({ sha }) => sha), ...(author?.login && { author: author.login }) };
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

/** The port, spoken over REST, and over GraphQL where that is shorter. `repository` is `owner/name`. */
export function octokitHost(client: Client, repository: string): Host {
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  const { rest } = client;
  const ask = asker(client);
  const join = joiner(ask);
  const objects = objectsOf(join, here);
  const told: Told = { nodes: new Map() };

  const viewer = remember(async () => {
    const alone = async () => {
      const query = '{ viewer { login } }';
      return (await ask.graphql('find out whose token this is', shapes.viewer, query)).viewer;
    };
    try {
      const part = { shape: shapes.login, write: () => 'viewer { login }' };
      return (await either(() => join(part), alone)).login;
    } catch (error) {
      // To guess while GitHub is in trouble would be to overlook our own comment, and to write a second.
      if (isLost(error) || (error instanceof HostError && error.status === 429)) throw error;
      return undefined;
    }
  });
  const pull = async (number: number) =>
    toPull(
      await ask.one('read the pull request', shapes.pullOf(number), rest.pulls.get, {
        ...here,
        pull_number: number,
      }),
    );
  const openPulls = (head: string) =>
    ask.all('list pull requests', shapes.pulls, rest.pulls.list, {
      ...here,
      state: 'open',
      head,
      per_page: 100,
    });
  return {
    ...filesOf(ask, client, here, objects),
    viewer: () => viewer(''),
    ...conversationOf(ask, client, join, here, { told, whole: pull }),
    pull,
    ...branchesOf(ask, client, join, here, { objects, told, openPulls }),
    pullsFrom: async (from, branch) => distinctPulls(await openPulls(`${from}:${branch}`)),
    async mergedPulls(branch) {
      const found = await ask.one('list merged pull requests', shapes.pulls, rest.pulls.list, {
        ...here,
        state: 'closed',
        base: branch,
        sort: 'updated',
        direction: 'desc',
        per_page: 100,
      });
      return distinctPulls(found).filter(({ merged, base }) => merged && base.ref === branch);
    },
    async compare(base, head) {
      const { merge_base_commit, base_commit, files, total_commits, commits } = await ask.one(
        'compare the pull request with its base',
        shapes.comparison,
        rest.repos.compareCommitsWithBasehead,
        { ...here, basehead: `${base}...${head}`, per_page: 1 },
      );
      return {
        mergeBase: merge_base_commit.sha,
        base: base_commit.sha,
        files: distinctFiles(files),
        complete: files.length < COMPARED,
        ...(total_commits === 1 && commits[0] && { only: toCommit(commits[0]) }),
      };
    },
    pullFiles: async (number) =>
      distinctFiles(
        await ask.all('list the files of the pull request', shapes.files, rest.pulls.listFiles, {
          ...here,
          pull_number: number,
          per_page: 100,
        }),
      ),
    async commit(sha) {
      const asked = { ...here, ref: sha, per_page: 1 };
      return toCommit(await ask.one('read a commit', shapes.commit, rest.repos.getCommit, asked));
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
    ...labelsOf(ask, client, here, told),
  };
}
