import { type Inline, plain } from '../markdown/inline.ts';
import type { Lines } from '../model.ts';
import type { Declaration } from '../taxonomy/legend.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { toLabel } from './labels.ts';
import { LEGEND_ABROAD, withoutMarks } from './vocabulary.ts';

/** Words above or before labels that say what they are. */
const KEY = new RegExp(
  `^(?:legends?|key|symbols?|icons?|labels?|tags?|badges?|markers?|${LEGEND_ABROAD})(?: (?:used|meanings?|key|legend))?$`,
  'iu',
);

/** Those that are no fields of an entry. */
const KEY_OF_LINE = new RegExp(
  `^(?:legends?|key|symbols?|icons?|markers?|${LEGEND_ABROAD})(?: (?:used|meanings?|key|legend))?$`,
  'iu',
);

/** Whether a line is the name of a legend: `**Legend:**`. */
export function isKeyOfLegend(inlines: readonly Inline[]): boolean {
  const said = withoutMarks(plain(inlines));
  return said.length <= 30 && KEY.test(said);
}

const textOf = (text: string, start: number, end: number): Inline => ({
  kind: 'text',
  text: text.slice(start, end),
  start,
  end,
});

/** What stands between two declarations on one line. */
const BETWEEN = /[,;|·•/，；、]\s*$/;

/** A word before a mark that says what it is about: `age 🟢new / 🟡old`. */
const WORD_BEFORE = /([,;|·•/，；、]\s*|^)[\p{L} ]{1,20}$/u;

/**
 * `🌵 = dry, 🌊 = wet`: the declarations of one line, each by itself; a line with fewer than two stays whole.
 * @param isNamed whether the line says that it is a legend: there a word may stand before a mark
 */
export function declarationsOn(line: readonly Inline[], text: string, isNamed = false): Inline[][] {
  const [node] = line;
  if (line.length !== 1 || node?.kind !== 'text') return [[...line]];
  const starts = labelForms.emoji
    .read(line, text)
    .map(({ start }) => start)
    .filter((start, i) => {
      const before = text.slice(Math.max(node.start, start - 40), start);
      return i === 0 || BETWEEN.test(before) || (isNamed && WORD_BEFORE.test(before));
    });
  const first = text.slice(node.start, starts[0]).trim();
  if (starts.length < 2 || (first !== '' && !(isNamed && WORD_BEFORE.test(first)))) return [[...line]];
  return starts.map((start, i) => {
    const behind = text.slice(start, starts[i + 1] ?? node.end);
    const isLast = i === starts.length - 1;
    const said = isNamed && !isLast ? behind.replace(WORD_BEFORE, '$1') : behind;
    return [textOf(text, start, start + said.replace(BETWEEN, '').length)];
  });
}

/** `Legend: 🌵 = dry`: the line behind the word that names it; nothing where it has none. */
export function behindKey(line: readonly Inline[], text: string): Inline[] | undefined {
  const at = line.findIndex((node) => node.kind === 'text' && /[:：]/.test(node.text));
  const start = line[0]?.start ?? 0;
  const colon = at > 1 ? -1 : text.slice(start, start + 40).search(/[:：]/);
  const end = line.at(-1)?.end ?? start;
  const last = line.at(-1);
  if (
    colon === -1 ||
    last?.kind !== 'text' ||
    !KEY_OF_LINE.test(withoutMarks(text.slice(start, start + colon)))
  )
    return undefined;
  // A shortcode begins with a colon too.
  const from = start + colon + /^[:：][*_\s]*/.exec(text.slice(start + colon, end))![0].length;
  return from > last.start - 4 && from < end ? [textOf(text, from, end)] : undefined;
}

const BEFORE = /\b(?:with|by|marked(?: as)?)\s+(?:an?\s+|the\s+)?["'(“]?$/i;
const BEHIND =
  /^\ufe0f?["')”]?\s+(?:(?:sign|icon|emoji|symbol|mark|next to them|beside them)\s+)?(?:are|is|means?)\s+([\p{L}\d][^.;,\n]{1,58})/u;

/** `Entries with 💲 are paid.`: what sentences of a paragraph say that an emoji means. */
export function declaredInSentences(
  inlines: readonly Inline[],
  section: number,
  text: string,
  lines: Lines,
): Declaration[] {
  return inlines.flatMap((node) => {
    if (node.kind !== 'text') return [];
    return labelForms.emoji.read([node], text).flatMap((reading): Declaration[] => {
      const title = BEHIND.exec(text.slice(reading.end, reading.end + 100))?.[1]?.trim();
      if (
        title === undefined ||
        !BEFORE.test(text.slice(Math.max(node.start, reading.start - 40), reading.start))
      )
        return [];
      return [{ label: toLabel(reading, 'emoji', text, lines), title, section }];
    });
  });
}
