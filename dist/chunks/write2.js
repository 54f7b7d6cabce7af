import { y as Failure, z as printable } from "./base.js";
import { dirname } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
// src/cli/write.ts
async function writeText(absolute, name, text) {
	try {
		await mkdir(dirname(absolute), { recursive: true });
		await writeFile(absolute, text);
	} catch (error) {
		const { code } = error;
		throw new Failure(`${printable(name)}: cannot be written (${code}).`);
	}
}
export { writeText as t };
