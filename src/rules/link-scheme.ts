import * as v from 'valibot';
import { ENCYCLOPEDIA } from '../analysis/address.ts';
import { type BadTarget, faultOf, placeOfTarget } from '../analysis/link-target.ts';
import { otherSite } from '../analysis/shown-address.ts';
import { damagedAddresses } from '../compare/damaged-addresses.ts';
import type { Link, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { codePoint, invisibleIn, withoutInvisible } from '../text/invisible.ts';
import { meet } from '../text/span.ts';
import { type Context, defineRule } from './rule.ts';

function messageOf(link: Link, { kind, fixed, what = '' }: BadTarget): string {
  const url = quote(link.url);
  if (kind === 'placeholder') {
    return `The target of this link is the placeholder ${url}. Add the real address, or remove the link and keep its text.`;
  }
  if (kind === 'arxiv-version')
    return `The link ${url} ends with a "v", but no number of a version follows. ${fixed ? `Write ${quote(fixed)}.` : 'Delete the "v".'}`;
  if (kind === 'arxiv-none')
    return `The link ${url} names no paper${what === '' ? '' : `: ${quote(what)} stands in the place of its id`}. Add the id of the paper, such as "2401.00001".`;
  if (kind === 'arxiv')
    return `No paper on arXiv can have the id in ${url}. ${fixed ? `Write ${quote(fixed)}.` : 'Expected year, month and number, such as "2401.00001".'}`;
  if (kind === 'doi')
    return `${url} has no DOI that can be right. Expected one that begins with "10.", such as "10.1000/182".`;
  const point = what === '' ? '' : codePoint(what);
  const why = {
    doubled: 'has two schemes',
    misspelt: 'has a misspelled scheme',
    separator: 'has no "://" after its scheme',
    wrapped: 'has quotes or brackets around its address',
    inside: 'has an address inside another address',
    missing: 'has no scheme, so GitHub reads it as a file path',
    encoded: 'is escaped as a whole, so GitHub reads it as a file path',
    'glued-title': 'has no space before its title',
    invisible: `holds a character that nobody sees, ${what}`,
    space: `holds a space that is none to Markdown, ${point}`,
    trailing: `ends with ${quote(what)}, which is no part of it`,
    cut: `ends with ${quote(what)}: it was cut short when it was copied`,
    host: `has a host that cannot be right: ${quote(what)}`,
    'look-alike': `has a letter of another alphabet in its host, ${quote(what)} (${point})`,
    'misspelt-host': `has a host that is nearly ${quote(what)}`,
    escape: `has a "%" that begins no escape: ${quote(what)}`,
    entity: 'was escaped twice, so "&amp;" is a part of it',
    typographic: `has a dash in the place of a hyphen, ${quote(what)} (${point})`,
    remote: 'is one that git alone understands, so GitHub reads it as a file path',
    repository: `names something on GitHub that no owner or repository can be called: ${quote(what)}`,
  }[kind];
  const next = fixed ? `Write ${quote(fixed)}.` : kind === 'cut' ? 'Write it in full.' : 'Correct it.';
  return `The link ${url} ${why}. ${next}`;
}

/** An address of plain letters, and a sign of Chinese or Japanese text that no space parts from it. */
const RUN_ON = /^(https?:\/\/[!-~]+)([，。；、：！？（）【】「」『』《》])/i;

/** A bare address with the text behind it: GFM ends it at a space alone. */
function runsOn({ text }: List, { url, span }: Link): Problem | undefined {
  const [, address = '', sign = ''] = RUN_ON.exec(url) ?? [];
  const end = span.start + address.length;
  // Inside of `< >` somebody meant all of it, and names in encyclopedias have any sign.
  if (address === '' || text.slice(span.start, end) !== address) return undefined;
  if (/[*_~`"'<>|\\]/.test(address) || ENCYCLOPEDIA.test(address)) return undefined;
  const fixed = `<${address}>`;
  return {
    message: `No space ends this address, so GitHub takes ${quote(sign)} and what follows for a part of it. Write ${quote(fixed)}.`,
    span: { start: span.start, end: span.start + url.length },
    key: `run-on\n${url}`,
    fix: { edits: [{ start: span.start, end, text: fixed }] },
  };
}

function problemOf(list: List, link: Link): Problem | undefined {
  // The target of a reference is in its definition, and is checked there.
  if (link.kind === 'reference' || link.url === '') return undefined;
  const runOn = link.kind === 'autolink' ? runsOn(list, link) : undefined;
  if (runOn) return runOn;
  // GFM links a bare address up to the next space, a tag or code behind it included.
  if (link.kind === 'autolink' && /[<>`"]/.test(link.url)) return undefined;
  const place = placeOfTarget(list, link);
  if (link.kind === 'html' && /^\[[^\][]*\]\(/.test(link.url))
    return {
      message: `The attribute of this tag holds a link of Markdown, ${quote(link.url)}. Write the address alone.`,
      span: place ?? link.span,
      key: `${link.url}\n${link.text}`,
    };
  const open = link.kind === 'html' ? /^([^<>\s]+)>[^<>]*</.exec(link.url) : null;
  if (open) {
    // Already told, as a link that is broken.
    if (list.residue.some(({ span }) => meet(span, link.span))) return undefined;
    const start = place?.start ?? link.span.start;
    return {
      message: `Nothing closes the quotes of this address, so it takes in the text behind it. Write a quotation mark after ${quote(open[1]!)}.`,
      span: { start, end: place ? start + open[1]!.length : list.lines.span(link.line).end },
      key: `open\n${open[1]}`,
    };
  }
  const bad = faultOf(link);
  if (!bad) return undefined;
  const { fixed } = bad;
  return {
    message: messageOf(link, bad),
    span: place ?? link.span,
    key: `${link.url}\n${link.text}`,
    ...(fixed && place ? { fix: { edits: [{ ...place, text: fixed }] } } : {}),
  };
}

/** Addresses of the computer on which they were written. */
const LOCAL =
  /^(?:https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+|\[::1\])(?:[:/?#]|$)|file:|[a-z]:[\\/]|(?:chrome|moz|safari-web)-extension:|blob:)/i;
/** Hosts that are only there to be an example (https://www.rfc-editor.org/rfc/rfc2606), without a page. */
const RESERVED = /^https?:\/\/(?:www\.)?(?:example\.(?:com|org|net)|[\w-]+\.(?:example|invalid|test))\/?$/i;

/** So many links without an address are kept on purpose, for what comes later. */
const KEPT = 5;

/** What an entry cannot lead to, though elsewhere in a file it may stand. */
function* ofEntries(list: List): Generator<Problem> {
  const examples = list.links.filter(({ url, kind }) => kind !== 'image' && RESERVED.test(url));
  for (const { links, index } of list.entries)
    for (const link of links) {
      if (link.kind === 'autolink' || link.kind === 'image') continue;
      const says = /^view-source:/i.test(link.url)
        ? 'shows the source of a page in a browser, and GitHub drops it'
        : LOCAL.test(link.url)
          ? 'leads to the computer of its author, which nobody else can open'
          : RESERVED.test(link.url) && examples.length < 3
            ? 'is an example of an address'
            : '';
      if (says === '') continue;
      yield {
        message: `The link ${quote(link.url)} ${says}. Add the real address.`,
        span: placeOfTarget(list, link) ?? link.span,
        entry: index,
        key: `${link.url}\n${link.text}`,
      };
    }
}

/** What is wrong with the text of a link. */
function textProblem({ text }: List, link: Link): Problem | undefined {
  const { span, urlSpan, url } = link;
  if (link.kind !== 'inline' || !urlSpan || url === '') return undefined;
  const end = text.lastIndexOf('](', urlSpan.start);
  const start = span.start + 1;
  if (end < start || text[span.start] !== '[') return undefined;
  const label = text.slice(start, end);
  const said = label.replace(/[\s*_~]+/g, '');
  if (withoutInvisible(said) === '')
    return {
      message: `The link to ${quote(url)} has no text, so GitHub shows nothing. Write its name between "[" and "]".`,
      span,
      key: `empty\n${url}`,
    };
  const unseen = invisibleIn(label);
  if (unseen.length > 0)
    return {
      message: `The text of this link holds a character that nobody sees, ${[...new Set(unseen.map(({ name }) => name))].join(', ')}. Delete it.`,
      span: { start, end },
      severity: 'warning',
      key: `unseen\n${label}`,
      fix: {
        edits: unseen.map(({ index, length }) => ({
          start: start + index,
          end: start + index + length,
          text: '',
        })),
      },
    };
  // `[https://…](Name)`; an address may be the text of a path that it ends with.
  if (!/^(?:url=)?https?:\/\/[^\s[\]()]+$/i.test(label)) return undefined;
  if (
    /^(?:[a-z][a-z\d+.-]{0,20}:\/\/|[a-z]{2,12}:(?=[^-–—\s])|\.{0,2}\/|[#?])|\.(?:md|html?)(?:#|$)/i.test(url)
  )
    return undefined;
  const isOwnName = /^\d{4}\.\d{4,5}$/.test(url) || /^https?:\/\/github\.com\/[^/]+\/[^/]+$/i.test(label);
  if (label.endsWith(url) && !isOwnName) return undefined;
  return {
    message: `The text of this link is an address, and its address ${quote(url)} is none: they are swapped. Write the text in "[ ]" and the address in "( )".`,
    span,
    key: `swapped\n${label}`,
  };
}

/** `[https://a.org](https://b.org)`: one of both was copied from elsewhere. */
function otherProblem({ residue }: List, link: Link): Problem | undefined {
  const other = otherSite(link);
  // In what is broken the fault is told already.
  if (!other || residue.some(({ span }) => meet(span, link.span))) return undefined;
  return {
    message: `The text shows ${quote(other.shown)}, the link leads to ${quote(other.target)}. Correct one.`,
    span: link.span,
    severity: 'warning',
    key: `other\n${link.text}\n${link.url}`,
  };
}

/** `![stars]()`: a picture of nothing. */
function pictureProblem({ residue }: List, { kind, url, text, span }: Link): Problem | undefined {
  if (kind !== 'image' || url !== '') return undefined;
  // Already told, as a reference that nothing defines.
  if (residue.some((other) => meet(other.span, span))) return undefined;
  const name = text.trim() === '' ? 'This picture' : `The picture ${quote(text.trim())}`;
  return {
    message: `${name} has no address, so GitHub shows none. Add it, or remove the picture.`,
    span,
    severity: 'warning',
    key: `picture\n${text}`,
  };
}

/** Links without an address that belong to no entry: another rule judges those of entries and tables of contents. */
function* withoutAddress(list: List): Generator<Problem> {
  const empty = list.links.filter(
    ({ url, kind, text }) => url === '' && (kind === 'inline' || kind === 'html') && text.trim() !== '',
  );
  if (empty.length === 0) return;
  const judged = new Set([
    ...list.entries.flatMap(({ links }) => links.map(({ span }) => span.start)),
    ...list.contents.flatMap(({ items }) => items.map(({ span }) => span.start)),
  ]);
  const left = empty.filter(({ span }) => !judged.has(span.start));
  // So many are places that somebody keeps.
  if (left.length >= KEPT) return;
  for (const link of left)
    yield {
      message: `The link ${quote(link.text.trim())} has no target: its ${link.kind === 'html' ? '"href" is' : 'parentheses are'} empty. Add the target, or remove the link.`,
      span: link.span,
      severity: 'warning',
      key: `target\n${link.text}`,
    };
}

/** From so many entries on that all lead to pages of the web, one that leads to "#" is odd. */
const TELLING = 20;
const NEARLY_ALL = 0.95;
/** What leads to the top of the page. */
const TO_TOP = /top|back|up\b|home|menu|^[^\p{L}]*$/iu;
/** The link before one on its line that shows the same: a copy of which the address was spoilt. */
function repeatedLink({ links, text }: List, link: Link): Link | undefined {
  const shown = ({ span, urlSpan }: Link) => urlSpan && text.slice(span.start, urlSpan.start);
  return links.find(
    (other) =>
      other.line === link.line &&
      other.span.end <= link.span.start &&
      shown(other) === shown(link) &&
      shown(link),
  );
}

/** Whether a link shows a label that its entry has before it: another rule tells to delete it. */
const isRepeatedLabel = ({ entries }: List, { span }: Link) =>
  entries.some(({ labels }) => {
    const label = labels.find((one) => meet(one.span, span));
    return (
      label !== undefined && labels.some(({ id, span: own }) => id === label.id && own.end <= span.start)
    );
  });

const ITEM = /^\s*(?:>\s*)?(?:[-*+]|\d+[.)]|\||#{1,6}\s)?\s*(?:\*\*|__)?$/;

/** `[Name](1)`, `[Name](#)` where all others have an address. A word may be a file or folder of the repository: `[Name](tools)`. */
function* toNothing(list: List): Generator<Problem> {
  const odd = list.links.filter(
    ({ kind, url, text }) => kind === 'inline' && (url === '#' ? !TO_TOP.test(text) : /^\d{1,9}$/.test(url)),
  );
  if (odd.length === 0 || odd.length > 2) return;
  const titles = list.entries.flatMap(({ links }) =>
    links.filter(({ role, kind }) => role === 'title' || kind === 'inline'),
  );
  const pages = titles.filter(({ url }) => /^https?:\/\//i.test(url)).length;
  if (pages < TELLING) return;
  const isFirm = pages >= titles.length * NEARLY_ALL;
  for (const link of odd) {
    if (faultOf(link) || textProblem(list, link) || link.text.trim() === link.url) continue;
    if (link.url === '#') {
      const { start } = list.lines.span(link.line);
      if (!isFirm || !ITEM.test(list.text.slice(start, link.span.start))) continue;
      // Another rule tells it of entries.
      if (list.entries.some(({ links }) => links.includes(link))) continue;
    }
    if (repeatedLink(list, link)) {
      if (isRepeatedLabel(list, link)) continue;
      const start = link.span.start - (/[ \t]/.test(list.text[link.span.start - 1] ?? '') ? 1 : 0);
      yield {
        message: `This repeats the link before it, and leads to ${quote(link.url)}, which is no address. Delete it.`,
        span: link.span,
        key: `repeated\n${link.url}`,
        fix: { edits: [{ start, end: link.span.end, text: '' }] },
      };
      continue;
    }
    const effect = link.url === '#' ? 'GitHub stays on the page' : 'GitHub looks for a file of that name';
    const name = link.text.trim() === '' ? 'This link' : `The link ${quote(link.text.trim())}`;
    yield {
      message: `${name} leads to ${quote(link.url)}, which is no address: ${effect}. Add the address.`,
      span: placeOfTarget(list, link) ?? link.span,
      key: `word\n${link.text}\n${link.url}`,
    };
  }
}

function* check(list: List, { base }: Context<object>): Generator<Problem> {
  for (const link of list.links) {
    const problem =
      problemOf(list, link) ??
      textProblem(list, link) ??
      otherProblem(list, link) ??
      pictureProblem(list, link);
    if (problem) yield problem;
  }
  yield* ofEntries(list);
  yield* withoutAddress(list);
  yield* toNothing(list);
  if (base) yield* damagedAddresses(list, base, (link) => faultOf(link) !== undefined);
}

export const linkScheme = defineRule({
  id: 'link-scheme',
  summary: 'Every link in the file has a text, and an address that can be right',
  why: 'An extra letter in `hhttps://`, a scheme pasted twice or a `(None)` that a script left behind makes a link that opens nothing, or a page of the repository that does not exist. So does an address inside another, quotes around it, or an id that arXiv or doi.org cannot have. The rule checks all links, images and link definitions in the file, not only those of entries. It does not check whether the page behind a link answers.',
  severity: 'error',
  alters: ['links'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'a bare address that no space ends: of these signs GitHub takes none for the end',
      text: `# 工具

- **Umber** https://example.org/umber，即将
- **Ochre**（https://example.org/ochre）
- **Teal** <https://example.org/teal>，地图
- **Birch** https://example.org/birch, soon
- **Cedar** https://zh.wikipedia.org/wiki/Cedar（消歧义）
- **Ember** https://example.org/地图，石头
`,
      findings: [
        '3:13-3:41 error No space ends this address, so GitHub takes "，" and what follows for a part of it. Write "<https://example.org/umber>".',
        '4:13-4:39 error No space ends this address, so GitHub takes "）" and what follows for a part of it. Write "<https://example.org/ochre>".',
      ],
      fixed: `# 工具

- **Umber** <https://example.org/umber>，即将
- **Ochre**（<https://example.org/ochre>）
- **Teal** <https://example.org/teal>，地图
- **Birch** https://example.org/birch, soon
- **Cedar** https://zh.wikipedia.org/wiki/Cedar（消歧义）
- **Ember** https://example.org/地图，石头
`,
    },
    {
      name: 'a dash in the name of a file, which it may have elsewhere',
      text: `- [Report](https://example.org/reports/2010–2012.pdf)
- [Notes](https://example.org/a–b?c=d–e)
- [Search](https://github.com/search?q=maps–trees)
- [Wiki](https://en.wikipedia.org/wiki/Ash–Birch_line)
`,
      findings: [],
    },
    {
      name: 'an address that a change damaged, and an empty attribute',
      base: `## Tools

- [Atlas](https://example.org/atlas?from=list) - Edits maps.
- [Birch](https://example.org/birch?from=list) - Draws trees.

Made by <a href="https://example.org/ann">Ann</a>.
`,
      text: `## Tools

- [Atlas](https://example.org/atlas?from=list;) - Edits maps.
- [Birch](https://example.org/birch?from=list&page=2) - Draws trees.

Made by <a href="">Ann</a>.
`,
      findings: [
        '3:11-3:47 error The address of "Atlas" was "https://example.org/atlas?from=list" before this change and ends with ";" now. Write it as before.',
        '6:9-6:27 warning The link "Ann" has no target: its "href" is empty. Add the target, or remove the link.',
      ],
    },
    {
      name: 'addresses, anchors, mail and paths',
      text: `# Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643)
- [Archived](https://web.archive.org/web/2020/https://example.org/)
- [Contributing](contributing.md), [top](#papers), [mail](mailto:a@example.org)
- [Notes on HTTP](https.md)
`,
      findings: [],
    },
    {
      name: 'misspelled, doubled, broken and missing schemes',
      text: `# Papers

- [Survey](hhttps://ieeexplore.ieee.org/document/1)
- [Segment Anything](https://https://arxiv.org/abs/2304.02643)
- [DataComp](http//arxiv.org/abs/2304.14108)
- [CLIP](https:/arxiv.org/abs/2103.00020)
- [LLaVA](www.example.org/llava)
- ![Logo](htps://example.org/logo.png)
- <a href="https//example.org/">Home</a>

[home]: ttps://example.org/
`,
      findings: [
        '3:12-3:51 error The link "hhttps://ieeexplore.ieee.org/document/1" has a misspelled scheme. Write "https://ieeexplore.ieee.org/document/1".',
        '4:22-4:62 error The link "https://https://arxiv.org/abs/2304.02643" has two schemes. Write "https://arxiv.org/abs/2304.02643".',
        '5:14-5:44 error The link "http//arxiv.org/abs/2304.14108" has no "://" after its scheme. Write "http://arxiv.org/abs/2304.14108".',
        '6:10-6:41 error The link "https:/arxiv.org/abs/2103.00020" has no "://" after its scheme. Write "https://arxiv.org/abs/2103.00020".',
        '7:11-7:32 error The link "www.example.org/llava" has no scheme, so GitHub reads it as a file path. Write "https://www.example.org/llava".',
        '8:11-8:38 error The link "htps://example.org/logo.png" has a misspelled scheme. Write "https://example.org/logo.png".',
        '9:12-9:31 error The link "https//example.org/" has no "://" after its scheme. Write "https://example.org/".',
        '11:9-11:28 error The link "ttps://example.org/" has a misspelled scheme. Write "https://example.org/".',
      ],
      fixed: `# Papers

- [Survey](https://ieeexplore.ieee.org/document/1)
- [Segment Anything](https://arxiv.org/abs/2304.02643)
- [DataComp](http://arxiv.org/abs/2304.14108)
- [CLIP](https://arxiv.org/abs/2103.00020)
- [LLaVA](https://www.example.org/llava)
- ![Logo](https://example.org/logo.png)
- <a href="https://example.org/">Home</a>

[home]: https://example.org/
`,
    },
    {
      name: 'archives, proxies and parameters that hold another address',
      text: `# Papers

- [Archived](https://web.archive.org/web/2020/https://example.org/)
- [Kept](https://archive.ph/https://example.org/page)
- [Badge](https://img.shields.io/website?url=https://example.org/)
- [Login](https://example.org/login?next=https://example.org/home)
- [Page](https://pkg.example.org/github.com/example/kit)
- [Old](https://arxiv.org/abs/cs/0112017), [four digits](https://arxiv.org/abs/1401.0001v2), [file](https://arxiv.org/pdf/2401.00001.pdf)
- [DOI](https://doi.org/10.1000/182), [short](https://doi.org/gt3j)
- [Wiki](https://en.wikipedia.org/wiki/Heron_(bird))
`,
      findings: [],
    },
    {
      name: 'an address in an address',
      text: `# Papers

- [Alpha](https://doi.org/doi.org/10.1000/182)
- [Beta](https://doi.org/https://doi.org/10.1000/183)
- [Gamma](https//:example.org/gamma)
- [Delta](https://github.com/https://github.com/example/kit)
- [Eps](https://example.org/ahttps://example.org/a)
- [Zeta](https://example.org/ahttps://example.org/b)
`,
      findings: [
        '3:11-3:46 error The link "https://doi.org/doi.org/10.1000/182" has an address inside another address. Write "https://doi.org/10.1000/182".',
        '4:10-4:53 error The link "https://doi.org/https://doi.org/10.1000/183" has an address inside another address. Write "https://doi.org/10.1000/183".',
        '5:11-5:36 error The link "https//:example.org/gamma" has no "://" after its scheme. Write "https://example.org/gamma".',
        '6:11-6:60 error The link "https://github.com/https://github.com/example/kit" has an address inside another address. Write "https://github.com/example/kit".',
        '7:9-7:51 error The link "https://example.org/ahttps://example.org/a" has an address inside another address. Write "https://example.org/a".',
        '8:10-8:52 error The link "https://example.org/ahttps://example.org/b" has an address inside another address. Correct it.',
      ],
      fixed: `# Papers

- [Alpha](https://doi.org/10.1000/182)
- [Beta](https://doi.org/10.1000/183)
- [Gamma](https://example.org/gamma)
- [Delta](https://github.com/example/kit)
- [Eps](https://example.org/a)
- [Zeta](https://example.org/ahttps://example.org/b)
`,
    },
    {
      name: 'a link that repeats the one before it, and leads nowhere',
      text: `## Tools

${Array.from({ length: 22 }, (_, n) => `- [Tool ${n}](https://example.org/${n}) - Says so.\n`).join('')}- [Ember](https://example.org/ember) - Says so. [![code](https://example.org/c.png)](https://example.org/code) [![code](https://example.org/c.png)](1)
`,
      findings: [
        '25:112-25:151 error This repeats the link before it, and leads to "1", which is no address. Delete it.',
      ],
      fixed: `## Tools

${Array.from({ length: 22 }, (_, n) => `- [Tool ${n}](https://example.org/${n}) - Says so.\n`).join('')}- [Ember](https://example.org/ember) - Says so. [![code](https://example.org/c.png)](https://example.org/code)
`,
    },
    {
      name: 'quotes and brackets around an address',
      text: `# Papers

- [Alpha]((https://example.org/alpha))
- [Beta](“https://example.org/beta”)
- [Gamma]("https://example.org/gamma")
- [Delta]({https://example.org/delta})
- [Eps](https://example.org/eps”)
`,
      findings: [
        '3:11-3:38 error The link "(https://example.org/alpha)" has quotes or brackets around its address. Write "https://example.org/alpha".',
        '4:10-4:36 error The link "“https://example.org/beta”" has quotes or brackets around its address. Write "https://example.org/beta".',
        '5:11-5:38 error The link ""https://example.org/gamma"" has quotes or brackets around its address. Write "https://example.org/gamma".',
        '6:11-6:38 error The link "{https://example.org/delta}" has quotes or brackets around its address. Write "https://example.org/delta".',
        '7:9-7:33 error The link "https://example.org/eps”" ends with "”", which is no part of it. Write "https://example.org/eps".',
      ],
      fixed: `# Papers

- [Alpha](https://example.org/alpha)
- [Beta](https://example.org/beta)
- [Gamma](https://example.org/gamma)
- [Delta](https://example.org/delta)
- [Eps](https://example.org/eps)
`,
    },
    {
      name: 'ids that no paper can have',
      text: `# Papers

- [Alpha](https://arxiv.org/abs/2401.0001)
- [Beta](https://arxiv.org/pdf/2413.00001)
- [Gamma](https://arxiv.org/abs/XXXX.XXXXX)
- [Delta](https://arxiv.org/abs/)
- [Eps](https://arxiv.org/abs/2401,00001)
- [Zeta](https://doi.org/11.1000/182)
- [Eta](https://doi.org/10.1000)
`,
      findings: [
        '3:11-3:42 error No paper on arXiv can have the id in "https://arxiv.org/abs/2401.0001". Expected year, month and number, such as "2401.00001".',
        '4:10-4:42 error No paper on arXiv can have the id in "https://arxiv.org/pdf/2413.00001". Expected year, month and number, such as "2401.00001".',
        '5:11-5:43 error The link "https://arxiv.org/abs/XXXX.XXXXX" names no paper: "XXXX.XXXXX" stands in the place of its id. Add the id of the paper, such as "2401.00001".',
        '6:11-6:33 error The link "https://arxiv.org/abs/" names no paper. Add the id of the paper, such as "2401.00001".',
        '7:9-7:41 error No paper on arXiv can have the id in "https://arxiv.org/abs/2401,00001". Write "https://arxiv.org/abs/2401.00001".',
        '8:10-8:37 error "https://doi.org/11.1000/182" has no DOI that can be right. Expected one that begins with "10.", such as "10.1000/182".',
        '9:9-9:32 error "https://doi.org/10.1000" has no DOI that can be right. Expected one that begins with "10.", such as "10.1000/182".',
      ],
      fixed: `# Papers

- [Alpha](https://arxiv.org/abs/2401.0001)
- [Beta](https://arxiv.org/pdf/2413.00001)
- [Gamma](https://arxiv.org/abs/XXXX.XXXXX)
- [Delta](https://arxiv.org/abs/)
- [Eps](https://arxiv.org/abs/2401.00001)
- [Zeta](https://doi.org/11.1000/182)
- [Eta](https://doi.org/10.1000)
`,
    },
    {
      name: 'joiners in anchors, which may be those of the heading',
      text: `# Papers

- [کتاب\u200cها](#کتاب\u200cها)
- [👩\u200d💻 Maps](#\u200d-maps)
- [👩\u200d💻 Trees](#%E2%80%8D-trees)

## کتاب\u200cها

## 👩\u200d💻 Maps

## 👩\u200d💻 Trees
`,
      findings: [],
    },
    {
      name: 'characters that nobody sees, and those that belong there',
      text: `# Papers

- [Alpha](https://example.org/al\u200bpha)
- [Beta](https://example.org/beta\u00a0)
- [Gamma](https://example.org/gamma%E2%80%8B)
- [Delta\ufeff](https://example.org/delta)
- [Eps\u202e](https://example.org/eps)
- [Zeta](https://example.org/zeta%20)
- [کتاب\u200cها 👩\u200d💻 ❤️](https://fa.wikipedia.org/wiki/کتاب\u200cها)
- [שלום\u200f!](https://he.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%AE)
`,
      findings: [
        '3:11-3:37 error The link "https://example.org/alpha" holds a character that nobody sees, U+200B. Write "https://example.org/alpha".',
        '4:10-4:35 error The link "https://example.org/beta" holds a space that is none to Markdown, U+00A0. Write "https://example.org/beta".',
        '5:11-5:45 error The link "https://example.org/gamma%E2%80%8B" holds a character that nobody sees, U+200B as %E2%80%8B. Write "https://example.org/gamma".',
        '6:4-6:10 warning The text of this link holds a character that nobody sees, U+FEFF. Delete it.',
        '7:4-7:8 warning The text of this link holds a character that nobody sees, U+202E. Delete it.',
        '8:10-8:37 error The link "https://example.org/zeta%20" ends with "%20", which is no part of it. Write "https://example.org/zeta".',
      ],
      fixed: `# Papers

- [Alpha](https://example.org/alpha)
- [Beta](https://example.org/beta)
- [Gamma](https://example.org/gamma)
- [Delta](https://example.org/delta)
- [Eps](https://example.org/eps)
- [Zeta](https://example.org/zeta)
- [کتاب\u200cها 👩\u200d💻 ❤️](https://fa.wikipedia.org/wiki/کتاب\u200cها)
- [שלום\u200f!](https://he.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%AE)
`,
    },
    {
      name: 'what was copied with an address, and hosts and repositories that cannot be',
      text: `# Papers

- [Alpha](https://example.org/alpha,)
- [Beta](https://example.org/beta.)
- [Gamma](https://example.org/gam…)
- [Delta](https://example,org/delta)
- [Eps](https://example..org/eps)
- [Zeta](https://exampleorg/zeta)
- [Eta](https://exаmple.org/eta)
- [Theta](https://gihub.com/example/kit)
- [Iota](https://github.com/example/kit–two)
- [Kappa](https%3A%2F%2Fexample.org%2Fkappa)
- [Lambda](https://example.org/lambda"Title")
- [Mu](**https://example.org/mu**)
- [Nu](https://github.com/your-username/your-repo)
`,
      findings: [
        '3:11-3:37 error The link "https://example.org/alpha," ends with ",", which is no part of it. Write "https://example.org/alpha".',
        '4:10-4:35 error The link "https://example.org/beta." ends with ".", which is no part of it. Write "https://example.org/beta".',
        '5:11-5:35 error The link "https://example.org/gam…" ends with "…": it was cut short when it was copied. Write it in full.',
        '6:11-6:36 error The link "https://example,org/delta" has a host that cannot be right: "example,org". Correct it.',
        '7:9-7:33 error The link "https://example..org/eps" has a host that cannot be right: "example..org". Correct it.',
        '8:10-8:33 error The link "https://exampleorg/zeta" has a host that cannot be right: "exampleorg". Correct it.',
        '9:9-9:32 error The link "https://exаmple.org/eta" has a letter of another alphabet in its host, "а" (U+0430). Correct it.',
        '10:11-10:40 error The link "https://gihub.com/example/kit" has a host that is nearly "github.com". Correct it.',
        '11:10-11:44 error The link "https://github.com/example/kit–two" has a dash in the place of a hyphen, "–" (U+2013). Write "https://github.com/example/kit-two".',
        '12:11-12:44 error The link "https%3A%2F%2Fexample.org%2Fkappa" is escaped as a whole, so GitHub reads it as a file path. Write "https://example.org/kappa".',
        '13:12-13:45 error The link "https://example.org/lambda"Title"" has no space before its title. Write "https://example.org/lambda "Title"".',
        '14:8-14:34 error The link "**https://example.org/mu**" has quotes or brackets around its address. Write "https://example.org/mu".',
        '15:8-15:50 error The target of this link is the placeholder "https://github.com/your-username/your-repo". Add the real address, or remove the link and keep its text.',
      ],
      fixed: `# Papers

- [Alpha](https://example.org/alpha)
- [Beta](https://example.org/beta)
- [Gamma](https://example.org/gam…)
- [Delta](https://example,org/delta)
- [Eps](https://example..org/eps)
- [Zeta](https://exampleorg/zeta)
- [Eta](https://exаmple.org/eta)
- [Theta](https://gihub.com/example/kit)
- [Iota](https://github.com/example/kit-two)
- [Kappa](https://example.org/kappa)
- [Lambda](https://example.org/lambda "Title")
- [Mu](https://example.org/mu)
- [Nu](https://github.com/your-username/your-repo)
`,
    },
    {
      name: 'the text is the address of nearly the same site',
      text: `# Tools

- [https://umber.org](https://ochre.org/) - Edits maps.
- **[https://umber.co/maps](https://umber.com/maps)** - Draws trees.
- <a href="https://ochre.org/rose">http://rose.net/</a> - Writes texts.
- [http://www.teal.org](https://m.teal.org/en), [https://teal.ac.uk/a](https://docs.teal.ac.uk/b)
- [https://teal.org/a](https://web.archive.org/web/2020/https://teal.org/a), [https://bit.ly/abc](https://teal.org/)
- [https://teal.org](https://mirror.org/read?page=https%3A%2F%2Fteal.org), [https://doi.org/10.1000/182](https://journal.org/182)
- [https://owner.github.io/teal](https://github.com/owner/teal), [https://api.teal.org](https://coral.net/docs)
- [teal.org](https://coral.net), [See https://teal.org](https://coral.net), [http://10.0.0.1/](https://coral.net)
- [![https://teal.org](https://example.org/a.png)](https://coral.net)
`,
      findings: ['4:5-4:52 warning The text shows "umber.co", the link leads to "umber.com". Correct one.'],
    },
    {
      name: 'links without a text, swapped, or to the computer of their author',
      text: `# Tools

- [Alpha](https://example.org/alpha) - Edits maps.
- [](https://example.org/beta) - Draws trees.
- [https://example.org/gamma](Gamma) - Writes texts.
- [Delta](http://localhost:3000/) - Compares pages.
- [Eps](https://example.com) - Keeps notes.
- <a href="[Zeta](https://example.org/zeta)">Zeta</a> - Plays chess.
- [https://example.org/eta](https://example.org/eta) - Sorts lines.
- [![](https://example.org/theta.png)](https://example.org/theta) Theta - Reads files of http://localhost:3000/.
- [https://example.org/iota](Iota:-a-Kit-of-Tools) - Counts words.
- [https://github.com/example/kappa](kappa) - Turns pages.
- [https://example.org/lambda](Lambda-2:4:-a-Ratio) - Cuts nets.
- [https://github.com/example/mu/blob/main/docs](docs) - Explains.
`,
      findings: [
        '4:3-4:31 error The link to "https://example.org/beta" has no text, so GitHub shows nothing. Write its name between "[" and "]".',
        '5:3-5:37 error The text of this link is an address, and its address "Gamma" is none: they are swapped. Write the text in "[ ]" and the address in "( )".',
        '6:11-6:33 error The link "http://localhost:3000/" leads to the computer of its author, which nobody else can open. Add the real address.',
        '7:9-7:28 error The link "https://example.com" is an example of an address. Add the real address.',
        '8:12-8:44 error The attribute of this tag holds a link of Markdown, "[Zeta](https://example.org/zeta)". Write the address alone.',
        '11:3-11:51 error The text of this link is an address, and its address "Iota:-a-Kit-of-Tools" is none: they are swapped. Write the text in "[ ]" and the address in "( )".',
        '12:3-12:44 error The text of this link is an address, and its address "kappa" is none: they are swapped. Write the text in "[ ]" and the address in "( )".',
        '13:3-13:52 error The text of this link is an address, and its address "Lambda-2:4:-a-Ratio" is none: they are swapped. Write the text in "[ ]" and the address in "( )".',
      ],
    },
    {
      name: 'addresses with unusual parts that are right',
      text: `# Tools

- [Alpha](https://example.org:8443/a,b;c*d/~e/@f/!g/$h/(i))
- [Beta](https://münchen.de/größe), [Gamma](https://пример.рф/), [Delta](https://xn--mnchen-3ya.de/)
- [Eps](https://docs.example.org/#:~:text=first%20words,last%20words.)
- [Zeta](https://en.wikipedia.org/wiki/Alphabet_Inc.), [Eta](https://example.org/what?), [Theta](https://example.org/a_)
- [Iota](https://github.com/topics/c++), [Kappa](https://github.com/search?q=a&type=code), [Lambda](https://github.com/example/kit.js#readme)
- [Mu](http://1.1.1.1/), [Nu](http://[2001:db8::1]/), [Xi](https://me@example.org/), [Omicron](https://localhost.run/)
- ![Pi](https://svg.example.org/?lines=One;Two;)
`,
      findings: [],
    },
    {
      name: 'a word that stands for nothing',
      text: `# Papers

| Title | Code |
|-------|------|
| Segment Anything | [code](None) |
`,
      findings: [
        '5:29-5:33 error The target of this link is the placeholder "None". Add the real address, or remove the link and keep its text.',
      ],
    },
    {
      name: 'a number where an address belongs, a picture without one, and folders of the repository',
      text: `## Tools

- [Tool A](https://example.org/a) - Says so.
- [Tool B](https://example.org/b) - Says so.
- [Tool C](https://example.org/c) - Says so.
- [Tool D](https://example.org/d) - Says so.
- [Tool E](https://example.org/e) - Says so.
- [Tool F](https://example.org/f) - Says so.
- [Tool G](https://example.org/g) - Says so.
- [Tool H](https://example.org/h) - Says so.
- [Tool I](https://example.org/i) - Says so.
- [Tool J](https://example.org/j) - Says so.
- [Tool K](https://example.org/k) - Says so.
- [Tool L](https://example.org/l) - Says so.
- [Tool M](https://example.org/m) - Says so.
- [Tool N](https://example.org/n) - Says so.
- [Tool O](https://example.org/o) - Says so.
- [Tool P](https://example.org/p) - Says so.
- [Tool Q](https://example.org/q) - Says so.
- [Tool R](https://example.org/r) - Says so.
- [Tool S](https://example.org/s) - Says so.
- [Tool T](https://example.org/t) - Says so.
- [Ember](1) - Leads nowhere.
- [Fjord](https://example.org/fjord) - Has a picture. ![stars]()
- [Metrics etc.](tools)

See [the docs](docs) and [License](LICENSE).
`,
      findings: [
        '23:11-23:12 error The link "Ember" leads to "1", which is no address: GitHub looks for a file of that name. Add the address.',
        '24:55-24:65 warning The picture "stars" has no address, so GitHub shows none. Add it, or remove the picture.',
      ],
    },
  ],
  check,
});
