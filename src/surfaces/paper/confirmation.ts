import type { Pence } from '../../lib/money.ts';
import { basisPoints, sum } from '../../lib/money.ts';
import { inWords, londonDate, momentInWords } from '../../lib/time.ts';
import { deliveryVat } from '../../shop/basket/index.ts';
import type { OrderPage } from '../../shop/orders/index.ts';
import { siteById } from '../../shop/outlets/index.ts';
import { promise, versionById } from '../../shop/terms/index.ts';
import type { Shop } from '../../shop.ts';
import { siteAddress } from '../site-address.ts';

export interface ConfirmationLine {
  number: number;
  name: string;
  sku: string;
  quantity: number;
  eachPence: Pence;
  totalPence: Pence;
  vatPence: Pence;
  vatWords: string;
  conditions: readonly string[];
}

/**
 * What is given to keep, on paper or on a page: Consumer Contracts Regulations 2013, regulation 16 and Schedule 2.
 *
 * Page and PDF are made from this one thing, so that they cannot say different things.
 */
export interface Confirmation {
  number: string;
  brand: string;
  placed: string;
  confirmed: string | undefined;
  seller: readonly string[];
  contact: readonly string[];
  buyer: readonly string[];
  delivery: string;
  lines: readonly ConfirmationLine[];
  deliveryPence: Pence;
  totalPence: Pence;
  vatPence: Pence;
  terms: { words: string; address: string };
  sections: readonly { title: string; paragraphs: readonly string[] }[];
  form: { title: string; lines: readonly string[] };
}

export async function confirmationOf(shop: Shop, page: OrderPage): Promise<Confirmation> {
  const { order, lines } = page;
  const site = siteById(order.site);
  const { names, seller } = site;
  const version = await versionById(shop.db, order.termsVersionId);
  const says = (clause: string) => promise(shop.register, version, names, clause).sentence;
  const rated = lines.map((line) => ({ ...line, vatBasisPoints: basisPoints(line.vatBasisPoints) }));
  return {
    number: order.number,
    brand: site.brand,
    placed: momentInWords(order.placedAt),
    confirmed: order.confirmedAt ? momentInWords(order.confirmedAt) : undefined,
    seller: [
      seller.name,
      ...seller.address,
      `Registered in ${seller.registeredIn}, company number ${seller.companyNumber}`,
      `VAT number ${seller.vatNumber}`,
    ],
    contact: [`Telephone ${names.phone}`, names.email, siteAddress(shop.config, site)],
    buyer: buyerOf(order),
    delivery: deliveryOf(page),
    lines: lines.map((line) => ({
      number: line.number,
      name: line.personalisation ? `${line.name}, “${line.personalisation}”` : line.name,
      sku: line.sku,
      quantity: line.quantity,
      eachPence: line.unitPence,
      totalPence: line.totalPence,
      vatPence: line.vatPence,
      vatWords: `${line.vatBasisPoints / 100}%`,
      conditions: line.specialConditions,
    })),
    deliveryPence: order.deliveryPence,
    totalPence: order.totalPence,
    vatPence: sum([...lines.map(({ vatPence }) => vatPence), deliveryVat(order.deliveryPence, rated)]),
    terms: {
      words: `Terms of ${site.brand}, version ${version.number}, in force since ${inWords(londonDate(version.effectiveFrom))}`,
      address: `${siteAddress(shop.config, site)}/terms/${version.number}`,
    },
    sections: [
      {
        title: 'When the contract is made',
        paragraphs: [
          says('order.confirmation-email'),
          says('order.acceptance-on-despatch'),
          says('order.acceptance-click-collect'),
          says('contract.english'),
        ],
      },
      {
        title: 'When your card is charged',
        paragraphs: [says('payment.charge-at-despatch'), says('payment.mixed-basket')],
      },
      {
        title: 'Changing your mind',
        paragraphs: [
          says('order.cancel-before-acceptance'),
          ...rightToCancel(page),
          says('refund-policy.incorporated'),
        ],
      },
      {
        title: 'Faulty goods, guarantees and complaints',
        paragraphs: [
          'We are under a legal duty to supply goods that match the contract. This confirmation takes nothing away from your rights under the Consumer Rights Act 2015.',
          'Where a product has a guarantee, it stands with the product above and comes on top of those rights.',
          `To complain, or to ask for anything about this order, write to ${names.email}, call ${names.phone}, or write to Customer Services, ${names.seller}, ${names.address}.`,
        ],
      },
    ],
    form: cancellationForm(names),
  };
}

const buyerOf = ({ contact, address }: OrderPage['order']): string[] =>
  [
    contact.name,
    address?.line1,
    address?.line2,
    address?.town,
    address?.county,
    address?.postcode,
    contact.email,
  ].flatMap((part) => (part ? [part] : []));

function deliveryOf({ order, consignments }: OrderPage): string {
  const days = [...new Set(consignments.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])))];
  const by = days.map((day) => inWords(Temporal.PlainDate.from(day)));
  return by.length > 0 ? `${order.delivery.words}, by ${by.join(' and ')}` : order.delivery.words;
}

const exemptions: Readonly<Record<string, string>> = {
  personalised: 'it is made with your own words',
  'made-to-measure': 'it is made to your measure',
  perishable: 'it spoils quickly',
  'hygiene-sealed': 'it is sealed for hygiene, once it has been unsealed',
  'media-sealed': 'it is a sealed recording or program, once it has been unsealed',
};

/** The statutory right, and for which lines there is none and why. */
function rightToCancel({ lines }: OrderPage): string[] {
  return [
    'After the contract is made you may cancel it without giving a reason, until the end of 14 days after the day on which you, or somebody you named, received the last of the goods. Tell us clearly, by letter, email or telephone; you may use the form below, and need not. It is enough to send it before the time is up.',
    'Then we pay back all that you paid, including the cost of standard delivery, by the same means and without a fee: within 14 days after we have the goods back, or have your proof that you sent them. Send them back within 14 days after you told us. What was handled more than is needed to see what it is may be worth less, and we may deduct that.',
    ...lines.flatMap(({ name, exemption }) =>
      exemption
        ? [`There is no such right for ${name}, because ${exemptions[exemption] ?? 'the law excepts it'}.`]
        : [],
    ),
  ];
}

/** The model cancellation form of Schedule 3 Part B. */
const cancellationForm = (names: { seller: string; address: string; email: string }) => ({
  title: 'Model cancellation form',
  lines: [
    `To ${names.seller}, ${names.address}, ${names.email}:`,
    'I hereby give notice that I cancel my contract of sale of the following goods:',
    'Ordered on / received on:',
    'Name of consumer:',
    'Address of consumer:',
    'Signature of consumer (only if this form is notified on paper):',
    'Date:',
  ],
});
