import { describe, expect, it } from 'vitest';
import { bareTitle, withoutName } from '../../src/text/title-decoration.ts';

describe('bareTitle', () => {
  it.each([
    ['Reading Maps (ACL 2023)', 'Reading Maps'],
    ['🔥🔥[MapSee] Reading Maps(@Umber)', 'Reading Maps'],
    ['Reading Maps [arXiv]', 'Reading Maps'],
    ["Reading Maps, ICDM'20.", 'Reading Maps'],
    ['Reading Maps, in AAAI 2024', 'Reading Maps'],
    [':star: Reading Maps ⭐', 'Reading Maps'],
    ['【New】Reading Maps (Oral) (CVPR’24)', 'Reading Maps'],
  ])('%s is %s', (title, bare) => expect(bareTitle(title)).toBe(bare));

  it.each([
    'Reading Maps (Part II)',
    'Reading Maps with BERT',
    'Maps (and How to Read Them)',
    '[Maps]',
    '🔥',
    '(2024)',
    'Maps, Charts and 2024',
  ])('%s stays', (title) => expect(bareTitle(title)).toBe(title));

  it('reads hostile titles in linear time', () => {
    for (const unit of ['[a] ', '🔥', '(2024)', '((((', ', A', ':a:']) bareTitle(unit.repeat(200_000));
  });
});

describe('withoutName', () => {
  it.each([
    ['MapSee: Reading Maps', 'Reading Maps'],
    ['Map See 2: Reading Maps', 'Reading Maps'],
    ['MapSee：读地图', '读地图'],
    ['A Long Way of Saying What It Is: Maps', undefined],
    ['Maps', undefined],
    ['Maps:', undefined],
  ])('%s: %s', (title, rest) => expect(withoutName(title)).toBe(rest));
});
