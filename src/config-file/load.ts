import * as v from 'valibot';
import { withPresets } from '../config/presets.ts';
import { type Config, type ConfigInput, configSchema } from '../config/schema.ts';
import type { ConfigProblem } from './errors.ts';
import { loadTags } from './tag-file.ts';
import { validateConfig } from './validate.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads the text of a config: YAML, its presets merged in, defaults filled in. Pure: whoever has the files reads
 * the one that `tagFileOf` names and hands it to `withTagFile`.
 * @returns the config, or everything that is wrong with it.
 */
export function loadConfig(text: string): { config: Config } | { problems: ConfigProblem[] } {
  const file = readYaml(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if ('problems' in file) return file;
  if (file.value === null || file.value === undefined) return { config: v.parse(configSchema, {}) };
  const problems = validateConfig(file);
  if (problems.length > 0) return { problems };
  return { config: v.parse(configSchema, withPresets(file.value as ConfigInput)) };
}

/** The file of tags that a config names and that its taxonomy comes from; relative to the repository. */
export function tagFileOf(config: Config): string | undefined {
  const { from, file, tags } = config.taxonomy;
  return from === 'file' || (from === 'auto' && !tags) ? file : undefined;
}

/** A config with the tags of its file put in, or everything that is wrong with that file. */
export function withTagFile(
  config: Config,
  text: string,
): { config: Config } | { problems: ConfigProblem[] } {
  const read = loadTags(text);
  if ('problems' in read) return read;
  return { config: { ...config, taxonomy: { ...config.taxonomy, tags: read.tags } } };
}
