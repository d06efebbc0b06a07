import { collectionOutlets } from '../../src/shop/outlets/index.ts';
import { listIn, type Person, type Reply, textIn } from './person.ts';
import type { Random } from './random.ts';
import { shelf } from './shelf.ts';
import type { Town } from './town.ts';

/** An order that somebody knows of, and may change their mind about. */
export interface Known {
  number: string;
  key: string;
}

/** A payment that was not answered when the shopper pressed the button. */
export interface Pending {
  person: Person;
  checkout: string;
}

export interface Visit {
  town: Town;
  random: Random;
  email: string;
  /** Counts what became of each visit, for the summary. */
  count(what: string): void;
  fault(what: string): void;
}

const cards = {
  'sandbox:approve': 52,
  'sandbox:decline': 8,
  'sandbox:authenticate': 12,
  'sandbox:time-out-after-charge': 7,
  'sandbox:late-webhook': 6,
  'sandbox:duplicate-webhook': 5,
  'sandbox:expires-soon': 5,
  'sandbox:capture-declined': 5,
};

/** What a shop may answer: yes, not now, or no with a reason. All else is a fault of ours. */
const clear = [200, 201, 202, 404, 409, 422];

/** One visit: a basket, the steps, the button; now and then something goes wrong, or the shopper thinks again. */
export async function shopOnce(visit: Visit): Promise<Known | Pending | undefined> {
  const { town, random, count } = visit;
  const person = town.visitor();
  if (!(await fillBasket(visit, person))) return left(count, 'left with nothing');
  const shown = await goThroughSteps(visit, person);
  if (!shown || random.chance(0.08)) return left(count, 'left the checkout');
  return press(visit, person, shown);
}

function left(count: Visit['count'], how: string): undefined {
  count(how);
  return undefined;
}

async function fillBasket({ town, random, fault }: Visit, person: Person): Promise<boolean> {
  let filled = false;
  for (let lines = 1 + random.whole(4); lines > 0; lines -= 1) {
    const { sku, personalisable } = random.chance(0.35) ? random.pick(shelf.slice(0, 9)) : random.pick(shelf);
    const quantity = random.chance(0.75) ? 1 : 2 + random.whole(3);
    const personalisation = personalisable && random.chance(0.5) ? random.pick(['ADA', 'GRACE', 'EVE']) : '';
    // Two lines of one moment have no order that the next run could repeat.
    await town.walkTo(town.now().add({ seconds: 1 }));
    const added = await person.ask('POST', '/api/v1/basket/lines', { sku, quantity, personalisation });
    expectClear(added, fault);
    filled ||= added.status === 201;
  }
  return filled;
}

async function goThroughSteps({ random, email, fault }: Visit, person: Person): Promise<Reply | undefined> {
  const contact = { name: 'A Shopper', email, phone: '020 7946 0000' };
  const address = { line1: '4 Ware Walk', town: 'London', postcode: 'SW1Y 4JH' };
  expectClear(await person.ask('PUT', '/api/v1/checkout/contact', contact), fault);
  let shown = await person.ask('PUT', '/api/v1/checkout/address', address);
  const how = random.weighted({ standard: 60, 'named-day': 15, collection: 25 });
  if (how === 'collection') {
    const { id } = random.pick(collectionOutlets('hollis'));
    const chosen = await person.ask('PUT', '/api/v1/checkout/delivery', { method: how, shop: id });
    expectClear(chosen, fault);
    shown = chosen.status === 200 ? chosen : shown;
  }
  if (how === 'named-day') {
    const named = listIn(shown.body, 'deliveryOptions').find(({ method }) => method === how);
    const days = Array.isArray(named?.['days']) ? named['days'].map(String) : [];
    if (days.length > 0)
      shown = await person.ask('PUT', '/api/v1/checkout/delivery', { method: how, on: random.pick(days) });
  }
  if (Number(shown.body['ageNeeded']) > 0) {
    const bornOn = random.chance(0.9) ? '1980-02-29' : '2015-06-01';
    shown = await person.ask('PUT', '/api/v1/checkout/age', { bornOn, truthful: true });
  }
  expectClear(shown, fault);
  return shown.status === 200 && textIn(shown.body, 'seen') ? shown : undefined;
}

