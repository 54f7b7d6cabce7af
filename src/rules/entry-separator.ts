import * as v from 'valibot';
import { type Conventions, conventionOf, conventionsOf, FEWEST, isFirm } from '../analysis/conventions.ts';
import { continuesSentence, isCommonWord, looseText, openingOf } from '../analysis/descriptions.ts';
import { recordForms } from '../analysis/record-forms.ts';
import type { Entry, List, Problem } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

/** Share of a list's separators that makes one of them its convention. */
const MOST = 0.8;

/** Dashes, colons and arrows: any of them can replace any other. */
const MARK = /^\s*(?:[-–—−]{1,3}|->|[:：|·•])\s*$/;

const options = v.strictObject({
  separator: v.pipe(
    v.optional(v.pipe(v.string(), v.minLength(1))),
    v.description(
      'The text between title and description, spaces included, e.g. `" - "`. Default: what most entries have.',
    ),
  ),
});

/** The white space of a separator in words, because it cannot be seen. */
function spacing(separator: string): string {
  const before = inWords(/^\s*/.exec(separator)![0]);
  const after = inWords(/\s*$/.exec(separator)![0]);
  return before === after ? `${before} on each side` : `${before} before and ${after} after it`;
}

function inWords(blank: string): string {
  if (blank === '') return 'no space';
  if (/^ +$/.test(blank)) return blank.length === 1 ? 'a space' : `${blank.length} spaces`;
  // The description begins on the next line.
  if (/^[^\S\r\n]?(?:\r\n?|\n)\s*$/.test(blank)) return 'a line break';
  const points = [...blank].map((character) =>
    character === '\t'
      ? 'a tab'
      : `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return points.join(' and ').replaceAll('U+0020', 'a space');
}

/** Groups (one list of bullets) with a convention of their own: most of their entries share another separator. */
function othersByGroup(list: List, usual: string): Set<number> {
  const groups = new Map<number, string[]>();
  for (const entry of list.entries) {
    const { group } = entry;
    // No separator at all is a habit too.
    const separator = entry.separator ?? (looseText(list.text, list.lines, entry) && '');
    if (separator !== undefined) pushTo(groups, group, separator);
  }
  const own = [...groups].filter(([, separators]) => {
    const convention = conventionOf(separators)!;
    return convention.of >= 3 && convention.share > 0.5 && convention.value !== usual;
  });
  return new Set(own.map(([group]) => group));
}

/** `[Name](…) - - Description`: the mark once more. */
function doubled(list: List, { title, index, separatorSpan, descriptionSpan }: Entry): Problem | undefined {
  if (!separatorSpan || !descriptionSpan) return undefined;
  const mark = /^(?:[-–—−:：]|--)[ \t]+(?=\S)/.exec(
    list.text.slice(separatorSpan.end, descriptionSpan.end),
  )?.[0];
  if (!mark) return undefined;
  const span = { start: separatorSpan.end, end: separatorSpan.end + mark.length };
  return {
    message: `${quote(title)} has ${quote(mark.trim())} twice before its description. Delete one.`,
    span,
    entry: index,
    severity: 'warning',
    key: `twice\n${title}`,
    fix: { edits: [{ ...span, text: '' }] },
  };
}

/** Whether the separator stands between quotation marks: then it belongs to what is quoted. */
function isQuoted(text: string, { span, separatorSpan }: Entry): boolean {
  const before = text.slice(span.start, separatorSpan!.start).replace(/\]\([^)]*\)/g, ']');
  const opened = (before.match(/[“„«]/g)?.length ?? 0) - (before.match(/[”»]/g)?.length ?? 0);
  return opened > 0 || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

function wrong(list: List, entry: Entry, usual: string): Problem | undefined {
  const { separator, separatorSpan, title, index } = entry;
  if (separator === undefined) {
    const at = looseText(list.text, list.lines, entry);
    if (!at) return undefined;
    const opening = openingOf(list.text, { start: at.end, end: entry.span.end });
    // `[Name](…) and [Other](…) are …`: the name is a part of the sentence.
    if (continuesSentence(opening.word)) return undefined;
    const isOwnSentence =
      opening.kind !== 'lower' || isCommonWord(opening.word) || opening.word === title.toLowerCase();
    return {
      message: `Missing ${quote(usual.trim())} between ${quote(title)} and its description. Add it.`,
      span: at,
      entry: index,
      // Glued to the link it is a slip in any list.
      ...(at.start === at.end &&
        /\p{Script=Latin}/u.test(list.text[at.end] ?? '') && { severity: 'warning' as const }),
      key: `none\n${title}`,
      ...(isOwnSentence && { fix: { edits: [{ ...at, text: usual }] } }),
    };
  }
  const twice = doubled(list, entry);
  if (twice) return twice;
  if (separator === usual || !separatorSpan || !MARK.test(separator)) return undefined;
  if (isQuoted(list.text, entry)) return undefined;
  // After a plain text title the mark may be part of the title.
  const carried = /[\]*_<"”]/.test(list.text[entry.titleSpan.end] ?? '');
  if (!carried && separator.trim() !== usual.trim()) return undefined;
  const message =
    separator.trim() === usual.trim()
      ? `Expected ${quote(usual.trim())} with ${spacing(usual)} after ${quote(title)}, found ${spacing(separator)}`
      : `Expected ${quote(usual.trim())} between ${quote(title)} and its description, found ${quote(separator.trim())}`;
  // A line break between them is layout, not part of the separator.
  const oneLine = !/[\r\n]/.test(list.text.slice(separatorSpan.start, separatorSpan.end));
  return {
    message: `${message}.`,
    span: separatorSpan,
    entry: index,
    key: `${separator}\n${title}`,
    ...(oneLine && { fix: { edits: [{ ...separatorSpan, text: usual }] } }),
  };
}

/** A separator at the end of a line. */
const DANGLING = /^\*{0,2}\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)\*{0,2}[ \t]+([-–—])[ \t]*$/;
/** More of them are how a list is written. */
const MOST_DANGLING = 2;

/** `[Name](…) -`: a separator with nothing behind it. */
function dangling(list: List): Problem[] {
  const found = list.entries.flatMap((entry): Problem[] => {
    const { title, titleSpan, shape, index, line, endLine } = entry;
    if (shape !== 'bullet' || line !== endLine) return [];
    const { end } = list.lines.span(line);
    const mark = DANGLING.exec(list.text.slice(titleSpan.end, Math.min(end, titleSpan.end + 2000)))?.[1];
    if (mark === undefined) return [];
    const start = list.text.lastIndexOf(mark, end);
    return [
      {
        message: `Nothing follows ${quote(mark)} behind ${quote(title)}. Add its description, or delete the sign.`,
        span: { start, end: start + 1 },
        entry: index,
        severity: 'warning',
        key: `dangling\n${title}`,
      },
    ];
  });
  return found.length <= MOST_DANGLING ? found : [];
}

/** A sentence right behind the address of a title, without a space: no list writes so, whatever its separator. */
const GLUED = /^\*{0,2}\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)\*{0,2}(?=\p{Lu}\p{Ll}*[ ]\p{L})/u;

function* glued(list: List, { described, separator }: Conventions): Generator<Problem> {
  const isUsual =
    described?.value && separator && separator.share > 0.5 && separator.of > 1 && MARK.test(separator.value);
  const next = isUsual ? `Write ${quote(separator.value)} there, as most entries have it.` : 'Add a space.';
  for (const { title, titleSpan, shape, index, span } of list.entries) {
    if (shape === 'row' || shape === 'html') continue;
    const found = GLUED.exec(list.text.slice(titleSpan.end, Math.min(span.end, titleSpan.end + 2000)));
    if (!found) continue;
    const at = titleSpan.end + found[0].length;
    yield {
      message: `Nothing stands between ${quote(title)} and its description. ${next}`,
      span: { start: at - 1, end: at },
      entry: index,
      severity: 'warning',
      key: `glued\n${title}`,
    };
  }
}

function* check(
  list: List,
  { options: { separator: asked }, base }: Context<v.InferOutput<typeof options>>,
): Generator<Problem> {
  yield* recordForms(list);
  yield* dangling(list);
  const conventions = conventionsOf(base ?? list);
  const { separator: convention, described } = conventions;
  const usual =
    asked ?? (isFirm(convention, MOST, FEWEST) && MARK.test(convention.value) ? convention.value : undefined);
  if (usual === undefined) {
    yield* glued(list, conventions);
    for (const entry of list.entries) {
      const problem = doubled(list, entry);
      if (problem) yield problem;
    }
    return;
  }
  const own = asked === undefined ? othersByGroup(list, usual) : new Set<number>();
  const mostDescribed = isFirm(described, MOST) && described.value;
  // Where many entries are described without a sign, that is how the list describes.
  const straight = list.entries.filter(
    (entry) => entry.description !== undefined && looseText(list.text, list.lines, entry) !== undefined,
  );
  const isHabit = straight.length > list.entries.length * (1 - MOST);
  for (const entry of list.entries) {
    if (own.has(entry.group) || (entry.separator === undefined && !mostDescribed)) continue;
    if (isHabit && entry.separator === undefined && entry.description !== undefined) continue;
    const problem = wrong(list, entry, usual);
    if (problem) yield problem;
  }
}

const TEXT = (last: string) => `# Tools

- [Atlas](https://example.org/atlas) - Edits maps in a browser.
- [Birch](https://example.org/birch) - Draws trees of files.
- [Cedar](https://example.org/cedar) - A small editor for long texts.
- [Delta](https://example.org/delta) - Compares two versions of a page.
- [Ember](https://example.org/ember) - Keeps notes in plain files.
- [Fjord](https://example.org/fjord) - Writes letters.
- [Grove](https://example.org/grove) - Sorts lines as you type.
- [Heron](https://example.org/heron) - The editor of the heron project.
- [Ibis](https://example.org/ibis) - Reads what others wrote.
- [Jade](https://example.org/jade) - Renders stones.
${last}`;

export const entrySeparator = defineRule({
  id: 'entry-separator',
  summary: 'Title and description are separated in the same way throughout the list',
  why: 'A hyphen here, a dash there and a colon on the next line make a list look untidy, and break scripts that split its lines. The rule follows what at least four of five entries do; a section with its own separator is left alone.',
  severity: 'info',
  options,
  examples: [
    {
      name: 'a doubled dash in a short list',
      text: `## Tools

- [Atlas](https://example.org/atlas) - - Edits maps.
- [Birch](https://example.org/birch) - Draws trees - and forests.
`,
      findings: ['3:40-3:42 warning "Atlas" has "-" twice before its description. Delete one.'],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees - and forests.
`,
    },
    {
      name: 'fields of records with another sign, or with their name twice',
      text: `## Papers

- [Atlas Paper](https://example.org/atlas)
  - Ann Atlas, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Birch Paper](https://example.org/birch)
  - Ann Birch, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Cedar Paper](https://example.org/cedar)
  - Ann Cedar, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Delta Paper](https://example.org/delta)
  - Ann Delta, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Ember Paper](https://example.org/ember)
  - Ann Ember, Bo Reed
  - Keyword; maps, trees
  - Env: games
- [Fjord Paper](https://example.org/fjord)
  - Ann Fjord, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Grove Paper](https://example.org/grove)
  - Ann Grove, Bo Reed
  - Keyword: maps, trees
  - Env: Env: games
- [Heron Paper](https://example.org/heron)
  - Ann Heron, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Ibis Paper](https://example.org/ibis)
  - Ann Ibis, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Jade Paper](https://example.org/jade)
  - Ann Jade, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Kelp Paper](https://example.org/kelp)
  - Ann Kelp, Bo Reed
  - Keyword: Env: the word
  - Env: games
`,
      findings: [
        '21:12-21:13 warning "Keyword" has ";" behind it, where the other entries have ":". Write ":".',
        '30:10-30:15 warning "Env:" stands twice here. Delete one.',
      ],
      fixed: `## Papers

- [Atlas Paper](https://example.org/atlas)
  - Ann Atlas, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Birch Paper](https://example.org/birch)
  - Ann Birch, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Cedar Paper](https://example.org/cedar)
  - Ann Cedar, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Delta Paper](https://example.org/delta)
  - Ann Delta, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Ember Paper](https://example.org/ember)
  - Ann Ember, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Fjord Paper](https://example.org/fjord)
  - Ann Fjord, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Grove Paper](https://example.org/grove)
  - Ann Grove, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Heron Paper](https://example.org/heron)
  - Ann Heron, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Ibis Paper](https://example.org/ibis)
  - Ann Ibis, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Jade Paper](https://example.org/jade)
  - Ann Jade, Bo Reed
  - Keyword: maps, trees
  - Env: games
- [Kelp Paper](https://example.org/kelp)
  - Ann Kelp, Bo Reed
  - Keyword: Env: the word
  - Env: games
`,
    },
    {
      name: 'the same throughout',
      text: TEXT('- [Kelp](https://example.org/kelp) - Grows plants.\n'),
      findings: [],
    },
    {
      name: 'entries that differ from the rest',
      text: TEXT(`- [Kelp](https://example.org/kelp) – Grows plants.
- [Lark](https://example.org/lark) -  Sings in the morning.
- [Moss](https://example.org/moss) Covers stones with green.
`),
      findings: [
        '13:35-13:38 info Expected "-" between "Kelp" and its description, found "–".',
        '14:35-14:39 info Expected "-" with a space on each side after "Lark", found a space before and 2 spaces after it.',
        '15:35-15:36 info Missing "-" between "Moss" and its description. Add it.',
      ],
      fixed: TEXT(`- [Kelp](https://example.org/kelp) - Grows plants.
- [Lark](https://example.org/lark) - Sings in the morning.
- [Moss](https://example.org/moss) - Covers stones with green.
`),
    },
    {
      name: 'set in the config',
      config: { rules: { 'entry-separator': { separator: ': ' } } },
      text: `# Tools

- [Atlas](https://example.org/atlas): Edits maps in a browser.
- [Birch](https://example.org/birch) - Draws trees of files.
`,
      findings: ['4:37-4:40 info Expected ":" between "Birch" and its description, found "-".'],
      fixed: `# Tools

- [Atlas](https://example.org/atlas): Edits maps in a browser.
- [Birch](https://example.org/birch): Draws trees of files.
`,
    },
    {
      name: 'a sentence glued to a link, where separators differ',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch): Draws trees.
- [Cedar](https://example.org/cedar)A small editor.
- [Delta](https://example.org/delta)s of all kinds.
- [Ember](https://example.org/ember)OS
`,
      findings: ['5:36-5:37 warning Nothing stands between "Cedar" and its description. Add a space.'],
    },
  ],
  check,
});
