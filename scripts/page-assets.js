// A plugin for rolldown and for vitest: `import text from './file?text'` brings the file in as text. A TypeScript
// file is the script of a page: it is bundled for browsers first.
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const QUERY = '?text';
// A name of its own, so that no other plugin takes the file for what its ending says.
const PREFIX = '\0text:';
const SUFFIX = '.js';

async function bundled(file) {
  const bundle = await rolldown({
    input: file,
    platform: 'browser',
    tsconfig: false,
    transform: { target: 'es2022' },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

export function pageAssets() {
  return {
    name: 'page-assets',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(QUERY) || !importer) return null;
      // From the project's root: the name stands in the bundle, which must be the same wherever it is built.
      const file = relative(process.cwd(), resolve(dirname(importer), source.slice(0, -QUERY.length)));
      return `${PREFIX}${file.replaceAll('\\', '/')}${SUFFIX}`;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = resolve(id.slice(PREFIX.length, -SUFFIX.length));
      const text = file.endsWith('.ts') ? await bundled(file) : await readFile(file, 'utf8');
      // What stands between the tags is hashed, and browsers read CRLF as LF.
      const lines = text.replace(/\r\n?/g, '\n');
      if (/<\/(?:script|style)|<!--/i.test(lines) && !file.endsWith('.html'))
        throw new Error(`${file}: this would end the element that it stands in.`);
      return `export default ${JSON.stringify(lines)};`;
    },
  };
}
