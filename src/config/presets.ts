import { mergeConfigs } from './merge.ts';
import type { ConfigInput } from './schema.ts';

/** What most lists follow: linked bullets, `- [Name](url) - Description.`, in any order. */
const awesome: ConfigInput = {
  entries: { link: 'required' },
  rules: {
    'entry-description': { required: 'always', capital: 'always', period: 'always' },
  },
};

/** What the co-development list follows: one table of titles and badges, out of a legend, and an index by badge. */
const coDevelopment: ConfigInput = {
  entries: { shape: 'row', link: 'optional' },
  labels: { syntax: 'badge' },
  taxonomy: { from: 'legend', closed: true },
  rules: {
    'duplicate-title': { crossListing: 'forbidden' },
    'label-count': { min: 1 },
  },
};

const presets: Readonly<Record<string, ConfigInput>> = { awesome, 'co-development': coDevelopment };

export const presetNames: readonly string[] = Object.keys(presets);

/** The settings of a preset, if there is one of that name. */
export function presetByName(name: string): ConfigInput | undefined {
  return Object.hasOwn(presets, name) ? presets[name] : undefined;
}

/**
 * A config laid over the presets that it extends, the later over the earlier: maps are merged key by key, lists
 * and single values replaced. A rule's severity alone keeps the preset's options.
 */
export function withPresets(own: ConfigInput): ConfigInput {
  const names = [own.extends ?? []].flat();
  const layers = [...names.map((name) => presetByName(name) ?? {}), own];
  return layers.reduce<ConfigInput>((under, over) => mergeConfigs(under, over), {});
}
