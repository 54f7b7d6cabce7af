import { element } from './dom.ts';
import type { Form } from './export.ts';

const TYPES: Readonly<Record<Form, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
};

/** Hands a text to the reader as a file. */
export function download(form: Form, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[form] }));
  const link = element('a', { href: url, download: `entries.${form}` });
  link.click();
  // The browser has read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
