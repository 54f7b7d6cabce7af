import { H as parseList } from "./engine.js";
import { T as quote } from "./base.js";
import { c as namesIn, d as valuesOf, f as meant, i as neighbours, n as knownProblem, t as add } from "./add.js";
// src/add/many.ts
function authorsAs(shown, authors) {
	const short = shown.filter((text) => /\bet al\b/i.test(text));
	if (authors.length > 1 && shown.length > 0 && short.length * 2 > shown.length) return `${authors[0]} ${/et al\.?/i.exec(short.at(-1))[0]}`;
	const [last, ...others] = [...authors].reverse();
	return last === "et al." ? `${others.reverse().join(", ")} et al.` : authors.join(", ");
}
function addMany(list, entries, common, config, cache = new Map()) {
	const group = neighbours(list, common.section);
	if ("problem" in group) return group;
	const names = namesIn(list, group);
	const named = (name) => meant(name, names, (one) => [one])[0];
	const authorsName = named("author") ?? named("\u4F5C\u8005");
	const venueName = named("venue") ?? named("publication") ?? named("journal") ?? named("conference");
	const shown = authorsName === void 0 ? [] : valuesOf(list, group, authorsName);
	const added = [];
	const notes = [];
	let now = list;
	for (const { title, authors, date, venue, url } of entries) {
		const links = url === void 0 ? [] : [{ url }];
		const known = knownProblem(now, {
			title,
			links
		});
		if (known) {
			notes.push(`Left out: ${known}`);
			continue;
		}
		const said = venue && date && venueName === "Venue" ? `${venue} ${date.slice(0, 4)}` : venue;
		const fields = [...authorsName && authors.length > 0 ? [{
			name: authorsName,
			value: authorsAs(shown, authors)
		}] : [], ...venueName && said ? [{
			name: venueName,
			value: said
		}] : []];
		const result = add(now, {
			...common,
			title,
			links,
			fields,
			...date && { date }
		}, config, cache);
		if ("problem" in result) {
			notes.push(`Left out: ${quote(title)}. ${result.problem}`);
			continue;
		}
		added.push(title);
		for (const note of result.notes) notes.push(`${quote(title)}: ${note}`);
		now = parseList(result.text, {
			path: list.path,
			config,
			cache
		});
	}
	return {
		text: now.text,
		added,
		notes
	};
}
export { addMany };
