/**
 * A process that runs the built action many times, each time as if it had just been started: its parts stay loaded, which
 * is most of what a start takes. See warm.ts.
 */
import { pathToFileURL } from 'node:url';

let runs = 0;
let chunks;
const write = process.stdout.write.bind(process.stdout);

/** What the action's packages keep from one run to the next. */
async function renew(folder) {
  chunks ??= Object.values(await import(pathToFileURL(`${folder}/chunks/octokit.js`).href));
  for (const one of chunks) {
    const name = one?.constructor?.name;
    if (name === 'Context') Object.assign(one, new one.constructor());
    if (name === 'Summary') Object.assign(one.emptyBuffer(), { _filePath: undefined });
  }
}

process.on('message', async ({ main, env, cwd }) => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.exitCode = undefined;
  let [stdout, stderr] = ['', ''];
  process.stdout.write = (text) => {
    stdout += text;
    return true;
  };
  process.stderr.write = (text) => {
    stderr += text;
    return true;
  };
  let code;
  const fail = (error) => {
    stderr += `UnhandledPromise: ${error?.stack ?? error}`;
    code = 1;
  };
  process.on('unhandledRejection', fail);
  try {
    await renew(main.replace(/\/[^/]+$/, ''));
    await import(`${pathToFileURL(main).href}?${runs++}`);
  } catch (error) {
    fail(error);
  }
  // What a run leaves behind would have its say before a process ends.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', fail);
  code ??= process.exitCode ?? 0;
  process.exitCode = 0;
  process.stdout.write = write;
  process.send({ code, stdout, stderr });
});
