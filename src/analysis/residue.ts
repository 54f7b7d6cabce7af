import type { List, Problem, Residue, ResidueForm, Severity } from '../model.ts';

/** What a rule says of one form of what Markdown did not understand. */
export interface FormText {
  /** The message; one next step at its end. */
  readonly says: (residue: Residue, list: List) => string;
  /** Default: error. */
  readonly severity?: Severity;
  /** A list with more of them is written like that on purpose, for another reader than GitHub perhaps. */
  readonly most?: number;
}

/** The problems of the forms that a rule tells, each once, with its fix where only one thing can have been meant. */
export function* residueProblems<F extends ResidueForm>(
  list: List,
  forms: Readonly<Record<F, FormText>>,
): Generator<Problem> {
  let entries: Map<number, number> | undefined;
  const counts = new Map<ResidueForm, number>();
  for (const { form } of list.residue) counts.set(form, (counts.get(form) ?? 0) + 1);
  for (const residue of list.residue) {
    if (!(residue.form in forms)) continue;
    const { says, severity, most = Infinity } = forms[residue.form as F];
    if (counts.get(residue.form)! > most) continue;
    entries ??= new Map(list.entries.map(({ line, index }) => [line, index]));
    const entry = entries.get(residue.line);
    const { span, edits, obscures, causes } = residue;
    yield {
      message: says(residue, list),
      span,
      key: `${residue.form}\n${list.text.slice(span.start, span.end)}`,
      ...(severity && { severity }),
      ...(entry !== undefined && { entry }),
      ...(edits && { fix: { edits } }),
      ...(obscures && { obscures }),
      ...(causes && { causes }),
    };
  }
}

/** The text of a residue with its edits made: what is expected there. */
export function expectedText({ span, edits = [] }: Residue, { text }: List): string {
  let out = '';
  let at = span.start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, Math.max(at, edit.start)) + edit.text;
    at = Math.max(at, edit.end);
  }
  return out + text.slice(at, Math.max(at, span.end));
}
