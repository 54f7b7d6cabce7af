import * as v from 'valibot';
import type { List, Section } from '../../model.ts';
import { foldTitle } from '../../text/fold.ts';
import { count, texts } from '../options.ts';
import { defineView, type ViewContext } from '../view.ts';

const options = v.strictObject({
  depth: v.pipe(v.optional(count, 2), v.description('Levels of headings to list; 0: all.')),
  from: v.pipe(
    v.optional(v.picklist(['here', 'top']), 'here'),
    v.description('List the headings after the region, or all headings of the file.'),
  ),
  skip: v.pipe(
    v.optional(texts, []),
    v.description('Titles of headings to leave out, with everything below them.'),
  ),
  counts: v.pipe(
    v.optional(v.boolean(), false),
    v.description('Show the number of entries below each heading.'),
  ),
});

type Options = v.InferOutput<typeof options>;

/** Entries below each section, by its position. */
function counted(list: List): number[] {
  const counts = list.sections.map(() => 0);
  for (const { sectionIndex } of list.entries) {
    for (let at = sectionIndex; at !== -1; at = list.sections[at]!.parent) counts[at]!++;
  }
  return counts;
}

function render(list: List, { options: asked, markup, file, where, at }: ViewContext<Options>): string {
  const skipped = new Set(asked.skip.map(foldTitle));
  const isHere = file === list;
  const left = new Set<number>();
  const headings = list.sections.filter((section) => {
    const { index, parent, kind, path, title, span } = section;
    if (left.has(parent) || skipped.has(foldTitle(title))) {
      left.add(index);
      return false;
    }
    if (kind !== 'heading' || path.length === 0 || section.anchor === undefined || title === '') return false;
    return !isHere || asked.from === 'top' || span.start > at;
  });
  const levels = levelsOf(headings, list);
  const counts = asked.counts ? counted(list) : [];
  return headings
    .flatMap((section) => {
      const level = levels.get(section.index)!;
      if (asked.depth > 0 && level >= asked.depth) return [];
      const number = counts[section.index] ? ` (${counts[section.index]})` : '';
      return `${'  '.repeat(level)}- ${markup.anchor(section.title, `${where}#${section.anchor}`)}${number}`;
    })
    .join('\n');
}

/** How deep each heading stands among those that are listed; a rank that is passed over adds no level. */
function levelsOf(headings: readonly Section[], list: List): Map<number, number> {
  const levels = new Map<number, number>();
  for (const { index } of headings) {
    let above = list.sections[index]!.parent;
    while (above !== -1 && !levels.has(above)) above = list.sections[above]!.parent;
    levels.set(index, above === -1 ? 0 : levels.get(above)! + 1);
  }
  return levels;
}

export const contents = defineView({
  name: 'contents',
  summary: 'A table of contents of the headings, with the anchors that GitHub gives them',
  about: `Lists the headings that follow it, two levels deep; the title of the document is none of them. Of a list that lives elsewhere (\`of=docs/list.md\`) it lists all headings, and links into that file.`,
  options,
  examples: [
    {
      name: 'of the whole file',
      options: 'from=top',
      shows: ['- [Labels](#labels)', '  - [Data: Scaling](#data-scaling)', '- [Papers](#papers)'],
    },
    {
      name: 'the first level with the number of entries',
      options: 'from=top depth=1 counts',
      shows: ['- [Labels](#labels)\n', '- [Papers](#papers) (8)'],
    },
  ],
  render,
});
