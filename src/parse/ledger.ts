import type { Block } from '../markdown/block.ts';
import type {
  Comment,
  Contents,
  Entry,
  IndexSection,
  LineOwner,
  Lines,
  Region,
  Section,
  Span,
  Table,
} from '../model.ts';

/** What a list was read to, each of which owns lines. */
export interface Owned {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly legends: ReadonlySet<Block>;
  readonly regions: readonly Region[];
  readonly comments: readonly Comment[];
  readonly contents: readonly Contents[];
  readonly index: readonly IndexSection[];
  readonly entries: readonly Entry[];
}

/** The owner of each line: of several the one that says most, an entry before the table that it stands in. */
export function ownersOf(read: Owned, lines: Lines): LineOwner[] {
  const owners: LineOwner[] = new Array<LineOwner>(lines.count).fill('blank');
  const claim = ({ start, end }: Span, owner: LineOwner) => {
    const last = lines.lineAt(Math.max(start, end - 1));
    for (let line = lines.lineAt(start); line <= last; line++) owners[line - 1] = owner;
  };
  for (const block of read.blocks) claimBlock(block, claim);
  for (const { comment, span } of commentsAlone(read.comments, owners, lines))
    if (comment) claim(span, 'comment');
  for (const { span } of read.contents) claim(span, 'contents');
  for (const { items } of read.index) for (const { span } of items) claim(span, 'index');
  for (const { span, role } of read.tables) claim(span, role === 'legend' ? 'legend' : 'table');
  for (const block of read.legends) claim(block.span, 'legend');
  // A heading that is an entry owns its section; what stands in there keeps its owner.
  for (const { span, shape, line } of read.entries)
    claim(shape === 'heading' ? lines.span(line) : span, 'entry');
  for (const { span, kind } of read.sections) if (kind === 'heading') claim(span, 'heading');
  for (const { content, owner } of read.regions)
    if (owner === 'steward' && content.end > content.start) claim(content, 'region');
  return owners;
}

const OWNERS: Readonly<Record<Block['type'], LineOwner>> = {
  heading: 'heading',
  paragraph: 'prose',
  list: 'list',
  table: 'table',
  html: 'html',
  code: 'code',
  definition: 'definition',
  footnote: 'definition',
  break: 'prose',
};

function claimBlock(block: Block, claim: (span: Span, owner: LineOwner) => void): void {
  claim(block.span, OWNERS[block.type]);
  if (block.type !== 'list') return;
  for (const item of block.items)
    for (const inner of item.blocks) if (inner.type !== 'list') claimBlock(inner, claim);
}

/** Comments that stand on lines of their own: beside other text they own nothing. */
function commentsAlone(
  comments: readonly Comment[],
  owners: readonly LineOwner[],
  lines: Lines,
): { comment: boolean; span: Span }[] {
  return comments.map(({ span, line }) => ({
    span,
    comment: owners[line - 1] === 'html' || lines.text(line).trimStart().startsWith('<!--'),
  }));
}
