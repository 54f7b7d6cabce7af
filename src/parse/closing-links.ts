import { type Inline, plain } from '../markdown/inline.ts';
import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { lineBehind } from './description.ts';
import { roleOfText } from './vocabulary.ts';

/** So many entries close with a link of one text, such a share of them behind words of their own. */
const HABIT = { fewest: 3, share: 0.7 };

/** Words that a link behind them completes: `Voted for the [paper](…)`, `See [docs](…)`. */
const LEADS_ON =
  /^(?:an?|the|this|its|their|our|your|my|of|for|at|on|in|see|from|via|to|into|under|with|using|by|as|is|are|here|visit|read|try|watch|check|and|or|official|unofficial|original|live|online|open|interactive|new|de|du|des|del|la|le|les|el|los|las|der|die|das|den|il|lo|da|do)$/i;

/** A link at the end of a line that says what it is, and the word before it. */
interface Closing {
  readonly at: number;
  readonly text: string;
  readonly before: string;
}

/**
 * The texts of links with which entries of a list close, whatever they say: `Sorts mail [Source](…)`. Behind a full stop
 * or in brackets one is enough to tell; here it takes a habit.
 * @param candidates the entries
 */
export function closingTexts(candidates: readonly Candidate[]): ReadonlySet<string> {
  const befores = new Map<string, string[]>();
  for (const { row, shape, titleLine } of candidates) {
    if (row || shape === 'heading') continue;
    const found = closingOf(lineBehind(titleLine.rest));
    if (!found) continue;
    const known = befores.get(found.text);
    if (known) known.push(found.before);
    else befores.set(found.text, [found.before]);
  }
  const usual = [...befores].filter(
    ([, words]) => words.length >= HABIT.fewest && new Set(words).size >= words.length * HABIT.share,
  );
  return new Set(usual.map(([text]) => text));
}

/** An entry without such links at the end of its first line, to be described by what is left. */
export function withoutClosing(candidate: Candidate, texts: ReadonlySet<string>): Candidate {
  const { row, shape, titleLine } = candidate;
  if (texts.size === 0 || row || shape === 'heading') return candidate;
  const line = lineBehind(titleLine.rest);
  const found = closingOf(line);
  if (!found || !texts.has(found.text)) return candidate;
  const link = line[found.at]!;
  return {
    ...candidate,
    titleLine: { ...titleLine, rest: titleLine.rest.filter((node) => node !== link) },
  };
}

function closingOf(line: readonly Inline[]): Closing | undefined {
  let at = line.length - 1;
  while (at > 0 && line[at]!.kind === 'text' && plain([line[at]!]).trim() === '') at--;
  const node = line[at];
  const before = line[at - 1];
  const link = node?.kind === 'element' && node.children.length === 1 ? node.children[0] : node;
  if (link?.kind !== 'link' || before?.kind !== 'text') return undefined;
  const text = foldSpace(plain([link])).toLowerCase();
  const word = /\s(\S*[\p{L}\p{N}#+"”’'])\s+$/u.exec(before.text.slice(-60))?.[1];
  if (word === undefined || LEADS_ON.test(word) || roleOfText(text) === undefined) return undefined;
  return { at, text, before: word.toLowerCase() };
}
