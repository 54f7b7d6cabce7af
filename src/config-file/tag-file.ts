import type { Config } from '../config/schema.ts';
import type { ConfigProblem } from './errors.ts';
import { validateConfig } from './validate.ts';
import { readYaml } from './yaml.ts';

type Tags = NonNullable<Config['taxonomy']['tags']>;

/**
 * Reads a file of tags: YAML, a list of ids or of `{ id, title, path, color, aliases }`, at the top or under
 * `tags`. Judged as `taxonomy.tags` of a config is, for which it stands.
 * @returns the tags, or everything that is wrong with the file.
 */
export function loadTags(text: string): { tags: Tags } | { problems: ConfigProblem[] } {
  const file = readYaml(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if ('problems' in file) return file;
  const { value } = file;
  const own = Array.isArray(value) ? [] : ['tags'];
  const tags = Array.isArray(value) ? value : (value as { tags?: unknown } | null)?.tags;
  if (!Array.isArray(tags)) {
    const message = 'found no tags; expected a list, at the top or under "tags:", e.g. "- id: Data-Mixture".';
    return { problems: [{ ...file.at([]), key: '', message }] };
  }
  const problems = validateConfig({
    value: { taxonomy: { tags } },
    at: (path, part) => file.at([...own, ...path.slice(2)], part),
  });
  return problems.length > 0 ? { problems } : { tags: tags as Tags };
}
