/** The names that git gives to objects, by which it can be told whether an answer about one is true. */
import { createHash } from 'node:crypto';

/** An entry of a folder, as git writes it. */
export interface GitEntry {
  readonly name: string;
  /** Octal, with or without a zero in front. */
  readonly mode: string;
  readonly oid: string;
}

/** The name of an object with this content, in a repository whose names have so many digits. */
export function gitName(kind: 'blob' | 'tree', content: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`${kind} ${content.length}\0`)
    .update(content)
    .digest('hex');
}

/** The content of a folder's object, by which it gets its name (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
export function treeContent(entries: readonly GitEntry[]): Uint8Array {
  const parts = entries.map(({ name, mode, oid }) => {
    const plain = mode.replace(/^0+/, '');
    // Git sorts a folder as if its name ended in a slash.
    const place = Buffer.from(plain === '40000' ? `${name}/` : name);
    return { place, bytes: Buffer.concat([Buffer.from(`${plain} ${name}\0`), Buffer.from(oid, 'hex')]) };
  });
  parts.sort((a, b) => Buffer.compare(a.place, b.place));
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}
