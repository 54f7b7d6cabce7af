import type { RawCell, RawRow } from '../markdown/block.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { Column, Span } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { facetName, isKind, isKindName } from './facets.ts';
import { namesPeople } from './people.ts';
import { ADDRESS_ALONE, leadsOut, roleOfText } from './vocabulary.ts';

/** So many rows, such a share of them a kind and links, so many links in each on average, and such a share of other names. */
const MEMBERS = { rows: 3, share: 0.8, several: 0.4, each: 1.5, distinct: 0.8, bold: 0.8 };

/** What a column is called that holds several things: `Datasets`, `Benchmarks & tools`, `工具`. */
const SEVERAL =
  /(?:^|\s)(?:titles|names|papers|projects|articles|works|models|tools|data ?sets|benchmarks|courses|methods|apis|libraries|frameworks|resources|publications|packages|apps|applications|books|websites|sites|services|plugins|extensions|repos|repositories|software|implementations|products|systems|tutorials|guides|games|examples|entries|links|herramientas|recursos|bibliotecas|ferramentas|outils|ressources|bibliothèques|werkzeuge|bibliotheken|инструменты|библиотеки|ресурсы)$|(?:数据集|論文|论文|工具|项目|專案|资源|資源|模型|库|框架|软件|應用|应用|网站|ツール|データセット|ライブラリ|リソース|プロジェクト|모델|도구|데이터셋|라이브러리|논문|프로젝트)$/iu;

/** Between the things of a cell. */
const BETWEEN = /^[\s,;.，、；。·•|/\\&+–—-]*(?:(?:and|or|und|et|e|y|и|和|与|及)\s)?\s*$/iu;

/** Words of a link that name nothing by themselves: `1`, `[2]`. */
const NUMBER = /^[\s[\]()#\d.,-]*$/;

export interface MemberColumns {
  readonly kind: number;
  readonly members: number;
}

/** The links of a cell that holds nothing else, each with what stands around it; nothing for another cell. */
function membersIn(cell: RawCell | undefined): Inline[][] {
  const parts: Inline[][] = [];
  for (const node of cell?.inlines ?? []) {
    const links = [...walkInlines([node])].filter(({ kind }) => kind === 'link');
    const [link] = links;
    if (link?.kind === 'link') {
      const said = foldSpace(plain([node]));
      const isName =
        links.length === 1 &&
        leadsOut(link.url) &&
        said === foldSpace(plain(link.children)) &&
        !NUMBER.test(said) &&
        !ADDRESS_ALONE.test(said) &&
        roleOfText(said) === undefined;
      if (!isName) return [];
      parts.push([node]);
    } else if (node.kind !== 'break' && !BETWEEN.test(plain([node]))) return [];
  }
  return parts;
}

const said = (cell: RawCell | undefined) => foldSpace(plain(cell?.inlines ?? []));

/** The kind that a cell names: short words without a link. */
function kindIn(cell: RawCell | undefined): string | undefined {
  const kind = said(cell);
  if (!isKind(kind) || kind.length > 40 || kind.split(' ').length > 5) return undefined;
  for (const node of walkInlines(cell!.inlines)) if (node.kind === 'link') return undefined;
  return kind;
}

const isBold = (cell: RawCell): boolean =>
  cell.inlines.every(
    (node) => (node.kind === 'element' && node.tag === 'strong') || plain([node]).trim() === '',
  );

/**
 * The columns of a table whose rows are a kind and several things of it each: `| **Maps** | [Fir](…), [Elm](…) |`.
 * Nothing for a table with other columns, of links that say what they are (`[docs](…)`), or of variants of a thing.
 */
export function memberColumns(
  rows: readonly { written: RawRow }[],
  columns: readonly Column[],
): MemberColumns | undefined {
  if (columns.length !== 2 || rows.length < MEMBERS.rows) return undefined;
  const [first, second] = columns;
  if (!SEVERAL.test(facetName(second!.name))) return undefined;
  let kinds = 0;
  let bold = 0;
  let several = 0;
  const titles: string[] = [];
  const named = new Set<string>();
  let variants = 0;
  for (const { written } of rows) {
    const [cell, other] = written.cells;
    const kind = kindIn(cell);
    const members = membersIn(other);
    if (kind === undefined || members.length === 0 || namesPeople(kind) > 0) continue;
    kinds++;
    named.add(kind.toLowerCase());
    if (isBold(cell!)) bold++;
    if (members.length > 1) several++;
    for (const member of members) {
      const title = foldSpace(plain(member)).toLowerCase();
      titles.push(title);
      if (title.startsWith(kind.toLowerCase())) variants++;
    }
  }
  if (kinds < MEMBERS.rows || kinds < rows.length * MEMBERS.share) return undefined;
  if (named.size < kinds * MEMBERS.distinct) return undefined;
  const isNamed = first!.role === 'labels' || isKindName(first!.name);
  if (!isNamed && bold < kinds * MEMBERS.bold) return undefined;
  if (several < kinds * MEMBERS.several || titles.length < kinds * MEMBERS.each) return undefined;
  if (new Set(titles).size < titles.length * MEMBERS.distinct || variants > titles.length * 0.3)
    return undefined;
  return { kind: 0, members: 1 };
}

/** The things of a row, each as a row of its kind and itself; none where the row is written otherwise. */
export function memberRows(row: RawRow, { kind, members }: MemberColumns): RawRow[] {
  const cell = row.cells[kind];
  if (kindIn(cell) === undefined) return [];
  return membersIn(row.cells[members]).map((inlines) => {
    const span: Span = { start: inlines[0]!.start, end: inlines.at(-1)!.end };
    return { ...row, span, cells: [cell!, { span, content: span, inlines }] };
  });
}

/** The columns of such rows: what the kind is called, and the titles. */
export function columnsOfMembers(
  columns: readonly Column[],
  { kind, members }: MemberColumns,
): readonly Column[] {
  const { name, role } = columns[kind]!;
  const asKind: Column = role === 'labels' ? { name, role } : { name, role: 'other', facet: true };
  return [asKind, { name: columns[members]!.name, role: 'title' }];
}
