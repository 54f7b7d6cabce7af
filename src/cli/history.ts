import { outerText, readViewRegions } from '../analysis/view-regions.ts';
import { parseList } from '../parse/index.ts';
import { decode } from '../text/decode.ts';
import { type History, historyOf } from './git.ts';

/** Whether two versions differ in nothing but generated regions. */
function sameOutside(a: Uint8Array, b: Uint8Array): boolean {
  const [x, y] = [a, b].map((bytes) => {
    const read = decode(bytes);
    if ('problem' in read) return undefined;
    return outerText(read.text, readViewRegions(parseList(read.text)).regions);
  });
  return x !== undefined && x === y;
}

/**
 * The history of a list; nothing without git. Changes of generated regions alone do not count.
 * @param file absolute path
 */
export function listHistory(file: string): Promise<History> {
  return historyOf(file, sameOutside);
}
