/** Hosts under which arXiv answers. */
const ARXIV = /^https?:\/\/(?:(?:www|export|cn)\.)?arxiv\.org\/(?:abs|pdf)(?:\/([^?#]*))?(?=[?#]|$)/i;

/** https://info.arxiv.org/help/arxiv_identifier.html: of the new kind, and of the old. */
const NEW_ID = /^(\d\d)(\d\d)\.(\d{4,5})(?:v\d{1,3})?(?:\.pdf)?$/i;
const OLD_ID = /^[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7}(?:v\d{1,3})?(?:\.pdf)?$/i;

const DOI = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/([^?#]*)/i;

/** Whether arXiv can have given a paper this id: from April 2007 on year and month, four digits, since 2015 five. */
export function isArxivId(id: string): boolean {
  if (OLD_ID.test(id)) return true;
  const found = NEW_ID.exec(id);
  if (!found) return false;
  const month = Number(found[2]);
  const date = Number(found[1]) * 100 + month;
  if (month < 1 || month > 12 || date < 704) return false;
  return found[3]!.length === (date < 1501 ? 4 : 5);
}

/** What is wrong with the id of a paper in an address. */
export interface BadId {
  readonly kind: 'arxiv' | 'doi';
  readonly id: string;
  /** What it lacks: the number of a version behind "v", or a number at all. */
  readonly lacks?: 'version' | 'number';
  /** The address with the id that was meant, where it can only have been one. */
  readonly fixed?: string;
}

/** Judges the id in an address of arXiv or doi.org; nothing where it can be right, or where it is another address. */
export function badPaperId(url: string): BadId | undefined {
  const arxiv = ARXIV.exec(url);
  if (arxiv) {
    const id = decoded(arxiv[1] ?? '')
      .replace(/\/+$/, '')
      .replace(/^arxiv:/i, '');
    if (isArxivId(id)) return undefined;
    if (!/\d/.test(id)) return { kind: 'arxiv', id, lacks: 'number' };
    const unversioned = id.replace(/v(?=$|\.pdf$)/i, '');
    if (unversioned !== id && isArxivId(unversioned))
      return { kind: 'arxiv', id, lacks: 'version', fixed: url.replace(id, unversioned) };
    const meant = id.replace(/^(\d{4})[,;:_ -](\d{4,5}(?:v\d)?)$/, '$1.$2');
    const fixed = meant !== id && isArxivId(meant) ? url.replace(arxiv[1]!, meant) : undefined;
    return { kind: 'arxiv', id, ...(fixed && { fixed }) };
  }
  const doi = DOI.exec(url);
  if (!doi || doi[1] === '') return undefined;
  const id = decoded(doi[1]!).replace(/^doi:/i, '');
  // `10/abc` and `abc` are short forms (https://shortdoi.org).
  if (/^10\.\d{4,9}(?:\.\d+)*\/\S/.test(id) || /^(?:10\/)?[a-z\d]{3,10}$/i.test(id)) return undefined;
  return { kind: 'doi', id };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
