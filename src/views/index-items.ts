import type { Block, Item } from '../markdown/block.ts';
import { type ReadContext, readBlocks } from '../markdown/blocks.ts';
import { cut } from '../markdown/chunks.ts';
import { guessDefinitions } from '../markdown/definitions.ts';
import { type Inline, plain, readHtml, walkInlines } from '../markdown/inline.ts';
import type { Section } from '../model.ts';
import { readComments, readDetails, readLinks } from '../parse/elements.ts';
import { findSwallowed, withSwallowed } from '../parse/html-blocks.ts';
import { sectionNumber } from '../parse/indexes.ts';
import { readOutline } from '../parse/outline.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { pushTo } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { indexLines } from '../text/lines.ts';

/** One bullet of an index: the title of an entry, as people or a view wrote it. */
export interface Mention {
  /** Everything that the bullet says. */
  readonly title: string;
  /** What its first link says, if it has one. */
  readonly linked?: string;
  /** As written, on one line, without comments. */
  readonly raw: string;
  /** Whether a comment `mention` says that a person put it there. */
  readonly marked: boolean;
}

/** A section of an index, with what stands in it directly. */
export interface MentionSection {
  /** Without the number of entries that a view adds. */
  readonly title: string;
  readonly number?: string;
  /** The title without its number. */
  readonly bare: string;
  /** Id of the label whose badge stands in it. */
  readonly label?: string;
  /** Position of the section around it; -1 for none. */
  readonly parent: number;
  readonly mentions: readonly Mention[];
}

/** What marks an item of an index as put there by a person: nobody sees it, and it outlives what labels say. */
export const MARK = '<!-- mention -->';

const MARKED = /<!--\s*mention\s*-->/;

/** How a view shows the number of entries behind a title; see `countMark`. */
const COUNT = /<(sub|kbd)>\d+<\/\1>\s*$/i;

/** The number of entries behind the title of a section, as raw HTML. */
export function countMark(count: number): string {
  return `<sub>${count}</sub>`;
}

/**
 * Reads the text of an index by itself: sections by headings or `<details>`, bullets that say titles. What HTML
 * swallowed is read as it was meant. Offsets in the text are not kept.
 * @returns sections in order; bullets before the first stand in one without a title.
 */
export function readMentions(text: string): MentionSection[] {
  const lines = indexLines(text);
  const context: ReadContext = { text, lines, definitions: guessDefinitions(lines), cut, residue: new Map() };
  const blocks = readBlocks(context);
  const { code } = readLinks(blocks, context);
  const comments = readComments(text, lines, code);
  const details = readDetails(text, lines, code, comments);
  const swallowed = findSwallowed(blocks, comments, context);
  const { sections, flow } = readOutline(withSwallowed(blocks, swallowed, context), details, context);
  const mentions = new Map<number, Mention[]>();
  const labels = new Map<number, string>();
  for (const { block, section } of flow) {
    const found = mentionsOf(block, text);
    for (const mention of found) pushTo(mentions, section, mention);
    const label = block.type === 'paragraph' ? badgeAlone(block.inlines, text) : undefined;
    if (label !== undefined && !labels.has(section)) labels.set(section, label);
  }
  const first = mentions.get(-1);
  const shift = first ? 1 : 0;
  return [
    ...(first ? [{ title: '', bare: '', parent: -1, mentions: first }] : []),
    ...sections.map((section): MentionSection => {
      const title = titleOf(section, text);
      const number = sectionNumber(title);
      const label = labels.get(section.index);
      return {
        title,
        ...(number && { number: number.number }),
        bare: number?.rest ?? title,
        ...(label !== undefined && { label }),
        parent: section.parent === -1 ? -1 : section.parent + shift,
        mentions: mentions.get(section.index) ?? [],
      };
    }),
  ];
}

function titleOf({ titleSpan, title }: Section, text: string): string {
  const raw = text.slice(titleSpan.start, titleSpan.end);
  if (!COUNT.test(raw)) return title;
  return plain(readHtml(raw.replace(COUNT, ''), 0))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The badge of a paragraph that says nothing else. */
function badgeAlone(nodes: readonly Inline[], text: string): string | undefined {
  if (plain(nodes).trim() !== '') return undefined;
  const readings = labelForms.badge.read(nodes, text);
  return readings.length === 1 ? readings[0]!.id : undefined;
}

function mentionsOf(block: Block, text: string): Mention[] {
  if (block.type !== 'list') return [];
  return block.items.flatMap((item) => [
    ...mentionOf(item, text),
    ...item.blocks.flatMap((below) => mentionsOf(below, text)),
  ]);
}

function fold(nodes: readonly Inline[]): string {
  return foldSpace(plain(nodes));
}

function mentionOf({ head, headSpan }: Item, text: string): Mention[] {
  const title = fold(head);
  if (title === '') return [];
  const written = text.slice(headSpan.start, headSpan.end);
  let linked: string | undefined;
  for (const node of walkInlines(head)) {
    if (node.kind !== 'link') continue;
    linked = fold(node.children);
    break;
  }
  return [
    {
      title,
      ...(linked && { linked }),
      raw: written
        .replace(/<!--.*?-->/gs, '')
        .replace(/\s+/g, ' ')
        .trim(),
      marked: MARKED.test(written),
    },
  ];
}
