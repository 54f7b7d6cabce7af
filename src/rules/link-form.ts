import * as v from 'valibot';
import { FEWEST } from '../analysis/conventions.ts';
import { placeOfTarget } from '../analysis/link-target.ts';
import type { Link, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

const options = v.strictObject({
  arxiv: v.pipe(
    v.optional(v.picklist(['auto', 'abs', 'any']), 'auto'),
    v.description(
      'How papers on arXiv are linked. `abs`: by their page. `auto`: so, unless the list often links to files.',
    ),
  ),
  tracking: v.pipe(
    v.optional(v.boolean(), false),
    v.description('Whether parameters that only say where a reader came from may stand in a URL.'),
  ),
});

/** Links to files that are the list's own way: half of its arXiv links, or some where they are many. */
const OWN_WAY = { few: { files: 2, share: 0.5 }, many: { files: 5, share: 0.2 } };

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

function* papers(list: List, asked: 'auto' | 'abs' | 'any'): Generator<Problem> {
  if (asked === 'any') return;
  const all = list.links.flatMap((link) => paperOf(link) ?? []);
  const filed = all.filter(({ form }) => form === 'pdf').length;
  const isOwnWay = Object.values(OWN_WAY).some(
    ({ files, share }) => filed >= files && filed >= all.length * share,
  );
  if (asked === 'auto' && isOwnWay) return;
  // Whoever links both on one line, or writes "PDF" on it, means the file.
  const beside = new Set(all.flatMap(({ link, form, id }) => (form === 'abs' ? [`${link.line} ${id}`] : [])));
  for (const { link, form, id, page } of all) {
    if (form === 'abs' || /pdf/i.test(link.text) || beside.has(`${link.line} ${id}`)) continue;
    const span = placeOfTarget(list, link);
    if (!span) continue;
    yield {
      message: `${quote(link.url)} is the file of a paper; a link to its page shows the abstract and all versions. Write ${quote(page)}.`,
      span,
      key: link.url,
      fix: { edits: [{ ...span, text: page }] },
    };
  }
}

const TRACKING = /^(?:utm_\w{1,40}|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid)=/i;

/** A URL without what tracks its readers, and what that was; nothing where nothing does. */
function untracked(url: string): { url: string; taken: string[] } | undefined {
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
  const taken = pairs.filter(({ pair }) => TRACKING.test(pair)).map(({ pair }) => pair);
  return { url: address + (search && `?${search}`) + fragment, taken };
}

function* tracked(list: List): Generator<Problem> {
  const found = list.links.flatMap((link) => {
    const clean = link.kind === 'image' ? undefined : untracked(link.url);
    const span = clean && placeOfTarget(list, link);
    return clean && span ? [{ link, span, ...clean }] : [];
  });
  const uses = new Map<string, number>();
  for (const pair of found.flatMap(({ taken }) => taken)) uses.set(pair, (uses.get(pair) ?? 0) + 1);
  for (const { link, span, url, taken } of found) {
    // What many links have alike the maintainers put there themselves.
    if (taken.some((pair) => uses.get(pair)! >= FEWEST)) continue;
    yield {
      message: `This URL tells where its readers came from: ${taken.map(quote).join(', ')}. Leave that out.`,
      span,
      key: link.url,
      fix: { edits: [{ ...span, text: url }] },
    };
  }
}

function* check(list: List, { options: asked }: Context<v.InferOutput<typeof options>>): Generator<Problem> {
  yield* papers(list, asked.arxiv);
  if (!asked.tracking) yield* tracked(list);
}

export const linkForm = defineRule({
  id: 'link-form',
  summary: 'Links lead to the page of a paper, and carry nothing that tracks readers',
  why: 'The page of a paper on arXiv shows its abstract, its versions and where it was published; the file shows none of that, and is long to load on a phone. Parameters such as `utm_source` are left over from copying a link out of a newsletter: they make the same page look like two. A list that often links to files is left alone, and so are a link that says "PDF", one beside a link to the page, and a parameter that many links of the list share.',
  severity: 'info',
  options,
  examples: [
    {
      name: 'pages throughout, a file that is meant, parameters that matter',
      config: { rules: { 'link-form': { arxiv: 'abs' } } },
      text: `## Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643v1) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) ([PDF](https://arxiv.org/pdf/2304.14108)) - A testbed for data sets.
- [Videos](https://www.youtube.com/watch?v=abcdefghijk&t=30) - What it looks like.
`,
      findings: [],
    },
    {
      name: 'files among pages, and parameters that track',
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
        '11:16-11:54 info "https://arxiv.org/pdf/2311.16483v1.pdf" is the file of a paper; a link to its page shows the abstract and all versions. Write "https://arxiv.org/abs/2311.16483v1".',
        '12:12-12:82 info This URL tells where its readers came from: "utm_source=mail", "utm_medium=link". Leave that out.',
        '13:13-13:53 info This URL tells where its readers came from: "fbclid=IwAR0". Leave that out.',
        '13:78-13:107 info This URL tells where its readers came from: "gclid=1". Leave that out.',
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
      name: 'files throughout',
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
