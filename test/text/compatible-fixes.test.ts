import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../src/model.ts';
import { compatibleFixes } from '../../src/text/compatible-fixes.ts';
import { applyEdits } from '../../src/text/edit.ts';

const finding = (...edits: TextEdit[]) => ({ fix: { edits } });
const edit = (start: number, end: number, text: string) => ({ start, end, text });

describe('compatibleFixes', () => {
  it('takes all that stand apart, in any order', () => {
    const { edits, fixed } = compatibleFixes([
      finding(edit(6, 7, 'G')),
      finding(edit(0, 1, 'A')),
      finding(edit(3, 3, '-')),
    ]);
    expect(fixed).toHaveLength(3);
    expect(applyEdits('abcdefgh', edits)).toBe('Abc-defGh');
  });

  it('leaves out the whole of a fix of which one part is taken', () => {
    const first = finding(edit(2, 5, 'x'));
    const second = finding(edit(0, 1, 'A'), edit(4, 6, 'y'));
    const { edits, fixed } = compatibleFixes([first, second]);
    expect(fixed).toEqual([first]);
    expect(applyEdits('abcdefgh', edits)).toBe('abxfgh');
  });

  it('counts equal edits once, also as part of different fixes', () => {
    const same = edit(3, 3, '\n');
    const { edits, fixed } = compatibleFixes([finding(same), finding(same), finding(same, edit(5, 6, 'F'))]);
    expect(fixed).toHaveLength(3);
    expect(edits).toHaveLength(2);
    expect(applyEdits('abcdefgh', edits)).toBe('abc\ndeFgh');
  });

  it('takes insertions at one place that may stand beside each other, in their order and each once', () => {
    const put = (text: string): TextEdit => ({ ...edit(3, 3, text), beside: true });
    const { edits, fixed } = compatibleFixes([
      finding(put('x')),
      finding(put('y')),
      finding(put('x'), edit(5, 6, 'F')),
      finding(edit(3, 3, 'z')),
      finding(edit(3, 4, 'D')),
    ]);
    expect(fixed).toHaveLength(3);
    expect(applyEdits('abcdefgh', edits)).toBe('abcxydeFgh');
  });

  it('refuses two different texts at one place', () => {
    const { fixed } = compatibleFixes([finding(edit(3, 3, 'x')), finding(edit(3, 3, 'y'))]);
    expect(fixed).toHaveLength(1);
  });

  it('passes over findings without a fix', () => {
    expect(compatibleFixes([{}, finding(edit(0, 1, ''))]).fixed).toHaveLength(1);
  });

  it('always gives edits that can be applied', () => {
    let seed = 3;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 200; round++) {
      const findings = Array.from({ length: 12 }, () => {
        const start = random(20);
        return finding(edit(start, start + random(4), 'xyz'[random(3)]!));
      });
      const { edits, fixed } = compatibleFixes(findings);
      expect(fixed.length).toBeGreaterThan(0);
      expect(() => applyEdits('a'.repeat(30), edits)).not.toThrow();
    }
  });
});
