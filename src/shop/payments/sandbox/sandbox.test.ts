import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/fresh-database.ts';
import { openDatabase } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import { pence } from '../../../lib/money.ts';
import { providerContract } from '../provider-contract.ts';
import { createSandbox } from './sandbox.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url });
afterAll(close);

let clock = Temporal.Instant.from('2026-03-02T10:00:00Z');
const sandbox = createSandbox({ db, now: () => clock, secret: 'a secret of the tests' });

describe('the sandbox keeps the contract of a provider', () => {
  providerContract({
    provider: sandbox,
    approved: 'sandbox:approve',
    declined: 'sandbox:decline',
    authenticated: 'sandbox:authenticate',
    decide: sandbox.decide,
  });
});

const authorise = (method: string, requestId = newId()) =>
  sandbox.authorise({ requestId, paymentId: newId(), amountPence: pence(900), words: 'Order', method, returnUrl: '/' });

test('a late card waits, is authorised later, and says so in a signed webhook, three times if it is that card', async () => {
  await sandbox.sendWebhooks(clock, async () => true);
  const requestId = newId();
  expect((await authorise('sandbox:duplicate-webhook', requestId)).done).toBe('waiting');
  clock = clock.add({ minutes: 1 });
  const events: unknown[] = [];
  const post = async (body: string, headers: Record<string, string>) => {
    events.push(sandbox.readWebhook(headers, body));
    return true;
  };
  expect(await sandbox.sendWebhooks(clock, post)).toBe(3);
  expect(events).toEqual(Array(3).fill({ eventId: expect.stringMatching(/^event_/), requestId }));
  expect((await sandbox.look(requestId)).done).toBe('authorised');
  expect(await sandbox.sendWebhooks(clock, post)).toBe(0);
});

test('a webhook that nobody took is sent again', async () => {
  await authorise('sandbox:late-webhook');
  clock = clock.add({ minutes: 2 });
  expect(await sandbox.sendWebhooks(clock, async () => false)).toBe(1);
  clock = clock.add({ minutes: 2 });
  expect(await sandbox.sendWebhooks(clock, async () => true)).toBe(1);
});

test('a card whose answer is lost was charged all the same', async () => {
  const requestId = newId();
  await expect(authorise('sandbox:time-out-after-charge', requestId)).rejects.toThrow('the line went dead');
  expect((await sandbox.look(requestId)).done).toBe('authorised');
});

test('money that was set aside for an hour cannot be taken after it', async () => {
  const requestId = newId();
  await authorise('sandbox:expires-soon', requestId);
  clock = clock.add({ hours: 1 });
  const reference = `sb_${requestId.replaceAll('-', '')}`;
  const ask = { requestId: newId(), reference, amountPence: pence(900) };
  expect(await sandbox.capture(ask)).toEqual({
    done: 'declined',
    because: 'the card issuer no longer sets the money aside',
  });
});

test('a changed body has no valid signature', () => {
  expect(sandbox.readWebhook({ 'sandbox-signature': 'f'.repeat(64) }, '{"id":"event_1"}')).toBeUndefined();
});
