// What a thread may do that is watched over.
import { parentPort, workerData } from 'node:worker_threads';

const begun = (path) => parentPort.postMessage({ step: path });

switch (workerData) {
  case 'end':
    process.exitCode = 3;
    break;
  case 'fail':
    throw new Error('no');
  case 'depth':
    begun('deep.md');
    parentPort.postMessage({ depth: true });
    break;
  case 'time':
    begun('long.md');
    for (;;);
  case 'two steps': {
    const work = (milliseconds) => {
      const { user, system } = process.cpuUsage();
      for (let now = process.cpuUsage(); now.user + now.system - user - system < milliseconds * 1000; )
        now = process.cpuUsage();
    };
    for (const path of ['one.md', 'two.md']) {
      begun(path);
      work(600);
    }
    break;
  }
  case 'memory': {
    begun('large.md');
    const all = [];
    for (;;) all.push({ text: `${all.length}`, more: [all.length] });
  }
}
