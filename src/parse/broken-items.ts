import type { Block, Item } from '../markdown/block.ts';
import type { ReadContext } from '../markdown/blocks.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { clip } from '../markdown/residue.ts';
import type { Residue, Span } from '../model.ts';
import { hasLetters } from '../text/letters.ts';
import { lineEndingOf } from '../text/lines.ts';
import { isShapedLike, type Kin, kinOf, leadingLink, separatorBehind } from './kin.ts';
import { leadsOut, roleOfText } from './vocabulary.ts';

type ListBlock = Extract<Block, { type: 'list' }>;
type LinkNode = Extract<Inline, { kind: 'link' }>;

/** Where what is found goes. */
export interface Recovery {
  readonly context: ReadContext;
  readonly residue: Residue[];
}

export function put(
  { context, residue }: Recovery,
  form: Residue['form'],
  span: Span,
  more: Partial<Pick<Residue, 'label' | 'detail' | 'edits' | 'obscures' | 'causes'>> = {},
): void {
  residue.push({ form, span, line: context.lines.lineAt(span.start), ...more });
}

/** `- - [x](…)`: an item that holds nothing but another on its own line. */
export function doubled(item: Item, { context }: Recovery): boolean {
  const inner = item.blocks[0];
  if (item.head.length > 0 || inner?.type !== 'list' || inner.items[0]!.head.length === 0) return false;
  return context.lines.lineAt(item.span.start) === context.lines.lineAt(inner.span.start);
}

/**
 * Takes items out of another that stand no deeper than it does: its last line swallowed them, and what follows them
 * deeper is theirs.
 * @returns them, in order of place.
 */
export function liftItems(item: Item, { context: { lines } }: Recovery): Item[] {
  const column = ({ start }: Span) => start - lines.span(lines.lineAt(start)).start;
  const isBeside = (other: Item) => column(other.span) <= column(item.span);
  if (!item.blocks.some((block) => block.type === 'list' && block.items.some(isBeside))) return [];
  const lifted: Item[] = [];
  const own: Block[] = [];
  let holds = own;
  for (const block of item.blocks) {
    if (block.type !== 'list') {
      holds.push(block);
      continue;
    }
    let deeper: Item[] = [];
    const flush = () => {
      if (deeper.length > 0)
        holds.push({
          ...block,
          items: deeper,
          span: { start: deeper[0]!.span.start, end: deeper.at(-1)!.span.end },
        });
      deeper = [];
    };
    for (const each of block.items) {
      if (!isBeside(each)) {
        deeper.push(each);
        continue;
      }
      flush();
      holds = [...each.blocks];
      lifted.push({ ...each, blocks: holds });
    }
    flush();
  }
  item.blocks = own;
  for (const each of [item, ...lifted])
    each.span = { ...each.span, end: Math.max(each.headSpan.end, each.blocks.at(-1)?.span.end ?? 0) };
  return lifted;
}

