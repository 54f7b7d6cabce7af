import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';

/** What a change brings in, as `line rule: message`. */
function blamed(base: string, head: string) {
  const [file] = review([{ path: 'README.md', head, base }], defaultConfig).files;
  return file!.findings
    .filter(({ since }) => since === 'head')
    .map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

const NAMES = 'Atlas Birch Cedar Delta Ember Fjord Grove Heron Ibis Jade Kelp Larch'.split(' ');
const entry = (name: string, text = 'Does one thing and does it well.') =>
  `- [${name}](https://example.org/${name.toLowerCase()}) - ${text}`;
const CONTENTS = '- [Tools](#tools)\n- [Books](#books)\n- [Games](#games)\n- [Music](#music)';
const section = (title: string, ...lines: string[]) => `## ${title}\n\n${lines.join('\n')}\n`;
const LIST = `# List

${CONTENTS}

${section('Tools', ...NAMES.map((name) => entry(name)))}
${section('Books', entry('Moss'), entry('Nettle'))}
${section('Games', entry('Oak'), entry('Pine'))}
${section('Music', entry('Reed'), entry('Sage'))}`;

describe('an existing problem stays one', () => {
  const broken = LIST.replace('(#games)', '(#game)');
  it('when another line changes', () =>
    expect(blamed(broken, broken.replace('Moss]', 'Mosses]'))).toEqual([]));
  it('when its own line is edited elsewhere', () =>
    expect(blamed(broken, broken.replace('[Games](#game)', '[All games](#game)'))).toEqual([]));
  it('when its line moves', () =>
    expect(
      blamed(
        broken,
        broken.replace('- [Games](#game)\n', '').replace('- [Tools]', '- [Games](#game)\n- [Tools]'),
      ),
    ).toEqual([]));
  it('when lines above it are added or removed', () => {
    expect(blamed(broken, `Words.\n\n${broken}`)).toEqual([]);
    expect(blamed(broken, broken.replace('# List\n\n', ''))).toEqual([]);
  });
  it('when line endings change', () => expect(blamed(broken, broken.replaceAll('\n', '\r\n'))).toEqual([]));
  it('when a heading above it is renamed', () => {
    const unlisted = LIST.replace('- [Games](#games)\n', '').replace('# List', '# List\n\n## Preface\n');
    expect(blamed(unlisted, unlisted.replace('## Preface', '## Foreword'))).toEqual([]);
  });
  it('when a typo inside of a broken block is fixed', () => {
    const base = `# List\n\n<details>\n<summary>More</summary>\n${entry('Atlsa')}\n${entry('Birch')}\n</details>\n`;
    expect(blamed(base, base.replace('Atlsa', 'Atlas'))).toEqual([]);
  });
  it('when an item is added to a broken block, and only the item is new', () => {
    const base = `# List\n\n<details>\n<summary>More</summary>\n${entry('Atlas')}\n${entry('Birch')}\n</details>\n`;
    const found = blamed(base, base.replace(entry('Birch'), `${entry('Teal')}\n${entry('Birch')}`));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^6 swallowed-markdown: This item /);
  });
  it('when its entry is edited', () => {
    const twice = LIST.replace('## Games', `${entry('Moss')}\n\n## Games`);
    expect(blamed(twice, twice.replace(/(Moss\]\(.*) - Does one/, '$1 - Does every'))).toEqual([]);
  });
  it('when its entry is written as another one, on its line', () => {
    const docs = entry('Moss', 'Does one thing well, for free. [docs](https//docs.example.org)');
    const base = LIST.replace(entry('Moss'), docs);
    const other = '[Quince](https://example.org/quince) - Sorts one pile, for free. [docs]';
    expect(blamed(base, base.replace(/\[Moss\].*docs\]/, other))).toEqual([]);
  });
});

describe('a problem elsewhere that the change caused names the line that did', () => {
  it('a heading was renamed', () => {
    const [found, ...others] = blamed(LIST, LIST.replace('## Games', '## Sports'));
    expect(found).toMatch(/^5 contents-sync: .*line 28\./);
    expect(others.filter((one) => !one.startsWith('28 '))).toEqual([]);
  });
  it('a section was removed', () => {
    const found = blamed(LIST, LIST.replace(/## Games\n\n.*\n.*\n\n/, ''));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^5 contents-sync: .*Caused by the lines removed before line 28\./);
  });
  it('an empty line cut a table', () => {
    const rows = ['One thing', 'Another thing', 'A third thing'].map(
      (name) => `| ${name} | [x](https://example.org/${name.length}) |`,
    );
    const base = `# List\n\n| Name | Link |\n|---|---|\n${rows.join('\n')}\n`;
    const [found] = blamed(base, base.replace('\n| A third', '\n\n| A third'));
    expect(found).toMatch(/^8 table-split: .*line/);
  });
  it('the empty line before a list was removed', () => {
    const base = `# List\n\n<details>\n<summary>More</summary>\n\n${entry('Atlas')}\n</details>\n`;
    const [found] = blamed(base, base.replace('</summary>\n\n', '</summary>\n'));
    expect(found).toMatch(/^5 swallowed-markdown: .*Caused by the lines removed before line 5\./);
  });
  it('the comment that disabled a rule was removed', () => {
    const off = '<!-- steward-disable-next-line contents-sync -->\n';
    const base = LIST.replace('- [Games](#games)', `${off}- [Games](#game)`);
    expect(blamed(base, base.replace(off, '')).join()).toContain(
      'This change removes the comment that disabled',
    );
  });
});

describe('of two that cannot both be right the new one is to blame', () => {
  it.each([
    ['above', LIST.replace('## Books\n\n', `## Books\n\n${entry('Nettle')}\n`), 25],
    ['below', LIST.replace('\n\n## Games', `\n${entry('Moss')}\n\n## Games`), 27],
  ])('%s', (_, head, line) => {
    const found = blamed(LIST, head).filter((one) => one.includes('duplicate'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${line} duplicate-title`));
  });
  it('also when an old one was edited to be the same', () => {
    const found = blamed(LIST, LIST.replace(entry('Moss'), entry('Nettle')));
    expect(found.map((one) => one.slice(0, 18))).toEqual(['25 duplicate-title']);
  });
  it('an entry that was moved, not its neighbours', () => {
    const moved = LIST.replace(`${entry('Cedar')}\n`, '').replace(
      entry('Kelp'),
      `${entry('Kelp')}\n${entry('Cedar')}`,
    );
    const found = blamed(LIST, moved);
    expect(found.map((one) => one.split(':')[0])).toEqual(['20 entry-order']);
    expect(found[0]).toContain('"Cedar"');
  });
});

describe('a habit that shifts', () => {
  const labelled = (title: string, label: string) =>
    `1. **${title}** ![](https://img.shields.io/badge/${label}-brown) [[pdf](https://arxiv.org/abs/2101.0${title.length})]`;
  it('makes no old label wrong', () => {
    const base = `# Papers\n\n${['Prefix', 'Prompting'].map((title) => labelled(title, 'Text')).join('\n')}\n${labelled('Probe', 'text')}\n`;
    const head = `${base}${['Adapters', 'Quantising', 'Distillation'].map((title) => labelled(title, 'text')).join('\n')}\n`;
    expect(blamed(base, head).filter((one) => /^[3-5] /.test(one))).toEqual([]);
  });
});
