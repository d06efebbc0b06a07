import { inPounds } from '../../../lib/money.ts';
import { inWords } from '../../../lib/time.ts';
import type { PageConsignment } from '../../../shop/orders/index.ts';
import { outletById, suppliers } from '../../../shop/outlets/index.ts';
import { goods, type Letter, type Part, type Sum, words } from '../letter.ts';
import { type AboutOrder, greetingOf, happeningOf, isWhole, linesOf, toTheOrder } from './about-order.ts';

/** A consignment has left: the contract is made for its lines, and they are charged. Nothing for what is collected. */
export function despatchLetter(about: AboutOrder, consignment: PageConsignment): Letter {
  const { order } = about;
  const byEmail = consignment.route === 'e-delivery';
  const supplier = suppliers.find(({ id }) => id === consignment.place);
  const part = isWhole(about, consignment.lines) ? 'Your order' : 'Part of your order';
  return {
    subject: byEmail ? `Delivered by email: your order ${order.number}` : `${part} ${order.number} is on its way`,
    opening: byEmail ? 'Here is what you ordered' : `${part} is on its way`,
    greeting: greetingOf(about),
    parts: [
      words(whatLeft(order.number, byEmail, supplier?.name)),
      ...codes(about, consignment),
      charged(about, consignment, 'despatched'),
      ...parcel(consignment),
      toTheOrder(about),
      about.promise('order.acceptance-on-despatch'),
      ...rest(about, consignment),
    ],
  };
}

function whatLeft(number: string, byEmail: boolean, supplier: string | undefined): string {
  if (byEmail)
    return `With this email we deliver these products of your order ${number}. You also find them on its page.`;
  const from = supplier ? `Our supplier ${supplier} has` : 'We have';
  return `${from} despatched these products of your order ${number}. With that we accept your order for them: the contract is made.`;
}

/** What is ready may be fetched from now on; the contract is made, and the card is charged. */
export function readyLetter(about: AboutOrder, consignment: PageConsignment): Letter {
  const { order } = about;
  const shop = outletById(consignment.shop ?? consignment.place);
  const { collectBy } = happeningOf(about, 'ready', consignment.id)?.facts ?? {};
  const until = collectBy ? ` Please collect it by ${inWords(Temporal.PlainDate.from(collectBy))}.` : '';
  return {
    subject: `Ready to collect: your order ${order.number}`,
    opening: 'Your order is ready to collect',
    greeting: greetingOf(about),
    parts: [
      words(
        `These products of your order ${order.number} are ready${shop ? ` at ${shop.name}` : ''}.${until} With this notice we accept your order for them: the contract is made.`,
      ),
      charged(about, consignment, 'ready'),
      ...(shop
        ? [
            {
              kind: 'facts',
              facts: [
                ['Where', `${shop.name}, ${shop.town}, ${shop.postcode}`],
                ['Bring', `The order number ${order.number}`],
              ],
            } as const,
          ]
        : []),
      toTheOrder(about),
      about.promise('order.acceptance-click-collect'),
      ...rest(about, consignment),
    ],
  };
}

/** The lines of a consignment and what was charged for them, as it was written down when they were accepted. */
function charged(about: AboutOrder, { id, lines: numbers }: PageConsignment, kind: 'despatched' | 'ready'): Part {
  const happening = happeningOf(about, kind, id);
  const lines = linesOf(about, happening?.lines ?? numbers);
  const part = goods(lines);
  const amount = happening?.facts.amountPence;
  if (part.kind !== 'goods' || amount === undefined) return part;
  const delivery = about.order.deliveryChargedWith === id && about.order.deliveryPence > 0;
  const sums: Sum[] = [
    ...(delivery ? [{ words: about.order.delivery.words, amount: inPounds(about.order.deliveryPence) }] : []),
    { words: amount === 0 ? 'Nothing to charge' : 'Charged to your card', amount: inPounds(amount), total: true },
  ];
  return { ...part, sums };
}

/** What is delivered by this very letter: a code for each unit. */
function codes(about: AboutOrder, { lines: numbers }: PageConsignment): Part[] {
  const facts = linesOf(about, numbers).flatMap((line) =>
    about.codesOf(line).map((code) => [line.name, code] satisfies [string, string]),
  );
  return facts.length > 0
    ? [
        { kind: 'heading', text: 'Your codes' },
        { kind: 'facts', facts },
      ]
    : [];
}

function parcel({ carrier, tracking, route }: PageConsignment): Part[] {
  if (route === 'e-delivery') return [];
  const facts: [string, string][] = [
    ...(carrier ? [['Carrier', carrier] satisfies [string, string]] : []),
    ...(tracking ? [['Tracking number', tracking] satisfies [string, string]] : []),
  ];
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

const rest = (about: AboutOrder, { lines }: PageConsignment): Part[] =>
  about.lines.some(({ number, state }) => state === 'placed' && !lines.includes(number))
    ? [words('The other products of your order are not affected. We write again when they leave.')]
    : [];
