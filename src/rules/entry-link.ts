import * as v from 'valibot';
import { badgesOfOthers } from '../analysis/badge-owner.ts';
import {
  conventionOf,
  conventionsOf,
  FEWEST,
  groupsWithout,
  isFirm,
  leadsSomewhere,
} from '../analysis/conventions.ts';
import { frontPages } from '../analysis/front-pages.ts';
import { isOrdinary, faultOf as targetFault } from '../analysis/link-target.ts';
import { frameOf, saysGone } from '../analysis/lost-links.ts';
import { roleLinks } from '../analysis/role-links.ts';
import { samePages } from '../analysis/same-pages.ts';
import { entryBefore } from '../compare/versions.ts';
import type { Entry, Link, List, Problem } from '../model.ts';
import { ADDRESS_ALONE, leadsToPage, NOTHING, roleOfText } from '../parse/vocabulary.ts';
import { groupBy, pushTo } from '../text/collections.ts';
import { quote, similarity } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

/** Above this share of entries with a link, one without is reported. */
const NEARLY_ALL = 0.95;

/** Above this share of entries with an empty link, empty links are the list's convention. */
const MANNER = 0.05;

/** Placeholders for a link to add later. */
const PLACEHOLDER =
  /^(?:#|link|url|href|here|x{2,10}|(?:your|the|insert|add)[-_ ](?:url|link)(?:[-_ ]here)?|#?(?:todo|link|url))$/i;

/** A Markdown link pasted as the target of another: `[text]([u](u))`. */
const PASTED = /^\[([^\][\s]{1,2000})\]\(([^()\s]{1,2000})\)?$/;

const ADDRESS = /^https?:\/\/[^\s/?#[\]]+\.[^\s/?#[\]]+(?:[/?#][^\s[\]]*)?$/i;

/** A bare domain: of a page, not a file in the repository. */
const DOMAIN =
  /^(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|ai|dev|app|co|edu|gov|info|me|xyz|cn|de|fr|jp|uk)(?:[/?#]\S*)?$/i;

/**
 * A host of a country and a path behind it, as nobody names a folder: three labels at least, in small letters.
 * Countries whose letters also end names of files are left out, such as "md", "sh", "py" and "in".
 */
const COUNTRY_HOST =
  /^(?:(?!v?\d+\.)[a-z0-9-]{1,63}\.){2,5}(?:a[rtu]|b[egr]|c[ahlz]|dk|e[esu]|fi|gr|h[kru]|i[delst]|kr|l[tuv]|m[xy]|n[loz]|p[ekt]|s[egik]|t[hrw]|u[as]|vn|za)\/\S+$/;
/** What the path of a file ends with: a folder may be called as a host. */
const SOURCE = /\.[a-z]\w{0,8}(?:[?#]\S*)?$/i;

/** An address as the title that GitHub makes no link of: there is nothing to add. */
const OTHER_SCHEME =
  /^(?:ftps?|sftp|git|ssh|svn|gopher|gemini|ircs?|rsync|nfs|smb|rtmp|rtsp|ipfs|ipns|wss?):\/\/[^\s/]\S*$/i;

interface Fault {
  /** What is wrong, to follow "The link …". */
  readonly says: string;
  /** The correct target, where only one is possible. */
  readonly fixed?: string;
  /** What to do, where it is not simply to correct the target. */
  readonly next?: string;
  readonly certain: boolean;
}

function faultOf(link: Link): Fault | undefined {
  const { url } = link;
  if (isOrdinary(url)) return undefined;
  if (url === '')
    return {
      says: 'has no target: its parentheses are empty',
      next: 'Add the target, or remove the link.',
      certain: true,
    };
  // Another rule reports a misspelled scheme and `(None)`, for every link of the file.
  if (targetFault(link)) return undefined;
  if (PLACEHOLDER.test(url))
    return {
      says: `has the placeholder ${quote(url)} as its target`,
      next: 'Replace it with the real address.',
      certain: true,
    };
  if (url.startsWith('[')) {
    const pasted = PASTED.exec(url);
    const [, text = '', target = ''] = pasted ?? [];
    const bare = url.slice(1);
    const fixed = pasted
      ? text === target && ADDRESS.test(target)
        ? target
        : undefined
      : ADDRESS.test(bare)
        ? bare
        : undefined;
    const says = pasted ? 'has a whole Markdown link as its target' : 'has a stray "[" before its target';
    return { says, certain: true, ...(fixed && { fixed }) };
  }
  if (DOMAIN.test(url) || (COUNTRY_HOST.test(url) && !SOURCE.test(url))) {
    const says = `has no "https://" before ${quote(url)}, so GitHub reads it as a file path`;
    return { says, fixed: `https://${url}`, certain: true };
  }
  if (
    /^https?:\/\//i.test(url) &&
    !/^https?:\/\/[^\s/?#]*[^\s/?#.]\.[^\s/?#.]|^https?:\/\/(?:localhost|\[)/i.test(url)
  ) {
    return { says: `has an invalid host: ${quote(url)}`, certain: false };
  }
  return undefined;
}

/** A text that says itself that the link is still to come. */
const TO_COME =
  /^(?:(?:code |data |paper )?(?:is )?(?:com(?:ing|es?) soon|soon|to (?:be released|come)|not (?:yet )?(?:available|released|public)|tb[ad]|todo|n\/?a|unreleased|unavailable)|即将\p{L}*|待\p{L}*)[.!…]*$/iu;

/** From so many on, links of one text without a target, and none with one, are places that the list keeps. */
const KEPT = 3;

/** Texts, in lower case, whose links never have a target in this list. */
function keptTexts(list: List): Set<string> {
  const counts = new Map<string, { empty: number; full: number }>();
  const links = list.entries.flatMap((entry) => entry.links.filter(({ kind }) => kind !== 'image'));
  if (links.filter(({ url }) => url === '').length < KEPT) return new Set();
  for (const { text, url } of links) {
    const key = text.trim().toLowerCase();
    const count = counts.get(key) ?? { empty: 0, full: 0 };
    counts.set(key, count);
    if (url === '') count.empty++;
    else count.full++;
  }
  const kept = [...counts].filter(([, { empty, full }]) => empty >= KEPT && full === 0);
  return new Set(kept.map(([text]) => text));
}

function problemOf(entry: Entry, link: Link, alone: boolean, usual: boolean): Problem | undefined {
  const fault = faultOf(link);
  if (!fault) return undefined;
  const { says, fixed, certain, next = fixed ? `Write ${quote(fixed)}.` : 'Correct it.' } = fault;
  const main = alone || link.role === 'title' || link.role === 'paper';
  const words = link.text.trim();
  const which = words === '' ? 'A link in this entry' : `The link ${quote(words)}`;
  return {
    message: `${which} ${says}. ${next}`,
    span: link.urlSpan && link.urlSpan.end > link.urlSpan.start ? link.urlSpan : link.span,
    entry: entry.index,
    // A badge in an empty link is only a picture; and a list may keep a place for code that comes later.
    severity: certain && main ? 'error' : link.url === '' && (words === '' || usual) ? 'info' : 'warning',
    key: `${entry.title}\n${link.text}\n${link.url}`,
    ...(fixed && link.urlSpan && { fix: { edits: [{ ...link.urlSpan, text: fixed }] } }),
  };
}

/** Whether cells of a row say that something is not there: `-`, `N/A`. */
function saysNone(list: List, entry: Entry): boolean {
  return cellsOf(list, entry).some(({ text }) => text.trim() !== '' && NOTHING.test(text.trim()));
}

const cellsOf = (list: List, { row }: Entry) =>
  row ? (list.tables[row.table]?.rows[row.row]?.cells ?? []) : [];

/** A path in code: `` `drafts/` ``. */
const PATH = /`[^`\s]{0,200}\/[^`\s]{0,200}`/;

/** Rows that name a folder in code where the others of their table link to files of the repository: it is not to be had there. */
function inCode(list: List): Entry[] {
  const found = list.entries.filter(
    (entry) => entry.links.length === 0 && cellsOf(list, entry).some(({ text }) => PATH.test(text)),
  );
  if (found.length === 0) return [];
  const groups = groupBy(list.entries, ({ group }) => group);
  return found.filter(({ group }) => {
    const linked = groups.get(group)!.filter(({ links }) => links.length > 0);
    return linked.length > 0 && linked.every(({ links }) => links.every(({ url }) => leadsToPage(url)));
  });
}

/** Removing so many links in one change is a policy, for what is deprecated or gone. */
const POLICY = 5;

/** Entries whose links a change removed, where it did so to many. */
function unlinked(list: List, base: List | undefined): Set<Entry> {
  if (!base) return new Set();
  const without = list.entries.filter((entry) => {
    const before = leadsSomewhere(entry) ? undefined : entryBefore(base, list, entry);
    return before !== undefined && leadsSomewhere(before);
  });
  return new Set(without.length < POLICY ? [] : without);
}

/** So many entries with the same sign behind a title without a link are how a list marks what is gone. */
const MARKED = 4;
/** A sign behind a title: `:warning:`, an emoji. */
const SIGN = /:[a-z_]{2,30}:|\p{Extended_Pictographic}/u;

/** Entries without a link that have the same sign behind their title as others: `- **Name** :warning: - …`. */
function marked(list: List): Set<Entry> {
  const byFrame = new Map<string, Entry[]>();
  for (const entry of list.entries) {
    if (leadsSomewhere(entry)) continue;
    const line = list.lines.lineAt(entry.titleSpan.start);
    const { start } = list.lines.span(line);
    const text = list.lines.text(line);
    const length = entry.titleSpan.end - entry.titleSpan.start;
    pushTo(byFrame, frameOf(text, entry.titleSpan.start - start, length), entry);
  }
  const marks = [...byFrame].filter(
    ([frame, { length }]) => length >= MARKED && SIGN.test(frame.slice(frame.indexOf('\n'))),
  );
  return new Set(marks.flatMap(([, entries]) => entries));
}

/** Entries without a link that say why: `- Name (offline)`, `- Name - Discontinued.` */
function excused({ entries, lines, text }: List): Entry[] {
  return entries.filter(({ links, titleSpan }) => {
    if (links.length > 0) return false;
    const { start, end } = lines.span(lines.lineAt(titleSpan.start));
    return saysGone(text.slice(start, end), Math.min(titleSpan.end, end) - start);
  });
}

/** A text of a link is usual where so many links have it. */
const USUAL_TEXT = 10;

/** A link in brackets behind the title whose text is nearly the one that the others have: `[[papeer](…)]`. */
function* misspelt(list: List): Generator<Problem> {
  const counts = new Map<string, number>();
  const textOf = ({ text }: Link) => text.trim().toLowerCase();
  // Titles are names of their own.
  for (const { links } of list.entries)
    for (const link of links)
      if (link.role !== 'title') counts.set(textOf(link), (counts.get(textOf(link)) ?? 0) + 1);
  const usual = [...counts].flatMap(([text, count]) =>
    count >= USUAL_TEXT && text.length >= 4 && roleOfText(text) !== undefined ? [text] : [],
  );
  if (usual.length === 0) return;
  for (const entry of list.entries) {
    for (const link of entry.links) {
      const text = textOf(link);
      if (link.role === 'title' || counts.get(text) !== 1 || !/^[a-z]{4,20}$/.test(text) || roleOfText(text))
        continue;
      const meant = usual.find((each) => each[0] === text[0] && 1 - similarity(each, text) <= 1 / 5);
      if (!meant) continue;
      yield {
        message: `The link ${quote(link.text)} is the only one of that name; ${counts.get(meant)} are called ${quote(meant)}. Did you mean ${quote(meant)}?`,
        span: link.span,
        entry: entry.index,
        severity: 'info',
        key: `text\n${link.text}`,
      };
    }
  }
}

/** Whether a link carries the title of an entry. */
const carriesTitle = ({ links }: Entry) =>
  links.some(({ role, kind, url }) => role === 'title' && kind !== 'image' && url !== '');

/** Addresses of pictures, and hosts that make them. */
const PICTURE =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp4|mov)(?:[?#]|$)|shields\.io|badg|githubusercontent|user-attachments|camo\.|\/assets?\/|\/images?\/|\/img\/|[?&=]/i;

/** An address beside a title, or a picture of a page, where the titles of the others are links. */
function* untitled(list: List, base: List | undefined): Generator<Problem> {
  const titled = conventionOf((base ?? list).entries.map(carriesTitle));
  if (!isFirm(titled, NEARLY_ALL) || !titled.value) return;
  const exempt = groupsWithout(list, carriesTitle);
  const pictures = new Map(
    list.links
      .filter(
        ({ kind, url, text }) =>
          kind === 'image' && text !== '' && /^https?:/i.test(url) && !PICTURE.test(url),
      )
      .map((link) => [link.line, link]),
  );
  const named = conventionOf((base ?? list).entries.map(({ title }) => !ADDRESS_ALONE.test(title)));
  const wantsNames = isFirm(named, NEARLY_ALL) && named.value;
  const inSection = groupBy(list.entries, ({ sectionIndex }) => sectionIndex);
  for (const entry of list.entries) {
    if (wantsNames && ADDRESS_ALONE.test(entry.title) && entry.links[0]?.kind === 'autolink') {
      // An address below prose, alone in its section, is what the prose speaks of.
      if (entry.shape === 'block' && inSection.get(entry.sectionIndex)?.length === 1) continue;
      const { start } = entry.links[0].span;
      // `Name: https://…`
      const lead = list.text.slice(entry.span.start, start).replace(/^[\s*+\d.)|>-]+|[\s:：–—(<*-]+$/g, '');
      const name = /\p{L}/u.test(lead) && !/[[\]\n]/.test(lead) ? lead : 'Name';
      yield {
        message: `This entry has an address for a title; the others have names. Write ${quote(`[${name}](${entry.links[0].url})`)}${name === 'Name' ? ', with its name' : ''}.`,
        span: entry.links[0].span,
        entry: entry.index,
        severity: 'warning',
        key: `nameless\n${entry.title}`,
      };
      continue;
    }
    if (carriesTitle(entry) || exempt.has(entry.group)) continue;
    const bare = entry.links.find(({ kind, url }) => kind === 'autolink' && /^https?:/i.test(url));
    const page = pictures.get(entry.line);
    if (bare)
      yield {
        message: `The address of ${quote(entry.title)} stands beside it as text; the titles of the other entries are links. Write ${quote(`[${entry.title}](${bare.url})`)}.`,
        span: bare.span,
        entry: entry.index,
        severity: 'warning',
        key: `beside\n${entry.title}`,
      };
    else if (page && list.text[page.span.start] === '!')
      yield {
        message: `The "!" makes a picture of this link, but ${quote(page.url)} is none. Write ${quote(`[${page.text}](${page.url})`)}.`,
        span: page.span,
        entry: entry.index,
        severity: 'warning',
        key: `picture\n${entry.title}`,
        fix: { edits: [{ start: page.span.start, end: page.span.start + 1, text: '' }] },
      };
  }
}

function* check(list: List, { config, base }: Context<object>): Generator<Problem> {
  yield* misspelt(list);
  yield* badgesOfOthers(list);
  yield* frontPages(list);
  const asked = config.entries.link;
  const beside = asked === 'auto' ? [...untitled(list, base)] : [];
  yield* beside;
  yield* samePages(list);
  for (const problem of roleLinks(list))
    if (!beside.some(({ span }) => span.start === problem.span.start)) yield problem;
  const told = new Set(beside.map(({ entry }) => entry));
  const { linked } = conventionsOf(base ?? list);
  const usual = asked === 'auto' && isFirm(linked, NEARLY_ALL) && linked.value;
  const exempt = usual ? groupsWithout(list, leadsSomewhere) : new Set<number>();
  const dropped = new Set<Entry>(
    usual ? [...unlinked(list, base), ...marked(list), ...excused(list), ...inCode(list)] : [],
  );
  const places = list.entries.filter(({ links }) =>
    links.some(({ url, kind }) => url === '' && kind !== 'image'),
  );
  const keepsPlaces = places.length >= FEWEST && places.length >= list.entries.length * MANNER;
  const kept = keptTexts(list);
  const isKept = (text: string) =>
    keepsPlaces || TO_COME.test(text.trim()) || kept.has(text.trim().toLowerCase());
  const broken = new Set(list.residue.map(({ line }) => line));
  for (const entry of list.entries) {
    const links = entry.links.filter(({ kind }) => kind !== 'image');
    // A link that Markdown does not read as one is reported as what it is.
    let reported = broken.has(entry.line);
    for (const link of links) {
      // The target of a reference is in its definition, and that of `<a href>` mostly comes from a template.
      if (link.kind === 'reference' || link.kind === 'html') continue;
      const problem = problemOf(entry, link, links.length === 1, isKept(link.text));
      if (!problem) continue;
      reported = true;
      yield problem;
    }
    if (
      reported ||
      told.has(entry.index) ||
      leadsSomewhere(entry) ||
      OTHER_SCHEME.test(entry.title) ||
      (asked !== 'required' &&
        !(usual && !exempt.has(entry.group) && !dropped.has(entry) && !saysNone(list, entry)))
    )
      continue;
    const name = entry.title === '' ? 'This entry' : quote(entry.title);
    const why =
      asked === 'required' ? 'Every entry in this list needs one' : 'Nearly all other entries have one';
    yield {
      message: `${name} has no link. ${why}. Add one.`,
      span: entry.titleSpan,
      entry: entry.index,
      ...(asked !== 'required' && { severity: 'warning' }),
      about: ['link'],
      key: `none\n${entry.title}`,
    };
  }
}

const LINKED = `## Tools

${[1, 2, 3, 4, 5].map((n) => `- [Old ${n}](https://example.org/old/${n}) - Paints.\n`).join('')}${Array.from(
  { length: 30 },
  (_, n) => `- [New ${n}](https://example.org/new/${n}) - Paints.\n`,
).join('')}`;

const MARKED_LIST = `## Tools

${['Gone 1', 'Gone 2', 'Gone 3', 'Gone 4', 'Gone 5'].map((name) => `- **${name}** :skull: - Painted.\n`).join('')}- **Gone 12** - Painted.
${Array.from({ length: 150 }, (_, n) => `- [New ${n}](https://example.org/new/${n}) - Paints.\n`).join('')}`;

export const entryLink = defineRule({
  id: 'entry-link',
  summary: 'Every entry that needs a link has a valid one',
  why: 'An entry without a link, or with an empty `()`, sends readers to a search engine. The list itself shows whether entries need a link (nearly all have one), or the config says so with `entries.link: required` or `optional`. Lists whose entries have no links at all are left alone. The rule does not check whether the page behind a link answers.',
  severity: 'error',
  alters: ['links', 'title'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'an address as the title, of a scheme that GitHub makes no link of',
      text: `# Data

${Array.from({ length: 40 }, (_, n) => `- [Umber ${n}](https://example.org/umber/${n}) - Holds maps.\n`).join('')}- ftp://ftp.example.org/maps/ - Holds old maps.
- Ochre - Holds older maps.
`,
      findings: ['44:3-44:8 warning "Ochre" has no link. Nearly all other entries have one. Add one.'],
    },
    {
      name: 'a link whose text is nearly the one that the others have',
      text: `- Paper A on maps [[paper](https://example.org/a)]
- Paper B on maps [[paper](https://example.org/b)]
- Paper C on maps [[paper](https://example.org/c)]
- Paper D on maps [[paper](https://example.org/d)]
- Paper E on maps [[paper](https://example.org/e)]
- Paper F on maps [[paper](https://example.org/f)]
- Paper G on maps [[paper](https://example.org/g)]
- Paper H on maps [[paper](https://example.org/h)]
- Paper I on maps [[paper](https://example.org/i)]
- Paper J on maps [[paper](https://example.org/j)]
- Paper K on maps [[papeer](https://example.org/k)]
- Paper L on maps [[poster](https://example.org/l)]
`,
      findings: [
        '11:20-11:51 info The link "papeer" is the only one of that name; 10 are called "paper". Did you mean "paper"?',
      ],
    },
    {
      name: 'an address for a title, and one that the prose above it speaks of',
      text: `# Tools

## What this is

Draws maps of all that grows. More of it can be seen here.

<https://example.org/more>

## Maps

[Umber](https://example.org/umber)
[Ochre](https://example.org/ochre)
[Teal](https://example.org/teal)
[Rose](https://example.org/rose)
[Birch](https://example.org/birch)
[Cedar](https://example.org/cedar)
[Date](https://example.org/date)
[Elm](https://example.org/elm)
[Fir](https://example.org/fir)
[Oak](https://example.org/oak)
[Ash](https://example.org/ash)
[Yew](https://example.org/yew)
[Ivy](https://example.org/ivy)
[Fig](https://example.org/fig)
[Pear](https://example.org/pear)
[Plum](https://example.org/plum)
[Lime](https://example.org/lime)
[Rye](https://example.org/rye)
[Oat](https://example.org/oat)
[Hop](https://example.org/hop)
`,
      findings: [],
    },
    {
      name: 'a row that names a folder in code where the others link to files',
      text: `# Notes

| Content | Entrance |
|---|---|
| All notes | [notes/README.md](notes/README.md) |
| The newest | [notes/june.md](notes/june.md) |
| Not yet decided | \`drafts/\` stays on one machine |

## Maps

${Array.from({ length: 40 }, (_, n) => `- [Map ${n}](https://example.org/${n}) - Shows trees.`).join('\n')}
`,
      findings: [],
    },
    {
      name: 'front pages of sites that hold the pages of others',
      text: `## Tools

- [Umber Maps](https://github.com/) - Draws maps.
- [Ochre Maps](https://github.com/example/ochre) - Draws stones.
- [Teal Maps](https://www.github.com) - Draws boards, and rivers.
- [GitHub](https://github.com/) - Holds the code of others.
- [Hub of Forges](https://gitlab.com/) - Holds code.
- [Rose Maps](https://example.org/rose) ([code](https://github.com)) - Draws rocks.
- [Birch](https://example.org/birch) ([code](https://huggingface.co)) - Stands at the site of its makers.
- [Cedar](https://example.org/cedar) - Runs tests. [GitHub](https://github.com) [GitLab](https://gitlab.com)
- [Date](https://example.org/date) - Finds [papers](https://arxiv.org) and [code](https://github.com) for you.

## Papers

| Title | Sign in with | Where |
|---|---|---|
| [Elm](https://example.org/elm) | [GitHub](https://github.com) | [arXiv](https://arxiv.org/abs/2401.00001) |
| [Fir](https://example.org/fir) | [GitHub](https://github.com) | [arXiv](https://arxiv.org/abs/2401.00002) |
| [Oak](https://example.org/oak) | [GitHub](https://github.com) | [arXiv](https://arxiv.org/) |
`,
      findings: [
        '3:16-3:35 warning The link "Umber Maps" leads to the front page of github.com. Write the address of the page that it names.',
        '5:15-5:37 warning The link "Teal Maps" leads to the front page of github.com. Write the address of the page that it names.',
        '8:49-8:67 warning The link "code" leads to the front page of github.com. Write the address of the page that it names.',
        '19:75-19:93 warning The link "arXiv" leads to the front page of arxiv.org. Write the address of the page that it names.',
      ],
    },
    {
      name: 'links to pages and to files in the repository',
      text: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) ([code](https://github.com/mlfoundations/datacomp)) - A testbed for data sets.
- [Notes](notes.md) - What we thought.
`,
      findings: [],
    },
    {
      name: 'empty links that say that they are still to come, and a text that never has a target',
      text: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) [Coming soon]()
- [DataComp](https://arxiv.org/abs/2304.14108) [Code](https://github.com/example/datacomp)
- [Umber](https://arxiv.org/abs/2304.00001) [Code]()
- [Ochre](https://arxiv.org/abs/2304.00002) [Demo]()
- [Teal](https://arxiv.org/abs/2304.00003) [Demo]()
- [Birch](https://arxiv.org/abs/2304.00004) [demo]()
`,
      findings: [
        '3:56-3:71 info The link "Coming soon" has no target: its parentheses are empty. Add the target, or remove the link.',
        '5:45-5:53 warning The link "Code" has no target: its parentheses are empty. Add the target, or remove the link.',
        '6:45-6:53 info The link "Demo" has no target: its parentheses are empty. Add the target, or remove the link.',
        '7:44-7:52 info The link "Demo" has no target: its parentheses are empty. Add the target, or remove the link.',
        '8:45-8:53 info The link "demo" has no target: its parentheses are empty. Add the target, or remove the link.',
      ],
    },
    {
      name: 'one address for the paper and its code',
      text: `## Papers

${Array.from({ length: 11 }, (_, n) => `- **Paper ${n}**, [ACL 2024](https://example.org/papers/${n}), [code](https://github.com/example/${n})\n`).join('')}- **Umber**, [ACL 2024](https://github.com/example/umber), [code](https://github.com/example/umber)
- **Ochre**, [code](https://github.com/example/ochre)
`,
      findings: [
        '14:25-14:57 warning "ACL 2024" and "code" have the same address. In nearly all other entries they have two. Correct the address of "ACL 2024".',
      ],
    },
    {
      name: 'hosts of any country without a scheme, and files of the repository',
      text: `## Tools

- [Umber](maps.umber.example.ch/atlas) - Edits maps.
- [Ochre](ochre.example.gov.za/index.php/what-we-do) - Draws trees.
- [Rose](docs/setup.md) - Writes texts.
- [Teal](v1.2/notes) - Counts words.
- [Sienna](file.name/x) - Sorts lines.
- [Mauve](notes.v2.ch/setup.md) - Turns pages.
- [Coral](site.conf.sh/run) - Cuts nets.
- [Amber](Notes.For.ch/all) - Plays chess.
`,
      findings: [
        '3:11-3:38 error The link "Umber" has no "https://" before "maps.umber.example.ch/atlas", so GitHub reads it as a file path. Write "https://maps.umber.example.ch/atlas".',
        '4:11-4:52 error The link "Ochre" has no "https://" before "ochre.example.gov.za/index.php/what-we-do", so GitHub reads it as a file path. Write "https://ochre.example.gov.za/index.php/what-we-do".',
      ],
      fixed: `## Tools

- [Umber](https://maps.umber.example.ch/atlas) - Edits maps.
- [Ochre](https://ochre.example.gov.za/index.php/what-we-do) - Draws trees.
- [Rose](docs/setup.md) - Writes texts.
- [Teal](v1.2/notes) - Counts words.
- [Sienna](file.name/x) - Sorts lines.
- [Mauve](notes.v2.ch/setup.md) - Turns pages.
- [Coral](site.conf.sh/run) - Cuts nets.
- [Amber](Notes.For.ch/all) - Plays chess.
`,
    },
    {
      name: 'empty, a placeholder, pasted, and without a scheme',
      text: `## Papers

- [Segment Anything]() - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) ([code]()) - A testbed for data sets.
- [CLIP](link) - Learns from captions.
- [LLaVA]([https://arxiv.org/abs/2304.08485](https://arxiv.org/abs/2304.08485)) - Learns from instructions.
- [ImageBind](imagebind.metademolab.com) - Binds six modalities.
`,
      findings: [
        '3:3-3:23 error The link "Segment Anything" has no target: its parentheses are empty. Add the target, or remove the link.',
        '4:49-4:57 warning The link "code" has no target: its parentheses are empty. Add the target, or remove the link.',
        '5:10-5:14 error The link "CLIP" has the placeholder "link" as its target. Replace it with the real address.',
        '6:11-6:79 error The link "LLaVA" has a whole Markdown link as its target. Write "https://arxiv.org/abs/2304.08485".',
        '7:15-7:40 error The link "ImageBind" has no "https://" before "imagebind.metademolab.com", so GitHub reads it as a file path. Write "https://imagebind.metademolab.com".',
      ],
      fixed: `## Papers

- [Segment Anything]() - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) ([code]()) - A testbed for data sets.
- [CLIP](link) - Learns from captions.
- [LLaVA](https://arxiv.org/abs/2304.08485) - Learns from instructions.
- [ImageBind](https://imagebind.metademolab.com) - Binds six modalities.
`,
    },
    {
      name: 'an address beside its title, and a picture of a page',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
- [Fjord](https://example.org/fjord) - Writes letters.
- [Grove](https://example.org/grove) - Sorts lines of https://example.org/lines.
${Array.from({ length: 40 }, (_, i) => `- [Tool ${i + 10}](https://example.org/tool${i + 10}) - Does one thing.\n`).join('')}- Heron https://example.org/heron - Reads files.
- ![Ibis](https://example.org/ibis) - Draws birds.
`,
      findings: [
        '50:9-50:34 warning The address of "Heron" stands beside it as text; the titles of the other entries are links. Write "[Heron](https://example.org/heron)".',
        '51:3-51:36 warning The "!" makes a picture of this link, but "https://example.org/ibis" is none. Write "[Ibis](https://example.org/ibis)".',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
- [Fjord](https://example.org/fjord) - Writes letters.
- [Grove](https://example.org/grove) - Sorts lines of https://example.org/lines.
${Array.from({ length: 40 }, (_, i) => `- [Tool ${i + 10}](https://example.org/tool${i + 10}) - Does one thing.\n`).join('')}- Heron https://example.org/heron - Reads files.
- [Ibis](https://example.org/ibis) - Draws birds.
`,
    },
    {
      name: 'a reference without a target, which another rule reports',
      config: { entries: { link: 'required' } },
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta][delta] - Compares pages.
`,
      findings: [],
    },
    {
      name: 'required in the config',
      config: { entries: { shape: 'row', link: 'required' } },
      text: `| Title | Paper |
|-------|-------|
| Segment Anything | [arXiv](https://arxiv.org/abs/2304.02643) |
| DataComp | - |
`,
      findings: ['4:3-4:11 error "DataComp" has no link. Every entry in this list needs one. Add one.'],
    },
    {
      name: 'a list without links',
      text: `| Title | Tags |
|-------|-------|
| Segment Anything | ![](https://img.shields.io/badge/Dataset-f1db9d) ![](https://img.shields.io/badge/Vision-b4d4fb) |
| DataComp | ![](https://img.shields.io/badge/Dataset-f1db9d) |
`,
      findings: [],
    },
    {
      name: 'a change that removes the links of all that is deprecated',
      base: LINKED,
      text: LINKED.replace(/\[(Old \d)\]\([^)]+\)/g, '**$1** :warning:'),
      findings: [],
    },
    {
      name: 'a sign behind the names of what is gone, which have no link',
      text: MARKED_LIST,
      findings: ['8:5-8:12 warning "Gone 12" has no link. Nearly all other entries have one. Add one.'],
    },
    {
      name: 'a change that removes one link and says why',
      base: LINKED,
      text: LINKED.replace(/\[(Old 1)\]\([^)]+\)/g, '$1 (offline)'),
      findings: [],
    },
    {
      name: 'an entry without a link whose description has a word for what is gone',
      base: LINKED,
      text: `${LINKED}- Be New - Offline maps for all.
- Be Newer - Closed source, works offline.
- Be Newest - Discontinued.
`,
      findings: [
        '38:3-38:9 warning "Be New" has no link. Nearly all other entries have one. Add one.',
        '39:3-39:11 warning "Be Newer" has no link. Nearly all other entries have one. Add one.',
      ],
    },
    {
      name: 'a change that removes one link',
      base: LINKED,
      text: LINKED.replace(/\[(Old 1)\]\([^)]+\)/g, '**$1**'),
      findings: ['3:5-3:10 warning "Old 1" has no link. Nearly all other entries have one. Add one.'],
    },
    {
      name: 'a dash where a link would be',
      text: `| Model | Link |
|---|---|
${Array.from({ length: 30 }, (_, n) => `| Umber ${n} | [code](https://example.org/${n}) |\n`).join('')}| Ochre | - |
`,
      findings: [],
    },
    {
      name: 'an address where the others have a name',
      base: `## Tools

- [Tool A](https://example.org/a) - Says so.
- [Tool B](https://example.org/b) - Says so.
- [Tool C](https://example.org/c) - Says so.
- [Tool D](https://example.org/d) - Says so.
- [Tool E](https://example.org/e) - Says so.
- [Tool F](https://example.org/f) - Says so.
- [Tool G](https://example.org/g) - Says so.
- [Tool H](https://example.org/h) - Says so.
`,
      text: `## Tools

- [Tool A](https://example.org/a) - Says so.
- [Tool B](https://example.org/b) - Says so.
- [Tool C](https://example.org/c) - Says so.
- [Tool D](https://example.org/d) - Says so.
- [Tool E](https://example.org/e) - Says so.
- [Tool F](https://example.org/f) - Says so.
- [Tool G](https://example.org/g) - Says so.
- [Tool H](https://example.org/h) - Says so.
- https://example.org/ember - Was pasted.
`,
      findings: [
        '11:3-11:28 warning This entry has an address for a title; the others have names. Write "[Name](https://example.org/ember)", with its name.',
      ],
    },
  ],
  check,
});
