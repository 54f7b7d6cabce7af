import * as v from 'valibot';
import {
  type Anchors,
  anchorsOf,
  bareAnchor,
  foldAnchor,
  type Heading,
  lacksSign,
  writtenAnchor,
} from '../analysis/anchors.ts';
import { contentsFaults } from '../analysis/contents-faults.ts';
import { linksBetween, missingHeadings, type Place } from '../analysis/contents-gaps.ts';
import { placeOfTarget } from '../analysis/link-target.ts';
import { lineAfter } from '../compare/versions.ts';
import type { Contents, ContentsItem, List, Problem, Span } from '../model.ts';
import { CONTENTS, withoutMarks } from '../parse/vocabulary.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle, nearest, quote } from '../text/fold.ts';
import { meet } from '../text/span.ts';
import { type Context, defineRule } from './rule.ts';

/** How many broken links get a "Did you mean": each is compared with every heading. */
const MOST_GUESSES = 50;

/** Items by key; `undefined` for a key that several of them share. */
function byKey<T>(items: readonly T[], key: (item: T) => string): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const item of items) {
    const k = key(item);
    found.set(k, found.has(k) ? undefined : item);
  }
  return found;
}

/** Headings that a guess may name, by anchor: of several with one title nobody knows which was meant. */
function guessable(headings: readonly Heading[]): Map<string, Heading> {
  const byTitle = byKey(headings, ({ title }) => foldTitle(title));
  const single = headings.filter(({ title }) => byTitle.get(foldTitle(title)) !== undefined);
  return new Map(single.map((heading) => [heading.anchor, heading]));
}

interface Broken {
  readonly item: ContentsItem;
  /** The heading that was meant: certainly, or as a guess. */
  readonly sure?: Heading | undefined;
  readonly guess?: Heading | undefined;
}

/** The only heading that begins with a title: "Maps" for "Maps (new)". */
function beginningWith(title: string, headings: Iterable<Heading>): Heading | undefined {
  if (title === '') return undefined;
  const found = [...headings].filter((heading) => foldTitle(heading.title).startsWith(`${title} `));
  return found.length === 1 ? found[0] : undefined;
}

function brokenItems(items: readonly ContentsItem[], { headings, find }: Anchors): Broken[] {
  const broken = items.filter((item) => find(item.anchor) === undefined);
  if (broken.length === 0) return [];
  const byTitle = byKey(headings, (heading) => foldTitle(heading.title));
  const byLetters = byKey(headings, (heading) => bareAnchor(heading.anchor));
  // A heading that another item leads to is hardly what this one means.
  const taken = new Set(items.map(({ anchor }) => find(anchor)));
  const byAnchor = guessable(headings.filter((heading) => !taken.has(heading)));
  return broken.map((item, i) => {
    const sure = byTitle.get(foldTitle(item.title)) ?? byLetters.get(bareAnchor(item.anchor));
    if (sure || i >= MOST_GUESSES) return { item, sure };
    const near = nearest(foldAnchor(item.anchor), byAnchor.keys());
    const guess =
      near === undefined ? beginningWith(foldTitle(item.title), byAnchor.values()) : byAnchor.get(near);
    return { item, guess };
  });
}

/** Names an anchor in the form that shows each of its signs. */
const guessOf = ({ anchor }: Heading) => `Did you mean ${quote(`#${writtenAnchor(anchor)}`)}?`;

function brokenProblem({ item, sure, guess }: Broken, causes: readonly Span[]): Problem {
  const meant = sure ?? guess;
  const hint = meant ? guessOf(meant) : 'Correct the link, or delete the item.';
  return {
    message: `Broken link in the table of contents: no heading matches ${quote(`#${item.anchor}`)}. ${hint}`,
    span: item.anchorSpan,
    causes,
    key: `dead\n${item.title}\n${item.anchor}`,
    ...(sure ? { fix: { edits: [{ ...item.anchorSpan, text: writtenAnchor(sure.anchor) }] } } : {}),
  };
}

