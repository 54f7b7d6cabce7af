import { A as whyNotRead, k as limitsOf, z as printable } from "./base.js";
import { r as watch } from "./watch.js";
// src/cli/watched.ts
const viewOf = ({ isTerminal, width }) => ({
	isTerminal,
	...width !== void 0 && { width }
});
async function runWatched(thread, argv, terminal) {
	const { cwd, script, env, out, err, ask } = terminal;
	const data = {
		argv,
		terminal: {
			cwd,
			script,
			env: { ...env },
			out: viewOf(out),
			err: viewOf(err),
			asks: ask !== void 0
		}
	};
	const onMessage = (posted, answer) => {
		if ("out" in posted) out.write(posted.out);
		else if ("err" in posted) err.write(posted.err);
		else ask?.(posted.ask).then(answer);
	};
	const limits = {
		...limitsOf(env),
		run: Number.POSITIVE_INFINITY
	};
	const ending = await watch(thread, data, limits, onMessage);
	if (ending.stopped === void 0) return ending.code;
	const list = ending.step === void 0 ? "The list" : printable(ending.step);
	err.write(`${list} ${whyNotRead(ending.stopped, limits)}\n`);
	return 2;
}
export { runWatched };