const ENDED = /[.。!?]$/;
/** Labels in code at the end, behind a sentence. */
const LABELLED = /[.。!?](?:[ \t]{1,4}`[^`\n]{1,60}`){1,8}$/;

/** So many items beside one, and such a share of them, have a second link like its own: that is how the list writes. */
const HABIT = { fewest: 2, share: 0.9 };

/** A second link of an item with a separator of its own, and what stands before it. */
interface Second {
  readonly first: LinkNode;
  readonly node: Inline;
  readonly link: LinkNode;
  /** The dash or the space between what is said of the first and the second. */
  readonly glue: string;
  /** Whether code ends right before it. */
  readonly isGlued: boolean;
}

/**
 * `- [A](…) - One. - [B](…) - Two.`: a second link with a separator of its own behind a dash or the end of a sentence.
 * @param among the items beside it, and those of the file: they show what is a habit
 */
export function twoEntries(
  item: Item,
  kin: Kin,
  among: readonly (readonly Item[])[],
  recovery: Recovery,
): void {
  const { linked, separator, count, marker } = kin;
  if (linked < 0.75 || count < 3) return;
  if (separator === '') {
    twoLinks(item, among, recovery);
    return;
  }
  const { text, lines } = recovery.context;
  const second = secondEntry(item, separator, text);
  if (!second) return;
  const { first, node, link, glue, isGlued } = second;
  const beside = among[0] ?? [];
  const others = secondsIn(beside, separator, text) - 1;
  if (others >= HABIT.fewest && others >= (beside.length - 1) * HABIT.share) return;
  // The same once more is a copy to delete, not an entry.
  if (text.startsWith(text.slice(node.start, item.headSpan.end).trim(), first.start)) return;
  const start = node.start - glue.length;
  const column = item.span.start - lines.span(lines.lineAt(item.span.start)).start;
  // Behind a badge the words may go on with what the link names.
  const isPlain = /^[*_~]{0,2}[ \t]*[-–—:：]/.test(text.slice(link.end, link.end + 12));
  const certain = isPlain && !isGlued && (glue.trim() === '' || glue.trim() === marker);
  const line = text.slice(item.span.start - column, item.span.start);
  put(
    recovery,
    'two-entries',
    { start: node.start, end: item.headSpan.end },
    {
      label: plain(link.children),
      ...(certain &&
        ENDED.test(text.slice(0, start).trimEnd().slice(-1)) && {
          edits: [{ start, end: node.start, text: `${lineEndingOf(text)}${line}${marker} ` }],
        }),
    },
  );
}

/** How many items of each list have one, counted once. */
const seconds = new WeakMap<readonly Item[], number>();

function secondsIn(items: readonly Item[], separator: string, text: string): number {
  const known = seconds.get(items);
  if (known !== undefined) return known;
  const count = items.filter((item) => secondEntry(item, separator, text) !== undefined).length;
  seconds.set(items, count);
  return count;
}

function secondEntry({ head }: Item, separator: string, text: string): Second | undefined {
  const first = leadingLink(head);
  if (!first) return undefined;
  for (let i = 2; i < head.length; i++) {
    const node = head[i]!;
    const before = head[i - 1]!;
    // `**[B](…)**`, or the link alone.
    const link = node.kind === 'element' ? leadingLink([node]) : node;
    const isGlued = before.kind === 'code' && before.end === node.start;
    if (link?.kind !== 'link' || (before.kind !== 'text' && !isGlued) || before.start < first.end) continue;
    // A badge has no name.
    const name = plain(link.children);
    if (!hasLetters(name) || roleOfText(name) !== undefined || separatorBehind(link, text) !== separator)
      continue;
    const said = text.slice(first.end, node.start);
    const mark = /(?:[.。!?)\]]|[\p{L}\p{N}`])(\s*[-*+•–—]\s?|[ \t]|)$/u.exec(said);
    if (!mark || said.length < 8 || /[\r\n]/.test(said)) continue;
    const glue = mark[1]!;
    // Labels in code behind a sentence end an entry; other code belongs to the words around it.
    const isEnded = ENDED.test(said.trimEnd()) || (isGlued && LABELLED.test(said));
    if (glue.trim() !== '' || isEnded) return { first, node, link, glue, isGlued };
  }
  return undefined;
}