/** Where the heading is that an anchor led to before the change, or where it was. */
function targetOf(list: List, base: List, anchor: string): Span[] {
  const heading = anchorsOf(base).find(anchor);
  return heading && heading !== 'elsewhere' ? [lineAfter(base, list, heading.line)] : [];
}

/** Where the items are that led to a heading before the change, or where they were, by its anchor. */
function itemPlaces(list: List, base: List): Map<string, Span[]> {
  const places = new Map<string, Span[]>();
  for (const { anchor, line } of base.contents.flatMap(({ items }) => items))
    pushTo(places, foldAnchor(anchor), lineAfter(base, list, line));
  return places;
}

/** Whose table of people links words of its own to no place at all: `#content-ann` for what somebody wrote. */
const LINKS_NOWHERE = 'all-contributors';

/** Links within the page that stand outside of tables of contents, such as "back to top": those that lead nowhere. */
function* deadLinks(list: List, anchors: Anchors): Generator<Problem> {
  const people = list.regions.filter(({ owner }) => owner === LINKS_NOWHERE);
  const listed = new Set(list.contents.flatMap(({ items }) => items.map(({ span }) => span.start)));
  const dead = list.links.filter(
    ({ url, kind, span }) =>
      /^#\S/.test(url) &&
      (kind === 'inline' || kind === 'html') &&
      !listed.has(span.start) &&
      !/^#(?:user-content-)?fn/.test(url) &&
      !people.some((region) => meet(region.span, span)) &&
      anchors.find(url.slice(1)) === undefined,
  );
  if (dead.length === 0) return;
  const contents = anchors.headings.filter(({ title }) => CONTENTS.test(withoutMarks(title)));
  const byLetters = byKey(anchors.headings, (heading) => bareAnchor(heading.anchor));
  const byTitle = byKey(anchors.headings, ({ title }) => foldTitle(title));
  const byAnchor = guessable(anchors.headings);
  for (const [i, link] of dead.entries()) {
    const anchor = link.url.slice(1);
    // An anchor with a slip, and the words of one heading: `[Rocq Prover](#roq-prover)`.
    const sure =
      (bareAnchor(anchor) === '' ? undefined : byLetters.get(bareAnchor(anchor))) ??
      byTitle.get(foldTitle(link.text));
    const words = foldAnchor(anchor).replace(/[-_]+/g, ' ').trim();
    const meant =
      sure ??
      (CONTENTS.test(words) && contents.length === 1 ? contents[0] : undefined) ??
      (i < MOST_GUESSES ? byAnchor.get(nearest(foldAnchor(anchor), byAnchor.keys()) ?? '') : undefined);
    const place = placeOfTarget(list, link);
    yield {
      message: `Broken link: no heading or anchor of this file matches ${quote(link.url)}. ${meant ? guessOf(meant) : 'Correct it, or delete the link.'}`,
      span: place ?? link.span,
      key: `link\n${link.url}\n${link.text}`,
      ...(sure && place ? { fix: { edits: [{ ...place, text: `#${writtenAnchor(sure.anchor)}` }] } } : {}),
    };
  }
}

/** Items that lead to a heading of their title below another section: "Examples" of Python for those of Rust. */
function* wrongHeadings({ items }: Contents, anchors: Anchors): Generator<Problem> {
  const below = byKey(anchors.headings, ({ parent, title }) => `${parent}\n${foldTitle(title)}`);
  const open: { readonly depth: number; readonly heading: Heading | undefined }[] = [];
  for (const item of items) {
    while (open.length > 0 && open.at(-1)!.depth >= item.depth) open.pop();
    const above = open.at(-1)?.heading;
    const found = anchors.find(item.anchor);
    const heading = found === 'elsewhere' ? undefined : found;
    const title = foldTitle(item.title);
    const meant =
      above && heading && heading.parent !== above.index && foldTitle(heading.title) === title
        ? below.get(`${above.index}\n${title}`)
        : undefined;
    open.push({ depth: item.depth, heading: meant ?? heading });
    if (!above || !heading || !meant || meant === heading) continue;
    yield {
      message: `${quote(item.title)} leads to the heading on line ${heading.line}, which stands in another section. Write ${quote(`#${writtenAnchor(meant.anchor)}`)} for the one in ${quote(above.title)}.`,
      span: item.anchorSpan,
      key: `wrong\n${above.title}\n${item.title}`,
      fix: { edits: [{ ...item.anchorSpan, text: writtenAnchor(meant.anchor) }] },
    };
  }
}

