import * as v from 'valibot';
import { placeOfTarget } from '../analysis/link-target.ts';
import type { Link, List, Problem } from '../model.ts';
import { bisect, groupBy } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

const options = v.strictObject({
  arxiv: v.pipe(
    v.optional(v.picklist(['auto', 'abs', 'any']), 'auto'),
    v.description(
      'How to link to papers on arXiv. `abs`: to their abstract page. `auto`: the same, unless the list often links to PDF files.',
    ),
  ),
  tracking: v.pipe(
    v.optional(v.boolean(), false),
    v.description('Whether URLs may contain parameters that only track where a reader came from.'),
  ),
});

/** Links to files are the list's convention: half of its arXiv links, or a fifth where there are many. */
const CONVENTION = { few: { files: 2, share: 0.5 }, many: { files: 5, share: 0.2 } };

const ARXIV =
  /^(https?:\/\/(?:www\.)?arxiv\.org)\/(abs|pdf)\/(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,2})?)(?:\.pdf)?$/;

interface Paper {
  readonly link: Link;
  readonly form: string;
  /** Without version. */
  readonly id: string;
  readonly page: string;
}

function paperOf(link: Link): Paper | undefined {
  const found = ARXIV.exec(link.url);
  if (!found || link.kind === 'image') return undefined;
  const [, host = '', form = '', id = ''] = found;
  return { link, form, id: id.replace(/v\d+$/, ''), page: `${host}/abs/${id}` };
}

/** Whether a link says that it opens a PDF, or the words of its line do. */
function saysPdf({ text, lines }: List, { span, line }: Link): boolean {
  // A line that holds a whole list is not about this link.
  const around =
    lines.text(line).length > 1000
      ? text.slice(Math.max(0, span.start - 12), span.end + 12)
      : lines.text(line);
  return (
    /\bpdf\b/i.test(around.replace(/(?:https?:|\]\()[^\s)>]*/g, '')) ||
    /pdf/i.test(text.slice(span.start, span.end).replace(/\([^)]*\)$/, ''))
  );
}

/** Sections most of whose papers are linked as files: so many, and this share. */
const SECTION = { files: 3, share: 0.5 };

/** Sections that link to files by habit. */
function sectionsOfFiles({ entries }: List, papers: readonly Paper[]): (link: Link) => boolean {
  const sectionOf = ({ span }: Link) =>
    entries[bisect(entries, (entry) => entry.span.start <= span.start) - 1]?.sectionIndex ?? -1;
  const all = groupBy(papers, ({ link }) => sectionOf(link));
  const filed = new Set(
    [...all].flatMap(([section, of]) => {
      const files = of.filter(({ form }) => form === 'pdf').length;
      return files >= SECTION.files && files >= of.length * SECTION.share ? [section] : [];
    }),
  );
  return (link) => filed.has(sectionOf(link));
}

/** Words of those who pay for a list. */
const SPONSOR = /sponsor|backers?\b|partners?\b|advert|donat|affiliate/i;

/** Whether a place lies in an entry that nobody paid for. */
function inEntry({ entries, text }: List, offset: number): boolean {
  const entry = entries[bisect(entries, ({ span }) => span.start <= offset) - 1];
  if (!entry || offset >= entry.span.end) return false;
  const words = text.slice(entry.span.start, Math.min(entry.span.end, entry.span.start + 2000));
  return (
    !SPONSOR.test(words.replace(/https?:[^\s)>]*/g, '')) &&
    !entry.section.some((title) => SPONSOR.test(title))
  );
}

