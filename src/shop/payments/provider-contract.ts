import { expect, test } from 'vitest';
import { newId } from '../../lib/ids.ts';
import { present } from '../../lib/invariant.ts';
import { pence } from '../../lib/money.ts';
import type { Answer, PaymentProvider } from './provider.ts';

/** Ways to pay of a provider under test: what its page hands out in its test mode. */
export interface Ways {
  provider: PaymentProvider;
  approved: string;
  declined: string;
  /** Asks the shopper first. */
  authenticated: string;
  /** The shopper says yes or no on the provider's page. */
  decide(reference: string, approved: boolean): Promise<unknown>;
}

/** What the shop relies on. Every provider has to pass it; nothing else about a provider is relied on. */
export function providerContract(ways: Ways): void {
  const { provider } = ways;
  const authorise = (method: string, requestId = newId()) =>
    provider.authorise({
      requestId,
      paymentId: newId(),
      amountPence: pence(5_000),
      words: 'Order',
      method,
      returnUrl: 'http://hollis.localhost:4000/payment',
    });

  test('money is set aside, and asking again with the same key sets nothing more aside', async () => {
    const requestId = newId();
    const first = await authorise(ways.approved, requestId);
    expect(first.done).toBe('authorised');
    expect(await authorise(ways.approved, requestId)).toEqual(first);
    expect(await provider.look(requestId)).toEqual(first);
  });

  test('a declined card says why', async () => {
    expect(await authorise(ways.declined)).toEqual({ done: 'declined', because: expect.any(String) });
  });

  test('what was never asked is known as never asked', async () => {
    expect(await provider.look(newId())).toEqual({ done: 'never-asked' });
  });

  test.each([
    ['yes', true, 'authorised'],
    ['no', false, 'declined'],
  ])('a shopper who says %s on the page of the bank', async (_, says, done) => {
    const requestId = newId();
    const asked = await authorise(ways.authenticated, requestId);
    expect(asked.done).toBe('authenticate');
    await ways.decide(nameOf(asked), says);
    expect((await provider.look(requestId)).done).toBe(done);
  });

  takesAndGivesBack(ways, authorise);
}

type Authorise = (method: string) => Promise<Answer>;

/** The second half: what was set aside is taken, given back and let go. */
function takesAndGivesBack(ways: Ways, authorise: Authorise): void {
  const { provider } = ways;
  const approved = async () => nameOf(await authorise(ways.approved));

  test('the money is taken in parts, never more than was set aside', async () => {
    const reference = await approved();
    const take = (amount: number) => provider.capture({ requestId: newId(), reference, amountPence: pence(amount) });
    expect([
      (await take(2_000)).done,
      (await take(3_001)).done,
      (await take(3_000)).done,
      (await take(1)).done,
    ]).toEqual(['captured', 'declined', 'captured', 'declined']);
  });

  test('ten askings with one key take the money once', async () => {
    const reference = await approved();
    const requestId = newId();
    const ask = { requestId, reference, amountPence: pence(3_000) };
    const answers = await Promise.all(Array.from({ length: 10 }, () => provider.capture(ask)));
    expect(answers.map(({ done }) => done)).toEqual(Array(10).fill('captured'));
    const rest = { requestId: newId(), reference, amountPence: pence(2_000) };
    expect((await provider.capture(rest)).done).toBe('captured');
  });

  test('money goes back, never more than was taken', async () => {
    const reference = await approved();
    await provider.capture({ requestId: newId(), reference, amountPence: pence(3_000) });
    const giveBack = (amount: number) => provider.refund({ requestId: newId(), reference, amountPence: pence(amount) });
    expect([(await giveBack(1_000)).done, (await giveBack(2_001)).done, (await giveBack(2_000)).done]).toEqual([
      'refunded',
      'declined',
      'refunded',
    ]);
  });

  test('what was let go cannot be taken', async () => {
    const reference = await approved();
    expect((await provider.void({ requestId: newId(), reference })).done).toBe('voided');
    expect((await provider.capture({ requestId: newId(), reference, amountPence: pence(1) })).done).toBe('declined');
  });

  test('the mandate sets money aside again without the shopper', async () => {
    const answer = await authorise(ways.approved);
    const mandate = present('mandate' in answer ? answer.mandate : undefined, 'the mandate');
    const again = await provider.reauthorise({
      requestId: newId(),
      mandate,
      amountPence: pence(1_000),
      words: 'Order',
    });
    expect(again.done).toBe('authorised');
    const took = await provider.capture({ requestId: newId(), reference: nameOf(again), amountPence: pence(1_000) });
    expect(took.done).toBe('captured');
  });

  test('a webhook with a wrong signature is no webhook', () => {
    expect(provider.readWebhook({ [`${provider.name}-signature`]: 'wrong' }, '{}')).toBeUndefined();
  });
}

function nameOf(answer: Answer): string {
  return present('reference' in answer ? answer.reference : undefined, 'the reference');
}
