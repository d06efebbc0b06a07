import { inPounds, type Pence } from '../../lib/money.ts';
import type { Explained } from '../../shop/terms/index.ts';

/** A part of a letter. Its HTML and its plain text are both made of this, so neither says what the other does not. */
export type Part =
  | { kind: 'words'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'goods'; goods: readonly Good[]; sums: readonly Sum[] }
  | { kind: 'facts'; facts: readonly (readonly [term: string, value: string])[] }
  | { kind: 'action'; label: string; url: string }
  | { kind: 'stub'; title: string; sentence: string; clause: string; version: number; url: string };

interface Good {
  name: string;
  /** What is said under the name, such as a personalisation or why it is not sent. */
  note?: string | undefined;
  quantity: number;
  amount: string;
}

export interface Sum {
  words: string;
  amount: string;
  /** The result that the others lead to. */
  total?: boolean;
}

/** What is said to one person about one fact. */
export interface Letter {
  subject: string;
  /** The one sentence at the top, which a list of mails shows after the subject. */
  opening: string;
  greeting: string;
  parts: readonly Part[];
}

export const words = (text: string): Part => ({ kind: 'words', text });
export const heading = (text: string): Part => ({ kind: 'heading', text });
export const action = (label: string, url: string): Part => ({ kind: 'action', label, url });

/** A clause as a letter shows it, with an address that can be opened from anywhere. */
export const stub = ({ title, sentence, number, version, address }: Explained, origin: string): Part => ({
  kind: 'stub',
  title,
  sentence,
  clause: number,
  version,
  url: `${origin}${address}`,
});

/** Lines of an order, each with its price, and what they come to. */
export const goods = (
  lines: readonly { name: string; quantity: number; totalPence: Pence; note?: string | undefined }[],
  sums: readonly (readonly [words: string, amount: Pence, total?: 'total'])[] = [],
): Part => ({
  kind: 'goods',
  goods: lines.map(({ name, quantity, totalPence, note }) => ({ name, quantity, note, amount: inPounds(totalPence) })),
  sums: sums.map(([said, amount, total]) => ({ words: said, amount: inPounds(amount), total: total === 'total' })),
});
