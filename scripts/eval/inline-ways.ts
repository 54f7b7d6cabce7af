import { bulletWay, described, linkWay, middle, pick, type Way } from './ways.ts';

/** The address cut behind its host: `https://example.org/` and the rest. */
function hostOf(url: string): { host: string; path: string } | undefined {
  const found = /^(https?:\/\/[^/]+\/)(.+)$/.exec(url);
  return found ? { host: found[1]!, path: found[2]! } : undefined;
}

const into = (url: string, text: string) => url.slice(0, middle(url)) + text + url.slice(middle(url));

/** Ways that break a link or an address inside a line, as editors, keyboards, other markups and copies do. */
export const INLINE_BREAKING: readonly Way[] = [
  // Invisible characters.
  linkWay('a soft hyphen in the address', (label, url) => `[${label}](${into(url, '\u00ad')})`),
  linkWay('a word joiner in the text', (label, url) => `[${into(label, '\u2060')}](${url})`),
  linkWay('a zero width space before the text', (label, url) => `[\u200b${label}](${url})`),
  linkWay('a direction override in the text', (label, url) => `[\u202e${label}](${url})`),
  linkWay('an encoded zero width space', (label, url) => `[${label}](${url}%E2%80%8B)`),
  linkWay('an encoded space at the end', (label, url) => `[${label}](${url}%20)`),
  linkWay('a no-break space between text and address', (label, url) => `[${label}]\u00a0(${url})`),
  linkWay('a zero width space between text and address', (label, url) => `[${label}]\u200b(${url})`),
  linkWay('a no-break space before the address', (label, url) => `[${label}](\u00a0${url})`),
  // Backslashes and entities.
  linkWay('everything escaped', (label, url) => `\\[${label}\\]\\(${url}\\)`),
  linkWay('an escaped closing bracket', (label, url) => `[${label}\\](${url})`),
  linkWay('an escaped parenthesis', (label, url) => `[${label}]\\(${url})`),
  linkWay('an escaped end', (label, url) => `[${label}](${url}\\)`),
  linkWay('entities for brackets', (label, url) => `&#91;${label}&#93;(${url})`),
  linkWay('entities for parentheses', (label, url) => `[${label}]&#40;${url}&#41;`),
  linkWay('an escaped tag', (label, url) => `&lt;a href="${url}"&gt;${label}&lt;/a&gt;`),
  // Other markups.
  linkWay('a link of MediaWiki', (label, url) => `[${url} ${label}]`),
  linkWay('a link of chats', (label, url) => `<${url}|${label}>`),
  linkWay('a link of reStructuredText', (label, url) => `\`${label} <${url}>\`_`),
  linkWay('a link of Org', (label, url) => `[[${url}][${label}]]`),
  linkWay('a link of Textile', (label, url) => `"${label}":${url}`),
  linkWay('a link of AsciiDoc', (label, url) => `${url}[${label}]`),
  linkWay('a link of forums', (label, url) => `[url=${url}]${label}[/url]`),
  linkWay('a link of wikis', (label) => `[[${label}]]`),
  linkWay('text and address in angle brackets', (label, url) => `<${label}>(${url})`),
  linkWay('the address as text', (label, url) => `${label} ${url}`),
  linkWay('the address in parentheses', (label, url) => `${label} (${url})`),
  linkWay('text and address swapped', (label, url) => `[${url}](${label.replace(/\s+/g, '-')})`),
  // Brackets and parentheses.
  linkWay('an empty pair between', (label, url) => `[${label}][](${url})`),
  linkWay('reversed brackets', (label, url) => `]${label}[(${url})`),
  linkWay('reversed parentheses', (label, url) => `[${label}])${url}(`),
  linkWay('doubled brackets', (label, url) => `[[${label}]](${url}`),
  linkWay('a parenthesis of two kinds', (label, url) => `[${label}](${url}）`),
  linkWay('an angle bracket that stays open', (label, url) => `[${label}](<${url})`),
  linkWay('an angle bracket too many', (label, url) => `[${label}](${url}>)`),
  linkWay('a slash between', (label, url) => `[${label}]/(${url})`),
  linkWay('an underscore between', (label, url) => `[${label}]_(${url})`),
  linkWay('a title without its quote', (label, url) => `[${label}](${url} "${label})`),
  linkWay('a title without a space', (label, url) => `[${label}](${url}"${label.replace(/["\s]/g, '')}")`),
  linkWay('code around the address', (label, url) => `[${label}](\`${url}\`)`),
  linkWay('bold around the address', (label, url) => `[${label}](**${url}**)`),
  linkWay('a line break in the address', (label, url, { list }) => {
    const parts = hostOf(url);
    return parts && list.eol === '\n' ? `[${label}](${parts.host}\n${parts.path})` : undefined;
  }),
  linkWay('the link twice', (label, url) => `[${label}](${url})[${label}](${url})`),
  linkWay('the text twice', (label, url) => `[${label}](${url}) ${label}`),
  linkWay('no text', (_, url) => `[](${url})`),
  linkWay('a blank text', (_, url) => `[ ](${url})`),
  linkWay('a picture sign before it', (label, url) => `![${label}](${url})`),
  // Addresses.
  linkWay('a comma behind the address', (label, url) => `[${label}](${url},)`),
  linkWay('a semicolon behind the address', (label, url) => `[${label}](${url};)`),
  linkWay('a full stop behind the address', (label, url) => `[${label}](${url}.)`),
  linkWay('a wide comma behind the address', (label, url) => `[${label}](${url}，)`),
  linkWay('an address cut short', (label, url) => {
    const parts = hostOf(url);
    return parts && `[${label}](${parts.host}${parts.path.slice(0, 4)}…)`;
  }),
  linkWay('stars behind the address', (label, url) => `[${label}](${url}**)`),
  linkWay(
    'a comma for a dot in the host',
    (label, url) => `[${label}](${url.replace(/^(https?:\/\/[^./]+)\./, '$1,')})`,
  ),
  linkWay(
    'two dots in the host',
    (label, url) => `[${label}](${url.replace(/^(https?:\/\/[^./]+)\./, '$1..')})`,
  ),
  linkWay('no dot in the host', (label, url) => {
    const host = /^https?:\/\/([^/.]+)\.([^/.]+)(?=\/|$)/.exec(url);
    return host ? `[${label}](${url.replace('.', '')})` : undefined;
  }),
  linkWay('backslashes in the scheme', (label, url) => `[${label}](${url.replace('://', ':\\\\')})`),
  linkWay('wide signs in the scheme', (label, url) => `[${label}](${url.replace('://', '：//')})`),
  linkWay('a semicolon in the scheme', (label, url) => `[${label}](${url.replace('://', ';//')})`),
  linkWay('three slashes in the scheme', (label, url) => `[${label}](${url.replace('://', ':///')})`),
  linkWay('one slash in the scheme', (label, url) => `[${label}](${url.replace('://', ':/')})`),
  linkWay('no scheme', (label, url) => {
    const host = /^https?:\/\/((?:www\.|github\.com|arxiv\.org).*)$/.exec(url);
    return host ? `[${label}](${host[1]})` : undefined;
  }),
  linkWay('a scheme relative address', (label, url) => `[${label}](${url.replace('https://', 'ttps:////')})`),
  linkWay('an encoded address', (label, url) => `[${label}](${encodeURIComponent(url)})`),
  linkWay(
    'the computer of the author',
    (label, _, { random }) =>
      `[${label}](${pick(random, ['http://localhost:3000/', 'file:///home/me/page.html', 'http://127.0.0.1:8000/docs', 'C:\\Users\\me\\page.html'])})`,
  ),
  linkWay(
    'an example for an address',
    (label, _, { random }) =>
      `[${label}](${pick(random, ['https://example.com', 'http://www.example.com/', 'https://github.com/your-username/your-repo', 'https://link.to.project', '<url>', '{{url}}', '{url}', 'undefined', 'javascript:void(0)', 'https://github.com/username/repo', 'about:blank'])})`,
  ),
  linkWay('a letter of another script in the host', (label, url) => {
    const at = url.search(/(?<=:\/\/[^/]*)[aeo](?=[^/]*\.)/);
    const other: Record<string, string> = { a: 'а', e: 'е', o: 'о' };
    return at < 0 ? undefined : `[${label}](${url.slice(0, at)}${other[url[at]!]}${url.slice(at + 1)})`;
  }),
  linkWay('a typed dash in the address', (label, url) =>
    /github\.com\/[^/]+\/[^/]*-/.test(url)
      ? `[${label}](${url.replace(/(github\.com\/[^/]+\/[^/]*)-/, '$1–')})`
      : undefined,
  ),
  linkWay(
    'a redirect of a search engine',
    (label, url) => `[${label}](https://www.google.com/url?q=${encodeURIComponent(url)}&sa=D&source=docs)`,
  ),
  linkWay('a broken escape', (label, url) => `[${label}](${url}%)`),
  linkWay('text behind the address', (label, url) => `[${label}](${url} ${label})`),
  linkWay('a misspelt host', (label, url) =>
    /github\.com/.test(url) ? `[${label}](${url.replace('github.com', 'gihub.com')})` : undefined,
  ),
  // Emphasis.
  bulletWay('bold that closes nowhere behind the link', ({ indent, marker, rest }) => {
    const parts = /^(\[[^\]]*\]\([^)]*\))(.*)$/.exec(rest);
    return parts && !rest.includes('**') ? `${indent}${marker} ${parts[1]}**${parts[2]}` : undefined;
  }),
  bulletWay('bold that ends with one star', ({ indent, marker, rest }) => {
    const parts = /^(\[[^\]]*\]\([^)]*\))(.*)$/.exec(rest);
    return parts && !rest.includes('*') ? `${indent}${marker} **${parts[1]}*${parts[2]}` : undefined;
  }),
  bulletWay('bold with a space in it', ({ indent, marker, rest }) => {
    const parts = /^(\[[^\]]*\]\([^)]*\))(.*)$/.exec(rest);
    return parts && !rest.includes('*') ? `${indent}${marker} ** ${parts[1]} **${parts[2]}` : undefined;
  }),
  bulletWay('underscores that close nowhere', ({ indent, marker, rest }) =>
    rest.startsWith('[') && !rest.includes('_') ? `${indent}${marker} __${rest}` : undefined,
  ),
  bulletWay('a backtick that closes nowhere', ({ indent, marker, rest }) => {
    const parts = /^\[([^\]]*)\](\([^)]*\).*)$/.exec(rest);
    return parts && !rest.includes('`') ? `${indent}${marker} [\`${parts[1]}]${parts[2]}` : undefined;
  }),
  // Tags.
  linkWay('a tag without a space', (label, url) => `<ahref="${url}">${label}</a>`),
  linkWay('a tag without its end', (label, url) => `<a href="${url}"${label}</a>`),
  linkWay('another tag closes', (label, url) => `<a href="${url}">${label}</b>`),
  linkWay('a closing tag without its end', (label, url) => `<a href="${url}">${label}</a`),
  linkWay('a space before the tag name', (label, url) => `< a href="${url}">${label}</a>`),
  linkWay('quotes of two kinds', (label, url) => `<a href="${url}'>${label}</a>`),
  linkWay('no attribute', (label, url) => `<a "${url}">${label}</a>`),
  linkWay('no equals sign', (label, url) => `<a href"${url}">${label}</a>`),
  linkWay('a wrong attribute', (label, url) => `<a src="${url}">${label}</a>`),
  linkWay('curly quotes of a tag', (label, url) => `<a href=“${url}”>${label}</a>`),
  linkWay('Markdown in an attribute', (label, url) => `<a href="[${label}](${url})">${label}</a>`),
];

