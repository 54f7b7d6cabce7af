import type { Entry, Link, List } from '../../src/model.ts';

/** A number of [0, 1), the next one each time. */
export type Random = () => number;

/** A small generator (mulberry32), so that a run can be repeated by its seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is broken: one entry of a list, with what most ways need of it. */
export interface Target {
  readonly list: List;
  readonly entry: Entry;
  readonly random: Random;
  /** The link of its title, or its first, written as `[text](address)`. */
  readonly link?: Link;
}

/** A changed text, and which of its lines were changed (1-based). */
export interface Changed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface Way {
  readonly name: string;
  /** The shapes that it fits; all where absent. */
  readonly shapes?: readonly Entry['shape'][];
  /** Whether it changes nothing but a link inside a line. */
  readonly inline?: true;
  change(target: Target): Changed | undefined;
}

/** Replaces a stretch; says on which lines the new text stands. */
export function replaced({ list }: Target, start: number, end: number, text: string): Changed {
  const after = list.text.slice(0, start) + text + list.text.slice(end);
  const lineOf = (offset: number) => after.slice(0, offset).split(/\r\n|\n|\r/).length;
  return { text: after, from: lineOf(start), to: lineOf(start + text.length) };
}

/** A way that writes the link of the entry in another form. */
export function linkWay(
  name: string,
  write: (label: string, url: string, target: Target) => string | undefined,
): Way {
  return {
    name,
    inline: true,
    change(target) {
      const { link, list } = target;
      if (!link) return undefined;
      const written = list.text.slice(link.span.start, link.span.end);
      const parts = /^\[([^[\]]+)\]\((https?:\/\/[^\s()<>"]+)\)$/.exec(written);
      const text = parts && write(parts[1]!, parts[2]!, target);
      return text === undefined || text === null
        ? undefined
        : replaced(target, link.span.start, link.span.end, text);
    },
  };
}

/** A way that writes the line of a bullet in another form. */
export function bulletWay(
  name: string,
  write: (parts: { indent: string; marker: string; rest: string }, target: Target) => string | undefined,
): Way {
  return {
    name,
    shapes: ['bullet', 'record'],
    change(target) {
      const { list, entry } = target;
      const line = list.lines.span(entry.line);
      const parts = /^([ \t]*)([-*+]|\d{1,3}[.)])[ \t]+(?=[[*]|!\[)(.*)$/.exec(
        list.text.slice(line.start, line.end),
      );
      if (!parts) return undefined;
      const text = write({ indent: parts[1]!, marker: parts[2]!, rest: parts[3]! }, target);
      return text === undefined ? undefined : replaced(target, line.start, line.end, text);
    },
  };
}

function rowWay(name: string, write: (line: string, target: Target) => string | undefined): Way {
  return {
    name,
    shapes: ['row'],
    change(target) {
      const { list, entry } = target;
      const line = list.lines.span(entry.line);
      const written = list.text.slice(line.start, line.end);
      if (!/^\|.*\|[ \t]*$/.test(written) || written.includes('\\|')) return undefined;
      const text = write(written.trimEnd(), target);
      return text === undefined ? undefined : replaced(target, line.start, line.end, text);
    },
  };
}

function htmlWay(
  name: string,
  pattern: RegExp,
  write: (match: RegExpExecArray, target: Target) => string,
): Way {
  return {
    name,
    inline: true,
    shapes: ['html', 'row', 'bullet', 'block', 'record'],
    change(target) {
      const { list, entry } = target;
      const { start, end } = entry.span;
      const match = pattern.exec(list.text.slice(start, end));
      if (!match) return undefined;
      const at = start + match.index;
      return replaced(target, at, at + match[0].length, write(match, target));
    },
  };
}

/** A way that changes the heading of the section. */
export function headingWay(name: string, write: (marks: string, title: string) => string): Way {
  return {
    name,
    change(target) {
      const { list, entry } = target;
      const section = list.sections[entry.sectionIndex];
      if (section?.kind !== 'heading' || entry.shape === 'heading') return undefined;
      const line = list.lines.span(section.line);
      const parts = /^(#{2,6}) +(.*\S)[ \t]*$/.exec(list.text.slice(line.start, line.end));
      return parts ? replaced(target, line.start, line.end, write(parts[1]!, parts[2]!)) : undefined;
    },
  };
}

/** Puts a line before that of the entry. */
export function lineWay(name: string, line: string, shapes?: Way['shapes']): Way {
  return {
    name,
    ...(shapes && { shapes }),
    change(target) {
      const { list, entry } = target;
      const at = list.lines.span(entry.line).start;
      const indent = /^[ \t]*/.exec(list.lines.text(entry.line))![0];
      if (indent !== '') return undefined;
      const changed = replaced(target, at, at, line + list.eol);
      return { ...changed, to: changed.from };
    },
  };
}

/** A way that changes an item of the first table of contents, written as `[text](#anchor)`. */
function contentsWay(
  name: string,
  write: (title: string, anchor: string, target: Target) => string | undefined,
): Way {
  return {
    name,
    change(target) {
      const { list, random } = target;
      const items = list.contents[0]?.items.filter(({ span, anchor }) => {
        const heading = list.sections.find((section) => section.anchor === anchor);
        return (
          heading &&
          list.sections.filter(({ title }) => title === heading.title).length === 1 &&
          list.text.slice(span.start, span.end) === `[${heading.title}](#${anchor})`
        );
      });
      if (!items || items.length < 5) return undefined;
      const item = pick(random, items);
      const text = write(item.title, item.anchor, target);
      return text === undefined ? undefined : replaced(target, item.span.start, item.span.end, text);
    },
  };
}

/** Puts text at the end of the file. */
function endWay(name: string, text: string): Way {
  return {
    name,
    change({ list }) {
      const written = text.replaceAll('\n', list.eol);
      return { text: `${list.text.trimEnd()}${list.eol}${list.eol}${written}${list.eol}`, from: 1, to: 1 };
    },
  };
}

export const middle = (text: string) => Math.max(1, text.length >> 1);
export const pick = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)]!;

/** Ways to break a list, of which each must be reported on the lines that it changes. */
export const BREAKING: readonly Way[] = [
  linkWay('a space before the parenthesis', (label, url) => `[${label}] (${url})`),
  linkWay('brackets and parentheses swapped', (label, url) => `(${label})[${url}]`),
  linkWay('no closing parenthesis', (label, url) => `[${label}](${url}`),
  linkWay('no closing bracket', (label, url) => `[${label}(${url})`),
  linkWay('no opening bracket', (label, url) => `${label}](${url})`),
  linkWay('no opening parenthesis', (label, url) => `[${label}]${url})`),
  linkWay('a parenthesis too many', (label, url) => `[${label}](${url}))`),
  linkWay('doubled parentheses', (label, url) => `[${label}]((${url}))`),
  linkWay('braces', (label, url) => `[${label}]{${url}}`),
  linkWay('square brackets around the address', (label, url) => `[${label}][${url}]`),
  linkWay('a space in the address', (label, url) => `[${label}](${url.slice(0, -2)} ${url.slice(-2)})`),
  linkWay('a space in the scheme', (label, url) => `[${label}](${url.replace('://', ' ://')})`),
  linkWay('a space behind the scheme', (label, url) => `[${label}](${url.replace('://', ':// ')})`),
  linkWay('curly quotes around the address', (label, url) => `[${label}](“${url}”)`),
  linkWay('straight quotes around the address', (label, url) => `[${label}]("${url}")`),
  linkWay('wide parentheses', (label, url) => `[${label}]（${url}）`),
  linkWay('a wide bracket', (label, url) => `［${label}］(${url})`),
  linkWay('a parenthesis in the address', (label, url) => `[${label}](${url}_(a)b)c)`),
  linkWay('an undefined reference', (label) => `[${label}][no-such-target]`),
  linkWay('no address', (label) => `[${label}]`),
  linkWay('an empty address', (label) => `[${label}]()`),
  linkWay('a colon before the parenthesis', (label, url) => `[${label}]:(${url})`),
  linkWay('no parentheses', (label, url) => `[${label}]${url}`),
  linkWay('angle brackets instead of parentheses', (label, url) => `[${label}]<${url}>`),
  linkWay('a link in the address', (label, url) => `[${label}]([${url}](${url}))`),
  linkWay('a bracket too many', (label, url) => `[${label}]](${url})`),
  linkWay('an opening bracket too many', (label, url) => `[[${label}](${url})`),
  linkWay('a bracket for a parenthesis', (label, url) => `[${label}](${url}]`),
  linkWay('no colon in the scheme', (label, url) => `[${label}](${url.replace('://', '//')})`),
  linkWay('a misspelt scheme', (label, url) => `[${label}](${url.replace(/^http/, 'htp')})`),
  linkWay('a letter before the scheme', (label, url) => `[${label}](h${url})`),
  linkWay('the address twice', (label, url) => `[${label}](${url}${url})`),
  linkWay('the host twice', (label, url) => {
    const host = /^https?:\/\/[^/]+\//.exec(url)?.[0];
    return host && !/web\.archive/.test(host) ? `[${label}](${host}${url})` : undefined;
  }),
  linkWay(
    'a zero width space in the address',
    (label, url) => `[${label}](${url.slice(0, middle(url))}\u200b${url.slice(middle(url))})`,
  ),
  linkWay('a no-break space in the address', (label, url) => `[${label}](${url}\u00a0)`),
  linkWay('a direction mark in the address', (label, url) => `[${label}](${url}\u200e)`),
  linkWay('a byte order mark in the text', (label, url) => `[${label}\ufeff](${url})`),
  linkWay(
    'a placeholder for an address',
    (label, _, { random }) =>
      `[${label}](${pick(random, ['url', 'link', 'TODO', 'https://', '#', 'URL', 'https://your-link-here', 'xxx'])})`,
  ),
  linkWay('an escaped bracket', (label, url) => `\\[${label}](${url})`),
  linkWay('a stray backtick', (label, url) => `\`[${label}](${url})`),
  linkWay('the link in code', (label, url) => `\`[${label}](${url})\``),
  linkWay('a tag that is never closed', (label, url) => `<a href="${url}">${label}`),
  linkWay('a quote missing in a tag', (label, url) => `<a href="${url}>${label}</a>`),
  linkWay('a misspelt attribute', (label, url) => `<a herf="${url}">${label}</a>`),
  linkWay('an empty attribute', (label) => `<a href="">${label}</a>`),
  linkWay('a slash missing in a tag', (label, url) => `<a href="${url}">${label}<a>`),
  linkWay('an impossible arXiv id', (label, url, { random }) => {
    if (!/arxiv\.org\/(?:abs|pdf)\/\d{4}\.\d{5}/.test(url)) return undefined;
    const broken = pick(random, ['2413.00001', '2401.0001', '2401,00001', 'XXXX.XXXXX', '', '240100001']);
    return `[${label}](${url.replace(/\d{4}\.\d{5}.*$/, broken)})`;
  }),
  linkWay('a DOI twice', (label, url) =>
    /doi\.org\/10/.test(url) ? `[${label}](${url.replace('doi.org/', 'doi.org/doi.org/')})` : undefined,
  ),

  bulletWay('no space behind the bullet', ({ indent, marker, rest }) =>
    rest.startsWith('*') ? undefined : `${indent}${marker}${rest}`,
  ),
  bulletWay(
    'a no-break space behind the bullet',
    ({ indent, marker, rest }) => `${indent}${marker}\u00a0${rest}`,
  ),
  bulletWay('a round bullet', ({ indent, rest }) => `${indent}• ${rest}`),
  bulletWay(
    'a dash as bullet',
    ({ indent, rest }, { random }) => `${indent}${pick(random, ['–', '—', '−'])} ${rest}`,
  ),
  bulletWay('an escaped bullet', ({ indent, marker, rest }) =>
    /^\d/.test(marker) ? undefined : `${indent}\\${marker} ${rest}`,
  ),
  bulletWay('no bullet', ({ indent, rest }) => `${indent}${rest}`),
  bulletWay('a doubled bullet', ({ indent, marker, rest }) => `${indent}${marker} ${marker} ${rest}`),
  bulletWay('a doubled dash', ({ indent, rest }) => `${indent}-- ${rest}`),
  bulletWay('a comment before it', ({ indent, marker, rest }) =>
    indent === '' ? `<!-- new --> ${marker} ${rest}` : undefined,
  ),
  bulletWay('a second dash behind the link', ({ indent, marker, rest }) => {
    const parts = /^(\[[^\]]*\]\([^)]*\)) - (.*)$/.exec(rest);
    return parts ? `${indent}${marker} ${parts[1]} - - ${parts[2]}` : undefined;
  }),
  bulletWay('bold that is never closed', ({ indent, marker, rest }) =>
    rest.includes('**') ? undefined : `${indent}${marker} **${rest}`,
  ),
  {
    name: 'two entries on one line',
    shapes: ['bullet'],
    change(target) {
      const { list, entry } = target;
      if (entry.line < 2 || entry.endLine !== entry.line) return undefined;
      const above = list.entries[entry.index - 1];
      if (above?.group !== entry.group || above.endLine !== entry.line - 1) return undefined;
      const start = list.lines.span(entry.line - 1).end;
      const line = list.lines.span(entry.line).start;
      const changed = replaced(target, start, line, pick(target.random, [' ', '']));
      return { ...changed, to: changed.from };
    },
  },
  {
    name: 'indented like code',
    shapes: ['bullet'],
    change(target) {
      const { list, entry } = target;
      const above = list.entries[entry.index - 1];
      if (above?.group === entry.group || /^[ \t]/.test(list.lines.text(entry.line))) return undefined;
      const { start } = list.lines.span(entry.line);
      return list.entries[entry.index + 1]?.group === entry.group
        ? replaced(target, start, start, '    ')
        : undefined;
    },
  },

  rowWay('a pipe too few', (line, { random }) => {
    const pipes = [...line.slice(1, -1).matchAll(/\|/g)];
    if (pipes.length === 0) return undefined;
    const at = pick(random, pipes).index + 1;
    return line.slice(0, at) + line.slice(at + 1);
  }),
  rowWay('a pipe too many', (line, { random }) => {
    const words = [...line.matchAll(/[a-z] [a-z]/g)];
    if (words.length === 0) return undefined;
    const at = pick(random, words).index + 1;
    return `${line.slice(0, at)} | ${line.slice(at + 1)}`;
  }),
  rowWay('wide pipes', (line) => line.replaceAll('|', '｜')),
  rowWay('broken over two lines', (line, { list, random }) => {
    const words = [...line.matchAll(/[a-z] [a-z]/g)];
    if (words.length === 0) return undefined;
    const at = pick(random, words).index + 1;
    return `${line.slice(0, at)}${list.eol}${line.slice(at + 1)}`;
  }),
  rowWay('an empty line before it', (line, { list, entry }) =>
    list.tables.some(({ rows }) => rows.some((row, i) => row.line === entry.line && i > 0))
      ? `${list.eol}${line}`
      : undefined,
  ),
  {
    name: 'a row behind the last section',
    shapes: ['row'],
    change(target) {
      const { list, entry } = target;
      const line = list.lines.text(entry.line);
      if (!line.startsWith('|')) return undefined;
      const changed = replaced(
        target,
        list.text.length,
        list.text.length,
        `${list.eol}${list.eol}${line.trimEnd()}${list.eol}`,
      );
      return { ...changed, to: changed.to };
    },
  },
  ...(
    [
      'a delimiter row too long',
      'a delimiter row of other dashes',
      'no delimiter row',
      'a second delimiter row',
    ] as const
  ).map(
    (name): Way => ({
      name,
      shapes: ['row'],
      change(target) {
        const { list, entry } = target;
        const table = entry.row && list.tables[entry.row.table];
        if (!table) return undefined;
        const { start, end } = list.lines.span(table.delimiter.line);
        const line = list.text.slice(start, end);
        if (!line.startsWith('|')) return undefined;
        if (name === 'a delimiter row too long')
          return replaced(target, start, end, `${line.trimEnd().replace(/\|$/, '')}|---|`);
        if (name === 'a delimiter row of other dashes')
          return replaced(target, start, end, line.replaceAll('-', '–'));
        const row = list.lines.span(entry.line);
        if (name === 'a second delimiter row')
          return row.start > end + 2
            ? { ...replaced(target, row.start, row.start, line + list.eol), to: entry.line }
            : undefined;
        const changed = replaced(target, start, list.lines.starts[table.delimiter.line] ?? end, '');
        return { ...changed, from: changed.from - 1 };
      },
    }),
  ),

  htmlWay('a tag of a cell not closed', /<\/td>/i, () => '<td>'),
  htmlWay('no quote behind an address', /(<a\s+href="[^"]+)">/i, (match) => `${match[1]}>`),
  htmlWay('no end of a link', /<\/a>/i, () => ''),
  htmlWay('a link without an address', /(<a\s+)href="[^"]+"/i, (match) => `${match[1]}href=""`),
  htmlWay(
    'a space in an attribute',
    /href="(https?:\/\/[^"]+)"/i,
    (match) => `href="${match[1]!.slice(0, -2)} ${match[1]!.slice(-2)}"`,
  ),
  htmlWay('curly quotes in a tag', /href="([^"]+)"/i, (match) => `href=“${match[1]}”`),
  htmlWay(
    'Markdown in HTML',
    /<a\s+href="(https?:[^"]+)"[^>]*>([^<]+)<\/a>/i,
    (match) => `[${match[2]}](${match[1]})`,
  ),

  bulletWay('a second bullet without a space', ({ indent, marker, rest }) =>
    rest.startsWith('[') ? `${indent}${marker} -${rest}` : undefined,
  ),
  bulletWay('a round bullet behind the bullet', ({ indent, marker, rest }) =>
    rest.startsWith('[') ? `${indent}${marker} • ${rest}` : undefined,
  ),
  bulletWay('another bullet behind the bullet', ({ indent, marker, rest }) =>
    rest.startsWith('[') ? `${indent}${marker} ${marker === '*' ? '-' : '*'} ${rest}` : undefined,
  ),
  bulletWay('a figure dash as bullet', ({ indent, rest }) => `${indent}‒ ${rest}`),
  bulletWay('a middle dot as bullet', ({ indent, rest }) => `${indent}·${rest}`),
  bulletWay(
    'a wide space behind the bullet',
    ({ indent, marker, rest }) => `${indent}${marker}\u3000${rest}`,
  ),
  {
    name: 'indented far too much',
    shapes: ['bullet'],
    change(target) {
      const { list, entry } = target;
      const above = list.entries[entry.index - 1];
      if (above?.group !== entry.group || above.endLine !== entry.line - 1) return undefined;
      if (entry.bullet?.depth !== 1 || above.bullet?.depth !== 1) return undefined;
      const { start } = list.lines.span(entry.line);
      return /^[-*+] \[/.test(list.lines.text(entry.line))
        ? replaced(target, start, start, '         ')
        : undefined;
    },
  },
  {
    name: 'an empty bullet before it',
    shapes: ['bullet'],
    change(target) {
      const { list, entry } = target;
      const { start } = list.lines.span(entry.line);
      const marker = /^[-*+](?= \[)/.exec(list.lines.text(entry.line))?.[0];
      if (!marker) return undefined;
      const changed = replaced(target, start, start, `${marker}${list.eol}`);
      return { ...changed, to: changed.from };
    },
  },
  {
    name: 'an entry below the license',
    shapes: ['bullet'],
    change(target) {
      const { list, entry } = target;
      const parts = /^([-*+] )\[[^\]]+\]\([^()]+\)( [-–—:] .*)$/.exec(list.lines.text(entry.line));
      if (!parts || list.sections.at(-1) === undefined || !/licen[cs]e/i.test(list.sections.at(-1)!.title))
        return undefined;
      const line = `${parts[1]}[Umber Brush](https://umber.example.org/brush)${parts[2]}`;
      const { length } = list.text;
      const changed = replaced(target, length, length, `${list.eol}${list.eol}${line}${list.eol}`);
      return { ...changed, to: changed.from + 2 };
    },
  },
  rowWay('a bullet for the first pipe', (line, { list, entry }) => {
    const table = entry.row && list.tables[entry.row.table];
    return table && table.rows.at(-1)!.line > entry.line ? line.replace(/^\| */, '- ') : undefined;
  }),
  ...(
    ['a delimiter row of dots', 'plus signs in the delimiter row', 'an empty line below the header'] as const
  ).map(
    (name): Way => ({
      name,
      shapes: ['row'],
      change(target) {
        const { list, entry } = target;
        const table = entry.row && list.tables[entry.row.table];
        if (!table || table.header.cells.length < 2) return undefined;
        const { start, end } = list.lines.span(table.delimiter.line);
        const line = list.text.slice(start, end).trimEnd();
        if (!line.startsWith('|') || !line.endsWith('|')) return undefined;
        if (!/^\|.*\|[ \t]*$/.test(list.lines.text(table.line))) return undefined;
        if (name === 'a delimiter row of dots')
          return replaced(target, start, end, line.replace(/[-:]+/g, '...'));
        if (name === 'plus signs in the delimiter row')
          return replaced(target, start, end, `|${line.slice(1, -1).replaceAll('|', '+')}|`);
        const changed = replaced(target, start, start, list.eol);
        return { ...changed, from: changed.from - 1 };
      },
    }),
  ),
  headingWay('the marks of a heading twice', (marks, title) => `${marks} ${marks} ${title}`),
  headingWay('an escaped heading', (marks, title) => `\\${marks} ${title}`),
  headingWay('seven marks before a heading', (_, title) => `####### ${title}`),
  headingWay('wide marks before a heading', (marks, title) => `${marks.replaceAll('#', '＃')} ${title}`),
  lineWay('a comment with one dash', '<!- new ones below -->', ['bullet']),
  lineWay('a comment with a space', '< !-- new ones below -->', ['bullet']),
  contentsWay(
    'an item of the contents twice',
    (title, anchor, { list }) => `[${title}](#${anchor})${list.eol}- [${title}](#${anchor})`,
  ),
  contentsWay('an item of the contents without a number sign', (title, anchor) => `[${title}](${anchor})`),
  contentsWay('an item of the contents that leads to the top', (title) => `[${title}](#)`),
  contentsWay('an item of the contents without an address', (title) => `[${title}]()`),
  contentsWay('an item of the contents that is misspelt', (title, anchor) => `[${title}](#${anchor}x)`),

  headingWay('a heading without a space', (marks, title) => `${marks}${title}`),
  headingWay('a no-break space in a heading', (marks, title) => `${marks}\u00a0${title}`),
  lineWay('a comment that is never closed', '<!-- new ones here', ['bullet', 'row', 'record']),
  lineWay('a code fence that is never closed', '```', ['bullet', 'row', 'record']),
  lineWay('details that are never closed', '<details>', ['bullet', 'row', 'record']),
  lineWay('an empty heading', '##', ['bullet', 'record']),
];

