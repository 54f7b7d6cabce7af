import type { Table } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const markdown = unified().use(remarkParse).use(remarkGfm);
const html = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  // Raw HTML passes as it stands: nothing repairs what is not balanced.
  .use(rehypeStringify, { allowDangerousHtml: true });

/** What some Markdown comes to on a page. */
export interface Look {
  /** What is wrong with its `<details>` and `<summary>`; nothing when they are balanced. */
  readonly fault: string | undefined;
  /** Lines of Markdown that HTML swallowed: shown to readers as they are written. */
  readonly swallowed: readonly string[];
  /** Its tables, each as rows of cells as people see them. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** Reads some Markdown as a page shows it: raw HTML passed through to the letter. */
export function look(text: string): Look {
  const tree = markdown.parse(text);
  const raw: string[] = [];
  const tables: string[][][] = [];
  visit(tree, (node) => {
    if (node.type === 'html')
      raw.push(...node.value.split('\n').filter((line) => /^\s*(?:- |\||!\[)/.test(line)));
    else if (node.type === 'table')
      tables.push((node as Table).children.map((row) => row.children.map((cell) => seen(cell))));
  });
  return { fault: detailsFault(html.stringify(html.runSync(tree))), swallowed: raw, tables };
}

function detailsFault(text: string): string | undefined {
  const open: string[] = [];
  for (const [tag, slash, name] of text.matchAll(/<(\/?)(details|summary)\b[^>]*>/g)) {
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) return `${tag} closes nothing`;
  }
  return open.length > 0 ? `<${open[0]}> is never closed` : undefined;
}

/** The tables of some Markdown. */
export function tablesOf(text: string): Look['tables'] {
  return look(text).tables;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** Text as people see it: pictures and comments left out. */
export function seen(node: Node): string {
  if (node.type === 'image' || node.type === 'html') return '';
  return node.value ?? (node.children ?? []).map(seen).join('');
}

/** Kinds of nodes in some Markdown. */
export function kindsIn(text: string): Set<string> {
  const kinds = new Set<string>();
  visit(markdown.parse(text), (node) => {
    kinds.add(node.type);
  });
  return kinds;
}

/** What people see of some Markdown. */
export function seenIn(text: string): string {
  return seen(markdown.parse(text) as Node);
}
