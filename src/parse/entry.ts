import type { ReadContext } from '../markdown/blocks.ts';
import type { Inline } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Entry, Label, Link, Section, Span } from '../model.ts';
import { readByline } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { describesWithoutSeparator, readDescription } from './description.ts';
import { toLink } from './elements.ts';

/** Of the entries of a list so many name their authors that one or two names alone are authors too. */
const NAMED = 0.3;

/**
 * Makes entries of candidates: their links, labels, descriptions and fields.
 * @param labels those of each candidate
 */
export function finishEntries(
  candidates: readonly Candidate[],
  labels: readonly (readonly Label[])[],
  sections: readonly Section[],
  context: ReadContext,
): Entry[] {
  const straight = describesWithoutSeparator(candidates);
  const entries = candidates.map((candidate, at) =>
    finishEntry(candidate, at, labels[at]!, sections, context, straight),
  );
  const bylines = candidates.map((candidate, at) =>
    readByline(candidate, entries[at]!.descriptionSpan, context.text),
  );
  const named = bylines.filter(
    ({ fields, perhapsAuthors }) =>
      perhapsAuthors !== undefined || fields.some(({ name }) => name === 'Authors'),
  ).length;
  const isHabit = named >= candidates.length * NAMED;
  return entries.map((entry, at) => {
    const { fields, perhapsAuthors } = bylines[at]!;
    const added = isHabit && perhapsAuthors ? [perhapsAuthors, ...fields] : fields;
    return added.length > 0 ? { ...entry, fields: [...entry.fields, ...added] } : entry;
  });
}

function finishEntry(
  candidate: Candidate,
  index: number,
  labels: readonly Label[],
  sections: readonly Section[],
  context: ReadContext,
  describedStraight: boolean,
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
    fields: candidate.fields,
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
