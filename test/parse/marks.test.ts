import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Alder', 'Birch', 'Cedar', 'Damson'];
const read = (behind: string) =>
  parseList(
    `# Trees\n\n## Kinds\n\n${NAMES.map((name) => `- [${name}](https://example.org/${name}) - Grows tall${behind}`).join('\n')}\n`,
  ).entries.map(({ labels, description }) => [labels.map(({ id }) => id).join('; '), description]);

describe('a state in round brackets with a picture before its word', () => {
  it.each<[string, string]>([
    [' ( :card_file_box: archived)', ':card_file_box: archived'],
    [' (:construction: in process)', ':construction: in process'],
    ['. (:lock: members)', ':lock: members'],
    [' (🚧 draft)', '🚧 draft'],
    [' (⚠️ unstable)', '⚠️ unstable'],
  ])('is a label where it comes again: %s', (behind, id) => {
    for (const [labels, description] of read(behind)) {
      expect(labels).toBe(id);
      expect(description).toMatch(/^Grows tall\.?$/);
    }
  });

  it.each([' ( :book: PDF)', ' (:calendar: 2024)', ' (:tree: as tall as a house can be)', ' (:tada:)'])(
    'is none where it is no state: %s',
    (behind) => {
      expect(read(behind).every(([labels]) => labels === '')).toBe(true);
    },
  );
});
