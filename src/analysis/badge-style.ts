import type { Label, List, Tag } from '../model.ts';
import { type Badge, badge, readBadge } from '../taxonomy/syntax/badge.ts';
import { writeLabel } from '../taxonomy/syntax/index.ts';
import { memo } from '../text/collections.ts';
import { type Convention, conventionOf, isFirm } from './conventions.ts';

/** What the badges of one list have in common, beside their text and colour. */
export interface BadgeStyle {
  /** Where the picture comes from, e.g. `https://img.shields.io/badge/`. */
  readonly host: string;
  /** Ending and query of the URL, e.g. `.svg?style=flat`. */
  readonly look: string;
  /** Whether the alternative text is empty, the label itself, or something else. */
  readonly alt: 'none' | 'label' | 'other';
}

/** Share of a list's badges that makes a style. */
const MOST = 0.8;

/** The style of a label, if it is a badge; URLs repeat, so each is read once. */
function badgeStyleOf(label: Label, badges: Map<string, Badge | undefined>): BadgeStyle | undefined {
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

/** The style in which a list writes its badges: what most of them do, else what the legend does. */
export class BadgeStyles {
  private readonly badges = new Map<string, Badge | undefined>();
  private readonly expected: { readonly [K in keyof BadgeStyle]?: BadgeStyle[K] };
  /** A badge of the list that is written as most are. */
  private readonly model: Label | undefined;

  constructor(list: List) {
    const styled = (labels: readonly Label[]) =>
      labels.flatMap((label) => {
        const style = badgeStyleOf(label, this.badges);
        return style ? [{ label, style }] : [];
      });
    const known = styled(list.entries.flatMap(({ labels }) => labels));
    const legend = styled(list.taxonomy.tags.flatMap(({ label }) => label ?? []));
    const convention = <K extends keyof BadgeStyle>(key: K): Convention<BadgeStyle[K]> | undefined => {
      const own = conventionOf(known.map(({ style }) => style[key]));
      if (isFirm(own, MOST)) return own;
      const declared = conventionOf(legend.map(({ style }) => style[key]));
      return declared && declared.share === 1 ? declared : undefined;
    };
    const found = { host: convention('host'), look: convention('look'), alt: convention('alt') };
    this.expected = Object.fromEntries(
      Object.entries(found).flatMap(([key, value]) => (value ? [[key, value.value]] : [])),
    );
    this.model = [...legend, ...known].find(({ style }) => this.differences(style).length === 0)?.label;
  }

  private differences(style: BadgeStyle): (keyof BadgeStyle)[] {
    const keys = ['host', 'look', 'alt'] as const;
    // An alternative text of its own (a facet such as `Venue`) is no lack of style.
    return keys.filter((key) => {
      const expected = this.expected[key];
      return expected !== undefined && expected !== 'other' && expected !== style[key];
    });
  }

  /** In what a badge differs from the others of its list; nothing for labels that are no badges. */
  oddities(
    label: Label,
  ): { readonly in: keyof BadgeStyle; readonly expected: string; readonly found: string }[] {
    const style = badgeStyleOf(label, this.badges);
    if (!style) return [];
    return this.differences(style).map((key) => ({
      in: key,
      expected: this.expected[key] ?? '',
      found: style[key],
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

/** The styles of a list's badges. Read once a list. */
export const badgeStylesOf = memo((list: List) => new BadgeStyles(list));
