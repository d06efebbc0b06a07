import type { Happening, OrderPage } from '../../../shop/orders/index.ts';
import type { Part } from '../letter.ts';
import { action } from '../letter.ts';
import type { Sender } from '../sender.ts';

/** What every letter about an order is made of: the order, who writes, and the terms that it was placed under. */
export interface AboutOrder extends OrderPage {
  sender: Sender;
  /** Opens the page of the order for somebody without an account. */
  key: string;
  /** What a line delivered by email consists of, once it is accepted. */
  codesOf(line: OrderPage['lines'][number]): readonly string[];
  /** A clause's own sentence on its stub. */
  promise(clause: string): Part;
  /** The sentence of a clause with its arithmetic. */
  because(clause: string, facts: Readonly<Record<string, unknown>>): Part;
}

export const greetingOf = ({ order }: AboutOrder): string => `Dear ${order.contact.name},`;

const orderAddress = ({ order, sender }: AboutOrder): string => `${sender.origin}/orders/${order.number}`;

/** Whoever has an account signs in; whoever has none opens the page with the key. */
const openingAddress = (about: AboutOrder): string =>
  about.order.customerId ? orderAddress(about) : `${orderAddress(about)}?key=${about.key}`;

export const toTheOrder = (about: AboutOrder): Part => action('See your order', openingAddress(about));

/** What happened to a consignment, with what was charged for it. */
export const happeningOf = ({ happenings }: AboutOrder, kind: string, consignmentId: string): Happening | undefined =>
  happenings.find((each) => each.kind === kind && each.facts.consignmentId === consignmentId);

/** The lines of these numbers. */
export const linesOf = ({ lines }: AboutOrder, numbers: readonly number[]) =>
  lines.filter(({ number }) => numbers.includes(number));

/** Whether these lines are all that the order has. */
export const isWhole = ({ lines }: AboutOrder, numbers: readonly number[]): boolean =>
  lines.every(({ number }) => numbers.includes(number));
