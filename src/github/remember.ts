import { HostError } from './host.ts';

/** Asks once for each key; what failed is asked again when it is needed again. */
export function remember<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const there = known.get(key);
    if (there) return there;
    const asked = ask(key);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  };
}

/** Whether it is not known if the request was carried out: there was no answer, or none that can be used. */
export function isLost(error: unknown): boolean {
  return error instanceof HostError && error.status >= 500;
}

/** Does what must not be done twice; when the answer is lost, `find` tells whether it was done. */
export async function once<T>(act: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isLost(error)) throw error;
    return (await find()) ?? (await act());
  }
}
