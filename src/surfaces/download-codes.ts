import { downloadCode } from '../shop/fulfilment/index.ts';
import type { Line } from '../shop/orders/index.ts';
import type { Shop } from '../shop.ts';

/** What a line delivered by email consists of: a code for each unit, from the moment that the line is accepted. */
export function downloadCodes(
  { keys }: Pick<Shop, 'keys'>,
  orderId: string,
  { number, quantity, route, state }: Pick<Line, 'number' | 'quantity' | 'route' | 'state'>,
): string[] {
  if (route !== 'e-delivery' || state !== 'accepted') return [];
  return Array.from({ length: quantity }, (_, unit) => downloadCode(keys.keyOf(`${orderId} ${number} ${unit + 1}`)));
}
