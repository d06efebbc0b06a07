/**
 * The reviewed words by which a product's name tells a drink from a food, lower case.
 *
 * Each list is one reason, so that a reviewer can argue about a reason and not about a product. They were read against
 * the 162 hand-labelled look-alikes beside this file, and against every grocery name in the demo catalogue.
 */

/** Spirits, liqueurs and the makers whose name alone means one; these also fill chocolates. */
export const spirits =
  /\b(whisk(e)?y|bourbon|scotch(?! (eggs?|beef|broth|lamb|pancakes?|bonnet|pies?|pork|barley|salmon))|gin|vodka|rum|brandy|cognac|armagnac|tequila|mezcal|calvados|absinthe|schnapps|ouzo|liqueurs?|amaretto|advocaat|bailey'?s|tia maria|pimm'?s|bacardi|cubanisto|champagne|prosecco|guinness)\b/;

/** Beers, ciders and wines, fortified or not. */
export const brewsAndWines =
  /\b(beer|ale|ipa|pilsner|radler|lager|stout|porter|bitter|shandy|cider|perry|wine|port|sherry|madeira|vermouth|cava|claret|rioja|merlot|malbec|shiraz|pinot|chardonnay|sauvignon|buckfast|mead|sake)\b/;

/** Names of mixed drinks, which are sold with and without alcohol. */
export const mixedDrinks = /\b(mojito|punch|cocktail|margarita|daiquiri|pina colada|sangria)\b/;

/** What makes it something to eat or cook with, whatever drink is in the name. */
export const foods =
  /\b(gums?|gummies|jell(y|ies)|crisps?|chips|patatas|pringles|pies?|vinegar|vinaigrette|sauces?|gravy|mustard|biscuits?|cookies?|creams|marm[ae]lade|vanilla|paste|jam|chutney|relish|curd|fudge|toffees?|yogh?urt|butter|cheese|cheddar|p[aâ]te|sausages?|gherkins?|ribs?|steaks?|fillets?|pork|ham|bacon|beef|chicken|salmon|prawns?|mussels|olives|onions?|tomato(es)?|tabasco|haggis|candy|sweets|starmix|spice|juice|nuts|peanuts|risotto|pasta|soup|stew|casserole|batter|battered|ice cream|sorbet|glazed?|lentils|beans|nuggets|potato(es)?|syrup|dressing|marinade|rub|salt|cup soup)\b|\bp[aâ]té/;

/** Cakes and puddings, which may be soaked in enough drink to matter. */
export const soakedBakes = /\b(cupcakes?|(fruit )?cakes?|puddings?|trifle|tiramisu)\b/;

/** Chocolate and truffles: with a spirit inside they are liqueur confectionery. */
export const chocolates = /\b(chocolates?|truff(le|les|es)|pralines?)\b/;

/** The name says that there is no alcohol in it. */
export const alcoholFree =
  /\b(alcohol[ -]*free|non *-? *alcoholic|de-?alcoholi[sz]ed|0(\.0)? ?%|zero alcohol|no alcohol|free from alcohol)/;

/** Soft drinks that borrow a drink's name. */
export const softDrinks =
  /\b(ginger,? (ale|beer)|root beer|butterscotch beer|butterbeer|soft drink|lemonade|malta|cola|squash|cordial|smoothie|(fruit|tropical|citrus|monster|energy|juice)\b.*\bpunch|bitter lemon|tonic water)\b/;
