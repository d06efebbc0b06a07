import type { Waiting } from '../../shop/desk/index.ts';
import { type Duty, mayDo, type Role } from '../../shop/identity/index.ts';

export interface RailSection {
  name: string;
  url: string;
  current?: boolean;
  count?: number;
  late?: boolean;
}

interface Place {
  name: string;
  url: string;
  /** Any of these duties opens it; none of them means that everybody of the staff may. */
  duties: readonly Duty[];
  count?(waiting: Waiting): { count: number; late: boolean } | undefined;
}

const places: readonly Place[] = [
  { name: 'Today', url: '/office', duties: [] },
  { name: 'Orders', url: '/office/orders', duties: ['see-orders'] },
  {
    name: 'Despatch',
    url: '/office/despatch',
    duties: ['despatch'],
    count: ({ toPick, toPickLate }) => waitingOrLate(toPick, toPickLate),
  },
  { name: 'Stock', url: '/office/stock', duties: ['see-stock'] },
  { name: 'Products', url: '/office/products', duties: ['see-products'] },
  {
    name: 'Prices',
    url: '/office/prices',
    duties: ['see-prices'],
    count: ({ pricesProposed }) => waitingOrLate(pricesProposed, 0),
  },
  { name: 'Customers', url: '/office/customers', duties: ['see-customers'] },
  {
    name: 'Deadlines',
    url: '/office/deadlines',
    duties: ['see-deadlines'],
    count: ({ deadlinesOverdue }) => waitingOrLate(deadlinesOverdue, deadlinesOverdue),
  },
  { name: 'Messages', url: '/office/messages', duties: ['see-messages'] },
  { name: 'Terms', url: '/office/terms', duties: ['see-terms', 'publish-terms'] },
  { name: 'People', url: '/office/people', duties: ['change-staff'] },
  { name: 'Webhooks', url: '/office/webhooks', duties: ['see-webhooks'] },
];

/** What is late is counted first; where nothing is late, what waits. */
const waitingOrLate = (waiting: number, late: number) =>
  late > 0 ? { count: late, late: true } : waiting > 0 ? { count: waiting, late: false } : undefined;

/** The rail of somebody with these roles: what they may not open is not there. */
export function railOf(roles: readonly Role[], waiting: Waiting, path: string): RailSection[] {
  const open = places.filter(({ duties }) => duties.length === 0 || duties.some((duty) => mayDo(roles, duty)));
  const current = open
    .map(({ url }) => url)
    .filter((url) => path === url || (url !== '/office' && path.startsWith(`${url}/`)))
    .at(-1);
  return open.map(({ name, url, count }) => ({ name, url, current: url === current, ...count?.(waiting) }));
}
