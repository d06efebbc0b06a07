interface Drink {
  words: string;
  abv: number | undefined;
}

const said =
  (words: RegExp) =>
  (drink: Drink): boolean =>
    words.test(drink.words);

/** Read from the top: what is said in the name, then what its strength makes likely. */
const drinkShelves: readonly (readonly [string, (drink: Drink) => boolean])[] = [
  ['low-and-no-alcohol', ({ words, abv }) => /alcohol.free|non.?alcoholic|0\.0 ?%/.test(words) || (abv ?? 5) <= 0.5],
  [
    'ready-mixed',
    ({ words, abv }) =>
      (abv ?? 40) < 10 &&
      /mojito|cocktail|cola\b|tonic|spiced gold|pimm|lemonade/.test(words) &&
      !/beer|cider/.test(words),
  ],
  ['sparkling-wine', said(/prosecco|cava\b|champagne|sparkling wine|brut\b/)],
  ['fortified-wine', said(/\bport\b|sherry|vermouth|madeira|martini (rosso|rouge)|tonic wine|ginger wine/)],
  ['cider', said(/cider|perry/)],
  ['stout-and-porter', said(/stout|porter|guin+ess/)],
  [
    'lager',
    said(
      /\b(lager|pils|pilsner|bud|budweiser|heineken|stella|carlsberg|corona|peroni|grolsch|cobra|foster'?s?|becks?|red stripe)\b/,
    ),
  ],
  ['ale', said(/\b(beer|brew|ipa)\b/)],
  [
    'liqueurs-and-cocktails',
    ({ words, abv }) =>
      (abv ?? 20) < 30 &&
      /liqueur|baileys|cream\b|amaretto|tia maria|advocaat|mojito|cocktail|pimm|cola\b|tonic\b/.test(words),
  ],
  [
    'spirits',
    ({ words, abv }) =>
      (abv ?? 0) >= 28 || /whisk|gin\b|vodka|rum\b|brandy|cognac|scotch|malt aged|tequila|single malt/.test(words),
  ],
  ['ale', ({ words, abv }) => (abv ?? 5) < 9.5 || /\b(ale|bitter)\b/.test(words)],
  ['rose-wine', said(/ros[eé](?![a-z])|blush|zinfandel/)],
  ['white-wine', said(/white|chardonnay|sauvignon|pinot grigio|riesling|chablis|blanc|muscadet|chenin/)],
  ['red-wine', ({ abv }) => (abv ?? 12) <= 15.5],
];

/** The shelf for a strong drink. */
export function shelveDrink(name: string, abv: number | undefined): string {
  const drink = { words: name.toLowerCase(), abv };
  const shelf = drinkShelves.find(([, fits]) => fits(drink))?.[0] ?? 'liqueurs-and-cocktails';
  return `beer-wine-and-spirits/${shelf}`;
}
