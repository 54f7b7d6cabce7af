import type { Config } from '../config/schema.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { Label, LabelSyntax, Lines, Tag } from '../model.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { splitBadges } from '../taxonomy/syntax/split-badge.ts';
import { append } from '../text/collections.ts';
import { hasLetters } from '../text/letters.ts';
import { meet } from '../text/span.ts';
import { areInColumns } from './bound-words.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { type Joined, joinedValues, kindsIn, labelsIn, unwrapped } from './cell-labels.ts';
import { chipsOf } from './chips.ts';
import { type DetailPlaces, detailPlaces, kindsInDetails } from './detail-lines.ts';
import { behindKey, kindsInLines, lineFacets, linesAt, linesWithKeys } from './facet-lines.ts';
import { facetName, NAMES_LABELS } from './facets.ts';
import { licencesAtFirstStop } from './first-licences.ts';
import { formatsAtEnds } from './formats.ts';
import { hashtagsAtEnds } from './hashtags.ts';
import { endOfWords, isBehindNames, kindOf, type MarkSyntax, marksAgain, marksOf } from './marks.ts';
import { areSigns, referenced } from './pictures.ts';
import { withinSmall } from './small-lines.ts';
import { countsStars } from './star-counts.ts';
import { readKey } from './title.ts';
import { labelsAtTitles, type TitleLabel } from './title-labels.ts';
import { venueOfBadge } from './venue-badges.ts';
import { LICENCE, leadsOut, NOTHING, roleOfText } from './vocabulary.ts';

/** Syntaxes whose marks stand for other things too: only what the taxonomy declares is a label then. */
const COMMON: ReadonlySet<LabelSyntax> = new Set([
  'code',
  'emoji',
  'icon',
  'bracket',
  'paren',
  'html',
  'pipe',
]);

export interface LabelReader {
  syntaxes: ReadonlySet<LabelSyntax>;
  /** Whether the config names the syntax, so that everything written so is a label. */
  asked: boolean;
  /** Spellings that the taxonomy knows, lower case. */
  known: ReadonlySet<string>;
  fields: readonly string[];
  ignore: ReadonlySet<string>;
  /** Marks that stand for a link by what they mean: `:octocat:`, the repository. */
  links: ReadonlySet<string>;
  /** Syntaxes that the taxonomy declares labels in. */
  declared: ReadonlySet<LabelSyntax>;
  /** Emoji and words in brackets that are labels because they come again. */
  marks: ReadonlyMap<LabelSyntax, ReadonlySet<string>>;
  /** Whether emoji before titles are labels. */
  isBefore: boolean;
  /** What the values of columns of labels are made of. */
  joined: ReadonlyMap<string, Joined>;
  /** Whether columns and lines that say a kind hold labels. */
  isFaceted: { columns: boolean; lines: boolean };
  /** Whether words in columns and lines that say a kind must be declared: a legend of emoji says nothing of words. */
  isBound: boolean;
  /** The same of columns: a legend says nothing of them where they hold none of its words. */
  areColumnsBound: boolean;
  /** Names of the lines that say a kind. */
  facetLines: ReadonlySet<string>;
  /** Which details of lines below titles are kinds. */
  places: DetailPlaces | undefined;
  /** Whether words in round brackets behind names say where people are from. */
  isPlaced: boolean;
  /** Licences in brackets before the first full stop. */
  licences: ReadonlyMap<Candidate, readonly Reading[]>;
  /** Formats in brackets at the end of lines. */
  formats: ReadonlyMap<Candidate, readonly Reading[]>;
  /** What is set off beside titles, the same few words on many entries. */
  atTitles: ReadonlyMap<Candidate, readonly TitleLabel[]>;
  /** Hashtags at the end of lines. */
  hashtags: ReadonlyMap<Candidate, readonly Reading[]>;
  lines: Lines;
  text: string;
}

function spellings(tags: readonly Tag[], config: Config): Set<string> {
  const known = new Set<string>();
  for (const tag of tags) for (const each of [tag.id, ...tag.aliases]) known.add(each.toLowerCase());
  for (const each of Object.keys(config.taxonomy.aliases)) known.add(each.toLowerCase());
  return known;
}

