import * as v from 'valibot';
import { copiedFromBeside, isName, isPartOf, nameOf, PAPER } from '../analysis/copied-addresses.ts';
import {
  alike,
  areAddedTogether,
  crossListed,
  crossListing,
  explainsOther,
  goesOn,
  inTelling,
  isSamePlace,
  isSelected,
  mayShare,
  nameEachOther,
  toolsOfOne,
} from '../analysis/duplicates.ts';
import { identities, identityKeys, primaryLinks, titleKeys } from '../analysis/identity.ts';
import { agesOf } from '../compare/versions.ts';
import type { Entry, List, Problem, Severity } from '../model.ts';
import { leadsToPage } from '../parse/vocabulary.ts';
import { repeatedBy } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

const schema = v.strictObject({ crossListing });

/** So many repositories with several names, and such a share of the entries with them, show that a list tells parts of repositories. */
const PARTS = { repositories: 3, share: 0.1 };

/** A page that more titles than these share identifies none of them: the data sets of one paper. */
const SHARED = 3;

/** A site as a whole, or all that one owner has there: it may hold several things. */
const SITE = /^url:(?:[^/?#]+|(?:github\.com|gitlab\.com|huggingface\.co|bitbucket\.org)\/[^/?#]+)$/;

/** Whether many entries lead to a repository that others of other names lead to, and many to one: packages that stand in it. */
function listsParts(
  { entries }: List,
  byKey: ReadonlyMap<string, Entry[]>,
  titles: readonly string[],
): boolean {
  let repositories = 0;
  let count = 0;
  let most = 0;
  for (const [key, own] of byKey) {
    const names = key.startsWith('github:') ? new Set(own.map(({ index }) => titles[index])).size : 1;
    if (names < 2) continue;
    repositories++;
    count += own.length;
    most = Math.max(most, names);
  }
  return most > SHARED && repositories >= PARTS.repositories && count >= entries.length * PARTS.share;
}

/** A heading above data sets: several of them may have one page. */
const DATA = /\b(?:data ?-?sets?|corpora)\b|^\P{L}*data\P{L}*$|数据集|資料集/iu;

const areData = (...entries: readonly Entry[]) =>
  entries.every((entry) => isName(entry) && entry.section.some((title) => DATA.test(title)));

const hostOf = (key: string) => /^url:[^/?#]+/.exec(key)?.[0];

/** Hosts one page of which more titles share than any page identifies: notes that each speak of several papers. */
function sharedHosts(byKey: ReadonlyMap<string, Entry[]>, titles: readonly string[]): ReadonlySet<string> {
  const shared = [...byKey].filter(
    ([, entries]) => new Set(entries.map(({ index }) => titles[index])).size > SHARED,
  );
  return new Set(shared.flatMap(([key]) => hostOf(key) ?? []));
}

/** Whether both only point to one page of the list's own repository, from cells or lines that name something else. */
function pointToOwnPage(a: Entry, b: Entry, key: string): boolean {
  return [a, b].every((entry) => {
    const link = linkTo(entry, key);
    return link?.role === 'link' && leadsToPage(link.url);
  });
}

function linkTo(entry: Entry, key: string) {
  return primaryLinks(entry).find((link) => identities(link.url).includes(key));
}

function* check(list: List, { options, base }: Context<v.InferOutput<typeof schema>>): Generator<Problem> {
  const titles = titleKeys(list);
  const ids = identityKeys(list);
  const ageOf = base && agesOf(base, list);
  const byKey = repeatedBy(list.entries, ({ index }) => ids[index]!);
  const hasParts = listsParts(list, byKey, titles);
  const notes = sharedHosts(byKey, titles);

  const severityOf = (a: Entry, b: Entry, key: string): Severity | undefined => {
    if (mayShare(titles[a.index]!, titles[b.index]!) || explainsOther(a, b)) return undefined;
    if (!PAPER.test(key) && goesOn(titles[a.index]!, titles[b.index]!)) return undefined;
    if (isPartOf(b, a) || pointToOwnPage(a, b, key)) return undefined;
    if (SITE.test(key) && !nameEachOther(titles[a.index]!, titles[b.index]!)) return undefined;
    // Names beside a link to a paper are those of its data sets, methods or models.
    const links = [a, b].map((entry) => linkTo(entry, key)?.role);
    const areNames = isName(a) && isName(b) && !links.includes('title');
    if (areNames && (PAPER.test(key) || links.every((role) => role === 'paper'))) return undefined;
    if (key.startsWith('url:') && areData(a, b)) return undefined;
    const sure = PAPER.test(key) && alike(titles[a.index]!, titles[b.index]!);
    const usual = toolsOfOne(a, b, key) ? 'info' : 'warning';
    if (isSamePlace(a, b)) return sure ? 'error' : usual;
    const together = areAddedTogether(ageOf, a, b) || isSelected(list, a, b);
    return crossListed(options.crossListing, list, base, together) === 'fine' ? undefined : usual;
  };
  yield* copiedFromBeside(list);
  const reported = new Set<string>();
  for (const [key, entries] of byKey) {
    const names = new Set(entries.map((entry) => titles[entry.index])).size;
    if (names > SHARED || notes.has(hostOf(key) ?? '') || (hasParts && key.startsWith('github:'))) continue;
    // Several tools of one repository, each with its name.
    if (names === SHARED && !PAPER.test(key) && entries.every(isName)) continue;
    for (const [n, entry] of entries.entries()) {
      const earlier = entries.slice(0, Math.min(n, 20));
      // The same title as well: that is reported as a duplicate title.
      if (earlier.some((other) => titles[other.index] === titles[entry.index] && titles[entry.index] !== ''))
        continue;
      const other = earlier.find((each) => isSamePlace(each, entry)) ?? earlier[0];
      const severity = other && severityOf(other, entry, key);
      if (!severity || reported.has(`${other.index} ${entry.index}`)) continue;
      reported.add(`${other.index} ${entry.index}`);
      const { here, there } = inTelling(other, entry, ageOf);
      const link = linkTo(here, key);
      const next =
        severity === 'info'
          ? 'If each is a part of it, link to their folders. Else correct the wrong link.'
          : 'Delete one entry, or correct the wrong link.';
      yield {
        message: `${quote(here.title)} links to the same ${nameOf(key)} as ${quote(there.title)} on line ${there.line}. ${next}`,
        span: link?.urlSpan ?? link?.span ?? here.titleSpan,
        entry: here.index,
        causes: [there.span],
        severity,
        key,
      };
    }
  }
}

export const duplicateLink = defineRule({
  id: 'duplicate-link',
  summary: 'No two entries link to the same paper, repository or page',
  why: 'Either one paper is listed under two titles, or one of the links was copied from another line and never changed. Links are compared by their target: any form of an arXiv id or a DOI, a repository, an address without its scheme, `www.`, trailing slash and tracking parameters. Only the link of the title or of the paper counts. Entries may share code, slides or a data set; so may names that begin alike (two data sets of one paper, a project and a part of it), data sets below a heading that says so, and a page that more than three entries link to, with the other pages of its site. Code, or a whole site, is compared only for an entry and the one beside it, where it has the name of one and not of the other. What `duplicate-title` reports is not reported again.',
  severity: 'warning',
  options: schema,
  examples: [
    {
      name: 'notes that speak of several papers each',
      text: `# Papers

- [How Old Trees Fall in Strong Winds](https://notes.example.org/p/12)
- [Maps of Stones below the Ground](https://notes.example.org/p/12)
- [Counting Birds by What They Sing](https://notes.example.org/p/12)
- [Where Rivers Go When It Rains](https://notes.example.org/p/12)
- [Boards That Bend and Do Not Break](https://notes.example.org/p/31)
- [Lamps for Rooms without Windows](https://notes.example.org/p/31)
- [Paints That Keep Their Colours](https://papers.example.org/p/5)
- [A Saw for Very Thin Boards](https://papers.example.org/p/5)
`,
      findings: [
        '10:32-10:62 warning "A Saw for Very Thin Boards" links to the same page "papers.example.org/p/5" as "Paints That Keep Their Colours" on line 9. Delete one entry, or correct the wrong link.',
      ],
    },
    {
      name: 'data sets with a paper that both come from, and of one page',
      text: `# Lists

## Tables

| Name | Paper | URL |
|---|---|---|
| Umber | [A. Teal and B. Rose. "Rating Maps by Their Signs."](https://papers.example.org/rating.pdf) | [download](https://umber.example.org/data) |
| Ochre! R3 | [A. Teal and B. Rose. "Rating Maps by Their Signs."](https://papers.example.org/rating.pdf) | [download](https://ochre.example.org/r) |

## Datasets of Trees

[1980 Umber Trees](https://example.org/trees/data1)

[OTS Trees](https://example.org/trees/data1)

## Tools

- [1980 Umber Saw](https://example.org/trees/saw)
- [OTS Paint](https://example.org/trees/saw)
`,
      findings: [
        '19:15-19:44 warning "OTS Paint" links to the same page "example.org/trees/saw" as "1980 Umber Saw" on line 18. Delete one entry, or correct the wrong link.',
      ],
    },
    {
      name: 'a title that goes on where another ends',
      text: `- [Maps of Old Woods Data](https://github.com/example/woods)
- [Maps of Old Woods Data (Finnish)](https://github.com/example/woods)
`,
      findings: [],
    },
    {
      name: 'a title that goes on with where it was published',
      text: `- [Maps of Old Woods Data](https://github.com/example/woods)
- [Maps of Old Woods Data at SawConf 2023](https://github.com/example/woods)
`,
      findings: [
        '2:44-2:76 warning "Maps of Old Woods Data at SawConf 2023" links to the same repository "example/woods" as "Maps of Old Woods Data" on line 1. Delete one entry, or correct the wrong link.',
      ],
    },
    {
      name: 'one thing beside another of its family',
      text: `- [Wood Redirect](https://github.com/example/fir) - [code](https://github.com/acme/woodredirect)
- [Fern Redirect](https://github.com/example/fern) - [code](https://github.com/acme/woodredirect)
`,
      findings: [],
    },
    {
      name: 'a list of packages, several of which stand in one repository',
      text: `# Packages

| Package | Description |
|---|---|
| [@umber/stone-maps-small](https://github.com/example/stone-maps) | Draws maps. |
| [@umber/tree-maps-large](https://github.com/example/stone-maps) | Draws trees. |
| [@ochre/cut](https://github.com/example/boards) | Cuts boards. |
| [@ochre/glue](https://github.com/example/boards) | Joins boards. |
| [@ochre/paint](https://github.com/example/boards) | Paints boards. |
| [@ochre/saw](https://github.com/example/boards) | Divides boards. |
| [@teal/keys](https://github.com/example/lights) | Lights keys. |
| [@teal/lamps](https://github.com/example/lights) | Lights rooms. |
| [@rose/rocks](https://github.com/example/rocks) | Weighs rocks. |
`,
      findings: [],
    },
    {
      name: 'rows that point to one page of the list',
      text: `# Notes

## Where to begin

| Content | Entrance |
|---|---|
| All notes | [notes/README.md](notes/README.md) |
| The newest | [notes/june.md](notes/june.md) |
| How many there are | 46, see [notes/README.md](notes/README.md) |
`,
      findings: [],
    },
    {
      name: 'a site, or what one owner has there, for several things',
      text: `# Tools

- [Umber Painter](https://umber.example.org) - Paints maps.
- [Ochre Keys](https://umber.example.org) - Lights keys.
- [Teal-7B](https://huggingface.co/teal-inc) - A model.
- [Birch-2](https://huggingface.co/teal-inc) - Another model.
- [Cedar Maps](https://cedar.example.org) - Draws streets.
- [The CedarMaps](https://cedar.example.org/) - Draws more streets.
`,
      findings: [
        '8:19-8:45 warning "The CedarMaps" links to the same page "cedar.example.org" as "Cedar Maps" on line 7. Delete one entry, or correct the wrong link.',
      ],
    },
    {
      name: 'an item below an entry that leads to the page of that entry',
      text: `# Tools

- [Umber](https://umber.example.org/app) - Paints maps.
  - [Try it in the browser](https://umber.example.org/app)
  - [Ask the Authors](https://example.org/chat)
- [Ochre](https://github.com/example/ochre) - Paints stones.
  - [Read me first](https://github.com/example/ochre)
`,
      findings: [],
    },
    {
      name: 'the code, or the site, of the entry above, which is called as that',
      text: `# Apps

- [Umber Maps](https://apps.example.org/umber) - Draws maps. [Source](https://github.com/example/umber-maps)
- [Ochre](https://apps.example.org/ochre) - Counts stones. [Source](https://github.com/example/umber-maps)
- [Teal](https://apps.example.org/teal) - Paints boards. [Source](https://github.com/example/teal)
- [Teal Lite](https://apps.example.org/lite) - Paints small ones. [Source](https://github.com/example/teal)
- [Birch](https://apps.example.org/birch) - Draws trees. [Source](https://github.com/example/birch)
- [Fir](https://apps.example.org/fir) - Leaves for Birch. [Source](https://github.com/example/birch)
- [Cedar](https://apps.example.org/cedar) - Saws. [Source](https://github.com/example/wood)
- [Ash](https://apps.example.org/ash) - Glues. [Source](https://github.com/example/wood)

## To Hear

- [Quartz Talk](https://quartztalk.example/)
- [The Ember Show](https://theembershow.example/)
- [Rose Radio](https://theembershow.example/)
`,
      findings: [
        '4:69-4:106 warning "Ochre" links to the repository "example/umber-maps", which has the name of "Umber Maps" on line 3. Unless it is a part of that, write its own address.',
        '16:16-16:45 warning "Rose Radio" links to the page "theembershow.example", which has the name of "The Ember Show" on line 15. Unless it is a part of that, write its own address.',
      ],
    },
    {
      name: 'three tools of one repository',
      text: `# Tools

- [umbercheck](https://gitlab.com/example/check) - Finds wrong maps.
- [ochrecheck](https://gitlab.com/example/check) - Finds wrong charts.
- [tealcheck](https://gitlab.com/example/check) - Finds wrong trees.
`,
      findings: [],
    },
    {
      name: 'two tools of one repository that is called by neither, and one that is',
      text: `# Tools

| Name | Language | Description |
|---|---|---|
| [UMR, OCR](https://github.com/example/metric) | Python | Rates maps by their signs and their ratio. |
| [TLR](https://github.com/example/metric) | Matlab | Compares two trees branch by branch. |
| [Cedar Board](https://github.com/example/cedar) | Python | Shows which maps are the best of all. |
| [Massive Birch Test](https://github.com/example/cedar) | Python | Rates trees in forty tasks. |
| [Fir One](https://github.com/example/wood) | Python | Cuts trees into boards. |
| [Ash Two](https://github.com/example/wood) | Python | Cuts trees into boards. |
`,
      findings: [
        '6:9-6:42 info "TLR" links to the same repository "example/metric" as "UMR, OCR" on line 5. If each is a part of it, link to their folders. Else correct the wrong link.',
        '8:24-8:56 warning "Massive Birch Test" links to the same repository "example/cedar" as "Cedar Board" on line 7. Delete one entry, or correct the wrong link.',
        '10:13-10:44 warning "Ash Two" links to the same repository "example/wood" as "Fir One" on line 9. Delete one entry, or correct the wrong link.',
      ],
    },
    {
      name: 'data sets of one paper, with names of several words',
      text: `# Data

- **Umber_set_of_trees** [Paper](https://arxiv.org/abs/2304.02643) [Data](https://example.org/data/trees)
- **Ochre-bench_rated_by_people** [Paper](https://arxiv.org/abs/2304.02643) [Data](https://example.org/data/people)
`,
      findings: [],
    },
    {
      name: 'sizes and versions on one page',
      text: `- [Umber Set for Trees 70K](https://arxiv.org/abs/2304.02643)
- [Umber Set for Trees 196K](https://arxiv.org/abs/2304.02643)
`,
      findings: [],
    },
    {
      name: 'different sections of a page, different folders of a repository',
      text: `# Tools

- [Maps](https://example.com/tools#maps) - Draws maps.
- [Charts](https://example.com/tools#charts) - Draws charts.
- [Core](https://github.com/example/kit/tree/main/core) - The core.
- [Extras](https://github.com/example/kit/tree/main/extras) - All else.
`,
      findings: [],
    },
    {
      name: 'a project and a part of it, two data sets of one paper',
      text: `# Data

- [Umber](https://example.com/umber) - A store for maps.
- [Umber Export](https://example.com/umber) - Writes maps to files.
- [Umber-10K](https://arxiv.org/abs/2304.00001) - Small maps.
- [Umber-100K](https://arxiv.org/abs/2304.00001) - Large maps.
`,
      findings: [],
    },
    {
      name: 'a part whose description names the project',
      text: `# Tools

- [Weave](https://example.com/weave) - Packs projects.
- [Weaving](https://example.com/weave) - The library beneath Weave, to build with.
`,
      findings: [],
    },
    {
      name: 'one paper under two titles, by its arXiv id',
      text: `# Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643) - One billion masks.
- [ImageBind](https://arxiv.org/abs/2305.05665) - Binds six modalities.
- [SAM](https://arxiv.org/pdf/2304.02643v1.pdf) - Segments images.
`,
      findings: [
        '5:9-5:47 warning "SAM" links to the same arXiv paper "2304.02643" as "Segment Anything" on line 3. Delete one entry, or correct the wrong link.',
      ],
    },
    {
      name: 'one page, written differently',
      text: `# Tools

- [Example](https://www.example.com/tool/) - A tool.
- [The Tool](http://example.com/tool?utm_source=list) - A tool.
`,
      findings: [
        '4:14-4:53 warning "The Tool" links to the same page "example.com/tool" as "Example" on line 3. Delete one entry, or correct the wrong link.',
      ],
    },
    {
      name: 'one repository for the code of two papers',
      text: `# Papers

- [Scaling Up](https://arxiv.org/abs/2304.00001) [[code](https://github.com/example/scale)]
- [Scaling Down](https://arxiv.org/abs/2304.00002) [[code](https://github.com/example/scale)]
- [Scaling Out](https://arxiv.org/abs/2304.00003) [[code](https://github.com/example/scale)]
`,
      findings: [],
    },
    {
      name: 'data sets of one paper, in a table with a column for it',
      text: `# Data

| Benchmark | Size | Source |
|---|---|---|
| Umber | 12K | [Paper](https://arxiv.org/abs/2210.14868) |
| Ochre Paints | 2K | [Paper](https://arxiv.org/abs/2210.14868) |
| MixQA | 5K | [Paper](https://arxiv.org/abs/2210.14868) |
`,
      findings: [],
    },
  ],
  check,
});
