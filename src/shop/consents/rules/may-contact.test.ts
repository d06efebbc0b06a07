import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { type Contact, mayContact, type Saying } from './may-contact.ts';
import { channels, type Purpose, purposes } from './purposes.ts';

proves('marketing.tick-to-refuse', 'wr-privacy.channels');

const email: Contact = { purpose: 'marketing', site: 'hollis', topic: 'offers', channel: 'email' };
const word = (said: Saying['said'], more: Partial<Saying> = {}): Saying => ({
  purpose: 'marketing',
  site: 'hollis',
  topic: '*',
  channel: 'email',
  said,
  ...more,
});
const objection = word('objects', { site: '*', channel: '*' });
const lifted = word('lifts', { site: '*', channel: '*' });

test.each<[why: string, newestFirst: Saying[], contact: Contact, answer: string]>([
  ['who said nothing agreed to nothing', [], email, 'no-consent'],
  ['who agreed is told', [word('agrees')], email, 'allowed'],
  ['to one channel is not to another', [word('agrees')], { ...email, channel: 'sms' }, 'no-consent'],
  ['to one shop is not to another', [word('agrees')], { ...email, site: 'larkfield' }, 'no-consent'],
  ['to one topic is not to another', [word('agrees', { topic: 'events' })], email, 'no-consent'],
  ['marketing is not research', [word('agrees')], { ...email, purpose: 'research' }, 'no-consent'],
  ['who took it back is left alone', [word('withdraws'), word('agrees')], email, 'no-consent'],
  ['who agreed again is told again', [word('agrees'), word('withdraws'), word('agrees')], email, 'allowed'],
  ['an objection wins over what was agreed before', [objection, word('agrees')], email, 'objection'],
  ['…and over what is agreed after it', [word('agrees'), objection], email, 'objection'],
  ['until it is lifted', [lifted, objection, word('agrees')], email, 'allowed'],
  ['messages about an order always come', [objection], { ...email, purpose: 'order' }, 'allowed'],
])('%s', (_, sayings, contact, answer) => {
  const verdict = mayContact(sayings, contact);
  expect(verdict.allowed ? 'allowed' : verdict.because).toBe(answer);
});

const sayings = fc.array(
  fc.record({
    purpose: fc.constantFrom(...Object.keys(purposes)),
    site: fc.constantFrom('hollis', 'larkfield', '*'),
    topic: fc.constantFrom('offers', '*'),
    channel: fc.constantFrom(...channels, '*'),
    said: fc.constantFrom<Saying['said'][]>('agrees', 'withdraws', 'objects', 'lifts'),
  }),
);

test('nobody is ever contacted for the marketing of others, whatever they said', () => {
  const purpose: Purpose = 'third-party-marketing';
  fc.assert(fc.property(sayings, (said) => !mayContact(said, { ...email, purpose }).allowed));
});

test('whoever objects last to everything hears nothing, whatever they said before', () => {
  fc.assert(fc.property(sayings, (said) => !mayContact([objection, ...said], email).allowed));
});
