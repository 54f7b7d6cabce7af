import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

/** The title of a bullet, what stands at its place in the source, and the fields. */
function read(line: string) {
  const source = `## A\n\n- ${line}\n`;
  const [entry] = parseList(source).entries;
  const { title, titleSpan, fields } = entry!;
  return [
    title,
    source.slice(titleSpan.start, titleSpan.end),
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ];
}

const U = 'https://example.org/u';

describe('where and when something was published, in brackets within what stands out', () => {
  it.each([
    `**[ICML 2023] Umber: a map** [[PMLR]](${U})`,
    `**[ICML 2023] Umber: a map** [[PMLR](${U})]`,
    `**(ICML 2023) Umber: a map** [pdf](${U})`,
    `[[ICML 2023] Umber: a map](${U})`,
    `**[[ICML 2023] Umber: a map](${U})**`,
    `[**[ICML 2023] Umber: a map**](${U})`,
    `[**(ICML 2023)** Umber: a map](${U})`,
    `[【ICML 2023】Umber: a map](${U})`,
    `[[ICML 2023] "Umber: a map"](${U})`,
    `[\\[ICML 2023\\]: Umber: a map](${U})`,
    `(*ICML 2023*) Umber: a map [[pdf](${U})]`,
    `\`ICML 2023\` Umber: a map [pdf](${U})`,
    `**[ICML 2023]** Umber: a map [[PMLR](${U})]`,
  ])('is no part of the title: %s', (line) => {
    expect(read(line)).toEqual(['Umber: a map', 'Umber: a map', 'Venue: ICML 2023', 'Date: 2023']);
  });

  it('is one where a name may be of another thing, or nothing is left', () => {
    expect(read(`[[RSS] Umber of Maps](${U})`)[0]).toBe('[RSS] Umber of Maps');
    expect(read(`[[RSS] Umber of Maps](https://arxiv.org/abs/2401.01010)`)[0]).toBe('Umber of Maps');
    expect(read(`[[Fir 2023] Umber of Maps](${U})`)[0]).toBe('[Fir 2023] Umber of Maps');
    expect(read(`[(ICML 2023) Paper](${U})`)[0]).toBe('(ICML 2023) Paper');
    expect(read(`\`RSS\` Umber reads news [pdf](${U})`)[0]).toContain('RSS');
  });
});
