/** A word in a product, or a product under a word, in one number: which, whether it says the kind, how much. */
export const pack = (which: number, kind: boolean, tenths: number): number => (which << 9) | (kind ? 256 : 0) | tenths;
export const which = (packed: number): number => packed >>> 9;
export const saysKind = (packed: number): boolean => (packed & 256) !== 0;
export const tenths = (packed: number): number => packed & 255;
