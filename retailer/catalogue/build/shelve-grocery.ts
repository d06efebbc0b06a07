/** What the Open Food Facts record says about itself, as far as it tells the shelf. */
export interface Grocery {
  name: string;
  department: string;
  /** Its place in the Open Food Facts taxonomy, the widest first. */
  path: string[];
}

/** Made things before what is in them: a lemon cheesecake is a cake, and strawberry laces are sweets. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/.*yogh?urts?$/, 'dairy-and-chilled/yogurt'],
  [
    /.*(monster munch|mini cheddars|quinoa chips|(onion|cream|salt|vinegar|chilli|paprika).* chips$)/,
    'snacks-and-confectionery/crisps-and-savoury',
  ],
  [/toastie/, 'chilled-meals/sandwiches-and-sushi'],
  [/comt[eé]/, 'dairy-and-chilled/cheese'],
  [/(chocolate |strawberry |banana |brownie )?milkshake|yazoo|frijj/, 'soft-drinks/milkshakes'],
  [/wafer.?thin/, 'meat-and-fish/bacon-and-cooked-meats'],
  [/chopped tomato|plum tomato|in (natural |own )?juice/, 'food-cupboard/tins-and-pulses'],
  [/soup\b/, 'food-cupboard/soup'],
  [
    /baby(?! (clams|potato|corn|leaf|carrot|spinach|plum|tomato|beet|gem|bel))|infant|toddler|follow-?on/,
    'health-and-baby/baby',
  ],
  [
    /protein (bar|powder|shake|ball)|whey|vitamin|supplement|probiotic|slim ?fast|meal replacement/,
    'health-and-baby/vitamins-and-sports',
  ],
  [/ice ?cream|ice loll|sorbet|gelato|magnum|cornetto|mochi|mini milk\b/, 'frozen/ice-cream'],
  [/fish fingers|(?<!disney )frozen|oven chips|potato waffles|hash brown|\bfries\b/, 'frozen/frozen-food'],
  [
    /(crisps|tortilla chips?|corn chips|doritos|pringles|mccoy|mc coy|walkers|tyrrell|kettle chips|hula hoops|quavers|wotsits|skips|nachos?|poppadom|prawn crackers|puffs|pork scratching|potato chips|hand cooked|lentil chips|twiglets|bombay mix|chips\b.*(salt|vinegar|onion)|hand-cooked)/,
    'snacks-and-confectionery/crisps-and-savoury',
  ],
  [/popcorn|pretzel/, 'snacks-and-confectionery/popcorn-and-pretzels'],
  [
    /cereal bar|granola bar|flapjack bar|nakd|oat bar|nut bar|fruit bar|snack bar|energy ball|trek bar|\bbars?\b(?!.*chocolate)/,
    'snacks-and-confectionery/cereal-and-fruit-bars',
  ],
  [
    /hot chocolate|drinking chocolate|cocoa powder|ovaltine|horlicks|malted drink/,
    'tea-coffee-and-hot-drinks/hot-chocolate',
  ],
  [
    /biscuit|cookie|shortbread|digestive|custard cream|bourbon cream|hobnob|jaffa|rich tea|ginger nut|wafer|viennese|garibaldi|party ring/,
    'snacks-and-confectionery/biscuits',
  ],
  [
    /oatcake|cracker|crispbread|ryvita|rice cake|corn cake|breadstick|melba|cracotte|table water|matzo/,
    'snacks-and-confectionery/crackers-and-crispbread',
  ],
  [/christmas pudding|christmas cake|mince pie|stollen|panettone/, 'bakery/christmas-cakes-and-puddings'],
  [
    /chocolate spread|hazelnut spread|nutella|peanut butter|almond butter|nut butter|cashew butter/,
    'food-cupboard/nut-and-chocolate-spreads',
  ],
  [
    /jam\b|marmalade|conserve|curd\b|honey\b(?!.*(yog|granola|roast|mustard|oat|nut|porridge|cereal|ham|muesli|cheerio|hoop|flake))|marmite|vegemite|compote/,
    'food-cupboard/jam-honey-and-marmalade',
  ],
  [
    /muesli|granola|porridge|corn ?flakes|cereal\b|weetabix|bran flakes|cheerios|shreddies|oatibix|oats\b|krave|coco pops|wheat(s|ies)?\b.*(bran|biscuits)|malt wheats|shredded wheat|rice krispies|crunchy nut|special k|frosties|hoops\b(?!.*spag)|nut pillows|oat so simple|weetos/,
    'food-cupboard/cereals-and-porridge',
  ],
  [
    /(cake|baking|brownie|frosting|icing|pancake|muffin|bread|scone|batter|crumble|yorkshire pudding|stuffing) mix|flour\b|baking powder|bicarbonate|yeast\b|icing sugar|caster sugar|granulated|demerara|muscovado|sugar\b(?!.*(free|no added|less|reduced|low))|vanilla (extract|essence)|flavou?ring|food colou?r|sprinkles|desiccated|marzipan|chocolate chips|sweetener|stevia|gelatine|custard powder|condensed milk|evaporated milk|golden syrup|treacle|suet/,
    'food-cupboard/baking',
  ],
  [
    /cheesecake|crumble\b|trifle|pavlova|tiramisu|roulade|panna cotta|cr[eè]me br|profiterole|mousse|dessert|sticky toffee pudding|sponge pudding|rice pudding|custard\b|jelly pot|angel delight|fool\b|sundae/,
    'dairy-and-chilled/desserts',
  ],
  [
    /cake\b|cakes\b|cupcake|muffin|brownie|flapjack|bakewell|tart\b|tarts\b|doughnut|donut|eclair|swiss roll|victoria sponge|madeira|battenberg|french fancies|fondant fanc|teacake|gingerbread|meringue|macaro|fruit pie|apple pie|cherry pie|turnover|danish/,
    'bakery/cakes-and-tarts',
  ],
  [
    /croissant|brioche|pain au|crumpet|scone|hot cross|bun\b|buns\b|waffles?\b|pancakes?\b|bagel|english muffin|pikelet|fruit loaf|malt loaf|banana bread|soda bread|tea loaf/,
    'bakery/morning-goods',
  ],
  [
    /chewing gum|wine gum|gums?\b|gummies|sweets\b|candy|candies|jelly (babies|beans)|haribo|mints?\b(?!.*(sauce|choc|tea|jelly|lamb|yog))|lollipop|lollies|liquorice|marshmallow|toffee|fudge|humbug|sherbet|pastilles|skittles|starburst|percy pig|turkish delight|nougat|boiled|rock\b|bonbon|laces|caramels?\b|starmix|polos?\b/,
    'snacks-and-confectionery/sweets',
  ],
  [/chocolate (milk|drink)|milkshake|frijj|yazoo/, 'soft-drinks/milkshakes'],
  [
    /choc(olate|s)?\b(?!.*(yog|milk\b.*drink|sauce|syrup))|truffles?\b(?!.*(oil|cheese|sauce|pasta|mushroom))|cadbury|galaxy|kitkat|twix|maltesers|snickers|toblerone|aero\b|m&m|lindt|lindor|ferrero|smarties|wispa|flake\b|crunchie|milky way|after eight|easter egg|pralin|brazil nut chocolate/,
    'snacks-and-confectionery/chocolate',
  ],
  [/smoothie|innocent (?!.*coconut)|vegetable juice/, 'soft-drinks/juice-and-smoothies'],
  [/juice(?! (of|powder))\b(?!.*\b(in|with) \w+ juice)|squeezed/, 'soft-drinks/juice-and-smoothies'],
  [/(?<!butternut )squash|cordial|ribena|robinsons|vimto|high juice/, 'soft-drinks/squash-and-cordial'],
  [
    /cola\b|coke\b|pepsi|lemonade|fanta|sprite|tonic|ginger (ale|beer)|soda\b(?! bread)|root beer|energy drink|red bull|lucozade|monster|relentless|rockstar|irn.?bru|7 ?up|dr pepper|sparkling (?!wine)|fizzy|kombucha|soft drink|fruit drink|isotonic|powerade|dandelion|bitter lemon|elderflower press|iced tea|ice tea|fruit punch|soda water|juice drink|oasis|tango\b|rubicon|san pellegrino|fever-?tree/,
    'soft-drinks/fizzy-and-energy',
  ],
  [
    /coconut water|mineral water|spring water|still water|(?<!in )(?<!salted )\bwater\b(?!.*(biscuit|melon|cracker|tuna|chestnut|cress|salt))/,
    'soft-drinks/water',
  ],
  [/coffee|espresso|cappuccino|latte|nescafe|kenco|douwe/, 'tea-coffee-and-hot-drinks/coffee'],
  [
    /\bteas?\b(?!.*(biscuit|cake|loaf))|tea ?bags|infusion|chai|camomile|rooibos|earl grey|twinings|tetley|pg tips|matcha|green tea/,
    'tea-coffee-and-hot-drinks/tea',
  ],
  [/pizza|calzone/, 'chilled-meals/pizza-and-quiche'],
  [
    /quiche|sausage roll|scotch egg|pork pie|pasty|pasties|pork (and egg )?pie|melton mowbray|steak.*pie|\bpies?\b|slice\b(?!.*(cheese|ham|bread))/,
    'chilled-meals/pies-and-savouries',
  ],
  [
    /sandwich(?!.*(thin|pickle|bread))|\bwrap\b(?!s)|sushi|egg (and|&) cress|baguette (with|filled)|panini/,
    'chilled-meals/sandwiches-and-sushi',
  ],
  [/soup|broth|minestrone|chowder|cup a|cream of (mushroom|tomato|chicken)|scotch broth|consomm/, 'food-cupboard/soup'],
  [
    /baked beans|beans in tomato|spaghetti hoops|tinned|canned|in brine|chopped tomato|peeled plum|passata|chick ?peas|kidney beans|butter beans|cannellini|black beans|haricot|mushy peas|sweetcorn|lentils?\b(?!.*(soup|chips|salad))|borlotti|pulses|\bsplit peas|mixed beans|beans\b(?!.*(green|runner|jelly|coffee|vanilla))/,
    'food-cupboard/tins-and-pulses',
  ],
  [
    /tuna\b|sardine|pilchard|anchov|mackerel.*(oil|sauce|tin)|herring|crab (paste|meat)|salmon.*(tin|red|pink)\b/,
    'meat-and-fish/tinned-fish',
  ],
  [
    /ketchup|mayonn|\bmayo\b|mustard|salad cream|brown sauce|hp sauce|barbecue sauce|bbq sauce|hot sauce|chil+i sauce|worcester|mint sauce|horseradish|tartare|chutney|relish|pickle|piccalilli|dressing|vinaigrette|vinegar|cranberry sauce|apple sauce|sriracha|tabasco|burger sauce|aioli|gherkin|cornichon|capers|olives?\b(?!.*(oil|bread))|sauerkraut|sun-?dried tomato|beetroot.*(vinegar|pickl)|pickled/,
    'food-cupboard/sauces-and-pickles',
  ],
  [
    /houmous|hummus|\bdips?\b|guacamole|tzatziki|salsa\b|taramasalata|coleslaw|potato salad|p[âa]t[ée](?![a-z])/,
    'dairy-and-chilled/dips-and-deli',
  ],
  [
    /(pasta|curry|cooking|stir.?fry|tomato|bolognese|korma|tikka|balti|madras|jalfrezi|teriyaki|soy|oyster|hoisin|fish|sweet and sour|white|cheese|peppercorn|carbonara|lasagne|firecracker|black bean|bearnaise|hollandaise) sauce|\bsauces?\b|pesto|curry paste|paste\b|gravy|stock|bouillon|oxo|bisto|marinade|passata|cook-?in|fajita kit|coconut (milk|cream)\b|seasoning mix/,
    'food-cupboard/cooking-sauces-and-stock',
  ],
  [
    /\b(olive|sunflower|rapeseed|vegetable|coconut|sesame|groundnut|grape ?seed|avocado|walnut|cooking)\b.* oil|\boil\b(?!.*(in|with)\b)|sea salt$|rock salt|table salt|\bsalt\b$|peppercorn|black pepper|paprika|cumin|turmeric|cinnamon|curry powder|oregano|basil\b|thyme|rosemary|mixed herbs|herbs?$|spice\b|garam masala|chil+i (powder|flakes)|seasoning|garlic (granules|powder|salt)|ground ginger|coriander|parsley|bay leaves|nutmeg|cloves\b/,
    'food-cupboard/oils-herbs-and-spices',
  ],
  [
    /(?<!with )(spaghetti|penne|fusilli|tagliatelle|macaroni(?! cheese)|linguine|farfalle|conchiglie|lasagne sheets|rigatoni|orzo)|pasta\b(?!.*(sauce|salad|bake|pot))|noodles?\b|(basmati|brown|long grain|arborio|risotto|jasmine|pudding|white|wild|easy cook|egg fried|pilau|microwave) rice|\brice\b$|couscous|quinoa|bulgur|polenta|pearl barley|freekeh|gnocchi/,
    'food-cupboard/pasta-rice-and-grains',
  ],
  [
    /curry|korma|tikka masala|biryani|lasagne|cottage pie|shepherd|macaroni cheese|mac (and|&|n) cheese|casserole|stew\b|hotpot|bolognese|chilli con|stir fry|ready meal|ravioli|tortelloni|tortellini|kiev|goujons|nuggets|enchilada|moussaka|risotto|paella|spring rolls?|samosa|bhaji|falafel|meatballs|fishcakes?|fish pie|bourguignon|dauphinoise|arrabiata|tagine|dumplings|gratin|saag|dhal|\bdahl?\b|pot noodle|super noodles|chow mein|salad\b(?!.*(cream|dressing|leaf|leaves|tomato|potato|onion))/,
    'chilled-meals/ready-meals-and-salads',
  ],
  [
    /cheese|cheddar|brie\b|camembert|mozzarella|stilton|parmesan|parmigiano|halloumi|feta|gouda|edam|red leicester|wensleydale|gruy|emmental|ricotta|mascarpone|philadelphia|babybel|dairylea|gorgonzola|roquefort|manchego/,
    'dairy-and-chilled/cheese',
  ],
  [/yog(h)?urt|fromage frais|skyr|kefir|petits filous|activia|quark|greek style/, 'dairy-and-chilled/yogurt'],
  [
    /\b(double|single|whipping|soured?|clotted|extra thick) cream|cr[eè]me fra|\bcream$|butter\b|margarine|\bspread\b|flora|lurpak|ghee/,
    'dairy-and-chilled/butter-and-cream',
  ],
  [/milk\b/, 'dairy-and-chilled/milk'],
  [/\beggs?\b/, 'dairy-and-chilled/eggs'],
  [/tofu|quorn|vegetarian|vegan|meat.?free|veggie|soya|tempeh|plant.based/, 'dairy-and-chilled/plant-based'],
  [/jerky|biltong/, 'meat-and-fish/jerky-and-snacks'],
  [
    /bacon|gammon|\bham\b|salami|chorizo|prosciutto|pepperoni|pastrami|corned beef|parma|serrano|haslet|luncheon|turkey (slices|breast)|cooked chicken|cooked meat|black pudding|white pudding|haggis/,
    'meat-and-fish/bacon-and-cooked-meats',
  ],
  [/sausage|chipolata|frankfurter|hot dog|burgers?\b/, 'meat-and-fish/sausages-and-burgers'],
  [/chicken|turkey\b|duck\b|poultry|poussin/, 'meat-and-fish/poultry'],
  [
    /beef|steak|lamb|pork|mince\b|venison|veal|\bribs?\b|liver|kidney|oxtail|joint\b|brisket/,
    'meat-and-fish/beef-lamb-and-pork',
  ],
  [
    /salmon|cod\b|haddock|mackerel|trout|prawn|shrimp|mussel|crab|squid|fish|sea ?bass|kipper|seafood|scampi|plaice|lobster/,
    'meat-and-fish/fish-and-seafood',
  ],
  [
    /bread|loaf|baguette|ciabatta|sourdough|rolls?\b|baps?\b|pitta|pita|naan|chapati|tortilla|wraps?\b|focaccia|toastie|farmhouse|wholemeal|sandwich thins|flatbread|croutons/,
    'bakery/bread-and-rolls',
  ],
  [
    /\bnuts\b|almonds|cashew|peanuts|pistachio|walnut|hazelnuts|pecan|brazil nut|macadamia|mixed nuts|seeds\b|trail mix|raisins|sultanas|dates\b|prunes|dried|cranberries|apricots$|coconut chips|nut mix|goji|chia|flaxseed|figs\b/,
    'food-cupboard/nuts-seeds-and-dried-fruit',
  ],
  [/syrup|agave/, 'food-cupboard/jam-honey-and-marmalade'],
];

const produce =
  /^(?:(?:british|english|scottish|irish|spanish|organic|fresh|loose|ripe|baby|large|small|mini|red|green|white|sweet|seedless|washed|sliced|whole|trimmed|fairtrade|class i|pink lady|gala|royal gala|braeburn|golden delicious|granny smith|cox|bramley|conference|easy peel|cherry|vine|salad|spring|maris piper|king edward|new|baking|savoy|closed cup|chestnut|portobello|little gem|iceberg|romaine|the|chopped|prepared|mixed|[0-9]+|x)\W+)*(apples?|bananas?|oranges?|lemons?|limes?|pears?|grapes?|strawberr(y|ies)|raspberr(y|ies)|blueberr(y|ies)|blackberr(y|ies)|cherries|plums?|peach(es)?|nectarines?|mango(es)?|pineapples?|kiwis?|melons?|watermelon|pomegranate|satsumas?|clementines?|grapefruit|avocados?|carrots?|potatoes|broccoli|cauliflower|cabbage|kale|spinach|lettuce|rocket|cucumber|tomatoes|tomato|peppers?|onions?|garlic|leeks?|mushrooms?|courgettes?|aubergine|beetroot|celery|asparagus|sprouts|peas|green beans|runner beans|sweetcorn|corn on the cob|parsnips?|swede|butternut squash|sweet potato(es)?|radish(es)?|ginger|chill?i(es|s)?|salad leaves|watercress|rhubarb|stir fry vegetables|mixed vegetables|pak choi|edamame|figs?|passion fruit|papaya|coconut)(?:\W+(?:fingers|pack|bag|florets|slices|tray|punnet|leaves|hearts|[0-9]+ ?k?g))*$/;
const fruit =
  /apple|banana|orange|lemon|lime|pear\b|pears|grape|berr|cherr(?!y tom)|plum|peach|nectarine|mango|kiwi|melon|pomegranate|satsuma|clementine|fig|passion|papaya|coconut|rhubarb/;

/** The taxonomy's own answer for what the name alone does not tell. */
const byPath: readonly (readonly [RegExp, string])[] = [
  [/ice creams/, 'frozen/ice-cream'],
  [/frozen/, 'frozen/frozen-food'],
  [/biscuits|petit-beurre|shortbread/i, 'snacks-and-confectionery/biscuits'],
  [/chocolate/i, 'snacks-and-confectionery/chocolate'],
  [/candies|confection/i, 'snacks-and-confectionery/sweets'],
  [/cakes|pastr/i, 'bakery/cakes-and-tarts'],
  [/breads/i, 'bakery/bread-and-rolls'],
  [/yogurts/i, 'dairy-and-chilled/yogurt'],
  [/cheeses/i, 'dairy-and-chilled/cheese'],
  [/soups/i, 'food-cupboard/soup'],
  [/sauces|condiments/i, 'food-cupboard/sauces-and-pickles'],
  [/crisps|snacks/i, 'snacks-and-confectionery/crisps-and-savoury'],
  [/juices/i, 'soft-drinks/juice-and-smoothies'],
  [/waters/i, 'soft-drinks/water'],
  [/teas/i, 'tea-coffee-and-hot-drinks/tea'],
  [/meals/i, 'chilled-meals/ready-meals-and-salads'],
  [/pizzas/i, 'chilled-meals/pizza-and-quiche'],
];

