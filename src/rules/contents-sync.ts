import * as v from 'valibot';
import { type Anchors, anchorsOf, bareAnchor, foldAnchor, type Heading } from '../analysis/anchors.ts';
import type { Contents, ContentsItem, Fix, List, Problem } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle, nearest, quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** Sections beside the list itself, which contents may leave out. */
const aside =
  /^\W{0,9}(?:(?:table of )?contents?|toc|contribut\w*|how to contribute|licen[cs]es?|acknowledge?ments?|credits?|thanks|sponsors?|backers?|star history|citations?|cite|related|footnotes?|authors?|maintainers?|disclaimer|support|changelog|news|back to top)\b|^\W{0,9}(?:目录|许可|贡献)/iu;

/** How many dead items get a "did you mean": each is compared with every heading. */
const MOST_GUESSES = 50;

/** The only thing that several keep; nothing when there is none or more than one. */
function byKey<T>(items: readonly T[], key: (item: T) => string): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const item of items) {
    const k = key(item);
    found.set(k, found.has(k) ? undefined : item);
  }
  return found;
}

interface Dead {
  readonly item: ContentsItem;
  /** The heading that was meant: surely, or by guess. */
  readonly sure?: Heading | undefined;
  readonly guess?: Heading | undefined;
}

function deadItems(items: readonly ContentsItem[], { headings, find }: Anchors): Dead[] {
  const dead = items.filter((item) => find(item.anchor) === undefined);
  if (dead.length === 0) return [];
  const byTitle = byKey(headings, (heading) => foldTitle(heading.title));
  const byLetters = byKey(headings, (heading) => bareAnchor(heading.anchor));
  const byAnchor = new Map(headings.map((heading) => [heading.anchor, heading]));
  return dead.map((item, i) => {
    const sure = byTitle.get(foldTitle(item.title)) ?? byLetters.get(bareAnchor(item.anchor));
    if (sure || i >= MOST_GUESSES) return { item, sure };
    return { item, guess: byAnchor.get(nearest(foldAnchor(item.anchor), byAnchor.keys()) ?? '') };
  });
}

function deadProblem({ item, sure, guess }: Dead): Problem {
  const meant = sure ?? guess;
  const hint = meant ? `Did you mean ${quote(`#${meant.anchor}`)}?` : 'Correct it, or take the item out.';
  return {
    message: `${quote(item.title)} leads nowhere: no heading has the anchor ${quote(`#${item.anchor}`)}. ${hint}`,
    span: item.anchorSpan,
    key: `dead\n${item.title}\n${item.anchor}`,
    ...(sure ? { fix: { edits: [{ ...item.anchorSpan, text: sure.anchor }] } } : {}),
  };
}

/** Headings that stand beside each other under one parent, those beside the list itself left out. */
function siblings({ headings }: Anchors): Heading[][] {
  const groups = new Map<string, Heading[]>();
  for (const heading of headings) {
    if (aside.test(heading.title) || heading.title === '') continue;
    const key = `${heading.parent} ${heading.depth}`;
    pushTo(groups, key, heading);
  }
  return [...groups.values()];
}

/** An item, and its place in the contents that it stands in. */
interface Place {
  readonly contents: Contents;
  readonly at: number;
}

const itemLine = /^([ \t]*[-*+][ \t]+)\[[^[\]\n]*\]\([^()\s]*\)[ \t]*$/;

/** A line for a heading in the way of its neighbour's: behind that and all that is nested below it, or before. */
function addLine(
  list: List,
  heading: Heading,
  { contents, at }: Place,
  where: 'behind' | 'before',
): Fix | undefined {
  const item = contents.items[at]!;
  const form = itemLine.exec(list.lines.text(item.line));
  const title = list.text.slice(heading.titleSpan.start, heading.titleSpan.end);
  if (!form || /[[\]<>!\\\r\n]/.test(title)) return undefined;
  const text = `${form[1]}[${title}](#${heading.anchor})`;
  if (where === 'before') {
    const { start } = list.lines.span(item.line);
    return { edits: [{ start, end: start, text: text + list.eol, beside: true }] };
  }
  let last = at;
  while ((contents.items[last + 1]?.depth ?? 0) > item.depth) last++;
  const { end } = list.lines.span(contents.items[last]!.line);
  return { edits: [{ start: end, end, text: list.eol + text, beside: true }] };
}

/** Contents list a kind of heading when they list so many of those that stand together. */
const LISTED = 3;
const LISTED_SHARE = 0.75;

/** @param held the headings that the contents have, and those that their dead items were meant for. */
function* missingHeadings(
  list: List,
  anchors: Anchors,
  held: ReadonlyMap<Heading, Place>,
): Generator<Problem> {
  for (const group of siblings(anchors)) {
    const listed = group.filter((heading) => held.has(heading)).length;
    if (listed < LISTED || listed === group.length || listed / group.length < LISTED_SHARE) continue;
    let before: Place | undefined;
    for (const [i, heading] of group.entries()) {
      const own = held.get(heading);
      if (own) {
        before = own;
        continue;
      }
      const next = group.slice(i + 1).find((sibling) => held.has(sibling));
      const place = before ?? held.get(next!)!;
      if (heading.span.start < place.contents.span.start) continue;
      const fix = addLine(list, heading, place, before ? 'behind' : 'before');
      yield {
        message: `The contents of line ${place.contents.line} do not list ${quote(heading.title)}, though they list the headings beside it.`,
        span: heading.titleSpan,
        severity: 'warning',
        key: `missing\n${heading.path.join('\n')}`,
        ...(fix ? { fix } : {}),
      };
    }
  }
}

function* check(list: List): Generator<Problem> {
  if (list.contents.length === 0) return;
  const anchors = anchorsOf(list);
  const held = new Map<Heading, Place>();
  for (const contents of list.contents) {
    for (const [at, item] of contents.items.entries()) {
      const heading = anchors.find(item.anchor);
      if (heading && heading !== 'elsewhere' && !held.has(heading)) held.set(heading, { contents, at });
    }
    for (const dead of deadItems(contents.items, anchors)) {
      yield deadProblem(dead);
      const meant = dead.sure ?? dead.guess;
      if (meant && !held.has(meant)) held.set(meant, { contents, at: contents.items.indexOf(dead.item) });
    }
  }
  yield* missingHeadings(list, anchors, held);
}

export const contentsSync = defineRule({
  id: 'contents-sync',
  summary: 'The table of contents and the headings agree',
  why: 'An item of the contents whose heading was renamed leads nowhere, and a section that the contents do not list is not found. Anchors are those that GitHub makes of headings, and those that HTML sets by `id` or `name`; case does not count, as on GitHub. Which headings the contents mean to list is seen from the list: a heading is only missed when most of those beside it are there, so that contents that stop at the second level stay as they are.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'contents that list the upper level only',
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
      name: 'an anchor that has drifted from its heading',
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
        '6:23-6:37 error "Models & Methods" leads nowhere: no heading has the anchor "#models-methods". Did you mean "#models--methods"?',
        '7:17-7:27 error "Benchmarks" leads nowhere: no heading has the anchor "#evaluation". Did you mean "#evaluations"?',
        '8:14-8:20 error "Surveys" leads nowhere: no heading has the anchor "#survey". Did you mean "#surveys"?',
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
      name: 'new sections that the contents do not list',
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
        '13:4-13:9 warning The contents of line 5 do not list "Audio", though they list the headings beside it.',
        '19:4-19:14 warning The contents of line 5 do not list "Evaluation", though they list the headings beside it.',
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
  ],
  check,
});
