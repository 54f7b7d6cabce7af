import type { List, Span } from '../../src/model.ts';

/** ASCII letters and digits of what people see; entities stand for something else. */
function letters(text: string): string {
  return text.replace(/&#?\w{1,32};/g, ' ').replace(/[^A-Za-z0-9]+/g, '');
}

/** Whether the characters of `short` stand in `long` in this order: a title in its source, marks between. */
function runsThrough(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at >= short.length;
}

/** What is wrong with the positions of a list; empty when each span lies in the text and says what it should. */
export function spanFaults(list: List): string[] {
  const { text, lines } = list;
  const faults: string[] = [];
  const slice = ({ start, end }: Span) => text.slice(start, end);
  const fault = (what: string, span: Span) =>
    faults.push(`${what} at ${span.start}–${span.end}: ${JSON.stringify(slice(span).slice(0, 80))}`);
  const inside = (span: Span, outer: Span, what: string) => {
    if (!(span.start >= outer.start && span.start <= span.end && span.end <= outer.end)) fault(what, span);
  };
  const says = (title: string, span: Span, what: string) => {
    if (!runsThrough(letters(title), slice(span))) fault(`${what} ${JSON.stringify(title)}`, span);
  };
  const stands = (line: number, span: Span, what: string) => {
    if (line !== lines.lineAt(span.start)) fault(`${what} line ${line}`, span);
  };
  const all: Span = { start: 0, end: text.length };

  let last = 0;
  for (const entry of list.entries) {
    inside(entry.span, all, 'entry');
    if (slice(entry.span).trim() !== slice(entry.span)) fault('entry with white space around it', entry.span);
    if (entry.span.start < last) fault('entry out of order', entry.span);
    last = entry.span.start;
    stands(entry.line, entry.span, 'entry');
    if (entry.endLine !== lines.lineAt(Math.max(entry.span.start, entry.span.end - 1)))
      fault('end line', entry.span);
    inside(entry.titleSpan, entry.span, 'title outside of its entry');
    says(entry.title, entry.titleSpan, 'title');
    if (entry.descriptionSpan) {
      inside(entry.descriptionSpan, entry.span, 'description');
      says(entry.description ?? '', entry.descriptionSpan, 'description');
    }
    if (entry.separatorSpan) {
      inside(entry.separatorSpan, entry.span, 'separator');
      if (slice(entry.separatorSpan) !== entry.separator) fault('separator', entry.separatorSpan);
    }
    for (const label of entry.labels) {
      inside(label.span, entry.span, 'label');
      if (slice(label.span) !== label.raw) fault(`label ${label.raw}`, label.span);
      const point = lines.pointAt(label.span.start);
      if (label.line !== point.line || label.column !== point.column) fault('label point', label.span);
    }
    for (const link of entry.links) inside(link.span, entry.span, 'link of an entry');
    for (const field of entry.fields) inside(field.span, entry.span, 'field');
  }
  for (const link of list.links) {
    inside(link.span, all, 'link');
    stands(link.line, link.span, 'link');
    if (link.urlSpan) inside(link.urlSpan, link.span, 'URL');
    if (link.kind !== 'image' && link.kind !== 'definition') says(link.text, link.span, 'link text');
  }
  for (const section of list.sections) {
    inside(section.span, all, 'section');
    inside(section.titleSpan, section.span, 'section title');
    says(section.title, section.titleSpan, 'section title');
    stands(section.line, section.span, 'section');
    if (section.end < section.span.end || section.end > text.length) fault('section end', section.span);
  }
  for (const index of list.labelIndex) {
    for (const item of index.items) {
      inside(item.span, all, 'index item');
      inside(item.titleSpan, item.span, 'index title');
      says(item.title, item.titleSpan, 'index title');
      stands(item.line, item.span, 'index item');
    }
  }
  for (const table of [...list.tables, ...list.strayRows.map((stray) => ({ ...stray, header: undefined }))]) {
    inside(table.span, all, 'table');
    for (const row of [...(table.header ? [table.header] : []), ...table.rows]) {
      inside(row.span, all, 'row');
      stands(row.line, row.span, 'row');
      for (const cell of row.cells) {
        inside(cell.span, row.span, 'cell');
        inside(cell.content, cell.span, 'cell content');
        if (slice(cell.content) !== cell.text) fault('cell text', cell.content);
      }
    }
  }
  for (const region of list.regions) {
    inside(region.span, all, 'region');
    inside(region.content, region.span, 'region content');
  }
  for (const contents of list.contents) {
    for (const item of contents.items) {
      inside(item.span, all, 'contents item');
      inside(item.anchorSpan, item.span, 'anchor');
      says(item.title, item.span, 'contents title');
    }
  }
  for (const tag of list.taxonomy.tags) if (tag.span) inside(tag.span, all, 'tag');
  for (const { span } of [...list.comments, ...list.details, ...list.swallowed]) inside(span, all, 'fact');
  for (const span of list.code) inside(span, all, 'code');
  return faults;
}
