import { type Config, defaultConfig } from '../config/schema.ts';
import { type ConfigProblem, formatConfigProblems } from '../config-file/errors.ts';
import { loadConfig, tagFileOf, withTagFile } from '../config-file/load.ts';
import { UsageError } from './inputs.ts';
import type { RunContext } from './run-context.ts';

/** Where the config is looked for, when the workflow does not say. */
const PLACES = ['.github/awesome-steward.yml', '.github/awesome-steward.yaml'];

export interface FoundConfig {
  readonly config: Config;
  /** Files of the repository that steer the check; a pull request that changes one is told that it is not obeyed. */
  readonly steering: readonly string[];
}

function complain(path: string, problems: readonly ConfigProblem[]): UsageError {
  return new UsageError(formatConfigProblems(path, problems));
}

/**
 * Reads the config as it stands at a commit that maintainers made: never at the head of a pull request. The inputs
 * `config` and `files` say where it is and what it is for.
 * @throws {UsageError} when it is broken, or asked for and not there.
 */
export async function readConfig({ host, inputs }: RunContext, sha: string): Promise<FoundConfig> {
  const { config: asked, files } = inputs;
  const path = asked || PLACES[0]!;
  const text = await host.file(path, sha);
  if (text === undefined && asked) {
    throw new UsageError(
      `${asked} does not exist on the base branch. Add the file there, or remove the input "config".`,
    );
  }
  let config = defaultConfig;
  if (text !== undefined) {
    const loaded = loadConfig(text);
    if ('problems' in loaded) throw complain(path, loaded.problems);
    config = loaded.config;
  }
  const steering = [...(asked ? [asked] : PLACES), config.pulls.template, config.issues.template].filter(
    (each) => each !== undefined,
  );
  const tagFile = tagFileOf(config);
  if (tagFile) {
    steering.push(tagFile);
    const tags = await host.file(tagFile, sha);
    if (tags === undefined)
      throw new UsageError(
        `${path}: "taxonomy.file" is ${tagFile}, which does not exist. Add the file or correct the name.`,
      );
    const loaded = withTagFile(config, tags);
    if ('problems' in loaded) throw complain(tagFile, loaded.problems);
    config = loaded.config;
  }
  return { config: files.length > 0 ? { ...config, files: [...files] } : config, steering };
}
