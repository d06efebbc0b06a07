import { inPounds } from '../../../lib/money.ts';
import type { Change, PricedLine } from '../../../shop/basket/index.ts';

/** What changed since it went in, each in a sentence; what keeps it from being bought stands on its own stub. */
export function changeWords(change: Change): string | undefined {
  switch (change.what) {
    case 'price':
      return `The price was ${inPounds(change.wasPence)} when you put it in, and is ${inPounds(change.nowPence)} now.`;
    case 'description':
      return 'Its description has changed since you put it in.';
    case 'stock':
    case 'gone':
      return undefined;
  }
}

/** What else there is to know of a line, a sentence each. */
export function notesOf(line: PricedLine): string[] {
  const { personalisation, madeToMeasure, age, changes } = line;
  const onIt = madeToMeasure ? `Made to measure: ${personalisation}` : `With “${personalisation}” on it`;
  return [
    ...(personalisation ? [onIt] : []),
    ...(age === 'alcohol' ? ['For those of 18 and over.'] : []),
    ...(age === 'liqueur-chocolate' ? ['For those of 16 and over.'] : []),
    ...changes.flatMap((change) => changeWords(change) ?? []),
  ];
}
