import * as v from 'valibot';
import { isBetweenInDictionary, mayStandAt, mustStandBetween } from '../analysis/collations.ts';
import { keptOrders } from '../analysis/detected-order.ts';
import { titleKeys } from '../analysis/identity.ts';
import { partsByLift } from '../analysis/lifted.ts';
import { clearedByNumber } from '../analysis/misdated.ts';
import { moveLines } from '../analysis/move-entry.ts';
import {
  candidates,
  isGroupedByMark,
  isOrderOfItsOwn,
  type Keys,
  keepers,
  type Order,
  type Sequence,
  sequencesOf,
  tally,
} from '../analysis/sort-order.ts';
import { movedEntries } from '../compare/moved.ts';
import { entryBefore } from '../compare/versions.ts';
import type { Entry, List, Problem } from '../model.ts';
import { bisect, groupBy, largest } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

const options = v.strictObject({
  order: v.pipe(
    v.optional(
      v.picklist(['auto', 'none', 'alphabetical', 'date-ascending', 'date-descending', 'append']),
      'auto',
    ),
    v.description(
      'How entries are sorted within a section. `auto`: as each section shows; `append`: new entries go at the end (needs a base).',
    ),
  ),
});

const SORTED_BY: Readonly<Record<Order, string>> = {
  alphabetical: 'alphabetically',
  'date-ascending': 'by date, oldest first',
  'date-descending': 'by date, newest first',
};

/** The alphabetical order that suits a list best, where the config asks for the alphabet. */
function asked(list: List, order: Order): { sequence: Sequence; keys: Keys }[] {
  const sequences = sequencesOf(list);
  const fitting = candidates(list).filter((keys) => keys.order === order);
  const kept = fitting.map((keys) =>
    sequences.reduce((sum, sequence) => sum + tally(sequence, keys).inOrder, 0),
  );
  const keys = fitting[kept.indexOf(largest(kept))]!;
  return sequences.map((sequence) => ({ sequence, keys }));
}

/** A change that moves so many entries, and such a share of them, gives the list an order of its own. */
const REORDERED = { count: 10, share: 0.05 };

function isReordered(list: List, base: List): boolean {
  const { size } = movedEntries(base, list);
  return size >= REORDERED.count && size >= list.entries.length * REORDERED.share;
}

/** Fewer entries that change places in a section are no new order of it. */
const REGROUPED = 4;

/** Whether a change put at least half of a section into other places: that is an order of somebody's own. */
function isRegrouped(list: List, base: List, sequence: Sequence): boolean {
  const moved = movedEntries(base, list);
  const count = sequence.filter((entry) => moved.get(entry) === 'place').length;
  return count >= REGROUPED && count * 2 >= sequence.length;
}

/** Whether an entry stood in its place under its title before the change; true for every entry without a base. */
function settledIn(list: List, base: List | undefined): (entry: Entry) => boolean {
  if (!base) return () => true;
  const moved = movedEntries(base, list);
  const [old, now] = [titleKeys(base), titleKeys(list)];
  return (entry) => {
    const before = entryBefore(base, list, entry);
    return before !== undefined && !moved.has(entry) && old[before.index] === now[entry.index];
  };
}

/** The last of several entries in order whose key is not greater; of equal keys the finer ones count. */
function anchorOf(kept: readonly Entry[], { of: key, finer }: Keys, entry: Entry): Entry | undefined {
  const own = key(entry)!;
  let at = bisect(kept, (each) => key(each)! <= own) - 1;
  const ownFiner = finer?.(entry);
  if (ownFiner === undefined) return kept[at];
  const isLater = (each: Entry) => key(each) === own && (finer!(each) ?? '') > ownFiner;
  while (at >= 0 && isLater(kept[at]!)) at--;
  return kept[at];
}

/** Whether entries that say nothing of their place stand between two of a sequence: beside which of them one belongs is open. */
function hasUnknownBetween(
  sequence: Sequence,
  { of: key }: Keys,
  one: Entry | undefined,
  next: Entry | undefined,
): boolean {
  const from = one ? sequence.indexOf(one) + 1 : 0;
  const to = next ? sequence.indexOf(next) : sequence.length;
  return sequence.slice(from, to).some((entry) => key(entry) === undefined);
}

const at = ({ title, line }: Entry) => `${quote(title)} (line ${line})`;

