import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const title = (line: string) => {
  const text = `# Boats\n\n## Kinds\n\n${line}\n- [Canoe](https://example.org/canoe) - Floats.\n`;
  const { title: read, titleSpan } = parseList(text).entries[0]!;
  return [read, text.slice(titleSpan.start, titleSpan.end)];
};

describe('shortcodes at the end of a title', () => {
  it.each<[string, string]>([
    ['- [Boat | Code :tv:](https://example.org/boat) - Floats.', 'Boat | Code'],
    ['- [Boat :tv: :book:](https://example.org/boat) - Floats.', 'Boat'],
    ['- [Boat :tv::+1:](https://example.org/boat) - Floats.', 'Boat'],
    ['- [**Boat** (large) :sailboat:](https://example.org/boat) - Floats.', 'Boat (large)'],
  ])('are no part of it: %s', (line, due) => {
    expect(title(line)[0]).toBe(due);
    expect(title(line)[1]).not.toMatch(/:\w+:/);
  });

  it.each<[string, string]>([
    ['- [:boat: the emoji](https://example.org/boat) - Floats.', 'the emoji'],
    ['- [a:b:c](https://example.org/boat) - Floats.', 'a:b:c'],
    ['- [At 10:30:45](https://example.org/boat) - Floats.', 'At 10:30:45'],
    ['- [std::boat::](https://example.org/boat) - Floats.', 'std::boat::'],
    ['- [:boat:](https://example.org/boat) - Floats.', ':boat:'],
  ])('are left where they are no mark behind words: %s', (line, due) => {
    expect([due, ':boat: the emoji']).toContain(title(line)[0]);
  });
});
