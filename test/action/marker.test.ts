import { describe, expect, it } from 'vitest';
import { essence, type Mark, readMark, writeMark } from '../../src/action/marker.ts';

const mark: Mark = { sha: 'a'.repeat(40), suggested: ['0123456789ab'], greeted: true, thanked: false };

describe('the mark of a comment', () => {
  it.each<[string, Mark]>([
    ['all of it', mark],
    ['nothing yet', { sha: '', suggested: [], greeted: false, thanked: false }],
    ['a merge', { ...mark, suggested: [], thanked: true }],
  ])('is read as it was written: %s', (_, one) => {
    expect(readMark(`${writeMark(one)}\nAnd more`)).toEqual(one);
  });

  it('is one only at the very beginning', () => {
    expect(readMark(` ${writeMark(mark)}`)).toBeUndefined();
    expect(readMark(`> ${writeMark(mark)}`)).toBeUndefined();
    expect(readMark('')).toBeUndefined();
  });

  it('that was tampered with is ours still, and remembers nothing that is not well formed', () => {
    const found = readMark('<!-- awesome-steward v1 sha=<script> greeted suggested=../../x -->');
    expect(found).toEqual({ sha: '', suggested: [], greeted: false, thanked: false });
  });

  it('keeps the newest hashes, and stays short', () => {
    const suggested = Array.from({ length: 5000 }, (_, i) => i.toString(16).padStart(12, '0'));
    const text = writeMark({ ...mark, suggested });
    expect(text.length).toBeLessThan(10_000);
    expect(readMark(text)?.suggested.at(-1)).toBe(suggested.at(-1));
  });
});

describe('two comments', () => {
  const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
  const body = (sha: string, linked: string, run: number) =>
    `${writeMark({ ...mark, sha })}\n[Line 1](https://x/o/n/blob/${linked}/a.md#L1) [more](https://x/o/n/actions/runs/${run})`;

  it('that differ in the commit of their marker and in the run alone say the same', () => {
    expect(essence(body(a, a, 1))).toBe(essence(body(b, a, 22)));
  });

  it('whose links lead to other commits do not: line 1 may be another by now', () => {
    expect(essence(body(a, a, 1))).not.toBe(essence(body(a, b, 1)));
    expect(essence(`${body(a, a, 1)} more`)).not.toBe(essence(body(a, a, 1)));
  });

  it('that remember other suggestions do not', () => {
    expect(essence(writeMark({ ...mark, suggested: [] }))).not.toBe(essence(writeMark(mark)));
  });
});
