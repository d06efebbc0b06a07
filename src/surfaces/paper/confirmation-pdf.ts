import { toBuffer } from 'bwip-js/node';
import { inPounds, type Pence } from '../../lib/money.ts';
import type { Confirmation } from './confirmation.ts';
import { type Letter, openLetter } from './letter.ts';

/** The confirmation to keep as a PDF: a durable medium, with the number as a barcode for the shop's scanners. */
export async function confirmationPdf(paper: Confirmation): Promise<Buffer> {
  const title = `Confirmation of order ${paper.number}`;
  const letter = openLetter({ title, author: paper.brand, footer: `${paper.brand}, order ${paper.number}` });
  await head(letter, paper, title);
  people(letter, paper);
  lines(letter, paper);
  for (const { title: heading, paragraphs } of paper.sections) {
    letter.heading(heading);
    for (const words of paragraphs) letter.text(words);
  }
  letter.heading(paper.form.title);
  for (const words of paper.form.lines) {
    letter.text(words);
    if (words.endsWith(':') && !words.startsWith('To ')) letter.gap(12);
  }
  return letter.done();
}

async function head(letter: Letter, { number, brand, placed, confirmed }: Confirmation, title: string): Promise<void> {
  const barcode = await toBuffer({ bcid: 'code128', text: number, scale: 3, height: 10 });
  letter.doc.image(barcode, letter.width + 50 - 150, 50, { width: 150, height: 32 });
  letter.text(brand, { size: 18 });
  letter.text(title, { size: 12 });
  letter.text(confirmed ? `Placed ${placed}; confirmed ${confirmed}.` : `Placed ${placed}.`, { soft: true });
  letter.gap(8);
  letter.rule();
}

function people(letter: Letter, { seller, contact, buyer, delivery, terms }: Confirmation): void {
  const half = letter.width / 2 - 10;
  letter.row([
    { words: ['Sold by', ...seller, ...contact].join('\n'), from: 0, width: half },
    { words: ['Ordered by', ...buyer, '', delivery].join('\n'), from: half + 20, width: half },
  ]);
  letter.gap(4);
  letter.text(`${terms.words}: ${terms.address}`, { soft: true });
}

function lines(letter: Letter, { lines: all, deliveryPence, totalPence, vatPence }: Confirmation): void {
  letter.heading('What was ordered');
  const columns = { name: 0, quantity: 238, each: 290, vat: 355, price: 430 } as const;
  const row = (name: string, [quantity, each, vat, price]: readonly string[], soft = false) =>
    letter.row([
      { words: name, from: columns.name, width: 232, soft },
      { words: quantity ?? '', from: columns.quantity, width: 48, right: true, soft },
      { words: each ?? '', from: columns.each, width: 60, right: true, soft },
      { words: vat ?? '', from: columns.vat, width: 70, right: true, soft },
      { words: price ?? '', from: columns.price, width: 65, right: true, soft },
    ]);
  row('Product', ['Number', 'Each', 'VAT inside', 'Price'], true);
  letter.rule();
  for (const { name, sku, quantity, eachPence, vatPence: vat, vatWords, totalPence: total, conditions } of all) {
    row(`${name} (${sku})`, [String(quantity), inPounds(eachPence), `${inPounds(vat)} (${vatWords})`, inPounds(total)]);
    for (const words of conditions) letter.text(words, { size: 8.5, soft: true });
    letter.gap(2);
  }
  letter.rule();
  const sum = (words: string, amount: Pence, soft = false) => row(words, ['', '', '', inPounds(amount)], soft);
  sum('Delivery', deliveryPence);
  sum('Total', totalPence);
  sum('VAT in the total', vatPence, true);
}