/** Whether a picture is what a link shows: a badge keeps its address. */
function isBadge({ text }: List, { span }: Link): boolean {
  return /!\[|<img\b/i.test(text.slice(span.start, span.end));
}

function* papers(list: List, asked: 'auto' | 'abs' | 'any'): Generator<Problem> {
  if (asked === 'any') return;
  const all = list.links.flatMap((link) => paperOf(link) ?? []);
  const filed = all.filter(({ form }) => form === 'pdf').length;
  const isConvention = Object.values(CONVENTION).some(
    ({ files, share }) => filed >= files && filed >= all.length * share,
  );
  if (asked === 'auto' && isConvention) return;
  const isFiled = asked === 'auto' ? sectionsOfFiles(list, all) : () => false;
  // A line that links to both, or a link that says "PDF", means the file.
  const beside = new Set(all.flatMap(({ link, form, id }) => (form === 'abs' ? [`${link.line} ${id}`] : [])));
  for (const { link, form, id, page } of all) {
    if (form === 'abs' || isFiled(link) || saysPdf(list, link) || beside.has(`${link.line} ${id}`)) continue;
    const span = placeOfTarget(list, link);
    if (!span) continue;
    yield {
      message: `This link opens the PDF of a paper. Expected its abstract page: ${quote(page)}.`,
      span,
      key: link.url,
      fix: { edits: [{ ...span, text: page }] },
    };
  }
}

/** So many links with the same parameter are a campaign of the maintainers. */
const CAMPAIGN = 3;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a parameter names this list, or lists at all: then it was put there for it, perhaps as agreed. */
function namesList({ title = '', links }: List, pair: string): boolean {
  const written = pair.slice(pair.indexOf('=') + 1).toLowerCase();
  const value = letters(written);
  if (/awesome|github|curatedlist/.test(value)) return true;
  if (value.length < 4) return false;
  // A list links to its own repository.
  const isRepository = ({ url }: Link) =>
    /^https?:\/\/github\.com\/[^/]+\/([^/#?]+)/i.exec(url)?.[1]?.toLowerCase() === written;
  return letters(title).includes(value) || links.some(isRepository);
}

const TRACKING = /^(?:utm_\w{1,40}|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid)=/i;

/** A URL without its tracking parameters, and those parameters; nothing if it has none. */
function untracked(url: string): { url: string; removed: string[] } | undefined {
  const parts = /^(https?:\/\/[^?#]+)\?([^#]*)(#.*)?$/is.exec(url);
  if (!parts) return undefined;
  const [, address = '', query = '', fragment = ''] = parts;
  const pairs = [...query.matchAll(/(^|&amp;|&)([^&]*)/g)].map(([, sign = '', pair = '']) => ({
    sign,
    pair,
  }));
  const kept = pairs.filter(({ pair }) => !TRACKING.test(pair));
  if (kept.length === pairs.length) return undefined;
  const search = kept.map(({ sign, pair }, at) => (at === 0 ? pair : sign + pair)).join('');
  const removed = pairs.filter(({ pair }) => TRACKING.test(pair)).map(({ pair }) => pair);
  return { url: address + (search && `?${search}`) + fragment, removed };
}

function* tracked(list: List): Generator<Problem> {
  const found = list.links.flatMap((link) => {
    // Few addresses have parameters: these are read before anything is looked up.
    const clean = link.kind !== 'image' && link.url.includes('?') ? untracked(link.url) : undefined;
    if (!clean || !inEntry(list, link.span.start) || isBadge(list, link)) return [];
    const span = placeOfTarget(list, link);
    return span ? [{ link, span, ...clean }] : [];
  });
  const uses = new Map<string, number>();
  for (const pair of found.flatMap(({ removed }) => removed)) uses.set(pair, (uses.get(pair) ?? 0) + 1);
  for (const { link, span, url, removed } of found) {
    // A parameter that many links share was put there by the maintainers.
    if (removed.some((pair) => uses.get(pair)! >= CAMPAIGN)) continue;
    yield {
      message: `Tracking ${removed.length === 1 ? 'parameter' : 'parameters'} in the URL: ${removed.map(quote).join(', ')}. Remove ${removed.length === 1 ? 'it' : 'them'}.`,
      span,
      key: link.url,
      ...(!removed.some((pair) => namesList(list, pair)) && { fix: { edits: [{ ...span, text: url }] } }),
    };
  }
}

/** Pages that only lead on to the address that they are given. */
const REDIRECT =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,6}\/url|[\w-]+\.safelinks\.protection\.outlook\.com\/|slack-redir\.net\/link|l\.facebook\.com\/l\.php|lm\.facebook\.com\/l\.php|link\.zhihu\.com\/|www\.youtube\.com\/redirect|vk\.com\/away\.php|out\.reddit\.com\/|urldefense\.com\/|steamcommunity\.com\/linkfilter\/?)\?(?:[^#]*&)?(?:q|url|u|target|to)=(https?(?::\/\/|%3A%2F%2F)[^&#]+)/i;

/** Links that go through a page of the program that they were copied from. */
function* redirected(list: List): Generator<Problem> {
  for (const link of list.links) {
    const target = /=http/i.test(link.url) ? REDIRECT.exec(link.url)?.[1] : undefined;
    if (!target) continue;
    let fixed = target;
    try {
      fixed = decodeURIComponent(target);
    } catch {}
    const span = placeOfTarget(list, link);
    yield {
      message: `This link leads through ${quote(link.url.replace(/^https?:\/\/|\?.*$/gs, ''))}. Write ${quote(fixed)}.`,
      span: span ?? link.span,
      severity: 'warning',
      key: link.url,
      ...(span && !/[\s()<>]/.test(fixed) && { fix: { edits: [{ ...span, text: fixed }] } }),
    };
  }
}

function* check(list: List, { options: asked }: Context<v.InferOutput<typeof options>>): Generator<Problem> {
  yield* papers(list, asked.arxiv);
  yield* redirected(list);
  if (!asked.tracking) yield* tracked(list);
}

export const linkForm = defineRule({
  id: 'link-form',
  summary: 'Links open the page of a paper, and contain no tracking parameters',
  why: 'The page of a paper on arXiv shows its abstract, its versions and where it was published; the PDF shows none of that, and loads slowly on a phone. Parameters such as `utm_source` come from copying a link out of a newsletter, and make one page look like two. The rule leaves alone a list that often links to PDF files, a link that says "PDF", a PDF link beside a link to the page, and a parameter that many links of the list share.',
  severity: 'info',
  alters: ['links'],
  options,
  examples: [
    {
      name: 'links to pages, a link that says PDF, parameters that matter',
      config: { rules: { 'link-form': { arxiv: 'abs' } } },
      text: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643v1) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) ([PDF](https://arxiv.org/pdf/2304.14108)) - A testbed for data sets.
- [Videos](https://www.youtube.com/watch?v=abcdefghijk&t=30) - What it looks like.
`,
      findings: [],
    },
    {
      name: 'links that were copied out of other programs',
      text: `## Papers

- [Segment Anything](https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2304.02643&sa=D&source=docs) - One billion masks.
- [DataComp](https://www.google.com/search?q=https://arxiv.org/abs/2304.14108) - A testbed for data sets.
`,
      findings: [
        '3:22-3:110 warning This link leads through "www.google.com/url". Write "https://arxiv.org/abs/2304.02643".',
      ],
      fixed: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [DataComp](https://www.google.com/search?q=https://arxiv.org/abs/2304.14108) - A testbed for data sets.
`,
    },
    {
      name: 'PDF links among links to pages, and tracking parameters',
      text: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
- [CLIP](https://arxiv.org/abs/2103.00020) - Learns from captions.
- [LLaVA](https://arxiv.org/abs/2304.08485) - Learns from instructions.
- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [The Pile](https://arxiv.org/abs/2101.00027) - Much text.
- [VBench](https://arxiv.org/abs/2311.17982) - Tests videos.
- [TextSquare](https://arxiv.org/abs/2404.12803) - Reads text in pictures.
- [ChartLlama](https://arxiv.org/pdf/2311.16483v1.pdf) - Reads charts.
- [Tokens](https://example.org/tokens?lang=en&utm_source=mail&utm_medium=link#top) - A course.
- [Scaling](https://example.org/scaling?fbclid=IwAR0) - A talk, and <a href="https://example.org/b?gclid=1">slides</a>.
`,
      findings: [
        '11:16-11:54 info This link opens the PDF of a paper. Expected its abstract page: "https://arxiv.org/abs/2311.16483v1".',
        '12:12-12:82 info Tracking parameters in the URL: "utm_source=mail", "utm_medium=link". Remove them.',
        '13:13-13:53 info Tracking parameter in the URL: "fbclid=IwAR0". Remove it.',
        '13:78-13:107 info Tracking parameter in the URL: "gclid=1". Remove it.',
      ],
      fixed: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
- [CLIP](https://arxiv.org/abs/2103.00020) - Learns from captions.
- [LLaVA](https://arxiv.org/abs/2304.08485) - Learns from instructions.
- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [The Pile](https://arxiv.org/abs/2101.00027) - Much text.
- [VBench](https://arxiv.org/abs/2311.17982) - Tests videos.
- [TextSquare](https://arxiv.org/abs/2404.12803) - Reads text in pictures.
- [ChartLlama](https://arxiv.org/abs/2311.16483v1) - Reads charts.
- [Tokens](https://example.org/tokens?lang=en#top) - A course.
- [Scaling](https://example.org/scaling) - A talk, and <a href="https://example.org/b">slides</a>.
`,
    },
    {
      name: 'PDF links in most of the list',
      text: `## Papers

- [Segment Anything](https://arxiv.org/pdf/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/pdf/2304.14108) - A testbed for data sets.
- [CLIP](https://arxiv.org/abs/2103.00020) - Learns from captions.
`,
      findings: [],
    },
  ],
  check,
});
