import type { Entry, Section, Tag, Taxonomy } from '../model.ts';
import { declare } from './config.ts';

/**
 * The section tree as a taxonomy, which is all that most lists have: a tag for every section with entries of its
 * own. Its id is the section's title, or the whole path where the title stands elsewhere too.
 */
export function taxonomyFromSections(
  sections: readonly Section[],
  entries: readonly Pick<Entry, 'sectionIndex'>[],
): Taxonomy {
  const used = new Set(entries.map((entry) => entry.sectionIndex));
  const holding = sections.filter((section) => used.has(section.index));
  const titles = new Map<string, number>();
  for (const { title } of holding) titles.set(title, (titles.get(title) ?? 0) + 1);
  const tags = holding.map(
    ({ title, path, line, titleSpan }): Tag => ({
      id: titles.get(title) === 1 ? title : path.join(' / '),
      title,
      path: path.slice(0, -1),
      aliases: [],
      line,
      span: titleSpan,
      syntax: 'field',
    }),
  );
  return declare(tags, 'sections', false);
}
