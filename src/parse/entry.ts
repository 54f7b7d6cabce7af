import type { ReadContext } from '../markdown/blocks.ts';
import type { Inline } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Entry, Field, Label, Link, Section, Span } from '../model.ts';
import type { Draft } from './candidates.ts';
import { describe } from './description.ts';
import { toLink } from './elements.ts';

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
