import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Assets } from '../../lib/http/assets.ts';
import { bundleIslands } from '../../lib/http/islands.ts';
import { stylesheet } from './stylesheet.ts';

/** Where the style sheets, the fonts and the scripts of the pages are served. */
export interface Theme {
  /** By brand, and `office` for the desks. */
  sheets: Record<string, Sheet>;
  /** The address of an island by its name: `script('search-suggest')`. */
  script(name: string): string;
}

export interface Sheet {
  stylesheet: string;
  fonts: readonly string[];
  /** What the browser paints around the page, by the machine's own light or dark. */
  themeColour: { light: string; dark: string };
}

const surfaces = fileURLToPath(new URL('..', import.meta.url));
const themes = fileURLToPath(new URL('../../../retailer/theme/', import.meta.url));

/** Builds all sheets and scripts once, at the start, and puts them among the assets. */
export async function buildTheme(assets: Assets, brands: readonly string[]): Promise<Theme> {
  const scripts = new Map<string, string>();
  const files: string[] = [];
  for await (const file of glob('**/*.island.{ts,tsx}', { cwd: surfaces })) files.push(`${surfaces}${file}`);
  for (const { name, body } of await bundleIslands(files.sort())) {
    scripts.set(name.replace(/\.js$/, ''), assets.add(name, body));
  }
  const sheets: Theme['sheets'] = {};
  for (const brand of brands) sheets[brand] = await sheet(assets, 'shop', brand);
  sheets['office'] = await sheet(assets, 'office', brands[0] ?? '');
  return {
    sheets,
    script(name) {
      const address = scripts.get(name);
      if (!address) throw new Error(`no island is called ${name}`);
      return address;
    },
  };
}

async function sheet(assets: Assets, surface: 'shop' | 'office', brand: string): Promise<Sheet> {
  const { css, fonts } = await stylesheet(surface, `${themes}${brand}.css`, '/fonts');
  let addressed = css;
  const addresses: string[] = [];
  for (const { name, path } of fonts) {
    const address = assets.add(name, await readFile(path));
    addressed = addressed.replaceAll(`/fonts/${name}`, address);
    addresses.push(address);
  }
  return { stylesheet: assets.add(`${surface}-${brand}.css`, addressed), fonts: addresses, themeColour: thinLine(css) };
}

/** The colour of the thin line at the top of a page, as the brand's own sheet has it. */
function thinLine(css: string): Sheet['themeColour'] {
  const [, light = '', dark = ''] = /--thin:\s*light-dark\((#\w+),\s*(#\w+)\)/.exec(css) ?? [];
  return { light, dark };
}
