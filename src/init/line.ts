import type { Convention } from '../analysis/conventions.ts';
import { mergeConfigs } from '../config/merge.ts';
import type { ConfigInput } from '../config/schema.ts';

/** A share of entries from which a convention is written down as a rule. */
export const NEARLY_ALL = 0.95;

/** Entries that it takes to tell a convention. */
export const FEWEST = 8;

/** One line of the config with what it rests on. */
export interface Line {
  readonly settings: ConfigInput;
  /** As it stands below its heading, e.g. `shape: row`. */
  readonly text: string;
  readonly heading: 'entries' | 'labels' | 'taxonomy' | 'rules' | '';
  readonly why: string;
}

export const isFirm = <T>(
  convention: Convention<T> | undefined,
  share = NEARLY_ALL,
): convention is Convention<T> =>
  convention !== undefined && convention.of >= FEWEST && convention.share >= share;

export const shareOf = <T>({ share, of }: Convention<T>) => `${Math.round(share * of)} of ${of}`;

/** A text as YAML takes it, on one line. */
export function scalar(text: string): string {
  return /^[A-Za-z][\w ./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

export const flow = (options: Readonly<Record<string, string | boolean | number>>) =>
  `{ ${Object.entries(options)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? scalar(value) : value}`)
    .join(', ')} }`;

/** Several settings as one. */
export const input = (settings: readonly ConfigInput[]) =>
  settings.reduce<ConfigInput>((under, over) => mergeConfigs(under, over), {});
