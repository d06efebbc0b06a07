/**
 * Loaded before a program: Node reads `.ts` by itself, and with this it reads `.tsx` as well.
 *
 * What was made of the files is kept beside the packages, and so is what Node compiled, so that the next process loads
 * all modules of the project in half the time. Both are made again when a source is another one; a fresh install of
 * the packages removes them.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks, setSourceMapsSupport } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { keepFile, keptFile } from './checked-file.ts';

/** What a file was made into, and the digest of what it was made of. */
interface Made {
  digest: string;
  code: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'modules');
const file = join(cache, 'tsx');

enableCompileCache(join(cache, 'compiled'));
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });

/** With another Node or other orders to the compiler, below, everything is made anew. */
const key = process.version + digestOf(import.meta.filename);
const kept = keptFile(file, key);
let made: Map<string, Made> = kept ? deserialize(kept) : new Map();

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const path = fileURLToPath(url);
    const digest = digestOf(path);
    if (made.get(path)?.digest !== digest) made = makeAll(path);
    const code = made.get(path)?.code;
    return code === undefined ? next(url, context) : { format: 'module', source: code, shortCircuit: true };
  },
});

/** All files at once, because that takes hardly longer than one of them. */
function makeAll(asked: string): Map<string, Made> {
  const paths = globSync('src/**/*.tsx', { cwd: root, exclude: ['**/*.test.tsx'] }).map((path) => join(root, path));
  const digests = new Map([...paths, asked].map((path) => [path, digestOf(path)]));
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [...digests.keys()],
    outbase: '/',
    outdir: '/',
    write: false,
    format: 'esm',
    target: `node${process.versions.node}`,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
  });
  const codes = new Map<string, string>(
    outputFiles.map(({ path, text }: { path: string; text: string }) => [path, text]),
  );
  const all = new Map<string, Made>();
  for (const [path, digest] of digests) {
    const code = codes.get(path.replace(/tsx$/, 'js'));
    if (code !== undefined) all.set(path, { digest, code });
  }
  keepFile(file, key, serialize(all));
  return all;
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('base64');
}
