/** Bytes beyond which a file is refused; GitHub stops rendering Markdown at half a megabyte. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** UTF-16 units that one line may have: no line that people wrote is near it, and parsers suffer from longer ones. */
export const LONGEST_LINE = 1024 * 1024;

/** How a pointer of Git LFS begins (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
const LFS_POINTER = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/;

const NUL = 0;
const NEWLINE = 10;

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** 1-based line of the first byte that is not UTF-8; a line's bytes can be judged alone. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (newline < 0) return line;
    start = end + 1;
  }
}

/** Why a file of this many bytes cannot be read, if it cannot. */
export function tooLarge(bytes: number): string | undefined {
  if (bytes <= LARGEST_FILE) return undefined;
  return `too large (${megabytes(bytes)}; the limit is ${megabytes(LARGEST_FILE)})`;
}

function longLine(text: string): number | undefined {
  if (text.length <= LONGEST_LINE) return undefined;
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LONGEST_LINE) return line;
    start = end + 1;
  }
  return undefined;
}

/**
 * Reads the bytes of a Markdown file: UTF-8, its byte order mark kept.
 * @returns the text, or why this cannot be a list (a sentence without the file's name or a full stop).
 */
export function decode(bytes: Uint8Array): { text: string } | { problem: string } {
  const large = tooLarge(bytes.length);
  if (large) return { problem: large };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: 'written in UTF-16; save it as UTF-8' };
  }
  if (bytes.includes(NUL)) return { problem: 'a binary file, not Markdown (it has zero bytes)' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: `not UTF-8 text (first on line ${firstBadLine(bytes)}); save it as UTF-8` };
  }
  if (LFS_POINTER.test(text))
    return { problem: 'a pointer of Git LFS, not the file itself; store it without LFS' };
  const line = longLine(text);
  if (line !== undefined) {
    return { problem: `not readable as a list: line ${line} has more than ${LONGEST_LINE} characters` };
  }
  return { text };
}
