/** Accounts and the app behind a bot, as GitHub shows them. */
import type { Account } from '../state.ts';
import type { World } from '../world.ts';

/** GitHub's global node ids are opaque; ours say what they are. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

export function user(world: World, { id, login, type }: Account): Record<string, unknown> {
  const url = `${world.api}/users/${encodeURIComponent(login)}`;
  const slug = login.replace(/\[bot\]$/, '');
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: type === 'Bot' ? `${world.web}/apps/${slug}` : `${world.web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

/** The account's own page. */
export function publicUser(world: World, account: Account, createdAt: string): Record<string, unknown> {
  const own = [...world.repositories.values()].filter(({ owner }) => owner === account);
  return {
    ...user(world, account),
    name: account.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: own.filter((one) => !one.private).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: createdAt,
    updated_at: createdAt,
  };
}

/** The app through which a bot acts; null for a person. */
export function app(world: World, account: Account): Record<string, unknown> | null {
  if (account.type !== 'Bot') return null;
  const slug = account.login.replace(/\[bot\]$/, '');
  return {
    id: account.id,
    slug,
    node_id: nodeId('App', account.id),
    owner: user(world, world.account(slug === 'github-actions' ? 'github' : slug, 'Organization')),
    name: slug,
    description: '',
    external_url: `${world.web}/apps/${slug}`,
    html_url: `${world.web}/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: {},
    events: [],
  };
}
