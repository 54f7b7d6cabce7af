/**
 * Search, as far as it is asked for here: `repo:`, `author:`, `is:`, `type:`, `state:` and `label:`, all to be met.
 * https://docs.github.com/search-github/searching-on-github/searching-issues-and-pull-requests
 */
import { type Call, HttpError, invalid, paged, type Reply, type Routes } from '../http.ts';
import { issue } from '../render/issues.ts';
import type { Issue } from '../state.ts';
import { sorted } from './issues.ts';

const IS: Record<string, (one: Issue) => boolean> = {
  pr: (one) => one.pull !== undefined,
  'pull-request': (one) => one.pull !== undefined,
  issue: (one) => one.pull === undefined,
  open: (one) => one.state === 'open',
  closed: (one) => one.state === 'closed',
  merged: (one) => one.pull?.mergedAt !== null && one.pull !== undefined,
  unmerged: (one) => one.pull?.mergedAt === null,
  public: (one) => !one.repository.private,
};

function condition(name: string, value: string): (one: Issue) => boolean {
  const wanted = value.toLowerCase();
  const unknown = (): never => {
    // Better no answer than one that only looks like GitHub's.
    throw new HttpError(501, `the stand-in does not search by ${name}:${value}`);
  };
  switch (name) {
    case 'repo':
      return (one) => one.repository.fullName.toLowerCase() === wanted;
    case 'author':
      return (one) => one.author.login.toLowerCase() === wanted.replace(/^app\/(.+)$/, '$1[bot]');
    case 'label':
      return (one) => one.labels.some((each) => each.name.toLowerCase() === wanted);
    case 'is':
    case 'type':
    case 'state':
      return IS[wanted] ?? unknown();
    default:
      return unknown();
  }
}

/** Who or what cannot be seen cannot be searched: the whole query fails. */
function checkVisible(call: Call, name: string, value: string): void {
  const { world } = call;
  const repository = name === 'repo' ? world.repository(value) : undefined;
  const hidden = repository?.private === true && call.viewer.token?.repository !== repository;
  const missing =
    (name === 'repo' && (!repository || hidden)) ||
    (name === 'author' && !/^app\//i.test(value) && !world.accounts.has(value.toLowerCase()));
  if (!missing) return;
  const what = name === 'repo' ? 'repositories' : 'users';
  const message = `The listed users and repositories cannot be searched either because the resources do not exist or you do not have permission to view them. (${what})`;
  throw invalid('Search', 'invalid', 'q', message);
}

function search(call: Call): Reply {
  const { world, query } = call;
  const q = query.get('q');
  if (!q) throw invalid('Search', 'missing', 'q');
  const conditions: ((one: Issue) => boolean)[] = [];
  for (const [, minus, name, quoted, plain, word] of q.matchAll(/(-?)(\w+):(?:"([^"]*)"|(\S+))|(\S+)/g)) {
    if (word !== undefined) {
      conditions.push((one) => `${one.title} ${one.body ?? ''}`.toLowerCase().includes(word.toLowerCase()));
      continue;
    }
    const value = (quoted ?? plain) as string;
    checkVisible(call, name as string, value);
    const met = condition(name as string, value);
    conditions.push(minus ? (one) => !met(one) : met);
  }
  const visible = [...world.repositories.values()].filter(
    (one) => !one.private || call.viewer.token?.repository === one,
  );
  const found = visible
    .flatMap((repository) => [...repository.issues.values()])
    .filter((one) => one.indexed !== false && conditions.every((met) => met(one)));
  // Never past the first thousand: https://docs.github.com/rest/search/search#about-search
  const show = (one: Issue): unknown => {
    const { closed_by: _, ...item } = issue(world, one);
    return { ...item, score: 1 };
  };
  return paged(call, sorted(call, found).slice(0, 1000), show, (items) => ({
    total_count: found.length,
    incomplete_results: false,
    items,
    search_type: 'lexical',
  }));
}

export const searching: Routes = { 'search/issues-and-pull-requests': search };
