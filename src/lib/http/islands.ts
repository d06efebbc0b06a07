import { basename } from 'node:path';
import { build } from 'esbuild';

/** Bundles the scripts of the pages: `search.island.ts` becomes `search.js`, small enough for any telephone. */
export async function bundleIslands(files: readonly string[]): Promise<{ name: string; body: string }[]> {
  const result = await build({
    entryPoints: [...files],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    format: 'esm',
    target: ['chrome123', 'firefox128', 'safari17.5'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  return result.outputFiles.map(({ path, text }) => ({ name: basename(path).replace('.island', ''), body: text }));
}
