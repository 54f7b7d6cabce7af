/** Trouble on demand: what a test asks to go wrong, and for which requests. */

import type { Reply } from './http.ts';

/** A request as a fault may look at it. */
export interface Seen {
  method: string;
  /** Decoded path without query. */
  path: string;
  query: URLSearchParams;
  body: string;
}

/** Which requests a fault is for; what is left out matches all. */
export interface Matcher {
  method?: string;
  /** The whole path as text, or a part of it as a pattern. */
  path?: string | RegExp;
  /** Any further condition. */
  when?: (request: Seen) => boolean;
}

/** Bodies that are not what they should be: half of it, nothing, a web page, JSON of another shape. */
export type Spoiled = 'truncated' | 'empty' | 'html' | 'misshapen';

export interface Fault extends Matcher {
  /** How many requests it befalls, 1 by default; `skip` are let through first. */
  times?: number;
  skip?: number;
  /** Runs before the request is handled: a second writer who comes between two requests. */
  before?: (request: Seen) => void | Promise<void>;
  /** Runs after it was handled and before it is answered. */
  after?: (request: Seen) => void | Promise<void>;
  /** Waits this long before handling, in milliseconds; `late`: after it, before the answer is sent. */
  delay?: number;
  late?: number;
  /** Answers with this status in place of the server's own. */
  status?: number;
  /** What that answer says, and further headers of it. */
  message?: string;
  headers?: Record<string, string>;
  /** With `status` or `drop`: the request is carried out all the same, only its answer is lost. */
  done?: boolean;
  /** `before`: cuts the connection without an answer; `middle`: after half of the body. */
  drop?: 'before' | 'middle';
  /**
   * Carries the request out, answers with the status that it has, and puts something else in place of the body; the
   * length that the answer names is that of what is sent.
   */
  spoil?: Spoiled;
  /** Carries the request out, and answers something else than the truth. */
  lie?: (reply: Reply, request: Seen) => Reply;
  /** Answers as GitHub does who goes too fast: 403 with `retry-after` in seconds, or without where null. */
  secondary?: number | null;
  /** Answers as GitHub does when the hour's requests are used up; the hour ends in so many seconds. */
  exhausted?: number;
}

export class Faults {
  readonly #faults: { fault: Fault; skip: number; left: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
  }

  /** The faults that befall this request; each is counted down. */
  take(request: Seen): Fault[] {
    return this.#faults
      .filter((one) => {
        if (one.left === 0 || !matches(one.fault, request)) return false;
        if (one.skip > 0) {
          one.skip--;
          return false;
        }
        one.left--;
        return true;
      })
      .map(({ fault }) => fault);
  }

  /** Faults that no request has met yet: a test whose fault did not happen proves nothing. */
  pending(): Fault[] {
    return this.#faults
      .filter(({ left }) => left > 0 && left < Number.POSITIVE_INFINITY)
      .map(({ fault }) => fault);
  }
}

export function matches(matcher: Matcher, request: Seen): boolean {
  const { method, path, when } = matcher;
  if (method !== undefined && method !== request.method) return false;
  if (typeof path === 'string' && path !== request.path) return false;
  if (path instanceof RegExp && !path.test(request.path)) return false;
  return when?.(request) ?? true;
}
