import { describe, expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { pence } from '../../../lib/money.ts';
import { count, words } from '../../../lib/terms.ts';
import { checkoutTerms } from '../terms.ts';
import { canOrder, type Destination, type OrderedLine, type OrderFacts } from './can-order.ts';

const figures = {
  ...checkoutTerms.figures,
  mostOfOne: count(99),
  unitedKingdom: words('England', 'Wales', 'Scotland', 'Northern Ireland', 'Jersey', 'Guernsey', 'BFPO'),
};

const kettle: OrderedLine = {
  name: 'Copper kettle',
  quantity: 1,
  pricePence: pence(4_500),
  published: true,
  available: 10,
  age: 'none',
  route: 'warehouse',
  abvHundredths: undefined,
  millilitres: undefined,
};
const wine: OrderedLine = {
  ...kettle,
  name: 'Red wine',
  pricePence: pence(500),
  age: 'alcohol',
  abvHundredths: 1_300,
  millilitres: 750,
};

const to = (nation: string, more: object = {}): Destination => ({
  kind: 'delivery',
  nation,
  postcode: 'XX1 1XX',
  restricted: false,
  method: 'Standard delivery',
  reached: true,
  ...more,
});

const facts = (more: Partial<OrderFacts> = {}): OrderFacts => ({
  cookies: true,
  accountHeld: false,
  forResale: false,
  lines: [kettle],
  destination: to('England'),
  provedAge: 0,
  ageAttempts: 0,
  termsAccepted: true,
  on: Temporal.PlainDate.from('2026-05-01'),
  ...more,
});

const clauses = (more: Partial<OrderFacts>) => canOrder(facts(more), figures).refusals.map(({ clause }) => clause);

describe('the gate', () => {
  proves(
    'access.orders-per-conditions',
    'non-acceptance.eligibility',
    'def.uk-territory',
    'wr-cookies.required-to-order',
    'wr-delivery.restricted-areas',
    'law.lawful-use',
  );

  test('a kettle to England is ordered', () => {
    expect(canOrder(facts(), figures)).toEqual({ refusals: [], asks: undefined });
  });

  test('every reason is told, in the order of what can be done about it', () => {
    expect(
      clauses({
        cookies: false,
        accountHeld: true,
        forResale: true,
        lines: [{ ...kettle, published: false }, { ...kettle, quantity: 120, available: 3 }, wine],
        destination: to('Scotland', { restricted: true, reached: false }),
        ageAttempts: 5,
        termsAccepted: false,
      }),
    ).toEqual([
      'wr-cookies.required-to-order',
      'non-acceptance.eligibility',
      'product.may-lag',
      'product.may-lag',
      'access.orders-per-conditions',
      'non-acceptance.eligibility',
      'wr-delivery.restricted-areas',
      'alcohol.dob-at-order',
      'non-acceptance.eligibility',
      'access.orders-per-conditions',
    ]);
  });

  test.each([
    ['England', []],
    ['Jersey', []],
    ['Guernsey', []],
    ['Northern Ireland', []],
    ['Isle of Man', ['def.uk-territory']],
  ])('%s', (nation, refused) => {
    expect(clauses({ destination: to(nation) })).toEqual(refused);
  });

  test('99 of one product pass and 100 do not', () => {
    expect(clauses({ lines: [{ ...kettle, quantity: 99, available: 500 }] })).toEqual([]);
    expect(clauses({ lines: [{ ...kettle, quantity: 100, available: 500 }] })).toEqual([
      'access.orders-per-conditions',
    ]);
  });

  test('what a maker sends cannot be collected, and wine can', () => {
    const collected: Destination = { kind: 'collection', nation: 'England' };
    expect(clauses({ destination: collected, lines: [{ ...kettle, route: 'supplier-direct' }] })).toEqual([
      'access.orders-per-conditions',
    ]);
    expect(clauses({ destination: collected, lines: [wine], provedAge: 18 })).toEqual([]);
  });
});

describe('age at the gate', () => {
  proves('alcohol.dob-at-order', 'alcohol.min-age-18');

  test('a proof that is missing is asked for, not refused', () => {
    expect(canOrder(facts({ lines: [wine] }), figures)).toEqual({ refusals: [], asks: { age: 18 } });
    expect(canOrder(facts({ lines: [wine], provedAge: 16 }), figures)).toEqual({ refusals: [], asks: { age: 18 } });
    expect(canOrder(facts({ lines: [wine], provedAge: 18 }), figures)).toEqual({ refusals: [], asks: undefined });
  });

  test('the fifth try is listened to and the sixth is not', () => {
    expect(clauses({ lines: [wine], ageAttempts: 4 })).toEqual([]);
    expect(clauses({ lines: [wine], ageAttempts: 5 })).toEqual(['alcohol.dob-at-order']);
  });
});

describe('the law of the nations', () => {
  proves('alcohol.regional-law');
  const on = (day: string) => Temporal.PlainDate.from(day);
  const at = (nation: string, day: string, pricePence: number) =>
    clauses({
      destination: { kind: 'collection', nation },
      provedAge: 18,
      on: on(day),
      lines: [{ ...wine, pricePence: pence(pricePence) }],
    });

  test.each([
    ['9.75 units at 65p in Scotland are £6.34 with the odd penny', 'Scotland', '2026-05-01', 634, []],
    ['and a penny less is too little', 'Scotland', '2026-05-01', 633, ['alcohol.regional-law']],
    ['England asks for nothing', 'England', '2026-05-01', 100, []],
    ['Wales asks for 50p on the last day of it', 'Wales', '2026-09-30', 488, []],
    ['and for 65p from the next', 'Wales', '2026-10-01', 488, ['alcohol.regional-law']],
  ])('%s', (_, nation, day, pricePence, refused) => {
    expect(at(nation, day, pricePence)).toEqual(refused);
  });

  test('no delivery in Scotland lies between midnight and 6am, and if one did it would be refused', () => {
    const scottish = facts({ lines: [wine], provedAge: 18, destination: to('Scotland') });
    expect(canOrder(scottish, figures).refusals).toEqual([]);
    const early = { ...figures, deliveriesFrom: { unit: 'timeOfDay', minutes: 330 } as const };
    expect(canOrder(scottish, early).refusals).toEqual([
      { clause: 'alcohol.regional-law', facts: { what: 'hours', nation: 'Scotland', from: 'midnight', until: '6am' } },
    ]);
  });
});