/** Names of links that lead to the same in another form or place: languages, stores, networks, parts and copies. */
const AGAIN =
  /^@|(?<![\p{L}\p{N}])(?:english|french|german|spanish|italian|portuguese|brazilian|dutch|polish|russian|ukrainian|turkish|arabic|persian|hindi|chinese|japanese|korean|vietnamese|indonesian|swedish|czech|greek|hebrew|español|français|deutsch|italiano|português|nederlands|polski|türkçe|svenska|čeština|bahasa|translations?|translated|mirror(?:ed|s)?|archived?|backup|copy|alternat(?:e|ive)|fork|original|linkedin|facebook|instagram|twitter|mastodon|bluesky|telegram|discord|slack|reddit|whatsapp|wechat|twitch|patreon|substack|medium|amazon|goodreads|wikipedia|npm|crates|maven|nuget|docker|f-droid|steam|store|chrome|firefox|android|ios|iphone|ipad|windows|linux|macos|mac|download|releases?|installer|part|chapter|volume|vol|episode|lesson|season|edition|version|review|interview|preview|trailer|examples?|samples?|guide|course|book|ebook|epub|free|paid|more|about|profile|author|bio|cv|resume|portfolio|follow|contact|forum|chat|community|mailing list|changelog|license|stars?|rss|feed|here|details?|info)(?![\p{L}\p{N}])/iu;

/** Letters of other scripts than the Latin one. */
const UNLATIN = /(?!\p{sc=Latin})\p{L}/u;

/** The two links that an item begins with, where nothing stands between them. */
function gluedLinks({ head: [first, second] }: Item): readonly [LinkNode, LinkNode] | undefined {
  const isGlued = first?.kind === 'link' && second?.kind === 'link' && first.end === second.start;
  return isGlued ? [first, second] : undefined;
}

/**
 * `- [A](…)[B](…)` where items are a link and no more: nothing, not even a space, stands between the two.
 * Whether the second is another of the kind only its author knows: no edit.
 */
function twoLinks(item: Item, among: readonly (readonly Item[])[], recovery: Recovery): void {
  const glued = gluedLinks(item);
  const rest = item.head[2];
  if (!glued || (rest !== undefined && plain([rest]).trim() !== '')) return;
  const [first, second] = glued;
  const nameOf = ({ children }: LinkNode) => plain(children).trim();
  const name = nameOf(second);
  const isName = (link: LinkNode) =>
    leadsOut(link.url) && roleOfText(nameOf(link)) === undefined && /\p{L}{3}/u.test(nameOf(link));
  if (first.url === second.url || !isName(first) || !isName(second)) return;
  if (AGAIN.test(name) || UNLATIN.test(name) !== UNLATIN.test(nameOf(first))) return;
  // A habit of the list, or a name that comes again.
  const isHabit = (other: Item) =>
    other !== item &&
    (gluedLinks(other) !== undefined ||
      other.head.some((node) => node.kind === 'link' && nameOf(node) === name));
  if (among.some((items) => items.some(isHabit))) return;
  put(recovery, 'two-entries', { start: second.start, end: item.headSpan.end }, { label: name });
}

/** `[Name] - …` or `[Name][name] - …` where its neighbours are links, and nothing defines it: read as a link without target. */
export function noTarget(item: Item, { linked, count, separator }: Kin, recovery: Recovery): void {
  const first = item.head[0];
  if (count < 3 || linked < 0.75 || first?.kind !== 'text' || first.text[0] !== '[') return;
  const { context } = recovery;
  const found = /^\[{1,2}([^[\]\n]{2,200})\]{1,2}(?:\[([^[\]\n]{0,200})\])?(?=\s*([-–—:：])?(?:\s|$))/.exec(
    context.text.slice(first.start, first.end),
  );
  if (!found || (found[3] ?? '') !== separator || !/\p{L}/u.test(found[1]!)) return;
  const start = first.start;
  const end = start + found[0].length;
  const label: Inline = {
    kind: 'text',
    text: found[1]!,
    start: start + found[0].indexOf(found[1]!),
    end: start + found[0].indexOf(found[1]!) + found[1]!.length,
  };
  item.head = [
    { kind: 'link', url: '', from: 'reference', children: [label], start, end },
    ...clip(item.head, end, Number.POSITIVE_INFINITY, context.text),
  ];
  put(recovery, 'no-target', { start, end }, { label: found[1]!, detail: found[2] || found[1]! });
}