/** Titles that run from right to left: which of two comes first is not ours to say. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A row with nothing but a title (`| **2024** | | |`, `| 2024 |`) divides its table. */
function divides(list: List, { row, links }: Entry): boolean {
  const table = row && list.tables[row.table];
  if (!table || links.length > 0 || table.header.cells.length < 2) return false;
  const cells = table.rows[row.row]?.cells ?? [];
  return cells.filter(({ text }) => text.trim() !== '').length < 2;
}

/** An entry out of order, and where it goes. */
interface Misplaced {
  readonly entry: Entry;
  /** The entry in order behind which it goes; none: before the first. */
  readonly anchor: Entry | undefined;
  readonly before: Entry;
  /** Of several that go to one place the smaller comes first. */
  readonly rank: string;
  /** Whether it stood there before the change, and so stays. */
  readonly isSettled: boolean;
  /** Whether the place is told as the one where it goes. */
  readonly goes: boolean;
  readonly says: (place: string) => string;
  readonly problem: Omit<Problem, 'message'>;
}

function* misplaced(
  list: List,
  sequence: Sequence,
  keys: Keys,
  settled: (entry: Entry) => boolean,
  base: List | undefined,
): Generator<Misplaced> {
  if (keys.order === 'alphabetical' && isGroupedByMark(list, sequence, keys)) return;
  const kept = keepers(sequence, keys, settled);
  const staying = new Set(kept);
  const first = kept[0];
  const { misdated, innocent } = clearedByNumber(list, sequence, keys, kept);
  // How many of the kept stand above.
  let above = 0;
  for (const entry of sequence) {
    const own = keys.of(entry);
    if (staying.has(entry)) above++;
    if (own === undefined || staying.has(entry) || !first) continue;
    if (divides(list, entry) || RIGHT_TO_LEFT.test(entry.title)) continue;
    const alphabetical = keys.order === 'alphabetical';
    if (alphabetical && mayStandAt(list, kept, above, entry)) continue;
    const anchor = anchorOf(kept, keys, entry);
    // Beside its own twin nothing belongs: it is there twice, which is told by itself.
    if (anchor && titleKeys(list)[anchor.index] === titleKeys(list)[entry.index]) continue;
    const wrong = misdated.get(entry);
    if (innocent.has(entry) || (wrong && !wrong.isCertain)) continue;
    const next = kept[anchor ? kept.indexOf(anchor) + 1 : 0];
    // Where the usual order fits as well, a place by another may be a wrong one.
    const isKnown =
      !alphabetical ||
      isBetweenInDictionary(list, anchor, entry, next) ||
      isOrderOfItsOwn(list, sequence, kept.length);
    const isCertain = alphabetical
      ? mustStandBetween(list, anchor, entry, next)
      : !hasUnknownBetween(sequence, keys, anchor, next);
    const fix =
      isCertain && !wrong && !sequence.some((one) => divides(list, one))
        ? moveLines(list, sequence, entry, anchor, `${own}${keys.finer?.(entry) ?? ''}`)
        : undefined;
    yield {
      entry,
      anchor,
      before: first,
      rank: `${own}${keys.finer?.(entry) ?? ''}`,
      isSettled: base !== undefined && settled(entry),
      says: (place) =>
        wrong
          ? `${quote(entry.title)} is out of order: its date is ${wrong.written}, but its arXiv id is from ${wrong.numbered}. Correct the date, or move it ${place}.`
          : `${quote(entry.title)} is out of order. Entries here are sorted ${SORTED_BY[keys.order]}. Move it ${isKnown ? place : 'to where its title belongs'}.`,
      goes: isKnown && !wrong,
      problem: {
        span: entry.titleSpan,
        entry: entry.index,
        key: `order\n${entry.title}`,
        about: ['order'],
        // An entry that a change only writes in another way stood out of order before it.
        ...(base && alphabetical && settled(entry) && { inherited: true }),
        ...(fix && { fix }),
      },
    };
  }
}

/**
 * Where each of several goes: beside one that stays. Of those that go to one place each also names the one that comes to stand
 * before it, so that who follows the messages line by line ends with the right order.
 */
