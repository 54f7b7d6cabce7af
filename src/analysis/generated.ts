import type { List } from '../model.ts';
import { memo } from '../text/collections.ts';
import { quote } from '../text/fold.ts';

/** A file that says it is made from another: what is changed in it is lost. */
export interface Generated {
  /** Where it says so, 1-based. */
  readonly line: number;
  /** The file to edit instead, as written, where it names one. */
  readonly source?: string;
}

/** Where a file says of itself how it is made: on its first lines, and above its first entry. */
const TOP = 80;

/** A comment or paragraph that says so is short. */
const LONGEST = 600;

const FILE = '(?:file|readme(?:\\.md)?|list|document|page|markdown)';

/** A comment near the top speaks of the file it stands in. */
const IN_COMMENT = [
  /\b(?:do not|don['’]?t|never)\b[^.\n]{0,20}\b(?:edit|modify|change|update|touch)\b/i,
  /\bauto(?:matically)?[- ]?generated\b/i,
  /\bgenerated (?:file|from|automatically)\b/i,
  /\b(?:file|readme(?:\.md)?|list) (?:is|was|gets) generated\b/i,
];

/** Prose speaks of many things: it has to name the file. */
const IN_PROSE = [
  new RegExp(
    `\\b(?:this|the) ${FILE}\\b[^.\\n]{0,40}\\b(?:is|are|was|gets)\\b[^.\\n]{0,20}\\b(?:auto-?)?generated\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:do not|don['’]?t|never)\\b[^.\\n]{0,20}\\b(?:edit|modify|change|update|touch)\\b this ${FILE}\\b`,
    'i',
  ),
  new RegExp(
    `^\\W{0,12}(?:auto(?:matically)?[- ]?)?generated ${FILE}\\b[^\\p{L}\\n]{1,10}(?:please )?(?:do not|don['’]?t|never) (?:edit|modify|change|update|touch)\\b`,
    'iu',
  ),
  /^\W{0,12}(?:auto(?:matically)?[- ]?)?generated from [`"'[(]{0,2}[\w./-]+\.\w{2,5}\b/i,
];

/** What each of these says. */
const SPEAKS = /generated|\b(?:do not|don['’]?t|never)\b/i;

/** Only a part of the file is meant, or somebody else's mark (`doctoc`, a badge). */
const PART =
  /\b(?:section|toc|table of contents|contents?(?!\.\w)|above|below|following|next|badges?|region|block|(?:this|the) (?:lines?|rows?|tables?|headings?|headers?|footers?|titles?|comments?|markers?|order)|start|begin|end|doctoc|prettier|markdownlint)\b/i;

const SOURCE =
  /(?<![\w/:.])((?:\.{0,2}\/)?(?:[\w.-]{1,60}\/){0,6}[\w.-]{1,80}\.(?:ya?ml|json5?|jsonl|toml|csv|tsv|xml|sqlite|db|py|m?[jt]s|rb|go|rs|sh|md|j2|hbs|ejs|tmpl|erb|org))\b(?![\w/])/gi;

function sourceIn(text: string, path: string): string | undefined {
  const own = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const words = text.replace(/https?:\/\/\S+/g, '').replace(/\]\(([^)]*)\)/g, '] $1 ');
  for (const [, file = ''] of words.matchAll(SOURCE)) {
    const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
    if (name !== own && name !== 'readme.md') return file;
  }
  return undefined;
}

/** What a list says of being generated; `undefined` where a person writes it. */
export const generatedFrom = memo((list: List): Generated | undefined => {
  const { lines, comments, owners, path, entries } = list;
  const top = Math.min(TOP, lines.count);
  const found = (line: number, text: string): Generated => {
    const source = sourceIn(text, path);
    return { line, ...(source !== undefined && { source }) };
  };
  for (const { line, text } of comments) {
    if (line > top) break;
    if (text.length > LONGEST || PART.test(text)) continue;
    if (IN_COMMENT.some((pattern) => pattern.test(text))) return found(line, text);
  }
  const last = Math.min(top, (entries[0]?.line ?? top + 1) - 1);
  for (let line = 1; line <= last; line++) {
    if (owners[line - 1] !== 'prose' && owners[line - 1] !== 'list') continue;
    // A sentence may run on in the next line.
    const next = owners[line] === 'prose' ? ` ${lines.text(line + 1)}` : '';
    const text = `${lines.text(line)}${next}`;
    if (!SPEAKS.test(text)) continue;
    const start = IN_PROSE.map((pattern) => text.search(pattern)).find((at) => at !== -1);
    if (text.length > 2 * LONGEST || start === undefined || start > lines.text(line).length) continue;
    if (!PART.test(text)) return found(line, text);
  }
  return undefined;
});

/** Where to edit instead: `data/tools.yml`, or a word for what the file does not name. */
export function sourceInWords({ source }: Generated): string {
  return source === undefined ? 'its source' : quote(source);
}

/** Says that a file is generated, and where to edit instead; nothing of a file that a person writes. Plain text. */
export function generatedNote(list: List): string | undefined {
  const made = generatedFrom(list);
  return made && `Line ${made.line} says that the file is generated. Make changes in ${sourceInWords(made)}.`;
}
