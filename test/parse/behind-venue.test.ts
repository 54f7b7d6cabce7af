import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const url = (name: string) => `https://example.org/${name}`;
const first = (bullet: string) => parseList(`# Woods\n\n## Trees\n\n- ${bullet}\n`).entries[0]!;
const paper = '[Fir](https://arxiv.org/abs/2401.00001)';

describe('a description behind a venue', () => {
  it.each([
    [`${paper} — *IJCAI 2021* · 📈137。木の板を切ります`, '木の板を切ります'],
    [`${paper} — *ICLR 2022*. Cuts boards.`, 'Cuts boards.'],
    [`${paper} - *ICLR 2022* - Cuts boards.`, 'Cuts boards.'],
    [`${paper} - **2022-05**: Cuts boards.`, 'Cuts boards.'],
    [`${paper} — ICLR 2022. Cuts boards.`, 'Cuts boards.'],
    [`${paper} — *Trends in Wood and Bark 2020* · ⭐ 1,201. Cuts boards.`, 'Cuts boards.'],
  ])('%s', (bullet, description) => {
    expect(first(bullet).description).toBe(description);
  });

  it('makes fields of both', () => {
    const { fields } = first(`${paper} — *ICLR 2022*. Cuts boards.`);
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['Venue', 'ICLR 2022'],
      ['Date', '2022'],
    ]);
  });

  it('leaves what stands out and is no venue', () => {
    for (const said of [
      '*Wood Server 2019*. Cuts boards.',
      '*Fast* - cuts boards.',
      'In 2019. It cut boards.',
    ])
      expect(first(`[Fir](${url('f')}) - ${said}`).description).toBe(said.replaceAll('*', ''));
  });
});

describe('links behind a dash at the end', () => {
  it.each([
    `[Fir](${url('f')}) - Cuts boards. - [code](${url('c')})`,
    `[Fir](${url('f')}) - Cuts boards. — [\`oak/fir\`](${url('c')}) ⭐29🟢`,
    `[Fir](${url('f')}) - Cuts boards. - [demo](${url('d')}), [code](${url('c')})`,
  ])('%s', (bullet) => {
    expect(first(bullet).description).toBe('Cuts boards.');
  });

  it('stay where they are words', () => {
    expect(first(`[Fir](${url('f')}) - Cuts boards - [demo](${url('c')}).`).description).toBe(
      'Cuts boards - demo.',
    );
    expect(first(`[Fir](${url('f')}) - Cuts boards - [Oak Saw](${url('c')})`).description).toBe(
      'Cuts boards - Oak Saw',
    );
  });
});

it('takes who made it behind a separator for no description', () => {
  for (const bullet of [': by John Doe.', ' - by John Doe', ' - By John Doe and Ann Lee']) {
    const { description, fields } = first(`[Fir](${url('f')})${bullet}`);
    expect(description).toBeUndefined();
    expect(fields).toMatchObject([{ name: 'Authors', value: expect.stringMatching(/^John Doe/) }]);
  }
  expect(first(`[Fir](${url('f')}) - By hand and foot.`).description).toBe('By hand and foot.');
});
