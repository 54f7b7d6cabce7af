import type { List, Problem, Section } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';

const ITEM =
  /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:<img[^<>]*>[ \t]*)?(?:\*\*|__)?\[([^\]]{1,300})\]\((https?:\/\/[^()\s]+)\)(?:\*\*|__)?[ \t]*(.*)$/;

/** What such sections link to by themselves. */
const OWN =
  /contribut|licen[cs]e|code[-_ ]of[-_ ]conduct|\/(?:issues|pulls?|discussions|compare|fork|graphs)\b|creativecommons|opensource\.org|spdx|sponsor|paypal|ko-fi|patreon|opencollective|star-history/i;

/** The sign that most bullets have behind their link; nothing where they have none in common. */
function habitOf({ entries }: List): string | undefined {
  const signs = new Map<string, number>();
  let bullets = 0;
  for (const { shape, separator } of entries) {
    if (shape !== 'bullet') continue;
    bullets++;
    const sign = separator?.trim() ?? '';
    signs.set(sign, (signs.get(sign) ?? 0) + 1);
  }
  const [sign, count] = [...signs].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return bullets >= 3 && sign !== '' && count >= bullets * 0.7 ? sign : undefined;
}

/** The innermost section of a line. */
function sectionAt({ sections, lines }: List, line: number): Section | undefined {
  const { start } = lines.span(line);
  return sections.findLast(({ span, end }) => span.start <= start && start < end) ?? undefined;
}

/** Whether an item is written like the entries, or stands where no list is expected at all. */
const isLikeEntries = (behind: string, sign: string, section: Section | undefined) =>
  behind.startsWith(sign) || /^\W*licen[cs]e\W*$/i.test(section?.title ?? '');

const IN_PAGE = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\*\*|__)?\[[^\]]{1,300}\]\(#/;

/** Entries that a change added above the first heading, where none stood. */
function* aboveTitle(list: List, base: List): Generator<Problem> {
  const first = list.owners.indexOf('heading') + 1;
  if (first < 2) return;
  const diff = lineDiffOf(base.lines, list.lines);
  const items: number[] = [];
  for (let line = 1; line < first; line++) if (ITEM.test(list.lines.text(line))) items.push(line);
  if (items.length > 3 || items.some((line) => diff.wasLine(line) !== 0) || diff.wasLine(first) === 0) return;
  for (const line of items) {
    const [, title = '', url = ''] = ITEM.exec(list.lines.text(line))!;
    if (OWN.test(title) || OWN.test(url)) continue;
    yield {
      message: `${quote(title)} stands above the first heading. Move it to the section that it belongs in.`,
      span: list.lines.span(line),
      severity: 'warning',
      key: `top\n${title}`,
    };
  }
}

/** Entries that a change added between the lines of a table of contents that leads to nothing else. */
function* amongContents(list: List, base: List): Generator<Problem> {
  const diff = lineDiffOf(base.lines, list.lines);
  const isKept = (line: number) =>
    line >= 1 && line <= list.lines.count && diff.wasLine(line) !== 0 && IN_PAGE.test(list.lines.text(line));
  for (let line = 2; line < list.lines.count; line++) {
    if (diff.wasLine(line) !== 0 || !isKept(line - 1) || !isKept(line + 1)) continue;
    const item = ITEM.exec(list.lines.text(line));
    if (!item || OWN.test(item[1]!) || OWN.test(item[2]!)) continue;
    yield {
      message: `${quote(item[1]!)} stands in the table of contents, which leads to headings. Move it to the section that it belongs in.`,
      span: list.lines.span(line),
      severity: 'warning',
      key: `contents\n${item[1]}`,
    };
  }
}

/**
 * Items that a change added, written like the entries of the list, in a section that holds none (`License`) or in the
 * table of contents: nobody reads them as entries there.
 */
export function* outOfPlace(list: List, base: List): Generator<Problem> {
  const inContents = [...amongContents(list, base)];
  yield* inContents;
  yield* aboveTitle(list, base);
  const sign = habitOf(base);
  if (sign === undefined) return;
  const diff = lineDiffOf(base.lines, list.lines);
  const held = new Set(list.entries.map(({ sectionIndex }) => sectionIndex));
  const added: { line: number; title: string; section: Section | undefined }[] = [];
  // Sections that had such items before have items of their own.
  const usual = new Set<Section | undefined>();
  for (let line = 1; line <= list.lines.count; line++) {
    const owner = list.owners[line - 1];
    if (owner !== 'list' && owner !== 'contents') continue;
    const item = ITEM.exec(list.lines.text(line));
    if (!item) continue;
    const section = sectionAt(list, line);
    if (diff.wasLine(line) !== 0) usual.add(section);
    else if (isLikeEntries(item[3]!, sign, section) && !OWN.test(item[1]!) && !OWN.test(item[2]!))
      added.push({ line, title: item[1]!, section });
  }
  const last = list.sections.findLast(({ index }) => held.has(index));
  for (const { line, title, section } of added) {
    if (inContents.some(({ span }) => span.start === list.lines.starts[line - 1])) continue;
    if (!section || usual.has(section) || held.has(section.index) || diff.wasLine(section.line) === 0)
      continue;
    const span = list.lines.span(line);
    yield {
      message: `${quote(title)} stands in ${quote(section.title)}, which holds no entries. Move it to the section that it belongs in${last ? `, such as ${quote(last.title)}` : ''}.`,
      span,
      severity: 'warning',
      key: `place\n${title}`,
    };
  }
}
