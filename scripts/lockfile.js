// Completes package-lock.json: `node scripts/lockfile.js`, after npm has written it; --check only tells.
// npm drops the binaries for other systems (optional packages) that its registry did not have, and `npm ci` then
// refuses the lockfile. They are put back by name and version, with what their names say they are for; npm skips
// them on every other system.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl' };

/** What the lockfile says of a package for one system, read from its name; nothing for any other package. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!cpu) return undefined;
  const libc = os === 'linux' && words.map((word) => LIBRARIES[word]).find(Boolean);
  return { cpu: [cpu], ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

const file = 'package-lock.json';
const text = readFileSync(file, 'utf8');
const lock = JSON.parse(text);
const { packages } = lock;

/** Where node would find a package from a place in the tree. */
function found(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at}${at && '/'}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return undefined;
  }
}

const added = [];
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    // Binaries are asked for by their exact version.
    const platform = /^\d/.test(version) && platformOf(name);
    if (!platform || packages[found(place, name)]?.version === version) continue;
    const beside = `${place.slice(0, place.lastIndexOf('node_modules/'))}node_modules/${name}`;
    const free = packages[beside] ? `${place}/node_modules/${name}` : beside;
    packages[free] = { version, ...platform, ...(dev && { dev }), optional: true };
    added.push(`${name}@${version}`);
  }
}

if (added.length > 0) {
  if (process.argv.includes('--check')) {
    console.error(
      `${file} lacks ${added.join(', ')}. Run node scripts/lockfile.js and commit what it writes.`,
    );
    process.exitCode = 1;
  } else {
    lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`Put back: ${added.join(', ')}.`);
  }
}
