import type { Nodes, Parent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Change, FileReport } from '../../src/model.ts';
import { COMMENT_LIMIT, type CommentOptions, renderComment } from '../../src/report/comment.ts';
import { quote } from '../../src/text/fold.ts';
import { added, entry, fileReport, finding, fix, label, list, report, tag, taxonomy } from './build.ts';
import { hostile } from './hostile.ts';

const parse = (text: string): Nodes => remark().use(remarkGfm).parse(text);

const options: CommentOptions = {
  marker: '<!-- awesome-steward:comment -->',
  repository: 'owner/list',
  sha: 'a'.repeat(40),
  command: 'npx awesome-steward review README.md --base origin/main',
};

const text = 'one\n|two|\nthree\n';

/** Everything that text of a pull request can reach, made of one title. */
function reportOf(title: string) {
  const known = taxonomy([tag('Known')]);
  const line = `|${title.replace(/[\r\n]/g, ' ')}|`;
  const source = `one\n${line}\nthree\n`;
  const labels = [label('Known'), label(title)];
  const one = entry(title, { labels, section: [title, title] });
  const changes: Change[] = [
    added(one),
    { kind: 'removed', before: one },
    { kind: 'moved', before: entry('Known'), after: one },
    { kind: 'edited', before: one, after: entry('Known'), fields: ['title', 'description'] },
    {
      kind: 'relabelled',
      before: one,
      after: one,
      labels: { added: [title, 'Known'], removed: [`${title}x`] },
    },
  ];
  const findings = (['error', 'warning', 'info'] as const).flatMap((severity) => [
    finding(source, 2, { severity, message: `Found ${quote(title)} and ${title} there.`, entry: title }),
    finding(source, 3, {
      severity,
      message: title,
      entry: title,
      since: 'head',
      fix: fix(source, 'three', line),
    }),
    finding(source, 1, { severity, message: title, since: 'base' }),
  ]);
  const file: FileReport = {
    path: 'README.md',
    list: list(source, { taxonomy: taxonomy([tag('Known'), tag(title)]) }),
    base: list(source, { taxonomy: known }),
    findings,
    changes,
  };
  return report(file);
}

/** The shape of a comment: types of its nodes, what HTML, links and images it holds; no text. */
function shape(node: Nodes): unknown {
  if (node.type === 'html') return node.value.replace(/(<summary>)[^<]*(<\/summary>)/, '$1$2');
  if (node.type === 'image' || node.type === 'link') return `${node.type} ${node.url}`;
  // An address in a sentence is shown as code.
  if (node.type === 'text' || node.type === 'inlineCode') return 'text';
  return { [node.type]: 'children' in node ? joinTexts(node) : [] };
}

function joinTexts(node: Parent): unknown[] {
  return node.children.map(shape).filter((part, i, all) => part !== 'text' || all[i - 1] !== 'text');
}

/** Text outside of code, links and images: where GitHub looks for mentions and references. */
function prose(comment: Nodes): string {
  let found = '';
  visit(comment, (node) => {
    if (node.type === 'text') found += `${node.value}\n`;
  });
  return found;
}

function withoutBlocks(node: unknown): string {
  return JSON.stringify(node).replaceAll(/\{"code":\[\]\},?/g, '');
}