/** Edits inside a line after which nothing may be reported that was not before. */
export const INLINE_HARMLESS: readonly Way[] = [
  described('an address of Wikipedia', () => 'Reads [files](https://en.wikipedia.org/wiki/Foo_(bar)_(baz)).'),
  described(
    'an address with an encoded parenthesis',
    () => 'Reads [files](https://en.wikipedia.org/wiki/Foo_%28bar%29).',
  ),
  described(
    'a text fragment',
    () => 'Reads [files](https://docs.python.org/3/#:~:text=first%20words,last%20words).',
  ),
  described('a port', () => 'Reads [files](https://files.python.org:8443/a/b?c=d&e=f#g).'),
  described(
    'a host of another script',
    () => 'Reads [files](https://münchen.de/größe) and [more](https://пример.рф/).',
  ),
  described('a host in punycode', () => 'Reads [files](https://xn--mnchen-3ya.de/).'),
  described('mail', () => 'Reads files, ask [me](mailto:me@python.org) or <me@python.org>.'),
  described('an address in angle brackets', () => 'Reads files of <https://docs.python.org/3/> only.'),
  described('emoji with joiners', () => 'Reads files 👩‍💻 of 🏳️‍🌈 people 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️.'),
  described('joiners of Persian', () => 'می‌خواهم files, नमस्‍ते and ක්‍රියා.'),
  described('marks of direction', () => 'Reads \u200fעברית\u200e and العربية\u200f.'),
  described('code with a link', () => 'Writes `[name](address)` and `<a href="x">`.'),
  described('code with generics', () => 'Returns a `Map<string, T[]>` of `x[i](y)`.'),
  described('math with subscripts', () => 'Solves $a_b + c_d$ and $$x[0](y)$$ well.'),
  described('a line break of HTML', () => 'Reads files.<br>Writes files.<br/>Sorts them.'),
  described('entities', () => 'Reads R&amp;D, &copy; 2024 &lt;name&gt; and &#8211; all.'),
  described('stars and underscores', () => 'Reads snake_case, __init__.py, 2 * 3 * 4 and *.md files.'),
  described('escaped stars', () => 'Reads \\*all\\* files, \\_really\\_ and C\\#.'),
  described('a footnote that is defined elsewhere', () => 'Reads files and [x] boxes, [sic], [1], [a, b].'),
  described('options in brackets', () => 'Runs `tool` [options] (see below), [--help].'),
  described('a badge', () => 'Reads ![build](https://img.shields.io/badge/build-ok-green) files.'),
  described(
    'a linked badge',
    () => 'Reads [![build](https://img.shields.io/badge/a-b-green)](https://docs.python.org/) files.',
  ),
  described('a title of a link', () => 'Reads [files](https://docs.python.org/ "The (best) files").'),
  described(
    'a link in bold and in parentheses',
    () => 'Reads files (**[docs](https://docs.python.org/)**, *[more](https://docs.python.org/3/)*).',
  ),
  described(
    'a tag with attributes',
    () => 'Reads <a href="https://docs.python.org/" title="Docs">files</a> <sub>small</sub>.',
  ),
  described('an attribute without quotes', () => 'Reads <a href=https://docs.python.org/>files</a>.'),
  described(
    'an address with stars and commas',
    () => 'Reads [files](https://docs.python.org/a,b;c*d/~e/@f/!g/$h/(i)).',
  ),
  described('smileys', () => 'Reads files :) and ;-) or :-] and (^_^) or ¯\\\\_(ツ)_/¯.'),
  described('an ellipsis', () => 'Reads files… and [more...](https://docs.python.org/3/).'),
  described(
    'an archive of another',
    () => 'Reads [files](https://web.archive.org/web/2020id_/http://docs.python.org/?a=b).',
  ),
  described('quotes and feet', () => 'Reads "files" (6\' 2"), rock \'n\' roll, it’s “fine”.'),
  described('intervals', () => 'Reads numbers in [0, 1) and (0, 1], f(x)[0].'),
  described('a dollar sign', () => 'Costs $5 [a month] (or $50 a year).'),
  described(
    'a path of the repository',
    () => 'Reads [files](docs/), [these](./docs/a.md#b) and [those](../c).',
  ),
  bulletWay('a title in bold', ({ indent, marker, rest }, { list }) => {
    const parts = /^(\[[^\]]*\]\([^)]*\))( .*)$/.exec(rest);
    return parts && /^[-*+] \*\*\[/m.test(list.text)
      ? `${indent}${marker} **${parts[1]}**${parts[2]}`
      : undefined;
  }),
];
