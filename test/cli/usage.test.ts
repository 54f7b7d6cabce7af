import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.ts';
import { folder, good, type Ran, steward } from './fake.ts';

/** A usage error: one line on stderr that says what to type, nothing on stdout. */
function expectUsageError(ran: Ran, ...says: string[]): void {
  expect(ran.code).toBe(2);
  expect(ran.out).toBe('');
  expect(ran.err).toMatch(/^[^\n]+\n$/);
  for (const part of says) expect(ran.err).toContain(part);
}

const cwd = process.cwd();

describe('help', () => {
  it('is shown for nothing at all, as an error', async () => {
    const ran = await steward([], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('Usage: awesome-steward COMMAND');
  });

  it.each([[['--help']], [['-h']], [['help']]])('is shown for %j', async (argv) => {
    const ran = await steward(argv, { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    for (const { name, summary } of commands) {
      expect(ran.out).toContain(`  ${name} `);
      expect(ran.out.replace(/\s+/g, ' ')).toContain(summary);
    }
  });

  describe.each(commands.map((command) => [command.name, command] as const))('of %s', (name, command) => {
    it.each([[[name, '--help']], [[name, '-h']], [['help', name]], [[name, 'x.md', '--help']]])(
      'by %j',
      async (argv) => {
        const ran = await steward(argv, { cwd });
        expect(ran).toMatchObject({ code: 0, err: '' });
        const text = ran.out.replace(/\s+/g, ' ');
        expect(text).toContain(`Usage: awesome-steward ${name}`);
        for (const [flag, { help, choices = [] }] of Object.entries(command.flags)) {
          expect(text).toContain(`--${flag}`);
          expect(text).toContain(help);
          for (const choice of choices) expect(text).toContain(choice);
        }
        for (const [code, meaning] of command.exit) expect(text).toContain(`${code} ${meaning}`);
      },
    );

    it.each([60, 80, 200])('fits into %i columns', async (width) => {
      const ran = await steward([name, '--help'], { cwd, isTerminal: true, width });
      const prose = ran.out.split('Examples:')[0]!;
      for (const line of prose.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    });
  });
});

it.each([['--version'], ['-v']])('%s tells the version', async (flag) => {
  expect(await steward([flag], { cwd })).toEqual({ code: 0, out: `${pkg.version}\n`, err: '' });
});

describe('a mistake on the command line', () => {
  it.each<[argv: string[], ...says: string[]]>([
    [['chek', 'README.md'], 'Unknown command chek', 'Did you mean check?'],
    [['frobnicate'], 'Unknown command frobnicate', commands.map(({ name }) => name).join(', ')],
    [['README.md'], 'awesome-steward check README.md'],
    [['docs\\list.md'], 'awesome-steward check docs\\list.md'],
    [['--base', 'main'], 'Expected a command'],
    [['help', 'chek'], 'Did you mean check?'],
    [['check'], 'Expected a list.', 'awesome-steward check README.md'],
    [['inspect'], 'Expected a list.'],
    [['review'], 'Expected --base.'],
    [['review', '--demo', '--base', 'main'], '--demo makes up a change of its own'],
    [['review', 'a.md'], 'Expected --base.', '--base'],
    [['review', 'a.md', 'b.md', '--base', 'c.md'], 'one list at a time'],
    [['explain', 'a', 'b'], 'one rule at a time'],
    [['explain', 'tabel-pipes'], 'Unknown rule tabel-pipes', 'Did you mean table-pipes?'],
    [['explain', 'zzzzzzzz'], 'awesome-steward explain'],
    [['check', 'a.md', '--bse', 'main'], 'no flag --bse', 'Did you mean --base?', 'check --help'],
    [['check', 'a.md', '-x'], 'no flag -x'],
    [['check', 'a.md', '--head', 'main'], 'no flag --head'],
    [['check', 'a.md', '--toString'], 'no flag --toString'],
    [['check', 'a.md', '--base'], '--base needs a value', '--base REF|FILE'],
    [['check', 'a.md', '--base='], '--base needs a value'],
    [['check', 'a.md', '--base', '--format', 'json'], '--base needs a value'],
    [
      ['check', 'a.md', '--format', 'jsno'],
      'pretty, json, github, sarif or markdown, not jsno',
      'Did you mean json?',
    ],
    [['inspect', 'a.md', '--format', 'sarif'], 'pretty or json'],
    [['check', 'a.md', '--format', 'json', '--format', 'json'], 'given twice'],
    [['check', '\x1b[31mx\n.md'], '.md'],
  ])('%j', async (argv, ...says) => {
    expectUsageError(await steward(argv, { cwd: folder() }), ...says);
  });

  it('takes what follows -- for files', async () => {
    const ran = await steward(['check', '--', '--base.md'], { cwd: folder({ '--base.md': good }) });
    expect(ran.code).toBe(0);
  });
});

describe('the name of the program', () => {
  const says = async (script: string, at = '/srv') => (await steward(['check'], { cwd: at, script })).err;

  it('is its own where it is installed', async () => {
    expect(await says('/usr/local/bin/awesome-steward')).toContain(': awesome-steward check README.md');
    expect(await says('/srv/list/node_modules/awesome-steward/dist/cli.js')).toContain(
      ': awesome-steward check README.md',
    );
  });

  it('is Node with the file, from where it was called', async () => {
    expect(await says('/srv/dist/cli.js')).toContain(': node dist/cli.js check README.md');
    expect(await says('/opt/a b/dist/cli.js', '/home/someone/list')).toContain(
      ": node '/opt/a b/dist/cli.js' check README.md",
    );
  });

  it('is what npx fetched it from', async () => {
    const fetched = (resolved: string) => {
      const home = folder({
        '_npx/1/node_modules/awesome-steward/dist/cli.js': '',
        '_npx/1/node_modules/.package-lock.json': JSON.stringify({
          packages: { 'node_modules/awesome-steward': { resolved } },
        }),
      });
      return `${home}/_npx/1/node_modules/awesome-steward/dist/cli.js`;
    };
    expect(await says(fetched('git+ssh://git@github.com/lists/steward.git#a1b2'))).toContain(
      ': npx --yes github:lists/steward#a1b2 check README.md',
    );
    expect(await says(fetched('git+file:///srv/steward#a1b2'))).toContain(
      ': npx --yes git+file:///srv/steward#a1b2 check README.md',
    );
  });
});
