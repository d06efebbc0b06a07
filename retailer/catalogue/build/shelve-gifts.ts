/** Read from the top: the feast before the thing, the thing before its pattern. */
const shelves: readonly (readonly [RegExp, string])[] = [
  [/hot water bottle/, 'home-and-garden/bathroom'],
  [
    /christmas|xmas|bauble|reindeer|santa|snowm[ae]n|advent|nativity|snowflake|rudolph|noel|stocking|mistletoe|\bholly\b|tree (decoration|star|fairy)|icicle/,
    'christmas-and-celebrations/christmas',
  ],
  [/easter|chick\b|chicks\b|decorative eggs?|hanging egg|painted egg/, 'christmas-and-celebrations/easter'],
  [/earring|hoop earr|ear ?studs/, 'fashion-and-beauty/jewellery/earrings'],
  [/necklace|pendant|choker|locket/, 'fashion-and-beauty/jewellery/necklaces'],
  [/bracelet|bangle|anklet/, 'fashion-and-beauty/jewellery/bracelets'],
  [
    /\bring\b(?!.*(key|napkin|tealight|binder|curtain))|brooch|(phone|bag) charm|\bcharm\b|jewel(?!l?ery (box|stand|tree))|diamante|tiara|hair (clip|slide|comb|grip|band|bobble)|hairband|hair ?tie|scrunch|bobbles?\b/,
    'fashion-and-beauty/jewellery/rings-charms-and-hair',
  ],
  [/birthday card|greeting|card\b(?!.*holder)|cards\b|invit|wedding album|postcard/, 'gifts-and-stationery/cards'],
  [
    /gift ?(wrap|bag|box|tag)|wrap\b|wrapping|ribbons?\b(?!.*tin)|gift tape|tissue paper|organza/,
    'gifts-and-stationery/gift-wrap',
  ],
  [
    /halloween|balloon|bunting|party|garland|confetti|streamer|piñata|pinata|birthday|cake candle|banner|paper chain|candle.*number|flag\b/,
    'christmas-and-celebrations/party',
  ],
  [
    /jigsaw|puzzle|dominoes|snap\b|ludo|bingo|chess|skittles|game\b|games\b|playing cards|dice|solitaire|quoits|croquet|snakes and ladders|tic ?tac/,
    'toys-and-baby/games',
  ],
  [
    /doll\b|dolls?'? ?house|soft toy|teddy|toy\b|toys\b|skipping|yo-?yo|kite|spinning top|soldier|robot|racing car|knitted (animal|bear)|puppet|bubbles|whoopee|bouncy|inflatable|glider|magic (drawing|slate)|play ?(house|set)|playhouse|colouring|activity|sandcastle|spaceship|trumpet|whistle|harmonica|magnetic fishing|hobby horse|moulding|wobbly|babushka doll/,
    'toys-and-baby/pocket-money-toys',
  ],
  [/baby|nursery|bib\b|pram|childs? (feeding|bowl)|crib|bathtime/, 'toys-and-baby/nursery'],
  [
    /pencil|\bpens?\b|notebook|journal|sketchbook|memo|stationery|eraser|rubber\b(?!.*duck)|ruler|sticker|paper ?clip|tape\b|organiser|calendar|diary|address book|passport cover|letter rack|paperweight|note ?pad|crayon|chalk\b|stapler|scissors|rubber stamp|stamp set|book ?mark|bookend|envelope|writing set|post-?it|calculator|magnifying|folder|file\b/,
    'gifts-and-stationery/stationery',
  ],
  [/photo|picture frame|frame\b|frames\b|album/, 'home-and-garden/frames-and-albums'],
  [
    /sew|needle|thread|felt ?craft|feltcraft|knitting|crochet kit|craft|button|decoupage|origami|patches|\bwool\b|make your own|stencil|mosaic kit|painting set|bead(s|ing) (kit|set)/,
    'gifts-and-stationery/crafts',
  ],
  [
    /fairy lights|string (of )?lights|lights?\b.*(string|chain|set)|\blamp\b|lampshade|night ?light|chandelier(?!.*(candle|tealight))|\bled\b|torch|lights\b/,
    'home-and-garden/lighting/decorative-lighting',
  ],
  [
    /incense|joss|oil burner|fragrance|potpourri|scented (sachet|drawer|pebbles)|room spray|lavender (bag|sachet|scent)|diffuser/,
    'home-and-garden/candles/fragrance',
  ],
  [
    /tea ?light|votive|candle ?(holder|stick|pot|plate|ring|lamp)|candelabra|lantern|hurricane/,
    'home-and-garden/candles/holders-and-lanterns',
  ],
  [/candle/, 'home-and-garden/candles/candles'],
  [/clock/, 'home-and-garden/clocks'],
  [/mirror/, 'home-and-garden/mirrors'],
  [
    /handbag|shopper|tote|shoulder bag|bag\b.*(suki|jumbo|lunch|retro|baroque|design|vintage|retrospot|red|pink|polka|doily|strawberry|paisley)|jumbo bag|shopping bag|charlotte bag|beach bag|(school|gym|duffle|bum) ?bag|back ?pack|rucksack|clutch/,
    'fashion-and-beauty/bags-and-purses',
  ],
  [
    /purse|wallet|wash ?bag|cosmetic bag|make-?up bag|vanity|toiletry|glasses case|luggage (tag|label)|suitcase|travel|passport|pouch|trinket bag/,
    'fashion-and-beauty/bags-and-purses',
  ],
  [
    /lunch ?(box|bag)|picnic|cool ?bag|hamper|food container|snack (box|tin)|water bottle|flask/,
    'kitchen-and-dining/lunch-and-picnic',
  ],
  [
    /scarf|shawl|glove(?!.*(oven|garden))|hat\b|socks?\b|slipper|umbrella|poncho|sarong|belt\b|hoodie|wrist|legwarmer|ear ?muff|sunglass|flip ?flop|dress\b|top\b.*(lace|cotton)|t-shirt|raincoat|hand ?warmer|key ?ring|key fob|keyring|fan\b/,
    'fashion-and-beauty/accessories',
  ],
  [
    /soap|bath\b|bathroom|toothbrush|flannel|shower|toilet|loo\b|sponge|towel(?!.*tea)|hot water bottle|lip ?(gloss|balm)|nail|perfume|hand cream|manicure|tissues?\b|plasters?\b|first aid|hair ?brush|shaving/,
    'home-and-garden/bathroom',
  ],
  [
    /mugs?\b|tea ?pot|tea ?cup|cup\b|cups\b|saucer|tea for one|coffee (pot|cup|set)|cafetiere|tea set|milk jug|sugar bowl|egg cup|tea cosy|cosy\b|tea (strainer|infuser|caddy)/,
    'kitchen-and-dining/mugs-and-tea',
  ],
  [
    /cake (stand|tin|case|plate|fork|slice|server|stencil)|cakes?\b.*(stand|tin|cases)|cupcake|baking|bake\b|mould|measuring|rolling pin|scales|recipe|whisk|mixing|cookie cutter|jelly|icing|pie dish|pastry|jam (jar|making|jar)|jar label|ice cream (bowl|sundae)|lolly maker/,
    'kitchen-and-dining/baking',
  ],
  [
    /plate\b|plates\b|bowl|dish\b|dinner|cutlery|fork|spoon|knife|knives|napkin|serviette|doil|place ?mat|coaster|table ?(cloth|runner)|chopsticks|tray\b|jug\b|tumbler|wine|glass(es)?$|beaker|drinking|straws|carafe|decanter|salt|condiment|butter dish|toast|platter|cocktail|champagne|goblet|pitcher|bottle (stop|open)|corkscrew|ice bucket|trivet/,
    'kitchen-and-dining/tableware',
  ],
  [
    /apron|tea ?towel|oven|kitchen|bread|pantry|colander|food cover|cheese|pan\b|pot holder|chopping|grater|peeler|egg (timer|house|basket|box)|biscuit|storage jar|tins?\b|fridge magnet|magnets?\b|spice|cookie jar|cereal|sieve|washing up|dish ?cloth|jars?\b|bottle|shopping list|utensil/,
    'kitchen-and-dining/kitchen',
  ],
  [
    /garden|plant(er|s)?\b|watering|trowel|bird ?(house|table|feeder|bath)|nest|bucket|trough|seed|herb|gnome|windmill|wind ?chime|chimes?\b|weather|bulb|parasol|hammock|greenhouse|potting|solar|shed|wheelbarrow|garden|thermometer|hose|spade|propagator|grow your|pots?\b|toadstool/,
    'home-and-garden/garden',
  ],
  [
    /cushion|throw\b|quilt|blanket|bedspread|curtain|pillow|fabric|doormat|door ?mat|\brug\b|\bmat\b|beanbag|draught|door ?stop|blind\b/,
    'home-and-garden/soft-furnishings',
  ],
  [
    /cabinet|stool|chair|table\b|chest|drawers\b|shelf|shelves|bench|bookcase|screen\b|bedside|coat stand|magazine rack|hat stand|seat\b|ladder|sofa|wardrobe/,
    'home-and-garden/furniture/small-furniture',
  ],
  [
    /storage|box\b|boxes|basket|crate|tidy|jewell?ery (box|stand|tree)|trinket|money ?(box|bank)|piggy|bin\b|laundry|peg|hook|hanger|hangers|rack\b|knob|key (cabinet|holder|rack)|holdall|organizer|container|pot\b|trunk|case\b|toy box|tissue box|caddy|drawer/,
    'home-and-garden/storage-and-hooks',
  ],
  [
    /sign\b|wall|canvas|plaque|poster|print\b|picture|blackboard|chalkboard|board\b|letters?\b|tile\b|art\b|number (tile|plaque)|sampler|billboard|alphabet/,
    'home-and-garden/signs-and-wall-art',
  ],
  [
    /flower|rose\b|roses|bouquet|posy|tulip|orchid|blossom|daisy|wreath|peony|sunflower|lily|garland|leaf|leaves|branch|vase|bud\b/,
    'home-and-garden/vases-and-artificial-flowers',
  ],
  [
    /heart|hanging|decoration|ornament|angel|fairy|bird|butterfly|star|owl|rabbit|bunny|hen\b|elephant|cat\b|feather|bell|statue|figure|globe|stone|skull|decorative/,
    'home-and-garden/ornaments',
  ],
];

/** A word counts from its beginning: a woven rug is no oven. */
const anchored = shelves.map(([word, shelf]) => [new RegExp(`\\b(?:${word.source})`), shelf] as const);

/** The shelf for a thing of the gift and homeware list, told from its name. */
export function shelveGift(name: string): string {
  const words = name.toLowerCase();
  return anchored.find(([word]) => word.test(words))?.[1] ?? 'gifts-and-stationery/novelties';
}
