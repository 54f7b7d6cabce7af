import { describe, expect, it } from 'vitest';
import { damagedAddresses } from '../../src/compare/damaged-addresses.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const url = 'https://example.org/birch?from=list';
const base = `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](${url}) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
`;
const found = (address: string) =>
  damagedAddresses(read(base.replace(`(${url})`, `(${address})`)), read(base), () => false).length;

describe('damagedAddresses', () => {
  it('finds an address with a sign, a copy or a gap that it did not have', () => {
    for (const address of [`${url}.`, `${url};`, `${url}%`, `${url}，`, url + url, `${url.slice(0, 26)}…`])
      expect(found(address), address).toBe(1);
  });

  it('leaves an address that was changed', () => {
    for (const address of [`${url}&page=2`, `${url}#readme`, 'https://example.org/birch', `${url}/`])
      expect(found(address), address).toBe(0);
  });
});
