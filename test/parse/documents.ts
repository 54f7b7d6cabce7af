/** Numbers between 0 and 1 that are the same each time for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const CONTAINERS = [
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '-   ',
  '-\t',
  '  ',
  '    ',
  ' ',
  '   ',
  '\t',
  '- - ',
];

const LINES = [
  '',
  '',
  '',
  '# One',
  '## Two [link](https://a.example)',
  '### Three',
  '#',
  '#no heading',
  'text',
  'text with `code`, **bold** and [a link](https://b.example "title")',
  'lazy continuation',
  '[Title](https://c.example) - What it says.',
  '[**Bold title**](https://d.example): words ![](https://img.shields.io/badge/One-blue)',
  '**Title**, words [[paper](https://arxiv.org/abs/2401.00001)] [[code][ref]]',
  '[ref]',
  '[Known][ref] and ![icon][icon ref]',
  'foot[^1] and [^2]',
  '[ref]: https://e.example',
  '[icon ref]: <https://f.example/i.svg> "An icon"',
  '[other]:',
  'https://g.example',
  '[^1]: a note',
  '[x]: y',
  '```',
  '```',
  '````js',
  '~~~',
  '~~~~',
  '``` `',
  '<!-- comment -->',
  '<!--',
  '-->',
  'words -->',
  'words <!-- begins',
  '<!-- steward:begin toc -->',
  '<!-- steward:end toc -->',
  '<details>',
  '</details>',
  '<details><summary>Fold</summary>',
  '<summary>Sum</summary>',
  '<div>',
  '</div>',
  '<b>',
  '<b>not alone',
  '<br >',
  '<a href="https://h.example">Link</a>',
  '<a',
  'href="https://i.example">',
  '<pre>',
  '</pre>',
  '<script>',
  'words </script> more',
  '<style',
  '<?php',
  '?>',
  '<!DOCTYPE x',
  '<![CDATA[',
  ']]>',
  '<table><tr><td>',
  '</td></tr></table>',
  '| a | b |',
  '|---|---|',
  '| :-- | --: |',
  '| [Row](https://j.example) | c |',
  '| one | two | three |',
  '| one |',
  '|',
  '||',
  'a | b',
  '--|--',
  '| `x|y` | a \\| b |',
  '===',
  '---',
  '- - -',
  '***',
  '_ _ _',
  '-',
  '*',
  '1.',
  'a',
  '\\',
  'hard\\',
  'hard  ',
  '&nbsp;',
  '*emphasis',
  'over lines*',
  '`code',
  'over lines`',
  '[text',
  'over lines](https://k.example)',
  '[a]: b "title',
  'goes on"',
  '[ ] task',
  '[x] done',
  '10. ten',
  '\u00a0',
  '\f',
];

const RUNS = [
  (next: () => number) =>
    Array.from({ length: 2 + next() * 6 }, (_, i) => `- [Item ${i}](https://l.example/${i}) - Says ${i}.`),
  (next: () => number) => [
    '| Title | Tags |',
    '|---|---|',
    ...Array.from(
      { length: 1 + next() * 6 },
      (_, i) => `| Row ${i} | ![](https://img.shields.io/badge/T${i % 3}-blue) |`,
    ),
  ],
  (next: () => number) =>
    Array.from(
      { length: 2 + next() * 3 },
      (_, i) => `* Item ${i}\n  words\n  - [Below](https://m.example/${i})`,
    ),
];

/** A document of lines thrown together, so that every construct meets every other. */
export function fuzzDocument(seed: number): string {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  // Few kinds of lines in one document: else no two of them ever belong together.
  const lines = Array.from({ length: 3 + Math.floor(next() * 14) }, () => pick(LINES));
  const containers = Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(CONTAINERS));
  const out: string[] = [];
  const count = 4 + Math.floor(next() * 40);
  while (out.length < count) {
    const dice = next();
    if (dice < 0.04) out.push(...pick(RUNS)(next));
    else if (dice < 0.16) out.push(`${'#'.repeat(1 + Math.floor(next() * 4))} Heading ${out.length}`);
    else if (dice < 0.24) out.push('');
    else {
      let front = '';
      while (next() < 0.35 && front.length < 12) front += pick(containers);
      out.push(front + pick(lines));
    }
  }
  const eol = pick(['\n', '\n', '\n', '\n', '\r\n', '\r']);
  const bom = next() < 0.05 ? '\ufeff' : '';
  return bom + out.join('\n').replaceAll('\n', eol) + (next() < 0.8 ? eol : '');
}
