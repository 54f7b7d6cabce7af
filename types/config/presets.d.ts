import type { ConfigInput } from './schema.js';
export declare const presetNames: readonly string[];
/** The settings of a preset, if there is one of that name. */
export declare function presetByName(name: string): ConfigInput | undefined;
/**
 * A config laid over the presets that it extends, the later over the earlier: maps are merged key by key, lists
 * and single values replaced. A rule's severity alone keeps the preset's options.
 */
export declare function withPresets(own: ConfigInput): ConfigInput;
