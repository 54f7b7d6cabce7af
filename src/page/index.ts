import { createHash } from 'node:crypto';
import type { List } from '../model.ts';
import { inspectJson } from '../report/json.ts';
import { escapeHtml, printable } from '../text/escape.ts';
import script from './client/main.ts?text';
import { chipColors } from './color.ts';
import { listCsv } from './csv.ts';
import { pageData, type Source } from './data.ts';
import { introOf } from './intro.ts';
import { webUrl } from './links.ts';
import type { PageData } from './model.ts';
import style from './style.css?text';
import template from './template.html?text';

export interface PageOptions {
  /** Default: the title of the first list, else its path. */
  readonly title?: string;
  /**
   * Where the lists are on the web, http or https. Ends it with a slash, it is the folder that the paths of the
   * lists are relative to; else it is the list itself. Relative links of the lists lead from there.
   */
  readonly source?: string;
  /** The day of the list's last change, as `2026-11-29`. */
  readonly updated?: string;
}

/** A file of the page; `name` has no folder. */
export interface PageFile {
  readonly name: string;
  readonly text: string;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function factsOf({ groups, nodes, entries }: PageData): string {
  const leaves = (kind: string) => {
    const group = groups.findIndex(({ id }) => id === kind);
    const used = new Set(entries.flatMap((entry) => entry.nodes));
    return nodes.filter(
      (node, at) => node.group === group && (kind === 'section' ? used.has(at) : node.id !== undefined),
    ).length;
  };
  const [labels, sections] = [leaves('label'), leaves('section')];
  return [
    counted(entries.length, 'entry', 'entries'),
    ...(labels > 0 ? [counted(labels, 'label', 'labels')] : []),
    ...(sections > 0 ? [counted(sections, 'section', 'sections')] : []),
  ].join(' · ');
}

/** Classes for the colours of chips; `--own` is the colour as the list has it. */
function colorStyle(colors: readonly string[]): string {
  return colors
    .map((color, at) => {
      const { light, dark } = chipColors(color);
      return `.c${at + 1} { --own: #${color}; --back: light-dark(${light.back}, ${dark.back}); --text: light-dark(${light.ink}, ${dark.ink}); }\n`;
    })
    .join('');
}

/** For Content-Security-Policy (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** JSON that can stand in a script element: nothing in it ends the element or begins a comment. */
function embedded(data: PageData): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

function plainItem({ title, url }: PageData['entries'][number]): string {
  const text = escapeHtml(title || '(no title)');
  return url === undefined
    ? `<li dir="auto">${text}</li>`
    : `<li dir="auto"><a href="${escapeHtml(url)}" rel="noopener">${text}</a></li>`;
}

function baseOf(list: List, source: string | undefined): string | undefined {
  return source?.endsWith('/') ? webUrl(list.path, source) : source;
}

/**
 * The files of a page about one list or several: `index.html`, which needs nothing else, and `list.json` and
 * `list.csv` beside it. All text of the lists is taken as hostile.
 */
export function pageFiles(lists: readonly List[], options: PageOptions = {}): PageFile[] {
  const { source } = options;
  const sources = lists.map((list): Source => {
    const base = baseOf(list, source);
    return { list, ...(base === undefined ? {} : { base }) };
  });
  const { data, colors } = pageData(sources);
  const title = printable(options.title ?? lists[0]?.title ?? lists[0]?.path ?? '');
  const intro = lists.length === 1 ? introOf(lists[0]!) : undefined;
  const shown = sources.length === 1 ? sources[0]!.base : source;
  const styles = `${style}${colorStyle(colors)}`;
  const parts: Readonly<Record<string, string>> = {
    policy: `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(styles)}; img-src data:; base-uri 'none'; form-action 'none'`,
    title: escapeHtml(title),
    facts: [factsOf(data), ...(options.updated ? [`updated ${escapeHtml(options.updated)}`] : [])].join(
      ' · ',
    ),
    intro: intro === undefined ? '' : `<p class="intro" dir="auto">${escapeHtml(intro)}</p>`,
    style: styles,
    script,
    source: shown === undefined ? '' : `<li><a href="${escapeHtml(shown)}" rel="noopener">Source</a></li>`,
    plain: data.entries.map(plainItem).join('\n'),
    data: embedded(data),
  };
  // In one pass: what a title holds is never taken for a place of the template.
  const page = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name]!);
  return [
    { name: 'index.html', text: page },
    { name: 'list.json', text: `${JSON.stringify(inspectJson(lists), null, 2)}\n` },
    { name: 'list.csv', text: listCsv(sources) },
  ];
}
