import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config-file/load.ts';
import { review } from '../../src/lint/review.ts';

/** One slip of a contributor is told once, where it is, and nothing else is blamed for it. */

const badge = (id: string, color = 'f1db9d') =>
  `![](https://img.shields.io/badge/${id.replaceAll('-', '--')}-${color})`;

const LIST = `# Papers

## Tags

| Section Title | Tag |
|-------|-------|
| Data Acquisition | ${badge('Up-Acquisition')} |
| Data Augmentation | ${badge('Up-Augmentation')} |
| Data Mixture | ${badge('Mix-Mixture')} |

## Paper List

| Title | Tags |
|-------|-------|
| Segment Anything | ${badge('Up-Acquisition')} |
| VBench: Suite for Video Models | ${badge('Up-Acquisition')} ${badge('Mix-Mixture')} |
| Demystifying CLIP Data | ${badge('Mix-Mixture')} |
| Data Filtering Networks | ${badge('Mix-Mixture')} |
| CapsFusion: Image-Text Data at Scale | ${badge('Up-Augmentation')} |
| GPT4Tools: Tools via Self-instruction | ${badge('Up-Augmentation')} |

## Mentioned Papers

<details>
<summary>Sec. 3.1 For Scaling Up</summary>

<details>
<summary>Sec. 3.1.1 Data Acquisition</summary>

${badge('Up-Acquisition')}

- Segment Anything
- VBench: Suite for Video Models
</details>

<details>
<summary>Sec. 3.1.2 Data Augmentation</summary>

${badge('Up-Augmentation')}

- CapsFusion: Image-Text Data at Scale
- GPT4Tools: Tools via Self-instruction
</details>

</details>

<details>
<summary>Sec. 3.2 For Mixing</summary>

<details>
<summary>Sec. 3.2.1 Data Mixture</summary>

${badge('Mix-Mixture')}

- VBench: Suite for Video Models
- Demystifying CLIP Data
- Data Filtering Networks
</details>

</details>
`;

const loaded = loadConfig('extends: co-development\n');
if (!('config' in loaded)) throw new Error('The preset is refused.');
const { config } = loaded;

