import { dateAtEdge, isDateAlone, isVenue } from './people.ts';

/** Longer brackets hold a sentence. */
const BRACKET =
  /^\s{0,8}(?:\[([^[\]]{6,120})\]|【([^【】]{6,120})】|\(([^()]{6,120})\)|（([^（）]{6,120})）)(?!\()/;
/** Words of journals and meetings: a year beside them is enough. */
const MEETING =
  /(?<!\p{L})(?:Journals?|Proceedings|Transactions|Conference|Symposium|Workshop|Letters|Reviews|Annals|Bulletin|Archives|Communications|Magazine|Advances|Frontiers|Reports|Revista|Zeitschrift|Revue)(?!\p{L})/u;
/** A name of a journal, perhaps with its year and what was shown there: not what is said of a version (`2024.05 update`). */
const NAME = /^\p{L}[\p{L}\p{N}.&'’-]*(?:\s+(?:&|(?:19|20)\d\d(?!\d)|[\p{L}(][\p{L}\p{N}.&'’:)-]*)){0,12}$/u;

/** Units of a bracket at the start of a text that only says when and where: `[2024.12 Annals of Wood and Bark] Title`. */
export function datedBracket(text: string): number {
  const found = BRACKET.exec(text);
  const inner = found?.slice(1).find((each) => each !== undefined);
  return found && inner !== undefined && whereAndWhen(inner) ? found[0].length : 0;
}

/** When and where of words that only say that, the venue in whatever words. */
export function whereAndWhen(words: string): { date: string; venue: string } | undefined {
  const told = dateAtEdge(words);
  if (!told || !NAME.test(told.rest)) return undefined;
  const { date, rest, isApart } = told;
  // A year alone begins titles too: `[2024 Growing Trees]`.
  const isSure = !/^\d{4}$/.test(date) || isApart || MEETING.test(rest) || isVenue(`${rest} ${date}`);
  return isSure && !isDateAlone(rest) ? { date, venue: rest } : undefined;
}
