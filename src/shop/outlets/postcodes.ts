import type { Zone } from './delivery-methods.ts';
import { readText } from './facts.ts';
import { postcodeShape } from './rules/postcode-shape.ts';

export type Nation =
  | 'England'
  | 'Scotland'
  | 'Wales'
  | 'Northern Ireland'
  | 'Jersey'
  | 'Guernsey'
  | 'Isle of Man'
  | 'BFPO';

export interface Postcode {
  /** As it is written on an envelope: `SW1A 9ZZ`. */
  postcode: string;
  outcode: string;
  nation: Nation;
  zone: Zone;
}

interface District {
  nation: Nation;
  zone: Zone;
}

const nations: ReadonlySet<string> = new Set([
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'Jersey',
  'Guernsey',
  'Isle of Man',
]);
const zones: ReadonlySet<string> = new Set([
  'mainland',
  'highlands',
  'scottish-islands',
  'northern-ireland',
  'isle-of-wight',
  'scilly',
  'isle-of-man',
  'channel-islands',
]);
const isNation = (word: string): word is Nation => nations.has(word);
const isZone = (word: string): word is Zone => zones.has(word);

const districts = new Map<string, District>([['BF1', { nation: 'BFPO', zone: 'bfpo' }]]);
/** What most districts of an area are: for a district that Royal Mail has opened since the table was made. */
const areas = new Map<string, District>();

for (const line of readText('outcodes.csv').trim().split('\n').slice(1)) {
  const [outcode = '', nation = '', zone = ''] = line.split(',');
  if (!isNation(nation) || !isZone(zone)) throw new Error(`retailer/outcodes.csv is wrong at ${outcode}`);
  const district = { nation, zone };
  districts.set(outcode, district);
  const area = areaOf(outcode);
  if (!areas.has(area)) areas.set(area, district);
}

function areaOf(outcode: string): string {
  return outcode.replace(/\d.*$/, '');
}

/** Where a postcode lies, from whatever a person typed; undefined when there is no such place. */
export function readPostcode(text: string): Postcode | undefined {
  const shape = postcodeShape(text);
  if (!shape) return undefined;
  const { outcode, incode } = shape;
  const district = districts.get(outcode) ?? areas.get(areaOf(outcode));
  return district && { postcode: `${outcode} ${incode}`, outcode, ...district };
}
