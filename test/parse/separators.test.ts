import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const url = (name: string) => `https://example.org/${name}`;
const first = (bullet: string) => parseList(`# Woods\n\n## Trees\n\n- ${bullet}\n`).entries[0]!;

describe('a colon between blanks behind further links', () => {
  it.each([
    `[Fir](${url('f')}) [:octocat:](${url('c')}) : New engine.`,
    `[Fir](${url('f')}) [code](${url('c')}) : New engine.`,
    `[Fir](${url('f')}) [home](${url('h')}) / [code](${url('c')}) : New engine.`,
    `[Fir](${url('f')}) **[code](${url('c')})** ： New engine.`,
    `**Fir** [code](${url('c')}) [old docs](${url('d')}) : New engine.`,
  ])('%s', (bullet) => {
    expect(first(bullet)).toMatchObject({ title: 'Fir', description: 'New engine.' });
  });

  it('is none behind a sentence or within one', () => {
    expect(
      first(`[Fir](${url('f')}) [the long way of trees](${url('c')}) : more`).description,
    ).toBeUndefined();
    expect(first(`[Fir](${url('f')}) - Two parts [code](${url('c')}) : more and more`).description).toMatch(
      /^Two parts/,
    );
  });
});