function placed(found: readonly Misplaced[]): Problem[] {
  const ahead = new Map<Misplaced, Entry>();
  const goers = found.filter(({ goes, isSettled }) => goes && !isSettled);
  for (const together of groupBy(goers, ({ anchor }) => anchor?.index ?? -1).values()) {
    const inOrder = [...together].sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
    for (const [i, one] of inOrder.entries()) if (i > 0) ahead.set(one, inOrder[i - 1]!.entry);
  }
  return found.map((one) => {
    const place = one.anchor ? `after ${at(one.anchor)}` : `before ${at(one.before)}`;
    const above = ahead.get(one);
    return { message: one.says(above ? `${place}, below ${quote(above.title)}` : place), ...one.problem };
  });
}

/** New entries before one that the base has already. */
function* inserted(list: List, sequence: Sequence, settled: (entry: Entry) => boolean): Generator<Problem> {
  const last = sequence.findLast(settled);
  if (!last) return;
  for (const entry of sequence) {
    if (entry === last) return;
    if (settled(entry)) continue;
    const fix = moveLines(list, sequence, entry, last);
    yield {
      message: `${quote(entry.title)} is new, and new entries go at the end. Move it after ${at(last)}.`,
      span: entry.titleSpan,
      entry: entry.index,
      key: `append\n${entry.title}`,
      ...(fix && { fix }),
    };
  }
}

function* check(
  list: List,
  { options: { order }, base }: Context<v.InferOutput<typeof options>>,
): Generator<Problem> {
  if (order === 'none') return;
  if (order === 'auto' && base && isReordered(list, base)) return;
  const settled = settledIn(list, base);
  if (order === 'append') {
    if (base) for (const sequence of sequencesOf(list)) yield* inserted(list, sequence, settled);
    return;
  }
  const found = order === 'auto' ? keptOrders(list, settled) : asked(list, order);
  const isOwn = ({ sequence }: { sequence: Sequence }) =>
    order === 'auto' && base !== undefined && isRegrouped(list, base, sequence);
  const all = [...found]
    .filter((each) => !isOwn(each))
    .flatMap((each) =>
      each.keys.order === 'alphabetical'
        ? partsByLift(list, each.sequence).map((sequence) => ({ ...each, sequence }))
        : each,
    )
    .map(({ sequence, keys }) => ({
      sequence,
      keys,
      found: [...misplaced(list, sequence, keys, settled, base)],
    }));
  // First rows that are out of order in several sections are pinned, each with those below it that are too.
  const pinnedOf = all.map(({ sequence, keys, found: out }) => {
    if (out.length === 0) return new Set<number>();
    const staying = new Set(keepers(sequence, keys, settled));
    const first = sequence.findIndex((entry) => staying.has(entry));
    return new Set(sequence.slice(0, first).map(({ index }) => index));
  });
  const arePinned = pinnedOf.filter(({ size }) => size > 0).length > 1;
  for (const [i, { found: out }] of all.entries())
    yield* placed(out.filter(({ entry }) => !arePinned || !pinnedOf[i]!.has(entry.index)));
}

const SORTED = `# Tools

## Editors

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes long texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
- [Fjord](https://example.org/fjord) - Writes letters.
- [Grove](https://example.org/grove) - Sorts lines.
- [Heron](https://example.org/heron) - Reads files.
- [Ibis](https://example.org/ibis) - Reads what others wrote.
- [Jade](https://example.org/jade) - Renders stones.
- [Kelp](https://example.org/kelp) - Grows plants.
`;