async function press(visit: Visit, person: Person, { body }: Reply): Promise<Known | Pending | undefined> {
  const { town, random, count, fault, email } = visit;
  const checkout = textIn(body, 'id');
  const method = random.weighted(cards);
  const wish = { checkout, seen: textIn(body, 'seen'), termsAccepted: true, method };
  if (random.chance(0.05)) town.mortal.endAfter(random.whole(7));
  let answer = await person.ask('POST', '/api/v1/checkout/confirmation', wish, email);
  const ended = town.mortal.restart();
  if (ended) count('cut off at the button');
  // Whoever got no answer presses again; whoever did may press twice all the same.
  if (ended ? random.chance(0.7) : random.chance(0.1)) {
    answer = await person.ask('POST', '/api/v1/checkout/confirmation', wish, ended ? `${email} again` : email);
  } else if (ended) return { person, checkout };
  expectClear(answer, fault);
  return afterPress(visit, person, checkout, answer);
}

async function afterPress(
  { town, random, count, fault }: Visit,
  person: Person,
  checkout: string,
  answer: Reply,
): Promise<Known | Pending | undefined> {
  if (answer.status === 201) return placed(count, answer);
  if (answer.status !== 202)
    return left(count, answer.status === 422 ? 'refused or declined' : 'something had changed');
  if (textIn(answer.body, 'state') === 'waiting') return { person, checkout };

  const decision = random.weighted({ approve: 75, decline: 15, leave: 10 });
  if (decision === 'leave') return left(count, 'left the bank’s page');
  const status = await person.send(textIn(answer.body, 'authenticateAt'), { decision });
  if (status !== 303) fault(`the bank’s page answers ${status}`);
  if (random.chance(0.2)) return left(count, 'did not come back from the bank');
  if (random.chance(0.1)) town.mortal.endAfter(random.whole(3));
  const back = await person.ask('GET', `/api/v1/checkout/${checkout}/confirmation`);
  if (town.mortal.restart()) return { person, checkout };
  expectClear(back, fault);
  return back.status === 200 ? placed(count, back) : left(count, 'not paid');
}

/** Whoever waits for an answer looks again later. */
export async function lookAgain({ count, fault }: Visit, { person, checkout }: Pending): Promise<Known | undefined> {
  const found = await person.ask('GET', `/api/v1/checkout/${checkout}/confirmation`);
  expectClear(found, fault);
  return found.status === 200 ? placed(count, found) : left(count, 'waited in vain, or still waits');
}

function placed(count: Visit['count'], { body }: Reply): Known {
  count('placed');
  return { number: textIn(body, 'number'), key: textIn(body, 'key') };
}

/** Somebody changes their mind about some of what they ordered. */
export async function thinkAgain({ town, random, count, fault }: Visit, { number, key }: Known): Promise<void> {
  const person = town.visitor();
  const path = `/api/v1/orders/${number}`;
  const order = await person.ask('GET', `${path}?key=${key}`);
  if (order.status !== 200) return fault(`an order does not open with its key: ${order.status}`);
  const open = listIn(order.body, 'lines')
    .filter(({ state }) => state === 'placed')
    .map((line) => Number(line['number']));
  const lines = random.chance(0.5) ? open : open.slice(0, 1);
  if (lines.length === 0) return;
  if (random.chance(0.1)) town.mortal.endAfter(random.whole(3));
  const answer = await person.ask('POST', `${path}/cancellation?key=${key}`, { lines });
  if (town.mortal.restart()) return;
  expectClear(answer, fault);
  if (answer.status === 200) count('cancelled something');
}

export function expectClear({ status, body }: Reply, fault: Visit['fault']): void {
  if (!clear.includes(status)) fault(`an answer of ${status}: ${JSON.stringify(body).slice(0, 200)}`);
}
