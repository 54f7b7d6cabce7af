import * as v from 'valibot';
import { type Damage, damagesOf } from '../analysis/damaged-text.ts';
import type { List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { codePoint } from '../text/invisible.ts';
import { defineRule } from './rule.ts';

/** What is said of each kind. */
const SAYS: Readonly<Record<Damage['kind'], (written: string, meant: string | undefined) => string>> = {
  lost: () =>
    'A character was lost here: U+FFFD stands in its place, and GitHub shows a question mark. Write the character that was there.',
  encoding: (written, meant) =>
    `${quote(written)} is ${quote(meant!)} read in a wrong encoding. Write ${quote(meant!)}.`,
  terminal: () => 'A colour code of a terminal was copied with this text. Delete it.',
  control: (written) => `A control character, ${codePoint(written)}, stands here. Delete it.`,
  answer: (written) => `${quote(written.trim())} was copied from the answer of a chat program. Delete it.`,
  entity: (written, meant) =>
    `${quote(written)} was escaped twice, so GitHub shows ${quote(meant!)} as it is. Write ${quote(meant!)}.`,
  flag: (written) =>
    `${quote(written)} is half a flag: GitHub shows a letter in a box. Write both signs of the flag.`,
  newline: (written) => `GitHub shows ${quote(written)} as it is. Put a line break there.`,
};

/** Characters of the text around what is found, so that two of a kind on one line are told apart. */
const AROUND = 20;

function* check(list: List): Generator<Problem> {
  for (const { kind, start, end, meant } of damagesOf(list)) {
    const written = list.text.slice(start, end);
    yield {
      message: SAYS[kind](written, meant),
      span: { start, end },
      key: `${kind}\n${list.text.slice(Math.max(0, start - AROUND), end)}`,
      ...(meant !== undefined && { fix: { edits: [{ start, end, text: meant }] } }),
    };
  }
}

export const damagedText = defineRule({
  id: 'damaged-text',
  summary: 'No character of the text was damaged when it was copied',
  why: 'A wrong encoding turns `–` into `â€“` or into a question mark in a box, a terminal leaves its colours behind, a script writes `\\n` where a line should end. Readers see all of it. Code is left alone.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'letters that belong to a language, and lengths in brackets',
      text: `## Tools

- [Atlas](https://example.org/atlas) - São Paulo, NÃO, Âge, "Â" and 5 â 10.
- [Birch](https://example.org/birch) - A line of [1m] and a \`\\n- \` in code.
- [Cedar](https://example.org/cedar) - Reads C:\\new and \\n.
`,
      findings: [],
    },
    {
      name: 'half a flag among flags',
      text: `## Books

- 🇪🇪 [Umber](https://example.org/umber) - Old tales.
- 🇬 [Ochre](https://example.org/ochre) - Old maps.
- 🇬🇧 [Teal](https://example.org/teal) - Old songs.
`,
      findings: [
        '4:3-4:5 error "🇬" is half a flag: GitHub shows a letter in a box. Write both signs of the flag.',
      ],
    },
    {
      name: 'letters that are no flags',
      text: `## Books

- 🇪🇪 🇬🇧 [Umber](https://example.org/umber) - Old tales.
- [Ochre](https://example.org/ochre) - 🇦 🇧 🇨 of maps.
`,
      findings: [],
    },
    {
      name: 'encodings, colours and line ends',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps â€“ in a cafÃ©, donâ€™t you?
- [Birch](https://example.org/birch) - Draws tr\ufffdes.
- \u001b[32m[Cedar](https://example.org/cedar)\u001b[0m - Writes texts.
- [32m[Delta](https://example.org/delta)[0m - Compares pages.
- [Ember](https://example.org/ember) - Reads.\\n- [Fjord](https://example.org/fjord) - Writes.
- [Grove](https://example.org/grove) - Sorts\u0008 lines.
- [Heron](https://example.org/heron) - Fills forms. :contentReference[oaicite:2]{index=2}
- [Ibis](https://example.org/ibis) - Keeps notes【12†source】.
- [Jade](https://example.org/jade) - Plays chess. citeturn0search1turn0view2
`,
      findings: [
        '3:51-3:54 error "â€“" is "–" read in a wrong encoding. Write "–".',
        '3:63-3:65 error "Ã©" is "é" read in a wrong encoding. Write "é".',
        '3:70-3:73 error "â€™" is "’" read in a wrong encoding. Write "’".',
        '4:48-4:49 error A character was lost here: U+FFFD stands in its place, and GitHub shows a question mark. Write the character that was there.',
        '5:3-5:8 error A colour code of a terminal was copied with this text. Delete it.',
        '5:42-5:46 error A colour code of a terminal was copied with this text. Delete it.',
        '6:3-6:7 error A colour code of a terminal was copied with this text. Delete it.',
        '7:46-7:48 error GitHub shows "\\n" as it is. Put a line break there.',
        '8:45-8:46 error A control character, U+0008, stands here. Delete it.',
        '9:52-9:90 error ":contentReference[oaicite:2]{index=2}" was copied from the answer of a chat program. Delete it.',
        '10:49-10:60 error "【12†source】" was copied from the answer of a chat program. Delete it.',
        '11:50-11:77 error "citeturn0search1turn0view2" was copied from the answer of a chat program. Delete it.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps – in a café, don’t you?
- [Birch](https://example.org/birch) - Draws tr\ufffdes.
- \u001b[32m[Cedar](https://example.org/cedar)\u001b[0m - Writes texts.
- [32m[Delta](https://example.org/delta)[0m - Compares pages.
- [Ember](https://example.org/ember) - Reads.\\n- [Fjord](https://example.org/fjord) - Writes.
- [Grove](https://example.org/grove) - Sorts lines.
- [Heron](https://example.org/heron) - Fills forms.
- [Ibis](https://example.org/ibis) - Keeps notes.
- [Jade](https://example.org/jade) - Plays chess.
`,
    },
  ],
  check,
});
