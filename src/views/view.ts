import type * as v from 'valibot';
import type { List } from '../model.ts';
import type { ListHistory, ViewAbout } from './about.ts';
import type { Markup } from './markup.ts';

export type { ListHistory, ViewExample } from './about.ts';

export interface ViewContext<O> {
  readonly options: O;
  readonly markup: Markup;
  readonly history: ListHistory;
  /** The file that the region stands in; the list itself, or another file that shows views of it. */
  readonly file: List;
  /** Path of the list as seen from that file; empty where they are the same. */
  readonly where: string;
  /** Where in that file the region begins: an offset in UTF-16 units. */
  readonly at: number;
  /** What stands in the region now, line endings as `\n`; empty for a new one. */
  readonly before: string;
  /** Whether `before` is what was generated last, to the letter: nobody wrote into it since. */
  readonly untouched: boolean;
  /** Says something to whoever runs it, e.g. that a title of the old index names no entry. Plain text. */
  note(message: string): void;
}

/** Strict, so that an option misspelt in a marker is told rather than passed over. */
// biome-ignore lint/suspicious/noExplicitAny: an options schema of any shape
type OptionsSchema = v.StrictObjectSchema<any, any>;

/** One view: what it shows of a list, with which options. */
export interface View<S extends OptionsSchema = OptionsSchema> extends ViewAbout {
  /** Numbers, switches, choices, texts and lists of texts only: a marker holds nothing else. */
  readonly options: S;
  /**
   * Markdown with `\n` between its lines, none at its ends; empty where there is nothing to show. The same list,
   * options and context give the same text.
   * @throws {ViewError} when the options ask for what this list does not have.
   */
  render(list: List, context: ViewContext<v.InferOutput<S>>): string;
  /** For views that may stand within a line: the same in a few words. */
  inline?(list: List, context: ViewContext<v.InferOutput<S>>): string;
}

/** The options of a region ask for what cannot be given; the message says what to write. Plain text. */
export class ViewError extends Error {
  override readonly name = 'ViewError';
}

/** Keeps a view's option types together; returns the view as it is. */
export function defineView<S extends OptionsSchema>(view: View<S>): View<S> {
  return view;
}
