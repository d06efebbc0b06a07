/** The categories of the Waste Electrical and Electronic Equipment Regulations 2013, schedule 3, in the shop's spelling. */
export const weeeCategories = [
  'Large household appliances',
  'Small household appliances',
  'IT and telecommunications equipment',
  'Consumer equipment',
  'Lighting equipment',
  'Electrical and electronic tools',
  'Toys, leisure and sports equipment',
  'Display equipment',
  'Appliances containing refrigerants',
  'Gas discharge lamps and LED light sources',
] as const;
export type WeeeCategory = (typeof weeeCategories)[number];

/** Read from the top: the first that fits is its category, because displays and refrigerants leave the wider ones. */
const byCategory: readonly (readonly [RegExp, WeeeCategory])[] = [
  [/fridge|freezer|wine-cooler|air-condition/, 'Appliances containing refrigerants'],
  [/televisions|monitors|laptops|tablets|digital-signage/, 'Display equipment'],
  [/washing-machines|tumble|washer|dishwasher|cookers|hobs|ovens|large-appliances/, 'Large household appliances'],
  [/light-bulbs/, 'Gas discharge lamps and LED light sources'],
  [/lighting|lights|(?<!projector-)lamps/, 'Lighting equipment'],
  [/^toys|fitness/, 'Toys, leisure and sports equipment'],
  [/^tv-audio-and-cameras\/(phones|sat-nav)/, 'IT and telecommunications equipment'],
  [/^tv-audio/, 'Consumer equipment'],
  [/power-tools|garden-tools/, 'Electrical and electronic tools'],
  [/^(computing|cables|networking|printing)/, 'IT and telecommunications equipment'],
];

/**
 * The category in which a product's electrical waste is counted, or nothing when it is not electrical.
 *
 * What no line names is a small household appliance, as kettles, clocks and shavers are.
 */
export function classifyWeee({
  category,
  electrical,
}: {
  category: string;
  electrical: boolean;
}): WeeeCategory | undefined {
  if (!electrical) return undefined;
  return byCategory.find(([words]) => words.test(category))?.[1] ?? 'Small household appliances';
}
