import type { Entry, Field, Label, Link, Section, Span } from '../model.ts';
import type { ReadContext } from './blocks.ts';
import { clean, type Draft } from './drafts.ts';
import { toLink } from './facts.ts';
import { isBracketed } from './head.ts';
import { type Inline, plain } from './inline.ts';
import { offsetIn, trimSpan } from './offsets.ts';

/** What stands between a title and its description. */
const SEPARATOR = /(?:^|\s)(?:-|–|—|--|=>|->|•|·|⇒|:|：)(?=\s|$)\s*|^\s*[:：]\s*/;

/** Makes an entry of a draft: its links, labels, description and fields. */
export function finishEntry(
  draft: Draft,
  index: number,
  labels: readonly Label[],
  sections: readonly Section[],
  context: ReadContext,
): Entry {
  const { text, lines } = context;
  const section = sections[draft.section];
  const span = trimSpan(text, entrySpan(draft, sections));
  const description = describe(draft, labels, text);
  return {
    index,
    shape: draft.shape,
    title: draft.head.title,
    titleSpan: draft.head.titleSpan,
    span,
    line: lines.lineAt(span.start),
    endLine: lines.lineAt(Math.max(span.start, span.end - 1)),
    section: entryPath(draft, section, sections),
    sectionIndex: draft.section,
    labels,
    links: linksOf(draft, context),
    ...description,
    fields: draft.fields as readonly Field[],
    ...(draft.row?.table !== undefined && { row: { table: draft.row.table, row: draft.row.row } }),
    ...(draft.bullet && { bullet: draft.bullet }),
    group: draft.group,
  };
}

/** A heading that is an entry owns what stands below it. */
function entrySpan(draft: Draft, sections: readonly Section[]): Span {
  if (draft.shape !== 'heading') return draft.span;
  const section = sections[draft.section];
  return section ? { start: draft.span.start, end: Math.max(draft.span.end, section.end) } : draft.span;
}

/** Titles around an entry; a heading does not stand in its own section. */
function entryPath(
  draft: Draft,
  section: Section | undefined,
  sections: readonly Section[],
): readonly string[] {
  if (!section) return [];
  return draft.shape === 'heading' ? (sections[section.parent]?.path ?? []) : section.path;
}

function linksOf(draft: Draft, { lines }: ReadContext): Link[] {
  const links: Link[] = [];
  const visit = (nodes: readonly Inline[]) => {
    nodes.forEach((node) => {
      if (node.kind === 'link')
        links.push(toLink(node, lines, node === draft.head.link ? 'title' : undefined));
      else if (node.kind === 'element') visit(node.children);
    });
  };
  visit(draft.inlines);
  return links;
}

/** The description: a column of that name, or what follows the separator on the first line. */
function describe(
  draft: Draft,
  labels: readonly Label[],
  text: string,
): Pick<Entry, 'description' | 'descriptionSpan' | 'separator' | 'separatorSpan'> {
  if (draft.row) {
    const at = draft.row.columns.findIndex(({ role }) => role === 'description');
    const cell = at === -1 ? undefined : draft.row.draft.cells[at];
    const words = cell ? clean(plain(cell.inlines)) : '';
    return cell && words !== '' ? { description: words, descriptionSpan: cell.content } : {};
  }
  if (draft.shape === 'heading') return {};
  const line: Inline[] = [];
  for (const node of draft.head.rest) {
    if (node.kind === 'break') {
      if (line.some((each) => each.kind !== 'text' || each.text.trim() !== '')) {
        // `<br>` straight behind the title: the description stands on the next line.
        if (plain(line).trim() !== '') break;
      }
      continue;
    }
    line.push(node);
  }
  for (let i = 0; i < line.length; i++) {
    const node = line[i]!;
    if (node.kind !== 'text') continue;
    const found = (i === 0 ? SEPARATOR : /(?:^|\s)(?:-|–|—|--|=>|->|•|·|⇒)(?=\s|$)\s*/).exec(node.text);
    if (!found || isBracketed(line, i)) continue;
    const start = offsetIn(node, found.index, text);
    const behind = offsetIn(node, found.index + found[0].length, text);
    const rest: Inline[] = [
      { kind: 'text', text: node.text.slice(found.index + found[0].length), start: behind, end: node.end },
      ...line.slice(i + 1),
    ];
    const last = lastOf(rest, labels);
    const description = clean(plain(rest.filter((each) => each.start < last)));
    if (description === '') return {};
    return {
      description,
      descriptionSpan: trimSpan(text, { start: behind, end: last }),
      separator: text.slice(start, behind),
      separatorSpan: { start, end: behind },
    };
  }
  return {};
}

/** Where a description ends: badges, icons and labels behind it are not part of it. */
function lastOf(nodes: readonly Inline[], labels: readonly Label[]): number {
  let at = nodes.length;
  while (at > 0) {
    const node = nodes[at - 1]!;
    const label = labels.some(({ span }) => span.start <= node.start && node.end <= span.end);
    const picture = node.kind === 'image' || (node.kind === 'link' && plain([node]).trim() === '');
    const blank = node.kind === 'text' && /^[\s.,|·/]*$/.test(node.text) && at < nodes.length;
    if (!label && !picture && !blank) break;
    at--;
  }
  return at === 0 ? nodes[0]!.start : nodes[at - 1]!.end;
}
