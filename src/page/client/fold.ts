const BEYOND_ASCII = /[^\x00-\x7f]/;

/**
 * Text as it is searched: without case, accents, and the difference between curly and straight quotes and between
 * dashes. Folding a text is the same as folding its characters one by one.
 */
export function fold(text: string): string {
  // Most text is ASCII, and is searched at every key.
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\p{M}+/gu, '')
    .replace(/ς/g, 'σ');
}

/** What is searched for: the words of a query, folded; words in "quotes" are one. */
export function terms(query: string): string[] {
  const found = new Set<string>();
  for (const [, phrase, word] of fold(query).matchAll(/"([^"]+)"|([^\s"]+)/g)) {
    const term = (phrase ?? word!).replace(/\s+/g, ' ').trim();
    if (term !== '') found.add(term);
  }
  return [...found];
}

/** A text folded, and for each unit of that where its character begins in the text; then the text's end. */
function traced(text: string): { folded: string; from: (unit: number) => number } {
  if (!BEYOND_ASCII.test(text)) return { folded: fold(text), from: (unit) => unit };
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let unit = 0; unit < part.length; unit++) starts.push(at);
    folded += part;
    at += character.length;
  }
  starts.push(at);
  return { folded, from: (unit) => starts[unit]! };
}

/** Where terms occur in a text: stretches in UTF-16 units, in order, apart from each other. */
export function occurrences(text: string, wanted: readonly string[]): [start: number, end: number][] {
  if (wanted.length === 0) return [];
  const { folded, from } = traced(text);
  const found: [number, number][] = [];
  for (const term of wanted) {
    for (let hit = folded.indexOf(term); hit !== -1; hit = folded.indexOf(term, hit + term.length)) {
      const start = from(hit);
      // One character can fold to several units, and a hit can end between them.
      let end = hit + term.length;
      while (end < folded.length && from(end) === from(end - 1)) end++;
      found.push([start, from(end)]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const apart: [number, number][] = [];
  for (const [start, end] of found) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
