// The types of a config as plain TypeScript, made from its schema: with a comment for every key, and without the library
// that the schema is written with.
import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../src/config/schema.ts';

/** The part of JSON Schema that the config's schema uses. */
interface Json {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Json[];
  readonly items?: Json;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | boolean;
  readonly description?: string;
  readonly default?: unknown;
}

type Mode = 'input' | 'output';

function objectType(schema: Json, mode: Mode, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const inner = `${indent}    `;
  const lines = Object.entries(properties).flatMap(([key, value]) => {
    const { description } = value;
    const type = typeOf(value, mode, inner);
    const isThere = required.includes(key) || (mode === 'output' && 'default' in value);
    return [
      ...(description ? [`${inner}/** ${description.replaceAll('*/', '*\\/')} */`] : []),
      `${inner}${key}${isThere ? '' : '?'}: ${type}${isThere ? '' : ' | undefined'};`,
    ];
  });
  if (additionalProperties !== false) {
    const others =
      typeof additionalProperties === 'object' ? typeOf(additionalProperties, mode, inner) : 'unknown';
    lines.push(`${inner}[key: string]: ${others};`);
  }
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function typeOf(schema: Json, mode: Mode, indent: string): string {
  const { type, anyOf, items } = schema;
  if (anyOf) return anyOf.map((one) => typeOf(one, mode, indent)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (type === 'array') {
    const item = typeOf(items!, mode, indent);
    return `${item.includes('|') ? `(${item})` : item}[]`;
  }
  if (type === 'object') return objectType(schema, mode, indent);
  if (type === 'string' || type === 'boolean' || type === 'number') return type;
  throw new Error(`No type for ${JSON.stringify(schema)}`);
}

/** `config/schema.d.ts` as it is published. */
export function configTypes(): string {
  const typed = (mode: Mode) =>
    typeOf(toJsonSchema(configSchema, { target: 'draft-07', errorMode: 'ignore' }) as Json, mode, '');
  return `/** A config with everything filled in. */
export interface Config ${typed('output')}
/** What \`.github/awesome-steward.yml\` holds: every key may be left out. */
export interface ConfigInput ${typed('input')}
/** The config of somebody who wrote none. */
export declare const defaultConfig: Config;
`;
}
