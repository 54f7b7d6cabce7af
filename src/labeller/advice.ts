import type { Config } from '../config/schema.ts';
import type { Entry, List, Tag } from '../model.ts';
import { memo } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { enumerate } from '../text/phrases.ts';
import { subjectOf } from './examples.ts';
import { labelledLine } from './label-line.ts';
import { type LabelGuess, Labeller } from './labeller.ts';

/** The labeller of a list. Learned once a list, when it is first asked. */
export const labellerOf = memo((list: List) => new Labeller(list));

/** What to tell somebody who added an entry without labels. */
export interface LabelAdvice {
  /** One or two sentences. */
  readonly message: string;
  /** The entry's line with the labels. */
  readonly paste?: string;
}

/** The tag of a label, declared or only used. */
export function tagOf(list: List, id: string): Tag {
  const known = list.taxonomy.tags.find((tag) => tag.id === id);
  if (known) return known;
  const used = list.entries.flatMap(({ labels }) => labels).find((label) => label.id === id);
  return {
    id,
    title: id,
    path: [],
    aliases: [],
    line: 0,
    syntax: used?.syntax ?? 'code',
    ...(used && { label: used }),
  };
}

/** One guess with the entry that is the reason, e.g. `"Survey", as in "A Survey of Bees" (line 12)`. */
export function guessInWords(guess: LabelGuess, list: List): string {
  const [nearest] = guess.likeEntries.map((at) => list.entries[at]!);
  const name = guess.isBranch ? `a label of ${quote(guess.label)}` : quote(guess.label);
  return nearest ? `${name}, as in ${quote(nearest.title)} (line ${nearest.line})` : name;
}

/**
 * Labels that similar entries of `base` carry, for an entry of `list` that has none.
 * @returns nothing unless they are right often enough on this list.
 */
export function labelAdvice(entry: Entry, list: List, base: List, config: Config): LabelAdvice | undefined {
  const guesses = labellerOf(base).sure(subjectOf(entry, list.text));
  if (guesses.length === 0) return undefined;
  // Lines are those of the list that people see now.
  const now = new Map(list.entries.map((one) => [one.title, one] as const));
  const placed = guesses.map((guess) => {
    const [nearest] = guess.likeEntries.map((at) => base.entries[at]!);
    const there = nearest && now.get(nearest.title);
    return guessInWords({ ...guess, likeEntries: there ? [there.index] : [] }, list);
  });
  const leaves = guesses.filter(({ isBranch }) => !isBranch);
  const paste =
    leaves.length === guesses.length
      ? labelledLine(
          list,
          entry,
          leaves.map(({ label }) => tagOf(base, label)),
          config,
        )
      : undefined;
  return {
    message: `Similar entries carry ${enumerate(placed)}. Add the labels that fit.`,
    ...(paste !== undefined && { paste }),
  };
}
