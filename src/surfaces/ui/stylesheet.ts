import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const stylesOf = {
  shop: ['reset', 'tokens', 'base', 'ui', 'form', 'stub', 'cards', 'basket', 'frame', 'wayfinding', 'page', 'reading'],
  office: ['reset', 'tokens', 'base', 'ui', 'form', 'stub', 'basket', 'wayfinding', 'page', 'reading', 'office'],
} as const;

const layers = '@layer reset, tokens, base, ui, page;';
const inFolder = (name: string): string => fileURLToPath(new URL(`./styles/${name}.css`, import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

export type Stylesheet = {
  css: string;
  /** The font files that the sheet asks for, by the name under which it asks. */
  fonts: { name: string; path: string }[];
};

/**
 * One sheet for a whole surface: the shared layers with the brand's own values laid over them.
 *
 * `theme` is the path of the brand's file, `fontsAt` the address under which the server hands out `fonts`.
 * Font files stay outside the sheet, so that they are cached on their own and can be preloaded.
 */
export async function stylesheet(surface: 'shop' | 'office', theme: string, fontsAt = '/fonts'): Promise<Stylesheet> {
  const fonts = new Map<string, string>();
  const imports = [...stylesOf[surface].map(inFolder), theme].map((path) => `@import ${JSON.stringify(path)};`);
  const result = await build({
    stdin: { contents: [layers, ...imports].join('\n'), resolveDir: root, loader: 'css' },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
    external: ['data:*'],
    target: ['chrome123', 'firefox128', 'safari17.5'],
    plugins: [
      {
        name: 'fonts',
        setup(bundle) {
          bundle.onResolve({ filter: /\.woff2$/ }, async ({ path, pluginData }) => {
            if (pluginData === 'seen') return undefined;
            const found = await bundle.resolve(path, { resolveDir: root, kind: 'url-token', pluginData: 'seen' });
            fonts.set(basename(path), found.path);
            return { path: `${fontsAt}/${basename(path)}`, external: true };
          });
        },
      },
    ],
  });
  const css = result.outputFiles[0]?.text ?? '';
  return { css, fonts: [...fonts].map(([name, path]) => ({ name, path })) };
}
