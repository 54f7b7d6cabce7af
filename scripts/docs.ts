// Writes docs/rules.md, docs/rules/<id>.md and the table in the README from the rules, docs/views.md from the views.
// With --check it writes nothing and fails when a page is stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rules } from '../src/rules/index.ts';
import { views } from '../src/views/registry.ts';
import { rulePage, rulesIndex, rulesTable } from './docs/rules.ts';
import { viewsPage } from './docs/views.ts';

const open = '<!-- generated:rules -->';
const close = '<!-- /generated:rules -->';
const onlyCheck = process.argv.includes('--check');
const faults: string[] = [];

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function keep(path: string, text: string): void {
  if (readIfThere(path) === text) return;
  if (onlyCheck) faults.push(`${path} is stale.`);
  else writeFileSync(path, text);
}

mkdirSync('docs/rules', { recursive: true });
for (const rule of rules) keep(`docs/rules/${rule.id}.md`, rulePage(rule));
keep('docs/rules.md', rulesIndex(rules));
keep('docs/views.md', viewsPage(views));

const pages = new Set(rules.map((rule) => `${rule.id}.md`));
for (const name of readdirSync('docs/rules')) {
  if (pages.has(name)) continue;
  if (onlyCheck) faults.push(`docs/rules/${name} is the page of no rule.`);
  else rmSync(`docs/rules/${name}`);
}

const readme = readIfThere('README.md') ?? '';
const from = readme.indexOf(open);
const to = readme.indexOf(close, from);
if (from < 0 || to < 0)
  faults.push(`README.md has no place for the table of rules: add ${open} and ${close}.`);
else
  keep(
    'README.md',
    `${readme.slice(0, from + open.length)}\n${rulesTable(rules, 'docs/rules')}\n${readme.slice(to)}`,
  );

for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  if (onlyCheck) console.error('Run npm run docs and commit what it writes.');
  process.exitCode = 1;
}
