import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  actionAddress,
  addressOf,
  npxWords,
  packageSpec,
  publishedAddress,
  rulePages,
  schemaUrl,
  usedAddress,
  usesLine,
  version,
} from '../src/about.ts';

const server = 'https://github.com';
const repository = 'lists/steward';

describe('addressOf', () => {
  it.each([
    'https://github.com/lists/steward',
    'https://github.com/lists/steward.git',
    'https://github.com/lists/steward/',
    'git+https://github.com/lists/steward.git',
    'https://someone:secret@github.com/lists/steward.git',
    'git@github.com:lists/steward.git',
    'ssh://git@github.com/lists/steward.git',
    'ssh://git@ssh.github.com:443/lists/steward.git',
    'git+ssh://git@GitHub.com/lists/steward.git',
    'git://github.com/lists/steward.git',
    'github:lists/steward',
    'lists/steward',
  ])('knows %s', (url) => {
    expect(addressOf(url)).toEqual({ server, repository });
  });

  it('knows the ref behind #, and other servers', () => {
    const commit = 'a1'.repeat(20);
    expect(addressOf(`git+ssh://git@github.com/lists/steward.git#${commit}`)).toEqual({
      server,
      repository,
      ref: commit,
    });
    expect(addressOf('git@git.example.org:lists/steward.git')?.server).toBe('https://git.example.org');
  });

  it.each([
    '',
    '/srv/steward',
    '../steward',
    './steward/x',
    'file:///srv/steward',
    'git+file:///srv/lists/steward',
    'C:\\code\\steward',
    'https://github.com/lists',
    'https://gitlab.example.org/group/part/steward.git',
    'https://github.com/lists/..',
    'https://github.com/$(id)/steward',
    'git@github.com:lists/ste ward',
    'https://github.com/lists/steward`id`',
  ])('takes %j for none', (url) => {
    expect(addressOf(url)).toBeUndefined();
  });
});

describe('the address in the Action', () => {
  it('is what the runner says', () => {
    const env = { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: 'v1' };
    expect(actionAddress(env)).toEqual({ server, repository, ref: 'v1' });
    const own = { ...env, GITHUB_SERVER_URL: 'https://git.example.org' };
    expect(actionAddress(own)?.server).toBe('https://git.example.org');
  });

  it('is nothing with `uses: ./`, nor where the runner says what is none', () => {
    expect(actionAddress({})).toBeUndefined();
    expect(actionAddress({ GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' })).toBeUndefined();
    expect(actionAddress({ GITHUB_ACTION_REPOSITORY: 'a/b; id' })).toBeUndefined();
    expect(actionAddress({ GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: 'x;id' })).toEqual({
      server,
      repository,
    });
  });
});

describe('the published address', () => {
  it('is `repository` of package.json at the tag of this version', () => {
    const address = { server, repository, ref: `v${version}` };
    expect(publishedAddress({ repository: 'github:lists/steward' })).toEqual(address);
    expect(publishedAddress({ repository: { url: 'git+https://github.com/lists/steward.git' } })).toEqual(
      address,
    );
    expect(publishedAddress({})).toBeUndefined();
  });
});

describe('what is made of an address', () => {
  const address = { server, repository, ref: 'v1' };
  const own = { ...address, server: 'https://git.example.org' };

  it('is a command', () => {
    expect(npxWords(address)).toEqual(['npx', '--yes', 'github:lists/steward#v1']);
    expect(packageSpec(own)).toBe('git+https://git.example.org/lists/steward.git#v1');
    expect(packageSpec({ server, repository })).toBe('github:lists/steward');
  });

  it('is a line of a workflow, and back', () => {
    expect(usesLine({ ...address, called: '2026-01-31' })).toBe('lists/steward@v1 # 2026-01-31');
    expect(usesLine(address)).toBe('lists/steward@v1');
    expect(usesLine({ server, repository })).toBeUndefined();
    expect(usedAddress('lists/steward@v1')).toEqual(address);
    for (const wrong of ['', 'steward@v1', 'lists/steward', 'lists/steward@', './@v1', 'a/b@c\nd', 'a/b@-c'])
      expect(usedAddress(wrong), wrong).toBeUndefined();
  });

  it('is where pages of rules and the schema are', () => {
    expect(rulePages(address)).toBe('https://github.com/lists/steward/blob/v1/docs/rules/');
    expect(schemaUrl(address)).toBe('https://raw.githubusercontent.com/lists/steward/v1/schema.json');
    expect(schemaUrl(own)).toBe('https://git.example.org/lists/steward/raw/v1/schema.json');
  });
});

/** Files that people read, copy or run. */
const texts = ['.github', 'dist', 'docs', 'examples', 'src', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:[jt]s|md|ya?ml|json|html)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  )
  .concat(readdirSync('.').filter((name) => /\.(?:md|ya?ml|json)$/.test(name)));

/** Lines that run or load what goes by a name that is not ours: on npm, or on GitHub. */
const foreign = (text: string) =>
  text
    .split('\n')
    .filter((line) =>
      /\b(?:npx|npm exec|pnpm dlx|bunx|yarn dlx)(?: -[-\w]+)* awesome-steward\b|\b(?:npm|pnpm|yarn|bun) (?:i|install|add|ci)\b[^#\n]* awesome-steward(?:\s|@|`|$)|\bawesome-steward\/awesome-steward\b|(?:github\.com|githubusercontent\.com|npmjs\.com\/package|unpkg\.com|jsdelivr\.net\/npm)\/awesome-steward\b|@0{40}\b/.test(
        line,
      ),
    );

describe('a name that is not ours', () => {
  it('is in no text that people read, copy or run', () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const path of texts) expect(foreign(readFileSync(path, 'utf8')), path).toEqual([]);
  });

  it.each([
    'npx awesome-steward check README.md',
    'npx --yes awesome-steward merge',
    'npm i -D awesome-steward',
    'npm install --save-dev awesome-steward@1',
    '- uses: awesome-steward/awesome-steward@v1',
    '  repository: awesome-steward/awesome-steward',
    '- repo: https://github.com/awesome-steward/other',
    '$schema=https://unpkg.com/awesome-steward/schema.json',
    `- uses: OWNER/REPO@${'0'.repeat(40)}`,
  ])('would be noticed in %j', (line) => {
    expect(foreign(line)).toEqual([line]);
  });

  it.each([
    'npx --yes github:lists/awesome-steward#v1 check README.md',
    'npm i -D github:OWNER/REPO # then: awesome-steward',
    'awesome-steward check README.md',
    '.github/awesome-steward.yml',
  ])('is not taken for one in %j', (line) => {
    expect(foreign(line)).toEqual([]);
  });
});
