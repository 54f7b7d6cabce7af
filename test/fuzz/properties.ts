import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { compare } from '../../src/compare/index.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import { loadConfig } from '../../src/config-file/load.ts';
import { autofix } from '../../src/lint/autofix.ts';
import { review } from '../../src/lint/review.ts';
import { merge } from '../../src/merge/index.ts';
import { parseList } from '../../src/parse/index.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderedText, renderFile } from '../../src/views/render.ts';
import { spanFaults } from '../parse/spans.ts';
import { branches, change, config, text } from './texts.ts';

const read = (source: string) => parseList(source, { path: 'README.md' });
const fail = (why: string): never => {
  throw new Error(why);
};
const same = (found: unknown, expected: unknown, why: string) => {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    fail(`${why}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
};

const PLACE = {
  repository: 'o/r',
  sha: 'a'.repeat(40),
  docs: 'https://docs.example/',
  command: 'steward check',
};

/** What a comment does when it is read, apart from showing. */
function deeds(comment: string): string[] {
  const found: string[] = [];
  visit(remark().use(remarkGfm).parse(comment), (node: Nodes) => {
    if (node.type === 'link' && !/^https:\/\/(?:github\.com\/o\/r\/|docs\.example\/)/.test(node.url))
      found.push(`link ${node.url}`);
    if (node.type === 'image' && !node.url.startsWith('https://img.shields.io/badge/'))
      found.push(`image ${node.url}`);
    if (node.type === 'html' && !/^<(?:\/?details|\/?summary|br|\/?sub|\/?kbd)/.test(node.value))
      found.push(`html ${node.value}`);
    if (node.type === 'definition' || node.type === 'footnoteDefinition') found.push(node.type);
    if (node.type === 'text' && /(?:^|[^\w`])@[a-z\d]|(?:^|\s)#\d|\bGH-\d/i.test(node.value))
      found.push(`mention ${node.value}`);
  });
  return found;
}

/** What must hold of any text; each is run by `npm run fuzz` and, a few times, by the tests. */
export const properties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  'reading never fails, and what it finds stands where it says': fc.property(text, (source) => {
    same(spanFaults(read(source)), [], 'spans');
  }),
  'fixes end, and fixing again changes nothing': fc.property(text, (source) => {
    const once = autofix(source, defaultConfig);
    if (!once.finished) return;
    same(autofix(once.list.text, defaultConfig).list.text, once.list.text, 'fixed again');
  }),
  'generating again changes nothing, and nothing outside of regions': fc.property(text, (source) => {
    const render = (of: string) => {
      const rendered = renderFile('README.md', of, defaultConfig);
      return { rendered, after: renderedText(of, rendered) };
    };
    const { rendered, after } = render(source);
    if (rendered.problems.length > 0) return same(after, source, 'written in spite of problems');
    same(render(after).after, after, 'generated again');
    const outside = (of: string) => {
      let out = '';
      let at = 0;
      for (const { content } of read(of).regions.filter(({ owner }) => owner === 'steward')) {
        out += of.slice(at, content.start);
        at = content.end;
      }
      return out + of.slice(at);
    };
    const bare = (of: string) => outside(of).replace(/\s*<!-- steward:(?:begin|end)[^>]*-->\s*/g, '');
    same(bare(after), bare(source), 'outside of regions');
  }),
  'a comment shows and does nothing else': fc.property(change, ({ base, head }) => {
    const report = review([{ path: 'README.md', base, head }], defaultConfig, { obey: 'base' });
    same(deeds(renderComment(report, PLACE)), [], 'comment');
  }),
  'a text does not differ from itself': fc.property(text, (source) => {
    same(compare(read(source), read(source)), [], 'changes');
  }),
  'a merge of a text with itself is that text, with another version that version': fc.property(
    change,
    ({ base, head }) => {
      same(merge(base, head, base).text, head, 'ours');
      same(merge(base, base, head).text, head, 'theirs');
      same(merge(base, head, head).text, head, 'both');
    },
  ),
  'a merge loses no entry that a side added or both kept': fc.property(
    branches,
    ({ entries, shape, ours, theirs }) => {
      const clean = (name: string) => name.replace(/[^\p{L}\p{N} ]/gu, '').trim();
      const write = (name: string, i: string) =>
        shape === 'row'
          ? `|${clean(name)} No ${i}|\`tag\`|`
          : `- [${clean(name)} No ${i}](https://example.org/${i}) - Does it.`;
      const base = entries.map((name, i) => write(name, `b${i}`));
      const added = (places: readonly number[], side: string) =>
        places.map((at, i) => ({ at: at % (base.length + 1), line: write('Tool', `${side}${i}`) }));
      const put = (all: ReturnType<typeof added>) => {
        const out = [...base];
        for (const { at, line } of [...all].sort((a, b) => b.at - a.at)) out.splice(at, 0, line);
        return out;
      };
      const page = (lines: readonly string[]) =>
        `# List\n\n## Tools\n\n${shape === 'row' ? '|Title|Tags|\n|---|---|\n' : ''}${lines.join('\n')}\n`;
      const [one, other] = [added(ours, 'o'), added(theirs, 't')];
      const { text: merged } = merge(page(base), page(put(one)), page(put(other)));
      const lines = merged.split('\n');
      for (const line of [...base, ...[...one, ...other].map((each) => each.line)])
        same(lines.filter((each) => each === line).length, 1, `times that ${line} stands there`);
    },
  ),
  'a config is read or refused': fc.property(config, (source) => {
    const found = loadConfig(source);
    if ('problems' in found && found.problems.length === 0) fail('refused without a reason');
  }),
};
