/**
 * From GitHub's schemas to validators. GitHub writes OpenAPI 3.0 for REST and 3.1 for webhooks,
 * and neither as strictly as a validator wants:
 *
 * - `nullable` is rewritten to a type or branch `null`;
 * - `oneOf` is read as `anyOf`, since GitHub's branches overlap;
 * - an object that lists its properties may have no others. GitHub's schemas leave that open; but
 *   a request with a field that GitHub does not know is a mistake, and a stand-in that answers with
 *   a field that GitHub does not have would let the code under test rely on it.
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats, { type FormatsPlugin } from 'ajv-formats';
import type { Description, Schema } from './openapi.ts';

const asSchemas = (value: unknown): Schema[] => value as Schema[];

/** Lets `schema` be null as well. */
function orNull(schema: Schema): Schema {
  const { nullable: _, ...rest } = schema;
  if (typeof rest.type !== 'string' || rest.anyOf || rest.allOf) return { anyOf: [rest, { type: 'null' }] };
  const open: Schema = { ...rest, type: [rest.type, 'null'] };
  if (Array.isArray(rest.enum) && !rest.enum.includes(null)) open.enum = [...rest.enum, null];
  return open;
}

/** Rewrites one schema of `description` to JSON Schema 2020-12. `open` leaves unlisted properties allowed. */
function rewrite(description: Description, schema: Schema, open = false): Schema {
  const again = (sub: Schema, stayOpen = false): Schema => rewrite(description, sub, stayOpen);
  if (typeof schema.$ref === 'string') {
    if (!open) return { $ref: schema.$ref };
    const target = schema.$ref.slice('#/components/schemas/'.length);
    return again(description.components.schemas[target] ?? {}, true);
  }
  const out: Schema = {};
  for (const [word, value] of Object.entries(schema)) {
    if (word === 'discriminator') continue;
    if (word === 'oneOf' || word === 'anyOf') out.anyOf = asSchemas(value).map((one) => again(one, open));
    else if (word === 'allOf') out.allOf = asSchemas(value).map((one) => again(one, true));
    else if (word === 'items') out.items = again(value as Schema);
    else if (word === 'additionalProperties' && typeof value === 'object') out[word] = again(value as Schema);
    else if (word === 'properties') {
      out.properties = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([name, sub]) => [name, again(sub)]),
      );
    } else out[word] = value;
  }
  if (!open && out.allOf) out.unevaluatedProperties = false;
  else if (!open && out.properties && out.additionalProperties === undefined) {
    // Where branches share the object, each may list properties of its own.
    if (out.anyOf) {
      out.anyOf = asSchemas(schema.oneOf ?? schema.anyOf).map((one) => again(one, true));
      out.unevaluatedProperties = false;
    } else out.additionalProperties = false;
  }
  return schema.nullable === true ? orNull(out) : out;
}

// The package is CommonJS: under Node's rules for ES modules its function sits one level down.
const withFormats = ((addFormats as unknown as { default?: FormatsPlugin }).default ??
  addFormats) as FormatsPlugin;

/** Compiles the schemas of one description, each when it is first needed. */
export class Validators {
  readonly #description: Description;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<Schema, ValidateFunction>();

  constructor(description: Description) {
    this.#description = description;
    this.#ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      verbose: true,
      formats: { int64: true, 'repo.nwo': /^[^/\s]+\/[^/\s]+$/ },
    });
    withFormats(this.#ajv);
    const schemas = Object.entries(description.components.schemas).map(([name, schema]) => [
      name,
      rewrite(description, schema),
    ]);
    this.#ajv.addSchema({ $id: 'github', components: { schemas: Object.fromEntries(schemas) } });
  }

  /** What is wrong with `value` by `schema` (an object of the description itself): one sentence each. */
  errors(schema: Schema, value: unknown): string[] {
    let validate = this.#compiled.get(schema);
    if (!validate) {
      const rewritten = JSON.stringify(rewrite(this.#description, schema)).replaceAll(
        '"$ref":"#/',
        '"$ref":"github#/',
      );
      validate = this.#ajv.compile(JSON.parse(rewritten));
      this.#compiled.set(schema, validate);
    }
    return validate(value) ? [] : (validate.errors ?? []).map(sentence);
  }
}

function sentence({ instancePath, message, params, data }: ErrorObject): string {
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  const what =
    typeof data === 'object' && data !== null ? '' : ` (found ${JSON.stringify(data)?.slice(0, 80)})`;
  return `${instancePath || '/'} ${message}${extra === undefined ? '' : `: ${extra}`}${what}`;
}
