import { inWords, londonDate, momentInWords } from '../../../lib/time.ts';
import { goods, heading, type Letter, type Part, words } from '../letter.ts';
import { type AboutOrder, greetingOf, toTheOrder } from './about-order.ts';

/** The order has reached the shop. It is said at once, names every line, and accepts none. */
export function orderConfirmation(about: AboutOrder): Letter {
  const { order, lines } = about;
  return {
    subject: `We have your order ${order.number}`,
    opening: 'Thank you: your order has reached us',
    greeting: greetingOf(about),
    parts: [
      words(
        `We received your order ${order.number} on ${momentInWords(order.placedAt)}. This email says what you ordered. It is not our acceptance: there is no contract yet, and you can still cancel.`,
      ),
      toTheOrder(about),
      heading('What you ordered'),
      goods(
        lines.map(({ name, quantity, totalPence, personalisation, specialConditions }) => ({
          name,
          quantity,
          totalPence,
          note: [personalisation && `Personalised: ${personalisation}`, ...specialConditions]
            .filter(Boolean)
            .join(' · '),
        })),
        [
          [about.order.delivery.words, order.deliveryPence],
          ['Total, with VAT', order.totalPence, 'total'],
        ],
      ),
      ...howItReachesYou(about),
      heading('What happens now'),
      about.promise('order.acceptance-on-despatch'),
      about.promise('payment.charge-at-despatch'),
      ...(lines.some(({ charge }) => charge === 'after-confirmation')
        ? [about.promise('payment.supplier-direct-window')]
        : []),
      ...(lines.some(({ route }) => route === 'click-and-collect')
        ? [about.promise('order.acceptance-click-collect')]
        : []),
      about.promise('order.cancel-before-acceptance'),
      words(
        'Please keep this email and the confirmation that comes with it as a PDF. You also find it on the page of your order.',
      ),
    ],
  };
}

function howItReachesYou({ order, consignments }: AboutOrder): Part[] {
  const { contact, address } = order;
  const days = [...new Set(consignments.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])))].sort();
  const facts: [string, string][] = [];
  if (address) {
    const { line1, line2, town, county, postcode } = address;
    facts.push(['Delivered to', [contact.name, line1, line2, town, county, postcode].filter(Boolean).join(', ')]);
  }
  for (const day of days) facts.push(['Promised for', inWords(Temporal.PlainDate.from(day))]);
  facts.push(['Ordered on', inWords(londonDate(order.placedAt))]);
  return [heading('How it reaches you'), { kind: 'facts', facts }];
}
