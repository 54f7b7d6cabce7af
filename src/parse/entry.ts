import type { ReadContext } from '../markdown/blocks.ts';
import type { Inline } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Entry, Field, Label, Link, Section, Span } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { readDescription } from './description.ts';
import { toLink } from './elements.ts';

/**
 * Makes an entry of a candidate: its links, labels, description and fields.
 * @param describedStraight whether the list puts descriptions behind links without a separator
 */
export function finishEntry(
  candidate: Candidate,
  index: number,
  labels: readonly Label[],
  sections: readonly Section[],
  context: ReadContext,
  describedStraight = false,
): Entry {
  const { text, lines } = context;
  const section = sections[candidate.section];
  const span = trimSpan(text, entrySpan(candidate, sections));
  const description = readDescription(candidate, labels, text, describedStraight);
  return {
    index,
    shape: candidate.shape,
    title: candidate.titleLine.title,
    titleSpan: candidate.titleLine.titleSpan,
    span,
    line: lines.lineAt(span.start),
    endLine: lines.lineAt(Math.max(span.start, span.end - 1)),
    section: entryPath(candidate, section, sections),
    sectionIndex: candidate.section,
    labels,
    links: linksOf(candidate, context),
    ...description,
    fields: candidate.fields as readonly Field[],
    ...(candidate.row?.table !== undefined && {
      row: { table: candidate.row.table, row: candidate.row.row },
    }),
    ...(candidate.bullet && { bullet: candidate.bullet }),
    group: candidate.group,
  };
}

/** A heading that is an entry owns what stands below it. */
function entrySpan(candidate: Candidate, sections: readonly Section[]): Span {
  if (candidate.shape !== 'heading') return candidate.span;
  const section = sections[candidate.section];
  return section
    ? { start: candidate.span.start, end: Math.max(candidate.span.end, section.end) }
    : candidate.span;
}

/** Titles around an entry; a heading does not stand in its own section. */
function entryPath(
  candidate: Candidate,
  section: Section | undefined,
  sections: readonly Section[],
): readonly string[] {
  if (!section) return [];
  return candidate.shape === 'heading' ? (sections[section.parent]?.path ?? []) : section.path;
}

function linksOf(candidate: Candidate, { lines }: ReadContext): Link[] {
  const links: Link[] = [];
  const visit = (nodes: readonly Inline[]) => {
    nodes.forEach((node) => {
      if (node.kind === 'link')
        links.push(toLink(node, lines, node === candidate.titleLine.link ? 'title' : undefined));
      else if (node.kind === 'element') visit(node.children);
    });
  };
  visit(candidate.inlines);
  return links;
}