/** Sections whose recommended entry stands first. */
const LIFTED = [
  'Walnut,Alder,Birch,Cedar,Date,Elm,Fir',
  'Agate,Beryl,Coral,Flint,Jet,Opal',
  'Rook,Crow,Dove,Egret,Finch',
  'Umber,Amber,Blue,Cyan,Gold,Lime,Mint,Pink,Plum,Red,Rose,Teal',
]
  .map(
    (names, n) =>
      `## Section ${n + 1}\n\n${names
        .split(',')
        .map(
          (name, i) =>
            `- [${name}](https://example.org/${name.toLowerCase()}) - Draws maps. 🐧${i === 0 ? ' 🏅' : ''}\n`,
        )
        .join('')}`,
  )
  .join('\n');

const SHORT = SORTED.slice(0, SORTED.indexOf('- [Fjord]'));

const NEWEST = '| Visual Autoregressive Modeling | 2024-04 | [arXiv](https://arxiv.org/abs/2404.02905) |\n';

const SAME_DATE = '| Orca | 2023-06 | [arXiv](https://arxiv.org/abs/2306.02707) |\n';

const BY_DATE = `| Title | Date | Paper |
|-------|------|-------|
| MMStar | 2024-03 | [arXiv](https://arxiv.org/abs/2403.20330) |
| SPHINX-X | 2024-02 | [arXiv](https://arxiv.org/abs/2402.05935) |
| MMMU | 2023-11 | [arXiv](https://arxiv.org/abs/2311.16502) |
| Kosmos-2 | 2023-06 | [arXiv](https://arxiv.org/abs/2306.14824) |
| ImageBind | 2023-05 | [arXiv](https://arxiv.org/abs/2305.05665) |
| DataComp | 2023-04 | [arXiv](https://arxiv.org/abs/2304.14108) |
| BLIP-2 | 2023-01 | [arXiv](https://arxiv.org/abs/2301.12597) |
| LAION-5B | 2022-10 | [arXiv](https://arxiv.org/abs/2210.08402) |
| Flamingo | 2022-04 | [arXiv](https://arxiv.org/abs/2204.14198) |
| The Pile | 2021-01 | [arXiv](https://arxiv.org/abs/2101.00027) |
| CLIP | 2020-12 | [arXiv](https://arxiv.org/abs/2103.00020) |
`;

const BY_DAY = (above: string, below: string) => `| Title | Date | Code |
|-------|------|------|
| [Heron](https://example.org/heron) | 2023-09-18 | - |
| [Birch](https://example.org/birch) | 2023-09-09 | - |
${above}| [Grove](https://example.org/grove) | 2023-07-13 | - |
| [Delta](https://example.org/delta) | 2023-07-11 | - |
| [Jade](https://example.org/jade) | 2023-06-26 | - |
| [Atlas](https://example.org/atlas) | 2023-05-02 | - |
| [Ember](https://example.org/ember) | 2023-03-15 | - |
| [Cedar](https://example.org/cedar) | 2023-01-05 | - |
| [Ibis](https://example.org/ibis) | 2022-12-24 | - |
| [Fjord](https://example.org/fjord) | 2022-10-02 | - |
| [Moss](https://example.org/moss) | 2022-09-12 | - |
| [Kelp](https://example.org/kelp) | 2022-06-30 | - |
| [Newt](https://example.org/newt) | 2022-04-01 | - |
| [Lark](https://example.org/lark) | 2022-02-08 | - |
${below}`;

const UMBER = '| [Umber](https://example.org/umber) | 2023-07-30 | - |\n';

const BY_SEASON = `## Books

${'March 2017,Spring,Summer,November 2017,December 2017,March 2018,April 2018,May 2018,June 2018,July 2018,August 2018,May 2019,June 2019,July 2019,March 2020'
  .split(',')
  .map((date, n) => `- [${'HBGDJAECKFMLPNO'[n]} Book](https://example.org/${n}) by A. Teal. (${date})\n`)
  .join('')}`;

export const entryOrder = defineRule({
  id: 'entry-order',
  summary: 'Entries follow the order of their section',
  why: 'A new entry in the wrong place is what maintainers ask contributors to change more often than anything else. The rule detects the order of each section from its entries (alphabetical, by date) and reports only those that are out of order, with the place where they belong. It is silent where a section has no order. Of two entries in the wrong order it moves the new one.',
  severity: 'warning',
  options,
  examples: [
    { name: 'alphabetical', text: SORTED, findings: [] },
    {
      name: 'in order among those of one flag, and not',
      text: `# Books

## Trees

- 🇪🇪 [Walnut Tales](https://example.org/walnut) - Old tales.
- 🇬🇧 [Alder Tales](https://example.org/alder) - Old tales.
- 🇬🇧 [Birch Tales](https://example.org/birch) - Old tales.
- 🇬🇧 [Cedar Tales](https://example.org/cedar) - Old tales.
- 🇬🇧 [Date Tales](https://example.org/date) - Old tales.
- 🇬🇧 [Elm Tales](https://example.org/elm) - Old tales.
- 🇬🇧 [Fir Tales](https://example.org/fir) - Old tales.
- 🇬🇧 [Oak Tales](https://example.org/oak) - Old tales.

## Stones

- 🇬🇧 [Walnut Stones](https://example.org/walnuts) - Old stones.
- 🇬🇧 [Alder Stones](https://example.org/alders) - Old stones.
- 🇪🇪 [Birch Stones](https://example.org/birchs) - Old stones.
- 🇬🇧 [Cedar Stones](https://example.org/cedars) - Old stones.
- 🇬🇧 [Date Stones](https://example.org/dates) - Old stones.
- 🇬🇧 [Elm Stones](https://example.org/elms) - Old stones.
- 🇬🇧 [Fir Stones](https://example.org/firs) - Old stones.
- 🇬🇧 [Oak Stones](https://example.org/oaks) - Old stones.
`,
      findings: [
        '16:9-16:22 warning "Walnut Stones" is out of order. Entries here are sorted alphabetically. Move it after "Oak Stones" (line 23).',
      ],
      fixed: `# Books

## Trees

- 🇪🇪 [Walnut Tales](https://example.org/walnut) - Old tales.
- 🇬🇧 [Alder Tales](https://example.org/alder) - Old tales.
- 🇬🇧 [Birch Tales](https://example.org/birch) - Old tales.
- 🇬🇧 [Cedar Tales](https://example.org/cedar) - Old tales.
- 🇬🇧 [Date Tales](https://example.org/date) - Old tales.
- 🇬🇧 [Elm Tales](https://example.org/elm) - Old tales.
- 🇬🇧 [Fir Tales](https://example.org/fir) - Old tales.
- 🇬🇧 [Oak Tales](https://example.org/oak) - Old tales.

## Stones

- 🇬🇧 [Alder Stones](https://example.org/alders) - Old stones.
- 🇪🇪 [Birch Stones](https://example.org/birchs) - Old stones.
- 🇬🇧 [Cedar Stones](https://example.org/cedars) - Old stones.
- 🇬🇧 [Date Stones](https://example.org/dates) - Old stones.
- 🇬🇧 [Elm Stones](https://example.org/elms) - Old stones.
- 🇬🇧 [Fir Stones](https://example.org/firs) - Old stones.
- 🇬🇧 [Oak Stones](https://example.org/oaks) - Old stones.
- 🇬🇧 [Walnut Stones](https://example.org/walnuts) - Old stones.
`,
    },
    {
      name: 'recommended entries first, the others in order below them',
      text: LIFTED,
      findings: [],
    },
    {
      name: 'no order at all',
      text: `# Tools

- [Kelp](https://example.org/kelp) - Grows plants.
- [Atlas](https://example.org/atlas) - Edits maps.
- [Jade](https://example.org/jade) - Renders stones.
- [Birch](https://example.org/birch) - Draws trees.
- [Ibis](https://example.org/ibis) - Reads what others wrote.
- [Cedar](https://example.org/cedar) - Writes long texts.
- [Heron](https://example.org/heron) - Reads files.
- [Delta](https://example.org/delta) - Compares pages.
- [Grove](https://example.org/grove) - Sorts lines.
`,
      findings: [],
    },
    {
      name: 'one at the end that belongs higher up',
      text: `${SORTED}- [Dune](https://example.org/dune) - Moves sand.
`,
      findings: [
        '16:4-16:8 warning "Dune" is out of order. Entries here are sorted alphabetically. Move it after "Delta" (line 8).',
      ],
      fixed: SORTED.replace('- [Ember]', '- [Dune](https://example.org/dune) - Moves sand.\n- [Ember]'),
    },
    {
      name: 'an entry that is in the list already: only that is reported',
      text: `${SORTED}- [Delta](https://example.org/delta) - Compares pages.
`,
      findings: [],
    },
    {
      name: 'by date, newest first',
      text: BY_DATE.replace('| SPHINX-X', `${NEWEST}| SPHINX-X`),
      base: BY_DATE,
      findings: [
        '4:3-4:33 warning "Visual Autoregressive Modeling" is out of order. Entries here are sorted by date, newest first. Move it before "MMStar" (line 3).',
      ],
      fixed: BY_DATE.replace('| MMStar', `${NEWEST}| MMStar`),
    },
    {
      name: 'dates that disagree with the number of the paper: by months, by one, and beside a right one',
      base: BY_DATE,
      text: BY_DATE.replace(
        '| MMMU',
        `| Ochre | 2023-08 | [arXiv](https://arxiv.org/abs/2312.01234) |
| Teal | 2023-11 | [arXiv](https://arxiv.org/abs/2312.01235) |
| Umber | 2023-12 | [arXiv](https://arxiv.org/abs/2312.01236) |
| MMMU`,
      ),
      findings: [
        '5:3-5:8 warning "Ochre" is out of order: its date is 2023-08, but its arXiv id is from 2023-12. Correct the date, or move it after "MMMU" (line 8).',
      ],
    },
    {
      name: 'several that go to one place, each behind the one before it',
      base: SORTED,
      text: `${SORTED}- [Dune](https://example.org/dune) - Moves sand.
- [Dusk](https://example.org/dusk) - Dims lights.
- [Dew](https://example.org/dew) - Counts drops.
`,
      findings: [
        '16:4-16:8 warning "Dune" is out of order. Entries here are sorted alphabetically. Move it after "Delta" (line 8), below "Dew".',
        '17:4-17:8 warning "Dusk" is out of order. Entries here are sorted alphabetically. Move it after "Delta" (line 8), below "Dune".',
        '18:4-18:7 warning "Dew" is out of order. Entries here are sorted alphabetically. Move it after "Delta" (line 8).',
      ],
      fixed: SORTED.replace(
        '- [Ember]',
        '- [Dew](https://example.org/dew) - Counts drops.\n- [Dune](https://example.org/dune) - Moves sand.\n- [Dusk](https://example.org/dusk) - Dims lights.\n- [Ember]',
      ),
    },
    {
      name: 'a day between two others of its month',
      text: BY_DAY('', UMBER),
      findings: [
        '17:4-17:9 warning "Umber" is out of order. Entries here are sorted by date, newest first. Move it after "Birch" (line 4).',
      ],
      fixed: BY_DAY(UMBER, ''),
    },
    {
      name: 'beside entries whose date nobody can read: where exactly it belongs is open',
      text: `${BY_SEASON}- [Umber Maps](https://example.org/umber) by A. Teal. (September 2017)
`,
      findings: [
        '18:4-18:14 warning "Umber Maps" is out of order. Entries here are sorted by date, oldest first. Move it after "H Book" (line 3).',
      ],
    },
    {
      name: 'a subtitle, and a longer title that begins like it',
      text: SORTED.replace(
        '- [Heron]',
        '- [Hare: A Story](https://example.org/hare) - Runs.\n- [Hare Again](https://example.org/again) - Runs again.\n- [Heron]',
      ),
      findings: [],
    },
    {
      name: 'a date that another entry has too',
      base: BY_DATE,
      text: `${BY_DATE}${SAME_DATE}`,
      findings: [
        '14:3-14:7 warning "Orca" is out of order. Entries here are sorted by date, newest first. Move it after "Kosmos-2" (line 6).',
      ],
      fixed: BY_DATE.replace('| ImageBind', `${SAME_DATE}| ImageBind`),
    },
    {
      name: 'a short list with one new entry out of order',
      base: SHORT,
      text: `${SHORT}- [Bramble](https://example.org/bramble) - Grows thorns.
`,
      findings: [
        '10:4-10:11 warning "Bramble" is out of order. Entries here are sorted alphabetically. Move it after "Birch" (line 6).',
      ],
      fixed: SHORT.replace(
        '- [Cedar]',
        '- [Bramble](https://example.org/bramble) - Grows thorns.\n- [Cedar]',
      ),
    },
    {
      name: 'a list too short to show an order',
      base: SHORT.replace(/- \[(?:Delta|Ember).*\n/g, ''),
      text: `${SHORT.replace(/- \[(?:Delta|Ember).*\n/g, '')}- [Bramble](https://example.org/bramble) - Grows thorns.
`,
      findings: [],
    },
    {
      name: 'new entries last, set in the config',
      config: { rules: { 'entry-order': { order: 'append' } } },
      base: `# Tools

- [Heron](https://example.org/heron) - Reads files.
- [Delta](https://example.org/delta) - Compares pages.
- [Grove](https://example.org/grove) - Sorts lines.
`,
      text: `# Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Heron](https://example.org/heron) - Reads files.
- [Delta](https://example.org/delta) - Compares pages.
- [Grove](https://example.org/grove) - Sorts lines.
- [Birch](https://example.org/birch) - Draws trees.
`,
      findings: [
        '3:4-3:9 warning "Atlas" is new, and new entries go at the end. Move it after "Grove" (line 6).',
      ],
      fixed: `# Tools

- [Heron](https://example.org/heron) - Reads files.
- [Delta](https://example.org/delta) - Compares pages.
- [Grove](https://example.org/grove) - Sorts lines.
- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
`,
    },
  ],
  check,
});
