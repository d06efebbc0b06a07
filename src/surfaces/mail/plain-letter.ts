import type { Letter, Part } from './letter.ts';
import type { Sender } from './sender.ts';

const width = 72;

/** The letter as plain text, for whoever reads mail as text: the same parts in the same order, none of them lost. */
export const plainLetter = (letter: Letter, { site, origin, hours }: Sender): string =>
  [
    site.brand.toUpperCase(),
    wrapped(letter.opening),
    letter.greeting,
    ...letter.parts.map(plainPart),
    '-- ',
    wrapped(`${site.brand} · Customer service ${site.phone.number}, ${hours} · ${site.email}`),
    ...site.companyDetails.map((line) => wrapped(line)),
    `${origin}/terms`,
    '',
  ].join('\n\n');

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'words':
      return wrapped(part.text);
    case 'heading':
      return `${part.text}\n${'-'.repeat(part.text.length)}`;
    case 'goods':
      return plainGoods(part);
    case 'facts':
      return part.facts.map(([term, value]) => wrapped(`${term}: ${value}`)).join('\n');
    case 'action':
      return `${part.label}:\n${part.url}`;
    case 'stub':
      return [
        `  | ${part.title}`,
        ...lines(part.sentence, width - 4).map((line) => `  | ${line}`),
        `  | Clause ${part.clause}, version ${part.version}`,
        `  | ${part.url}`,
      ].join('\n');
  }
}

function plainGoods({ goods, sums }: Extract<Part, { kind: 'goods' }>): string {
  const rows = goods.flatMap(({ name, note, quantity, amount }) => [
    ...beside(`${quantity} x ${name}`, amount),
    ...(note ? lines(note, width - 6).map((line) => `    ${line}`) : []),
  ]);
  const results = sums.flatMap(({ words, amount, total }) => [
    ...(total ? ['-'.repeat(width)] : []),
    ...beside(words, amount),
  ]);
  return [...rows, ...(sums.length > 0 ? ['-'.repeat(width)] : []), ...results]
    .filter((line, index, all) => !(line.startsWith('---') && all[index - 1] === line))
    .join('\n');
}

/** Words at the left, the amount at the right of their last line. */
function beside(words: string, amount: string): string[] {
  const rows = lines(words, width - amount.length - 2);
  const last = rows.pop() ?? '';
  return [...rows, `${last}${' '.repeat(Math.max(2, width - last.length - amount.length))}${amount}`];
}

const wrapped = (text: string): string => lines(text, width).join('\n');

/** Breaks between words. A word that is too long for a line, such as an address, stays whole. */
function lines(text: string, most: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/\s+/)) {
    if (row && row.length + 1 + word.length > most) {
      rows.push(row);
      row = word;
    } else row = row ? `${row} ${word}` : word;
  }
  return [...rows, row];
}
