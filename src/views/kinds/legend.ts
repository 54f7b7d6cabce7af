import * as v from 'valibot';
import type { List, Tag } from '../../model.ts';
import { grid } from '../grid.ts';
import type { Markup } from '../markup.ts';
import { texts } from '../options.ts';
import { sortByTitle } from '../order.ts';
import { isNamed } from '../select.ts';
import { defineView } from '../view.ts';

const options = v.strictObject({
  label: v.pipe(
    v.optional(texts),
    v.description('Only these labels: ids, titles, or branches such as `Data4Model/Scaling`.'),
  ),
  order: v.pipe(
    v.optional(v.picklist(['declared', 'alphabetical']), 'declared'),
    v.description('Order of the labels.'),
  ),
});

type Options = v.InferOutput<typeof options>;

function render(list: List, { options: asked, markup }: { options: Options; markup: Markup }): string {
  const { label: named } = asked;
  const tags = list.taxonomy.tags.filter((tag) => !named || named.some((name) => isNamed(tag, name)));
  const pathOf = (tag: Tag) => tag.path.join(' › ');
  const sorted =
    asked.order === 'alphabetical' ? sortByTitle(tags, (tag) => `${pathOf(tag)} ${tag.title}`) : tags;
  if (sorted.length === 0) return '';
  const branched = sorted.some(({ path }) => path.length > 0);
  const explained = sorted.some(({ id, title }) => id !== title);
  let above = '';
  const rows = sorted.map((tag) => {
    const path = pathOf(tag);
    const branch = path === above ? '' : markup.text(path);
    above = path;
    return [...(branched ? [branch] : []), markup.label(tag), ...(explained ? [markup.text(tag.title)] : [])];
  });
  const head = [...(branched ? ['Branch'] : []), 'Label', ...(explained ? ['Meaning'] : [])];
  return grid(
    head,
    head.map(() => 'left'),
    rows,
  );
}

export const legend = defineView({
  name: 'legend',
  summary: 'The labels and what they mean, out of a taxonomy that the config declares',
  about: `For a taxonomy that lives in the config or in a file of its own: this shows it to readers, so that it is declared once. Labels are written as contributors write them.`,
  options,
  examples: [
    {
      name: 'of a taxonomy in the config',
      options: '',
      config: {
        taxonomy: {
          tags: [
            { id: 'Data-Collecting', title: 'Collecting more', path: ['Data', 'Scaling'], color: 'f1db9d' },
            { id: 'Data-Filter', title: 'Choosing better', path: ['Data', 'Scaling'], color: 'f1db9d' },
          ],
        },
      },
      shows: [
        '| Branch | Label | Meaning |',
        '| Data › Scaling | ![](https://img.shields.io/badge/Data--Collecting-f1db9d) | Collecting more |',
        '| | ![](https://img.shields.io/badge/Data--Filter-f1db9d) | Choosing better |',
      ],
    },
  ],
  render,
});
