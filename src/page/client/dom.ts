type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * An element. Attributes that are `false` or `undefined` are left out; text is only ever text, for nothing here
 * reads HTML.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Element | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** The element of the template that has this id. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} “${id}”.`);
  return found;
}

const numbers = new Intl.NumberFormat('en');

/** A number as people read it. */
export function number(value: number): string {
  return numbers.format(value);
}

/** `1 entry`, `2 entries`. */
export function entriesOf(count: number): string {
  return `${number(count)} ${count === 1 ? 'entry' : 'entries'}`;
}