/** What a change brings in: findings as `line rule severity`, and what became of entries. */
function told(head: string) {
  expect(head).not.toBe(LIST);
  const [file] = review([{ path: 'README.md', head, base: LIST }], config).files;
  const own = file!.findings.filter(({ since }) => since === 'head');
  return {
    findings: own.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`),
    messages: own.map(({ message }) => message).join('\n'),
    fixable: own.filter(({ fix }) => fix).length,
    changes: file!.changes!.map(({ kind, before, after }) => `${kind} ${(after ?? before)!.title}`),
  };
}

const SLIP = 'Data Filtering Networks | ';
/** Puts lines behind the last row of the table (line 20). */
const behind = (...lines: string[]) => LIST.replace(/(\| GPT4Tools.*\n)/, `$1${lines.join('\n')}\n`);

describe('one cause, one finding', () => {
  it('the list itself has none', () => {
    const [file] = review([{ path: 'README.md', head: LIST }], config).files;
    expect(file!.findings).toEqual([]);
  });

  it('a pipe in a title: the row is read as it was meant', () => {
    const { findings, changes } = told(LIST.replace('| Demystifying CLIP', '| Demystifying | CLIP'));
    expect(findings).toEqual(['17 table-cells error']);
    expect(changes).toEqual(['edited Demystifying | CLIP Data']);
  });

  it('text straight under the table', () => {
    const { findings, changes } = told(behind('More to come'));
    expect(findings).toEqual(['21 table-cells warning']);
    expect(changes).toEqual([]);
  });

  it('markers of a merge inside of the table', () => {
    const { findings, changes } = told(
      LIST.replace(
        /(\| Segment Anything.*\n)/,
        '<<<<<<< ours\n$1||||||| base\n=======\n$1>>>>>>> theirs\n',
      ).replace(/\n\| Segment Anything.*(?=\n>{7})/, ''),
    );
    expect(findings).toEqual([
      '15 conflict-marker error',
      '17 conflict-marker error',
      '18 conflict-marker error',
      '19 conflict-marker error',
    ]);
    expect(changes).toEqual([]);
  });

  it('a short title again, in another case, where nothing could tell the two apart', () => {
    const { findings } = told(behind(`| segment anything | ${badge('Up-Acquisition')} |`));
    expect(findings).toEqual(['21 duplicate-title error']);
  });

  it('no title', () => {
    expect(told(behind(`| | ${badge('Up-Acquisition')} |`)).findings).toEqual(['21 entry-title error']);
  });

  it('an empty line before many rows, one of which has a fault of its own', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `| Paper ${'abcdefghijkl'[i]} of Many | x |`);
    const base = behind(...rows.map((row, i) => (i === 3 ? `${row} 3.2.1 |` : row)));
    const head = base.replace('| Paper a of', '\n| Paper a of');
    const [file] = review([{ path: 'README.md', head, base }], config).files;
    const own = file!.findings.filter(({ since }) => since === 'head');
    expect(own.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['22 table-split']);
    expect(own[0]!.fix?.edits.length).toBe(1);
  });

  it('a title that was changed, and the index not', () => {
    const { findings, changes, fixable } = told(LIST.replace('| VBench', '| V-Bench'));
    expect(findings).toEqual(['33 index-title error', '55 index-title error']);
    expect(fixable).toBe(2);
    expect(changes).toEqual(['edited V-Bench: Suite for Video Models']);
  });

  it('a title of the index that became a link', () => {
    const linked = LIST.replace(
      '- Demystifying CLIP Data',
      '- [Demystifying CLIP Data](https://example.org)',
    );
    expect(told(linked).findings).toEqual([]);
  });

  it('the badge of another section', () => {
    const head = LIST.replace(
      `Augmentation</summary>\n\n${badge('Up-Augmentation')}`,
      `Augmentation</summary>\n\n${badge('Mix-Mixture')}`,
    );
    expect(told(head).findings).toEqual(['39 index-section error']);
  });

  it('a folded block that is not closed, told by the numbers of what follows', () => {
    const { findings, messages, fixable } = told(LIST.replace('Video Models\n</details>', 'Video Models'));
    expect(findings).toEqual(['27 details-balanced error']);
    expect(messages).toContain('"Sec. 3.1.2 Data Augmentation" on line 36 is hidden inside it');
    expect(fixable).toBe(1);
  });

  it('a second summary in one block: nothing is said of whose items are whose', () => {
    const head = LIST.replace('</details>\n\n<details>\n<summary>Sec. 3.1.2', '<summary>Sec. 3.1.2');
    expect(told(head).findings).toEqual(['34 details-balanced error']);
  });

  it('a list that lost the empty line above: all are new, though another list has the same', () => {
    const swallow = (text: string, by: string) => text.replace(`${by}\n\n${badge('Mix-Mixture')}\n`, by);
    const base = LIST.replace(
      '\n</details>\n\n</details>\n\n<details>',
      '\n</details>\n<details>\n<summary>Tab. 2</summary>\n- Segment Anything\n- Data Filtering Networks\n</details>\n\n</details>\n\n<details>',
    );
    const head = swallow(base, 'Sec. 3.2.1 Data Mixture</summary>');
    const [file] = review(
      [{ path: 'README.md', head: head.replace('</summary>\n- VBench', '</summary>\n- VBench'), base }],
      config,
    ).files;
    const lines = file!.findings
      .filter(({ rule, since }) => rule === 'swallowed-markdown' && since === 'head')
      .flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, at) => line + at));
    const first = head.slice(0, head.indexOf('3.2.1 Data Mixture</summary>')).split('\n').length;
    expect(lines).toEqual(
      [first + 2, first + 3, first + 4].map(
        (line) => line - (head.includes('Mixture</summary>\n\n') ? 0 : 1),
      ),
    );
  });

  it('a label that the change removed from the legend is not a typo of those who use it', () => {
    const { findings, messages, fixable } = told(LIST.replace(/\| Data Augmentation .*\n/, ''));
    expect(findings.slice(0, 2)).toEqual(['18 label-known error', '19 label-known error']);
    expect(messages).toContain('this change removes it from the legend');
    expect(fixable).toBe(0);
  });

  it('a label that shares only its branch with a tag is not taken for it', () => {
    const { messages, fixable } = told(
      LIST.replace(`${SLIP}${badge('Mix-Mixture')}`, `${SLIP}${badge('Up-Aggregation')}`),
    );
    expect(messages).toContain('Unknown label "Up-Aggregation".');
    expect(fixable).toBe(0);
  });
});
