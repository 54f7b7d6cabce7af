import type {
  Change,
  Entry,
  FileReport,
  Finding,
  Label,
  List,
  Report,
  Severity,
  Span,
  Tag,
  Taxonomy,
} from '../../src/model.ts';
import { indexLines } from '../../src/text/lines.ts';

const nowhere: Span = { start: 0, end: 0 };

export function label(id: string): Label {
  return { id, syntax: 'badge', raw: id, span: nowhere, line: 1, column: 1 };
}

export function tag(id: string, color = 'f1db9d', more: Partial<Tag> = {}): Tag {
  return { id, title: id, path: [], color, aliases: [], line: 1, syntax: 'badge', ...more };
}

export function entry(title: string, more: Partial<Entry> = {}): Entry {
  return {
    index: 0,
    shape: 'row',
    title,
    titleSpan: nowhere,
    span: nowhere,
    line: 1,
    endLine: 1,
    section: ['Papers'],
    sectionIndex: 0,
    labels: [],
    links: [],
    fields: [],
    group: 0,
    ...more,
  };
}

export function taxonomy(tags: readonly Tag[], more: Partial<Taxonomy> = {}): Taxonomy {
  return { source: 'legend', closed: true, tags, repeated: [], ...more };
}

/** A list of any text; nothing is parsed, so that a test can put in what it likes. */
export function list(text: string, more: Partial<List> = {}): List {
  return {
    path: 'README.md',
    text,
    lines: indexLines(text),
    eol: '\n',
    entries: [],
    sections: [],
    taxonomy: taxonomy([], { source: 'none', closed: false }),
    labelIndex: [],
    regions: [],
    tables: [],
    strayRows: [],
    contents: [],
    links: [],
    comments: [],
    details: [],
    swallowed: [],
    code: [],
    anchors: [],
    residue: [],
    owners: [],
    notes: [],
    ...more,
  };
}

/** A finding on a whole line of a text. */
export function finding(text: string, line: number, more: Partial<Finding> = {}): Finding {
  const lines = indexLines(text);
  const span = lines.span(line);
  return {
    rule: 'label-known',
    severity: 'error',
    message: 'Something is wrong here.',
    span,
    line,
    column: 1,
    endLine: line,
    endColumn: span.end - span.start + 1,
    key: text.slice(span.start, span.end),
    ...more,
  };
}

/** A fix that replaces the first `find` by `by`. */
export function fix(text: string, find: string, by: string): NonNullable<Finding['fix']> {
  const start = text.indexOf(find);
  if (start < 0) throw new Error(`No ${JSON.stringify(find)} in the text.`);
  return { edits: [{ start, end: start + find.length, text: by }] };
}

export function fileReport(text: string, more: Partial<FileReport> = {}): FileReport {
  return { path: 'README.md', list: list(text), findings: [], ...more };
}

/** A report as `review` makes it of such files. */
export function report(...files: FileReport[]): Report {
  const summary: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { since, severity } of files.flatMap((file) => file.findings)) {
    if (since !== 'base') summary[severity]++;
  }
  const compared = files.some((file) => file.base !== undefined || file.changes !== undefined);
  return { files, summary, verdict: summary.error > 0 ? 'fail' : 'pass', compared };
}

export function added(after: Entry): Change {
  return { kind: 'added', after };
}