/** Whether a mark is what a link is made of: it means `Link to the repository`, or `Source code`. */
function namesLink(title: string): boolean {
  return /^links? to\b/i.test(title) || roleOfText(title) !== undefined;
}

/**
 * How labels are written in this list: as the config says, as the legend writes them, else as most entries do.
 * @param isOpen whether the taxonomy leaves other forms of labels free, as a legend of emoji says nothing of code
 */
export function labelReader(
  candidates: readonly Candidate[],
  tags: readonly Tag[],
  config: Config,
  text: string,
  lines: Lines,
  isOpen: boolean,
): LabelReader {
  const { syntax, field, ignore } = config.labels;
  const asks = (form: LabelSyntax) => syntax === 'auto' || [syntax].flat().includes(form);
  const facetLines = asks('field') ? lineFacets(candidates, text) : new Set<string>();
  const isBound = tags.length > 0 && !(isOpen && tags.every((tag) => tag.syntax === 'emoji'));
  const known = spellings(tags, config);
  const areColumnsBound = isBound && (!isOpen || areInColumns(candidates, known, text));
  const common = {
    known,
    fields: [field ?? []].flat(),
    ignore: new Set(ignore),
    links: new Set(tags.filter(({ title }) => namesLink(title)).map(({ id }) => id.toLowerCase())),
    declared: new Set(tags.map((tag) => tag.syntax)),
    marks: new Map<LabelSyntax, ReadonlySet<string>>(),
    isBefore: false,
    isPlaced: false,
    licences: new Map<Candidate, readonly Reading[]>(),
    formats: new Map<Candidate, readonly Reading[]>(),
    atTitles: new Map<Candidate, readonly TitleLabel[]>(),
    hashtags: new Map<Candidate, readonly Reading[]>(),
    // A taxonomy says what its labels are called.
    joined: areColumnsBound ? new Map<string, Joined>() : joinedValues(candidates, facetLines, text),
    isFaceted: { columns: asks('column'), lines: asks('field') },
    isBound,
    areColumnsBound,
    facetLines,
    places: asks('field') ? detailPlaces(candidates, text) : undefined,
    lines,
    text,
  };
  if (syntax === 'none') return { ...common, syntaxes: new Set(), asked: true };
  if (syntax !== 'auto') {
    // Beside what was asked for: a tag in plain text where labels belong is a label too, only not written as one.
    const also: readonly LabelSyntax[] = tags.length > 0 ? ['column', 'field'] : [];
    return { ...common, syntaxes: new Set([...[syntax].flat(), ...also]), asked: true };
  }
  const syntaxes = new Set<LabelSyntax>(
    tags.length > 0 ? [...common.declared, 'column', 'field'] : ['badge', 'column', 'field'],
  );
  if (tags.length > 0 && !isOpen) return { ...common, syntaxes, asked: false };
  const habits =
    tags.length > 0
      ? (['code', 'html', 'bracket'] as const)
      : (['code', 'html', 'bracket', 'icon', 'pipe'] as const);
  for (const each of habits) if (!syntaxes.has(each) && isHabit(candidates, each, text)) syntaxes.add(each);
  const found = marksAgain(candidates, text);
  // A legend says nothing of marks in other forms than its own.
  const marks = new Map([...found.marks].filter(([form]) => !syntaxes.has(form)));
  const again = tags.length > 0 ? { ...found, marks } : found;
  for (const each of again.marks.keys()) syntaxes.add(each);
  const licences = licencesAtFirstStop(candidates, text);
  const formats = formatsAtEnds(candidates, text);
  const atTitles = labelsAtTitles(candidates, text);
  const hashtags = hashtagsAtEnds(candidates, text);
  return { ...common, ...again, licences, formats, atTitles, hashtags, syntaxes, asked: false };
}

/** Without a legend: so many entries with labels of a form show that the list labels so. */
const HABIT = { fewest: 5, share: 0.3 };
/** Or so many, of words that come again and again. */
const AGAIN = { fewest: 5, uses: 2 };
const IN_CELLS = { fewest: 3, uses: 1.5 };
/** So many, of which nearly all are others, are names of the entries. */
const NAMES = { fewest: 8, share: 0.95 };
/** What is typed is no label: options, paths, several words. */
const COMMAND = /^-|\s-|\s\S+\s|[./~$<>|=]{2}|\s[./~$<>|=]/;

