import { expect, test } from 'vitest';
import { readUrl } from './readable-url.ts';

const whole = 'Give a whole address, such as https://example.com/orders.';

test.each<[why: string, typed: string, open: boolean, read: ReturnType<typeof readUrl>]>([
  ['https is right', 'https://example.com/orders?a=1', false, { url: 'https://example.com/orders?a=1' }],
  ['what follows a # never reaches anybody', 'https://example.com/#a', false, { url: 'https://example.com/' }],
  ['http is refused', 'http://example.com/', false, { fault: 'The address has to begin with https://.' }],
  ['http will do on a developer’s machine', 'http://localhost:9000/', true, { url: 'http://localhost:9000/' }],
  ['a file is no endpoint', 'file:///etc/passwd', true, { fault: 'The address has to begin with https://.' }],
  ['half an address is none', 'example.com/orders', true, { fault: whole }],
  [
    'a password in it is refused',
    'https://ada:secret@example.com/',
    true,
    { fault: 'Leave out the name and the password: the signature proves who sends.' },
  ],
])('%s', (_, typed, open, read) => {
  expect(readUrl(typed, open)).toEqual(read);
});
