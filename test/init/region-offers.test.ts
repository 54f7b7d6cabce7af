import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { regionOffers, withRegions } from '../../src/init/region-offers.ts';
import { parseList } from '../../src/parse/index.ts';
import { renderFile } from '../../src/views/render.ts';
import { ABSENT, sharedFile, skips } from '../shared.ts';

describe('regions that init offers', () => {
  it('are none for a list that has nothing to derive, or has regions already', () => {
    const plain = parseList('# A\n\n- [a](https://example.org/a)\n- [b](https://example.org/b)\n');
    expect(regionOffers(plain)).toEqual([]);
    const marked = parseList('<!-- steward:begin counts -->\n<!-- steward:end -->\n');
    expect(regionOffers(marked)).toEqual([]);
  });

  const text = sharedFile('co-development/awesome_llm_data.md');

  it.skipIf(skips(text === undefined, ABSENT))(
    'are the counts and the index of the co-development list',
    () => {
      const list = parseList(text!, { path: 'README.md' });
      const offers = regionOffers(list);
      expect(offers.map(({ what }) => what)).toEqual([
        expect.stringContaining('how many entries each label has'),
        expect.stringContaining('Section - Mentioned Papers'),
      ]);
      const after = withRegions(list, offers, defaultConfig)!;
      const read = parseList(after, { path: 'README.md' });
      expect(read.entries.map(({ title }) => title)).toEqual(list.entries.map(({ title }) => title));
      const { regions, edits, problems } = renderFile('README.md', after, defaultConfig);
      expect(regions.map(({ state }) => state)).toEqual(['fresh', 'fresh']);
      expect([edits, problems]).toEqual([[], []]);
      // Outside of the regions every line is as it was.
      const [outer] = [after.replace(/<!-- steward:begin[\s\S]*?steward:end[^>]*-->\n?/g, '')];
      const lines = new Set(text!.split('\n'));
      for (const line of outer!.split('\n')) expect(lines).toContain(line);
    },
  );
});
