import { describe, expect, test } from 'vitest';
import {
  conventionOf,
  conventionsOf,
  groupsWithout,
  isFirm,
  leadsSomewhere,
} from '../../src/analysis/conventions.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });

describe('habitOf', () => {
  test('says what most do, and of how many', () => {
    expect(conventionOf([' - ', ' - ', ': ', ' - '])).toEqual({ value: ' - ', share: 0.75, of: 4 });
    expect(conventionOf([])).toBeUndefined();
  });

  test('is firm with enough of enough', () => {
    expect(isFirm({ value: true, share: 0.9, of: 8 })).toBe(true);
    expect(isFirm({ value: true, share: 0.89, of: 80 })).toBe(false);
    expect(isFirm({ value: true, share: 1, of: 7 }, 0.9)).toBe(false);
    expect(isFirm({ value: true, share: 0.8, of: 20 }, 0.8, 20)).toBe(true);
    expect(isFirm(undefined)).toBe(false);
  });

  test('is firm in a short list when all but one do so', () => {
    expect(isFirm({ value: true, share: 0.8, of: 5 })).toBe(true);
    expect(isFirm({ value: true, share: 6 / 8, of: 8 })).toBe(false);
    expect(isFirm({ value: true, share: 1, of: 4 })).toBe(false);
  });
});

describe('habits', () => {
  const list = read(`## Tools

- [Atlas](https://a.org) - Edits maps.
- [Birch](https://b.org) - Draws trees
- [Cedar](https://c.org) – a small editor.
- [Delta](https://d.org) - npm package.
- [Ember](https://e.org)

## More

- [Atlas](https://a.org) - Edits maps.
- [Fjord](https://f.org) - Writes.
`);

  test('tells each from the entries', () => {
    const known = conventionsOf(list);
    expect(known.described).toEqual({ value: true, share: 6 / 7, of: 7 });
    expect(known.period).toEqual({ value: true, share: 5 / 6, of: 6 });
    // `npm` may be a name: it is not counted.
    expect(known.capital).toEqual({ value: true, share: 4 / 5, of: 5 });
    expect(known.separator).toEqual({ value: ' - ', share: 5 / 6, of: 6 });
    expect(known.labelled).toEqual({ value: false, share: 1, of: 7 });
    expect(known.crossListed).toEqual({ value: false, share: 5 / 6, of: 6 });
    expect([...known.capitalised].sort()).toEqual(['draws', 'edits', 'writes']);
    expect(known.between).toBeUndefined();
  });

  test('is told once a list', () => {
    expect(conventionsOf(list)).toBe(conventionsOf(list));
  });

  test('tells nothing of a list without entries', () => {
    const known = conventionsOf(read('# Nothing\n'));
    expect([known.described, known.period, known.linked, known.separator, known.crossListed]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('what stands between labels', () => {
    const badge = (id: string) => `![](https://img.shields.io/badge/${id}-red)`;
    const { between } = conventionsOf(
      read(
        `- A [[paper](https://a.org)] ${badge('x')} ${badge('y')}${badge('z')}\n- B [[paper](https://b.org)] ${badge('x')} ${badge('y')}\n`,
      ),
    );
    expect(between).toEqual({ value: ' ', share: 2 / 3, of: 3 });
  });
});

test('a link to a part of the page leads nowhere', () => {
  const [linked, anchor] = read('- [A](https://a.org)\n- [B](https://b.org) [x](#b)\n').entries;
  expect(leadsSomewhere(linked!)).toBe(true);
  expect(leadsSomewhere({ ...anchor!, links: anchor!.links.slice(1) })).toBe(false);
});

test('lists of another kind are told by what most of them lack', () => {
  const list = read(`- [A](https://a.org) - Is described.
- [B](https://b.org) - Is described.

## Related

- [C](https://c.org)
- [D](https://d.org)
- [E](https://e.org) - Is described.
`);
  expect([...groupsWithout(list, ({ description }) => description !== undefined)]).toEqual([
    list.entries[2]!.group,
  ]);
});
