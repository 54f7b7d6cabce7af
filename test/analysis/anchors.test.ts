import { describe, expect, it } from 'vitest';
import { anchorsOf, foldAnchor } from '../../src/analysis/anchors.ts';
import { parseList } from '../../src/parse/index.ts';

function find(text: string, anchor: string): string | undefined {
  const found = anchorsOf(parseList(text)).find(anchor);
  return found === undefined || found === 'elsewhere' ? found : found.title;
}

describe('anchorsOf', () => {
  it('finds headings as GitHub does, in any case and encoding', () => {
    const text = '# List\n\n## 🤖 Agents & Tools\n\n## 论文\n\n## Same\n\n## Same\n';
    expect(find(text, '-agents--tools')).toBe('🤖 Agents & Tools');
    expect(find(text, '-Agents--Tools')).toBe('🤖 Agents & Tools');
    expect(find(text, encodeURIComponent('论文'))).toBe('论文');
    expect(find(text, 'same-1')).toBe('Same');
    expect(find(text, 'same-2')).toBeUndefined();
    expect(find(text, 'agents--tools')).toBeUndefined();
    expect(find(text, '100%')).toBeUndefined();
  });

  it('lets an image in a heading add its dashes', () => {
    const text = '# Awesome [![badge](https://a.example/b.svg)](https://a.example)\n';
    expect(find(text, 'awesome')).toBe('Awesome');
    expect(find(text, 'awesome-')).toBe('Awesome');
  });

  it('gives anchors written as HTML to the heading that they are for', () => {
    const text = `# List

## <a id="csharp"></a>C#

<a name="cpp"></a>
## C++

<h2 id='other'>Other</h2>

A line with <span id=word>a word</span> of its own.

## Far away
`;
    expect(find(text, 'csharp')).toBe('C#');
    expect(find(text, 'cpp')).toBe('C++');
    expect(find(text, 'user-content-cpp')).toBe('C++');
    expect(find(text, 'word')).toBe('elsewhere');
    expect(find(text, 'other')).toBeDefined();
    expect(find(text, 'top')).toBe('elsewhere');
  });
});

describe('anchors in what is no HTML', () => {
  it.each([
    ['a fence', '```html\n<a id="x"></a>\n```\n'],
    ['indented code', 'Text\n\n    <a id="x"></a>\n'],
    ['a code span', 'Write `<a name="x">` before it.\n'],
    ['a comment', '<!-- <a id="x"></a> -->\n'],
    ['words', 'Use id="x" and name=x.\n'],
    ['a code span in a cell', '| A |\n| - |\n| `<a id="x">` |\n'],
    ['a script', '<script>\ndocument.write(\'<a id="x">\');\n</script>\n'],
  ])('does not take %s for one', (_, text) => {
    expect(find(`# List\n\n${text}`, 'x')).toBeUndefined();
  });

  it.each([
    ['a tag that is never closed', 'Text <a name="x"> goes on.\n'],
    ['an attribute without quotes, over two lines', '<div\n  id=x>\n</div>\n'],
    ['an item', '- One\n  - Two <a id="x"></a>\n'],
    ['a cell', '| A |\n| - |\n| <a id="x"></a>B |\n'],
    ['a quote', '> <a id="x"></a> Text\n'],
    ['a link with an address', '<a href="https://a.example" id="x">A</a>\n'],
    ['a picture', '<p><img src="a.png" id="x"></p>\n'],
    ['an entity', '<a id="&#120;"></a>\n'],
    ['a heading written as HTML', '<h3 align="center">\n  X\n</h3>\n'],
    ['a note', 'Text[^1]\n\n[^1]: A note <a id="x"></a>\n'],
  ])('finds %s', (_, text) => {
    expect(find(`# List\n\n${text}`, 'x')).toBeDefined();
  });

  it('of two with one name leads to the first', () => {
    const text = '# L\n\n<a id="x"></a>\n## One\n\nText\n\n<a id="x"></a>\n## Two\n';
    expect(find(text, 'x')).toBe('One');
  });
});

describe('foldAnchor', () => {
  it('leaves out what cannot be seen', () => {
    expect(foldAnchor('Docs-%EF%B8%8F')).toBe('docs-');
  });
});
