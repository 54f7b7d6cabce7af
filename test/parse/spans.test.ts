import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';
import { fuzzDocument } from './documents.ts';
import { spanFaults } from './spans.ts';

const SAMPLE = `# A list &amp; more

## Contents

- [Papers](#papers)
- [Tools \\& such](#tools)

## Papers <img src="https://a.example/i.png">

| Title | Tags |
|:--|---|
| A *title* \\| with a pipe | ![](https://img.shields.io/badge/One-blue) |
| <b>Bold &eacute;tude</b> | ![x](https://img.shields.io/badge/Two--Three-f1db9d) | surplus |

| cut off | ![](https://img.shields.io/badge/One-blue) |

## Tools

- [Tool **one**][ref] – Says \`what\` it is. <kbd>MIT</kbd>
  - Code: [here](https://b.example/x_(y) "title")
- **Tool \\[two\\]**: goes
  on lazily
over the line [[paper](https://c.example)]
* “Quoted title”, Somebody, 2024. https://d.example/auto

<details><summary>More &lt;tools&gt;</summary>
- swallowed
- list

</details>

[ref]: <https://e.example> 'Title'
`;

describe('spans', () => {
  it.each([
    ['line feeds', SAMPLE],
    ['carriage returns and line feeds', SAMPLE.replaceAll('\n', '\r\n')],
    ['carriage returns alone', SAMPLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${SAMPLE}`],
    ['a byte order mark and CRLF', `\ufeff${SAMPLE.replaceAll('\n', '\r\n')}`],
    ['no final line ending', SAMPLE.trimEnd()],
  ])('slice to what they say in a file with %s', (_, text) => {
    const list = parseList(text);
    expect(list.entries.map(({ title }) => title)).toEqual([
      'A title | with a pipe',
      'Bold étude',
      'cut off',
      'Tool one',
      'Tool [two]',
      'Quoted title',
    ]);
    expect(spanFaults(list)).toEqual([]);
  });

  it('slice to what they say where one broken link lies in another', () => {
    const list = parseList('- [u - [[a](http://example.org](http://example.net.\n');
    expect(list.entries).toHaveLength(1);
    expect(spanFaults(list)).toEqual([]);
  });

  it('lie in the text whatever the text', () => {
    let entries = 0;
    for (let seed = 1; seed <= 600; seed++) {
      const text = fuzzDocument(seed);
      const list = parseList(text);
      entries += list.entries.length;
      expect(spanFaults(list), `seed ${seed}: ${JSON.stringify(text)}`).toEqual([]);
    }
    expect(entries).toBeGreaterThan(600);
  });
});