/** Replaces the description of an entry. */
export function described(name: string, write: (target: Target) => string): Way {
  return {
    name,
    change(target) {
      const { entry } = target;
      const span = entry.descriptionSpan;
      if (
        !span ||
        entry.shape === 'row' ||
        !/^[A-Z]/.test(entry.description ?? '') ||
        !entry.description!.endsWith('.')
      )
        return undefined;
      return replaced(target, span.start, span.end, write(target));
    },
  };
}

/** Edits after which nothing may be reported that was not before. */
export const HARMLESS: readonly Way[] = [
  described('another description', () => 'Reads and writes files of many kinds.'),
  described('escaped brackets', () => 'Turns \\[text\\](address) into links.'),
  described('brackets in prose', () => 'Reads arrays such as a[0] and options [x] or [y] in prose.'),
  described('a note in brackets', () => 'Reads files [written in Rust] and (mostly) small.'),
  described('parentheses in prose', () => 'Reads files (see [1] and (2)), then stops.'),
  described('code with brackets', () => 'Calls `[a](b)` and `x[0] (y)` for you.'),
  described('code with a pipe and tags', () => 'Prints `<T> | <b>` as it is.'),
  described('math', () => 'Solves $x[i](t) = 1$ on $[0, 1)$ quickly.'),
  described(
    'an archived page',
    () => 'Reads files, see [the page](https://web.archive.org/web/2020/https://example.org/page).',
  ),
  described('a second link', () => 'Reads files, by [its author](https://example.org/author) and friends.'),
  described(
    'an address with parentheses',
    () => 'Reads files, see [this](https://example.org/wiki/File_(system)).',
  ),
  described('a dash in prose', () => 'Reads files - and writes them – well.'),
  described('a bare address', () => 'Reads files of https://example.org/files (all of them).'),
  described('emphasis', () => 'Reads *all* files, **really** all of them.'),
  described('an entity', () => 'Reads A&lt;B&gt; and R&amp;D.'),
  described('numbers and signs', () => 'Reads 1) files and 2) folders, at 50% [sic].'),
  described('other scripts', () => 'Reads files (文件), 【中文】 and （other）.'),
  bulletWay('an address in angle brackets', ({ indent, marker, rest }) => {
    const parts = /^(\[[^\]]+\]\()(https?:[^()\s<>]+)(\).*)$/.exec(rest);
    return parts ? `${indent}${marker} ${parts[1]}<${parts[2]}>${parts[3]}` : undefined;
  }),
  lineWay('a closed comment', '<!-- checked in spring -->', ['bullet', 'record']),
  described('arrows', () => 'Turns a --> b and a <- b into pictures.'),
  described('names with number signs', () => 'Written in C# and F#, for issue #12.'),
  described('tags that GitHub keeps', () => 'Press <kbd>a</kbd> or<br>read H<sub>2</sub>O.'),
  described('a word of two parts', () => 'Reads files such as a-b, c – d and e·f.'),
  endWay('a section of text', '## Notes\n\nSee [the guide](https://example.org/guide) before you begin.'),
  endWay(
    'a section about the license',
    '## License\n\n- [CC0](https://creativecommons.org/publicdomain/zero/1.0/)',
  ),
  endWay('a quote', '> Lists are made by people. [Ann](https://example.org/ann)'),
  endWay('a line between sections', '---\n\nMade by many.'),
  endWay('a folded text', '<details>\n<summary>More</summary>\n\nSome text.\n\n</details>'),
  endWay('a small table of words', '## History\n\n| Year | What |\n|---|---|\n| 2024 | Begun |'),
  endWay('a centred line', '<div align="center">\n  <a href="#readme">Top</a>\n</div>'),
  {
    name: 'a footnote',
    shapes: ['bullet'],
    change(target) {
      const { list, entry } = target;
      if (
        entry.endLine !== entry.line ||
        !entry.descriptionSpan ||
        /[.:]$/.test(entry.description ?? '') === false
      )
        return undefined;
      const text = `${list.text.slice(0, entry.descriptionSpan.end)}[^note]${list.text.slice(entry.descriptionSpan.end)}`;
      return {
        text: `${text.trimEnd()}${list.eol}${list.eol}[^note]: As of 2024.${list.eol}`,
        from: entry.line,
        to: entry.line,
      };
    },
  },
  {
    name: 'a task list at the end',
    change({ list }) {
      const text = `${list.text.trimEnd()}${list.eol}${list.eol}## To do${list.eol}${list.eol}- [ ] Write a guide${list.eol}- [x] Sort the list${list.eol}`;
      return { text, from: 1, to: 1 };
    },
  },
  {
    name: 'a closed code block at the end',
    change({ list }) {
      const text = `${list.text.trimEnd()}${list.eol}${list.eol}\`\`\`md${list.eol}-[Name] (address)${list.eol}##Title${list.eol}| a |${list.eol}\`\`\`${list.eol}`;
      return { text, from: 1, to: 1 };
    },
  },
];
