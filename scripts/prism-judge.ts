/**
 * The second judge: Prism (https://github.com/stoplightio/prism) as a validating proxy between the tour of all
 * operations and the stand-in for GitHub. Our own judge and this one read the same description by different
 * programs, so a slip of the one is seen by the other.
 *
 * Started by scripts/prism-judge.js, which brings Prism and the Node that it wants.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { GitHub } from '../test/github/server.ts';
import { tour } from '../test/github/tour.ts';

const [prism, folder] = process.argv.slice(2) as [string, string];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Violation {
  location: string[];
  severity: string;
  code: string;
  message: string;
}

const github = await GitHub.start();
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const description = join(folder, 'openapi.json');
await writeFile(description, readFileSync(new URL('../test/github/openapi.json', import.meta.url), 'utf8'));

const proxy = spawn(
  process.execPath,
  [prism, 'proxy', description, github.url, '--port', String(port), '--host', '127.0.0.1'],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
let said = '';
await new Promise<void>((resolve, reject) => {
  proxy.on('exit', (code) => reject(new Error(`Prism ended with ${code}:\n${said}`)));
  proxy.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (said.includes('Prism is listening')) resolve();
  });
});

const found: string[] = [];
let answers = 0;
const direct = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  // Prism takes whatever ends in `+json` for JSON; GitHub calls raw text so.
  const accept = new Headers(init?.headers).get('accept') ?? '';
  if (/\.raw\b/.test(accept)) return direct(String(input).replace(url, github.url), init);
  const answer = await direct(input, init);
  answers++;
  for (const { location, message } of JSON.parse(
    answer.headers.get('sl-violations') ?? '[]',
  ) as Violation[]) {
    found.push(
      `${init?.method ?? 'GET'} ${String(input).replace(url, '')}: ${location.join('.')} ${message}`,
    );
  }
  return answer;
};
try {
  const operations = await tour(github, url);
  console.log(`${operations.size} operations, ${answers} answers`);
} finally {
  proxy.removeAllListeners('exit');
  proxy.kill();
  await github.close();
}

/** Where Prism itself is in the wrong, and why. One that is no longer met must go. */
const KNOWN: [RegExp, string][] = [
  [
    /^GET \S+\/contents: request Selected route not found/,
    'Prism wants a path parameter to be at least a character',
  ],
  [
    /^GET \S+\/contents\/docs: response\.body/,
    'GitHub describes a folder as an object under a type that it is not sent as',
  ],
];
const surprises = found.filter((one) => !KNOWN.some(([pattern]) => pattern.test(one)));
const idle = KNOWN.filter(([pattern]) => !found.some((one) => pattern.test(one)));
for (const one of surprises) console.error(one);
for (const [pattern] of idle) console.error(`Prism no longer says ${pattern}: take it off the list`);
const own = github.violations();
for (const one of own) console.error(`our own judge: ${one}`);
if (surprises.length + idle.length + own.length > 0) process.exitCode = 1;
else console.log('Both judges find nothing wrong.');
