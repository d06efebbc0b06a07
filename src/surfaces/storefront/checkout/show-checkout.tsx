import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError } from '../../../lib/http/problem.ts';
import type { Refusal } from '../../../lib/terms.ts';
import { type CheckoutView, type StepName, shopsOf } from '../../../shop/checkout/index.ts';
import { findAddress, listAddresses } from '../../../shop/identity/index.ts';
import { readPostcode } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { whoAsks } from '../../who.ts';
import { shopPage } from '../frame.tsx';
import { promisesOf } from '../promises.tsx';
import { AgeStep } from './age-step.tsx';
import { CheckoutPage } from './checkout-page.tsx';
import { ContactStep } from './contact-step.tsx';
import { DeliveryStep } from './delivery-step.tsx';
import { type Filled, fill } from './filled.ts';
import { ReviewStep } from './review-step.tsx';

export interface Showing {
  view: CheckoutView;
  /** A step to correct; without it the first one that is not done is open. */
  step?: StepName | undefined;
  typed?: Readonly<Record<string, string | undefined>>;
  errors?: readonly FieldError[];
  refusals?: readonly Refusal[];
  notice?: { title: string; words: string };
  collect?: boolean;
  addressId?: string | undefined;
}

/** The checkout with one step open. A step that lies ahead cannot be opened before those in front of it are done. */
export async function showCheckout(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  showing: Showing,
): Promise<FastifyReply> {
  const { view, errors = [], notice } = showing;
  const { steps } = view;
  const open = showing.step && steps.indexOf(showing.step) <= steps.indexOf(view.step) ? showing.step : view.step;
  const refused = [...(showing.refusals ?? []), ...view.verdict.refusals];
  const once = [...new Map(refused.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
  const main = (
    <CheckoutPage
      view={view}
      open={open}
      body={await bodyOf(request, shop, showing, open)}
      errors={errors.map(({ field, reason }) => ({ field: field.startsWith('born') ? 'born' : field, words: reason }))}
      refusals={await refusalStubs(shop, view.conditions.site, once)}
      notice={notice}
    />
  );
  reply.header('cache-control', 'private, no-store');
  return reply.page(await shopPage(request, shop, { title: 'Checkout', main }));
}

async function bodyOf(request: FastifyRequest, shop: Shop, showing: Showing, open: StepName) {
  const { view, errors = [] } = showing;
  const { site } = view.conditions;
  switch (open) {
    case 'contact': {
      const person = await whoAsks(request, shop);
      const filled = fill(showing.typed ?? { ...view.checkout.contact }, errors);
      return <ContactStep filled={filled} signedIn={person.kind === 'customer'} />;
    }
    case 'delivery':
      return deliveryBody(request, shop, showing);
    case 'age': {
      const names = view.basket.lines.filter(({ age }) => age !== 'none').map(({ name }) => name);
      const ids = [
        'alcohol.dob-at-order',
        'alcohol.min-age-18',
        'alcohol.liqueur-chocolates-16',
        'alcohol.truthful-declaration',
      ];
      return <AgeStep filled={fill({}, errors)} names={names} promises={await promisesOf(shop, site, ids)} />;
    }
    case 'review': {
      const direct = view.basket.lines.some(({ supplier }) => supplier !== null);
      const ids = [
        'checkout.confirm-button',
        'price.confirmed-only-on-acceptance',
        direct ? 'payment.supplier-direct-window' : 'payment.charge-at-despatch',
        'order.acceptance-on-despatch',
        'contract.english',
        'contract.not-filed',
      ];
      const blocked = view.verdict.refusals.length > 0;
      const filled = fill(showing.typed ?? {}, errors);
      return <ReviewStep view={view} filled={filled} promises={await promisesOf(shop, site, ids)} blocked={blocked} />;
    }
  }
}

async function deliveryBody(request: FastifyRequest, shop: Shop, showing: Showing) {
  const { view, errors = [] } = showing;
  const { checkout, options, conditions } = view;
  const person = await whoAsks(request, shop);
  const customerId = person.kind === 'customer' ? person.id : undefined;
  const kept = customerId && showing.addressId ? await findAddress(shop.db, customerId, showing.addressId) : undefined;
  const book = kept && {
    line1: kept.line1,
    line2: kept.line2 ?? '',
    town: kept.town,
    county: kept.county ?? '',
    postcode: kept.postcode,
  };
  const chosen = checkout.delivery ?? undefined;
  const filled: Filled = fill(showing.typed ?? { ...checkout.address, ...chosen, ...book }, errors);
  const near = filled('postcode').value;
  return (
    <DeliveryStep
      filled={filled}
      options={options}
      shops={byNearness(shopsOf(conditions), near)}
      collect={showing.collect ?? view.option?.method.kind === 'collection'}
      addresses={customerId ? (await listAddresses(shop.db, customerId)).slice(0, 5) : []}
    />
  );
}

/** The shops in the same district come first, then those in the same area of postcodes, then all others by town. */
function byNearness<S extends { postcode: string; town: string }>(
  shops: readonly S[],
  postcode: string | undefined,
): S[] {
  const here = postcode === undefined ? undefined : readPostcode(postcode);
  const area = (outcode: string): string => outcode.replace(/\d.*$/, '');
  const distance = ({ postcode: there }: S): number => {
    const outcode = readPostcode(there)?.outcode;
    if (!here || !outcode) return 2;
    return outcode === here.outcode ? 0 : area(outcode) === area(here.outcode) ? 1 : 2;
  };
  return [...shops].sort((a, b) => distance(a) - distance(b) || a.town.localeCompare(b.town, 'en-GB'));
}