describe('hostile text', () => {
  it('comes in at least forty kinds', () => expect(hostile.length).toBeGreaterThanOrEqual(40));

  const calm = withoutBlocks(shape(parse(renderComment(reportOf('Calm'), options))));

  it.each(hostile)('changes nothing but words, and links nothing: %j', (title) => {
    const comment = parse(renderComment(reportOf(title), options));
    expect(withoutBlocks(shape(comment))).toBe(calm);
    const found = prose(comment);
    expect(found).not.toMatch(/@[a-z\d]/i);
    expect(found).not.toMatch(/#\d/);
    expect(found).not.toMatch(/\b(?:gh|ghsa|cve)-\w/i);
    expect(found).not.toMatch(/\b[0-9a-f]{7,40}\b/i);
    expect(found).not.toMatch(/:\/\/|www\.|:[\w+-]+:/i);
  });

  it('in code blocks is the very line', () => {
    const line = '|</details> ```` @octocat #1 <!-- |';
    const source = `one\n${line}\n`;
    const file = fileReport(source, { findings: [finding(source, 1, { fix: fix(source, 'one', line) })] });
    const codes: string[] = [];
    visit(parse(renderComment(report(file))), 'code', (node) => {
      codes.push(node.value);
    });
    expect(codes).toEqual([line]);
  });

  it('as a megabyte stays a line', () => {
    const comment = renderComment(reportOf('x @octocat #1 '.repeat(75_000)), options);
    expect(comment.length).toBeLessThan(20_000);
  });

  it('as a path, note or command is shown', () => {
    const path = 'a](x) @octocat #1|`<b>.md';
    const one = fileReport(text, {
      path,
      findings: [finding(text, 1)],
      changes: [added(entry('A', { section: [] }))],
    });
    const comment = renderComment(report(one, fileReport(text)), {
      repository: 'owner/list',
      sha: 'a'.repeat(40),
      notes: [path],
      command: `x \`${path}`,
    });
    expect(prose(parse(comment))).not.toMatch(/@[a-z\d]|#\d/i);
    visit(parse(comment), (node) => {
      expect(node.type).not.toBe('image');
      // Only the fold around the command is HTML.
      if (node.type === 'html')
        expect(node.value).toMatch(/^<\/details>$|^<details><summary>[\w ]+<\/summary>$/);
      if (node.type === 'link') {
        expect(node.url).toBe(
          `https://github.com/owner/list/blob/${'a'.repeat(40)}/a%5D%28x%29%20%40octocat%20%231%7C%60%3Cb%3E.md?plain=1#L1`,
        );
      }
    });
  });
});

describe('the verdict', () => {
  const listed = (more: Partial<FileReport> = {}) =>
    fileReport(text, {
      list: { ...fileReport(text).list, entries: [entry('One', { section: [] })] },
      ...more,
    });
  const at = (severity: 'error' | 'warning' | 'info') => finding(text, 1, { severity });
  it.each([
    ['to fix', [at('error'), at('warning')], '### ❌ 1 error, 1 warning'],
    ['to look at', [at('warning'), at('warning')], '### ⚠️ 2 warnings'],
    ['of style only', [at('info')], '### ✅ All good'],
  ])('comes first when there is something %s', (_, findings, expected) => {
    expect(renderComment(report(listed({ findings }))).split('\n')[0]).toBe(expected);
  });

  it('does not call good what has no entries', () =>
    expect(renderComment(report(fileReport('# Notes\n')))).toMatch(/^### No entries found, so no entry was/));

  it('thanks for what was fixed', () => {
    const one = report(listed({ changes: [] }));
    expect(renderComment(one, { fixed: true })).toBe(
      '### ✅ All fixed, thank you!\n\nThis change does not affect any entries.\n',
    );
  });

  it('says what is not from this change in one folded line', () => {
    const old = (severity: 'error' | 'info', rule: string) =>
      finding(text, 1, { severity, rule, since: 'base' });
    const findings = [
      old('info', 'label-spacing'),
      old('info', 'label-spacing'),
      old('error', 'table-cells'),
    ];
    expect(renderComment(report(listed({ findings, changes: [] })))).toBe(`### ✅ All good, thank you!

This change does not affect any entries.

<details><summary>3 existing problems, not caused by this pull request</summary>

| Rule | Severity | Problems |
|:--|:--|--:|
| \`table-cells\` | error | 1 |
| \`label-spacing\` | info | 2 |

</details>
`);
  });
});

describe('what changes', () => {
  const known = taxonomy([
    tag('A-b_c d'),
    tag('Emoji', 'red', { syntax: 'emoji' }),
    tag('No colour', 'url(x)'),
    tag('Part: two', 'blue', {
      label: { ...label('x'), url: 'https://img.shields.io/badge/Part-t_w_o-blue?logo=x' },
    }),
  ]);

  function cells(change: Change, more: Partial<FileReport> = {}): string {
    const file = {
      list: list(text, { taxonomy: known }),
      base: list(text, { taxonomy: known }),
      changes: [change],
    };
    const lines = renderComment(report(fileReport(text, { ...file, ...more }))).split('\n');
    return lines[lines.findIndex((line) => line.startsWith('|:--')) + 1]!;
  }

  it('shows labels of the taxonomy as they will look, made from the tag', () => {
    const labels = ['A-b_c d', 'No colour', 'Part: two', 'Emoji', 'A-b_c d'].map(label);
    expect(cells(added(entry('T', { labels })))).toBe(
      '| **added** | T<br><sub>in Papers</sub> | ![A-b&#95;c d](https://img.shields.io/badge/A--b__c_d-f1db9d)' +
        ' ![No colour](https://img.shields.io/badge/No_colour-lightgrey)' +
        ' ![Part: two](https://img.shields.io/badge/Part-t_w_o-blue) <kbd>Emoji</kbd> |',
    );
  });

  it('marks labels that nobody declared, and those that the change itself declares', () => {
    const head = list(text, { taxonomy: taxonomy([...known.tags, tag('New')]) });
    const row = cells(added(entry('T', { labels: [label('New'), label('Nwe')] })), { list: head });
    expect(row).toContain('| <kbd>New</kbd> (proposed) <kbd>Nwe</kbd> (unknown) |');
  });

  it('names new labels of the legend', () => {
    const head = list(text, { taxonomy: taxonomy([...known.tags, tag('New')]) });
    const file = fileReport(text, {
      list: head,
      base: list(text, { taxonomy: known }),
      changes: [added(entry('T'))],
    });
    expect(renderComment(report(file))).toContain(
      'This change adds 1 entry. It adds 1 new label to the legend: <kbd>New</kbd>. A maintainer decides.',
    );
  });

  it('leaves labels as they are where no taxonomy is closed', () => {
    const open = { list: list(text), base: list(text) };
    expect(cells(added(entry('T', { labels: [label('free')] })), open)).toContain('| <kbd>free</kbd> |');
  });

  it('tells what became of an entry', () => {
    const before = entry('Old', { section: ['A', 'B'], labels: [label('Emoji')] });
    const after = entry('New', { section: ['A', 'C'], labels: [label('Emoji')] });
    expect(cells({ kind: 'moved', before, after: { ...after, title: 'Old' } })).toBe(
      '| moved | Old<br><sub>from A › B to A › C</sub> | <kbd>Emoji</kbd> |',
    );
    expect(cells({ kind: 'edited', before, after, fields: ['title', 'links', 'section'] })).toBe(
      '| edited | New<br><sub>from A › B to A › C</sub><br><sub>was: Old</sub><br><sub>changed: links</sub> | <kbd>Emoji</kbd> |',
    );
    const between = (from: string, to: string) => {
      const [one, other] = [from, to].map((path) => entry('Old', { section: path.split(' › ') }));
      return cells({ kind: 'moved', before: one!, after: other! });
    };
    expect(between('A › B', 'A › B › C')).toContain('from A › B to A › B › C<');
    expect(between('A › B › C', 'D › B › C')).toContain('from A › B › C to D › B › C<');
    expect(between('A › B › C › D', 'A › B › C › E')).toContain('from C › D to C › E<');
    expect(between('A › B', 'A › B')).toContain('within A › B<');
    const labels = { added: ['Emoji'], removed: ['A-b_c d'] };
    expect(cells({ kind: 'relabelled', before, after: before, labels })).toBe(
      '| relabelled | Old<br><sub>in A › B</sub> | **+**&nbsp;<kbd>Emoji</kbd><br>' +
        '**−**&nbsp;![A-b&#95;c d](https://img.shields.io/badge/A--b__c_d-f1db9d) |',
    );
  });

  it('is told in one sentence, and the table folds beyond twenty rows', () => {
    const changes: Change[] = [
      { kind: 'removed', before: entry('Gone') },
      ...Array.from({ length: 30 }, (_, i) => added(entry(`Paper ${i}`))),
    ];
    const comment = renderComment(report(fileReport(text, { changes })));
    expect(comment).toContain('This change adds 30 entries and removes 1.');
    expect(comment).toContain('<details><summary>11 more changes</summary>\n\n|  | Entry |\n|:--|:--|\n| ');
    expect(comment.match(/^\| \*\*(?:added|removed)\*\*/gm)).toHaveLength(31);
  });
});

describe('what to fix', () => {
  const row = '|Tilte|![](x)![](y)|';
  const source = `intro\n${row}\nend\n`;
  const fixed = (findings: ReturnType<typeof finding>[], more: CommentOptions = {}) =>
    renderComment(report(fileReport(source, { findings })), more);

  it('is told by line, with every fix of the line in one block', () => {
    const findings = [
      finding(source, 2, { rule: 'label-spacing', severity: 'info', fix: fix(source, ')!', ') !') }),
      finding(source, 2, { entry: 'Tilte', fix: fix(source, 'Tilte', 'Title') }),
    ];
    expect(fixed(findings, options)).toBe(`<!-- awesome-steward:comment -->

### ❌ 1 error

#### Errors

**[Line 2](https://github.com/owner/list/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/README.md?plain=1#L2)** · Tilte
- Something is wrong here. \`label-known\`
- Something is wrong here. \`label-spacing\` *(info)*

Suggested replacement for line 2:

\`\`\`md
|Title|![](x) ![](y)|
\`\`\`

<details><summary>Run this check locally</summary>

\`\`\`sh
npx awesome-steward review README.md --base origin/main
\`\`\`

</details>

Is a problem wrong? Say so in a reply. \`awesome-steward explain label-known\` tells why the rule exists; a maintainer turns it off with \`rules: { label-known: off }\` in \`.github/awesome-steward.yml\`.
`);
  });

  it('says when a block fixes only a part', () => {
    const findings = [finding(source, 2, { fix: fix(source, 'Tilte', 'Title') }), finding(source, 2)];
    expect(fixed(findings)).toContain('Suggested replacement for line 2 (fixes some of the problems above):');
  });

  it('leaves out a fix that another excludes', () => {
    const findings = [
      finding(source, 2, { fix: fix(source, 'Tilte', 'Title') }),
      finding(source, 2, { fix: fix(source, 'ilte', 'ILTE') }),
    ];
    expect(fixed(findings)).toContain('```md\n|Title|![](x)![](y)|\n```');
  });

  it('says that a line can go', () => {
    const comment = fixed([finding(source, 2, { fix: fix(source, `${row}\n`, '') })]);
    expect(comment).toContain('Delete line 2.');
    expect(comment).not.toContain('```');
  });

  it('names lines elsewhere that a fix changes too', () => {
    const long = 'a\nb\nc\nd\ne\nf\ng\n';
    const both = { edits: [...fix(long, 'a', 'A').edits, ...fix(long, 'g', 'G').edits] };
    const comment = renderComment(report(fileReport(long, { findings: [finding(long, 1, { fix: both })] })));
    expect(comment).toContain('```md\nA\n```\n\nThe fix also changes line 7.');
  });

  it('tells lines that one and the same fix fixes as one', () => {
    const swallowed = '<summary>A</summary>\n- b\n- c\n- d\nend\n';
    const same = { edits: [{ start: 21, end: 21, text: '\n' }] };
    const other = { message: 'Something else.' };
    const findings = [
      ...[2, 3, 4].map((line) => finding(swallowed, line, { fix: same })),
      finding(swallowed, 5, { fix: same, ...other }),
    ];
    const comment = renderComment(report(fileReport(swallowed, { findings })), options);
    expect(comment).toContain('### ❌ 4 errors');
    expect(comment).toContain(`\
**[Lines 2–4](https://github.com/owner/list/blob/${options.sha}/README.md?plain=1#L2-L4)**
- Something is wrong here. \`label-known\`

Add an empty line before line 2.

**[Line 5]`);
  });

  it('says where an empty line is missing', () => {
    const at = (edit: { start: number; end: number; text: string }) =>
      fixed([finding(source, 2, { fix: { edits: [edit] } })]);
    const before = source.indexOf(row);
    const after = before + row.length;
    expect(at({ start: before, end: before, text: '\n\n' })).toContain('Add an empty line before line 2.');
    expect(at({ start: after, end: after, text: '\n' })).toContain('Add an empty line after line 2.');
    expect(at({ start: after, end: after, text: '\nx' })).toContain(`\`\`\`md\n${row}\nx\n\`\`\``);
  });

  it('shows no line that it cannot show to the letter', () => {
    const comment = fixed([finding(source, 2, { fix: fix(source, 'Tilte', 'a\u202eb') })]);
    expect(comment).toContain('There is a fix for line 2, but it has characters that cannot be shown here.');
    expect(comment).not.toContain('\u202e');
  });

  it('stands before warnings and info', () => {
    const findings = [
      finding(source, 3, { severity: 'error' }),
      finding(source, 2, { severity: 'warning' }),
      finding(source, 1, { severity: 'info' }),
    ];
    const comment = fixed(findings);
    const order = [
      '#### Errors',
      '**Line 3**',
      '#### Warnings',
      '**Line 2**',
      '1 info (optional)',
      '**Line 1**',
    ];
    const places = order.map((part) => comment.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('names the file where there are several', () => {
    const one = fileReport(source, { path: 'docs/a_b.md', findings: [finding(source, 1)] });
    expect(renderComment(report(one, fileReport(source)))).toContain('**Line 1 of docs/a&#95;b.md**');
  });

  it('links lines only of a repository and commit that are well formed', () => {
    const findings = [finding(source, 1)];
    for (const wrong of [
      { repository: 'owner/list', sha: 'main' },
      { repository: 'owner/list](x)', sha: 'a'.repeat(40) },
      { repository: 'owner/list' },
    ]) {
      expect(fixed(findings, wrong)).toContain('**Line 1**');
    }
  });

  it('links rules to their pages where there are pages', () => {
    const comment = fixed([finding(source, 1)], { docs: 'https://example.org/rules/' });
    expect(comment).toContain('[`label-known`](https://example.org/rules/label-known.md)');
  });
});

describe('a comment that is too long', () => {
  const n = 5000;
  const source = Array.from({ length: n }, (_, i) => `|Title ${i}|`).join('\n');
  const findings = Array.from({ length: n }, (_, i) =>
    finding(source, i + 1, {
      severity: i % 2 ? 'error' : 'warning',
      entry: `Title ${i}`,
      fix: fix(source, `|Title ${i}|`, `|Fixed ${i}|`),
    }),
  );
  const old = Array.from({ length: 100 }, (_, i) => finding(source, i + 1, { since: 'base' }));
  const changes = Array.from({ length: 3000 }, (_, i) => added(entry(`Title ${i}`)));
  const big = report(fileReport(source, { findings: [...findings, ...old], changes }));

  it.each([COMMENT_LIMIT, 20_000, 5000, 2000])('is cut between findings at %i', (maxLength) => {
    const comment = renderComment(big, {
      ...options,
      maxLength,
      more: { text: 'All of them', url: 'https://github.com/owner/list/actions/runs/1' },
    });
    expect(comment.length).toBeLessThanOrEqual(maxLength);
    expect(comment.length).toBeGreaterThan(maxLength * 0.6);
    const shown = [...comment.matchAll(/^- Something is wrong/gm)].length;
    const left = /\*\*([\d,]+) more problems\*\* did not fit into this comment\. \[All of them\]/.exec(
      comment,
    );
    expect(shown + Number(left?.[1]?.replaceAll(',', ''))).toBe(n);
    expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
    expect(comment.match(/^```/gm)!.length % 2).toBe(0);
    expect(comment).toContain('100 existing problems');
    expect(comment).toContain('Run this check locally');
    const types = new Set((parse(comment) as Parent).children.map((node) => node.type));
    expect(
      [...types].filter((type) => !['html', 'heading', 'paragraph', 'table', 'list', 'code'].includes(type)),
    ).toEqual([]);
  });

  it('still says how many rows of the table are missing', () => {
    const comment = renderComment(big, { maxLength: 20_000 });
    const rows = [...comment.matchAll(/^\| \*\*added\*\*/gm)].length;
    const more = /… and ([\d,]+) more changes\./.exec(comment);
    expect(rows + Number(more?.[1]?.replaceAll(',', ''))).toBe(3000);
  });

  it('leaves out a greeting that takes too much, never the verdict', () => {
    const comment = renderComment(big, { top: ['Welcome!', 'x'.repeat(30_000)], maxLength: 20_000 });
    expect(comment.startsWith('Welcome!\n\n### ❌ 2,500 errors')).toBe(true);
  });

  it('shows a line of very many findings shortened', () => {
    const many = Array.from({ length: 2000 }, () => finding(text, 1));
    const comment = renderComment(report(fileReport(text, { findings: many })));
    expect(comment).toContain('- … and 1,980 more');
    expect(comment.length).toBeLessThan(3000);
  });
});

it('reads as plain text too', () => {
  const comment = renderComment(reportOf('Ordinary title'), options);
  expect(plainText(parse(comment))).toContain('Found "Ordinary title" and Ordinary title there.');
});
