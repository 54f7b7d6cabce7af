import type { Label, LabelSyntax, Tag } from '../../model.ts';
import { badge } from './badge.ts';
import { bracket } from './bracket.ts';
import { code } from './code.ts';
import { emoji } from './emoji.ts';
import { column, field } from './field.ts';
import type { LabelForm } from './form.ts';
import { html } from './html.ts';
import { icon } from './icon.ts';
import { paren } from './paren.ts';
import { pipe } from './pipe.ts';

/** How each syntax of labels is read and written. */
export const labelForms: Readonly<Record<LabelSyntax, LabelForm>> = {
  badge,
  icon,
  code,
  emoji,
  bracket,
  paren,
  html,
  pipe,
  field,
  column,
};

/**
 * A label for a tag, written as this list writes it: exactly as the legend declares it where the legend is
 * written in that syntax, else in the manner of `like`, a label of the list.
 * @returns `undefined` where nobody can know how, e.g. an icon that no legend shows.
 */
export function writeLabel(
  tag: Tag,
  syntax: LabelSyntax = tag.syntax,
  like?: Pick<Label, 'raw' | 'id' | 'color' | 'alt' | 'url'>,
): string | undefined {
  if (tag.label && tag.label.syntax === syntax) return tag.label.raw;
  return labelForms[syntax].write(tag, like);
}
