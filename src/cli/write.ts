import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { printable } from '../text/escape.ts';
import { Failure } from './failure.ts';

/**
 * Writes a file, and the folders that it needs.
 * @param name as it is told to people.
 * @throws {Failure} when it cannot be written.
 */
export async function writeText(absolute: string, name: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(`${printable(name)}: cannot be written (${code}).`);
  }
}
