/** Pull requests: https://docs.github.com/rest/pulls/pulls */
import {
  type Call,
  created,
  HttpError,
  invalid,
  ok,
  optionalText,
  paged,
  pullOf,
  type Reply,
  type Routes,
  repositoryOf,
  text,
} from '../http.ts';
import { file, withinLimits } from '../render/commits.ts';
import { pull, pullSimple } from '../render/pulls.ts';
import type { Pull, Repository } from '../state.ts';
import { checkLength, edit, sorted } from './issues.ts';

/** https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const LISTED_FILES = 3000;

function listPulls(call: Call): Reply {
  const { world, query } = call;
  const state = query.get('state') ?? 'open';
  const base = query.get('base');
  const head = query.get('head');
  const found = [...repositoryOf(call).issues.values()]
    .flatMap((one) => (one.pull ? [one.pull] : []))
    .filter((one) => {
      if (state !== 'all' && one.issue.state !== state) return false;
      if (base && one.base.ref !== base) return false;
      // A head without an owner filters nothing, which has surprised many a script
      // (https://github.com/github/docs/pull/16647).
      return (
        !head?.includes(':') || `${one.head.owner.login}:${one.head.ref}`.toLowerCase() === head.toLowerCase()
      );
    });
  const order = sorted(
    call,
    found.map((one) => ({ one, createdAt: one.issue.createdAt, updatedAt: one.issue.updatedAt })),
  );
  return paged(call, order, ({ one }) => pullSimple(world, one));
}

/** The repository and branch that `head` names: `branch` or `owner:branch`. */
function headOf(call: Call, base: Repository): { repository: Repository | undefined; branch: string } {
  const head = text(call, 'head');
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(head) ?? [];
  if (owner === undefined || branch === undefined) return { repository: base, branch: head };
  const named = owner.toLowerCase();
  const candidates = [...call.world.repositories.values()].filter(
    (one) => one.owner.login.toLowerCase() === named,
  );
  return { repository: candidates.find((one) => one === base || one.parent === base), branch };
}

async function createPull(call: Call): Promise<Reply> {
  const { world, viewer } = call;
  const repository = repositoryOf(call);
  const author = viewer.token?.account.login ?? 'ghost';
  if (author === 'github-actions[bot]' && !repository.actionsMayCreatePulls) {
    throw new HttpError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  const { repository: head, branch } = headOf(call, repository);
  const base = text(call, 'base');
  const title = text(call, 'title');
  const given = optionalText(call, 'body') ?? null;
  if (given !== null) checkLength(given, 'PullRequest');
  const baseSha = await repository.git.resolve(`refs/heads/${base}`);
  if (!baseSha) throw invalid('PullRequest', 'invalid', 'base');
  const headSha = await head?.git.resolve(`refs/heads/${branch}`);
  if (!head || !headSha) throw invalid('PullRequest', 'invalid', 'head');
  const label = `${head.owner.login}:${branch}`;
  for (const one of world.pulls.all()) {
    const same = one.issue.repository === repository && one.issue.state === 'open' && one.base.ref === base;
    if (same && one.head.repository === head && one.head.ref === branch) {
      throw invalid('PullRequest', 'custom', undefined, `A pull request already exists for ${label}.`);
    }
  }
  if ((await repository.git.count(`${baseSha}..${headSha}`)) === 0) {
    throw invalid('PullRequest', 'custom', undefined, `No commits between ${base} and ${branch}`);
  }
  const made = await world.pulls.open(repository, {
    head,
    branch,
    base,
    title,
    body: given,
    author,
    draft: call.body.draft === true,
  });
  return created(await pull(world, made));
}

async function updatePull(call: Call): Promise<Reply> {
  const { world, viewer } = call;
  const found = pullOf(call);
  const { issue } = found;
  const base = optionalText(call, 'base');
  if (base !== undefined && !(await world.pulls.retarget(found, base))) {
    throw invalid('PullRequest', 'invalid', 'base');
  }
  edit(call, found.issue, 'PullRequest');
  const state = optionalText(call, 'state');
  if (state === 'closed' && issue.state === 'open') world.close(issue, viewer.token?.account ?? issue.author);
  if (state === 'open' && issue.state === 'closed') {
    if (found.mergedAt) throw invalid('PullRequest', 'invalid', 'state');
    world.reopen(issue);
  }
  return ok(await pull(world, found));
}

async function mergePull(call: Call): Promise<Reply> {
  const { world, viewer } = call;
  const found = pullOf(call);
  const expected = optionalText(call, 'sha');
  if (expected !== undefined && expected !== found.head.sha) {
    throw new HttpError(409, 'Head branch was modified. Review and try the merge again.');
  }
  const how = optionalText(call, 'merge_method') === 'squash' ? 'squash' : 'merge';
  const sha = await world.pulls.merge(found, viewer.token?.account.login ?? 'ghost', how).catch(() => {
    throw new HttpError(405, 'Pull Request is not mergeable');
  });
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
}

async function getPull(call: Call): Promise<Reply> {
  const { world, accept } = call;
  const found = pullOf(call);
  const { git } = repositoryOf(call);
  if (/\.diff\b/.test(accept)) {
    const raw = await git.run(['diff', '--find-renames', found.mergeBase, found.head.sha]);
    // Past this many files there is no diff: https://docs.github.com/repositories/creating-and-managing-repositories/repository-limits#diff-limits
    if ((await world.pulls.files(found)).length > 300) {
      throw new HttpError(406, 'Sorry, the diff exceeded the maximum number of files (300).', [
        { resource: 'PullRequest', field: 'diff', code: 'too_large' },
      ]);
    }
    return { status: 200, raw, type: 'application/vnd.github.diff; charset=utf-8' };
  }
  await world.pulls.testMerge(found);
  return ok(await pull(world, found));
}

export async function listedFiles(call: Call, found: Pull): Promise<ReturnType<typeof withinLimits>> {
  return withinLimits(await call.world.pulls.files(found)).slice(0, LISTED_FILES);
}

export const pulls: Routes = {
  'pulls/list': listPulls,
  'pulls/get': getPull,
  'pulls/create': createPull,
  'pulls/update': updatePull,
  'pulls/merge': mergePull,
  'pulls/list-files': async (call) => {
    const found = pullOf(call);
    return paged(call, await listedFiles(call, found), (one) =>
      file(call.world, repositoryOf(call), one, found.head.sha),
    );
  },
};