/** Whether a list without a legend writes labels in a form: many entries end with them, or the same few words return. */
function isHabit(
  candidates: readonly Candidate[],
  syntax: 'code' | 'html' | 'bracket' | 'icon' | 'pipe',
  text: string,
): boolean {
  const ids = new Map<string, number>();
  let having = 0;
  let loose = 0;
  for (const candidate of candidates) {
    if (!mayHold(candidate, syntax)) continue;
    const labels = placed(candidate, syntax, text);
    if (labels.some(({ id }) => LICENCE.test(id))) return true;
    if (labels.length > 0) having++;
    if (syntax === 'code' && candidate.row) {
      const chips = chipsOf(candidate, text);
      if (chips.isLoose && chips.readings.length > 0) loose++;
    }
    for (const { id } of labels) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  const uses = [...ids.values()].reduce((sum, count) => sum + count, 0);
  // `[Alpha](…) `@alpha``: code that is another in each entry is a name.
  if (syntax === 'code' && uses >= NAMES.fewest && ids.size >= uses * NAMES.share) return false;
  // Code behind a sentence in a cell may be an example: words that come again are none.
  if (loose * 2 > having && uses < ids.size * IN_CELLS.uses) return false;
  const isShared = having >= HABIT.fewest && having >= candidates.length * HABIT.share;
  if (isShared && syntax !== 'bracket' && syntax !== 'pipe') return true;
  if (having >= AGAIN.fewest && uses >= ids.size * AGAIN.uses) return syntax !== 'pipe' || isShared;
  if (syntax === 'icon') return areSigns(candidates, text, ({ inlines }) => trailing(inlines, 'icon', text));
  // In cells code behind a title stands out enough.
  const isInCells =
    syntax === 'code' &&
    [...ids.keys()].every((id) => !COMMAND.test(id)) &&
    candidates.every((each) => each.row || placed(each, syntax, text).length === 0);
  return isInCells && having >= IN_CELLS.fewest && uses >= ids.size * IN_CELLS.uses;
}

/** The kind of inline that a form is written with. */
const KIND = { code: 'code', html: 'element', icon: 'image', pipe: 'text' } as const;

/** Whether an entry can have labels of a form: most have nothing that it is written with. */
function mayHold({ inlines, shape, titleLine }: Candidate, syntax: 'bracket' | keyof typeof KIND): boolean {
  if (syntax === 'bracket') return shape === 'bullet' && titleLine.carrier === 'link';
  return holdsKind(inlines, KIND[syntax]);
}

function holdsKind(nodes: readonly Inline[], kind: Inline['kind']): boolean {
  // By index: this is asked of every inline of a list several times.
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.kind === kind) return true;
    if ((node.kind === 'link' || node.kind === 'element') && holdsKind(node.children, kind)) return true;
  }
  return false;
}

/** A date, a number of stars or a version is no label. */
const METRIC = /^(?:[★☆⭐].*|v?[\d.,]+\s?[kKmM+%]?|(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2})$/u;

/**
 * Labels of an entry in a list without a legend: at the end of its first line, straight behind its title or separator,
 * or alone on a line below.
 */
function placed(candidate: Candidate, syntax: LabelSyntax, text: string): Reading[] {
  if (syntax === 'pipe') return codes(candidate, text);
  const readings = [...trailing(candidate.inlines, syntax, text)];
  if (syntax === 'icon') readings.splice(0, readings.length, ...referenced(candidate, text));
  else if (syntax !== 'bracket') {
    for (const line of linesBehind(candidate)) append(readings, alone(line, syntax, text));
    append(readings, leading(candidate, syntax, text));
    if (syntax === 'code') append(readings, chipsOf(candidate, text).readings);
  } else if (candidate.shape !== 'bullet' || candidate.titleLine.carrier !== 'link') return [];
  const starts = new Set<number>();
  const bare = readings.flatMap((reading) => (syntax === 'code' ? unbracketed(reading, text) : [reading]));
  return bare.filter(({ id, start }) => {
    if (METRIC.test(id) || countsStars(id) || id.length > 40 || isDateOrVenue(id)) return false;
    if (syntax === 'bracket' && roleOfText(id) !== undefined && !isOnlyMark(candidate, bare)) return false;
    return !starts.has(start) && starts.add(start);
  });
}

