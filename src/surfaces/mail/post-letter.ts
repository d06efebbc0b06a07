import { type NewMessage, queueMessage } from '../../shop/notifications/index.ts';
import type { Shop } from '../../shop.ts';
import { htmlLetter } from './html-letter.tsx';
import type { Letter } from './letter.ts';
import { plainLetter } from './plain-letter.ts';
import type { Sender } from './sender.ts';

type Envelope = Pick<NewMessage, 'fact' | 'purpose' | 'recipient' | 'orderId' | 'customerId' | 'attachments'>;

/** Queues a letter to one person, once for its fact. */
export const postLetter = (shop: Shop, letter: Letter, sender: Sender, envelope: Envelope): Promise<boolean> =>
  shop.db.transaction().execute((tx) =>
    queueMessage(
      tx,
      {
        ...envelope,
        channel: 'email',
        site: sender.site.id,
        subject: letter.subject,
        html: htmlLetter(letter, sender),
        plain: plainLetter(letter, sender),
      },
      shop.now(),
    ),
  );
