import { describe, expect, test } from 'vitest';
import { forAll, inLines, sideOf, withShortQuotes } from '../../src/report/shorten.ts';

const LONG = 'Maps of Rivers and Lakes in the Far North of the Country';

describe('messages on a screen with little room', () => {
  test('quoted texts are cut, also those that hold quotes', () => {
    expect(withShortQuotes(`"${LONG}" is wrong.`)).toBe('"Maps of Rivers and Lakes in the…" is wrong.');
    expect(withShortQuotes('"No "Zero-Shot" Without Exponential Data: Maps" has the label "A".')).toBe(
      '"No "Zero-Shot" Without Exponent…" has the label "A".',
    );
  });

  test('two that begin alike stay different, and addresses keep their end', () => {
    expect(withShortQuotes(`"${LONG}" is almost "${LONG}side".`)).toBe(
      '"Maps of Rivers an…of the Country" is almost "Maps of Rivers an…he Countryside".',
    );
    expect(withShortQuotes('Write "https://umber.example.org/maps/of/rivers".')).toBe(
      'Write "https://umber.exa…maps/of/rivers".',
    );
  });

  test('the last sentence is kept, which says what to do', () => {
    const message =
      'Extra cell "3.2.2": the row has 3 cells, the header has 2, so GitHub hides it. The index already lists the entry there. Delete this cell.';
    expect(inLines(message, 67, 2).join(' ')).toBe(
      'Extra cell "3.2.2": the row has 3 cells, the header has 2, so GitHub hides it. … Delete this cell.',
    );
    const one = inLines(`"${LONG}" goes on and on with words that nobody needs to read. Do this.`, 40, 2);
    expect(one).toHaveLength(2);
    expect(one.join(' ')).toMatch(/ … Do this\.$/);
  });

  test('where only the line to act on differs, all are named', () => {
    expect(forAll(['A is wrong. Add a line before line 3.', 'B is wrong. Add a line before line 9.'])).toBe(
      'A is wrong. Add a line before lines 3 and 9.',
    );
    expect(forAll(['A. Move it after line 3.', 'B. Delete line 9.'])).toBe('A. Move it after line 3.');
  });

  test('opposite sentences are told apart', () => {
    const sides = [
      'This </details> has no matching <details>.',
      'This <details> has no matching </details>.',
    ];
    expect(sideOf(sides[0]!)).not.toBe(sideOf(sides[1]!));
    expect(sideOf('Extra cell "closes a door".')).toBe(sideOf('Extra cell "opens a door".'));
  });
});
