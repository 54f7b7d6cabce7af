import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * Marks of a kind that count in one paragraph, heading or cell. micromark looks back through all that it has read
 * at each of them, so its time grows with the square of their number; no list has a tenth of so many.
 */
const MOST = 500;

const BACKTICK = 96;

/** What a line of text is searched for: brackets, attention, code, HTML. */
const KINDS = ['![]', '*_~', '`', '<&'];

/**
 * An extension of micromark: behind so many marks of a kind the rest of a text, line by line, is words. It stands
 * in front of all constructs, counts, and lets them go on.
 */
export function boundMarks(most = MOST): Extension {
  const text: Record<number, Construct> = {};
  for (const marks of KINDS) {
    // A tokenizer of text reads one paragraph, heading or cell.
    const counts = new WeakMap<TokenizeContext, number>();
    const bound: Construct = {
      name: 'boundMarks',
      // Code does not begin behind its own mark; whether it may is asked of this construct too.
      previous(code) {
        return code !== BACKTICK || this.events.at(-1)?.[1].type === 'characterEscape';
      },
      tokenize(effects, ok, nok): State {
        const count = (counts.get(this) ?? 0) + 1;
        counts.set(this, count);
        return (code) => {
          if (count <= most) return nok(code);
          effects.enter('data');
          effects.consume(code);
          return words;
        };
        function words(code: Parameters<State>[0]): State | undefined {
          // The end, or a line ending (`codes` of micromark-util-symbol).
          if (code === null || code < -2) {
            effects.exit('data');
            return ok(code);
          }
          effects.consume(code);
          return words;
        }
      },
    };
    for (const mark of marks) text[mark.charCodeAt(0)] = bound;
  }
  return { text };
}
