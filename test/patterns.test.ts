import { readdirSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { expect, it } from 'vitest';

interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

/** Every regular expression that a source text writes out. */
function patternsOf(source: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: unknown) => {
    if (node === null || typeof node !== 'object') return;
    const { regex } = node as { regex?: Pattern };
    if (regex) found.push(regex);
    else for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

/**
 * Without the bounds of what is repeated: each multiplies what has to be tried, and most patterns that cannot be decided
 * in time can without. It takes no less long than the pattern itself.
 */
const unbounded = (pattern: string) =>
  pattern.replace(/\{(\d+),(\d+)\}/g, (all, least: string, most: string) =>
    Number(most) >= 8 ? `{${least},}` : all,
  );

async function complexityOf(pattern: string, flags: string, timeout: number) {
  const told = await check(pattern, flags, { timeout });
  return 'complexity' in told ? told.complexity : undefined;
}

/** Whether a pattern looks behind without a bound: at each place that is the whole text before it, which is not always seen. */
function looksFarBehind(pattern: string): boolean {
  for (const { index } of pattern.matchAll(/(?<!\\)\(\?<[=!]/g)) {
    let depth = 0;
    let isClass = false;
    for (let at = index; at < pattern.length; at++) {
      const sign = pattern[at]!;
      if (sign === '\\') at++;
      else if (isClass) isClass = sign !== ']';
      else if (sign === '[') isClass = true;
      else if (sign === '(') depth++;
      else if (sign === ')' && --depth === 0) break;
      else if (sign === '*' || sign === '+' || /^\{\d+,\}/.test(pattern.slice(at, at + 8))) return true;
    }
  }
  return false;
}

/**
 * Why a pattern may take very long; nothing where it may not, and `undecided` where that cannot be told in time.
 * @param patience how many times as long as usual it may take to tell
 */
async function fault({ pattern, flags }: Pattern, patience = 1): Promise<string | undefined> {
  if (looksFarBehind(pattern)) return 'looks behind without a bound';
  const own = await complexityOf(pattern, flags, 150 * patience);
  if (own?.type === 'exponential' || (own?.type === 'polynomial' && own.degree > 2)) return own.summary;
  if (own) return undefined;
  const open = await complexityOf(unbounded(pattern), flags, 250 * patience);
  if (open?.type === 'exponential') return open.summary;
  return open === undefined || (open.type === 'polynomial' && open.degree > 2) ? 'undecided' : undefined;
}

it('finds patterns, and what is wrong with one', async () => {
  const found = patternsOf('const a: RegExp = /(?:a|b|ab)*c/g;');
  expect(found).toEqual([{ pattern: '(?:a|b|ab)*c', flags: 'g' }]);
  expect(await fault(found[0]!)).toContain('exponential');
  expect(await fault({ pattern: String.raw`(?:\s|\u2002)*<b`, flags: '' })).toContain('exponential');
  for (const pattern of ['(?<=a.*)b', '(?<![a*]c+)b', '(?<=a(?:b){2,})c'])
    expect(await fault({ pattern, flags: '' })).toContain('looks behind');
  for (const pattern of ['(?<=[*+]a{1,9})b+', '(?<=\\*)b*', '(?<name>a*)'])
    expect(looksFarBehind(pattern)).toBe(false);
});

it('no pattern takes longer than the square of a text', async () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const patterns = new Map<string, Pattern & { path: string }>();
  for (const path of files)
    for (const each of patternsOf(readFileSync(`src/${path}`, 'utf8')))
      patterns.set(`/${each.pattern}/${each.flags}`, { ...each, path });
  expect(patterns.size).toBeGreaterThan(500);
  const faults: string[] = [];
  let left = [...patterns];
  // Mostly long alternatives and look-arounds are undecided, about one in ten; on a busy machine there are more.
  for (
    let patience = 1;
    patience === 1 || (left.length >= patterns.size / 4 && patience < 100);
    patience *= 2
  ) {
    const undecided: typeof left = [];
    for (const [written, each] of left) {
      const why = await fault(each, patience);
      if (why === 'undecided') undecided.push([written, each]);
      else if (why !== undefined) faults.push(`${each.path}: ${written}: ${why}`);
    }
    left = undecided;
  }
  expect(faults).toEqual([]);
  expect(left.length).toBeLessThan(patterns.size / 4);
});
