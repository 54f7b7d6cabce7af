/** A thread of the action with the clock of its run. See clock.js. */
import './clock.js';

await import(process.env.STAND_IN_MODULE);
