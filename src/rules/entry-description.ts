import * as v from 'valibot';
import { conventionOf, conventionsOf, isFirm, loneWithout } from '../analysis/conventions.ts';
import {
  endingOf,
  hasLead,
  hasWordsBehind,
  isCommonWord,
  isSmallName,
  looseText,
  openingOf,
} from '../analysis/descriptions.ts';
import { titleKeys } from '../analysis/identity.ts';
import { templateDescriptions } from '../analysis/placeholders.ts';
import { copiedDescriptions } from '../compare/copied-names.ts';
import type { Entry, List, Problem, Severity } from '../model.ts';
import { memo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

/** Above this share of entries with a description, one without is reported. */
const NEARLY_ALL = 0.95;

/** Fewer entries than this do not show that nearly all have a description. */
const MANY = 20;

const options = v.strictObject({
  required: v.pipe(
    v.optional(v.picklist(['auto', 'always', 'never']), 'auto'),
    v.description('Whether an entry needs a description. `auto`: if nearly all entries have one.'),
  ),
  capital: v.pipe(
    v.optional(v.picklist(['auto', 'always', 'any']), 'auto'),
    v.description('Whether descriptions start with a capital letter. `auto`: if nearly all do.'),
  ),
  period: v.pipe(
    v.optional(v.picklist(['auto', 'always', 'never', 'any']), 'auto'),
    v.description('Whether descriptions end with a period. `auto`: as nearly all do.'),
  ),
  maxLength: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    v.description('Maximum number of characters in a description. 0: no limit.'),
  ),
});

type Options = v.InferOutput<typeof options>;

