import type { Reader } from '../../lib/events.ts';
import type { Shop } from '../../shop.ts';
import { accountReaders } from './account-readers.ts';
import { orderReaders } from './order-readers.ts';

/** Every event that a person is written to about. */
export const mailReaders = (shop: Shop): Reader[] => [...orderReaders(shop), ...accountReaders(shop)];
