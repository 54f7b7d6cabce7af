#!/usr/bin/env node
import { statSync } from 'node:fs';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

/** Bytes of a file from which on it is read on a thread of its own: a thread costs smaller ones more than it saves. */
const LARGE = 250_000;

/** Whether an argument is, or names behind `=`, a file so large that it could hold this up. */
function isLarge(argument: string): boolean {
  try {
    const found = statSync(argument.replace(/^--[\w-]+=/, ''), { throwIfNoEntry: false });
    return found?.isFile() === true && found.size > LARGE;
  } catch {
    return false;
  }
}

// Beside this file where it is built.
const thread = new URL('./command.js', import.meta.url);
const argv = process.argv.slice(2);
const terminal = processTerminal();
// Not `process.exit`: what is still on its way to a pipe would be lost.
process.exitCode = argv.some(isLarge)
  ? await (await import('./watched.ts')).runWatched(thread, argv, terminal)
  : await run(argv, terminal);
