import { afterEach, beforeEach, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';

test('a pull request that switches every rule off is judged by the base’s config, and that is told', async () => {
  const off = `rules:\n${rules.map(({ id }) => `  ${id}: off`).join('\n')}\n`;
  const pull = await scene.pull([...ROWS, BAD], { files: { '.github/awesome-steward.yml': off } });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  const [comment] = scene.own(pull);
  expect(comment).toContain('Data-Scalling');
  expect(comment).toContain('This change edits .github/awesome-steward.yml.');
});

test('a pull request that switches rules off by comments is judged without them, and that is told', async () => {
  const branch = 'quiet';
  const text = listOf([...ROWS, BAD]).replace('## Paper List', '<!-- steward-disable -->\n\n## Paper List');
  await scene.world.commit(scene.repository, branch, { files: { 'README.md': text }, author: 'regular' });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch,
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(scene.own(pull)[0]).toContain(
    'This change adds 1 suppression comment to README.md. Suppression comments take effect after the merge.',
  );
});

test('a pull request that takes out the end of what the base switched off switches nothing off', async () => {
  const [off, on] = ['<!-- steward-disable -->\n\n', '<!-- steward-enable -->\n\n'];
  const text = (rows: string[], end: string) =>
    listOf(rows).replace('## Tags', `${off}## Tags`).replace('## Paper List', `${end}## Paper List`);
  await scene.world.commit(scene.repository, 'main', { files: { 'README.md': text(ROWS, on) } });
  const pull = await scene.pull([], { files: { 'README.md': text([...ROWS, BAD], '') } });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(scene.own(pull)[0]).toContain('Data-Scalling');
  expect(scene.own(pull)[0]).toContain('This change removes 1 suppression comment from README.md.');
});

test('the base’s config is obeyed: files, rules, an alias', async () => {
  await scene.world.commit(scene.repository, 'main', {
    files: {
      'lists/papers.md': listOf(ROWS),
      '.github/awesome-steward.yml': 'files: [lists/*.md]\nrules:\n  label-known: warning\n',
    },
  });
  const branch = 'lists';
  await scene.world.commit(scene.repository, branch, {
    files: { 'lists/papers.md': listOf([...ROWS, BAD]) },
    author: 'regular',
  });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch,
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(0);
  expect(result.outputs).toMatchObject({ verdict: 'pass', warnings: '1', entries: '5' });
});

test('labels on the pull request come and go with its state, ours only', async () => {
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'pulls:\n  labels: true\n' },
  });
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  const names = () => pull.issue.labels.map(({ name }) => name).sort();
  expect(names()).toEqual(['needs work', 'new entry']);
  await scene.push(pull, [...ROWS, row('Fixed', 'Data-Scaling')]);
  await scene.on(pull, 'synchronize');
  expect(names()).toEqual(['new entry']);
});

test('a word of thanks for a clean pull request, where the config asks for it', async () => {
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'pulls:\n  clean: thank\n' },
  });
  const pull = await scene.pull([...ROWS, row('All Is Well', 'Data-Quality')]);
  await scene.on(pull);
  expect(scene.own(pull)[0]).toContain('thank you');
});
