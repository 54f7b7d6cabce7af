/**
 * Says in words what a valibot schema allows: for config errors, for `explain` and for the docs, so that none of
 * them repeats the schema. Reads only the kinds of schema that the config and the options of rules use.
 */

/** What this file reads of a valibot schema; the library's own types are generic in every part. */
export interface SchemaNode {
  readonly kind: string;
  readonly type: string;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly wrapped?: SchemaNode;
  readonly default?: unknown;
  readonly pipe?: readonly { kind: string; type: string; requirement?: unknown; description?: string }[];
}

/** A schema as this file reads it. */
export function node(schema: unknown): SchemaNode {
  return schema as SchemaNode;
}

/** The schema inside of `optional(…)`. */
export function unwrap(schema: SchemaNode): SchemaNode {
  return schema.wrapped ? unwrap(schema.wrapped) : schema;
}

function isObject(schema: SchemaNode): boolean {
  return schema.entries !== undefined;
}

/** The options of a union, with unions inside of it laid flat; any other schema is its only option. */
export function alternatives(schema: SchemaNode): SchemaNode[] {
  const inner = unwrap(schema);
  if (inner.type !== 'union') return [inner];
  return (inner.options ?? []).flatMap((option) => alternatives(node(option)));
}

function or(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function values(schema: SchemaNode): string[] {
  if (schema.type === 'literal') return [String(schema.literal)];
  if (schema.type === 'picklist' || schema.type === 'enum') return (schema.options ?? []).map(String);
  if (schema.type === 'boolean') return ['true', 'false'];
  return [];
}

/** The single values that a schema names (`auto`, `row`, `true` …), for "did you mean". */
export function namedValues(schema: SchemaNode): string[] {
  return alternatives(schema).flatMap(values);
}

function bounds(schema: SchemaNode): string {
  const words = (schema.pipe ?? []).flatMap(({ type, requirement }) => {
    if (type === 'min_value') return [`${requirement} or more`];
    if (type === 'max_value') return [`${requirement} or less`];
    return [];
  });
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

function kind(schema: SchemaNode): string {
  switch (schema.type) {
    case 'string':
      return 'text';
    case 'number':
      return `${schema.pipe?.some((step) => step.type === 'integer') ? 'a whole number' : 'a number'}${bounds(schema)}`;
    case 'array':
      return schema.item ? `a list of ${plural(schema.item)}` : 'a list';
    case 'record':
      return 'a map of names to values';
    default:
      return schema.entries
        ? `a map with ${or(Object.keys(schema.entries).map((key) => `"${key}"`))}`
        : schema.type;
  }
}

function plural(item: SchemaNode): string {
  const options = alternatives(item);
  if (options.every((option) => values(option).length > 0)) return 'these';
  return options
    .map((option) => (option.type === 'string' ? 'texts' : isObject(option) ? 'maps' : kind(option)))
    .join(' or ');
}

/**
 * What a schema allows, in words: `auto, row or bullet, or a list of these`; empty for a schema that only
 * groups others.
 */
export function allowed(schema: unknown): string {
  const options = alternatives(node(schema));
  const words = options.flatMap(values);
  const kinds = options.filter((option) => values(option).length === 0).map(kind);
  if (words.length === 0) return or(kinds);
  return kinds.length === 0 ? or(words) : `${or(words)}, or ${or(kinds)}`;
}

/** What stands there when the config says nothing: as YAML would write it; nothing where there is no default. */
export function defaultOf(schema: unknown): string | undefined {
  const { wrapped, default: given } = node(schema);
  if (!wrapped || given === undefined) return undefined;
  return typeof given === 'string' ? given : JSON.stringify(typeof given === 'function' ? given() : given);
}

/** The description that a schema carries. */
export function descriptionOf(schema: unknown): string | undefined {
  const { pipe, wrapped } = node(schema);
  const own = pipe?.findLast((step) => step.kind === 'metadata' && step.type === 'description')?.description;
  if (own !== undefined) return own;
  const inside = (pipe?.[0] as SchemaNode | undefined)?.wrapped ?? wrapped;
  return inside ? descriptionOf(inside) : undefined;
}
