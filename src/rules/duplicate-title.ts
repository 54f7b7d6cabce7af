import * as v from 'valibot';
import { withoutAddresses } from '../analysis/date-text.ts';
import {
  areAddedTogether,
  crossListed,
  crossListing,
  describesSame,
  haveOwnPages,
  inTelling,
  isNamedByAddress,
  isRepeated,
  isSamePlace,
  isSelected,
  namesBothSections,
  pagesOf,
  saySame,
} from '../analysis/duplicates.ts';
import {
  differ,
  entryIdentities,
  identities,
  identityKeys,
  relation,
  titleKeys,
} from '../analysis/identity.ts';
import { namesApart } from '../analysis/names-apart.ts';
import { isToldElsewhere } from '../analysis/other-media.ts';
import { copiedNames } from '../compare/copied-names.ts';
import { agesOf } from '../compare/versions.ts';
import type { Entry, Link, List, Problem, Severity } from '../model.ts';
import { memo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { enumerate } from '../text/phrases.ts';
import { type Context, defineRule } from './rule.ts';

const schema = v.strictObject({ crossListing });

/** Different things may share a title of fewer words: `Homepage`, `Learn Python`. */
const DISTINCTIVE = 4;

/** Earlier entries of the same title that one is compared with. */
const LOOKED_AT = 20;

/** Placeholders for an unknown title. */
const NAMELESS = /^(?:unnamed|untitled|unknown|none|n a|tbd|tba|todo|null|link|paper|here)$/;

/** Labels that a message names. */
const NAMED = 6;

/** Columns that count rows. */
const COUNTER = /^(?:#|id|index|rank|nr\.?|no\.?|s\.?\s?no\.?|序号)$/i;

/** Whether two entries differ in what they say: another year, another description. */
function contradict(a: Entry, b: Entry): boolean {
  if (a.description && b.description && foldTitle(a.description) !== foldTitle(b.description)) return true;
  const values = new Map(a.fields.map(({ name, value }) => [name, value]));
  return b.fields.some(({ name, value }) => {
    const other = values.get(name);
    return other && value && !COUNTER.test(name.trim()) && foldTitle(other) !== foldTitle(value);
  });
}

/** Sizes and versions: `2.7B`, `v1.2`, `3.x`; a year with its month is a date. */
const VARIANT = /(?<![\w.])(?!(?:19|20)\d\d\.)(?:v?\d+(?:\.(?:\d+|x))+|\d+(?:\.\d+)?[BMK])(?![\w.])/gi;

/** Characters behind a title where a size or a version may stand. */
const NEAR = 300;

/** Whether they name different sizes or versions of one thing, each as a row or line of its own. */
function areVariants(list: List, a: Entry, b: Entry): boolean {
  const variants = ({ titleSpan, span, description }: Entry) => {
    const end = Math.min(span.end, titleSpan.end + NEAR);
    const beside = withoutAddresses(list.text.slice(titleSpan.end, end)).replace(description ?? '', ' ');
    return (beside.match(VARIANT) ?? []).join(' ').toLowerCase();
  };
  const [own, other] = [variants(a), variants(b)];
  return own !== '' && other !== '' && own !== other;
}

/** In which formats a work can be had: `(PDF)`, `[HTML, EPUB]`. */
const FORMATS = /[([]((?:(?:PDF|HTML|EPUB|MOBI|PS|DjVu|TXT)(?:[,;/]\s?)?){1,4})[)\]](?!\()/i;

/** Whether they are two editions of one work, each in formats of its own. */
function areFormats({ text }: List, a: Entry, b: Entry): boolean {
  const formats = ({ titleSpan, span }: Entry) =>
    FORMATS.exec(text.slice(titleSpan.end, Math.min(span.end, titleSpan.end + NEAR)))?.[1]
      ?.toLowerCase()
      .match(/[a-z]+/g)
      ?.sort()
      .join();
  const [own, other] = [formats(a), formats(b)];
  return own !== undefined && other !== undefined && own !== other;
}

/** A small number behind a title, and the sign of its link: `[Atlas](…)<sup>2</sup>`. */
const NUMBERED = /^[*_]{0,3}(?:\]\([^()\s]*\))?[*_]{0,3}\s?(?:<sup>\s?){1,2}(\d{1,2})\s?<\/sup>/i;

/** Whether small numbers behind the titles count them: the first and the second thing of one name. */
function areNumbered({ text }: List, a: Entry, b: Entry): boolean {
  const number = ({ titleSpan }: Entry) =>
    NUMBERED.exec(text.slice(titleSpan.end, titleSpan.end + NEAR))?.[1];
  const [own, other] = [number(a), number(b)];
  return own !== undefined && other !== undefined && own !== other;
}

/** Whether a field of each says another year, and neither is a paper: a course that is held every year. */
function areEditions(a: Entry, b: Entry): boolean {
  const year = ({ fields }: Entry) => {
    const dated = fields.find(({ name }) => /^(?:years?|dates?|semester|term|edition)$/i.test(name));
    return /(?:19|20)\d\d/.exec(dated?.value ?? '')?.[0];
  };
  const [own, other] = [year(a), year(b)];
  const isPaper = [a, b].some((entry) =>
    entryIdentities(entry).some((key) => /^(?:arxiv|doi|acl|openreview):/.test(key)),
  );
  return own !== undefined && other !== undefined && own !== other && !isPaper;
}

/** Whether two link to repositories of one name with different owners: one was moved, or forked. */
function haveSameRepository(a: Entry, b: Entry): boolean {
  const names = (entry: Entry) =>
    entryIdentities(entry).flatMap((key) => /^github:[^/]+\/([^/]+)$/.exec(key)?.[1] ?? []);
  const own = names(a);
  return names(b).some((name) => own.includes(name));
}

const isRow = ({ row, shape }: Entry) => row !== undefined || shape === 'html';

/** Where a script cuts titles at a length, so many end in dots. */
const CUT = { titles: 5, sign: /(?:\.{3}|…)$/ };

/** Titles of which a list shows the beginning alone: two works may begin alike. */
const cutTitles = memo(({ entries }: List): ReadonlySet<number> => {
  const cut = entries.filter(({ title }) => CUT.sign.test(title.trimEnd()));
  return new Set(cut.length < CUT.titles ? [] : cut.map(({ index }) => index));
});

/** How certain it is that two entries with the same title are one; nothing when they are not. */
function judge(
  list: List,
  a: Entry,
  b: Entry,
  title: string,
  elsewhere: () => 'error' | 'warning' | 'fine',
): Severity | undefined {
  const { links, surely } = relation(a, b);
  const distinctive = title.split(' ').length >= DISTINCTIVE;
  const place = isSamePlace(a, b);
  if (areVariants(list, a, b) || (links !== 'same' && areFormats(list, a, b))) return undefined;
  if (links !== 'same' && cutTitles(list).has(b.index)) return undefined;
  const apart = contradict(a, b);
  // A project by its page in one section, by its code in another.
  const restates = () =>
    describesSame(a, b) && [a, b].every(isNamedByAddress) && elsewhere() !== 'fine' ? 'warning' : undefined;
  if (links === 'different' && areNumbered(list, a, b)) return undefined;
  if ((links === 'different' || haveOwnPages(a, b)) && areEditions(a, b)) return undefined;
  if (links === 'different') {
    if (!place) return restates();
    return (distinctive && !apart) || (haveSameRepository(a, b) && saySame(a, b)) ? 'warning' : undefined;
  }
  // With two links that cannot be compared (arXiv, a journal) a person must decide.
  if (links === 'incomparable') {
    if (isToldElsewhere(list, a, b)) return undefined;
    if (!distinctive && !place) return restates();
    if (!distinctive) return apart ? undefined : 'info';
    return place || elsewhere() !== 'fine' ? 'warning' : undefined;
  }
  const same = links === 'same';
  // Two jobs at one company, two courses of one school: the name leads to who offers them, and each has a page of its own.
  const offered = same && !distinctive && apart && haveOwnPages(a, b);
  if (place && offered) return isRow(a) && isRow(b) ? undefined : 'warning';
  // Where both entries have only a title, nothing could tell two things of one name apart.
  const bare = a.links.length + b.links.length === 0 && !a.description && !b.description;
  const certain = (same && surely) || ((same || distinctive || bare) && !apart);
  if (place) return certain && !namesApart(list, a, b) ? 'error' : 'warning';
  const severity = elsewhere();
  const onPurpose = (same && haveOwnPages(a, b)) || namesBothSections(list, a, b);
  if (severity === 'warning' && onPurpose) return undefined;
  return severity !== 'fine' && (certain || distinctive) ? severity : undefined;
}

/** `this line`, `lines 3–5`; `one of the two` where both stand on one line. */
function deletedBy(list: List, here: Entry, there: Entry): string {
  if (list.lines.lineAt(here.span.start) === list.lines.lineAt(there.span.start)) return 'one of the two';
  return here.endLine > here.line ? `lines ${here.line}–${here.endLine}` : 'this line';
}

/** What people see of a link: its text, or of a picture where it leads. */
const shownAs = ({ text, role, url }: Link) =>
  /\p{L}/u.test(text)
    ? text
    : role !== 'link'
      ? role
      : (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? '');

/** The links to code, data and the like that only one of two entries has, by what people see; not those of prose. */
function extraLinks(here: Entry, there: Entry): string[] {
  const known = new Set(pagesOf(there));
  const { descriptionSpan: said } = here;
  const extra = here.links.filter(
    ({ kind, role, url, span }) =>
      kind !== 'image' &&
      !(said && said.start <= span.start && span.end <= said.end) &&
      role !== 'title' &&
      role !== 'paper' &&
      identities(url).some((page) => !known.has(page)),
  );
  return [...new Set(extra.map(shownAs))].filter((shown) => shown !== '').slice(0, NAMED);
}

function messageFor(list: List, here: Entry, there: Entry, severity: Severity): string {
  const isSame = isRepeated(list, here, there);
  const section = list.sections[there.sectionIndex]?.title ?? '';
  const where = here.sectionIndex === there.sectionIndex || section === '' ? '' : `, under ${quote(section)}`;
  const names = severity === 'error' ? undefined : namesApart(list, here, there);
  if (names?.marked) {
    const wrong = relation(here, there).links === 'same' ? 'title and link' : 'title';
    return `${quote(here.title)} is already in the list on line ${there.line}${where}, there as ${quote(names.other)}, here as ${quote(names.own)}. Unless one work has both names, one of the two has the wrong ${wrong}. Correct it.`;
  }
  const known = new Set(there.labels.map(({ id }) => id));
  const extra = [...new Set(here.labels.map(({ id }) => id))].filter((id) => !known.has(id));
  const also =
    extra.length === 0
      ? '.'
      : `; if ${enumerate(extra.slice(0, NAMED).map(quote))} ${extra.length === 1 ? 'fits' : 'fit'} too, add ${extra.length === 1 ? 'that label' : 'those labels'} to line ${there.line}.`;
  const links = extraLinks(here, there);
  const after =
    links.length === 0
      ? ''
      : ` after copying its link${links.length === 1 ? '' : 's'} ${enumerate(links.map(quote))} to line ${there.line}`;
  // Of what surely is the same a person decides whether it belongs in both sections.
  const doubt =
    where !== '' && relation(here, there).links === 'same' ? 'one section is enough' : 'both are the same';
  const action = severity === 'error' ? 'Delete' : `If ${doubt}, delete`;
  return `${quote(here.title)} is already in the list on line ${there.line}${where}${isSame ? ', with the same text' : ''}. ${action} ${deletedBy(list, here, there)}${after}${also}`;
}

function* check(list: List, { options, base }: Context<v.InferOutput<typeof schema>>): Generator<Problem> {
  const titles = titleKeys(list);
  const ids = identityKeys(list);
  const ageOf = base && agesOf(base, list);
  const seen = new Map<string, Entry | Entry[]>();
  for (const entry of list.entries) {
    const title = titles[entry.index]!;
    if (title === '' || NAMELESS.test(title)) continue;
    const before = seen.get(title);
    // Most titles come once: no group is made for those.
    if (!before) {
      seen.set(title, entry);
      continue;
    }
    const earlier = Array.isArray(before) ? before : [before];
    seen.set(title, earlier);
    // One finding per entry, against the closest match. Of a title that is everywhere only a few are compared.
    const looked = earlier.slice(-LOOKED_AT);
    const alike = looked.filter((each) => !differ(ids[each.index]!, ids[entry.index]!));
    const near = (entries: readonly Entry[]) => entries.find((each) => isSamePlace(each, entry));
    const other = near(alike) ?? alike[0] ?? near(looked) ?? earlier[0]!;
    const elsewhere = () =>
      crossListed(
        options.crossListing,
        list,
        base,
        areAddedTogether(ageOf, other, entry) || isSelected(list, other, entry),
      );
    const severity = judge(list, other, entry, title, elsewhere);
    if (severity) {
      const { here, there } = inTelling(other, entry, ageOf);
      yield {
        message: messageFor(list, here, there, severity),
        span: here.titleSpan,
        entry: here.index,
        causes: [there.span],
        severity,
        key: title,
      };
    }
    earlier.push(entry);
  }
  if (base) yield* copiedNames(list, base);
}

export const duplicateTitle = defineRule({
  id: 'duplicate-title',
  summary: 'No entry is listed twice',
  why: 'An entry that is listed twice costs readers time, and the two copies soon disagree about labels, links or descriptions. Titles are compared as people read them: capitals, accents, quotes, dashes, TeX and punctuation make no difference. Links tell two different things of one name apart. In a list that repeats entries in several sections on purpose, only repeats within one section are reported; set `crossListing` to choose.',
  severity: 'error',
  options: schema,
  examples: [
    {
      name: 'a copy of which only the address was changed',
      base: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
`,
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Atlas](https://example.org/dune) - Counts sand.
- [Birch](https://example.org/birch) - Draws trees.
`,
      findings: [
        '4:4-4:9 warning "Atlas" is the name of the entry on line 3, and nothing in the address of this one has it. Write its own name.',
      ],
    },
    {
      name: 'one book in two formats, each at its own place',
      text: `## Books

- [Maps of Rivers and Lakes](https://example.org/maps.pdf) - Ann Lee (PDF)
- [Maps of Rivers and Lakes](https://example.com/maps/) - Ann Lee (HTML)
`,
      findings: [],
    },
    {
      name: 'a video that only the copy has, shown as a picture',
      text: `| Title | Code | Video |
|-------|------|-------|
| Maps of Rivers and Lakes | [code](https://github.com/umber/maps) | - |
| Maps of Towns and Their Roads | [code](https://github.com/umber/towns) | - |
| Maps of Rivers and Lakes | [code](https://github.com/umber/maps) | [![Watch](play.svg)](https://www.youtube.com/watch?v=umber) |
`,
      findings: [
        '5:3-5:27 error "Maps of Rivers and Lakes" is already in the list on line 3. Delete this line after copying its link "video" to line 3.',
      ],
    },
    {
      name: 'titles that a script cut at a length: what begins alike may go on otherwise',
      text: `| ID | Title |
|----|-------|
| [n_01](n_01/) | How Umber Maps Change the Growth of Tall... |
| [n_02](n_02/) | How Umber Maps Change the Growth of Tall... |
| [n_03](n_03/) | Stones in the Rivers of Ochre Towns, and... |
| [n_04](n_04/) | Do Teal Boards Keep Houses Warm? A Long ... |
| [n_05](n_05/) | Counting Birch Leaves Before the First S... |
| [n_06](n_06/) | Roads of Cedar and What Stands Beside Th... |
`,
      findings: [],
    },
    {
      name: 'different things with one name',
      text: `# Tools

## Python

- [Documentation](https://docs.python.org) - Of the language.
- [Requests](https://requests.readthedocs.io) - HTTP for people.

## Rust

- [Documentation](https://doc.rust-lang.org) - Of the language.
- [Reqwest](https://docs.rs/reqwest) - An HTTP client.
`,
      findings: [],
    },
    {
      name: 'sponsors first, and a selection: each stands in its own section too',
      text: `# Services

## Brought to you by

| Service | What it does |
|---------|--------------|
| [Umber Mail](https://umber.example.org/?utm_source=list) | Checks addresses. |
| [Ochre Maps](https://ochre.example.org/?utm_source=list) | Draws streets. |
| [Teal Rates](https://teal.example.org/?utm_source=list) | Converts money. |
| [Birch Files](https://birch.example.org/?utm_source=list) | Stores files. |

## Mail

| Service | What it does |
|---------|--------------|
| [Umber Mail](https://umber.example.org) | Checks addresses of mail. |
| [Atlas Post](https://atlas.example.org) | Sends letters. |

## Maps

| Service | What it does |
|---------|--------------|
| [Ochre Maps](https://ochre.example.org) | Draws streets and rivers. |
| [Cedar Roads](https://cedar.example.org) | Counts cars. |

## Money

| Service | What it does |
|---------|--------------|
| [Ember Bank](https://ember.example.org) | Reads accounts. |
| [Teal Rates](https://teal.example.org) | Converts money. |
`,
      findings: [],
    },
    {
      name: 'a selection by its heading, of which one entry stands in its own section yet',
      text: `# Tools

## Featured Tools: The First Ones

| Tool | Why |
|------|-----|
| [Umber Maps](https://umber.example.org) | Draws any map. |
| [Ochre Keys](https://ochre.example.org) | Lights any key. |

## Maps

- [Umber Maps](https://umber.example.org) - Draws maps of trees.
- [Atlas](https://atlas.example.org) - Draws roads.
`,
      findings: [],
    },
    {
      name: 'a section with a mark for the entries that have it',
      text: `# Papers

## 🌟 On Covers

- [Maps of All the Umber Trees](https://example.org/umber) - January.
- [Ochre Stones in Old Rivers](https://example.org/ochre) - March.
- [Teal Boards for New Houses](https://example.org/teal) - May.
- [Rose Rocks on Long Roads](https://example.org/rose) - June.

## Trees

- 🌟 [Maps of All the Umber Trees](https://example.org/umber) - Draws trees.
- [Birch Leaves in Deep Snow](https://example.org/birch) - Counts leaves.

## Stones

- 🌟 [Ochre Stones in Old Rivers](https://example.org/ochre) - Weighs stones.
- [Cedar Sand on Warm Shores](https://example.org/cedar) - Counts sand.
`,
      findings: [],
    },
    {
      name: 'two things of one name that the list numbers',
      text: `# Servers

- [Umber](https://github.com/example/mcp-umber)<sup>1</sup> - Reads notes.
- [Umber](https://github.com/sample/mcp-umber)<sup>2</sup> - Searches notes.
`,
      findings: [],
    },
    {
      name: 'a course of two years, on one page, with recordings of each year',
      text: `# Courses

| Name | Page | Videos | Year |
|------|------|--------|------|
| Learning from Maps | [Page](https://example.org/maps) | [Videos](https://www.youtube.com/playlist?list=PL01) | 2018 |
| Learning from Trees | [Page](https://example.org/trees) | [Videos](https://www.youtube.com/playlist?list=PL02) | 2018 |
| Learning from Maps | [Page](https://example.org/maps) | [Videos](https://www.youtube.com/playlist?list=PL03) | S2019 |
`,
      findings: [],
    },
    {
      name: 'a paper, and what its authors wrote of it under "Blogs"',
      text: `# Reading

## Kernels

- [Quick Kernels: Fast Sorting on Small Chips](https://arxiv.org/abs/2407.01234)
- [Slow Kernels: Careful Sorting on Large Chips](https://arxiv.org/abs/2407.01235)

## Blogs & Tutorials

- [Quick Kernels: Fast Sorting on Small Chips](https://umber.example.org/quick)
- [Slow Kernels: Careful Sorting on Large Chips](https://arxiv.org/abs/2407.01235)
`,
      findings: [
        '11:4-11:48 warning "Slow Kernels: Careful Sorting on Large Chips" is already in the list on line 6, under "Kernels". If one section is enough, delete this line.',
      ],
    },
    {
      name: 'one title behind two names, and behind two parts of one name',
      text: `# Benchmarks

- <mark>OCHRE</mark> **"How Maps Are Read by People and Machines"** [[Paper](https://arxiv.org/abs/2210.01936)]
- <mark>TEAL</mark> **"Why Rivers Are Drawn in Blue"** [[Paper](https://arxiv.org/abs/2210.01937)]
- <mark>UMBER</mark> **"How Maps Are Read by People and Machines"** [[Paper](https://arxiv.org/abs/2210.01936)]
- <mark>TEAL small</mark> **"Why Rivers Are Drawn in Blue"** [[Paper](https://arxiv.org/abs/2210.01937)]
`,
      findings: [
        '5:25-5:65 warning "How Maps Are Read by People and Machines" is already in the list on line 3, there as "OCHRE", here as "UMBER". Unless one work has both names, one of the two has the wrong title and link. Correct it.',
        '6:30-6:58 warning "Why Rivers Are Drawn in Blue" is already in the list on line 4. If both are the same, delete this line.',
      ],
    },
    {
      name: 'two jobs at one company, each with a page of its own',
      text: `# Jobs

| Company | Role | City | Apply |
|---------|------|------|-------|
| [Umber](https://umber.example.org) | Engineer | Rome | [Apply](https://jobs.example.org/1) |
| [Ochre](https://ochre.example.org) | Engineer | Oslo | [Apply](https://jobs.example.org/2) |
| [Umber](https://umber.example.org) | Writer | Oslo | [Apply](https://jobs.example.org/3) |
| [Ochre](https://ochre.example.org) | Engineer | Oslo | [Apply](https://jobs.example.org/2) |
`,
      findings: [
        '8:4-8:9 error "Ochre" is already in the list on line 6, with the same text. Delete this line.',
      ],
    },
    {
      name: 'the later of two has a link that the other lacks',
      text: `# Papers

- [Looking at Maps with Language Models](https://arxiv.org/abs/2401.00001)
- [Reading Charts with Language Models](https://arxiv.org/abs/2401.00002)
- [Looking at Maps with Language Models](https://arxiv.org/abs/2401.00001v2) [[code](https://github.com/example/maps)]
`,
      findings: [
        '5:4-5:40 error "Looking at Maps with Language Models" is already in the list on line 3. Delete this line after copying its link "code" to line 3.',
      ],
    },
    {
      name: 'a title that names both sections in which it stands, one of them without its point',
      text: `# Books

## Umber

- [Umber by Example](https://example.org/umber) - For beginners.
- [Umber vs OchreJs](https://example.org/versus) - For engineers.

## Ochre.js

- [Ochre by Example](https://example.org/ochre) - For beginners.
- [Umber vs OchreJs](https://example.org/versus) - For engineers.
`,
      findings: [],
    },
    {
      name: 'a title that names both sections in which it stands',
      text: `# Books

## Algebra

- [Groups by Example](https://example.org/groups) - For beginners.
- [Notes on Algebra and Calculus](https://example.org/notes) - For engineers.

## Calculus

- [Limits by Example](https://example.org/limits) - For beginners.
- [Notes on Algebra and Calculus](https://example.org/notes) - For engineers.
`,
      findings: [],
    },
    {
      name: 'an entry that one change adds to two sections, and one that stood in the list',
      base: `# Tools

## Maps

- [Atlas of Rivers and Lakes](https://example.org/atlas) - Draws rivers.

## Trees

- [Birch Counting from the Air](https://example.org/birch) - Counts trees.
`,
      text: `# Tools

## Maps

- [Atlas of Rivers and Lakes](https://example.org/atlas) - Draws rivers.
- [Cedar Maps from Old Photographs](https://example.org/cedar) - Maps trees.

## Trees

- [Birch Counting from the Air](https://example.org/birch) - Counts trees.
- [Cedar Maps from Old Photographs](https://example.org/cedar) - Maps trees.
`,
      findings: [],
    },
    {
      name: 'beside such an entry, one that the list has in another section',
      base: '# Tools\n\n## Maps\n\n- [Atlas of Rivers and Lakes](https://example.org/atlas)\n\n## Trees\n\n- [Birch](https://example.org/birch)\n',
      text: '# Tools\n\n## Maps\n\n- [Atlas of Rivers and Lakes](https://example.org/atlas)\n- [Cedar Maps from Old Photographs](https://example.org/cedar)\n\n## Trees\n\n- [Atlas of Rivers and Lakes](https://example.org/atlas)\n- [Birch](https://example.org/birch)\n- [Cedar Maps from Old Photographs](https://example.org/cedar)\n',
      findings: [
        '10:4-10:29 warning "Atlas of Rivers and Lakes" is already in the list on line 5, under "Maps". If one section is enough, delete this line.',
      ],
    },
    {
      name: 'the same paper in two rows, with different labels',
      text: `# Papers

## Tags

| Title | Tag |
|-------|-----|
| Data Mixture | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Packing-f1db9d) |

## Paper List

| Title | Tags |
|-------|------|
| Fewer Truncations Improve Language Modeling | ![](https://img.shields.io/badge/Packing-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| Data Filtering Networks for “Zero-Shot” Models | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| Data filtering networks for "zero-shot" models | ![](https://img.shields.io/badge/Packing-f1db9d) |
`,
      findings: [
        '17:3-17:49 error "Data filtering networks for "zero-shot" models" is already in the list on line 16. Delete this line; if "Packing" fits too, add that label to line 16.',
      ],
    },
    {
      name: 'one name twice in one list, with the repository of another owner',
      text: `# Tools

- [Umber](https://github.com/example/umber) - Checks maps for faults.
- [Ochre](https://github.com/example/ochre) - Checks charts.
- [Umber](https://github.com/example-labs/umber) - Checks the maps for faults.
- [Teal](https://github.com/example/teal) - Paints walls.
- [Teal](https://github.com/sample/teal) - A small game with ducks.
`,
      findings: [
        '5:4-5:9 warning "Umber" is already in the list on line 3. If both are the same, delete this line.',
      ],
    },
    {
      name: 'one project by its page in one section, by its code in another',
      text: `# Made with maps

## Open source

- [Umber·maps](https://github.com/example/umber-maps) - A small globe, drawn.
- [Ochre](https://github.com/example/ochre) - A map of trees and birds.
- [Teal](https://github.com/example/teal) - Walls of many colors.

## Live

- [Umber Maps](https://umbermaps.example.org) - A small globe, drawn. Just for fun.
- [Ochre](https://ochre.example.org) - A shop for paint.
- [Birch](https://birch.example.org) - Trees of a town.
- [Cedar](https://cedar.example.org) - Boxes of wood.
- [Delta](https://delta.example.org) - Where rivers end.
- [Ember](https://ember.example.org) - Fires, seen from above.
`,
      findings: [
        '11:4-11:14 warning "Umber Maps" is already in the list on line 5, under "Open source". If both are the same, delete this line.',
      ],
    },
    {
      name: 'one name with and without the sign of a trade mark',
      text: `# Tools

- [Umber](https://github.com/example/umber) - Charts for Ochre™ maps.
- [Teal](https://github.com/example/teal) - Paints walls.
- [Umber](https://github.com/sample/umber) - The charts for Ochre maps.
`,
      findings: [
        '5:4-5:9 warning "Umber" is already in the list on line 3. If both are the same, delete this line.',
      ],
    },
    {
      name: 'the same line twice',
      text: `# Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      findings: [
        '5:4-5:20 error "Segment Anything" is already in the list on line 3, with the same text. Delete this line.',
      ],
    },
    {
      name: 'listed in two sections, which the config forbids',
      config: { rules: { 'duplicate-title': { crossListing: 'forbidden' } } },
      text: `# Papers

## Vision

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.

## Data

- [Segment Anything](https://arxiv.org/pdf/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
`,
      findings: [
        '9:4-9:20 error "Segment Anything" is already in the list on line 5, under "Vision". Delete this line.',
      ],
    },
    {
      name: 'listed in two sections, which the config allows',
      config: { rules: { 'duplicate-title': { crossListing: 'allowed' } } },
      text: `# Papers

## Vision

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.

## Data

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [DataComp](https://arxiv.org/abs/2304.14108) - A testbed for data sets.
`,
      findings: [],
    },
    {
      name: 'the change adds the first of the two',
      base: `# Papers

- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      text: `# Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643v1) - Masks.
- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
`,
      findings: ['3:4-3:20 error "Segment Anything" is already in the list on line 5. Delete this line.'],
    },
    {
      name: 'two lists side by side, each with another page of one tool',
      text: `## Tools

<table>
<tr>
<td><ul>
<li><a href="https://example.org/umber">Umber</a> [<a href="https://example.org/umber/scripts">scripts</a>]</li>
<li><a href="https://example.org/ochre">Ochre</a></li>
</ul></td>
<td><ul>
<li><a href="https://example.org/umber">Umber</a> [<a href="https://example.org/umber/docs">docs</a>]</li>
<li><a href="https://example.org/teal">Teal</a></li>
</ul></td>
</tr>
</table>
`,
      findings: [],
    },
    {
      name: 'one paper under the names of its two data sets',
      text: `# Papers

1. <mark>UMBER</mark> **"When and why models of colour behave like bags of paint"**. [[Paper](https://arxiv.org/abs/2210.01936)]
2. <mark>OCHRE</mark> **"When and why models of colour behave like bags of paint"**. [[Paper](https://arxiv.org/abs/2210.01936)]
`,
      findings: [
        '4:26-4:81 warning "When and why models of colour behave like bags of paint" is already in the list on line 3, there as "UMBER", here as "OCHRE". Unless one work has both names, one of the two has the wrong title and link. Correct it.',
      ],
    },
    {
      name: 'a course that is held every year',
      text: `| Course | Who | Page | Year |
|---|---|---|---|
| **Deep Learning for Trees** | Ann Author | [page](https://example.org/2019) | 2019 |
| **Deep Learning for Trees** | Ann Author | [page](https://example.org/2020) | 2020 |
`,
      findings: [],
    },
    {
      name: 'sizes and versions of one thing',
      text: `# Models

| Model | Size | Checkpoint |
|---|---|---|
| Umber | 2.7B | [checkpoint](https://github.com/example/umber) |
| Umber | 1.3B | [checkpoint](https://github.com/example/umber) |

- [Paint for you and me](https://paint.example.org/en/latest/) (2.7.3)
- [Paint for you and me](https://paint.example.org/en/new/) (3.x)
`,
      findings: [],
    },
  ],
  check,
});
