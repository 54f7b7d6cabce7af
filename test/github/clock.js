/**
 * A clock that goes STAND_IN_CLOCK times as fast, for what waits long: loaded before the action itself. Waiting a minute
 * then takes a few seconds; what is really computed takes as long as ever.
 */
import { syncBuiltinESMExports } from 'node:module';
import threads, { isMainThread } from 'node:worker_threads';

const speed = Number(process.env.STAND_IN_CLOCK);

// What watches over the action's own computing keeps the true time.
const watches = isMainThread && /\bdist[\\/]index\.js$/.test(process.argv[1] ?? '');
if (watches && speed > 1) {
  threads.Worker = class extends threads.Worker {
    constructor(module, options) {
      const env = { ...process.env, STAND_IN_MODULE: String(module) };
      super(new URL('./clocked.js', import.meta.url), { ...options, env });
    }
  };
  syncBuiltinESMExports();
}

if (!watches && speed > 1) {
  const { setTimeout: timeout, setInterval: interval } = globalThis;
  globalThis.setTimeout = (work, ms = 0, ...rest) => timeout(work, ms / speed, ...rest);
  globalThis.setInterval = (work, ms = 0, ...rest) => interval(work, ms / speed, ...rest);

  const begin = Date.now();
  const now = () => begin + Math.round((trueNow() - begin) * speed);
  const trueNow = Date.now.bind(Date);
  const True = Date;
  globalThis.Date = class extends True {
    constructor(...args) {
      super(...(args.length === 0 ? [now()] : args));
    }
    static now = now;
  };

  const later = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => later(Math.ceil(ms / speed));
}
