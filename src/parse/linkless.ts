import type { Inline } from '../markdown/inline.ts';
import { plain } from '../markdown/inline.ts';
import type { Section } from '../model.ts';
import { groupBy } from '../text/collections.ts';
import type { Candidate } from './candidates.ts';
import { isWorkTitle } from './work-titles.ts';

/**
 * So many bullets, in so many sections, such a share of them shaped as titles, and so much of the file; at most such a share
 * of them has a link, and so many stand below a heading on average.
 */
const CATALOGUE = { bullets: 8, sections: 2, share: 0.7, text: 0.5, linked: 0.1, below: 2, words: 5 };

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** `*Fir* by Ann Lee`, `Fir (1968)`, `Fir – a tree`: a title, and what is said of it. */
const NAMED = /^[^.!?:：]{2,80}(?:\s[-–—]\s|\s\((?:19|20)\d\d\)|\sby\s\p{Lu})/u;

/**
 * Whether so few bullets are entries, besides headings at most, that those without a link may be the list: a heading may lead
 * to the meeting where the papers below it were shown.
 * @param bare how many bullets have no link
 */
export function mayBeCatalogue(found: readonly Candidate[], bare: number): boolean {
  const bullets = found.filter(({ shape }) => shape === 'bullet').length;
  const headings = found.filter(({ shape }) => shape === 'heading').length;
  if (bullets + headings < found.length || bare < CATALOGUE.bullets) return false;
  return bullets <= (bullets + bare) * CATALOGUE.linked && headings * CATALOGUE.below <= bare;
}

/**
 * Entries of bullets, nearly all of them without a link, that are a list all the same: of films, books, papers or words, not
 * of changes or steps. Nothing where they are none.
 * @param selected what is an entry where bullets need no link
 * @param hasOthers whether something else may be the list: below linked headings `Sharp – cuts wood` tells of what they name
 */
export function catalogueOf(
  selected: readonly Candidate[],
  outlined: readonly Pick<Section, 'path'>[],
  hasOthers: boolean,
  text: string,
): Candidate[] | undefined {
  const bullets = selected.filter(({ linked }) => !linked);
  if (bullets.length < CATALOGUE.bullets) return undefined;
  if (selected.length - bullets.length > selected.length * CATALOGUE.linked) return undefined;
  const sections = new Set(bullets.map(({ section }) => section));
  if (sections.size < CATALOGUE.sections || sections.has(-1)) return undefined;
  const length = bullets.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (length < text.trim().length * CATALOGUE.text) return undefined;
  // `## SawConf 2025`: features and plans are written as titles too, but not below the year in which they came out.
  const isDated = ({ section }: Candidate) => outlined[section]!.path.some((title) => YEAR.test(title));
  // Notes and changes are shorter: `Added New Saws`.
  const words = bullets.reduce((sum, { inlines }) => sum + plain(inlines).trim().split(/\s+/).length, 0);
  const mayBeWorks = words >= bullets.length * CATALOGUE.words;
  const named = new Set(
    bullets.filter(
      (each) => (mayBeWorks && isDated(each) && isWorkTitle(each.inlines)) || (!hasOthers && isNamed(each)),
    ),
  );
  if (named.size < bullets.length * CATALOGUE.share) return undefined;
  return withoutRemarks(selected, named, outlined);
}

/** Such a share of bullets that begin with a small letter are parts of a sentence. */
const PARTS = 0.5;

/**
 * A catalogue without what is said of it: bullets above its first section, and lists where none is written as its entries are
 * and most begin with a small letter, as what goes on with a sentence does.
 */
function withoutRemarks(
  selected: readonly Candidate[],
  named: ReadonlySet<Candidate>,
  outlined: readonly Pick<Section, 'path'>[],
): Candidate[] {
  const isAbove = ({ section }: Candidate) => outlined[section]!.path.length === 0;
  const lists = groupBy(selected, ({ group }) => group);
  const remarks = new Set<number>();
  for (const [group, list] of lists) {
    if (list.some((each) => each.linked)) continue;
    const small = list.filter(({ inlines }) => /^\P{L}{0,3}\p{Ll}/u.test(plain(inlines).trim())).length;
    const isPart = !list.some((each) => named.has(each)) && small > list.length * PARTS;
    // A list without sections has no others to stand above.
    if (isPart || (list.every(isAbove) && !selected.every(isAbove))) remarks.add(group);
  }
  return selected.filter(({ group }) => !remarks.has(group));
}

function isNamed({ titleLine, inlines }: Candidate): boolean {
  const first = inlines.find((node: Inline) => plain([node]).trim() !== '');
  const isSet = titleLine.carrier === 'strong' || (first?.kind === 'element' && first.tag === 'em');
  return (isSet && !/[:：]$/.test(titleLine.title)) || NAMED.test(plain(inlines).slice(0, 200));
}
