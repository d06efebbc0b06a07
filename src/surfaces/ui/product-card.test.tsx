import { expect, test } from 'vitest';
import { pageOf } from '../../lib/http/page.ts';
import { pence } from '../../lib/money.ts';
import { ProductCard, type ProductCardProps } from './product-card.tsx';

const mug: ProductCardProps = {
  sku: 'mug',
  name: 'Red retrospot mug',
  url: '/products/mug',
  icon: 'hot-beverage',
  tint: 'rose',
  price: pence(123_450),
};

const shown = (product: ProductCardProps): string => pageOf(<ProductCard {...product} />);

test('a script in the title of a product is words, not a script', () => {
  const page = shown({ ...mug, name: '<script>alert(1)</script>' });

  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script>alert(1)&lt;/script>');
});

test('a product shows what it costs and can be added from the list', () => {
  expect(shown(mug)).toContain('£1,234.50');
  expect(shown(mug)).toContain('<input type="hidden" name="sku" value="mug"/>');
});

test('what cannot be added says why, in place of the button', () => {
  const page = shown({ ...mug, notAddable: 'Out of stock' });

  expect(page).toContain('Out of stock');
  expect(page).not.toContain('<button');
});

test('no part of a card has a style of its own, which the content security policy would refuse', () => {
  expect(shown({ ...mug, badges: [{ words: 'Only 3 left', tone: 'urgent' }] })).not.toContain('style=');
});
