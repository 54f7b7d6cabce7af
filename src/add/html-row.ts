import type { Entry, Link, List } from '../model.ts';
import { roleOf, roleOfText } from '../parse/vocabulary.ts';
import { dateAs } from './dates.ts';
import { html, linkText, slice, type Wanted, type WrittenEntry } from './parts.ts';
import { isDateName } from './slots.ts';

const CELL = /(<t[dh]\b[^<>]{0,500}>)([\s\S]*?)(<\/t[dh]>)/gi;

/** The whole lines of an entry. */
const linesOf = ({ lines, text }: List, { line, endLine }: Entry) =>
  text.slice(lines.span(line).start, lines.span(endLine).end);

/** Whether an entry is a row of an HTML table. */
export const isHtmlRow = (list: List, entry: Entry): boolean =>
  entry.shape === 'html' && /<tr\b/i.test(linesOf(list, entry)) && /<t[dh]\b/i.test(slice(list, entry.span));

/**
 * A row of an HTML table as its neighbour is: the same tags, other contents.
 * @returns nothing for a neighbour with joined cells: what stands in them is not its own.
 */
export function writeHtmlRow(list: List, model: Entry, wanted: Wanted): WrittenEntry | undefined {
  const source = linesOf(list, model);
  if (/\b(?:row|col)span\b/i.test(source) || source.split(/<tr\b/i).length !== 2) return undefined;
  const from = list.lines.span(model.line).start;
  const links = [...wanted.links];
  const empty: string[] = [];
  const link = (name: string, { role, text }: Link) => {
    const at = links.findIndex((one) => one.role === undefined || (one.role ?? roleOf('', one.url)) === role);
    if (at === -1) return undefined;
    const [one] = links.splice(at, 1);
    const kind = one!.role ?? role ?? roleOf(name, one!.url);
    const says = roleOfText(text) === kind ? text : linkText(list, kind, one!.url);
    return `<a href="${html(one!.url).replaceAll('"', '%22')}">${html(says)}</a>`;
  };
  let isTitled = false;
  const text = source.replace(
    CELL,
    (_all: string, open: string, inner: string, close: string, at: number) => {
      const start = from + at + open.length;
      const end = start + inner.length;
      const holds = ({ start: a, end: b }: { start: number; end: number }) => a >= start && b <= end;
      if (!isTitled && holds(model.titleSpan)) {
        isTitled = true;
        const main = model.links.find(({ role, span }) => role === 'title' && holds(span));
        const address = main && links.length > 0 ? links.shift() : undefined;
        const titled =
          inner.slice(0, model.titleSpan.start - start) +
          html(wanted.title) +
          inner.slice(model.titleSpan.end - start);
        return open + (main && address ? titled.replace(main.url, () => html(address.url)) : titled) + close;
      }
      const field = model.fields.find(({ span }) => holds(span));
      const name = field?.name ?? '';
      const given = wanted.fields?.get(name);
      const shown = model.links.find(({ span }) => holds(span));
      let value = given === undefined ? undefined : html(given);
      if (given !== undefined && shown && /^https?:\/\/\S+$/.test(given))
        value = `<a href="${html(given)}">${html(linkText(list, shown.role, given))}</a>`;
      if (value === undefined && shown) value = link(name, shown);
      if (value === undefined && wanted.date && isDateName(name)) value = dateAs(inner.trim(), wanted.date);
      if (value === undefined && model.descriptionSpan && holds(model.descriptionSpan) && wanted.description)
        value = html(wanted.description);
      if (value === undefined && name !== '' && inner.trim() !== '') empty.push(name);
      return open + (value ?? '') + close;
    },
  );
  if (!isTitled) return undefined;
  const notes = links.map(({ url }) => `The list has no place for the link ${url}, so it was not added.`);
  if (empty.length > 0) notes.push(`Empty, for you to fill in: ${empty.join(', ')}.`);
  return { text, notes };
}
