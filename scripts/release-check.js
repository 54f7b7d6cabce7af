// Refuses a release that would be wrong: node scripts/release-check.js TAG
// It says what is wrong, one line each, and fails. Nothing is changed.
import { readFileSync } from 'node:fs';

const [tag = ''] = process.argv.slice(2);
const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
const here = process.env.GITHUB_REPOSITORY;

const faults = [];
if (url === '') faults.push('package.json has no "repository": set it to this repository, then release.');
else if (
  here &&
  !url
    .toLowerCase()
    .replace(/\.git$/, '')
    .endsWith(here.toLowerCase())
)
  faults.push(`"repository" of package.json is ${url}, but this is ${here}.`);
if (tag !== `v${version}`)
  faults.push(`The tag is "${tag}", but package.json has version ${version}: expected v${version}.`);
if (lock.version !== version)
  faults.push(`package-lock.json has version ${lock.version}, expected ${version}: run npm i.`);
if (
  !changelog
    .split('\n')
    .some((line) => line.startsWith(`## ${version}`) || line.startsWith(`## [${version}]`))
)
  faults.push(`CHANGELOG.md has no section "## ${version}".`);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
