/** The command line on a thread of its own; `watched.ts` starts it and does what is posted. */
import { parentPort, workerData } from 'node:worker_threads';
import { step } from '../watch/step.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';
import type { Posted, ThreadData } from './watched.ts';

const { argv, terminal } = workerData as ThreadData;
const post = (posted: Posted) => parentPort?.postMessage(posted);

const own: Terminal = {
  ...terminal,
  out: { ...terminal.out, write: (text) => post({ out: text }) },
  err: { ...terminal.err, write: (text) => post({ err: text }) },
  step,
  ...(terminal.asks && {
    ask: (question) =>
      new Promise((done) => {
        parentPort?.once('message', done);
        post({ ask: question });
      }),
  }),
};

process.exitCode = await run(argv, own);
