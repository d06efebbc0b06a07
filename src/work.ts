import { eventTasks, type Reader } from './lib/events.ts';
import { forgetOldAnswers } from './lib/http/idempotency.ts';
import type { Handler } from './shop/deadlines/index.ts';
import { openMailer, sendMessages } from './shop/notifications/index.ts';
import { sendDeliveries } from './shop/webhooks/index.ts';
import type { Shop } from './shop.ts';

/** What each capability does when one of its deadlines comes. */
export const deadlineHandlers = (_shop: Shop): Handler[] => [];

/** Who reads which event. */
export const readers = (_shop: Shop): Reader[] => [];

/** What the worker does again and again, by the seconds between. */
export function rounds(shop: Shop): { name: string; seconds: number; work: () => Promise<unknown> }[] {
  const mailer = openMailer(shop.config.smtpUrl);
  const outside = { open: shop.config.environment !== 'production', clock: () => Temporal.Now.instant() };
  return [
    { name: 'forget-old-answers', seconds: 3_600, work: () => forgetOldAnswers(shop.db) },
    { name: 'send-messages', seconds: 1, work: () => sendMessages(shop.db, mailer, shop.now()) },
    { name: 'send-webhooks', seconds: 1, work: () => sendDeliveries(shop.db, outside, shop.now()) },
  ];
}

export const tasks = (shop: Shop) => eventTasks(readers(shop));
