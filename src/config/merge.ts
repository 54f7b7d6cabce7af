import type { Config, ConfigInput } from './schema.ts';

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Settings of rules laid over others: a severity alone keeps the options that stand below it.
 */
function mergeSettings(under: Plain, over: Plain): Plain {
  const spelt = (setting: unknown) => (typeof setting === 'string' ? { severity: setting } : setting);
  const merged: Record<string, unknown> = { ...under };
  for (const [id, setting] of Object.entries(over)) {
    merged[id] =
      under[id] === undefined ? setting : { ...(spelt(under[id]) as Plain), ...(spelt(setting) as Plain) };
  }
  return merged;
}

function merge(under: Plain, over: Plain): Plain {
  const merged: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = under[key];
    if (!isPlain(below) || !isPlain(value)) merged[key] = value;
    else merged[key] = key === 'rules' ? mergeSettings(below, value) : merge(below, value);
  }
  return merged;
}

/** A config laid over another: maps are merged key by key, lists and single values replaced. */
export function mergeConfigs(under: ConfigInput, over: ConfigInput): ConfigInput {
  return merge(under, over);
}

/** Settings of rules laid over others, option by option. */
export function mergeRules(under: Config['rules'], over: Config['rules']): Config['rules'] {
  return mergeSettings(under, over) as Config['rules'];
}
