import { describe, expect, it, test } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { autofix } from '../../src/lint/autofix.ts';
import { lawful } from '../../src/lint/law.ts';
import { review } from '../../src/lint/review.ts';
import type { Finding } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });

const LIST = `# Tools

## Editors

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.

## Viewers

- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
`;

/** A finding whose fix replaces one text of the list, where it stands first. */
function replacing(rule: string, from: string, to: string, text = LIST): Finding {
  const start = text.indexOf(from);
  const span = { start, end: start + from.length };
  const { line, column } = read(text).lines.pointAt(start);
  const place = { line, column, endLine: line, endColumn: column + from.length };
  return {
    rule,
    severity: 'info',
    message: `${from} to ${to}`,
    span,
    ...place,
    key: `${from} ${to}`,
    fix: { edits: [{ ...span, text: to }] },
  };
}

const isFixed = (findings: readonly Finding[]) => findings.map(({ fix }) => fix !== undefined);

const judged = (...findings: Finding[]) => isFixed(lawful(read(LIST), findings, read));

describe('a fix is refused', () => {
  it.each([
    ['that changes a title', replacing('entry-description', 'Birch', 'Beech')],
    ['that changes an address', replacing('entry-description', 'org/birch', 'org/beech')],
    ['that loses an entry', replacing('entry-separator', '- [Birch]', '[Birch]')],
    [
      'that makes an entry',
      replacing('entry-description', 'Draws trees.', 'Trees.\n- [X](https://x.org) - X.'),
    ],
    ['that moves entries to another section', replacing('entry-description', '## Viewers', '## Readers')],
    ['that leaves a link broken', replacing('entry-description', 'Draws trees.', '[Trees] (https://x.org).')],
    [
      'that changes the title where only the address is its business',
      replacing('link-form', 'Birch', 'Beech'),
    ],
  ])('%s', (_, finding) => {
    expect(judged(finding)).toEqual([false]);
  });
});

test('a restored entry has the shape of its neighbours', () => {
  const broken = LIST.replace('- [Cedar]', '-[Cedar]').replace('- [Birch]', '-[Birch]');
  const whole = replacing('broken-block', '-[Cedar]', '- [Cedar]', broken);
  const row = replacing('broken-block', '-[Birch]', '\n| Name |\n|---|\n| [Birch]', broken);
  expect(isFixed(lawful(read(broken), [whole], read))).toEqual([true]);
  expect(isFixed(lawful(read(broken), [row], read))).toEqual([false]);
});

describe('a fix is made', () => {
  it.each([
    ['that changes a description', replacing('entry-description', 'Draws trees.', 'Plants trees.')],
    ['that changes a title, by a rule of titles', replacing('entry-title', 'Birch', 'Beech')],
    ['that changes an address, by a rule of links', replacing('link-form', 'org/birch', 'org/beech')],
    [
      'that moves an entry',
      {
        ...replacing('entry-order', '- [Birch](https://example.org/birch) - Draws trees.\n', ''),
        fix: {
          edits: [
            {
              start: LIST.indexOf('- [Atlas]'),
              end: LIST.indexOf('- [Atlas]'),
              text: '- [Birch](https://example.org/birch) - Draws trees.\n',
            },
            { start: LIST.indexOf('- [Birch]'), end: LIST.indexOf('- [Cedar]'), text: '' },
          ],
        },
      },
    ],
  ])('%s', (_, finding) => {
    expect(judged(finding)).toEqual([true]);
  });
});

it('refuses the guilty fix alone, wherever it stands', () => {
  const good = ['Edits', 'Draws', 'Writes', 'Compares', 'Keeps'].map((word) =>
    replacing('entry-description', word, `${word} all`),
  );
  const bad = replacing('entry-description', 'Delta', 'Gamma');
  for (let at = 0; at <= good.length; at++) {
    const all = good.toSpliced(at, 0, bad);
    expect(isFixed(lawful(read(LIST), all, read))).toEqual(all.map((one) => one !== bad));
  }
});

const badge = (id: string) => `![](https://img.shields.io/badge/${id}-f1db9d)`;
const paper = (row: string, item: string) => `# Papers

## Tags

| Section Title | Tag |
|---|---|
| Mixture | ${badge('Mixture')} |
| Packing | ${badge('Packing')} |

## List

| Title | Tags |
|---|---|
${[...'FBDACE'].map((letter) => `| Paper ${letter}${letter} of Data | ${badge('Mixture')} |\n`).join('')}| ${row} | ${badge('Packing')} |
| Fewer Truncations of Models | ${badge('Packing')} |

## Mentioned Papers

<details>
<summary>1.1 Mixture</summary>

${[...'FBDACE'].map((letter) => `- Paper ${letter}${letter} of Data\n`).join('')}</details>

<details>
<summary>1.2 Packing</summary>

- ${item}
- Fewer Truncations of Models
</details>
`;

describe('a changed place is not fixed to match one that was left alone', () => {
  const [typo, right] = ['ChartAssisstant: Reads All Charts', 'ChartAssistant: Reads All Charts'];
  const base = paper(typo, typo);

  it('the index was corrected, the row was not', () => {
    const head = paper(typo, right);
    expect(autofix(head, defaultConfig, { base }).list.text).toBe(head);
    const [file] = review([{ path: 'README.md', head, base }], defaultConfig).files;
    const found = file!.findings.filter(({ rule }) => rule === 'index-title');
    expect(found.map(({ fix }) => fix)).toEqual([undefined]);
    // Both lines are named.
    expect(found[0]!.message).toContain('line 39');
    expect(found[0]!.line).toBe(20);
  });

  it('the row was corrected, the index follows it', () => {
    const head = paper(right, typo);
    expect(autofix(head, defaultConfig, { base }).list.text).toBe(paper(right, right));
  });

  it('without a base the index follows the list', () => {
    expect(autofix(paper(typo, right), defaultConfig).list.text).toBe(base);
  });
});
