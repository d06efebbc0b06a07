import kinds from './clause-kinds.json' with { type: 'json' };
import sections from './clauses.json' with { type: 'json' };
import ofOneBrand from './clauses-of-one-brand.json' with { type: 'json' };
import { basketTerms } from './shop/basket/index.ts';
import { catalogueTerms } from './shop/catalogue/index.ts';
import { checkoutTerms } from './shop/checkout/index.ts';
import { conditionsTerms } from './shop/conditions/index.ts';
import { consentsTerms } from './shop/consents/index.ts';
import { fulfilmentTerms } from './shop/fulfilment/index.ts';
import { identityTerms } from './shop/identity/index.ts';
import { ordersTerms } from './shop/orders/index.ts';
import { outletsTerms } from './shop/outlets/index.ts';
import { paymentsTerms } from './shop/payments/index.ts';
import { sellingTerms } from './shop/selling/index.ts';
import { createRegister, termsTerms } from './shop/terms/index.ts';

const all = [
  termsTerms,
  outletsTerms,
  sellingTerms,
  identityTerms,
  consentsTerms,
  conditionsTerms,
  catalogueTerms,
  basketTerms,
  checkoutTerms,
  paymentsTerms,
  ordersTerms,
  fulfilmentTerms,
];

/** Every capability's clauses, in the order in which they are published. */
export const register = createRegister(sections, all, ofOneBrand);

/** What each clause of the published terms does to whom, whether code runs it or not. */
export const clauseKinds = kinds;
