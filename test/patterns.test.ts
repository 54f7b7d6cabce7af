import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
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

/** Why a pattern may take very long; nothing where it may not, or where that could not be told in time. */
function fault({ pattern, flags }: Pattern): string | undefined {
  const told = checkSync(pattern, flags, { timeout: 400 });
  const complexity = 'complexity' in told ? told.complexity : undefined;
  if (complexity?.type === 'exponential') return complexity.summary;
  return complexity?.type === 'polynomial' && complexity.degree > 2 ? complexity.summary : undefined;
}

it('finds patterns, and what is wrong with one', () => {
  const found = patternsOf('const a: RegExp = /(?:a|b|ab)*c/g;');
  expect(found).toEqual([{ pattern: '(?:a|b|ab)*c', flags: 'g' }]);
  expect(fault(found[0]!)).toContain('exponential');
});

it('no pattern takes longer than the square of a text', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const patterns = new Map<string, Pattern & { path: string }>();
  for (const path of files)
    for (const each of patternsOf(readFileSync(`src/${path}`, 'utf8')))
      patterns.set(`/${each.pattern}/${each.flags}`, { ...each, path });
  expect(patterns.size).toBeGreaterThan(500);
  const faults = [...patterns].flatMap(([written, each]) => {
    const why = fault(each);
    return why ? [`${each.path}: ${written}: ${why}`] : [];
  });
  expect(faults).toEqual([]);
});
