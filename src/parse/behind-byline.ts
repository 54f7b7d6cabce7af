import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { foldSpace } from '../text/fold.ts';
import { namesPeople } from './people.ts';
import { roleOfText } from './vocabulary.ts';

/** A link that says what it is: `[code](…)`, or `[[engine source]](…)` behind a description. */
export function isNamedRole(node: Inline): boolean {
  if (node.kind === 'element') return node.children.length === 1 && isNamedRole(node.children[0]!);
  if (node.kind !== 'link') return false;
  const words = plain(node.children).trim();
  return roleOfText(words) !== undefined || /^\[[^[\]]{2,24}\]$/.test(words);
}

/** What a byline of a paper ends with: `(2024, ICLR 2024)`. */
const PUBLISHED = /\s*[(（](?=[^()（）]*(?:19|20)\d\d).*[)）]$/;

/** So many words behind the links are a description. */
const FEWEST_WORDS = 3;

/** A description without who wrote it, when, and the links behind that: `A. Lee et al. (2024). [paper](…). Draws maps.` */
export function behindByline(nodes: readonly Inline[], text: string): Inline[] {
  const [first, link] = nodes;
  if (first?.kind !== 'text' || !link || !isNamedRole(link)) return [...nodes];
  const names = foldSpace(first.text)
    .replace(/[\s.[(]+$/, '')
    .replace(PUBLISHED, '');
  if (namesPeople(names) === 0) return [...nodes];
  for (let at = 2; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (isNamedRole(node)) continue;
    if (node.kind !== 'text') break;
    const end = /^[\s)\]]*[.:：;–—-]\s+/.exec(node.text)?.[0].length;
    if (end === undefined && /^[\s,|·/•()[\]]*$/.test(node.text)) continue;
    if (end === undefined) break;
    const start = offsetIn(node, end, text);
    const rest = end < node.text.length ? [{ ...node, text: node.text.slice(end), start }] : [];
    const said = [...rest, ...nodes.slice(at + 1)];
    // Another link tells of the paper too.
    return said[0]?.kind !== 'link' && foldSpace(plain(said)).split(' ').length >= FEWEST_WORDS
      ? said
      : [...nodes];
  }
  return [...nodes];
}