/** Links within the page whose anchor lacks the invisible sign that the emoji of its heading leaves there. */
function* withoutSign(list: List, anchors: Anchors): Generator<Problem> {
  for (const link of list.links) {
    if (!/^#\S/.test(link.url) || (link.kind !== 'inline' && link.kind !== 'html')) continue;
    const anchor = link.url.slice(1);
    const heading = anchors.find(anchor);
    if (!heading || heading === 'elsewhere' || !lacksSign(anchor, heading)) continue;
    const meant = `#${writtenAnchor(heading.anchor)}`;
    const place = placeOfTarget(list, link);
    yield {
      message: `Broken link: ${quote(link.url)} lacks the invisible sign U+FE0F, which the emoji of the heading on line ${heading.line} leaves in its anchor. Write ${quote(meant)}.`,
      span: place ?? link.span,
      causes: [heading.span],
      key: `sign\n${link.url}\n${link.text}`,
      ...(place ? { fix: { edits: [{ ...place, text: meant }] } } : {}),
    };
  }
}

function* check(list: List, { base }: Context<object>): Generator<Problem> {
  // Below a block that is never closed no heading is read, and `not-read` tells of that one cause.
  if (list.residue.some(({ form }) => form === 'fence-open' || form === 'comment-open')) return;
  const anchors = anchorsOf(list);
  yield* deadLinks(list, anchors);
  yield* withoutSign(list, anchors);
  if (list.contents.length === 0) return;
  const held = new Map<Heading, Place>();
  const lost = new Set<ContentsItem>();
  for (const [n, contents] of list.contents.entries()) {
    for (const [at, item] of contents.items.entries()) {
      const heading = anchors.find(item.anchor);
      if (heading && heading !== 'elsewhere' && !held.has(heading)) held.set(heading, { contents, at });
    }
    for (const [heading, place] of linksBetween(list, contents, list.contents[n + 1], anchors))
      if (!held.has(heading)) held.set(heading, place);
    yield* wrongHeadings(contents, anchors);
    yield* contentsFaults(list, contents, anchors, (heading, item) => {
      if (!held.has(heading)) held.set(heading, { contents, at: contents.items.indexOf(item) });
    });
    for (const broken of brokenItems(contents.items, anchors)) {
      yield brokenProblem(broken, base ? targetOf(list, base, broken.item.anchor) : []);
      const meant = broken.sure ?? broken.guess;
      if (!meant) lost.add(broken.item);
      if (meant && !held.has(meant)) held.set(meant, { contents, at: contents.items.indexOf(broken.item) });
    }
  }
  const places = base && itemPlaces(list, base);
  yield* missingHeadings(list, anchors, held, lost, ({ anchor }) => places?.get(foldAnchor(anchor)) ?? []);
}

export const contentsSync = defineRule({
  id: 'contents-sync',
  summary: 'The table of contents matches the headings',
  why: 'A link whose heading was renamed is broken, and readers do not find a section that the table of contents leaves out. Anchors are those that GitHub creates from headings, and those that HTML sets with `id` or `name`; case is ignored, as on GitHub. A heading is reported as missing only when most headings of its level are listed, so a table of contents that stops at the second level stays as it is.',
  severity: 'error',
  copies: true,
  options: v.strictObject({}),
  examples: [
    {
      name: 'joiners of scripts and emoji, of which it is not certain that they stay in an anchor',
      text: `# List

- [کتاب\u200cها](#کتاب\u200cها)
- [نقشه\u200cها](#نقشهها)
- [👩\u200d💻 Maps](#\u200d-maps)
- [👩\u200d💻 Trees](#-trees)

## کتاب\u200cها

## نقشه\u200cها

## 👩\u200d💻 Maps

## 👩\u200d💻 Trees
`,
      findings: [],
    },
    {
      name: 'a table of contents that lists only the upper level',
      text: `# Papers

## Contents

- [Datasets](#datasets)
- [Models & Methods](#models--methods)
- [🤖 Agents](#-agents)

## Datasets

### Images

## Models & Methods

## 🤖 Agents

## Contributing
`,
      findings: [],
    },
    {
      name: 'headings in a code block that is never closed, which `not-read` reports',
      text: `# Tools

## Contents

- [Maps](#maps)
- [Games](#games)

## Maps

\`\`\`
## Games

- [Ember](https://example.org/ember) - Plays chess.
`,
      findings: [],
    },
    {
      name: 'a guess is a heading that no other item leads to',
      text: `# Tools

## Contents

- [Aerial Maps](#aerial-maps)
- [Serial Maps](#serial-maps)
- [Ochre](#ochre)
- [Teal](#teal)

## Aerial Maps

## Ochre (new)

## Teal or Green

## Teal and Blue
`,
      findings: [
        '6:18-6:29 error Broken link in the table of contents: no heading matches "#serial-maps". Correct the link, or delete the item.',
        '7:12-7:17 error Broken link in the table of contents: no heading matches "#ochre". Did you mean "#ochre-new"?',
        '8:11-8:15 error Broken link in the table of contents: no heading matches "#teal". Correct the link, or delete the item.',
      ],
    },
    {
      name: 'no guess where several headings have the title that is near',
      text: `# Tools

## Contents

- [Umber](#umber)
  - [Maps of Cities](#umber-maps-of-cities)
- [Ochre](#ochre)
  - [Maps of Cities](#ochre-maps-of-cities)

## Umber

### Maps of Cities

## Ochre

### Maps of Cities
`,
      findings: [
        '6:23-6:43 error Broken link in the table of contents: no heading matches "#umber-maps-of-cities". Correct the link, or delete the item.',
        '8:23-8:43 error Broken link in the table of contents: no heading matches "#ochre-maps-of-cities". Correct the link, or delete the item.',
      ],
    },
    {
      name: 'headings with links that divide the table of contents',
      text: `# Lists

## Contents

- [Umber](#umber)
- [Ochre](#ochre)
- [Teal](#teal)
- [Birch](#birch)

### [Tools](#tools-1)

- [Saws](#saws)
- [Files](#files)
- [Nails](#nails)

## Umber

## Ochre

## Teal

## Birch

## Tools

### Saws

### Files

### Nails
`,
      findings: [],
    },
    {
      name: 'a heading that divides the table of contents, and that of the section below which those stand',
      text: `# Lists

## Contents

### First Things

- [Umber](#umber)
- [Ochre](#ochre)
- [Teal](#teal)

### 🌳 All Trees

#### Tall Ones

- [Birch](#birch)
- [Cedar](#cedar)
- [Fir](#fir)

## Umber

## Ochre

## Teal

## All Trees

### Birch

### Cedar

### Fir
`,
      findings: [],
    },
    {
      name: 'a heading that is missing behind such a link: where its line goes is open',
      text: `# Lists

## Contents

- [Umber](#umber)
- [Ochre](#ochre)
- [Teal](#teal)
- [Birch](#birch)

### [Tools](#tools-1)

- [Saws](#saws)
- [Files](#files)
- [Nails](#nails)

## Umber

## Ochre

## Teal

## Birch

## Tools

### Saws

### Files

### Nails

## Books
`,
      findings: [
        '32:4-32:9 warning The table of contents on line 5 lists most headings of this level, but not "Books". Add a link to it.',
      ],
    },
    {
      name: 'a heading that is missing, where a broken link may be meant for it',
      text: `# Tools

## Contents

- [Umber](#umber)
- [Ochre](#ochre)
- [Teal](#teal)
- [Speed of Inference](#speed-of-inference)

## Umber

## Ochre

## Teal

## How Fast They Reason
`,
      findings: [
        '8:25-8:43 error Broken link in the table of contents: no heading matches "#speed-of-inference". Correct the link, or delete the item.',
        '16:4-16:24 warning The table of contents on line 5 lists most headings of this level, but not "How Fast They Reason". Add a link to it, or correct the broken link on line 8.',
      ],
    },
    {
      name: 'links that no longer match their headings',
      text: `# Papers

## Contents

- [Datasets](#datasets)
- [Models & Methods](#models-methods)
- [Benchmarks](#evaluation)
- [Surveys](#survey)

## Datasets

## Models & Methods

## Evaluations

## Surveys
`,
      findings: [
        '6:23-6:37 error Broken link in the table of contents: no heading matches "#models-methods". Did you mean "#models--methods"?',
        '7:17-7:27 error Broken link in the table of contents: no heading matches "#evaluation". Did you mean "#evaluations"?',
        '8:14-8:20 error Broken link in the table of contents: no heading matches "#survey". Did you mean "#surveys"?',
      ],
      fixed: `# Papers

## Contents

- [Datasets](#datasets)
- [Models & Methods](#models--methods)
- [Benchmarks](#evaluation)
- [Surveys](#surveys)

## Datasets

## Models & Methods

## Evaluations

## Surveys
`,
    },
    {
      name: 'new sections that the table of contents does not list',
      text: `# Papers

## Contents

- [Datasets](#datasets)
  - [Images](#images)
- [Models](#models)
- [Surveys](#surveys)
- [Agents](#agents)
- [Tools](#tools)
- [Courses](#courses)

## Audio

## Datasets

### Images

## Evaluation

## Models

## Surveys

## Agents

## Tools

## <a name="courses"></a>Learning
`,
      findings: [
        '13:4-13:9 warning The table of contents on line 5 lists most headings of this level, but not "Audio". Add a link to it.',
        '19:4-19:14 warning The table of contents on line 5 lists most headings of this level, but not "Evaluation". Add a link to it.',
      ],
      fixed: `# Papers

## Contents

- [Audio](#audio)
- [Datasets](#datasets)
  - [Images](#images)
- [Evaluation](#evaluation)
- [Models](#models)
- [Surveys](#surveys)
- [Agents](#agents)
- [Tools](#tools)
- [Courses](#courses)

## Audio

## Datasets

### Images

## Evaluation

## Models

## Surveys

## Agents

## Tools

## <a name="courses"></a>Learning
`,
    },
    {
      name: 'items that stand twice, have no address, lead elsewhere, or are nested otherwise than their headings',
      text: `# Code

## Contents

- [Python](#python)
- [Rust](#ruby)
- [Ruby](#ruby)
- [Go](go)
- [Zig](#zig)
- [Perl](#)
- [Ruby](#ruby)
- [Java](#java)
  - [Kotlin](#kotlin)
- [Scala](#scala)
- [Nim](#nim)
- Lisp
- [Guide](https://example.org/guide)

## Python

## Ruby

## Go

## Zig

## Perl

## Lisp

## Java

## Kotlin

## Scala

## Nim

## Rust
`,
      findings: [
        '6:11-6:15 error "Rust" leads to the heading "Ruby". Write "#rust".',
        '8:8-8:10 error "go" leads to a file, not to a heading. Write "#go".',
        '10:11-10:11 error "Perl" leads to the top of the page. Write "#perl" for its heading.',
        '11:3-11:16 warning "Ruby" is listed twice: also on line 7. Delete one.',
        '13:5-13:22 warning "Kotlin" is nested below "Java", but its heading stands at the top level. Indent the item as its heading stands, or correct the level of the heading.',
        '16:3-16:7 warning "Lisp" has no address. Write "#lisp".',
      ],
      fixed: `# Code

## Contents

- [Python](#python)
- [Rust](#rust)
- [Ruby](#ruby)
- [Go](#go)
- [Zig](#zig)
- [Perl](#perl)
- [Ruby](#ruby)
- [Java](#java)
  - [Kotlin](#kotlin)
- [Scala](#scala)
- [Nim](#nim)
- Lisp
- [Guide](https://example.org/guide)

## Python

## Ruby

## Go

## Zig

## Perl

## Lisp

## Java

## Kotlin

## Scala

## Nim

## Rust
`,
    },
    {
      name: 'an anchor of letters alone, for a heading whose emoji leaves an invisible sign',
      text: `# Code

## Contents

- [🖥️ Maps & Charts](#maps--charts)
- [Rust](#rust)
- [Go](#go)

See [the maps](#maps--charts).

## 🖥️ Maps & Charts

## Rust

## Go
`,
      findings: [
        '5:24-5:36 error Broken link in the table of contents: no heading matches "#maps--charts". Did you mean "#%EF%B8%8F-maps--charts"?',
        '9:16-9:29 error Broken link: no heading or anchor of this file matches "#maps--charts". Did you mean "#%EF%B8%8F-maps--charts"?',
      ],
      fixed: `# Code

## Contents

- [🖥️ Maps & Charts](#%EF%B8%8F-maps--charts)
- [Rust](#rust)
- [Go](#go)

See [the maps](#%EF%B8%8F-maps--charts).

## 🖥️ Maps & Charts

## Rust

## Go
`,
    },
    {
      name: 'two headings that are called alike, one line of links, and an anchor without its invisible sign',
      text: `# Code

[Python](#python) · [Examples](#examples) · [Rust](#rust) · [Examples](#examples) · [Setup](#-setup)

## Python

## Examples

## Rust

## Examples

## ⚙️ Setup
`,
      findings: [
        '3:73-3:81 error "Examples" leads to the same heading as line 3. Write "#examples-1" for the one on line 11.',
        '3:93-3:100 error Broken link: "#-setup" lacks the invisible sign U+FE0F, which the emoji of the heading on line 13 leaves in its anchor. Write "#%EF%B8%8F-setup".',
      ],
      fixed: `# Code

[Python](#python) · [Examples](#examples) · [Rust](#rust) · [Examples](#examples-1) · [Setup](#%EF%B8%8F-setup)

## Python

## Examples

## Rust

## Examples

## ⚙️ Setup
`,
    },
    {
      name: 'tables of contents that are right: nested, with one heading under two names, and in a table',
      text: `# Code

| [Python](#python) | [Rust](#rust) |
|---|---|
| [Go](#go) | [Zig](#zig) |

- [Languages](#languages)
  - [Python](#python)
  - [Rust](#rust)
  - [Go](#go)
- [Zig language](#zig)
- [Zig](#zig)

## Languages

### Python

### Rust

### Go

## Zig
`,
      findings: [],
    },
    {
      name: 'links within the page, and items that lead to the heading of another section',
      text: `# Code

## Contents

- [Python](#python)
  - [Examples](#examples)
- [Rust](#rust)
  - [Examples](#examples)

## Python

See [Go](#go), [Rust](#rustt), [the page](https://example.org/#go) and [top](#top).

### Examples

[Back to top](#table-of-contents)

## Rust

### Examples

<a href="#start-of-page">Back</a>
`,
      findings: [
        '8:17-8:25 error "Examples" leads to the heading on line 14, which stands in another section. Write "#examples-1" for the one in "Rust".',
        '12:10-12:13 error Broken link: no heading or anchor of this file matches "#go". Correct it, or delete the link.',
        '12:23-12:29 error Broken link: no heading or anchor of this file matches "#rustt". Did you mean "#rust"?',
        '16:15-16:33 error Broken link: no heading or anchor of this file matches "#table-of-contents". Did you mean "#contents"?',
        '22:10-22:24 error Broken link: no heading or anchor of this file matches "#start-of-page". Correct it, or delete the link.',
      ],
      fixed: `# Code

## Contents

- [Python](#python)
  - [Examples](#examples)
- [Rust](#rust)
  - [Examples](#examples-1)

## Python

See [Go](#go), [Rust](#rust), [the page](https://example.org/#go) and [top](#top).

### Examples

[Back to top](#table-of-contents)

## Rust

### Examples

<a href="#start-of-page">Back</a>
`,
    },
  ],
  check,
});
