// A plugin of the build: what is bundled keeps its authors' notices, in dist/licenses.txt.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTICE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

/** The folder of the package that a module belongs to; nothing for our own. */
function packageOf(module) {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module);
  return found && existsSync(join(found[1], 'package.json')) ? found[1] : undefined;
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => NOTICE.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  if (texts.length === 0) {
    // Some packages carry no text of their licence, only its name.
    const by = typeof author === 'string' ? author : author?.name;
    texts.push(`Licensed under ${license}${by ? `, by ${by}` : ''}.`);
  }
  return { title: `${name} ${version} (${license})`, text: texts.join('\n\n') };
}

/** Writes `licenses.txt`: the notices of all packages that are in the bundle, in order of name. */
export function licenses() {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? chunk.moduleIds : [],
      );
      const folders = new Set(modules.map(packageOf).filter((folder) => folder !== undefined));
      const notices = [...folders].map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
      const line = '-'.repeat(80);
      const parts = notices.map(({ title, text }) => `${line}\n${title}\n\n${text}\n`);
      const head = 'awesome-steward is built with these packages, whose notices follow.\n';
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: [head, ...parts].join('\n') });
    },
  };
}
