import { c as inferredOf } from "./engine.js";
import { r as mainLink } from "./markup.js";
// src/report/json.ts
function entryOf(entry) {
	const { title, line, endLine, shape, section, description, fields } = entry;
	const main = mainLink(entry);
	return {
		title,
		...main && { url: main.url },
		line,
		endLine,
		shape,
		section: [...section],
		labels: entry.labels.map((label) => ({
			id: label.id,
			line: label.line,
			column: label.column
		})),
		links: entry.links.map((link) => ({
			role: link.role,
			url: link.url
		})),
		...description === void 0 ? {} : { description },
		...fields.length === 0 ? {} : { fields: fields.map(({ name, value }) => ({
			name,
			value
		})) }
	};
}
function inferred(list) {
	const { shapes, columns, labels, ...habits } = inferredOf(list);
	const shortened = Object.entries(habits).map(([name, { value, share, of }]) => [name, {
		value,
		share: Number(share.toFixed(4)),
		of
	}]);
	return {
		shapes: shapes.map(({ shape, entries }) => ({
			shape,
			entries
		})),
		columns: columns.map(({ name, role }) => ({
			name,
			role
		})),
		labels: labels.map(({ syntax, labels }) => ({
			syntax,
			labels
		})),
		...Object.fromEntries(shortened)
	};
}
function listOf(list) {
	return {
		path: list.path,
		entries: list.entries.map(entryOf),
		taxonomy: {
			source: list.taxonomy.source,
			closed: list.taxonomy.closed,
			tags: list.taxonomy.tags.map(({ id, title, path, color, line }) => ({
				id,
				title,
				path: [...path],
				...color === void 0 ? {} : { color },
				line
			}))
		},
		sections: list.sections.map(({ title, line, depth }) => ({
			title,
			line,
			depth
		})),
		index: list.labelIndex.map(({ section, line, label, items }) => ({
			section,
			line,
			...label === void 0 ? {} : { label },
			items: items.map((item) => ({
				title: item.title,
				line: item.line
			}))
		})),
		regions: list.regions.map(({ owner, name, line, endLine }) => ({
			owner,
			name,
			line,
			endLine
		})),
		notes: [...list.notes],
		inferred: inferred(list)
	};
}
function findingOf(finding) {
	const { rule, severity, message, line, column, endLine, endColumn, since, entry, fix, paste } = finding;
	return {
		rule,
		severity,
		message,
		line,
		column,
		endLine,
		endColumn,
		...since === void 0 ? {} : { since },
		...entry === void 0 ? {} : { entry },
		...fix === void 0 ? {} : { fix: { edits: fix.edits.map(({ start, end, text }) => ({
			start,
			end,
			text
		})) } },
		...paste === void 0 ? {} : { paste }
	};
}
function changeOf(path, change) {
	const { kind, before, after, fields, labels } = change;
	return {
		kind,
		path,
		...before === void 0 ? {} : { before: entryOf(before) },
		...after === void 0 ? {} : { after: entryOf(after) },
		...fields === void 0 ? {} : { fields: [...fields] },
		...labels === void 0 ? {} : { labels: {
			added: [...labels.added],
			removed: [...labels.removed]
		} }
	};
}
function filesOf(files) {
	return files.map(({ path, list, findings }) => ({
		path,
		entries: list.entries.length,
		findings: findings.map(findingOf)
	}));
}
function inspectJson(lists) {
	return {
		schemaVersion: 1,
		files: lists.map(listOf)
	};
}
function checkJson(report) {
	const { error, warning, info } = report.summary;
	return {
		schemaVersion: 1,
		files: filesOf(report.files),
		summary: {
			error,
			warning,
			info
		}
	};
}
function reviewJson(report) {
	return {
		...checkJson(report),
		changes: report.files.flatMap((file) => (file.changes ?? []).map((change) => changeOf(file.path, change))),
		verdict: report.verdict
	};
}
export { inspectJson as n, reviewJson as r, checkJson as t };
