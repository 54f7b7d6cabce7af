import {
  bulletWay,
  described,
  headingWay,
  lineWay,
  linkWay,
  middle,
  replaced,
  type Target,
  type Way,
} from './ways.ts';

const into = (text: string, put: string) => text.slice(0, middle(text)) + put + text.slice(middle(text));

/** A description with something between its words. */
const inside = (name: string, put: string): Way =>
  described(name, () => `Reads files of many kinds${put}and writes them.`);

/** A description with something behind it. */
const behind = (name: string, put: string): Way => described(name, () => `Reads files of many kinds.${put}`);

/** A line put below an entry of one line, bullets of the first level alone. */
function below(name: string, write: (marker: string) => string): Way {
  return {
    name,
    shapes: ['bullet'],
    change(target) {
      const { list, entry } = target;
      const next = entry.line < list.lines.count ? list.lines.text(entry.line + 1) : '';
      if (entry.line !== entry.endLine || entry.bullet?.depth !== 1 || !/^(?:[-*+]|\d+\.) /.test(next))
        return undefined;
      const at = list.lines.starts[entry.line]!;
      const changed = replaced(target, at, at, write(entry.bullet.marker) + list.eol);
      return { ...changed, to: changed.to - 1 };
    },
  };
}

/** A row of at least three cells, written anew. */
function rowWay(name: string, write: (cells: readonly string[]) => readonly string[] | undefined): Way {
  return {
    name,
    shapes: ['row'],
    change(target: Target) {
      const { list, entry } = target;
      const table = list.tables[entry.row!.table]!;
      const row = table.rows[entry.row!.row]!;
      const cells = row.cells.map(({ content }) => list.text.slice(content.start, content.end));
      if (cells.length < 3 || cells.length !== table.header.cells.length) return undefined;
      const written = write(cells);
      return written && replaced(target, row.span.start, row.span.end, `| ${written.join(' | ')} |`);
    },
  };
}

const NEW = '[Quilldock](https://github.com/quilldock/quilldock)';

const PICTURE = 'https://img.shields.io/github/stars/a/b.svg';

