/**
 * Answers that came through whole and are not the truth, or not all of it: null among the items, another one's numbers,
 * lists that are empty or end nowhere. What can be told is a failure; what cannot must do no lasting harm.
 */
import type { Seen } from '../github/faults.ts';
import type { Reply } from '../github/http.ts';

export type Lie = (reply: Reply, request: Seen) => Reply;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Changes every value of an answer, the innermost first. */
const each =
  (change: (value: Json, key: string) => Json): Lie =>
  (reply) => {
    if (reply.json === undefined) return reply;
    const walk = (value: Json, key: string): Json => {
      if (Array.isArray(value))
        return change(
          value.map((one) => walk(one, key)),
          key,
        );
      if (value === null || typeof value !== 'object') return change(value, key);
      const entries = Object.entries(value).map(([name, one]) => [name, walk(one, name)]);
      return change(Object.fromEntries(entries), key);
    };
    return { ...reply, json: walk(JSON.parse(JSON.stringify(reply.json)), '') };
  };

const ofObjects = (value: Json): value is Json[] =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null);

const items = (change: (list: Json[]) => Json[]) =>
  each((value) => (ofObjects(value) ? change(value) : value));

/** Numbers that name something. */
const NAMES = ['id', 'number', 'fullDatabaseId'];
const numbers = (change: (value: number) => Json) =>
  each((value, key) => (NAMES.includes(key) && Number(value) > 0 ? change(Number(value)) : value));

const OTHER: Record<string, string> = { OPEN: 'CLOSED', open: 'closed' };

/** The part of an answer of GraphQL that is not null, with an error beside it. */
const partly =
  (change: (data: Json) => Json): Lie =>
  (reply) => {
    const { data } = (reply.json ?? {}) as { data?: Json };
    if (data === undefined) return reply;
    return { ...reply, json: { data: change(data), errors: [{ message: 'Something went wrong' }] } };
  };

const firstNull = (data: Json): Json => {
  const [first, ...rest] = Object.entries(data ?? {});
  return first ? { [first[0]]: null, ...Object.fromEntries(rest) } : data;
};

/** The lies, by name. */
export const lies: Readonly<Record<string, Lie>> = {
  'null items': items((list) => [null, ...list]),
  'items twice': items((list) => [...list, ...list]),
  'no items': items(() => []),
  'first item only': items((list) => list.slice(0, 1)),
  'null objects': each((value, key) =>
    key !== '' && key !== 'data' && value !== null && typeof value === 'object' && !Array.isArray(value)
      ? null
      : value,
  ),
  'ids as text': numbers((value) => `${value}!`),
  'another’s numbers': numbers((value) => value + 1000),
  'another’s shas': each((value) => (/^[\da-f]{40}$/.test(String(value)) ? 'f'.repeat(40) : value)),
  'another’s names': each((value, key) => (key === 'login' ? 'mallory' : value)),
  'another state': each((value, key) => (key === 'state' ? (OTHER[String(value)] ?? value) : value)),
  'other text': each((value, key) => (key === 'body' || key === 'text' ? `${value} ` : value)),
  'an error beside': partly((data) => data),
  'a part and an error': partly(firstNull),
  'pages without end': (reply, { path, query }) => {
    const more = each((value, key) => (/^has(?:Next|Previous)Page$/.test(key) ? true : value))(reply, {
      path,
    } as Seen);
    if (!Array.isArray(reply.json)) return more;
    return { ...more, headers: { ...reply.headers, link: `<${encodeURI(path)}?${query}>; rel="next"` } };
  },
  'very long': (reply) => {
    const { json, ...rest } = reply;
    if (json === undefined) return reply;
    return { ...rest, raw: `${JSON.stringify(json)}${' '.repeat(70_000_000)}` };
  },
  'very deep': (reply) => {
    const { json, ...rest } = reply;
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return reply;
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    return { ...rest, raw: JSON.stringify(json).replace('{', `{"deep":${deep},`) };
  },
};
