import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { rules } from '../../src/rules/index.ts';
import { bad, folder, good, steward } from './fake.ts';

// biome-ignore lint/complexity/useRegexLiterals: a control character reads better escaped
const COLOR = new RegExp('\\x1b\\[');

describe('colours', () => {
  it.each<[isTerminal: boolean, env: Record<string, string>, colored: boolean]>([
    [false, {}, false],
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('on a terminal: %s, with %j: %s', async (isTerminal, env, colored) => {
    const cwd = folder({ 'a.md': bad, 'b.md': good });
    for (const argv of [
      ['check', 'a.md'],
      ['inspect', 'a.md'],
      ['review', 'a.md', '--base', 'b.md', '--format', 'pretty'],
    ]) {
      expect(COLOR.test((await steward(argv, { cwd, isTerminal, env })).out)).toBe(colored);
    }
  });

  it('are never in what other programs read', async () => {
    const cwd = folder({ 'a.md': bad, 'b.md': good });
    const world = { cwd, isTerminal: true, env: { FORCE_COLOR: '1' } };
    for (const { name, flags } of commands) {
      for (const format of flags.format?.choices ?? []) {
        if (format === 'pretty') continue;
        const base = name === 'review' ? ['--base', 'b.md'] : [];
        const { out } = await steward([name, 'a.md', ...base, '--format', format], world);
        expect(out).not.toMatch(COLOR);
        expect(out.endsWith('\n')).toBe(true);
      }
    }
  });
});

describe('progress', () => {
  const words = 'Does a thing that takes many words to tell. '.repeat(100);
  const large = `# List\n\n${Array.from({ length: 250 }, (_, i) => `- [Tool ${i}](https://example.org/${i}) - ${words}`).join('\n')}\n`;

  it('is shown where a person waits, and wiped out again', async () => {
    const { err } = await steward(['inspect', 'a.md'], { cwd: folder({ 'a.md': large }), isTerminal: true });
    expect(err).toBe('\r\x1b[KReading a.md…\r\x1b[K');
  });

  it('is not shown to programs, nor for a small list', async () => {
    const cwd = folder({ 'a.md': large, 'b.md': good });
    expect((await steward(['inspect', 'a.md'], { cwd })).err).toBe('');
    expect((await steward(['inspect', 'b.md'], { cwd, isTerminal: true })).err).toBe('');
  });
});

describe('explain', () => {
  it('lists every rule', async () => {
    const { code, out } = await steward(['explain'], { cwd: folder() });
    expect(code).toBe(0);
    for (const { id } of rules) expect(out).toMatch(new RegExp(`^${id}  `, 'm'));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s: why, options, examples', async (id, rule) => {
    const { code, out } = await steward(['explain', id], { cwd: folder() });
    expect(code).toBe(0);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(rule.summary);
    expect(text).toContain(rule.why.trim().replace(/\s+/g, ' ').slice(0, 60));
    for (const option of Object.keys(rule.options.entries))
      expect(out).toMatch(new RegExp(`^  ${option} `, 'm'));
    for (const { name, findings } of rule.examples) {
      expect(text.toLowerCase()).toContain(name.toLowerCase());
      for (const finding of findings) {
        const [, line, message = ''] = /^(\d+):\S+ \w+ (.*)$/.exec(finding)!;
        expect(text).toContain(`line ${line}: ${message.replace(/\s+/g, ' ')}`);
      }
    }
  });
});

describe('inspect', () => {
  it('tells what was read', async () => {
    const { out } = await steward(['inspect', 'a.md'], { cwd: folder({ 'a.md': good }) });
    expect(out).toContain('3 entries: 3 bullets');
    expect(out).toContain('3 with a link, 3 with a description');
  });

  it('counts labels along the taxonomy, and says where entries stand', async () => {
    const cwd = process.cwd();
    const { out } = await steward(['inspect', 'examples/papers/README.md'], { cwd });
    expect(out).toMatch(/^ {4}Deduplication \(Select-Dedup\) +2$/m);
    expect(out).toMatch(/^ {2}Papers +26 {2}line \d+$/m);
    expect(out).toContain('10 tags, declared in the list from line 12; other labels are errors');
  });
});

describe('a fault of our own', () => {
  it('is told in one sentence, with exit code 2 and without a stack', async () => {
    const said: string[] = [];
    const broken = {
      isTerminal: false,
      write: () => {
        throw new TypeError('broken');
      },
    };
    const err = { isTerminal: false, write: (text: string) => void said.push(text) };
    expect(await run(['--version'], { cwd: '/', script: 'awesome-steward', env: {}, out: broken, err })).toBe(
      2,
    );
    expect(said.join('')).toMatch(/^TypeError: broken\nThis is a bug in awesome-steward\./);
    expect(said.join('')).not.toContain(' at ');
  });
});
