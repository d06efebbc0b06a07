import type { Operation } from '../../../lib/http/openapi.ts';
import { staffOperations } from './staff-operations.ts';

const by = 'customer';

/** What each operation is called and is for; a test holds it against the routes, both ways. */
export const operations: Readonly<Record<string, Operation>> = {
  'GET /api/v1/categories': {
    id: 'listCategories',
    summary: 'The departments and categories of this site',
    tagged: true,
  },
  'GET /api/v1/products': { id: 'listProducts', summary: 'Products of a category, page by page', tagged: true },
  'GET /api/v1/products/:sku': {
    id: 'readProduct',
    summary: 'A product with all that is promised about it',
    tagged: true,
  },
  'GET /api/v1/search': { id: 'searchProducts', summary: 'Products by words, with filters and their counts' },
  'GET /api/v1/search/suggestions': { id: 'suggestSearches', summary: 'What somebody who has typed this may mean' },

  'POST /api/v1/sessions': { id: 'signIn', summary: 'Sign in and get the token of a session' },
  'DELETE /api/v1/sessions/current': { id: 'signOut', summary: 'End the session of this token', by },
  'GET /api/v1/account/sessions': { id: 'listSessions', summary: 'Where the account is signed in', by },
  'DELETE /api/v1/account/sessions/:id': { id: 'endSession', summary: 'Sign out somewhere else', by },
  'POST /api/v1/account': { id: 'register', summary: 'Make an account' },
  'GET /api/v1/account': { id: 'readAccount', summary: 'The account', by },
  'PUT /api/v1/account': { id: 'changeAccount', summary: 'Change name, email or telephone', by },
  'GET /api/v1/account/addresses': { id: 'listAddresses', summary: 'The address book', by },
  'POST /api/v1/account/addresses': { id: 'addAddress', summary: 'Add an address', by },
  'PUT /api/v1/account/addresses/:id': { id: 'changeAddress', summary: 'Change an address', by },
  'DELETE /api/v1/account/addresses/:id': { id: 'removeAddress', summary: 'Take an address out', by },
  'GET /api/v1/account/preferences': { id: 'readPreferences', summary: 'What the shop may write about', by },
  'PUT /api/v1/account/preferences': { id: 'changePreferences', summary: 'Say what the shop may write about', by },

  'GET /api/v1/basket': { id: 'readBasket', summary: 'The basket, priced and explained' },
  'POST /api/v1/basket/lines': { id: 'addToBasket', summary: 'Put a product in the basket' },
  'PUT /api/v1/basket/lines/:line': { id: 'changeBasketLine', summary: 'Change how many' },
  'DELETE /api/v1/basket/lines/:line': { id: 'removeBasketLine', summary: 'Take a product out of the basket' },

  'GET /api/v1/checkout': { id: 'readCheckout', summary: 'The step that the checkout is at, and all that it knows' },
  'PUT /api/v1/checkout/contact': { id: 'giveContact', summary: 'Say who orders' },
  'PUT /api/v1/checkout/address': { id: 'giveAddress', summary: 'Say where it goes' },
  'PUT /api/v1/checkout/delivery': {
    id: 'chooseDelivery',
    summary: 'Choose how and when it arrives, or where it is collected',
  },
  'PUT /api/v1/checkout/age': { id: 'proveAge', summary: 'Give a date of birth, where something is only for adults' },
  'POST /api/v1/checkout/confirmation': { id: 'confirmCheckout', summary: 'Confirm the order and pay' },
  'GET /api/v1/checkout/:checkout/confirmation': { id: 'readConfirmation', summary: 'What became of a confirmation' },
  'POST /api/v1/payments/webhooks/:provider': {
    id: 'tellPayment',
    summary: 'For a payment provider: tell what became of a payment, signed',
  },

  'GET /api/v1/orders': { id: 'listOrders', summary: 'The orders of this customer, newest first', by },
  'GET /api/v1/orders/:number': { id: 'readOrder', summary: 'An order, line by line', by, tagged: true },
  'POST /api/v1/orders/:number/cancellation': {
    id: 'cancelLines',
    summary: 'Cancel lines that are not accepted yet',
    by,
  },

  'GET /api/v1/terms': { id: 'readTerms', summary: 'The terms in force', tagged: true },
  'GET /api/v1/terms/:number': { id: 'readTermsVersion', summary: 'A version of the terms', tagged: true },
  'GET /api/v1/terms/clauses/:id': { id: 'readClause', summary: 'One clause, with its figures', tagged: true },
  ...staffOperations,
};
