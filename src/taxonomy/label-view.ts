import type { FileReport, Label, Tag, Taxonomy } from '../model.ts';
import { markdown, printable } from '../text/escape.ts';
import { readBadge } from './syntax/badge.ts';

/** One part of a badge's text, as shields.io escapes it, and nothing left that Markdown or a URL could take up. */
function badgePart(text: string): string {
  const escaped = printable(text, 120).replace(/-/g, '--').replace(/_/g, '__').replace(/ /g, '_');
  return encodeURIComponent(escaped).replace(
    /[!'()*~]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The badge of a tag as an image, made from the tag alone. */
function badge(tag: Tag): string {
  const parts = (tag.label?.url && readBadge(tag.label.url)?.parts) || [tag.id];
  const color = (tag.color ?? tag.label?.color ?? '').replace(/^#/, '');
  const safeColor = /^[\da-z]{3,20}$/i.test(color) ? color : 'lightgrey';
  const url = `https://img.shields.io/badge/${parts.map(badgePart).join('-')}-${safeColor}`;
  return `![${markdown(tag.id, 120)}](${url})`;
}

const chip = (id: string) => `<kbd>${markdown(id, 120)}</kbd>`;

/** Shows labels as they will look. */
export class LabelView {
  private readonly known: ReadonlyMap<string, Tag>;
  private readonly proposed: ReadonlySet<string>;
  private readonly closed: boolean;

  /**
   * @param trusted the taxonomy that stands: only its tags are shown as images.
   * @param head the taxonomy that the change would have.
   */
  constructor(trusted: Taxonomy, head: Taxonomy) {
    this.known = new Map(trusted.tags.map((tag) => [tag.id, tag]));
    this.proposed = new Set(head.tags.map((tag) => tag.id).filter((id) => !this.known.has(id)));
    this.closed = trusted.closed;
  }

  static of(file: FileReport): LabelView {
    return new LabelView((file.base ?? file.list).taxonomy, file.list.taxonomy);
  }

  /** Tags that the change would add to the taxonomy. */
  get proposals(): string[] {
    return [...this.proposed].map(chip);
  }

  /** A label as Markdown that fits into a table cell. */
  show(id: string): string {
    const tag = this.known.get(id);
    if (tag) return tag.syntax === 'badge' ? badge(tag) : chip(id);
    if (this.proposed.has(id)) return `${chip(id)} (proposed)`;
    return this.closed ? `${chip(id)} (unknown)` : chip(id);
  }

  /** The labels of an entry, each once. */
  showAll(labels: readonly Pick<Label, 'id'>[]): string {
    return [...new Set(labels.map((label) => label.id))].map((id) => this.show(id)).join(' ');
  }
}