/** A sign between the bullet and a link: a second bullet, or a dash. */
const SECOND = /^[ \t]*([-*+•·]|\p{Pd}{1,2})[ \t\u00a0]*$/u;

/** The sign that stands between the bullet of an item and its link, if any. */
export function secondMark({ head }: Item): string | undefined {
  const [first, second] = head;
  if (first?.kind !== 'text' || second === undefined) return undefined;
  const sign = SECOND.exec(first.text)?.[1];
  return sign && leadingLink(head.slice(1)) ? sign : undefined;
}

/** `- -[x](…)`, `- • [x](…)` where its neighbours begin with a link: read without the second mark. */
export function twoMarks(item: Item, kin: Kin | undefined, recovery: Recovery): void {
  const sign = secondMark(item);
  const [first, second] = item.head;
  if (sign === undefined || !first || !second) return;
  const { text, lines } = recovery.context;
  // Where few items begin with a link, only what is never written on purpose counts.
  const isTelling = kin && kin.count >= 3 && kin.linked >= 0.5;
  if (!isTelling && !/^[•·]$/.test(sign) && !(/^[-*+]$/.test(sign) && text[second.start - 1] === sign))
    return;
  const { end } = lines.span(lines.lineAt(item.span.start));
  put(
    recovery,
    'bullet-twice',
    { start: item.span.start, end: Math.min(end, item.headSpan.end) },
    {
      label: text.slice(item.span.start, second.start).trim(),
      edits: [{ start: first.start, end: second.start, text: '' }],
    },
  );
  item.head = clip(item.head, second.start, Number.POSITIVE_INFINITY, text);
  item.headSpan = { start: second.start, end: item.headSpan.end };
}

/** Items that have a link anywhere are less surely entries than those that begin with one: more have to. */
const REACHING = 0.7;

/** A bullet with nothing behind it, among entries. */
export function emptyItem(item: Item, { linked, bold, reaching }: Kin, recovery: Recovery): void {
  if (item.head.length > 0 || item.blocks.length > 0) return;
  if (linked + bold < 0.5 && reaching < REACHING) return;
  const { lines, text } = recovery.context;
  const line = lines.lineAt(item.span.start);
  const { start, end } = lines.span(line);
  if (text.slice(start, end).trim() !== item.marker) return;
  put(
    recovery,
    'bullet-empty',
    { start: item.span.start, end: item.span.start + item.marker.length },
    { label: item.marker, edits: [{ start, end: lines.starts[line] ?? end, text: '' }] },
  );
}

/**
 * The only item of a file that stands below another, shaped like those above: its indentation makes it a part of the
 * entry above.
 */
export function onlyChild(lists: readonly ListBlock[], recovery: Recovery): void {
  let found: { item: Item; above: Item; kin: Kin } | undefined;
  for (const list of lists) {
    for (const above of list.items) {
      for (const below of above.blocks) {
        if (below.type !== 'list') continue;
        const kin = kinOf(list.items, recovery.context.text);
        if (found || below.items.length > 1 || !kin) return;
        found = { item: below.items[0]!, above, kin };
      }
    }
  }
  const { text, lines } = recovery.context;
  const link = found && leadingLink(found.item.head);
  const parent = found && leadingLink(found.above.head);
  if (!found || !link || !parent || found.kin.separator === '' || found.kin.count < 3) return;
  if (!isShapedLike(found.kin, link, text) || separatorBehind(parent, text) !== found.kin.separator) return;
  const name =
    plain(parent.children)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)[0] ?? '';
  // A part of the project above says so.
  if (name.length > 2 && text.slice(found.item.span.start, found.item.span.end).toLowerCase().includes(name))
    return;
  const { span, headSpan } = found.item;
  const line = lines.span(lines.lineAt(span.start));
  if (text.slice(line.start, span.start).trim() !== '') return;
  put(recovery, 'item-below', { start: span.start, end: headSpan.end }, { label: plain(parent.children) });
}
