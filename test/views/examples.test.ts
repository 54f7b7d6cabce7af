import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import { views } from '../../src/views/registry.ts';
import { renderedText, renderFile } from '../../src/views/render.ts';
import { sample } from '../../src/views/sample.ts';
import { look } from './html.ts';

describe.each(views.map((view) => [view.name, view] as const))('%s', (name, view) => {
  it.each(view.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const config = parse(configSchema, example.config ?? {});
    const text = `${sample}\n<!-- steward:begin ${name} ${example.options} -->\n<!-- steward:end -->\n`;
    const rendered = renderFile('README.md', text, config);
    expect(rendered.problems).toEqual([]);
    const { after } = rendered.regions[0]!;

    let at = 0;
    for (const part of example.shows) {
      const found = after.indexOf(part, at);
      expect(found, `"${part}" in order in:\n${after}`).toBeGreaterThanOrEqual(0);
      at = found + part.length;
    }
    const { fault, swallowed, tables } = look(after);
    expect({ fault, swallowed }).toEqual({ fault: undefined, swallowed: [] });
    for (const rows of tables) for (const row of rows) expect(row).toHaveLength(rows[0]!.length);

    const fresh = renderedText(text, rendered);
    expect(renderFile('README.md', fresh, config).edits).toEqual([]);
  });
});
