/**
 * Reads over GraphQL, joined: what is asked at the same moment goes out as one request, where REST takes one for each.
 * It is only ever a shorter way. Whoever asks must have a way over REST for when it fails: the token may not be made
 * for GraphQL, the server may be an old one, GitHub may have answered a part only.
 */
import * as v from 'valibot';
import type { Ask } from './ask.ts';
import { HostError } from './host.ts';

/**
 * Declares a variable of this GraphQL type with this value and gives its name: no text of anybody is ever written into a
 * query.
 */
export type Variable = (type: string, value: unknown) => string;

/** A field of the query's root, and what its value must look like. */
export interface Part<S extends v.GenericSchema> {
  readonly shape: S;
  write(variable: Variable): string;
}

export type Join = <S extends v.GenericSchema>(part: Part<S>) => Promise<v.InferOutput<S>>;

interface Waiting {
  readonly part: Part<v.GenericSchema>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Joins parts. When GitHub has refused one request, no other is sent: it would refuse that, too. */
export function joiner(ask: Ask): Join {
  let waiting: Waiting[] = [];
  let refused: HostError | undefined;

  const send = async (all: readonly Waiting[]) => {
    const declared: string[] = [];
    const variables: Record<string, unknown> = {};
    const variable: Variable = (type, value) => {
      const name = `v${declared.length}`;
      declared.push(`$${name}: ${type}`);
      variables[name] = value;
      return `$${name}`;
    };
    const fields = all.map(({ part }, i) => `p${i}: ${part.write(variable)}`);
    const shape = v.object(Object.fromEntries(all.map(({ part }, i) => [`p${i}`, part.shape])));
    const header = declared.length > 0 ? `query (${declared.join(', ')})` : 'query';
    const query = `${header} { ${fields.join(' ')} }`;
    try {
      // Not repeated: the way over REST is shorter than to wait for this one.
      const data = await ask.graphql('read the repository', shape, query, variables, 0);
      for (const [i, { resolve }] of all.entries()) resolve(data[`p${i}`]);
    } catch (error) {
      if (error instanceof HostError) refused = error;
      for (const { reject } of all) reject(error);
    }
  };

  return (part) =>
    new Promise((resolve, reject) => {
      if (refused) return reject(refused);
      if (waiting.length === 0) {
        setImmediate(() => {
          const all = waiting;
          waiting = [];
          void send(all);
        });
      }
      waiting.push({ part, resolve: resolve as (value: unknown) => void, reject });
    });
}

/** Tries the short way, over GraphQL; where that does not tell, the long one. */
export async function either<T>(short: () => Promise<T | undefined>, long: () => Promise<T>): Promise<T> {
  return (await short().catch(() => undefined)) ?? (await long());
}
