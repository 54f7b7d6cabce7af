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

describe('foldAnchor', () => {
  it('leaves out what cannot be seen', () => {
    expect(foldAnchor('Docs-%EF%B8%8F')).toBe('docs-');
  });
});
