import picomatch from 'picomatch';

type Matcher = (path: string) => boolean;

/** Globs come from one config and are asked once a rule and file, so each is compiled once. */
const matchers = new Map<string, Matcher>();
const MOST = 1000;

/** Extended globs (`+(…)`) are left out: nobody needs them here, and they alone can make a match slow. */
function compile(glob: string): Matcher {
  const literal = glob.replace(/^\.\//, '');
  return picomatch(literal, { dot: true, noextglob: true, windows: false });
}

function matcherOf(glob: string): Matcher {
  let matcher = matchers.get(glob);
  if (!matcher) {
    if (matchers.size >= MOST) matchers.clear();
    matcher = compile(glob);
    matchers.set(glob, matcher);
  }
  return matcher;
}

/** A path as globs and git write it: forward slashes, no `./` in front. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/**
 * Whether a path fits one of the globs (`*`, `**`, `?`, `[ab]`, `{a,b}`; files that begin with a dot count).
 * @param path relative to the repository; backslashes count as slashes.
 */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  const plain = slashed(path);
  return globs.some((glob) => matcherOf(glob)(plain));
}
