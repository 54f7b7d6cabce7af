/** A repository as GitHub shows it, in the several lengths in which it does. */
import type { Repository } from '../state.ts';
import type { World } from '../world.ts';
import { nodeId, user } from './people.ts';

/** The addresses under a repository's own; their templates are GitHub's. */
const ADDRESSES = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

export const apiUrl = (world: World, repository: Repository): string =>
  `${world.api}/repos/${repository.fullName}`;
export const webUrl = (world: World, repository: Repository): string => `${world.web}/${repository.fullName}`;

/** The short form, as inside a status or a run. */
export function minimalRepository(world: World, repository: Repository): Record<string, unknown> {
  const url = apiUrl(world, repository);
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    owner: user(world, repository.owner),
    private: repository.private,
    html_url: webUrl(world, repository),
    description: null,
    fork: repository.parent !== undefined,
    url,
    ...Object.fromEntries(Object.entries(ADDRESSES).map(([name, path]) => [name, url + path])),
  };
}

/** The usual form, as inside a pull request. */
export function repository(world: World, repository: Repository): Record<string, unknown> {
  const page = webUrl(world, repository);
  const open = [...repository.issues.values()].filter(({ state }) => state === 'open').length;
  return {
    ...minimalRepository(world, repository),
    git_url: page.replace('https:', 'git:').concat('.git'),
    ssh_url: `git@github.com:${repository.fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues: open,
    open_issues_count: open,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    allow_forking: true,
    web_commit_signoff_required: false,
  };
}

/** The long form: what asking for the repository itself gives. */
export function fullRepository(world: World, one: Repository): Record<string, unknown> {
  let source = one.parent;
  while (source?.parent) source = source.parent;
  return {
    ...repository(world, one),
    network_count: 0,
    subscribers_count: 0,
    ...(one.parent && { parent: repository(world, one.parent) }),
    ...(source && { source: repository(world, source) }),
  };
}
