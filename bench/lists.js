// Lists to measure: real ones where they are, and synthetic ones of any size, always the same.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const real = {
  'co-development list': '../shared/co-development/awesome_llm_data.md',
  'open-source-ios-apps': '../shared/corpus/lists/dkhamsing__open-source-ios-apps.md',
  'public-apis': '../shared/corpus/lists/public-apis__public-apis.md',
};

/** Real lists that are there, by name, with those that are not named in `missing`. */
export function realLists() {
  const found = {};
  const missing = [];
  for (const [name, path] of Object.entries(real)) {
    if (existsSync(root(path))) found[name] = root(path);
    else missing.push(name);
  }
  return { found, missing };
}

const words = [
  'scaling',
  'visual',
  'learning',
  'data',
  'models',
  'language',
  'curated',
  'mixture',
  'robust',
  'graph',
  'audit',
  'sparse',
  'token',
  'memory',
  'search',
  'planning',
];

/** A title that no other number has. */
function title(i) {
  const pick = (step) => words[Math.floor(i / step) % words.length];
  return `${pick(1)} ${pick(16)} ${pick(256)} for ${pick(4096)} ${pick(7)} ${i}`.replace(/^./, (c) =>
    c.toUpperCase(),
  );
}

const tags = ['Collect-Web', 'Collect-Human', 'Select-Filter', 'Select-Mix', 'Eval-Audit'];
const badge = (tag) => `![](https://img.shields.io/badge/${tag.replaceAll('-', '--')}-9ecae1)`;

/** A table of `n` titles with badges out of a legend: the co-development shape. */
export function table(n) {
  const lines = ['# List', '', '## Tags', '', '| Title | Tag |', '|---|---|'];
  for (const tag of tags) lines.push(`| ${tag} | ${badge(tag)} |`);
  lines.push('', '## Papers', '', '| Title | Tags |', '|---|---|');
  for (let i = 0; i < n; i++) lines.push(`| ${title(i)} | ${badge(tags[i % 5])} |`);
  return `${lines.join('\n')}\n`;
}

/** `n` linked bullets with descriptions, a heading every hundred. */
export function bullets(n) {
  const lines = ['# List', ''];
  for (let i = 0; i < n; i++) {
    if (i % 100 === 0) lines.push('', `## Section ${i / 100}`, '');
    lines.push(`- [${title(i)}](https://example.org/tool/${i}) - Does what number ${i} does.`);
  }
  return `${lines.join('\n')}\n`;
}
