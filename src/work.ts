import { eventTasks, freeAbandonedJobs, on, type Reader } from './lib/events.ts';
import { forgetOldAnswers } from './lib/http/idempotency.ts';
import { basketExpiry } from './shop/basket/index.ts';
import { checkoutDeadlines, placeOrder } from './shop/checkout/index.ts';
import type { Handler } from './shop/deadlines/index.ts';
import { fulfilmentDeadlines, fulfilmentReaders, recoverConsignments } from './shop/fulfilment/index.ts';
import { clearAway } from './shop/identity/index.ts';
import { openMailer, sendMessages } from './shop/notifications/index.ts';
import { askAgain, paymentAuthorised, paymentDeadlines } from './shop/payments/index.ts';
import { sendDeliveries } from './shop/webhooks/index.ts';
import type { Shop } from './shop.ts';
import { webhookReaders } from './surfaces/api/webhooks/readers.ts';
import { afterSending } from './surfaces/mail/order-readers.ts';
import { mailReaders } from './surfaces/mail/readers.ts';
import { sendSandboxWebhooks } from './surfaces/sandbox/send-webhooks.ts';

/** What each capability does when one of its deadlines comes. */
export const deadlineHandlers = ({ provider, keys }: Shop): Handler[] => [
  basketExpiry,
  ...checkoutDeadlines(keys),
  ...paymentDeadlines(provider),
  ...fulfilmentDeadlines(provider),
];

/** Who reads which event. */
export const readers = (shop: Shop): Reader[] => [
  on(paymentAuthorised, 'checkout', async ({ checkoutId }) => {
    await placeOrder(shop.db, shop.keys, checkoutId, shop.now());
  }),
  ...fulfilmentReaders(shop.db, shop.provider, shop.now),
  ...mailReaders(shop),
  ...webhookReaders(shop),
];

/** What the worker does again and again, by the seconds between. */
export function rounds(shop: Shop): { name: string; seconds: number; work: () => Promise<unknown> }[] {
  const { db, now, provider, config } = shop;
  const mailer = openMailer(config.smtpUrl);
  const outside = { open: config.environment !== 'production', clock: () => Temporal.Now.instant() };
  return [
    { name: 'send-messages', seconds: 1, work: () => sendMessages(db, mailer, now(), afterSending) },
    { name: 'send-webhooks', seconds: 1, work: () => sendDeliveries(db, outside, now()) },
    { name: 'sandbox-webhooks', seconds: 1, work: () => sendSandboxWebhooks(shop, `http://127.0.0.1:${config.port}`) },
    { name: 'ask-payments-again', seconds: 10, work: () => askAgain(db, provider, now()) },
    { name: 'recover-consignments', seconds: 10, work: () => recoverConsignments(db, provider, now()) },
    { name: 'free-abandoned-jobs', seconds: 30, work: () => freeAbandonedJobs(db) },
    { name: 'forget-old-answers', seconds: 3_600, work: () => forgetOldAnswers(db) },
    { name: 'forget-old-proofs', seconds: 3_600, work: () => db.transaction().execute((tx) => clearAway(tx, now())) },
  ];
}

export const tasks = (shop: Shop) => eventTasks(readers(shop));
