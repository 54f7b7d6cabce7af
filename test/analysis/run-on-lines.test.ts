import { describe, expect, it } from 'vitest';
import { runOnLines } from '../../src/analysis/run-on-lines.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
`;
const put = (line: string) => base.replace('- [Cedar]', `${line}\n- [Cedar]`);
const found = (head: string, before = base) =>
  runOnLines(read(head), read(before), new Set()).map(({ span }) => head.slice(span.start, span.end));

describe('runOnLines', () => {
  it('finds lines that begin no item below one, whatever they are', () => {
    for (const line of [
      '{"name": "Ember", "url": "https://ember.dev/"},',
      'https://ember.dev/',
      'Please add Ember: https://ember.dev/',
      '====',
      '12 **Ember** - Keeps notes.',
      'Ember | https://ember.dev/ | Keeps notes',
    ])
      expect(found(put(line))).toEqual([line]);
  });

  it('leaves lines that go on with an item, or begin a block', () => {
    for (const lines of [
      '  It is new.',
      '\nEmber is new.\n',
      '## Ember\n',
      '> Ember is new.',
      '- [Ember](https://ember.dev/) - Keeps notes that a reader\n  may want.',
      '- [Ember](https://ember.dev/) - Keeps notes that a reader\nmay want.',
      '  <br>\n',
      '<!-- new ones -->',
      '<a id="ember"></a>',
      '<a name="ember"/>',
    ])
      expect(found(put(lines))).toEqual([]);
    expect(found(base.replace('trees.\n', 'trees. <br>\nBy Ann Lee.\n'))).toEqual([]);
  });

  it('leaves lists that break their lines like that', () => {
    const broken = base.replace(/\. *\n/g, '.\nBy Ann Lee.\n');
    expect(found(broken.replace('trees.\nBy', 'trees.\nby'), broken)).toEqual([]);
    expect(found(broken.replace('- [Cedar]', 'Ember is new.\n- [Cedar]'), broken)).toEqual([]);
  });
});
