/** Branches and what is put onto them: commits, and the pull request of a branch of ours. */
import type * as v from 'valibot';
import type { Ask } from './ask.ts';
import type { Client } from './connect.ts';
import { type Host, HostError } from './host.ts';
import { either, type Join, type Variable } from './join.ts';
import type { Objects } from './objects.ts';
import { once, remember } from './remember.ts';
import * as shapes from './shapes.ts';
import type { Told } from './told.ts';

const REPOSITORY_ID =
  'query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }';

/** Only this mutation moves a branch on condition that it is still where it was seen
 * (https://docs.github.com/en/graphql/reference/mutations#updaterefs). */
const UPDATE_REFS =
  'mutation ($repositoryId: ID!, $refUpdates: [RefUpdate!]!) { updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId } }';

type Branches = Pick<
  Host,
  | 'tip'
  | 'makeCommit'
  | 'createBranch'
  | 'expectMove'
  | 'moveBranch'
  | 'ownPull'
  | 'createPull'
  | 'updatePull'
>;

interface More {
  readonly objects: Objects;
  readonly told: Told;
  readonly openPulls: (head: string) => Promise<v.InferOutput<typeof shapes.pulls>>;
}

/** @param more what answers told and proved, and open pull requests from `owner:branch`, over REST */
export function branchesOf(
  ask: Ask,
  { rest }: Client,
  join: Join,
  here: { owner: string; repo: string },
  { objects, told, openPulls }: More,
): Branches {
  const { owner, repo } = here;
  const inRepository = (variable: Variable, fields: string) =>
    `repository(owner: ${variable('String!', owner)}, name: ${variable('String!', repo)}) { ${fields} }`;
  const shortTip = async (branch: string): Promise<{ tip: string | undefined } | undefined> => {
    const { ref } = await join({
      shape: shapes.joinedRef,
      write: (variable) => {
        const qualified = variable('String!', `refs/heads/${branch}`);
        return inRepository(variable, `ref(qualifiedName: ${qualified}) { prefix name target { oid } }`);
      },
    });
    if (!ref) return { tip: undefined };
    // A name that fits no branch is looked up in other ways, too.
    return ref.prefix === 'refs/heads/' && ref.name === branch ? { tip: ref.target.oid } : undefined;
  };
  const longTip = async (branch: string) => {
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
  const tip = async (branch: string) =>
    (
      await either(
        () => shortTip(branch),
        async () => ({ tip: await longTip(branch) }),
      )
    ).tip;
  // These do not change during a run.
  const treeOf = remember(async (sha: string) => {
    const commit = { ...here, commit_sha: sha };
    return (await ask.one('read a commit', shapes.gitCommit, rest.git.getCommit, commit)).tree.sha;
  });
  const repositoryId = remember(async () => {
    const part = { shape: shapes.node, write: (variable: Variable) => inRepository(variable, 'id') };
    const alone = async () =>
      (await ask.graphql('move a branch', shapes.repositoryNode, REPOSITORY_ID, { owner, name: repo }))
        .repository;
    return told.repository ?? (await either(() => join(part), alone)).id;
  });

  return {
    tip,
    async makeCommit(parent, files, message) {
      const action = 'write a commit';
      const tree = await ask.one(action, shapes.made, rest.git.createTree, {
        ...here,
        base_tree: objects.root(parent) ?? (await treeOf(parent)),
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
    expectMove: () => void repositoryId('').catch(() => {}),
    async moveBranch(branch, { from, to, force }) {
      const action = 'move a branch';
      const id = await repositoryId('');
      try {
        await ask.graphql(action, shapes.updatedRefs, UPDATE_REFS, {
          repositoryId: id,
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
    ownPull: (from, to) =>
      either(
        async () => {
          const { pullRequests } = await join({
            shape: shapes.joinedPulls,
            write: (variable) => {
              const names = `headRefName: ${variable('String!', from)}, baseRefName: ${variable('String!', to)}`;
              return inRepository(
                variable,
                `pullRequests(first: 100, states: [OPEN], ${names}) { nodes { number body isCrossRepository } pageInfo { hasNextPage } }`,
              );
            },
          });
          if (pullRequests.pageInfo.hasNextPage) return undefined;
          // Forks have branches of the same name.
          const found = pullRequests.nodes.find(({ isCrossRepository }) => !isCrossRepository);
          return { found: found && { number: found.number, body: found.body } };
        },
        async () => {
          const all = await openPulls(`${owner}:${from}`);
          const found = all.find(({ base, head }) => base.ref === to && head.repo?.id === base.repo.id);
          return { found: found && { number: found.number, body: found.body ?? '' } };
        },
      ).then(({ found }) => found),
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
  };
}
