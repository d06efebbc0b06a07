import { listIn, type Reply, textIn } from './person.ts';
import type { Random } from './random.ts';
import { shelf } from './shelf.ts';
import { expectClear } from './shopper.ts';
import type { Town } from './town.ts';

export interface Shift {
  town: Town;
  random: Random;
  count(what: string): void;
  fault(what: string): void;
}

type Parcel = Readonly<Record<string, unknown>>;

const consignments = '/api/v1/staff/consignments';

/** The queue in an order that chance has no part in: by when it was opened, and then by what is in it. */
async function queue({ town }: Shift, state: 'to-pick' | 'ready'): Promise<Parcel[]> {
  const { body } = await town.warehouse.ask('GET', `${consignments}?state=${state}`);
  const skus = (parcel: Parcel) =>
    listIn(parcel, 'lines')
      .map((line) => textIn(line, 'sku'))
      .join(' ');
  const name = (parcel: Parcel) => `${textIn(parcel, 'openedAt')} ${textIn(parcel, 'place')} ${skus(parcel)}`;
  return listIn(body, 'parcels').sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** The warehouse and the shops: most parcels leave, some cannot, and what is ready is handed over. */
export async function workThrough(shift: Shift): Promise<void> {
  const { random } = shift;
  for (const parcel of await queue(shift, 'to-pick')) {
    if (parcel['confirmed'] !== true || !random.chance(0.6)) continue;
    if (random.chance(0.07)) await cannotSend(shift, parcel);
    else await letGo(shift, parcel);
  }
  for (const parcel of await queue(shift, 'ready')) {
    if (random.chance(0.12)) await handOver(shift, parcel);
  }
}

async function letGo({ town, random, count, fault }: Shift, parcel: Parcel): Promise<void> {
  await town.walkTo(town.now().add({ seconds: 20 }));
  const collected = textIn(parcel, 'route') === 'click-and-collect';
  const path = `${consignments}/${textIn(parcel, 'id')}/${collected ? 'ready-notice' : 'despatch'}`;
  if (random.chance(0.08)) town.mortal.endAfter(random.whole(4));
  const answer = await town.warehouse.ask('POST', path, collected ? {} : { carrier: 'Parcel Post', tracking: 'PP1' });
  if (town.mortal.restart()) return count('cut off at despatch');
  // The provider has not answered: the parcel waits, and the recovery goes on with it.
  if (answer.status === 503) return count('the provider was silent at despatch');
  expectClear(answer, fault);
  count(answer.status === 200 ? textIn(answer.body, 'done') : 'not despatched');
}

async function cannotSend({ town, random, count, fault }: Shift, parcel: Parcel): Promise<void> {
  const numbers = listIn(parcel, 'lines')
    .map((line) => Number(line['number']))
    .sort((a, b) => a - b);
  const some = random.chance(0.5) ? { lines: numbers.slice(0, 1) } : {};
  const because = random.chance(0.8)
    ? { because: 'stock' }
    : { because: 'price-error', evidence: 'The label says ten pounds less.' };
  const answer = await town.warehouse.ask('POST', `${consignments}/${textIn(parcel, 'id')}/refusal`, {
    ...some,
    ...because,
  });
  expectClear(answer, fault);
  count('could not be sent');
}

async function handOver({ town, count, fault }: Shift, parcel: Parcel): Promise<void> {
  const path = `${consignments}/${textIn(parcel, 'id')}/collection`;
  let answer: Reply = await town.warehouse.ask('POST', path, {});
  if (answer.status === 422) answer = await town.warehouse.ask('POST', path, { proof: 'passport' });
  expectClear(answer, fault);
  if (answer.status === 200) count('collected');
}

/** In the morning what has run low comes in, and now and then something is found broken. */
export async function takeIn({ town, random, fault }: Shift): Promise<void> {
  for (const { sku } of shelf) {
    const { body } = await town.warehouse.ask('GET', `/api/v1/staff/stock/${sku}`);
    for (const level of listIn(body, 'levels')) {
      const low = Number(level['available']) < 4;
      const change = low ? 5 + random.whole(20) : -1;
      if (!low && !random.chance(0.03)) continue;
      const movement = { place: textIn(level, 'place'), change, reason: low ? 'came in' : 'found broken' };
      expectClear(await town.warehouse.ask('POST', `/api/v1/staff/stock/${sku}/movements`, movement), fault);
    }
  }
}
