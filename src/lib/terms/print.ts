import type { Figure, Figures } from './figures.ts';

/** Invisible marks around a figure in a printed sentence, so that a page can show which words the rules are run with. */
const open = '\u2068';
const close = '\u2069';

/** The same figures, which mark themselves when they are put into a sentence. */
export function marked<F extends Figures>(figures: F): F {
  const entries = Object.entries(figures).map(([name, figure]) => [name, marking(figure)]);
  return Object.fromEntries(entries) as F;
}

function marking(figure: Figure): Figure {
  const text = `${open}${figure}${close}`;
  return Object.defineProperty({ ...figure }, 'toString', { value: () => text });
}

/** A printed sentence cut into its words and its figures, in order. */
export const parts = (printed: string): { text: string; figure: boolean }[] =>
  printed
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((text) => text !== '')
    .map((text) => (text.startsWith(open) ? { text: text.slice(1, -1), figure: true } : { text, figure: false }));

/** A printed sentence without its marks, for places that cannot show them. */
export const plain = (printed: string): string => printed.replace(/[\u2068\u2069]/g, '');
