import type { Label, List, Tag } from '../model.ts';
import { type Badge, badge, readBadge } from '../taxonomy/syntax/badge.ts';
import { writeLabel } from '../taxonomy/syntax/index.ts';
import { type Habit, habitOf, isFirm } from './conventions.ts';

/** What the badges of one list have in common, beside their text and colour. */
export interface Manner {
  /** Where the picture comes from, e.g. `https://img.shields.io/badge/`. */
  readonly host: string;
  /** Ending and query of the URL, e.g. `.svg?style=flat`. */
  readonly look: string;
  /** Whether the alternative text is empty, the label itself, or something else. */
  readonly alt: 'none' | 'label' | 'other';
}

/** Share of a list's badges that makes a manner. */
const MOST = 0.8;

/** The manner of a label, if it is a badge; URLs repeat, so each is read once. */
function mannerOf(label: Label, badges: Map<string, Badge | undefined>): Manner | undefined {
  if (!label.url) return undefined;
  if (!badges.has(label.url)) badges.set(label.url, readBadge(label.url));
  const read = badges.get(label.url);
  if (!read) return undefined;
  const alt = label.alt ?? '';
  return {
    host: read.host,
    look: read.extension + read.query,
    alt: alt === '' ? 'none' : alt === label.id ? 'label' : 'other',
  };
}

/** The manner in which a list writes its badges: what most of them do, else what the legend does. */
export class Manners {
  private readonly badges = new Map<string, Badge | undefined>();
  private readonly expected: { readonly [K in keyof Manner]?: Manner[K] };
  /** A badge of the list that is written as most are. */
  private readonly model: Label | undefined;

  constructor(list: List) {
    const mannered = (labels: readonly Label[]) =>
      labels.flatMap((label) => {
        const manner = mannerOf(label, this.badges);
        return manner ? [{ label, manner }] : [];
      });
    const known = mannered(list.entries.flatMap(({ labels }) => labels));
    const legend = mannered(list.taxonomy.tags.flatMap(({ label }) => label ?? []));
    const habit = <K extends keyof Manner>(key: K): Habit<Manner[K]> | undefined => {
      const own = habitOf(known.map(({ manner }) => manner[key]));
      if (isFirm(own, MOST)) return own;
      const declared = habitOf(legend.map(({ manner }) => manner[key]));
      return declared && declared.share === 1 ? declared : undefined;
    };
    const found = { host: habit('host'), look: habit('look'), alt: habit('alt') };
    this.expected = Object.fromEntries(
      Object.entries(found).flatMap(([key, value]) => (value ? [[key, value.value]] : [])),
    );
    this.model = [...legend, ...known].find(({ manner }) => this.differences(manner).length === 0)?.label;
  }

  private differences(manner: Manner): (keyof Manner)[] {
    const keys = ['host', 'look', 'alt'] as const;
    // An alternative text of its own (a facet such as `Venue`) is no lack of manner.
    return keys.filter((key) => {
      const expected = this.expected[key];
      return expected !== undefined && expected !== 'other' && expected !== manner[key];
    });
  }

  /** In what a badge differs from the others of its list; nothing for labels that are no badges. */
  oddities(label: Label): { readonly in: keyof Manner; readonly expected: string; readonly found: string }[] {
    const manner = mannerOf(label, this.badges);
    if (!manner) return [];
    return this.differences(manner).map((key) => ({
      in: key,
      expected: this.expected[key] ?? '',
      found: manner[key],
    }));
  }

  /** A label for a tag as this list writes it; `undefined` where nobody can know how. */
  write(tag: Tag, like?: Label): string | undefined {
    const { label } = tag;
    if (tag.syntax !== 'badge' || (label && this.oddities(label).length === 0))
      return writeLabel(tag, tag.syntax, like);
    return badge.write(tag, this.model ?? like);
  }
}

const known = new WeakMap<List, Manners>();

/** The manners of a list's badges. Read once a list. */
export function mannersOf(list: List): Manners {
  const held = known.get(list);
  if (held) return held;
  const made = new Manners(list);
  known.set(list, made);
  return made;
}
