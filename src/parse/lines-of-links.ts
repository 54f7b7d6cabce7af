import type { Block } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { foldSpace } from '../text/fold.ts';
import { linkedOut } from './candidates.ts';
import { namesPeople } from './people.ts';
import { readKey, readTitleLine } from './title.ts';
import { ADDRESS_ALONE, isPackage, leadsOut, roleOfKey, roleOfText, withoutMarks } from './vocabulary.ts';

/** Lines of links below a heading, and whether something else says that it is the title of a work. */
export interface LinesOfLinks {
  readonly lines: readonly Inline[][];
  /** Authors stand there, or a fold with an abstract. */
  readonly isTold: boolean;
}

/** `[Read the full paper](…)`: what stands before the word that says what a link is. */
const ASKS =
  /^(?:(?:read|view|see|open|visit|get|download|watch|go to|link to|full|original|official|the|this)\s+){1,4}/i;
/** Links that say no more than that they are some, below what they lead to. */
const HERE = /^(?:here|more|details|learn more|full text)$/i;

/**
 * The lines of links below a heading, where all that it holds are words, folds, and one line of each kind of link:
 * authors, an abstract that is folded away, `[📄 Paper](…)`, in whatever order.
 * @param isFolded whether a fold among them holds an abstract
 * @param below the blocks behind it; where it ends before the next heading, nothing more may follow
 */
export function linesOfLinks(
  below: readonly Block[],
  rank: number,
  isFolded: boolean,
  text: string,
): LinesOfLinks | undefined {
  const lines: Inline[][] = [];
  const pictures: Inline[][] = [];
  const kinds = new Set<string>();
  let isTold = isFolded;
  let isInFold = false;
  for (const block of below) {
    if (block.type === 'heading') {
      if (block.rank > rank) return undefined;
      break;
    }
    if (block.type === 'html') isInFold = opensFold(block, text) ?? isInFold;
    if (block.type === 'break' || (block.type === 'html' && !holdsLinks(block, text))) continue;
    // How a thing is set up is folded away.
    if (block.type === 'code' && isInFold) continue;
    if (block.type !== 'paragraph') return undefined;
    const written = softLines(block.inlines, text);
    if (linkedOut(block.inlines) && written[0] && beginsWithTitle(written[0], text)) return undefined;
    for (const line of written) {
      const kind = kindOfLinks(line);
      if (kind === undefined && isPictures(line)) pictures.push(line);
      else if (kind !== undefined) {
        // A second paper without a title of its own: the heading names several.
        if (kinds.has(kind)) return undefined;
        kinds.add(kind);
        lines.push(line);
      } else if (namesAuthors(line)) isTold = true;
      else if (linkedOut(line) && beginsWithTitle(line, text)) return undefined;
    }
  }
  // Cards and badges say by their picture only what they lead to: beside links with words they are links too.
  return lines.length > 0 ? { lines: [...pictures, ...lines], isTold } : undefined;
}

/** Whether a line holds nothing but pictures, some of which lead somewhere. */
function isPictures(line: readonly Inline[]): boolean {
  return linkedOut(line) && plain(line).trim() === '' && line.some(({ kind }) => kind === 'link');
}

/** Whether raw HTML leaves a fold open, or closes one; nothing where it has none. */
function opensFold({ span }: Block, text: string): boolean | undefined {
  const html = text.slice(span.start, span.end).toLowerCase();
  const opens = html.lastIndexOf('<details');
  const closes = html.lastIndexOf('</details');
  return opens === -1 && closes === -1 ? undefined : opens > closes;
}

/** Raw HTML with links or tables is more than a fold and pictures. */
const holdsLinks = ({ span }: Block, text: string) =>
  /<(?:a|table|li|h[1-6])[\s>]/i.test(text.slice(span.start, span.end));

/** Nodes in lines as they are written: GitHub runs some of them together. */
export function softLines(nodes: readonly Inline[], text: string): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'break') lines.push([]);
    else if (node.kind !== 'text' || !node.text.includes('\n')) lines.at(-1)!.push(node);
    else {
      let from = 0;
      for (const part of node.text.split('\n')) {
        if (from > 0) lines.push([]);
        const end = from + part.length;
        lines.at(-1)!.push({
          kind: 'text',
          text: part,
          start: offsetIn(node, from, text),
          end: offsetIn(node, end, text),
        });
        from = end + 1;
      }
    }
  }
  return lines.filter((line) => line.some((node) => node.kind !== 'text' || node.text.trim() !== ''));
}

/** What names links and says nothing of them: each has to do so itself. */
const LINKS = /^(?:(?:useful|quick|official|important) )?links$/i;

/** What a line of nothing but links says that they are: of `[Paper](…) | [Code](…)` `paper code`. */
function kindOfLinks(line: readonly Inline[]): string | undefined {
  const key = readKey(line);
  const keyed = key && roleOfKey(key.name);
  if (key && keyed === undefined && !LINKS.test(withoutMarks(key.name))) return undefined;
  const kinds: string[] = [];
  for (const node of key ? key.rest : line) {
    if (node.kind === 'link') {
      if (!leadsOut(node.url)) return undefined;
      const words = shownBy(node);
      const role =
        roleOfLink(words) ?? (ADDRESS_ALONE.test(words) ? 'address' : isPackage(words) ? 'package' : keyed);
      if (role === undefined) return undefined;
      kinds.push(keyed ?? role);
    } else if (node.kind !== 'break' && /[\p{L}\p{N}]/u.test(plain([node]))) return undefined;
  }
  return kinds.length > 0 ? kinds.join(' ') : undefined;
}

/** The words of a link, or of the picture that it is. */
function shownBy({ children }: Extract<Inline, { kind: 'link' }>): string {
  const words = foldSpace(plain(children));
  const [picture] = children;
  return words === '' && picture?.kind === 'image' ? foldSpace(picture.alt) : words;
}

/** What a link says that it is, also where it asks to follow it. */
function roleOfLink(words: string): string | undefined {
  if (words.length > 60) return undefined;
  const bare = words.replace(/\s*[(（][^()（）]*[)）]\s*$/, '');
  const role = roleOfText(bare);
  if (role !== undefined) return role;
  const said = bare.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return HERE.test(said) ? 'link' : roleOfText(said.replace(ASKS, ''));
}

const AUTHORS = /^(?:authors?|by|作者|著者|저자)$/i;

/** Whether a line says who made a thing: `**Authors**: Ann Lee`, `*Ann Lee, Bo Ray, Cy Dee*`, each perhaps linked. */
function namesAuthors(line: readonly Inline[]): boolean {
  const key = readKey(line);
  if (key) return AUTHORS.test(key.name);
  const words = plain(line)
    .trim()
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return namesPeople(words) > 1 || namesPeople(words.replace(/[,.]?\s*[(（][^()（）]*[)）]\s*$/, '')) > 1;
}

/** Whether a line begins with a link or in bold, and neither says what links are nor who wrote it: an entry by itself. */
function beginsWithTitle(line: readonly Inline[], text: string): boolean {
  if (kindOfLinks(line) !== undefined || namesAuthors(line)) return false;
  const key = readKey(line);
  // `**Fir: A Saw**` is a title, and `**Venue:** …` has a key.
  if (key && (line[key.inline]!.kind === 'text' || /[:：]\s*$/.test(plain([line[key.inline]!]))))
    return false;
  const head = readTitleLine([...line], text);
  return head !== undefined && head.carrier !== 'text';
}
