import { describe, expect, it } from 'vitest';
import { suggestionsOf } from '../../src/action/suggestions.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderPretty, renderPrettyReview } from '../../src/report/pretty.ts';

const NAMES = ['Atlas', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Grove', 'Heron', 'Ibis', 'Jade'];
const line = (name: string) => `- [${name}](https://example.org/${name.toLowerCase()}) - Does ${name}.\n`;
const BASE = `# Things\n\n## Tools\n\n${NAMES.map(line).join('')}`;
const AZURE = line('Azure');

const judge = (head: string, base = BASE) => review([{ path: 'README.md', head, base }], defaultConfig);

/** The whole text as one hunk of a diff. */
const shownFrom = (head: string, first: number) => () => {
  const lines = head.split('\n').slice(first - 1, -1);
  return [{ first, last: first + lines.length - 1, lines }];
};

describe('a move names both places', () => {
  const head = BASE + AZURE;

  it('in the comment, with the line to paste', () => {
    const comment = renderComment(judge(head));
    expect(comment).toContain(`Cut line 15 and paste it after line 5:\n\n\`\`\`md\n${AZURE.trim()}\n\`\`\``);
    // Line 6 is somebody else's entry.
    expect(comment).not.toMatch(/ine 6\b/);
  });

  it('in the terminal', () => {
    const report = judge(head);
    for (const text of [renderPretty(report), renderPrettyReview(report)]) {
      expect(text.replace(/\s+/g, ' ')).toContain(`Cut line 15 and paste it after line 5: ${AZURE.trim()}`);
    }
  });

  it('in a suggestion, where the diff shows both places', () => {
    const [one, ...more] = suggestionsOf(judge(head).files, shownFrom(head, 1));
    expect(more).toEqual([]);
    expect(one!.comment).toMatchObject({ startLine: 6, line: 15 });
    const after = [AZURE, ...NAMES.slice(1).map(line)].join('');
    expect(one!.comment.body).toContain(`\`\`\`suggestion\n${after}\`\`\``);
  });

  it('in no suggestion, where the diff shows one of them', () => {
    expect(suggestionsOf(judge(head).files, shownFrom(head, 12))).toEqual([]);
  });
});

it('pastes a moved line with its other fixes', () => {
  const comment = renderComment(
    judge(BASE + AZURE.replace('example.org', 'example.org').replace('zure.\n', 'zure\n')),
  );
  expect(comment).toContain('Cut line 15 and paste it after line 5:');
  expect(comment).toContain(AZURE.trim());
  expect(comment).not.toContain('Suggested replacement');
});

it('moves a line up, down, and before the first', () => {
  const moved = (names: readonly string[]) => {
    const base = BASE;
    const head = `# Things\n\n## Tools\n\n${names.map(line).join('')}`;
    return renderComment(judge(head, base)).match(/Cut line .*:/g);
  };
  expect(moved([...NAMES.slice(0, 3), 'Zinc', ...NAMES.slice(3)])).toEqual([
    'Cut line 8 and paste it after line 15:',
  ]);
  expect(moved([...NAMES, 'Aarau'])).toEqual(['Cut line 15 and paste it after line 4:']);
});

describe('a file that is generated', () => {
  const says = '<!-- Generated from data/tools.yml. Do not edit. -->\n';
  const report = judge(says + BASE + AZURE.replace('zure.\n', 'zure\n'), says + BASE);

  it('is reported without fixes, and the comment says where to edit', () => {
    const [file] = report.files;
    expect(file!.findings.map(({ rule }) => rule).sort()).toEqual(['entry-description', 'entry-order']);
    expect(file!.findings.filter(({ fix }) => fix)).toEqual([]);
    const comment = renderComment(report);
    expect(comment).toContain('Line 1 says that the file is generated. Make changes in');
    expect(comment).toContain('data/tools.yml');
    expect(comment).not.toMatch(/Cut line|Suggested replacement|```/);
    expect(suggestionsOf(report.files, shownFrom(says + BASE, 1))).toEqual([]);
  });

  it('is told so in the terminal', () => {
    expect(renderPretty(report).replace(/\s+/g, ' ')).toContain('Make changes in "data/tools.yml".');
  });
});
