/** Characters of a text that are read: an abstract is shorter, and what follows would only cost time. */
const READ = 4000;
/** Length of the pieces of words: they let "captioner" and "captioning" meet. */
const PIECE = 4;

/** English words that say nothing of a subject. Rare words weigh more anyway; these would only make vectors longer. */
const EMPTY = new Set(
  'a an and are as at be by for from has in into is it its of on or that the their this to via with without'.split(
    ' ',
  ),
);
/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words of a text in lower case; a run of a script without spaces is cut into pairs of its characters. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text
    .slice(0, READ)
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}+#]+/gu)) {
    if (UNSPACED.test(word)) {
      const characters = [...word];
      for (let at = 0; at < Math.max(1, characters.length - 1); at++) {
        words.push(characters.slice(at, at + 2).join(''));
      }
    } else if (!EMPTY.has(word)) words.push(word);
  }
  return words;
}

/** How often each word, pair of neighbours (`a b`) and piece of a word (`~abcd`) stands in a text. */
export function featuresOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const words = wordsOf(text);
  for (const [at, word] of words.entries()) {
    add(word);
    const next = words[at + 1];
    if (next !== undefined) add(`${word} ${next}`);
    if (word.length <= PIECE) continue;
    const marked = ` ${word} `;
    for (let from = 0; from + PIECE <= marked.length; from++) add(`~${marked.slice(from, from + PIECE)}`);
  }
  return counts;
}