/** `[x](…)[slides]`: what a link leads to, said once and straight behind it, where nothing else is linked. */
function isOnlyMark({ titleLine, inlines }: Candidate, readings: readonly Reading[]): boolean {
  const { link } = titleLine;
  const [only] = readings;
  if (!link || readings.length !== 1 || only!.start - link.end > 1) return false;
  return [...walkInlines(inlines)].every((node) => node.kind !== 'link' || node === link);
}

/** Codes between pipes on the first line, in the words of a link or behind the title: `Name|EN|MT`, `Name | All | EN |`. */
function codes({ inlines, row }: Candidate, text: string): Reading[] {
  if (row || !mayHoldCodes(inlines, text)) return [];
  const end = inlines.findIndex(({ kind }) => kind === 'break');
  return labelForms.pipe
    .read(end === -1 ? inlines : inlines.slice(0, end), text)
    .filter(
      ({ id, start }) =>
        !isEnclosed(inlines, start, text) &&
        id.length <= LONGEST_CODE &&
        id.split(' ').length <= 5 &&
        /\p{L}/u.test(id) &&
        !METRIC.test(id) &&
        !isDateOrVenue(id) &&
        roleOfText(id) === undefined,
    );
}

const LONGEST_CODE = 24;

/** Whether a position stands inside of brackets that hold links: `[[code](…) | Go]` tells of the link. */
function isEnclosed(inlines: readonly Inline[], position: number, text: string): boolean {
  let depth = 0;
  for (const node of inlines) {
    if (node.start >= position) break;
    if (node.kind !== 'text') continue;
    for (const sign of text.slice(node.start, Math.min(node.end, position))) {
      if (sign === '[') depth++;
      else if (sign === ']') depth = Math.max(0, depth - 1);
    }
  }
  return depth > 0;
}

function mayHoldCodes(inlines: readonly Inline[], text: string): boolean {
  const [first] = inlines;
  return first !== undefined && text.slice(first.start, inlines.at(-1)!.end).includes('|');
}

/** `` `[TS][Lua]` `` holds two labels. */
function unbracketed(reading: Reading, text: string): Reading[] {
  if (!/^(?:\[[^[\]]{1,30}\]\s*)+$/.test(reading.id)) return [reading];
  const source = text.slice(reading.start, reading.end);
  return [...source.matchAll(/\[([^[\]]{1,30})\]/g)].map(({ 1: id = '', index }) => ({
    id: id.trim(),
    start: reading.start + index + 1,
    end: reading.start + index + 1 + id.length,
  }));
}

/** Lines below the first; those of a table are cells. */
function linesBehind({ row, inlines }: Candidate): Inline[][] {
  return row ? [] : [...linesAt(inlines)].slice(1);
}

/** Labels of a line that holds nothing else. */
function alone(line: readonly Inline[], syntax: LabelSyntax, text: string): Reading[] {
  const readings = labelForms[syntax].read(line, text);
  if (readings.length === 0) return [];
  let rest = plain(line);
  for (const { id } of readings) rest = rest.replace(id, '');
  return hasLetters(rest) ? [] : readings;
}

/** Labels straight behind the title, or behind the separator. */
function leading({ titleLine, row }: Candidate, syntax: LabelSyntax, text: string): Reading[] {
  if (row && syntax !== 'code') return [];
  const found: Reading[] = [];
  for (const node of titleLine.rest) {
    if (node.kind === 'text' && !hasLetters(node.text)) continue;
    const own = labelForms[syntax].read([node], text);
    if (own.length === 0 || node.kind === 'link' || node.kind === 'text') break;
    append(found, own);
  }
  return found;
}

const TAG = /<[^<>]*>/g;

