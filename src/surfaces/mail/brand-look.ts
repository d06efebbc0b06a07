import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const names = [
  'paper',
  'raised',
  'ink',
  'quiet',
  'rule',
  'brand',
  'on-brand',
  'accent',
  'stub',
  'stub-edge',
  'link',
] as const;
type Colour = (typeof names)[number];

/** The values of a brand that a mail needs: mail programs know no style sheet of ours and no variables. */
export interface BrandLook {
  light: Readonly<Record<Colour, string>>;
  dark: Readonly<Record<Colour, string>>;
  textFace: string;
  headingFace: string;
  headingWeight: string;
  radius: string;
}

const known = new Map<string, BrandLook>();

/** Read out of the brand's own theme, so that a mail and a page never look like two shops. */
export function brandLook(theme: string): BrandLook {
  const before = known.get(theme);
  if (before) return before;
  const css = readFileSync(fileURLToPath(new URL(`../../../retailer/theme/${theme}.css`, import.meta.url)), 'utf8');
  const value = (name: string): string => new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1]?.trim() ?? '';
  const textFace = value('text-face');
  const headingFace = value('heading-face');
  const look: BrandLook = {
    light: colours(value, 0),
    dark: colours(value, 1),
    textFace,
    headingFace: headingFace.startsWith('var') ? textFace : headingFace,
    headingWeight: value('heading-weight'),
    radius: value('radius'),
  };
  known.set(theme, look);
  return look;
}

const colours = (value: (name: string) => string, half: 0 | 1): Record<Colour, string> => {
  const of = (name: Colour): string => {
    const [, light = '', dark = ''] = /light-dark\((#\w+),\s*(#\w+)\)/.exec(value(name)) ?? [];
    return half === 0 ? light : dark;
  };
  return {
    paper: of('paper'),
    raised: of('raised'),
    ink: of('ink'),
    quiet: of('quiet'),
    rule: of('rule'),
    brand: of('brand'),
    'on-brand': of('on-brand'),
    accent: of('accent'),
    stub: of('stub'),
    'stub-edge': of('stub-edge'),
    link: of('link'),
  };
};
