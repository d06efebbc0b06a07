import { expect, test } from 'vitest';
import { pageOf } from '../../lib/http/page.ts';
import { pence } from '../../lib/money.ts';
import { Stub, type StubProps } from './stub.tsx';

const refusal: StubProps = {
  title: 'Voucher not used',
  sentence: 'GIFT20 is for orders of £150 or more; yours comes to £136.85.',
  sum: [
    ['Needed', pence(15_000)],
    ['Your order', pence(13_685)],
    ['Short by', pence(1_315)],
  ],
  clause: '15.4',
  version: 3,
  href: '/terms/3#15.4',
  refused: true,
};

test('a stub names its clause and version, leads to it, and shows its arithmetic', () => {
  const page = pageOf(<Stub {...refusal} />);

  expect(page).toContain('<a href="/terms/3#15.4">Clause 15.4<span class="hidden">, Voucher not used</span></a>');
  expect(page).toContain('<span>version 3</span>');
  expect(page).toContain('<dt>Short by</dt><dd>£13.15</dd>');
});

test('a refusal is read out at once, a promise is not', () => {
  expect(pageOf(<Stub {...refusal} />)).toContain('role="alert"');
  expect(pageOf(<Stub {...refusal} refused={false} />)).not.toContain('role="alert"');
});
