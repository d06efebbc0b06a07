import { inPounds, pence } from '../../../lib/money.ts';

const legends: Readonly<Record<string, string>> = {
  category: 'Category',
  maker: 'Brand',
  price: 'Price',
  availability: 'Availability',
};

export const legendOf = (facet: string): string => legends[facet] ?? facet;

const whole = (amount: string): string => inPounds(pence(Number(amount))).replace(/\.00$/, '');

function bandInWords(band: string): string {
  const [from = '', to = ''] = band.split('-');
  if (!/^\d*-\d*$/.test(band) || band === '-') return band;
  if (from === '' || from === '0') return `Under ${whole(to)}`;
  return to === '' ? `${whole(from)} and over` : `${whole(from)} to ${whole(to)}`;
}

/** What a value of a facet is called on the page. */
export function valueInWords(facet: string, value: string, label?: string): string {
  if (facet === 'price') return bandInWords(value);
  if (facet === 'availability') return value === 'available' ? 'In stock' : 'Out of stock';
  return label ?? value;
}