/** Labels at the end of an entry's first line, nothing but other labels and links that say what they are behind them. */
function trailing(inlines: readonly Inline[], syntax: LabelSyntax, text: string): Reading[] {
  const readings = labelForms[syntax].read(inlines, text);
  const at = inlines.findIndex((node, i) => i > 0 && node.kind === 'break');
  const line = at === -1 ? inlines : inlines.slice(0, at);
  const isPicture = syntax === 'badge' || syntax === 'icon';
  let end = isPicture ? (line.at(-1)?.end ?? 0) : endOfWords(line, text);
  const tail: Reading[] = [];
  for (const reading of readings.filter((each) => each.end <= end).reverse()) {
    if (
      !/^[\s,./|·)[\]*_`\p{Extended_Pictographic}\p{Variation_Selector}]*$/u.test(
        text.slice(reading.end, end).replace(TAG, ''),
      )
    )
      break;
    tail.unshift(reading);
    end = reading.start;
  }
  return tail;
}

/** `⚠` in code or as an emoji is a label; where a value should stand it says that there is none. */
function isSign(id: string, syntax: LabelSyntax): boolean {
  return (syntax === 'code' || syntax === 'emoji') && /\p{Extended_Pictographic}/u.test(id);
}

/** `⭐ 35K`: an emoji with a number behind it counts something, unless the number begins the title. */
function isCount(end: number, { titleSpan }: Candidate['titleLine'], text: string): boolean {
  const stop = end <= titleSpan.start ? Math.min(end + 6, titleSpan.start) : end + 6;
  return /^\ufe0f?[ \t]{0,3}\d/.test(text.slice(end, stop));
}

/** Marks of an entry that are labels; beside one that comes again, another emoji is one too. */
function againOf(
  candidate: Candidate,
  syntax: MarkSyntax,
  { marks, isBefore, isPlaced, text }: LabelReader,
): Reading[] {
  const again = marks.get(syntax)!;
  const all = marksOf(candidate, syntax, text, isBefore);
  const readings =
    isPlaced && syntax === 'paren' ? all.filter(({ start }) => !isBehindNames(candidate, start, text)) : all;
  const own = readings.filter(({ id }) => again.has(kindOf(id)));
  return syntax === 'emoji' && own.length > 0 ? readings : own;
}

/** The labels of an entry, in document order. */
export function readLabels(candidate: Candidate, reader: LabelReader): Label[] {
  const { syntaxes, asked, known, text, lines, ignore } = reader;
  const labels: Label[] = [];
  const taken: Reading[] = [];
  const add = (syntax: LabelSyntax, readings: readonly Reading[]) => {
    for (const reading of readings) {
      if (ignore.has(reading.id) || (NOTHING.test(reading.id) && !isSign(reading.id, syntax))) continue;
      if (taken.some((each) => meet(reading, each))) continue;
      taken.push(reading);
      labels.push(toLabel(reading, syntax, text, lines));
    }
  };
  // What two columns say is one label; a legend says which words are any.
  const addFacets = (syntax: LabelSyntax, readings: readonly Reading[], isBound: boolean) => {
    for (const reading of readings) {
      const isNew = labels.every(({ id }) => id !== reading.id);
      if (isNew && (!isBound || known.has(reading.id.toLowerCase()))) add(syntax, [reading]);
    }
  };
  add('paren', reader.licences.get(candidate) ?? []);
  add('paren', reader.formats.get(candidate) ?? []);
  for (const label of reader.atTitles.get(candidate) ?? []) add(label.syntax, [label]);
  add('field', reader.hashtags.get(candidate) ?? []);
  for (const syntax of syntaxes) {
    if (syntax === 'column' || syntax === 'field') continue;
    let readings = labelForms[syntax].read(candidate.inlines, text);
    // A badge that leads somewhere is a link with a picture (`arXiv`), no label; unless it shows a tag.
    const shows = (id: string) => known.has(id.toLowerCase()) && !reader.links.has(id.toLowerCase());
    readings = readings.filter(({ id, linked }) => linked === undefined || !leadsOut(linked) || shows(id));
    // Where a thing was published is told as its venue.
    if (syntax === 'badge' && !asked)
      readings = readings.filter(({ id }) => shows(id) || venueOfBadge(id) === undefined);
    const inTitle = ({ start, end }: Reading) =>
      start < candidate.titleLine.titleSpan.end && candidate.titleLine.titleSpan.start < end;
    readings = readings.filter((reading) => !inTitle(reading));
    if (!asked && COMMON.has(syntax)) {
      readings = reader.marks.has(syntax)
        ? againOf(candidate, syntax as MarkSyntax, reader)
        : known.size > 0 && (reader.declared.has(syntax) || reader.declared.size === 0)
          ? readings.filter(
              ({ id, end }) =>
                known.has(id.toLowerCase()) &&
                !(syntax === 'emoji' && isCount(end, candidate.titleLine, text)),
            )
          : placed(candidate, syntax, text).filter(
              ({ linked, start, end }) =>
                (linked === undefined || !leadsOut(linked)) && !inTitle({ id: '', start, end }),
            );
    }
    add(syntax, readings);
  }
  if (candidate.row && syntaxes.has('column')) {
    const facets: Reading[] = [];
    candidate.row.columns.forEach((column, at) => {
      const named = reader.fields.some((name) => name.toLowerCase() === column.name.toLowerCase());
      const cell = candidate.row!.written.cells[at];
      const joined = reader.joined.get(facetName(column.name));
      if (cell && reader.fields.length === 0 && column.facet && reader.isFaceted.columns)
        append(facets, kindsIn(cell.inlines, text, joined));
      if (!cell || (reader.fields.length > 0 ? !named : column.role !== 'labels')) return;
      const { start, end } = cell.content;
      if (syntaxes.has('badge')) add('column', splitBadges(text, start, end));
      add('column', labelsIn(cell.inlines, text, joined));
    });
    addFacets('column', facets, reader.areColumnsBound);
  }
  if (syntaxes.has('field')) {
    const names = reader.fields;
    const isInCell = candidate.row !== undefined || candidate.shape === 'html';
    let isBelow = false;
    for (const [at, written] of [...linesWithKeys(candidate)].entries()) {
      const line = withinSmall(written);
      const key = readKey(line);
      // `Tags: #maps #tiles`, and on the next line `#dyes`; in a cell also alone
      isBelow = key === undefined && at > 0 && (isBelow || isInCell) && HASHTAG_LINE.test(plain(line));
      if (isBelow) add('field', labelForms.field.read(line, text));
      if (
        !key ||
        !(names.length > 0
          ? names.some((name) => name.toLowerCase() === key.name.toLowerCase())
          : NAMES_LABELS.test(key.name))
      )
        continue;
      isBelow = true;
      const { inlines } = behindKey(line, text)!;
      add(
        'field',
        labelForms.field.read(inlines, text).map((reading) => unwrapped(reading, text)),
      );
    }
    if (names.length === 0 && reader.isFaceted.lines) {
      const said = kindsInLines(candidate, reader.facetLines, text);
      addFacets(
        'field',
        said.flatMap(({ name, inlines }) => kindsIn(inlines, text, reader.joined.get(facetName(name)))),
        reader.isBound,
      );
      addFacets('field', kindsInDetails(candidate, reader.places, text), reader.isBound);
    }
    add('field', labelsOfParts(candidate, reader));
  }
  return labels.sort((a, b) => a.span.start - b.span.start);
}

