// Lists that cost the most to read, each of a size in bytes and always the same: what somebody could write to hold up a
// run, and what is merely very large. `test/bounds.test.ts` and `npm run bench -- --worst` read them.
const repeat = (piece) => (size) => piece.repeat(Math.ceil(size / piece.length));

/** Lines made of their number until the size is reached. */
const lines =
  (line, head = '') =>
  (size) => {
    const out = [head];
    let length = head.length;
    for (let i = 0; length < size; i++) {
      const next = line(i);
      out.push(next);
      length += next.length + 1;
    }
    return out.join('\n');
  };

const table = '# A list\n\n## Papers\n\n| Title | Tags |\n|---|---|';
const list = '# A list\n\n## Tools\n';

/** Lists by what they are made of. */
export const worst = {
  'details without end': repeat('<details><summary>a</summary>\n'),
  'details in one line': repeat('<details><summary>a</summary>'),
  'details with a blank line': repeat('<details><summary>a</summary>\n\n'),
  'details opened and closed': repeat(
    '<details><summary>a</summary>\n\n- [b](https://c.d) - E.\n\n</details>\n\n',
  ),
  'summary without end': repeat('<summary>'),
  'details closed only': repeat('</details>\n'),
  'empty lines': repeat('\n'),
  'carriage returns': repeat('\r'),
  'lines of spaces': repeat('  \n'),
  'short lines': repeat('a\n'),
  'short paragraphs': repeat('a\n\n'),
  definitions: lines((i) => `[${i}]: https://e.org/${i}`),
  'definitions and their uses': lines(
    (i) => `- [tool ${i}][${i}] - Does.\n\n[${i}]: https://e.org/${i}\n`,
    list,
  ),
  'definitions of one name': repeat('[a]: https://e.org/b\n'),
  'uses without definitions': lines((i) => `- [tool ${i}][${i}] - Does.`, list),
  headings: lines((i) => `## H${i}`),
  'headings of one name': repeat('## H\n'),
  'empty headings': repeat('#\n'),
  'headings ever deeper': lines((i) => `${'#'.repeat((i % 6) + 1)} H${i}`),
  'underlined headings': repeat('a\n---\n'),
  'HTML headings': repeat('<h2>a</h2>\n\n'),
  'short rows': lines(() => '|a|b|', table),
  'rows of pipes': repeat('||\n'),
  'rows without a table': repeat('|a|b|\n'),
  'delimiter rows': repeat('|-|-|\n'),
  'tables of one row': repeat('|a|b|\n|-|-|\n|c|d|\n\n'),
  'rows in a quote': lines(() => '> |a|b|', '> |a|b|\n> |-|-|'),
  rows: lines((i) => `|[Paper number ${i}](https://e.org/${i})|\`tag\`|`, table),
  'rows with marks': lines((i) => `|[Paper <b>number</b> ${i}](https://e.org/${i})|\\_tag|`, table),
  'a long row': (size) => `${table}\n|${repeat('a|')(size)}`,
  'a long cell': (size) => `${table}\n|${repeat('word ')(size)}|b|`,
  'a wide table': (size) =>
    `${repeat('|a')(size / 3)}|\n${repeat('|-')(size / 3)}|\n${repeat('|b')(size / 3)}|`,
  'a long line': repeat('word '),
  'a long line of links': repeat('[a](b) '),
  'a paragraph of lines': repeat('word word word\n'),
  'a paragraph of links': lines((i) => `[a ${i}](https://e.org/${i})`),
  bullets: lines((i) => `- [Tool number ${i}](https://e.org/${i}) - Does what number ${i} does.`, list),
  'short bullets': repeat('- a\n'),
  'empty bullets': repeat('-\n'),
  'bullets with marks': lines(
    (i) => `- [Tool <b>number</b> ${i}](https://e.org/${i}) - Does *it*, \\_well.`,
    list,
  ),
  'loose bullets': lines((i) => `- [Tool number ${i}](https://e.org/${i}) - Does it.\n`, list),
  'bullets and text': lines(
    (i) => `- [Tool number ${i}](https://e.org/${i}) - Does it.\n  And *more*.`,
    list,
  ),
  'numbered items': lines((i) => `${i + 1}. [Tool number ${i}](https://e.org/${i}) - Does it.`, list),
  'lists of one item': lines((i) => `${'-*+'[i % 3]} a`),
  'nested quotes': repeat('>'),
  'nested quotes by line': (size) => `${'>'.repeat(200)} a\n`.repeat(size / 203),
  'a quote of lines': repeat('> a\n'),
  'nested lists': (size) => lines((i) => `${' '.repeat((i % 20) * 2)}- a`)(size),
  'lists ever deeper': (size) => {
    const depth = Math.floor(Math.sqrt(size));
    return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- a`).join('\n');
  },
  'lists on one line': repeat('- '),
  'numbers on one line': repeat('1. '),
  brackets: repeat('['),
  'closing brackets': repeat(']'),
  'bracket pairs': repeat('[]'),
  'brackets by line': repeat(`${'['.repeat(80)}\n`),
  'image brackets': repeat('!['),
  'links without end': repeat('[a]('),
  'links within links': repeat('[a](b'),
  'parentheses in links': (size) => `[a](${'('.repeat(size)}`,
  stars: repeat('*'),
  'stars and words': repeat('*a '),
  'stars by paragraph': repeat(`${'*a **b '.repeat(30)}\n\n`),
  'emphasis runs': repeat('a**b*c_d__e'),
  tildes: repeat('~a~~b'),
  'rising backticks': (size) => {
    const out = [];
    for (let i = 1, length = 0; length < size; i++, length += i + 1) out.push('`'.repeat(i));
    return out.join('a');
  },
  'rising backticks by line': lines((i) => `${'`'.repeat((i % 200) + 1)}a`),
  'open fences': repeat('```\na\n'),
  'one open fence': (size) => `\`\`\`\n${repeat('a\n')(size)}`,
  comments: repeat('<!--'),
  'comments closed': repeat('<!-- a -->\n'),
  'comments in text': repeat('a <!-- b --> '),
  'our comments': lines((i) => `<!-- steward-disable-next-line rule-${i} -->\n- a`),
  'regions opened': lines((i) => `<!-- steward:begin r${i} -->`),
  'open tags': repeat('<a '),
  'open tags by line': repeat('<a\n'),
  attributes: (size) => `<a ${repeat('b="c" ')(size)}>`,
  'attributes without end': (size) => `<a b="${repeat('c ')(size)}`,
  'nested elements': repeat('<b>'),
  'nested blocks': repeat('<div>\n\n'),
  'elements closed': repeat('<b>a</b>'),
  'closing tags': repeat('</b>'),
  'HTML lists': repeat('<ul><li><a href="b">c</a>'),
  'HTML tables': repeat('<table><tr><td>a</td></tr></table>\n\n'),
  'angle brackets': repeat('<'),
  'processing instructions': repeat('<?'),
  CDATA: repeat('<![CDATA['),
  footnotes: lines((i) => `a[^${i}]\n\n[^${i}]: b\n`),
  'footnotes in footnotes': repeat('[^a]: '),
  'uses of footnotes': repeat('[^a] '),
  entities: repeat('&amp;'),
  ampersands: repeat('&'),
  autolinks: repeat('https://e.org/a '),
  'autolinks in one': repeat('https://'),
  'www links': repeat('www.a.b '),
  'e-mail addresses': repeat('a@b.c '),
  'at signs': repeat('a@'),
  'angle autolinks': repeat('<https://e.org>'),
  backslashes: repeat('\\'),
  pipes: repeat('|'),
  dashes: repeat('-'),
  'dashes and spaces': repeat('- -\n'),
  underlines: repeat('='),
  hashes: repeat('#'),
  spaces: repeat(' '),
  tabs: repeat('\t'),
  'tabs by line': repeat('\t\ta\n'),
  'no-break spaces': repeat('\u00a0'),
  'combining marks': repeat('e\u0301'),
  emoji: repeat('👩‍👩‍👧‍👦'),
  'wide words': repeat('清'),
  surrogates: repeat('\ud83d'),
  'NUL characters': repeat('\0'),
  badges: lines(
    (i) => `|Paper ${i}|${`![](https://img.shields.io/badge/T${i % 7}-9ecae1) `.repeat(20)}|`,
    table,
  ),
  'badges of all kinds': lines((i) => `|Paper ${i}|![](https://img.shields.io/badge/T${i}-9ecae1)|`, table),
  'a legend of all kinds': lines(
    (i) => `| Tag ${i} | ![](https://img.shields.io/badge/T${i}-9ecae1) |`,
    '# A\n\n## Tags\n\n| Section | Tag |\n|---|---|',
  ),
  'one title': repeat('- [Tool](https://e.org/a) - Does it.\n'),
  'one title, many links': lines((i) => `- [Tool](https://e.org/${i}) - Does it.`, list),
  'one link, many titles': lines((i) => `- [Tool ${i}](https://e.org/) - Does it.`, list),
  'titles alike': lines((i) => `- [A tool that does it all number${i}](https://e.org/${i}) - Does it.`, list),
  'titles of rising words': lines(
    (i) => `- [${'x'.repeat(i % 60)}y ${i % 97}](https://e.org/${i}) - Does it.`,
    list,
  ),
  'entries out of order': lines(
    (i) => `- [${(i * 7919) % 100003} tool](https://e.org/${i}) - Does it.`,
    list,
  ),
  contents: lines((i) => `- [Section ${i}](#section-${i})`, '# A\n\n## Contents\n'),
  'contents and sections': (size) => {
    const n = Math.floor(size / 70);
    const items = Array.from({ length: n }, (_, i) => `- [Section ${i}](#section-${i})`);
    const sections = Array.from(
      { length: n },
      (_, i) => `## Section ${i}\n\n- [T${i}](https://e.org/${i}) - D.\n`,
    );
    return `# A\n\n## Contents\n\n${items.join('\n')}\n\n${sections.join('\n')}`;
  },
  'contents that name nothing': lines(
    (i) => `- [Sektion ${i}](#sektion-${i})\n\n## Section ${i}`,
    '# A\n\n## Contents\n',
  ),
  'an index': (size) => {
    const n = Math.floor(size / 110);
    const badge = '![](https://img.shields.io/badge/T-9ecae1)';
    const rows = Array.from({ length: n }, (_, i) => `| A paper of number ${i} | ${badge} |`);
    const items = Array.from({ length: n }, (_, i) => `- A paper of number ${i}`);
    return `# A\n\n## Tags\n\n| Section | Tag |\n|---|---|\n| About T | ${badge} |\n\n## About T ${badge}\n\n${items.join('\n')}\n\n## Papers\n\n| Title | Tag |\n|---|---|\n${rows.join('\n')}\n`;
  },
  'an index of other titles': (size) => {
    const n = Math.floor(size / 110);
    const badge = '![](https://img.shields.io/badge/T-9ecae1)';
    const rows = Array.from({ length: n }, (_, i) => `| A paper of number ${i} | ${badge} |`);
    const items = Array.from({ length: n }, (_, i) => `- A papper of number ${i}`);
    return `# A\n\n## Tags\n\n| Section | Tag |\n|---|---|\n| About T | ${badge} |\n\n## About T ${badge}\n\n${items.join('\n')}\n\n## Papers\n\n| Title | Tag |\n|---|---|\n${rows.join('\n')}\n`;
  },
  'sections of one entry': lines(
    (i) => `## Section ${i}\n\n- [Tool ${i}](https://e.org/${i}) - Does it.\n`,
    '# A\n',
  ),
  'heading entries': lines(
    (i) => `### [Tool ${i}](https://e.org/${i})\n\nDoes what it does.\n`,
    '# A\n\n## Tools\n',
  ),
  records: lines((i) => `**Tool ${i}**\n\n- Link: https://e.org/${i}\n- Tags: a, b\n`, '# A\n\n## Tools\n'),
  'broken links': lines((i) => `- [Tool ${i}] (https://e.org/${i}) - Does it.`, list),
  'broken rows': lines((i) => `|Paper ${i}|b|c|d\n`, table),
  'broken bullets': lines((i) => `-[Tool ${i}](https://e.org/${i}) - Does it.`, list),
  'bullets in HTML': lines((i) => `- [Tool ${i}](https://e.org/${i})`, '<div>'),
  'conflict markers': repeat('<<<<<<< a\n=======\n>>>>>>> b\n'),
  'lists in quotes': lines((i) => `${'> - '.repeat((i % 40) + 1)}a${i}`),
  'quotes in items': lines((i) => `${'1. > '.repeat((i % 30) + 1)}a${i}`),
  'items ever deeper, all different': lines((i) => `${' '.repeat((i % 24) * 2)}- a${i}`),
  'quotes ever deeper, all different': lines((i) => `${'> '.repeat((i % 24) + 1)}a${i}`),
  'lists in quotes on one line': repeat('> - '),
  'lazy quotes': repeat('> a\nb\n'),
  'marks in turn': repeat('*a_b'),
  'marks opened in turn': repeat('**a _b ~~c '),
  underscores: repeat('_'),
  'underscores and words': repeat('_a '),
  'marks in rows': lines(() => `|${'*a _b '.repeat(20)}|`, table),
  'footnotes used over and over': lines((i) => `a[^${i % 1000}] b[^${(i * 7) % 1000}]\n\n[^${i}]: c\n`),
  'footnotes of many lines': repeat('[^a]: b\n\n    c\n\n'),
  'autolinks in parentheses': repeat('(https://e.org/('),
  'autolinks with a tail': (size) => `https://e.org/${repeat(').,;!')(size)}`,
  'autolinks of entities': repeat('https://e.org/&amp;&lt;'),
  'entities by number': repeat('&#x41;&#65;'),
  'an entity without end': (size) => `&${repeat('a')(size)}`,
  'comments without end by paragraph': repeat('a <!-- b\n\n'),
  'blocks of raw text': repeat('<pre>\na\n\n'),
  'a table of 10,000 columns': (size) => {
    const row = (cell) => `${`|${cell}`.repeat(10_000)}|\n`;
    return row('a') + row('-') + row('b').repeat(Math.max(1, Math.round(size / 20_000) - 2));
  },
  'tables without a body': repeat('|a|\n|-|\n'),
  'escaped pipes': lines(() => `|${'\\|'.repeat(40)}|`, table),
  'chains of references': (size) => {
    const count = Math.round(size / 40);
    const use = (i) => `[a${i}][a${i + 1}]`;
    return `${Array.from({ length: count }, (_, i) => use(i)).join('')}\n\n${lines((i) => `[a${i}]: <a${i + 1}>`)(size / 2)}`;
  },
  'references in references': repeat('[a ![b'),
  'definitions without end': repeat('[a]: b "c\n'),
  'link titles without end': repeat('[a](b "c '),
  'links in angles without end': repeat('[a](<b '),
  'brackets, backticks, pipes, underscores': repeat('[`|_'),
  'backticks by two lengths': repeat('`a``b'),
  'code by indent': repeat('- a\n\n      b\n'),
  'tasks on one line': repeat('- [ ] '),
  'alerts in alerts': lines((i) => `${'> '.repeat((i % 30) + 1)}[!NOTE]`),
  'one heading of many lines': (size) => `${repeat('a\n')(size)}===`,
};
