import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const url = (name: string) => `https://example.org/${name}`;
const list = (...bullets: string[]) =>
  parseList(`# Woods\n\n## Trees\n\n${bullets.map((bullet) => `- ${bullet}\n`).join('')}`).entries;
const link = `[On Maps of Trees](${url('m')})`;

describe('authors in front of a linked title', () => {
  it.each([
    [`Ann Lee, Bo Ray, Cleo Moss. ${link}. ICLR, 2024.`, 'Ann Lee, Bo Ray, Cleo Moss'],
    [`Ann Lee and Bo Ray: ${link}. ICLR, 2024.`, 'Ann Lee and Bo Ray'],
    [`Ann Lee et al. ${link}. ICLR, 2024.`, 'Ann Lee et al.'],
    [`Lee, A. and Ray, B. **${link}**. ICLR, 2024.`, 'Lee, A. and Ray, B.'],
    [`Ann Lee, Bo Ray. *${link}*. ICLR, 2024.`, 'Ann Lee, Bo Ray'],
  ])('are none of it: %s', (bullet, authors) => {
    const [entry] = list(bullet);
    expect(entry).toMatchObject({ title: 'On Maps of Trees', links: [{ url: url('m') }] });
    expect(entry!.fields).toContainEqual(expect.objectContaining({ name: 'Authors', value: authors }));
    expect(entry!.description).toBeUndefined();
  });

  it('may be one where the others are several', () => {
    const bullets = [1, 2, 3, 4, 5].map((at) => `Ann Lee, Bo Ray. [On Maps, Part ${at}](${url(`m${at}`)}).`);
    expect(list(...bullets, `Cleo Moss. ${link}.`).at(-1)!.title).toBe('On Maps of Trees');
  });

  it.each([
    [`Oak, Elm. [Shop](${url('s')})`, 'Oak, Elm.'],
    [`Cuts boards, planks. [On Maps of Trees](${url('m')})`, 'Cuts boards, planks.'],
    [`Ann Lee, Bo Ray. [Home page](${url('h')})`, 'Ann Lee, Bo Ray.'],
  ])('are not seen in other words, or before a short link: %s', (bullet, title) => {
    expect(list(bullet)[0]!.title).toBe(title);
  });
});
