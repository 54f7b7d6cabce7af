import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type Address, addressOf, isSameRepository, npxWords, publishedAddress } from '../about.ts';
import { Failure } from './failure.ts';
import { cloneOf } from './git.ts';
import type { Terminal } from './terminal.ts';

const NAME = 'awesome-steward';

const quoted = (word: string) =>
  /^[\w@%+=:,./-][\w@%+=:,./#-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

const slashed = (path: string) => path.split(sep).join('/');

/** The package that a script of it lies in: `…/dist/cli.js`. */
const packageOf = (script: string) => dirname(dirname(script));

const isFromNpx = (script: string) => script.includes(`${sep}_npx${sep}`);

/** What npm took this copy from, as it wrote down when it installed it. */
function installedFrom(script: string): string | undefined {
  const home = packageOf(script);
  const modules = dirname(home);
  if (basename(modules) !== 'node_modules') return undefined;
  try {
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
    const resolved: unknown = packages?.[`node_modules/${basename(home)}`]?.resolved;
    return typeof resolved === 'string' && resolved.startsWith('git') ? resolved : undefined;
  } catch {
    return undefined;
  }
}

/** Words that have npx fetch this very copy once more; nothing where it came from no repository. */
function npxAgain(script: string): readonly string[] | undefined {
  const from = installedFrom(script);
  const address = from === undefined ? publishedAddress() : addressOf(from);
  if (address) return npxWords(address);
  return from === undefined ? undefined : ['npx', '--yes', from];
}

const realScript = (script: string) => {
  try {
    return realpathSync(script);
  } catch {
    return script;
  }
};

/**
 * The words that call this program again, as it was called: its name where it is installed, else npx with what it was
 * fetched from, else Node with its file.
 */
export function ownWords({ script, cwd }: Pick<Terminal, 'script' | 'cwd'>): readonly string[] {
  const real = realScript(script);
  if (isFromNpx(real)) return npxAgain(real) ?? [NAME];
  const isInstalled = /^awesome-steward(?:\.\w+)?$/.test(basename(script));
  if (isInstalled || script.includes(`${sep}node_modules${sep}`)) return [NAME];
  const near = relative(cwd, script);
  return ['node', slashed(near.length < script.length ? near : script)];
}

/** The same as one line, as a shell takes it. */
export const ownLine = (terminal: Pick<Terminal, 'script' | 'cwd'>) =>
  ownWords(terminal).map(quoted).join(' ');

/**
 * How git calls this program from anywhere, as a shell takes it. What npx fetched may be gone by then.
 * @throws {Failure} where npx fetched it from what cannot be named.
 */
export function ownCommand(terminal: Pick<Terminal, 'script'>): string {
  const script = realScript(terminal.script);
  if (!isFromNpx(script)) return [process.execPath, script].map((path) => quoted(slashed(path))).join(' ');
  const words = npxAgain(script);
  if (words) return words.map(quoted).join(' ');
  throw new Failure(
    'npx may delete this copy, and it does not say which repository it came from. Run merge --install from a clone or an installed copy.',
  );
}

/** Where this copy comes from, or why that is not known; the sentence ends without a full stop. */
export type Source = { readonly address: Address } | { readonly unknown: string };

/**
 * Where this copy of the program comes from: `repository` of its package.json, else what npm took it from, else the
 * remote `origin` of the clone that it runs from; its commit where that is known.
 */
export async function ownSource({ script }: Pick<Terminal, 'script'>): Promise<Source> {
  const real = realScript(script);
  const published = publishedAddress();
  const from = installedFrom(real);
  const clone = from === undefined && isAbsolute(real) ? await cloneOf(packageOf(real)) : undefined;
  const found = addressOf(from ?? clone?.origin ?? '');
  const here: Address | undefined = found && {
    ...found,
    ...(clone && { ref: clone.commit, called: clone.tag ?? clone.day }),
  };
  if (published) return { address: here && isSameRepository(here, published) ? here : published };
  if (here && clone && !clone.isPushed)
    return { unknown: `its commit ${clone.commit.slice(0, 12)} is not on "origin" yet` };
  if (here?.ref) return { address: here };
  const place = from ?? clone?.origin;
  if (place !== undefined) {
    // Nobody's password is shown.
    const shown = place.replace(/\/\/[^/@]*@/, '//');
    return { unknown: `it comes from ${shown}, which is not OWNER/REPO on a server` };
  }
  return {
    unknown: clone ? 'its clone has no remote "origin"' : 'it does not run from a clone of its repository',
  };
}
