/**
 * GitHub's limits on how fast one may ask:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
import type { Viewer } from './auth.ts';
import { HttpError } from './http.ts';

/** Secondary limits; a test lowers them to reach them. */
export interface SecondaryLimits {
  concurrent: number;
  /** A read costs 1 point, a write 5. */
  pointsPerMinute: number;
  /** Requests that make content that people are told of. */
  contentPerMinute: number;
  contentPerHour: number;
}

const UNAUTHENTICATED_LIMIT = 60;

/** Operations that make something that people are notified of. */
const CONTENT = /^(issues\/create(-comment)?|pulls\/create(-review|-review-comment)?)$/;

interface Spent {
  at: number;
  points: number;
  content: boolean;
}

/** The answer to who went too fast. */
export function secondary(retryAfter: number | undefined, status: 403 | 429 = 403): HttpError {
  return new HttpError(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    undefined,
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
}

export class Limits {
  readonly secondary: SecondaryLimits = {
    concurrent: 100,
    pointsPerMinute: 900,
    contentPerMinute: 80,
    contentPerHour: 500,
  };
  readonly #spent = new Map<string, Spent[]>();
  readonly #inFlight = new Map<string, number>();
  #anonymous = { limit: UNAUTHENTICATED_LIMIT, used: 0, reset: Math.floor(Date.now() / 1000) + 3600 };

  /** The viewer's hour: how many requests it has, and how many it has used. */
  hour(viewer: Viewer): { limit: number; used: number; reset: number } {
    return viewer.token ?? this.#anonymous;
  }

  headers(viewer: Viewer): Record<string, string> {
    const { limit, used, reset } = this.hour(viewer);
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - used)),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    };
  }

  /** Counts a request in; throws where it is one too many. Each call is to be followed by {@link leave}. */
  enter(viewer: Viewer, method: string, operationId: string): void {
    const { key } = viewer;
    this.#inFlight.set(key, (this.#inFlight.get(key) ?? 0) + 1);
    const hour = this.hour(viewer);
    if (hour.used >= hour.limit) throw new HttpError(403, `API rate limit exceeded for ${key}.`);
    hour.used++;
    const now = Date.now();
    const spent = (this.#spent.get(key) ?? []).filter(({ at }) => now - at < 3_600_000);
    const content = CONTENT.test(operationId);
    spent.push({ at: now, points: method === 'GET' ? 1 : 5, content });
    this.#spent.set(key, spent);
    const minute = spent.filter(({ at }) => now - at < 60_000);
    const { concurrent, pointsPerMinute, contentPerMinute, contentPerHour } = this.secondary;
    const tooMany =
      (this.#inFlight.get(key) ?? 0) > concurrent ||
      minute.reduce((sum, { points }) => sum + points, 0) > pointsPerMinute ||
      (content && minute.filter((one) => one.content).length > contentPerMinute) ||
      (content && spent.filter((one) => one.content).length > contentPerHour);
    if (tooMany) throw secondary(60);
  }

  leave(viewer: Viewer): void {
    this.#inFlight.set(viewer.key, (this.#inFlight.get(viewer.key) ?? 1) - 1);
  }

  /** A conditional request that is answered by 304 costs nothing: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate */
  refund(viewer: Viewer): void {
    this.hour(viewer).used--;
  }
}
