import type { Config } from '../config/schema.ts';
import { existingFindings, ownFindings } from '../lint/own-findings.ts';
import { review } from '../lint/review.ts';
import type { Entry, List, Report, TextEdit } from '../model.ts';
import { parseList } from '../parse/index.ts';
import { applyEdits } from '../text/edit.ts';

/** What a made-up pull request would get. */
export interface Demo {
  /** In a few words each. Plain text. */
  readonly faults: readonly string[];
  readonly report: Report;
}

/** Faults that a demo shows. */
const MOST = 3;

/** Ways to go wrong with a copy of an entry; nothing where it has no place for that. */
const FAULTS: readonly {
  what: string;
  rule: RegExp;
  of: (list: List, entry: Entry) => string | undefined;
}[] = [
  {
    what: 'a misspelled label',
    rule: /^label-known$/,
    of: (list, entry) => {
      const label = entry.labels.find(({ raw, id }) => id.length > 4 && raw.includes(id.slice(0, 3)));
      if (!label) return undefined;
      const raw = label.raw;
      const at = raw.indexOf(label.id.slice(0, 3)) + 1;
      const wrong = `${raw.slice(0, at)}${raw[at + 1]}${raw[at]}${raw.slice(at + 2)}`;
      return named(list, entry, 'A First Paper That Nobody Wrote', [
        { start: label.span.start, end: label.span.end, text: wrong },
      ]);
    },
  },
  {
    what: 'an address with a misspelled scheme',
    rule: /^link-scheme$/,
    of: (list, entry) => {
      const link = entry.links.find(({ url, urlSpan }) => urlSpan && /^https:\/\//.test(url));
      if (!link?.urlSpan) return undefined;
      return named(list, entry, 'A Second Thing That Nobody Made', [
        { ...link.urlSpan, text: 'htps://example.org/made-up' },
      ]);
    },
  },
  {
    what: 'an entry that is in the list already',
    rule: /^duplicate-/,
    of: (list, entry) => linesOf(list, entry).text,
  },
  {
    what: 'a link with a space before its address',
    rule: /^broken-link$/,
    of: (list, entry) => {
      const link = entry.links.find(({ kind, urlSpan }) => kind === 'inline' && urlSpan);
      if (!link?.urlSpan) return undefined;
      return named(list, entry, 'A Third Thing That Nobody Made', [
        { start: link.urlSpan.start - 1, end: link.urlSpan.end, text: ' (https://example.org/also-made-up' },
      ]);
    },
  },
  {
    what: 'a row with a cell too many',
    rule: /^table-cells$/,
    of: (list, entry) =>
      entry.row && named(list, entry, 'A Fourth Paper That Nobody Wrote', []).replace(/\|?[ \t]*$/, '| | |'),
  },
];

/** The whole lines of an entry. */
function linesOf({ lines, text }: List, { line, endLine }: Entry) {
  const { start } = lines.span(line);
  return { start, text: text.slice(start, lines.span(endLine).end) };
}

/** A copy of an entry under another title, with edits. */
function named(list: List, entry: Entry, title: string, edits: readonly TextEdit[]): string {
  const { start, text } = linesOf(list, entry);
  // Its other links lead elsewhere too, or it would be the same thing again.
  const others = entry.links.flatMap(({ urlSpan, kind }): TextEdit[] => {
    const isTaken = urlSpan && edits.some((edit) => edit.start < urlSpan.end && edit.end > urlSpan.start);
    return urlSpan && !isTaken && kind === 'inline'
      ? [{ ...urlSpan, text: `https://example.org/${title.toLowerCase().replaceAll(' ', '-')}` }]
      : [];
  });
  const all = [{ ...entry.titleSpan, text: title }, ...others.slice(0, 1), ...edits].sort(
    (a, b) => a.start - b.start,
  );
  return applyEdits(
    text,
    all.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

/** The entry below which the made-up ones go: the last of a group, alone on its lines. */
function modelOf({ entries }: List): Entry | undefined {
  const fits = (entry: Entry) =>
    entry.title !== '' && (entries[entry.index + 1]?.line ?? Number.POSITIVE_INFINITY) > entry.endLine;
  const full = entries.filter(fits);
  return (
    full.find(({ labels, links }) => labels.length > 0 && links.length > 0) ??
    full.find(({ labels }) => labels.length > 0) ??
    full.find(({ links }) => links.length > 0) ??
    full[0]
  );
}

/**
 * A change of a list as a contributor in a hurry makes it, and what it would get: up to three faults that the rules find
 * under this config. Pure.
 */
export function demoChange(text: string, path: string, config: Config): Demo | undefined {
  const list = parseList(text, { path, config });
  const model = modelOf(list);
  if (!model) return undefined;
  const at = list.lines.span(model.endLine).end;
  const gap = model.shape === 'row' || model.shape === 'bullet' ? list.eol : list.eol.repeat(2);
  const reviewed = (added: readonly string[]) => {
    const head = applyEdits(text, [{ start: at, end: at, text: added.map((one) => gap + one).join('') }]);
    return review([{ path, base: text, head }], config);
  };
  const own = (report: Report, rule: RegExp) =>
    report.files.flatMap(ownFindings).filter((finding) => rule.test(finding.rule)).length;
  const old = (report: Report) => report.files.reduce((sum, file) => sum + existingFindings(file).length, 0);
  let added: string[] = [];
  let report = reviewed([]);
  const before = old(report);
  const faults: string[] = [];
  for (const { what, rule, of } of FAULTS) {
    if (faults.length === MOST) break;
    const one = of(list, model);
    if (one === undefined) continue;
    const now = reviewed([...added, one]);
    // Only what is found, and only as something new.
    if (own(now, rule) <= own(report, rule) || old(now) > before) continue;
    added = [...added, one];
    report = now;
    faults.push(what);
  }
  return faults.length > 0 ? { faults, report } : undefined;
}
