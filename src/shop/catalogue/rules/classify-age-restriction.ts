import {
  alcoholFree,
  brewsAndWines,
  chocolates,
  foods,
  mixedDrinks,
  soakedBakes,
  softDrinks,
  spirits,
} from './drink-words.ts';

export type AgeRestriction = 'none' | 'alcohol' | 'liqueur-chocolate' | 'unknown';

export interface AgeFacts {
  name: string;
  /** The slug path of its category, or '' when it has none yet. */
  category: string;
  /** Alcohol by volume in percent, as a decimal string: '13.50'. */
  abv?: string;
  /** It is known to be a drink, whatever its name says. */
  drink?: boolean;
}

export interface AgeFigures {
  /** alcohol.definition: a drink is intoxicating if it has more than this, so exactly this is not. */
  intoxicatingOverAbv: number;
}

/** Departments that sell something to eat or drink. A metal sign that says "gin" is in none of them. */
const edible =
  /^(|.*\b(drinks?|food|bakery|chilled|frozen|meat|fruit|confectionery|snacks|spirits|hampers|chocolates?)\b.*)$/;
const licensed = /\b(beer-wine-and-spirits|wines-and-spirits)\b/;

/**
 * Says whether a product may be sold to everybody, from 16 or from 18, or that a person has to look.
 *
 * Alcohol.definition speaks of drinks, so what it is comes first: a strong chocolate is liqueur confectionery
 * (alcohol.liqueur-chocolates-16) and an ale pie is a pie. For a drink its abv decides, then its category, and only then the
 * reviewed words of its name. "Unknown" is never sold: it waits for the abv or for a reviewer.
 */
export function classifyAgeRestriction(facts: AgeFacts, figures: AgeFigures): AgeRestriction {
  const name = facts.name.toLowerCase().replaceAll('’', "'");
  if (!edible.test(facts.category)) return 'none';
  if (facts.category.includes('liqueur-chocolates') || isLiqueurChocolate(name)) return 'liqueur-chocolate';

  const eaten = asFood(name, facts);
  if (eaten) return eaten;
  if (facts.abv !== undefined) return Number(facts.abv) > figures.intoxicatingOverAbv ? 'alcohol' : 'none';
  if (alcoholFree.test(name)) return 'none';
  if (licensed.test(facts.category) && !isContradictory(name)) return 'alcohol';
  return asDrink(name);
}

/** A spirit in chocolate, unless it is only the flavour, or the last word shows that chocolate is the flavour of a drink. */
function isLiqueurChocolate(name: string): boolean {
  const head = name.replace(/\bwith\b.*$/, '').trim();
  const chocolateFlavouredDrink = endsWithDrink(head) && !/ with /.test(name);
  const onlyFlavour = /flavou?red|flavou?r\b|fudge/.test(name);
  const other =
    soakedBakes.test(name) || /\b(biscuits?|cookies?|ice cream|yogh?urt|spread|sauce|cream liqueur)\b/.test(name);
  return (
    chocolates.test(name) &&
    spirits.test(name) &&
    !onlyFlavour &&
    !other &&
    !chocolateFlavouredDrink &&
    !alcoholFree.test(name)
  );
}

const endsWithDrink = (text: string): boolean =>
  new RegExp(`(${spirits.source}|${brewsAndWines.source})$`).test(text) && !/\bliqueurs$/.test(text);

/** The verdict if the name says that it is food, or nothing if it may be a drink. */
function asFood(name: string, { drink, abv }: AgeFacts): AgeRestriction | undefined {
  const namesDrink = [spirits, brewsAndWines, mixedDrinks].some((words) => words.test(name));
  if (drink) return undefined;
  if (!namesDrink) return abv === undefined ? 'none' : undefined;
  if (foods.test(name) || (chocolates.test(name) && /flavou?r/.test(name))) return 'none';
  if (soakedBakes.test(name)) return alcoholFree.test(name) ? 'none' : 'unknown';
  if (/\bfor cooking\b/.test(name)) return 'unknown';
  if (/\bcream$/.test(name) && abv === undefined) return 'unknown';
  return undefined;
}

/** The name promises a soft drink and a strong one at once. */
const isContradictory = (name: string): boolean =>
  /soft drink with \d+ ?% (beer|wine|cider)/.test(name) || /\b(beer|cider) soda\b/.test(name);

/** Judges a drink of unknown strength by the words of its name. */
function asDrink(name: string): AgeRestriction {
  if (isContradictory(name)) return 'unknown';
  if (/\balcoholic\b/.test(name)) return 'alcohol';
  const strong = spirits.test(name) || brewsAndWines.test(name);
  if (softDrinks.test(name)) return 'none';
  // Cloudy apple juice is sold as "apple cider", and fruit "& port" may be a preserve: a person reads the label.
  if (/\bapple cider$/.test(name) || /(&|\band) port$/.test(name)) return 'unknown';
  if (strong) return 'alcohol';
  return mixedDrinks.test(name) ? 'unknown' : 'none';
}
