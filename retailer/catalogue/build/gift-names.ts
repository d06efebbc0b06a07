/** What the old stock list wrote short, in capitals. Read in this order. */
const spelled: readonly (readonly [RegExp, string])[] = [
  [/\bw\/ ?/g, 'with '],
  [/ w /g, ' with '],
  [/\bs\/(\d)/g, 'set of $1'],
  [/\bset ?\/ ?(\d+)/g, 'set of $1'],
  [/\bset (\d+) /g, 'set of $1 '],
  [/\bset\/of/g, 'set of'],
  [/\bpack\/(\d)/g, 'pack of $1'],
  [/\bpk(\d+)/g, 'pack of $1'],
  [/\bas(s|st|sd|td|std|t|sorted)\b\.?/g, 'assorted'],
  [/\bassorted colou?rs?\b/g, 'assorted colours'],
  [/\bcolumbian\b/g, 'column'],
  [/\bcols?\b/g, 'colours'],
  [/\bdes\b\.?/g, 'design'],
  [/\bdesig\b/g, 'design'],
  [/\bdec\b/g, 'decoration'],
  [/\bdecoratio?n?\b/g, 'decoration'],
  [/\bdecorati?s\b/g, 'decorations'],
  [/\bneckl\b\.?/g, 'necklace'],
  [/\bneck\b/g, 'necklace'],
  [/\bant\b/g, 'antique'],
  [/\braspberr\b/g, 'raspberry'],
  [/\bmontan\b/g, 'montana'],
  [/\bturq\b/g, 'turquoise'],
  [/\bm\.?o\.?p\b\.?/g, 'mother of pearl'],
  [/\bchilds\b/g, "child's"],
  [/\bchildrens\b/g, "children's"],
  [/\bgirls\b/g, "girls'"],
  [/\bboys\b/g, "boys'"],
  [/\bladies\b/g, "ladies'"],
  [/\bfuschia\b/g, 'fuchsia'],
  [/\bhearts?shape/g, 'heart-shape'],
  [/\bt[- ]?light(s?)\b/g, 'tealight$1'],
  [/\+/g, ' and '],
  [/ & /g, ' and '],
  [/\blge?\b/g, 'large'],
  [/\bsml?\b/g, 'small'],
  [/\bblk\b/g, 'black'],
  [/\bwht\b/g, 'white'],
  [/\bchristams\b/g, 'christmas'],
  [/\bxmas\b/g, 'christmas'],
  [/\bsharpner\b/g, 'sharpener'],
  [/\bjewelery\b/g, 'jewellery'],
  [/\bmultcol\b/g, 'multicoloured'],
  [/\bmulti colour\b/g, 'multicolour'],
  [/\bh\.?heart\b/g, 'hanging heart'],
  [/\bheartshaped\b/g, 'heart-shaped'],
  [/\bt-?shirt\b/g, 't-shirt'],
  [/\bthewindmill\b/g, 'the windmill'],
  [/\bstrawbery\b/g, 'strawberry'],
  [/\bdrawr?\b/g, 'drawer'],
  [/\bmetalic\b/g, 'metallic'],
  [/\btraditonal\b/g, 'traditional'],
];

/** Names of places, people and feasts keep their capital. */
const proper =
  /\b(christmas|easter|halloween|valentine'?s?|london|paris|england|english|british|britain|french|france|danish|scandinavian|victorian|edwardian|regency|indian|moroccan|kashmiri|murano|medina|japanese|chinese|mexican|russian|scottish|swiss|america|american|union jack|york|morris|charlotte|lola|charlie|boudicca|montana|suki|edward|noah|jack|jill|alice|david|buffalo bill|mr|mrs|miss|doctor|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|december|africa|african|hawaiian|hawaii|venice|rome|oxford|cambridge|eiffel|kensington|bertie|dolly girl|spaceboy|poppy's playhouse|ladybird|santa|rudolph|tudor|celtic|provence|italian|spanish|swedish|hungarian|bavarian|nantucket|haynes|gaol|dutch|turkish|egypt|egyptian)\b/g;
const initials = /\b(led|diy|tv|usb|uk|dvd|cd|mp3|fm|bbq|pvc|ii|lp|abc|ok|i)\b/g;

/** What the stock list holds besides goods, and the notes that its keepers left in place of names. */
export const notForSale =
  /postage|carriage|manual|adjust|sample|damage|amazon|ebay|discount|charge|commission|gift voucher|voucher|dotcom|test|\?|wrong|mix(ed)? up|lost|found|missing|thrown|throw away|smashed|broken|faulty|credit|check|sold as|website|display|counted|mailout|incorrect|barcode|mouldy|rusty|wet|unsaleable|crushed|crack|bad debt|dagamed|given away|allocate|john lewis|label mix|lid missing|came coded|historic|fba|stock|showroom|had been|put aside|temp|code|ashtray|cigarette|lighter|\bass\b.*(?:damag)|dump|cannabis|\bsex|booze|\bbum\b/i;

/** A name of the stock list as a British shop would print it: sentence case, words written out, one space between. */
export function giftName(shouted: string): string {
  let name = ` ${shouted
    .toLowerCase()
    .replace(/[*#"]/g, ' ')
    .replace(/\s*,\s*/g, ', ')} `;
  for (const [short, long] of spelled) name = name.replace(short, long);
  name = name
    .replace(/\s+/g, ' ')
    .replace(/[\s,.\-/]+$/, '')
    .replace(/^[\s,.\-/]+/, '');
  name = name
    .replace(proper, (word) => word.replace(/(^|\s)[a-z]/g, (letter) => letter.toUpperCase()))
    .replace(initials, (word) => word.toUpperCase());
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const colours =
  'light pink|hot pink|pale pink|dark pink|baby pink|dusky pink|light blue|sky blue|dark blue|navy|baby blue|duck egg|turquoise|fuchsia|lilac|lavender|purple|amethyst|burgundy|olive|green|mint|lime|emerald|red|ruby|orange|amber|yellow|gold|golden|silver|copper|bronze|black|jet|white|ivory|cream|beige|brown|chocolate|grey|crystal|clear|pink|blue|rose|coral|peach|multicolour|natural|aqua';
const colour = new RegExp(`\\b(${colours})\\b`, 'i');

/** The colour that the name speaks of, with a capital. */
export function colourOf(name: string): string | undefined {
  const found = colour.exec(name)?.[1];
  return found && found.charAt(0).toUpperCase() + found.slice(1).toLowerCase();
}

const materials =
  /\b(ceramic|porcelain|glass|wooden|wood|metal|zinc|tin|enamel|wicker|cotton|felt|paper|silk|slate|copper|brass|acrylic|wire|stone|rubber|leather|velvet|linen|knitted|crochet|wool|bamboo|marble|canvas|plastic|china)\b/i;

/** The material that the name speaks of. */
export function materialOf(name: string): string | undefined {
  const found = materials.exec(name)?.[1]?.toLowerCase();
  if (!found) return undefined;
  const noun = found === 'wooden' ? 'wood' : found;
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** How many pieces the name promises: "set of 6", "pack of 12", "12 pencils". */
export function piecesOf(name: string): number | undefined {
  const match =
    /\b(?:set|pack|box|tube|bag) of (\d{1,3})\b/i.exec(name) ??
    /^(\d{1,2}) (?=.*\b(pencils|cases|candles|tealights|pegs|cutters|cards|envelopes|chicks|balloons)\b)/i.exec(name);
  const count = Number(match?.[1] ?? 0);
  return count > 1 && count <= 200 ? count : undefined;
}
