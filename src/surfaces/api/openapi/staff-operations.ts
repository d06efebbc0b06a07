import type { Operation } from '../../../lib/http/openapi.ts';

const by = 'staff';

/** What the shop's people may ask, each for their own work. */
export const staffOperations: Readonly<Record<string, Operation>> = {
  'POST /api/v1/staff/sessions': {
    id: 'signInAsStaff',
    summary: 'Sign in with both factors and get the token of a session',
  },
  'DELETE /api/v1/staff/sessions/current': { id: 'signOutAsStaff', summary: 'End the session of this token', by },
  'GET /api/v1/staff/orders': { id: 'searchOrders', summary: 'Orders by number, name, email or postcode', by },
  'GET /api/v1/staff/orders/:number': { id: 'readOrderAsStaff', summary: 'An order with all that happened to it', by },
  'POST /api/v1/staff/orders/:number/cancellation': {
    id: 'cancelForCustomer',
    summary: 'Cancel lines for whoever ordered them',
    by,
  },
  'POST /api/v1/staff/orders/:number/non-acceptance': {
    id: 'refuseLines',
    summary: 'Do not accept lines, for one of four reasons',
    by,
  },
  'GET /api/v1/staff/consignments': { id: 'listConsignments', summary: 'What is to leave, the oldest first', by },
  'POST /api/v1/staff/consignments/:id/despatch': {
    id: 'despatchConsignment',
    summary: 'Charge a consignment and let it go: the contract is made',
    by,
  },
  'POST /api/v1/staff/consignments/:id/ready-notice': {
    id: 'markReady',
    summary: 'Charge a consignment and say that it can be collected: the contract is made',
    by,
  },
  'POST /api/v1/staff/consignments/:id/collection': {
    id: 'collectConsignment',
    summary: 'Hand a consignment over the counter',
    by,
  },
  'POST /api/v1/staff/consignments/:id/refusal': {
    id: 'cannotDespatch',
    summary: 'Say that a consignment cannot leave',
    by,
  },
  'GET /api/v1/staff/deadlines': { id: 'listDeadlines', summary: 'What is due, overdue or failing', by },
  'GET /api/v1/staff/customers': { id: 'searchCustomers', summary: 'Customers by email or name, masked', by },
  'GET /api/v1/staff/customers/:id': { id: 'readCustomer', summary: 'A customer, masked until it is said why', by },
  'POST /api/v1/staff/customers/:id/looks': {
    id: 'lookAtCustomer',
    summary: 'Say why you look at a customer; it is kept',
    by,
  },
  'PUT /api/v1/staff/customers/:id': { id: 'changeCustomer', summary: 'Change details for a customer', by },
  'PUT /api/v1/staff/customers/:id/hold': { id: 'holdAccount', summary: 'Hold an account, or let it go', by },
  'GET /api/v1/staff/messages': { id: 'listMessages', summary: 'What was written to people, newest first', by },
  'POST /api/v1/staff/messages/:id/attempts': {
    id: 'sendMessageAgain',
    summary: 'Try a message again that could not be sent',
    by,
    bodiless: true,
  },
  'GET /api/v1/staff/products/:sku': { id: 'readProductAsStaff', summary: 'A product as it is entered', by },
  'PUT /api/v1/staff/products/:sku': { id: 'reviseProduct', summary: 'Change a product; the history keeps it', by },
  'PUT /api/v1/staff/products/:sku/publication': {
    id: 'publishProduct',
    summary: 'Put a product on sale',
    by,
    bodiless: true,
  },
  'DELETE /api/v1/staff/products/:sku/publication': {
    id: 'withdrawProduct',
    summary: 'Take a product off sale',
    by,
  },
  'GET /api/v1/staff/stock/:sku': { id: 'readStock', summary: 'How much of a product is where', by },
  'POST /api/v1/staff/stock/:sku/movements': { id: 'moveStock', summary: 'Count, add or write off stock', by },
  'GET /api/v1/staff/prices': { id: 'listPriceProposals', summary: 'Prices that wait for a second person', by },
  'POST /api/v1/staff/products/:sku/prices': { id: 'proposePrice', summary: 'Propose a price', by },
  'POST /api/v1/staff/prices/:id/decision': {
    id: 'decidePrice',
    summary: 'Publish a proposed price, or turn it down',
    by,
  },
  'POST /api/v1/staff/terms/versions': { id: 'publishTerms', summary: 'Publish the next version of the terms', by },

  'GET /api/v1/staff/webhook-endpoints': { id: 'listEndpoints', summary: 'Who is told of what happens', by },
  'POST /api/v1/staff/webhook-endpoints': {
    id: 'makeEndpoint',
    summary: 'Have an address told of events; the secret is in the answer, once',
    by,
  },
  'GET /api/v1/staff/webhook-endpoints/:id': { id: 'readEndpoint', summary: 'An endpoint', by },
  'DELETE /api/v1/staff/webhook-endpoints/:id': { id: 'stopEndpoint', summary: 'Tell an endpoint nothing more', by },
  'POST /api/v1/staff/webhook-endpoints/:id/secret': {
    id: 'changeEndpointSecret',
    summary: 'Give an endpoint a new secret; the old one signs as well for a day',
    by,
    bodiless: true,
  },
  'POST /api/v1/staff/webhook-endpoints/:id/tests': {
    id: 'testEndpoint',
    summary: 'Send an endpoint a test',
    by,
    bodiless: true,
  },
  'GET /api/v1/staff/webhook-endpoints/:id/deliveries': {
    id: 'listDeliveries',
    summary: 'What an endpoint was told, newest first, with each answer',
    by,
  },
  'POST /api/v1/staff/webhook-deliveries/:id/attempts': {
    id: 'deliverAgain',
    summary: 'Send a delivery again',
    by,
    bodiless: true,
  },
};