/** A last word that has a period of its own: `etc.`, `Inc.`, `e.g.`, `U.S.`. */
const ABBREVIATION = /(?:^|[\s(])(?:etc|inc|ltd|co|corp|vs|al|jr|sr|dr|st|no|(?:\p{L}\.)+\p{L})\.$/iu;

interface Wanted {
  readonly capital: boolean;
  readonly period: 'always' | 'never' | 'any';
  readonly required: boolean;
  /** What the list itself shows is style; what the config asks for is more. */
  readonly severity: Readonly<Record<'capital' | 'period', Severity>>;
}

/** Whether entries have a description; those that say something in another way are no evidence that none is needed. */
const describedIn = memo((list: List) =>
  conventionOf(
    list.entries
      .filter((entry) => entry.description !== undefined || !saysOtherwise(list, entry))
      .map(({ description }) => description !== undefined),
  ),
);

function wantedBy(list: List, options: Options, base: List | undefined): Wanted {
  const known = conventionsOf(base ?? list);
  const described = describedIn(base ?? list);
  const capital = known.capital;
  const period = known.period;
  const usual = isFirm(period) ? (period.value ? 'always' : 'never') : 'any';
  return {
    capital: options.capital === 'always' || (options.capital === 'auto' && isFirm(capital) && capital.value),
    period: options.period === 'auto' ? usual : options.period,
    required:
      options.required === 'always' ||
      (options.required === 'auto' && isFirm(described, NEARLY_ALL, MANY) && described.value),
    severity: {
      capital: options.capital === 'auto' ? 'info' : 'warning',
      period: options.period === 'auto' ? 'info' : 'warning',
    },
  };
}

interface Subject {
  readonly list: List;
  readonly entry: Entry;
  /** Builds a problem at a span of the description. */
  problem(
    message: string,
    key: string,
    severity: Severity,
    edit?: { at: number; end?: number; text: string },
  ): Problem;
}

/** Words of titles that are written small: their names may begin a description so. */
const smallTitleWords = memo(
  (list: List) =>
    new Set(list.entries.flatMap(({ title }) => title.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? [])),
);

/** Whether lines below an entry, further in than it, may be what a colon announces. */
function announces({ lines }: List, { endLine, line }: Entry): boolean {
  const indent = (text: string) => text.search(/\S|$/);
  let next = endLine + 1;
  while (next <= lines.count && lines.text(next).trim() === '') next++;
  const below = next <= lines.count ? lines.text(next) : '';
  // Without an indent only another item, a row or a heading is no continuation.
  return indent(below) > indent(lines.text(line)) || !/^\s*(?:[-*+|#<]|\d+[.)]|$)/.test(below);
}

/** A description that ends as if more followed, or with a mark twice. No fix: only its author knows what was meant. */
function* markOf({ list, entry, problem }: Subject): Generator<Problem> {
  const span = entry.descriptionSpan!;
  const { at } = endingOf(
    list.text,
    span,
    entry.labels.map((label) => label.span),
  );
  // Links and bullets behind it are what a colon or a comma announces.
  if (at < span.end || entry.endLine > entry.line || list.text.slice(at, at + 1).trim() !== '') return;
  // A mark and the spaces before it.
  const tail = list.text.slice(Math.max(span.start, at - 40), at);
  const found = /(?:[,;、，；]|[:：]|(?<=\s)[-–—]|(?<![.。])\.\.|(?<=[^\s.])\s+[.。])$/u.exec(tail);
  if (!found) return;
  const mark = found[0].trim();
  if (/[:：]/.test(mark) && announces(list, entry)) return;
  const message = /^\s/.test(found[0])
    ? `The description of ${quote(entry.title)} has a space before ${quote(mark)}. Delete the space.`
    : `The description of ${quote(entry.title)} ends with ${quote(mark)}. Finish the sentence, or delete the mark.`;
  yield problem(message, 'mark', 'info');
}

/** Small words that no sentence has twice in a row. */
const WORD_TWICE =
  /(?<![\p{L}\p{N}'’`-])(an?|the|of|to|and|or|for|with|from|by|your|its|are|as)([ \t]+)\1(?![\p{L}\p{N}'’`-])/u;

/** Any short word twice: looked for first, because that is quick. */
const ANY_TWICE = /\b([a-z]{1,4})[ \t]+\1\b/;

function* wordTwice({ list, entry, problem }: Subject): Generator<Problem> {
  const { start, end } = entry.descriptionSpan!;
  const said = list.text.slice(start, end);
  const found = ANY_TWICE.test(said) ? WORD_TWICE.exec(said) : null;
  if (!found || said.slice(0, found.index).split('`').length % 2 === 0) return;
  const at = start + found.index;
  const word = found[1]!;
  yield problem(
    `The description of ${quote(entry.title)} says ${quote(word)} twice in a row. Delete one.`,
    `twice ${word}`,
    'info',
    { at, end: at + word.length + found[2]!.length, text: '' },
  );
}

function* caseOf({ list, entry, problem }: Subject, wanted: Wanted): Generator<Problem> {
  const opening = openingOf(list.text, entry.descriptionSpan!);
  if (!wanted.capital || opening.kind !== 'lower') return;
  const { word, at } = opening;
  const rest = list.text.slice(at, Math.min(entry.descriptionSpan!.end, at + 80));
  if (isSmallName(word, smallTitleWords(list), rest)) return;
  // A note in parentheses is no sentence; a command may be called in small letters what its title calls in large.
  const isAside = list.text.slice(entry.descriptionSpan!.start, at).includes('(');
  // Behind a comma the sentence goes on, and behind a title that begins it: `[x](…), a tool for maps`, `**x** is a tool`.
  const { separator } = entry;
  const goesOn = separator === undefined ? /^(?:is|are)$/.test(word) : separator.startsWith(',');
  if (isAside || goesOn || word === entry.title.toLowerCase()) return;
  const letter = String.fromCodePoint(word.codePointAt(0)!);
  // Another small word may be a name that nobody here knows.
  const edit = isCommonWord(word) ? { at, end: at + letter.length, text: letter.toUpperCase() } : undefined;
  const message = `The description of ${quote(entry.title)} starts with ${quote(word)}. In this list, descriptions start with a capital letter.`;
  yield problem(message, 'capital', wanted.severity.capital, edit);
}

/** Whether a sentence ends with `。`: most of its letters are Chinese or Japanese, whatever the last word is. */
function isChinese(sentence: string): boolean {
  const letters = sentence.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = sentence.match(/[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  return letters > words;
}

/** Whether all of a description stands in quotes, as the title of a paper does. */
const isQuoted = (description: string) => /^(?:"[^"]+"|“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»)$/.test(description);

function* endOf({ list, entry, problem }: Subject, wanted: Wanted): Generator<Problem> {
  if (wanted.period === 'any' || isQuoted(entry.description!)) return;
  const { text } = list;
  const span = entry.descriptionSpan!;
  const { kind, at } = endingOf(
    text,
    span,
    entry.labels.map((label) => label.span),
  );
  const name = quote(entry.title);
  if (wanted.period === 'always' && kind === 'open') {
    const stop = isChinese(text.slice(span.start, at)) ? '。' : '.';
    const message = `The description of ${name} has no period at the end. In this list, descriptions end with one.`;
    yield problem(message, 'period', wanted.severity.period, { at, text: stop });
  }
  if (wanted.period === 'never' && kind === 'period' && /[.。]/.test(text[at - 1] ?? '')) {
    const said = text.slice(span.start, at);
    if (/\.{2}$|…$/.test(said)) return;
    // Several sentences need their periods.
    const single = !/[.!?。]["'”’)]?\s/u.test(said.slice(0, -1));
    if (!single || ABBREVIATION.test(said.slice(-20))) return;
    const message = `The description of ${name} ends with a period. In this list, descriptions end without one.`;
    yield problem(message, 'period', wanted.severity.period, { at: at - 1, end: at, text: '' });
  }
}

/** A shorter text may be repeated on purpose. */
const SHORTEST_HALF = 12;

function* contentOf({ list, entry, problem }: Subject, { maxLength }: Options): Generator<Problem> {
  const description = entry.description!;
  const title = titleKeys(list)[entry.index]!;
  // Folding removes punctuation, never letters: a text of twice the length says more.
  const short = description.length <= 2 * entry.title.length + 20;
  if (title !== '' && short && !isQuoted(description) && foldTitle(description) === title) {
    const message = `The description of ${quote(entry.title)} only repeats the title. Say what the entry is or does.`;
    yield problem(message, 'repeats', 'warning');
  }
  const half = description.slice(0, description.length >> 1);
  if (half.length >= SHORTEST_HALF && description === `${half} ${half}`) {
    const message = `The description of ${quote(entry.title)} says everything twice. Delete one half.`;
    yield problem(message, 'doubled', 'warning');
  }
  const length = [...description].length;
  if (maxLength > 0 && length > maxLength) {
    const message = `The description of ${quote(entry.title)} has ${length} characters, the limit is ${maxLength}. Shorten it.`;
    yield problem(message, 'length', 'warning');
  }
}

/** Entries before one that are looked at for that which it is nested in. */
const ABOVE = 20;

/** Whether an entry is a sentence with a link in it: `Read our [docs](…)`. */
function isSentence({ text }: List, { shape, links, titleSpan, separator }: Entry): boolean {
  if (shape === 'row' || shape === 'html' || separator !== undefined) return false;
  const isLinked = links.some(({ span }) => span.start <= titleSpan.start && titleSpan.end <= span.end);
  return !isLinked && /^[.!?]?\s*\[/.test(text.slice(titleSpan.end, titleSpan.end + 4));
}

/** Whether an entry without a description says what it is in other words: before the title, behind it, or around its link. */
function saysOtherwise(list: List, entry: Entry): boolean {
  return (
    isSentence(list, entry) ||
    hasLead(list.text, entry) ||
    // Text without a separator is reported by another rule.
    looseText(list.text, list.lines, entry) !== undefined ||
    hasWordsBehind(list, entry)
  );
}

/** Whether an entry may have or need no description. */
function isExempt(list: List, entry: Entry, isAlone: (entry: Entry) => boolean): boolean {
  const { index, span } = entry;
  const next = list.entries[index + 1];
  // An entry that only groups others (`LAPACK`, and its bindings below) is described by them, and describes them.
  const groupsOthers = next !== undefined && next.span.start < span.end;
  const before = list.entries.slice(Math.max(0, index - ABOVE), index);
  return (
    groupsOthers ||
    before.some((other) => other.span.end > span.start) ||
    !isAlone(entry) ||
    saysOtherwise(list, entry)
  );
}

function* check(list: List, { options: given, base }: Context<Options>): Generator<Problem> {
  for (const [{ index, title, descriptionSpan, span }, text] of templateDescriptions(list))
    yield {
      message: `The description of ${quote(title)}, ${quote(text)}, was left over from a template. Say what the entry is or does.`,
      span: descriptionSpan ?? span,
      entry: index,
      severity: 'warning',
      key: `template\n${title}`,
    };
  if (base) yield* copiedDescriptions(list, base);
  const wanted = wantedBy(list, given, base);
  const isAlone = loneWithout(list, ({ description }) => description !== undefined);
  for (const entry of list.entries) {
    const { descriptionSpan, title, index } = entry;
    if (!descriptionSpan) {
      if (!wanted.required || (given.required === 'auto' && isExempt(list, entry, isAlone))) continue;
      const why =
        given.required === 'always'
          ? 'Every entry in this list needs one'
          : 'Nearly all other entries have one';
      yield {
        message: `${title === '' ? 'This entry' : quote(title)} has no description. ${why}. Add one.`,
        span: entry.titleSpan,
        entry: index,
        severity: given.required === 'always' ? 'error' : 'warning',
        key: `none\n${title}`,
        about: ['description'],
      };
      continue;
    }
    const subject: Subject = {
      list,
      entry,
      problem: (message, key, severity, edit) => ({
        message,
        span: descriptionSpan,
        entry: index,
        severity,
        key: `${key}\n${title}`,
        ...(edit && { fix: { edits: [{ start: edit.at, end: edit.end ?? edit.at, text: edit.text }] } }),
      }),
    };
    yield* markOf(subject);
    yield* wordTwice(subject);
    yield* caseOf(subject, wanted);
    yield* endOf(subject, wanted);
    yield* contentOf(subject, given);
  }
}

/** Entries that follow one style, so that another can differ from it. */
const KEEPING = `# Tools

## Editors

- [Atlas](https://example.org/atlas) - Edits maps in a browser.
- [Birch](https://example.org/birch) - Draws trees of files.
- [Cedar](https://example.org/cedar) - A small editor for long texts.
- [Delta](https://example.org/delta) - Compares two versions of a page.
- [Ember](https://example.org/ember) - Keeps notes in plain files. \`MIT\`
- [Fjord](https://example.org/fjord) - Writes letters with [TeX](https://tug.org).
- [Grove](https://example.org/grove) - Sorts lines as you type. ([Demo](https://example.org/demo))
- [Heron](https://example.org/heron) - The editor of the \`heron\` project.
- [Ibis](https://example.org/ibis) - Reads what others wrote!
`;

export const entryDescription = defineRule({
  id: 'entry-description',
  summary: 'Descriptions start and end as the others in the list do',
  why: 'Maintainers ask for a capital letter and a period, or for none, in every second pull request. The rule asks for what nine of ten entries in the list do, and is silent where the list has no clear style; the config can ask for more. Names in lower case (`npm`), code, links and labels at the end are fine. It also reports a description that only repeats the title.',
  severity: 'info',
  options,
  examples: [
    {
      name: 'a dash within a sentence below the title',
      text: `# Tools

${['Umber', 'Teal', 'Rose', 'Fir', 'Ash', 'Birch', 'Cedar', 'Elm', 'Oak', 'Pine', 'Yew'].map((name) => `- [${name}](https://example.org/${name})  \n  Cuts boards and draws maps.\n`).join('')}- [Ochre](https://example.org/ochre)  
  Manages saws, boards and glue. Part of Umber Wood - the open workshop of a town.
`,
      findings: [],
    },
    {
      name: 'paragraphs of a section that has no descriptions',
      text: `## Tools

${Array.from({ length: 60 }, (_, n) => `**[Tool ${n}](https://example.org/${n})** <kbd>MIT</kbd><br>Cuts boards in two.\n\n`).join('')}## Books

${['Atlas', 'Birch', 'Cedar'].map((name) => `**[${name}](https://example.org/${name})**\n\n`).join('')}`,
      findings: [],
    },
    {
      name: 'a sentence with a link, a list below an entry, a mixed section; alone among others; a title in quotes',
      text: `## Tools

${Array.from({ length: 90 }, (_, n) => `- [Tool ${n}](https://example.org/${n}) - Cuts boards in two.\n`).join('')}- [Tool 90](https://example.org/90)
- [Tool 91](https://example.org/91) - Cuts boards in two.
  - [list-of-91](https://example.org/list/91)
- **Umber 3**: "Umber 3" [[paper](https://example.org/umber)]

## Books

- [Atlas](https://example.org/atlas) - On maps.
- [Birch](https://example.org/birch)
- [Cedar](https://example.org/cedar) - On trees.
- [Delta](https://example.org/delta)

## Us

- [Notes](https://example.org/notes) - On us.
- Read our [docs](https://example.org/docs)
`,
      findings: [
        '93:4-93:11 warning "Tool 90" has no description. Nearly all other entries have one. Add one.',
      ],
    },
    { name: 'a list with one style', text: KEEPING, findings: [] },
    {
      name: 'a note in parentheses first, and a command in small letters',
      text: `${KEEPING}- [Jade](https://example.org/jade) - (part of Kelp) A small editor for short texts.
- [JadeCTL](https://example.org/jadectl) - jadectl lets you edit texts on a server.
`,
      findings: [],
    },
    {
      name: 'entries that differ from the rest',
      text: `${KEEPING}- [Jade](https://example.org/jade) - a small editor for short texts
- [Kelp](https://example.org/kelp) - npm package that grows plants.
- [Lark](https://example.org/lark) - Lark.
`,
      findings: [
        '14:38-14:68 info The description of "Jade" starts with "a". In this list, descriptions start with a capital letter.',
        '14:38-14:68 info The description of "Jade" has no period at the end. In this list, descriptions end with one.',
        '16:38-16:43 warning The description of "Lark" only repeats the title. Say what the entry is or does.',
      ],
      fixed: `${KEEPING}- [Jade](https://example.org/jade) - A small editor for short texts.
- [Kelp](https://example.org/kelp) - npm package that grows plants.
- [Lark](https://example.org/lark) - Lark.
`,
    },
    {
      name: 'a small word twice in a row',
      text: `${KEEPING}- [Jade](https://example.org/jade) - An editor of of stones.
- [Kelp](https://example.org/kelp) - Says \`a a\`, and that that is an a-a plant.
`,
      findings: ['14:38-14:61 info The description of "Jade" says "of" twice in a row. Delete one.'],
      fixed: `${KEEPING}- [Jade](https://example.org/jade) - An editor of stones.
- [Kelp](https://example.org/kelp) - Says \`a a\`, and that that is an a-a plant.
`,
    },
    {
      name: 'small first words: ordinary ones are fixed, unknown ones reported, names stay',
      config: { rules: { 'entry-description': { capital: 'always' } } },
      text: `${KEEPING}- [Jade](https://example.org/jade) - the editor of stones.
- [Kelp](https://example.org/kelp) - grows plants in water.
- [Lark](https://example.org/lark) - open-source songs.
- [Moss](https://example.org/moss) - élégant outil pour nager.
- [Newt](https://example.org/newt) - by @newt, for swimmers.
- [oats](https://example.org/oats) - oats feeds horses.
`,
      findings: [
        '14:38-14:59 warning The description of "Jade" starts with "the". In this list, descriptions start with a capital letter.',
        '15:38-15:60 warning The description of "Kelp" starts with "grows". In this list, descriptions start with a capital letter.',
        '16:38-16:56 warning The description of "Lark" starts with "open". In this list, descriptions start with a capital letter.',
        '17:38-17:63 warning The description of "Moss" starts with "élégant". In this list, descriptions start with a capital letter.',
      ],
      fixed: `${KEEPING}- [Jade](https://example.org/jade) - The editor of stones.
- [Kelp](https://example.org/kelp) - grows plants in water.
- [Lark](https://example.org/lark) - Open-source songs.
- [Moss](https://example.org/moss) - élégant outil pour nager.
- [Newt](https://example.org/newt) - by @newt, for swimmers.
- [oats](https://example.org/oats) - oats feeds horses.
`,
    },
    {
      name: 'marks at the end that announce more, or stand twice',
      text: `${KEEPING}- [Jade](https://example.org/jade) - Renders stones,
- [Kelp](https://example.org/kelp) - Grows plants..
- [Lark](https://example.org/lark) - Sings .
- [Moss](https://example.org/moss) - Covers stones...
- [Newt](https://example.org/newt) - ว่ายน้ำในสระ
- [Opal](https://example.org/opal) - 适用于 macOS 的智能 IDE
`,
      findings: [
        '14:38-14:53 info The description of "Jade" ends with ",". Finish the sentence, or delete the mark.',
        '15:38-15:52 info The description of "Kelp" ends with "..". Finish the sentence, or delete the mark.',
        '16:38-16:45 info The description of "Lark" has a space before ".". Delete the space.',
        '19:38-19:55 info The description of "Opal" has no period at the end. In this list, descriptions end with one.',
      ],
      fixed: `${KEEPING}- [Jade](https://example.org/jade) - Renders stones,
- [Kelp](https://example.org/kelp) - Grows plants..
- [Lark](https://example.org/lark) - Sings .
- [Moss](https://example.org/moss) - Covers stones...
- [Newt](https://example.org/newt) - ว่ายน้ำในสระ
- [Opal](https://example.org/opal) - 适用于 macOS 的智能 IDE。
`,
    },
    {
      name: 'no period and at most 40 characters, set in the config',
      config: { rules: { 'entry-description': { period: 'never', maxLength: 40 } } },
      text: `## APIs

- [Atlas](https://example.org/atlas) - Maps of every town
- [Birch](https://example.org/birch) - Trees of every park.
- [Cedar](https://example.org/cedar) - Weather of yesterday, of today and of tomorrow
- [Delta](https://example.org/delta) - Rivers, lakes, etc.
`,
      findings: [
        '4:40-4:60 warning The description of "Birch" ends with a period. In this list, descriptions end without one.',
        '5:40-5:86 warning The description of "Cedar" has 46 characters, the limit is 40. Shorten it.',
      ],
      fixed: `## APIs

- [Atlas](https://example.org/atlas) - Maps of every town
- [Birch](https://example.org/birch) - Trees of every park
- [Cedar](https://example.org/cedar) - Weather of yesterday, of today and of tomorrow
- [Delta](https://example.org/delta) - Rivers, lakes, etc.
`,
    },
    {
      name: 'required in the config',
      config: { rules: { 'entry-description': { required: 'always' } } },
      text: `## APIs

- [Atlas](https://example.org/atlas) - Maps of every town
- [Birch](https://example.org/birch)
`,
      findings: ['4:4-4:9 error "Birch" has no description. Every entry in this list needs one. Add one.'],
    },
    {
      name: 'what a template left',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Todo lists with a short description.
- [Birch](https://example.org/birch) - Placeholder images.
- [Cedar](https://example.org/cedar) - Short description.
- [Ember](https://example.org/ember) - Keeps notes of all. Keeps notes of all.
- [Delta](https://example.org/delta) - Lorem ipsum dolor sit amet.
`,
      findings: [
        '5:40-5:58 warning The description of "Cedar", "Short description", was left over from a template. Say what the entry is or does.',
        '6:40-6:79 warning The description of "Ember" says everything twice. Delete one half.',
        '7:40-7:67 warning The description of "Delta", "Lorem ipsum dolor sit amet", was left over from a template. Say what the entry is or does.',
      ],
    },
  ],
  check,
});
