import type { Block, Item } from '../markdown/block.ts';
import { plain } from '../markdown/inline.ts';
import type { Section } from '../model.ts';
import { append } from '../text/collections.ts';

/** So many bullets that lead to headings make a table of contents; such a share of them must be found. */
const FEWEST = { bullets: 3, share: 0.8 };

/**
 * Sections that are tables of contents whatever they are called: nothing but bullets that lead to headings of the file,
 * some below them by rank and some not. Where all are below, it may as well be a topic with its parts.
 */
export function contentsByLinks(
  flow: readonly { readonly block: Block; readonly section: number }[],
  sections: readonly Section[],
): Set<number> {
  const anchors = new Map<string, number>();
  for (const { anchor, index } of sections) if (anchor !== undefined) anchors.set(anchor, index);
  const held = new Map<number, string[] | undefined>();
  for (const { block, section } of flow) {
    if (section === -1 || block.type === 'heading' || block.type === 'break') continue;
    if (held.has(section) && held.get(section) === undefined) continue;
    const found = block.type === 'list' ? anchorsIn(block.items) : undefined;
    const before = held.get(section);
    if (found && before) append(before, found);
    else held.set(section, found);
  }
  const contents = new Set<number>();
  for (const [index, found] of held) {
    if (!found || found.length < FEWEST.bullets) continue;
    const { depth } = sections[index]!;
    let end = index + 1;
    while (end < sections.length && sections[end]!.depth > depth) end++;
    const led = found.flatMap((anchor) => anchors.get(anchor) ?? []);
    const below = led.filter((at) => at > index && at < end).length;
    const beyond = led.filter((at) => at >= end).length;
    if (below > 0 && beyond > 0 && below + beyond >= found.length * FEWEST.share) contents.add(index);
  }
  return contents;
}

/** Where bullets lead within the file, and those below them; nothing where one is more than a link. */
function anchorsIn(items: readonly Item[]): string[] | undefined {
  const found: string[] = [];
  for (const { head, blocks } of items) {
    const said = head.filter((node) => plain([node]).trim() !== '');
    const [only] = said;
    if (said.length !== 1 || only?.kind !== 'link' || !only.url.startsWith('#')) return undefined;
    found.push(decoded(only.url.slice(1)).toLowerCase());
    for (const block of blocks) {
      const below = block.type === 'list' ? anchorsIn(block.items) : undefined;
      if (!below) return undefined;
      for (const each of below) found.push(each);
    }
  }
  return found;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
