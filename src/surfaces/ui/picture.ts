/**
 * Grounds by tint: by day on a shelf, by day behind a disc, by night.
 *
 * Light enough for dark art by day, and no lamp in a dark room by night.
 */
const grounds = {
  linen: ['#ece5d6', '#f8ecd2', '#3a362d'],
  sage: ['#dbe4d6', '#d9edcb', '#2d3a30'],
  clay: ['#efdccf', '#ffdfc8', '#43332a'],
  sky: ['#d8e5ec', '#cdeaf7', '#2a3740'],
  rose: ['#f1dcdc', '#ffdad3', '#432f32'],
  straw: ['#f2e6bf', '#ffe9a0', '#413a24'],
  slate: ['#dde1e4', '#dce6ee', '#2f3539'],
  mint: ['#d3ebdf', '#c6f0dc', '#26403a'],
  plum: ['#e6dcea', '#eedcf7', '#382f40'],
  sand: ['#f0e2c8', '#ffe3b8', '#403726'],
  stone: ['#e3e1dc', '#efe8da', '#353431'],
  fern: ['#dcebbd', '#d6f0a6', '#33401f'],
} as const;

export type Tint = keyof typeof grounds;

/** All grounds that a picture can stand on. */
export const tints: readonly Tint[] = [
  'linen',
  'sage',
  'clay',
  'sky',
  'rose',
  'straw',
  'slate',
  'mint',
  'plum',
  'sand',
  'stone',
  'fern',
];

export const isTint = (word: string): word is Tint => Object.hasOwn(grounds, word);

/** How a brand sets its pictures: on a quiet shelf, or on a bright disc. */
export type PictureSetting = 'shelf' | 'disc';

/**
 * A product's picture: the icon's drawing, large and centred on a tinted ground, 400 by 500.
 *
 * `drawing` is the body of an icon on a 32 by 32 field. A picture in an `img` follows the colour scheme of the page
 * that shows it, so the ground goes dark with the page.
 */
export function picture(drawing: string, tint: Tint, setting: PictureSetting): string {
  const [shelf, disc, night] = grounds[tint];
  const day = setting === 'disc' ? disc : shelf;
  const behind =
    setting === 'disc'
      ? '<circle class="b" cx="200" cy="250" r="176" fill="#fff" fill-opacity=".5"/>'
      : '<path class="b" d="M0 376h400v124H0z" fill="#000" fill-opacity=".05"/>';
  const size = setting === 'disc' ? 'translate(80 130) scale(7.5)' : 'translate(72 128) scale(8)';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500" width="400" height="500">' +
    `<style>@media(prefers-color-scheme:dark){.g{fill:${night}}.b{fill-opacity:.09}}</style>` +
    `<path class="g" d="M0 0h400v500H0z" fill="${day}"/>${behind}<g transform="${size}">${drawing}</g></svg>`
  );
}
