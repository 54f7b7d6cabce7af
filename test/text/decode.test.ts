import { describe, expect, it } from 'vitest';
import { decode, LARGEST_FILE, LONGEST_LINE } from '../../src/text/decode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('decode', () => {
  it('keeps every character, the byte order mark among them', () => {
    for (const text of ['', 'a\r\nb', '\ufeff# List', '日本 😀 𝐷2', `${'x'.repeat(LONGEST_LINE)}\n`]) {
      expect(decode(bytes(text))).toEqual({ text });
    }
  });

  it.each<[string, Uint8Array, string]>([
    ['zero bytes', bytes('\x89PNG\0'), 'a binary file'],
    ['UTF-16 LE', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'UTF-16'],
    ['UTF-16 BE', new Uint8Array([0xfe, 0xff, 0x00, 0x41]), 'UTF-16'],
    ['Latin-1', new Uint8Array([...bytes('a\nb\ncaf'), 0xe9, ...bytes('\n')]), 'line 3'],
    ['a cut sequence at the end', new Uint8Array([0x61, 0x0a, 0xe2, 0x82]), 'line 2'],
    ['one endless line', bytes(`# List\n${'x'.repeat(LONGEST_LINE + 1)}`), 'line 2 has more than'],
    [
      'a pointer of Git LFS',
      bytes(`version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`),
      'a pointer of Git LFS',
    ],
    ['a huge file', new Uint8Array(LARGEST_FILE + 1), 'too large (64.0 MB'],
  ])('refuses %s', (_, input, says) => {
    expect(decode(input)).toEqual({ problem: expect.stringContaining(says) });
  });
});
