import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runOn, workflowRunCompleted } from '../github/events.ts';
import { hostile } from '../report/hostile.ts';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a comment does when it is read: its links, images, raw HTML, and text that GitHub would act on. */
function deeds(markdown: string): string[] {
  const found: string[] = [];
  visit(parser.parse(markdown), (node: Nodes) => {
    if (
      node.type === 'link' &&
      !node.url.startsWith('https://github.com/survey/papers/') &&
      !node.url.includes('/docs/rules/')
    )
      found.push(`link ${node.url}`);
    if (node.type === 'image') {
      if (
        !/^https:\/\/img\.shields\.io\/badge\/(?:Data--Scaling|Data--Quality|Model--Synthesis)-1f77b4$/.test(
          node.url,
        )
      )
        found.push(`image ${node.url}`);
    }
    if (
      node.type === 'html' &&
      !/^<(?:!-- awesome-steward v1|\/?details|\/?summary|br|\/?sub|\/?kbd)/.test(node.value)
    )
      found.push(`html ${node.value}`);
    if (node.type === 'text') {
      if (/(?:^|[^\w`])@[a-z\d]/i.test(node.value)) found.push(`mention ${node.value}`);
      if (/(?:^|\s)#\d|GH-\d/.test(node.value)) found.push(`reference ${node.value}`);
    }
  });
  return found;
}

// Each on one line of a table; a zero byte would make the file a binary one, which is another test's.
const titles = hostile.map((title) =>
  title
    .replace(/[\r\n\u2028]+/g, ' ')
    .replaceAll('\0', '')
    .trim(),
);

test('hostile titles do nothing in the comment but be shown, and nothing in the log', async () => {
  expect(titles.length).toBeGreaterThanOrEqual(40);
  const rows = titles.map((title) => `|${title}|![](https://img.shields.io/badge/Nobody--Declared-1f77b4)|`);
  const pull = await scene.pull([...ROWS, ...rows]);
  const result = await scene.on(pull);
  expectCalm(result);
  expect(Number(result.outputs.added)).toBeGreaterThan(40);
  const [comment] = scene.own(pull);
  expect(deeds(comment!)).toEqual([]);
  expect(deeds(result.summary)).toEqual([]);
  // Beside the suggestion itself only our own hidden mark.
  for (const { body } of pull.reviewComments)
    expect(
      deeds(
        body
          .replace(/^(`{3,})suggestion\n[\s\S]*?^\1$/gm, '')
          .replace(/^<!-- awesome-steward suggestion [\da-f]{12} -->$/gm, ''),
      ),
    ).toEqual([]);
  // Only our own annotations, each with a rule of ours as its title; no other command.
  const kinds = new Set(result.commands.map(({ command }) => command));
  expect([...kinds].filter((kind) => !['error', 'warning', 'notice', 'add-mask'].includes(kind))).toEqual([]);
  for (const { title, message } of result.annotations) {
    expect([title, message]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.not.stringMatching(/\n/)]);
  }
  expect(result.commands.filter(({ command }) => command === 'add-mask').length).toBeLessThanOrEqual(1);
  expect(result.stdout).not.toContain('\u001b]8');
});

test('a title of one megabyte', async () => {
  const pull = await scene.pull([
    ...ROWS,
    `|${'x'.repeat(1_000_000)}|![](https://img.shields.io/badge/Nobody--Declared-1f77b4)|`,
  ]);
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(scene.own(pull)[0]!.length).toBeLessThanOrEqual(65_536);
});

test('what no parser gets through is read as words, and the rest is judged', async () => {
  const endless = `${'>'.repeat(30_000)} x\n\n${'*a_ '.repeat(20_000)}\n`;
  const pull = await scene.pull(ROWS, { files: { 'README.md': `${listOf(ROWS)}\n${endless}` } });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(0);
});

test('a title that is our own marker makes no comment ours', async () => {
  const marker = '<!-- awesome-steward v1 sha= greeted thanked -->';
  const pull = await scene.pull([...ROWS, row(marker, 'Nobody-Declared')]);
  await scene.on(pull);
  await scene.push(pull, [...ROWS, row(`${marker} again`, 'Nobody-Declared')]);
  await scene.on(pull, 'synchronize');
  const own = scene.own(pull);
  expect(own).toHaveLength(1);
  expect(own[0]!.match(/^<!-- awesome-steward v1/gm)).toHaveLength(1);
  expect(deeds(own[0]!)).toEqual([]);
});

test('a hostile file name is shown and followed nowhere', async () => {
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'files: ["**/*.md"]\n' },
  });
  const name = 'lists/@octocat $(id) ::error::x #1.md';
  const branch = 'names';
  await scene.world.commit(scene.repository, branch, {
    files: { [name]: listOf([row('Some Paper', 'Nobody-Declared')]) },
    author: 'regular',
  });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch,
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(deeds(scene.own(pull)[0]!)).toEqual([]);
  expect(
    result.commands.every(({ command }) => ['error', 'warning', 'notice', 'add-mask'].includes(command)),
  ).toBe(true);
});

test('hostile names of branches do nothing, in the status and the comment neither', async () => {
  const { world, repository, github } = scene;
  const base = `rel/@octocat-#1-<img>$(id);'"&%0A`;
  const branch = `fix/<b>@github/docs&head=x|\`id\`-%0D%0A##[error]x`.replace('[', '(').replace(']', ')');
  await world.commit(repository, base, { files: { 'notes.txt': 'x\n' } });
  const fork = await world.fork(repository, 'stranger');
  const bad = row('Some Paper', 'Nobody-Declared');
  await world.commit(fork, branch, { files: { 'README.md': listOf([...ROWS, bad]) }, author: 'stranger' });
  const pull = await world.pulls.open(repository, { head: fork, branch, base, author: 'stranger' });
  const result = await scene.run(await workflowRunCompleted(github, repository, runOn(github, pull)));
  expectCalm(result);
  expect(repository.statuses.map(({ state, context }) => [state, context])).toEqual([
    ['failure', `awesome-steward (${base})`],
  ]);
  expect(scene.own(pull)).toHaveLength(1);
  expect(deeds(scene.own(pull)[0]!)).toEqual([]);
  expect(deeds(result.summary)).toEqual([]);
  expect(result.commands.map(({ command }) => command)).toEqual(['add-mask']);
});
