import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import { renderComment } from '../../src/report/comment.ts';

const bullets = ['Atlas', 'Birch', 'Cedar', 'Delta', 'Ember'].map(
  (name) => `- [${name}](https://example.org/${name.toLowerCase()}) - Does ${name} things.`,
);
const text = (...more: string[]) => ['# Tools', '', '## All', '', ...bullets, ...more, ''].join('\n');
const last = '- [Fjord](https://example.org/fjord) - Does fjord things.';

function comment(base: string, head: string): string {
  return renderComment(review([{ path: 'list.md', base, head }], defaultConfig));
}

describe('lines that nobody checked', () => {
  it.each([
    ['HTML', ['', '<p><a href="https://example.org/umber">Umber</a> - Does umber things.</p>', '', last]],
    ['code', ['', '```', '- [Umber](https://example.org/umber) - Does umber things.', '```', '', last]],
    ['text', ['', 'Umber is at https://example.org/umber and does umber things.', '', last]],
  ])('are named where they are %s, and nothing is called good', (as, lines) => {
    const written = comment(text(last), text(...lines));
    expect(written).not.toContain('All good');
    expect(written).toContain(`not checked as an entry (${as}).`);
  });

  it('are none where entries, comments and prose without addresses are written', () => {
    const added = '- [Grove](https://example.org/grove) - Does grove things.';
    expect(comment(text(last), text(last, added))).toContain('All good');
    expect(comment(text(last), text('', 'These are tools.', '', last))).toContain('All good');
    expect(comment(text(last), text('<!-- https://example.org/x -->', last))).not.toContain('not checked');
  });

  it('are only those of the change', () => {
    const html = ['', '<p><a href="https://example.org/umber">Umber</a></p>', '', last];
    expect(
      comment(text(...html), text(...html, '- [Grove](https://example.org/grove) - Does grove things.')),
    ).toContain('All good');
  });
});
