import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ConfigInput, configSchema } from '../../src/config/schema.ts';
import { parseList } from '../../src/parse/index.ts';
import { commentMarkup } from '../../src/views/markup.ts';
import {
  listsNamed,
  outgrows,
  type RenderOptions,
  renderedText,
  renderFile,
} from '../../src/views/render.ts';

const body = `## Images

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [Beta](docs/beta.md) - Second.

## Text

- [Gamma](https://example.org/g) - Third.
`;

const region = (options: string, content = '\n') =>
  `<!-- steward:begin ${options} -->${content}<!-- steward:end -->`;

function run(text: string, options: RenderOptions = {}, config: ConfigInput = {}) {
  const rendered = renderFile('README.md', text, parse(configSchema, config), options);
  return { ...rendered, text: renderedText(text, rendered) };
}

/** What stands outside of the regions, with the opening markers. */
const outside = (text: string) =>
  text.replace(/(<!-- steward:begin [^>]*-->).*?<!-- steward:end[^>]*-->/gs, '$1');

describe('rendering', () => {
  it.each([
    ['\\n', (text: string) => text],
    ['\\r\\n', (text: string) => text.replaceAll('\n', '\r\n')],
    ['\\r', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line ending at the end', (text: string) => text.trimEnd()],
    [
      'trailing space and tabs',
      (text: string) => text.replace('One billion masks.', 'One billion masks.  \t'),
    ],
  ])('keeps every byte outside, and the line ending: %s', (_, change) => {
    const text = change(`# L\n\n${region('contents')}\n\n${body}\n${region('counts')}\n\n${region('index')}`);
    const once = run(text);
    expect(once.problems).toEqual([]);
    expect(once.regions.map(({ view, state }) => [view, state])).toEqual([
      ['contents', 'new'],
      ['counts', 'new'],
      ['index', 'new'],
    ]);
    expect(outside(once.text)).toBe(outside(text));
    const eol = /\r\n|\r|\n/.exec(text)![0];
    expect(new Set(once.text.match(/\r\n|\r|\n/g))).toEqual(new Set([eol]));
    const twice = run(once.text);
    expect(twice.edits).toEqual([]);
    expect(twice.text).toBe(once.text);
    expect(twice.regions.every(({ state }) => state === 'fresh')).toBe(true);
  });

  it('writes nothing where nothing changed, even after a formatter', () => {
    const { text } = run(`# L\n\n${body}\n${region('counts')}\n`);
    const padded = text.replace('| Images |', '| Images    |').replace(/\| :-- \| --: /, '| :------ | ---: ');
    expect(padded).not.toBe(text);
    expect(run(padded).edits).toEqual([]);
  });

  it('sees what changed in the list, and what somebody wrote by hand', () => {
    const { text } = run(`# L\n\n${body}\n${region('counts')}\n`);
    const grown = run(text.replace('## Text\n', '## Text\n\n- [New](https://example.org/n) - New.'));
    expect(grown.regions[0]!.state).toBe('stale');
    expect(grown.text).toContain('| Text | 2 |');
    const edited = run(text.replace('| Text | 1 |', '| Text | 9 |'));
    expect(edited.regions[0]!.state).toBe('edited');
    expect(edited.text).toBe(text);
  });

  it('takes over what stood in a region that was never generated', () => {
    const adopted = run(`# L\n\n${body}\n${region('counts', '\nold text\n')}\n`);
    expect(adopted.regions[0]).toMatchObject({ state: 'adopted', before: 'old text' });
    expect(adopted.text).not.toContain('old text');
  });

  it('keeps the words of a closing marker', () => {
    const { text } = run(
      `# L\n\n${body}\n<!-- steward:begin counts -->\n<!-- steward:end of the counts -->\n`,
    );
    expect(text).toMatch(/<!-- steward:end of the counts sum=[\da-f]{8} -->/);
    expect(run(text).edits).toEqual([]);
  });

  it('puts the prefix of a list item or a quote before every line', () => {
    const text = `# L\n\n${body}\n- item\n\n  <!-- steward:begin counts -->\n  <!-- steward:end -->\n\n> <!-- steward:begin stats -->\n> <!-- steward:end -->\n`;
    const once = run(text);
    expect(once.text).toContain('\n  | Section | Entries |');
    expect(once.text).toContain('\n> | Entries | Sections |');
    expect(once.text).not.toMatch(/^\s+$/m);
    expect(run(once.text).edits).toEqual([]);
    expect(parseList(once.text).entries).toHaveLength(3);
  });

  it('puts a number within a line', () => {
    const once = run(`# L\n\nA list of ${region('stats show=entries', '')} things.\n\n${body}`);
    expect(once.text).toMatch(
      /A list of <!-- steward:begin stats show=entries -->3<!-- steward:end sum=\w{8} --> things\./,
    );
    expect(run(once.text).edits).toEqual([]);
  });

  it('leaves a region empty where there is nothing to show', () => {
    const once = run(`# L\n\n${region('matrix rows=year columns=section')}\n`);
    expect(once.problems).toEqual([]);
    expect(run(once.text).edits).toEqual([]);
  });

  it.each([
    ['nothing', 'has no view'],
    ['countz', 'Did you mean "counts"?'],
    ['zzz', 'Use one of: chart, contents'],
    ['counts bars=3', 'Unknown option "bars" of the view "counts". Did you mean "bar"?'],
    ['counts bar=long', 'Invalid value "long" of the option "bar". Expected a whole number (0 or more).'],
    [
      'counts by=lable',
      'Invalid value "lable" of the option "by". Expected auto, label, section, year, month or field:NAME.',
    ],
    ['counts badges=yes', 'Invalid value "yes" of the option "badges". Expected true or false.'],
    ['table columns=titel', 'Unknown column "titel". Did you mean "title"?'],
    ['table label=Nope', 'no label "Nope"'],
    ['counts section=Imagse', 'no section "Imagse". Did you mean "Images"?'],
    ['table since=May', 'Expected a date such as 2024'],
    ['matrix rows=Nope', 'Unknown branch "Nope"'],
    ['stats show=entires', 'Did you mean "entries"?'],
    ['counts of=elsewhere.md', '"elsewhere.md" is not a list'],
  ])('refuses "%s" and writes nothing of the file', (options, message) => {
    const text = `# L\n\n${region('contents')}\n\n${body}\n${region(options === 'nothing' ? '' : options)}\n`;
    const { problems, edits } = run(text);
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
    expect(problems[0]!.line).toBe(parseList(text).lines.lineAt(text.lastIndexOf('<!-- steward:begin')));
    expect(edits).toEqual([]);
  });

  it('refuses more than fits into a line', () => {
    expect(run(`# L\n\nA ${region('counts', '')} b\n\n${body}`).problems[0]!.message).toContain(
      'needs its own lines',
    );
    expect(run(`# L\n\nA ${region('stats', '')} b\n\n${body}`).problems[0]!.message).toContain(
      'show=entries',
    );
  });
});

describe('a list that lives elsewhere', () => {
  const list = parseList(`# L\n\n${body}`, { path: 'docs/list.md' });
  const listAt = (path: string) => (path === 'docs/list.md' || path === '/docs/list.md' ? list : undefined);

  it('is shown with links as seen from the file', () => {
    const { text, problems } = run(
      `# R\n\n${region('table of=docs/list.md limit=0')}\n\n${region('contents of=docs/list.md')}\n`,
      { listAt },
    );
    expect(problems).toEqual([]);
    expect(text).toContain('[Beta](docs/docs/beta.md)');
    expect(text).toContain('- [Images](docs/list.md#images)');
    expect(run(text, { listAt }).edits).toEqual([]);
  });

  it('may be named by the config, for files without entries', () => {
    const config: ConfigInput = { views: { list: 'docs/list.md' } };
    const text = `# R\n\n${region('counts')}\n`;
    expect(listsNamed(parseList(text), parse(configSchema, config))).toEqual(['/docs/list.md']);
    expect(run(text, { listAt }, config).text).toContain('| **All** | **3** |');
    expect(listsNamed(parseList(`# L\n\n${body}\n${text}`), parse(configSchema, config))).toEqual([]);
  });
});

describe('facts that the text does not tell', () => {
  const text = `# L\n\n${body}\n${region('stats')}\n`;

  it('are shown where they are known, and stay where they are not', () => {
    const known = run(text, { historyOf: () => ({ contributors: 5, changed: '2026-01-31' }) });
    expect(known.text).toContain('| 3 | 2 | 5 | 2026-01-31 |');
    expect(run(known.text).edits).toEqual([]);
    expect(run(text).text).toContain('| Entries | Sections |\n');
  });
});

describe('a preview in a comment', () => {
  it('mentions nobody and links nowhere', () => {
    const list = parseList(
      `# L\n\n## A\n\n- [@octocat and #12](https://evil.example) - X.\n- [B](https://evil.example/b) - X.\n`,
    );
    const { regions } = run(`${list.text}\n${region('index')}\n\n${region('table')}\n`, {
      markup: () => commentMarkup(list, list),
    });
    for (const { after } of regions) {
      expect(after).toContain('octocat');
      expect(after).not.toMatch(/@\w|(?<!&)#\d|evil/);
    }
  });
});

describe('a file that grows too large for GitHub', () => {
  it('is told by its length', () => {
    expect(outgrows('a', 'a'.repeat(600_000))).toBe(true);
    expect(outgrows('a'.repeat(600_000), 'a'.repeat(700_000))).toBe(false);
  });
});
