import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { type ConfigInput, defaultConfig } from '../src/config/schema.ts';
import { check } from '../src/lint/check.ts';
import { parseList } from '../src/parse/index.ts';
import remarkSteward, { remarkSteward as named } from '../src/remark.ts';
import { rules } from '../src/rules/index.ts';
import { applyEdits } from '../src/text/edit.ts';
import { head } from './report/sample.ts';

const path = 'docs/list.md';

async function messagesOf(text: string, options: ConfigInput = {}) {
  const file = new VFile({ value: text, path });
  await remark().use(remarkGfm).use(remarkSteward, options).run(remark().use(remarkGfm).parse(file), file);
  return file.messages;
}

describe('remarkSteward', () => {
  it('is the default export too', () => expect(remarkSteward).toBe(named));

  it('turns each finding into a message', async () => {
    const messages = await messagesOf(head);
    const findings = check(parseList(head, { path, config: defaultConfig }), defaultConfig);
    expect(findings.length).toBeGreaterThan(0);
    expect(messages.map(({ reason, ruleId, line }) => [reason, ruleId, line])).toEqual(
      findings.map(({ message, rule, line }) => [message, rule, line]),
    );
    for (const message of messages) {
      expect(message.source).toBe('awesome-steward');
      expect(message.file).toBe(path);
      expect(message.note).toBe(rules.find(({ id }) => id === message.ruleId)!.why);
    }
  });

  it.each([
    ['error', true],
    ['warning', false],
    ['info', undefined],
  ] as const)('makes %s of fatal %s', async (severity, fatal) => {
    const messages = await messagesOf(head, { rules: { 'table-cells': severity } });
    const own = messages.filter(({ ruleId }) => ruleId === 'table-cells');
    expect(own.length).toBeGreaterThan(0);
    expect(own.map((message) => message.fatal)).toEqual(own.map(() => fatal));
  });

  it('offers what should stand at just the place of the message', async () => {
    let offered = 0;
    for (const { actual, expected, place } of await messagesOf(head)) {
      const { start, end } = place as { start: { offset: number }; end: { offset: number } };
      if (!expected) continue;
      offered++;
      expect(head.slice(start.offset, end.offset)).toBe(actual);
      const edit = { start: start.offset, end: end.offset, text: expected[0]! };
      const fixed = applyEdits(head, [edit]);
      const before = check(parseList(head), defaultConfig).length;
      expect(check(parseList(fixed), defaultConfig).length).toBeLessThan(before);
    }
    expect(offered).toBeGreaterThan(0);
  });

  it('offers nothing in a file that is generated, or that the law of fixes refuses', async () => {
    const expected = async (text: string) =>
      (await messagesOf(text)).filter((message) => message.expected).length;
    expect(await expected(head)).toBeGreaterThan(0);
    expect(await expected(`<!-- Generated from data/list.yml, do not edit. -->\n\n${head}`)).toBe(0);
  });

  it('gives places as the file has them, byte order mark and all', async () => {
    const plain = await messagesOf(head);
    const marked = await messagesOf(`\ufeff${head}`);
    const places = (messages: typeof plain) =>
      messages.map(({ line, column, place }) => [
        line,
        column,
        (place as { start: { offset: number } }).start.offset,
      ]);
    expect(places(marked)).toEqual(
      places(plain).map(([line, column, offset]) => [line, column, offset! + 1]),
    );
  });

  it('leaves the tree and the text alone', async () => {
    const processor = remark().use(remarkGfm);
    const tree = processor.parse(head);
    const before = JSON.stringify(tree);
    const file = new VFile({ value: head, path });
    await processor().use(remarkSteward).run(tree, file);
    expect(JSON.stringify(tree)).toBe(before);
    expect(String(file)).toBe(head);
  });

  it('knows presets, and refuses settings that do not fit in words', () => {
    const attach = (options: object) => remark().use(remarkSteward, options).freeze();
    expect(() => attach({ extends: 'co-development' })).not.toThrow();
    expect(() => attach({ rulse: {} })).toThrow(/settings of the plugin: .*rulse.*rules/s);
    expect(() => attach({ rules: { 'tabel-cells': 'off' } })).toThrow(/tabel-cells.*table-cells/s);
  });

  it('says nothing of a rule that is off', async () => {
    const messages = await messagesOf(head, { rules: { 'table-cells': 'off' } });
    expect(messages.filter(({ ruleId }) => ruleId === 'table-cells')).toEqual([]);
  });
});