const byDepartment: Record<string, string> = {
  Bakery: 'bakery/bread-and-rolls',
  'Food Cupboard': 'food-cupboard/more-from-the-cupboard',
  'Meat & Fish': 'meat-and-fish/beef-lamb-and-pork',
  'Dairy, Eggs & Chilled': 'dairy-and-chilled/desserts',
  'Chocolate & Sweets': 'snacks-and-confectionery/chocolate',
  'Fruit & Vegetables': 'food-cupboard/more-from-the-cupboard',
  'Soft Drinks': 'soft-drinks/fizzy-and-energy',
  'Ready Meals & Deli': 'chilled-meals/ready-meals-and-salads',
  'Tea, Coffee & Hot Drinks': 'tea-coffee-and-hot-drinks/tea',
  'Crisps & Snacks': 'snacks-and-confectionery/crisps-and-savoury',
  Frozen: 'frozen/frozen-food',
  Health: 'health-and-baby/vitamins-and-sports',
  Baby: 'health-and-baby/baby',
};

const anchored = byName.map(([word, shelf]) => [new RegExp(`\\b(?:${word.source})`), shelf] as const);

/** The shelf for a grocery: plain fruit and vegetables first, then the words of its name, then the taxonomy. */
export function shelveGrocery({ name, department, path }: Grocery): string {
  const words = name.toLowerCase().replaceAll('’', "'");
  if (produce.test(words)) return `fruit-and-vegetables/${fruit.test(words) ? 'fruit' : 'vegetables'}`;
  const leaf = path.at(-1) ?? '';
  return (
    anchored.find(([word]) => word.test(words))?.[1] ??
    byPath.find(([word]) => word.test(leaf))?.[1] ??
    byDepartment[department] ??
    'food-cupboard/more-from-the-cupboard'
  );
}
