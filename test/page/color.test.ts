import { describe, expect, it } from 'vitest';
import { chipColors, contrast } from '../../src/page/color.ts';

const steps = ['00', '33', '66', '99', 'cc', 'ff'];
const all = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `${red}${green}${blue}`)));
/** Those whose best contrast is the worst there is, and what lists use. */
const others = [
  '777777',
  '767676',
  '757575',
  '808080',
  'f1db9d',
  'd3f0aa',
  'b4d4fb',
  'f2c0c6',
  'e05d44',
  '007ec6',
];

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(contrast('000000', 'ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('abcdef', 'abcdef')).toBe(1);
  });
});

describe('chips', () => {
  it.each([...all, ...others])('of %s can be read in both themes', (color) => {
    for (const { back, ink } of Object.values(chipColors(color)))
      expect(contrast(back, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('have the colour of the list on a light page', () => {
    expect(chipColors('f1db9d').light.back).toBe('#f1db9d');
  });

  it('are told apart in the dark as well', () => {
    const backs = ['f1db9d', 'd3f0aa', 'b4d4fb', 'f2c0c6'].map((color) => chipColors(color).dark.back);
    expect(new Set(backs).size).toBe(4);
  });
});
