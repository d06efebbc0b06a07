import { createHash } from 'node:crypto';
import type { Pence } from '../../lib/money.ts';
import type { PricedBasket, PricedLine } from '../basket/index.ts';
import type { NewConsignment } from '../fulfilment/index.ts';
import type { NewLine } from '../orders/index.ts';
import { outletById, supplierById } from '../outlets/index.ts';
import type { Address, Choice, Contact } from './db.ts';
import type { Option } from './delivery-options.ts';
import { waysOut } from './rules/ways-out.ts';

/** The order as the shopper saw it when they confirmed: what is placed, word for word and penny for penny. */
export interface ShownOrder {
  contact: Contact;
  address: Address | null;
  territory: string;
  delivery: Choice & { words: string };
  deliveryPence: Pence;
  totalPence: Pence;
  lines: NewLine[];
  consignments: NewConsignment[];
}

export interface Complete {
  contact: Contact;
  address: Address | null;
  choice: Choice;
  option: Option;
  basket: PricedBasket;
}

export function shownOrder({ contact, address, choice, option, basket }: Complete): ShownOrder {
  const shop = choice.shop === undefined ? undefined : outletById(choice.shop);
  const collected = option.method.kind === 'collection';
  const lines = basket.lines.map((line, index) => shownLine(line, index + 1, collected));
  const dueOn = choice.on ?? option.latest.toString();
  return {
    contact,
    address: collected ? null : address,
    territory: (collected ? shop?.nation : address?.nation) ?? 'England',
    delivery: { ...choice, words: shop ? `${option.method.name}, ${shop.name}` : option.method.name },
    deliveryPence: basket.deliveryPence,
    totalPence: basket.totalPence,
    lines,
    consignments: waysOut(lines).map((way) => ({
      ...way,
      shop: way.route === 'click-and-collect' ? (choice.shop ?? null) : null,
      dueOn,
    })),
  };
}

function shownLine(line: PricedLine, number: number, collected: boolean): NewLine {
  const { productId, sku, name, quantity, totalPence, vat, vatBasisPoints, vatPence, place, supplier, age } = line;
  return {
    number,
    productId,
    sku,
    name,
    quantity,
    unitPence: line.pricePence,
    totalPence,
    vat,
    vatBasisPoints,
    vatPence,
    route: collected && line.route === 'warehouse' ? 'click-and-collect' : line.route,
    place,
    supplier,
    charge: supplier === null ? 'at-despatch' : supplierById(supplier).charge,
    age,
    revision: line.revision,
    specialConditions: line.specialConditions,
    exemption: exemptionOf(line),
    personalisation: line.personalisation || null,
    icon: line.icon,
    tint: line.tint,
  };
}

/** Why this line's contract cannot be cancelled once it is on its way, if there is a reason. */
function exemptionOf(line: PricedLine): string | null {
  if (line.personalisation !== '') return 'personalised';
  if (line.madeToMeasure) return 'made-to-measure';
  if (line.perishable) return 'perishable';
  if (line.hygieneSealed) return 'hygiene-sealed';
  return line.mediaSealed ? 'media-sealed' : null;
}

/** Stands for everything that the shopper was shown: if any of it changes, so does this. */
export function digestOf(order: ShownOrder, termsVersionId: string): string {
  const { address, delivery, deliveryPence, totalPence, lines } = order;
  const seen = lines.map(({ productId, personalisation, quantity, unitPence, vatPence, revision }) => [
    productId,
    personalisation,
    quantity,
    unitPence,
    vatPence,
    revision,
  ]);
  const all = JSON.stringify([seen, deliveryPence, totalPence, delivery, address, termsVersionId]);
  return createHash('sha256').update(all).digest('base64url');
}
