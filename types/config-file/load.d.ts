import { type Config } from '../config/schema.js';
import type { ConfigProblem } from './errors.js';
/**
 * Reads the text of a config: YAML, its presets merged in, defaults filled in. Pure: whoever has the files reads
 * the one that `tagFileOf` names and hands it to `withTagFile`.
 * @returns the config, or everything that is wrong with it.
 */
export declare function loadConfig(text: string): {
    config: Config;
} | {
    problems: ConfigProblem[];
};
/** The file of tags that a config names and that its taxonomy comes from; relative to the repository. */
export declare function tagFileOf(config: Config): string | undefined;
/** A config with the tags of its file put in, or everything that is wrong with that file. */
export declare function withTagFile(config: Config, text: string): {
    config: Config;
} | {
    problems: ConfigProblem[];
};
