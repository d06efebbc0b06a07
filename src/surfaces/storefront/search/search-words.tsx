import type { Category } from '../../../shop/catalogue/index.ts';
import type { Found } from '../../../shop/search/index.ts';
import { Empty } from '../../ui/empty.tsx';
import { CategoryTiles } from '../listing/category-tiles.tsx';

const quoted = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words.map((word) => `“${word}”`));

/** Says when the search took something else than what was typed; nothing when it did not. */
export function searchLead({ corrected, dropped, total }: Found): string | undefined {
  if (total === 0) return undefined;
  const sentences = [
    ...(corrected ? [`We searched for “${corrected}”, because nothing here is written as you typed it.`] : []),
    ...(dropped.length > 0 ? [`No product here has all of your words; these leave out ${quoted(dropped)}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** Nothing was found: what one can do about it. */
export function NothingFound({
  text,
  departments,
  phone,
}: {
  text: string;
  departments: readonly Category[];
  phone: string;
}) {
  return (
    <>
      <Empty title={`We found nothing for “${text}”`}>
        <p>
          Try fewer words, or another word for the same thing. A product number works too. Customer service may know
          more: {phone}.
        </p>
      </Empty>
      <section class="section">
        <h2>Or look around</h2>
        <CategoryTiles categories={departments} label="All departments" />
      </section>
    </>
  );
}
