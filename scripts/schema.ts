// Writes schema.json, the JSON Schema of .github/awesome-steward.yml, from the schema in the code and the options
// of all rules. With --check it writes nothing and fails when the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { presetNames } from '../src/config/presets.ts';
import { configSchema } from '../src/config/schema.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';

type Json = { [key: string]: unknown };

const file = 'schema.json';
const severities = ['off', 'info', 'warning', 'error'];

function toJson(schema: unknown): Json {
  const { $schema, ...rest } = toJsonSchema(schema as GenericSchema, {
    typeMode: 'input',
    target: 'draft-07',
    // What JSON Schema cannot say, the loader judges.
    errorMode: 'ignore',
  });
  return rest;
}

function settingOf(rule: Rule): Json {
  const { properties = {}, required = [] } = toJson(rule.options) as {
    properties?: Json;
    required?: string[];
  };
  const usual = rule.off ? `off until it is named, then ${rule.severity}` : rule.severity;
  return {
    description: `${rule.summary}. Usually ${usual}.`,
    anyOf: [
      { enum: severities },
      {
        type: 'object',
        properties: {
          severity: { enum: severities, description: 'What all that the rule finds counts as.' },
          ...properties,
        },
        ...(required.length > 0 ? { required } : {}),
        additionalProperties: false,
      },
    ],
  };
}

function schemaText(): string {
  const schema = toJson(configSchema) as { properties: { [key: string]: Json } };
  const { properties } = schema;
  const settings: Json = {
    type: 'object',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, { $ref: `#/definitions/${rule.id}` }])),
    additionalProperties: false,
  };
  const preset: Json = { enum: presetNames };
  // Beside a `$ref` draft 7 reads nothing else.
  const reference: Json = { $ref: '#/definitions/rules' };
  properties.rules = { description: properties.rules?.description, allOf: [reference] };
  properties.extends = {
    description: properties.extends?.description,
    anyOf: [preset, { type: 'array', items: preset }],
  };
  const override = properties.overrides?.items as { properties: Json };
  override.properties.rules = reference;
  return `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Config of awesome-steward (.github/awesome-steward.yml)',
      ...schema,
      definitions: {
        rules: settings,
        ...Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])),
      },
    },
    null,
    2,
  )}\n`;
}

function committed(): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const text = schemaText();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (committed() !== text) {
  console.error(`${file} is stale. Run npm run schema and commit what it writes.`);
  process.exitCode = 1;
}
