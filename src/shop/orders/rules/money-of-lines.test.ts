import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { pence, sum } from '../../../lib/money.ts';
import { chargeOf, type LineMoney, type OrderMoney, refundsDue, stillToCharge } from './money-of-lines.ts';

proves('payment.charge-at-despatch', 'payment.mixed-basket', 'payment.supplier-direct-window');

const line = (number: number, total: number, more: Partial<LineMoney> = {}): LineMoney => ({
  number,
  state: 'placed',
  totalPence: pence(total),
  chargingWith: null,
  chargedWith: null,
  ...more,
});
const order = { deliveryPence: pence(395), deliveryChargedWith: null };

test('the first parcel carries the delivery fee, the second does not', () => {
  expect(chargeOf(order, [line(1, 1_000), line(2, 50)])).toEqual({ amountPence: 1_445, withDelivery: true });
  expect(chargeOf({ ...order, deliveryChargedWith: 'a' }, [line(3, 999)])).toEqual({
    amountPence: 999,
    withDelivery: false,
  });
});

test('what was charged before it left is not charged again', () => {
  const charged = { ...order, deliveryChargedWith: 'a' };
  expect(chargeOf(charged, [line(1, 1_000, { chargedWith: 'a' })])).toEqual({ amountPence: 0, withDelivery: false });
});

test('the fee goes back with the last line and not before', () => {
  const charged = { ...order, deliveryChargedWith: 'a' };
  const first = line(1, 1_000, { state: 'not-accepted', chargedWith: 'a' });
  const second = line(2, 500, { state: 'accepted', chargedWith: 'b' });
  expect(refundsDue(charged, [first, second], [1])).toEqual([{ chargedWith: 'a', amountPence: 1_000 }]);
  expect(refundsDue(charged, [first, { ...second, state: 'uncollected' }], [2])).toEqual([
    { chargedWith: 'b', amountPence: 500 },
    { chargedWith: 'a', amountPence: 395 },
  ]);
});

test('whatever the parcels, together they are charged to the penny what was placed', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(amounts, fc.nat(10_000), fc.infiniteStream(fc.nat(3)), (totals, fee, parcels) => {
      const lines = totals.map((total, index) => line(index + 1, total));
      let placed: OrderMoney = { deliveryPence: pence(fee), deliveryChargedWith: null };
      const byParcel = [...Map.groupBy(lines, () => parcels.next().value).values()];
      const charged = byParcel.map((some, index) => {
        const { amountPence, withDelivery } = chargeOf(placed, some);
        if (withDelivery) placed = { ...placed, deliveryChargedWith: `parcel ${index}` };
        return amountPence;
      });
      expect(sum(charged)).toBe(sum([...lines.map(({ totalPence }) => totalPence), pence(fee)]));
      expect(stillToCharge(order, lines)).toBe(sum([...lines.map(({ totalPence }) => totalPence), pence(395)]));
    }),
  );
});