/** Ways in which a pull request breaks an entry: templates, copies, terminals, keyboards, half a change. */
export const CHANGE_BREAKING: readonly Way[] = [
  // What templates and scripts leave.
  linkWay('the name of a template', (_, url) => `[Name](${url})`),
  linkWay('the project name of a template', (_, url) => `[Project Name](${url})`),
  linkWay('an undefined name', (_, url) => `[undefined](${url})`),
  linkWay('a lone number sign as address', (label) => `[${label}](#)`),
  linkWay('a number as address', (label) => `[${label}](1)`),
  described('the description of a template', () => 'Short description.'),
  described('filler text', () => 'Lorem ipsum dolor sit amet.'),
  described('a task instead of a description', () => 'TODO'),
  // Copies.
  linkWay('the address once more in parentheses', (label, url) => `[${label}](${url})(${url})`),
  linkWay('a bracket that was copied with the address', (label, url) => `[${label}](${url}])`),
  linkWay('an encoded space before the address', (label, url) => `[${label}](%20${url})`),
  linkWay('colours of a terminal', (label, url) => `\u001b[32m[${label}](${url})\u001b[0m`),
  linkWay('a lost character', (label, url) => `[${into(label, '\ufffd')}](${url})`),
  inside('a dash in a wrong encoding', ' â€“ '),
  inside('a letter in a wrong encoding', ' cafÃ© '),
  bulletWay('a quoted item', ({ indent, marker, rest }) =>
    indent === '' ? `> ${marker} ${rest}` : undefined,
  ),
  bulletWay('the number of its line', ({ indent, marker, rest }) => `${indent}123 ${marker} ${rest}`),
  lineWay('equals signs of a conflict', '=======', ['bullet']),
  linkWay('a remote address of git', (label, url) =>
    /^https:\/\/github\.com\/[^/]+\/[^/]+$/.test(url)
      ? `[${label}](${url.replace('https://github.com/', 'git@github.com:')}.git)`
      : undefined,
  ),
  linkWay('an ampersand that was escaped twice', (label, url) =>
    url.includes('&') ? `[${label}](${url.replace('&', '&amp;amp;')})` : undefined,
  ),
  linkWay('a dash for a hyphen in the address', (label, url) =>
    /^https:\/\/github\.com\/[^/]+\/[^/]*\w-\w[^/]*$/.test(url)
      ? `[${label}](${url.replace(/-(?=[^/]*$)/, '–')})`
      : undefined,
  ),
  linkWay('the address in place of the name', (_, url) => `[${url}](${url})`),
  behind('the mark of a source', ' :contentReference[oaicite:3]{index=3}'),
  bulletWay('a link of Jira', ({ indent, marker, rest }) =>
    /^\[[^\][|]*\]\(https?:[^()\s]*\)/.test(rest)
      ? `${indent}${marker} ${rest.replace(/^\[([^\][|]*)\]\(([^()\s]*)\)/, '[$1|$2]')}`
      : undefined,
  ),
  inside('bold words between spaces', ' ** at once ** '),
  bulletWay('a description that became an item', ({ indent, marker, rest }) => {
    const parts = /^(\[[^\]]*\]\([^)]*\)) - (\S.{15,})$/.exec(rest);
    return parts ? `${indent}${marker} ${parts[1]}\n${indent}${marker} ${parts[2]}` : undefined;
  }),
  // Keyboards.
  bulletWay('a letter before the bullet', ({ indent, marker, rest }) => `${indent}q${marker} ${rest}`),
  bulletWay('a bracket before the bullet', ({ indent, marker, rest }) => `${indent}]${marker} ${rest}`),
  inside('stars that stay open in a description', ' **'),
  inside('tildes that stay open in a description', ' ~~'),
  inside('a backtick that stays open in a description', ' `'),
  // Tags, notes and pictures.
  linkWay('an end tag that is cut', (label, url) => `<b>[${label}](${url})</b`),
  behind('a line break that is cut', '<br'),
  behind('the end of a comment', ' -->'),
  behind('a note without its text', '[^99]'),
  behind('a picture whose sign stands apart', ` ! [stars](${PICTURE})`),
  behind('a picture whose sign stands inside', ` [!stars](${PICTURE})`),
  behind('a picture in brackets without an address', ` [![stars](${PICTURE})]`),
  behind('a picture whose link is cut', ` [![stars](${PICTURE})https://python.org/)`),
  behind('a picture without an address', ' ![stars]()'),
  // Headings and items among others.
  headingWay('a heading without its marks', (_, title) => title),
  headingWay('a heading of the first level', (_, title) => `# ${title}`),
  headingWay('a heading that is deeper than all', (marks, title) =>
    marks.length < 4 ? `###### ${title}` : title,
  ),
  headingWay('a heading over two lines', (marks, title) =>
    title.includes(' ') ? `${marks} ${title.replace(/ (?=\S*$)/, '\n')}` : title,
  ),
  bulletWay('a heading instead of a bullet', ({ indent, rest }) => (indent === '' ? `# ${rest}` : undefined)),
  bulletWay('a row instead of an item', ({ indent, rest }) =>
    indent === '' && /^\[[^\]]*\]\([^)]*\) - /.test(rest) && !rest.includes('|')
      ? `| ${rest.replace(' - ', ' | ')} |`
      : undefined,
  ),
  // Lines that are no items.
  below('a record of JSON', () => '{"name": "Quilldock", "url": "https://quilldock.dev/"},'),
  below('a lone address', () => 'https://github.com/quilldock/quilldock'),
  below('a request', () => 'Please add Quilldock: https://github.com/quilldock/quilldock'),
  below('an item of HTML', () => '<li><a href="https://quilldock.dev/">Quilldock</a></li>'),
  below('a quotation', () => `> ${NEW} - Reads files.`),
  below('a line of equals signs', () => '===='),
  below('a block of code around an entry', (marker) => `\`\`\`md\n${marker} ${NEW} - Reads files.\n\`\`\``),
  bulletWay('another bullet behind an item', ({ indent, marker, rest }) =>
    marker === '-' ? undefined : `${indent}${marker} ${rest} ${marker} ${NEW}`,
  ),
  bulletWay('a number without its dot', ({ indent, marker, rest }) =>
    /^\d/.test(marker) ? `${indent}${marker.slice(0, -1)} ${rest}` : undefined,
  ),
  bulletWay('the bullet of a PDF', ({ indent, rest }) => `${indent}o ${rest}`),
  bulletWay(
    'so many spaces that it is code',
    ({ indent, marker, rest }) => `${indent}${marker}      ${rest}`,
  ),
  bulletWay('a fence behind the bullet', ({ indent, marker, rest }) =>
    rest.includes('`') ? undefined : `${indent}${marker} \`\`\`${rest}`,
  ),
  bulletWay('empty brackets before a link', ({ indent, marker, rest }) =>
    rest.startsWith('[') ? `${indent}${marker} [] ${rest}` : undefined,
  ),
  bulletWay('an entity that is cut', ({ indent, marker, rest }) => `${indent}${marker} &nbsp${rest}`),
  linkWay('attributes behind a link', (label, url) => `[${label}](${url}){target="_blank"}`),
  linkWay('the address once more behind the link', (label, url) => `[${label}](${url})${url})`),
  linkWay('the source of a page', (label, url) => `[${label}](view-source:${url})`),
  behind('a picture without its brackets', ` !(${PICTURE})`),
  behind('half of a link', ' See [docs'),
  behind('a line break with a backslash', '<br\\>Fast.'),
  rowWay('a cell that is gone', ([, ...rest]) => rest),
  rowWay('a pipe that is gone', ([first, second, ...rest]) =>
    first && second ? [`${first} ${second}`, ...rest] : undefined,
  ),
];

/** Edits that look nearly so and are right. */
export const CHANGE_HARMLESS: readonly Way[] = [
  described(
    'words of a template in a sentence',
    () => 'Keeps a todo list with a short description of each name.',
  ),
  described('arguments and globs', () => 'Takes **kwargs, **/*.ts and *.js, and writes `\\n`.'),
  described('arrows', () => 'Turns a --> b, c -> d and e <- f into <kbd>Ctrl</kbd>.'),
  described('a quotation of TeX', () => "Writes `quoted' and ``quoted'' words."),
  described('letters with marks', () => 'São Paulo, NÃO, Âge, pâté, mãe and ðaðan.'),
  described('a class of letters', () => 'Matches [^abc]+ and [^/]* in a path.'),
  described('a picture behind an exclamation', () => `Wow! [stars](${PICTURE}) are many.`),
  described('braces and ticks', () => "Fills {name} and {a=b}, is 5` long, and kept in the '90s."),
  described(
    'a description in two sentences',
    () => 'Reads files. It needs [no account](https://quilldock.dev/).',
  ),
  described('powers and ratings', () => 'Computes 2**10 and x ** y, and is rated ** of *****.'),
  described('numbers of issues', () => 'Reads [PROJ-12] of a tracker, or `git@host:a/b.git`.'),
  described('a length in brackets', () => 'Measures [1m] and [20m].'),
];
