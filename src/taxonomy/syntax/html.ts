import type { Inline } from '../../markdown/inline.ts';
import { ENTITIES } from '../../text/escape.ts';
import { type LabelForm, type Reading, seen } from './form.ts';

/** Elements that people use for labels; the others shape text. */
const ELEMENTS = new Set(['kbd', 'mark', 'code', 'samp', 'ins']);

function textOf(nodes: readonly Inline[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'text' || node.kind === 'code') text += node.text;
    else if (node.kind === 'link' || node.kind === 'element') text += textOf(node.children);
  }
  return text;
}

function collect(nodes: readonly Inline[], link: string | undefined, found: Reading[]): void {
  for (const node of nodes) {
    if (node.kind === 'link') collect(node.children, node.url, found);
    else if (node.kind === 'element') {
      const id = node.html && ELEMENTS.has(node.tag) ? seen(textOf(node.children)) : '';
      if (id === '') collect(node.children, link, found);
      else found.push({ id, start: node.start, end: node.end, ...(link !== undefined && { linked: link }) });
    }
  }
}

/** An HTML element: `<kbd>MIT</kbd>`, `<mark>new</mark>`. */
export const html: LabelForm = {
  syntax: 'html',
  read(nodes) {
    const found: Reading[] = [];
    collect(nodes, undefined, found);
    return found;
  },
  write(tag, like) {
    const text = tag.id.replace(/[&<>]/g, (character) => ENTITIES[character]!);
    const name = /^<([a-z]{1,10})[\s>]/i.exec(like?.raw ?? '')?.[1] ?? 'kbd';
    return `<${name}>${text}</${name}>`;
  },
};
