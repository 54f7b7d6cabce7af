import type { Config } from '../config/schema.ts';
import type { LabelSyntax, Tag, Taxonomy } from '../model.ts';

/** Tags in order of appearance to a taxonomy: the first of an id declares it, later ones repeat it. */
export function declare(tags: Iterable<Tag>, source: Taxonomy['source'], closed: boolean): Taxonomy {
  const first = new Map<string, Tag>();
  const repeated: Tag[] = [];
  for (const tag of tags) {
    if (first.has(tag.id)) repeated.push(tag);
    else first.set(tag.id, tag);
  }
  return { source, closed, tags: [...first.values()], repeated };
}

/**
 * The taxonomy that a config declares under `taxonomy.tags` (a file of tags is put there when the config is
 * read); `undefined` when it declares none or looks elsewhere.
 * @param syntax how this list writes labels.
 */
export function taxonomyFromConfig(config: Config, syntax: LabelSyntax): Taxonomy | undefined {
  const { from, tags, file, closed } = config.taxonomy;
  if (!tags || !['auto', 'tags', 'file'].includes(from)) return undefined;
  const source = from === 'file' || (from === 'auto' && file !== undefined) ? 'file' : 'config';
  const declared = tags.map((given): Tag => {
    const tag = typeof given === 'string' ? { id: given } : given;
    const color = tag.color?.replace(/^#/, '');
    return {
      id: tag.id,
      title: tag.title ?? tag.id,
      path: tag.path ?? [],
      aliases: tag.aliases ?? [],
      line: 0,
      syntax,
      ...(color && { color }),
    };
  });
  return declare(declared, source, closed === 'auto' ? declared.length > 0 : closed);
}

/** The same taxonomy with other spellings from the config (`taxonomy.aliases`, `spelling: tag id`) added. */
export function withAliases(taxonomy: Taxonomy, aliases: Config['taxonomy']['aliases']): Taxonomy {
  const spellings = new Map<string, string[]>();
  for (const [spelling, id] of Object.entries(aliases)) {
    spellings.set(id, [...(spellings.get(id) ?? []), spelling]);
  }
  if (spellings.size === 0) return taxonomy;
  return {
    ...taxonomy,
    tags: taxonomy.tags.map((tag) => {
      const more = spellings.get(tag.id);
      return more ? { ...tag, aliases: [...new Set([...tag.aliases, ...more])] } : tag;
    }),
  };
}
