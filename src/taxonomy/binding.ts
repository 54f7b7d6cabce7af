import type { Label, LabelSyntax, Span, Tag, Taxonomy } from '../model.ts';
import { Resolver } from './resolve.ts';

/** The labels of an entry, and for a row of a table its cells, by column. */
export interface Use {
  readonly labels: readonly Label[];
  readonly table?: number;
  readonly cells: readonly Span[];
}

/** How many uses there are, and how many of them name a tag. */
interface Tally {
  all: number;
  declared: number;
}

/** A legend binds a form of labels where more than this share of its uses are declared. */
const MOST = 0.5;

/** Forms without a mark: any word of a cell or of a field may be meant. */
const PLAIN: ReadonlySet<LabelSyntax> = new Set(['column', 'field']);

/**
 * The forms of labels that a legend binds: its own, where most uses of them are declared, and plain words of columns
 * and fields that mostly hold its labels. A legend of emoji says nothing about the words of a column "Category".
 */
export function boundForms(tags: readonly Tag[], uses: readonly Use[]): LabelSyntax[] {
  const resolver = new Resolver({ source: 'legend', closed: true, tags, repeated: [] });
  const forms = new Map<LabelSyntax, Tally>();
  const columns = new Map<string, Tally & { plain: boolean }>();
  const count = (tally: Tally, label: Label) => {
    tally.all++;
    if (resolver.resolve(label)?.sure) tally.declared++;
  };
  for (const { labels, cells, table } of uses) {
    for (const label of labels) {
      const at = cells.findIndex(({ start, end }) => start <= label.span.start && label.span.end <= end);
      const tally = forms.get(label.syntax) ?? { all: 0, declared: 0 };
      forms.set(label.syntax, tally);
      if (label.syntax !== 'column') count(tally, label);
      if (at === -1) continue;
      const key = `${table ?? ''} ${at}`;
      const column = columns.get(key) ?? { all: 0, declared: 0, plain: false };
      columns.set(key, column);
      column.plain ||= label.syntax === 'column';
      count(column, label);
    }
  }
  const words = forms.get('column');
  for (const { all, declared, plain } of columns.values()) {
    if (!plain || !words) continue;
    words.all += all;
    words.declared += declared;
  }
  const isBound = (form: LabelSyntax) => {
    const tally = forms.get(form);
    return tally ? tally.declared > tally.all * MOST : !PLAIN.has(form);
  };
  return [...new Set([...tags.map(({ syntax }) => syntax), ...PLAIN])].filter(isBound);
}

/** Whether a label of this form must be declared. */
export function binds({ closed, forms }: Taxonomy, syntax: LabelSyntax): boolean {
  return closed && (forms === undefined || forms.includes(syntax));
}