/** Labels below headings within an entry: `### Category`, below it `Maps, Games`. */
function labelsOfParts({ parts = [] }: Candidate, { fields, isBound, known, text }: LabelReader): Reading[] {
  const found: Reading[] = [];
  for (const { name, lines } of parts) {
    if (fields.length > 0 && !fields.some((each) => facetName(each) === name)) continue;
    const own = lines.flatMap((line) => labelsIn(line, text, undefined));
    // A legend says which words are any, but where the name says that they are.
    const isFree = !isBound || fields.length > 0 || NAMES_LABELS.test(name);
    append(
      found,
      own.filter(({ id }) => hasLetters(id) && (isFree || known.has(id.toLowerCase()))),
    );
  }
  return found;
}

const HASHTAG_LINE = /^\s*#[^\s#]{1,60}(?:\s+#[^\s#]{1,60})*\s*$/;

export function toLabel(reading: Reading, syntax: LabelSyntax, text: string, lines: Lines): Label {
  const { line, column } = lines.pointAt(reading.start);
  return {
    id: reading.id,
    syntax,
    raw: text.slice(reading.start, reading.end),
    span: { start: reading.start, end: reading.end },
    line,
    column,
    ...(reading.color && { color: reading.color }),
    ...(reading.alt && { alt: reading.alt }),
    ...(reading.url && { url: reading.url }),
  };
}
