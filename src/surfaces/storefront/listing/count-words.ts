const inGroups = new Intl.NumberFormat('en-GB');

/** 1 product, 1,204 products. */
export const count = (number: number, thing: string): string =>
  `${inGroups.format(number)} ${thing}${number === 1 ? '' : 's'}`;
