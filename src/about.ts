import pkg from '../package.json' with { type: 'json' };

/** Version of this program. */
export const version: string = pkg.version;

/** Where a copy of this program comes from: what may be named for other people to run. */
export interface Address {
  /** e.g. `https://github.com`. */
  readonly server: string;
  /** `OWNER/REPO`. */
  readonly repository: string;
  /** Commit, tag or branch; absent where it is not known. */
  readonly ref?: string;
  /** What people call the commit: a version or a day. */
  readonly called?: string;
}

const GITHUB = 'https://github.com';

// No part of an address means anything to a shell, to YAML or to Markdown.
const REPOSITORY = /^[A-Za-z\d][\w.-]*\/[\w.-]+$/;
const REF = /^[A-Za-z\d][\w./-]*$/;

const isRepository = (text: string) => REPOSITORY.test(text) && !/\/\.{0,2}$/.test(text);

/**
 * The address that a URL of a repository or npm's short form of one names; nothing for what is not
 * `OWNER/REPO` on a server. What follows `#` is the ref. A name and a password in the URL are left out.
 */
export function addressOf(url: string): Address | undefined {
  const [, place = '', ref] = /^([^#]*)(?:#(.*))?$/s.exec(url.trim()) ?? [];
  const short = /^(?:github:)?([^/:@]+\/[^/:@]+)$/.exec(place);
  const long =
    /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/([^/]+\/[^/]+?)\/?$/i.exec(place) ??
    /^(?:[\w.-]+@)([\w.-]+):([^/]+\/[^/]+?)\/?$/.exec(place);
  const [host, path] = short ? ['github.com', short[1]!] : [long?.[1], long?.[2] ?? ''];
  const repository = path.replace(/\.git$/, '');
  if (host === undefined || !isRepository(repository)) return undefined;
  const server = `https://${host.toLowerCase().replace(/^(?:www|ssh)\.github\.com$/, 'github.com')}`;
  return { server, repository, ...(ref && REF.test(ref) && { ref }) };
}

/** Whether two addresses are the same repository. */
export const isSameRepository = (a: Address, b: Address) =>
  a.server === b.server && a.repository.toLowerCase() === b.repository.toLowerCase();

/** `repository` of package.json, at the release of this version; nothing while it is not set. */
export function publishedAddress(
  { repository }: { readonly repository?: string | { readonly url?: string } } = pkg as object,
): Address | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const address = url === undefined ? undefined : addressOf(url);
  return address && { ...address, ref: `v${version}` };
}

/**
 * Where the Action that runs was taken from, as the runner says; nothing with `uses: ./`, where it says nothing
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables).
 */
export function actionAddress(env: Readonly<Record<string, string | undefined>>): Address | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env;
  if (!isRepository(repository)) return undefined;
  return { server: env.GITHUB_SERVER_URL || GITHUB, repository, ...(REF.test(ref) && { ref }) };
}

/**
 * The address that `OWNER/REPO@REF` means, as after `uses:` in a workflow.
 * @param server where the repository is.
 */
export function usedAddress(uses: string, server = GITHUB): Address | undefined {
  const [, repository = '', ref = ''] = /^([^@]*)@(.*)$/s.exec(uses) ?? [];
  return isRepository(repository) && REF.test(ref) ? { server, repository, ref } : undefined;
}

/** `OWNER/REPO@REF # v1.2.3`, as a workflow says what it uses; nothing where the ref is not known. */
export function usesLine({ repository, ref, called }: Address): string | undefined {
  return ref && `${repository}@${ref}${called ? ` # ${called}` : ''}`;
}

/** What npm installs this program from. */
export function packageSpec({ server, repository, ref }: Address): string {
  const place = server === GITHUB ? `github:${repository}` : `git+${server}/${repository}.git`;
  return ref ? `${place}#${ref}` : place;
}

/** Words that run this program where it is not installed. */
export const npxWords = (address: Address): readonly string[] => ['npx', '--yes', packageSpec(address)];

/** Where the rules' pages are, ending in `/`. */
export const rulePages = ({ server, repository, ref = 'HEAD' }: Address) =>
  `${server}/${repository}/blob/${ref}/docs/rules/`;

/** Where the schema of the config is. */
export function schemaUrl({ server, repository, ref = 'HEAD' }: Address): string {
  return server === GITHUB
    ? `https://raw.githubusercontent.com/${repository}/${ref}/schema.json`
    : `${server}/${repository}/raw/${ref}/schema.json`;
}
