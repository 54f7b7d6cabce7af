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

/** Markdown as HTML, raw HTML in it passed through to the letter. */
export function toHtml(text: string): string {
  return html.stringify(html.runSync(markdown.parse(text)));
}

/** What is wrong with the `<details>` and `<summary>` of some HTML; nothing when they are balanced. */
export function detailsFault(text: string): string | undefined {
  const open: string[] = [];
  for (const [tag, slash, name] of text.matchAll(/<(\/?)(details|summary)\b[^>]*>/g)) {
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) return `${tag} closes nothing`;
  }
  return open.length > 0 ? `<${open[0]}> is never closed` : undefined;
}

/** Lines of Markdown that HTML swallowed: shown to readers as they are written. */
export function swallowed(text: string): string[] {
  const raw: string[] = [];
  visit(markdown.parse(text), 'html', (node) => {
    raw.push(...node.value.split('\n').filter((line) => /^\s*(?:- |\||!\[)/.test(line)));
  });
  return raw;
}

/** The tables of some Markdown, each as its rows of cells as people see them. */
export function tablesOf(text: string): string[][][] {
  const tables: string[][][] = [];
  visit(markdown.parse(text), 'table', (table: Table) => {
    tables.push(table.children.map((row) => row.children.map((cell) => seen(cell))));
  });
  return tables;
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
