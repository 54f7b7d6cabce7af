import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const U = 'https://example.org/u';

function titleOf(line: string) {
  return parseList(`## A\n\n- ${line}\n- [Elm](https://example.org/e) - Paints doors.\n`).entries[0]!.title;
}

describe('a word in front that says that an entry is new', () => {
  it.each([
    `NEW! [Umber](${U})`,
    `NEW: [Umber](${U}) - Draws maps.`,
    `\`new\` [Umber](${U}) - Draws maps.`,
    `**New** [Umber](${U})`,
    `**NEW!** [Umber](${U}) - Draws maps.`,
    `**New:** [Umber](${U}) - Draws maps.`,
  ])('is no part of the title: %s', (line) => {
    expect(titleOf(line)).toBe('Umber');
  });

  it.each([
    `New [Umber](${U}) - Draws maps.`,
    `**New Umber** [site](${U})`,
    `**New** [Paper](${U})`,
    `**New** [Umber](${U}) [Ochre](https://example.org/o)`,
  ])('is one where it may be of a name: %s', (line) => {
    expect(titleOf(line)).toMatch(/^New/);
  });
});
