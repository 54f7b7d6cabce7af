import { type LabelForm, leaves, type Reading } from './form.ts';

// One emoji with its modifiers and joiners (UTS #51), a flag, a keycap, a shortcode as GitHub writes it, or a sign that
// legends use like one.
const EMOJI =
  /(?![©®™])\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}){0,8}|\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3|:(?:[+-]1|(?=\d{0,9}[a-z])[a-z0-9_-]{2,40}):|[★☆✱✦✧◆◇●○▲△■□]/gu;

/** An emoji or a shortcode: 🟢, `:warning:`. The variation selector does not count. */
export const emoji: LabelForm = {
  syntax: 'emoji',
  read(nodes, source) {
    const readings: Reading[] = [];
    for (const { node, link } of leaves(nodes, 'text')) {
      for (const found of source.slice(node.start, node.end).matchAll(EMOJI)) {
        const start = node.start + found.index;
        readings.push({
          id: found[0].replace(/\ufe0f/g, ''),
          start,
          end: start + found[0].length,
          ...(link !== undefined && { linked: link }),
        });
      }
    }
    return readings;
  },
  write: (tag) => tag.id,
};
