import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { identityTerms } from '../terms.ts';
import { deviceName } from './device-name.ts';
import { mayTry } from './may-try.ts';
import { passwordFault } from './password.ts';
import { readName } from './readable-name.ts';
import { safeReturn } from './return-to.ts';
import { type duties, mayDo, roles } from './roles.ts';

proves('registration.accuracy-warranty', 'privacy.confidential');

test.each([
  'Ada',
  'O’Brien',
  "O'Brien",
  'Nguyễn Thị Minh Khai',
  '王小明',
  'محمد',
  'X Æ A-12',
  'Ng',
  'de la Cruz',
  'Null',
])('%s is a name', (name) => {
  expect(readName(` ${name} `)).toBe(name.normalize('NFC'));
});

test.each(['', '   ', 'a\u0007b', 'x'.repeat(101)])('%j cannot be shown in a line', (typed) => {
  expect(readName(typed)).toBeUndefined();
});

const ada = { email: 'ada@example.com', name: 'Ada Byron' };
test.each([
  ['seven77', 'short'],
  ['eight888', undefined],
  ['PASSWORD1', 'common'],
  ['aaaaaaaaaa', 'common'],
  ['Ada Byron', 'yours'],
  ['ada@example.com', 'yours'],
  ['three blue kettles', undefined],
  ['ключ от чайника', undefined],
  ['x1'.repeat(101), 'long'],
])('as a password, %s is %s', (password, fault) => {
  expect(passwordFault(password, ada)).toBe(fault);
});

test.each([
  ['/account', '/account'],
  ['/orders/7K3M-9Q2X-4T?from=mail', '/orders/7K3M-9Q2X-4T?from=mail'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/a\nb', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (wanted, to) => {
  expect(safeReturn(wanted, '/')).toBe(to);
});

const at = Temporal.Instant.from('2026-05-01T10:00:00Z');
const tries = (count: number) => ({ tries: count, since: at });
test.each([
  ['the tenth try from one place is looked at', 10, 10, 10, true],
  ['the eleventh is not', 11, 11, 11, false],
  ['guesses from elsewhere do not count here', 1, 100, 1, true],
  ['…until there are very many', 1, 101, 1, false],
  ['one address may not try a hundred accounts', 1, 1, 101, false],
])('%s', (_, here, account, address, allowed) => {
  const trying = mayTry({ here: tries(here), account: tries(account), address: tries(address) }, identityTerms.figures);
  expect(trying).toEqual(allowed ? { allowed } : { allowed, againAt: at.add({ minutes: 15 }) });
});

test('a browser is called what a person would call it', () => {
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/605.1')).toBe(
    'Safari on an iPhone',
  );
  expect(deviceName('curl/8.1')).toBe('A program');
});

test('the warehouse does not see customers, and only the head of staff says who may do what', () => {
  const allowed = (duty: keyof typeof duties) => roles.filter((role) => mayDo([role], duty));
  expect(allowed('see-customers')).toEqual(['customer-service', 'privacy-officer', 'head-of-staff']);
  expect(allowed('change-staff')).toEqual(['head-of-staff']);
  expect(allowed('publish-terms')).toEqual(['terms-publisher']);
  expect(mayDo([], 'see-orders')).toBe(false);
});
