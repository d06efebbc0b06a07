import type { Db } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import type { Sent, SignIn } from '../../lib/sign-in/sign-in.ts';
import type { Refusal } from '../../lib/terms.ts';
import { countTries, forgetTries } from './db/attempts.ts';
import { findCustomer } from './db/customers.ts';
import { rememberDevice } from './db/sessions.ts';
import { newDeviceSeen } from './events.ts';
import { deviceName } from './rules/device-name.ts';
import { mayTry } from './rules/may-try.ts';
import { readEmail } from './rules/readable-email.ts';
import { type IdentityFigures, refuse } from './terms.ts';

export interface Attempt {
  email: string;
  password: string;
  /** The network address that it comes from, to count tries by. */
  from: string;
  site: string;
  sent: Sent;
}

export type SignInOutcome =
  | { done: 'signed-in'; customerId: string; cookies: string[] }
  | { done: 'second-factor'; cookies: string[] }
  | { done: 'wrong' }
  | { done: 'refused'; refusal: Refusal };

/** What tries are counted by: this account from here, this account, and this address. */
const counters = (kind: string, account: string, from: string): [string, string, string] => [
  `${kind} ${account} from ${from}`,
  `${kind} ${account}`,
  `${kind} from ${from}`,
];

/** Counts a guess before it is made; undefined when it may be made. */
export async function refusalOfGuess(
  db: Db,
  guess: { kind: string; account: string; from: string },
  figures: IdentityFigures,
  now: Temporal.Instant,
): Promise<Refusal | undefined> {
  const words = counters(guess.kind, guess.account, guess.from);
  const [here, account, address] = await countTries(db, words, figures.triesWithin, now);
  if (!here || !account || !address) return undefined;
  const trying = mayTry({ here, account, address }, figures);
  return trying.allowed ? undefined : refuse('account.other-persons-use', { againAt: trying.againAt.toString() });
}

/** A customer signs in with email and password. Each try is counted before the password is looked at. */
export async function signIn(
  db: Db,
  door: SignIn,
  attempt: Attempt,
  figures: IdentityFigures,
  now: Temporal.Instant,
): Promise<SignInOutcome> {
  const email = readEmail(attempt.email).email ?? attempt.email.toLowerCase();
  const guess = { kind: 'customer', account: email, from: attempt.from };
  const refusal = await refusalOfGuess(db, guess, figures, now);
  if (refusal) return { done: 'refused', refusal };
  const answer = await door.withPassword(email, attempt.password, attempt.sent);
  if (answer.done !== 'signed-in') return answer;
  return welcome(db, { ...answer, from: attempt.from, site: attempt.site, sent: attempt.sent }, now);
}

/** The second step: the code of the app, or a spare one. Codes are counted like passwords. */
export async function signInWithCode(
  db: Db,
  door: SignIn,
  attempt: { code: string; from: string; site: string; sent: Sent },
  figures: IdentityFigures,
  now: Temporal.Instant,
): Promise<SignInOutcome> {
  const refusal = await refusalOfGuess(db, { kind: 'code', account: attempt.from, from: attempt.from }, figures, now);
  if (refusal) return { done: 'refused', refusal };
  const answer = await door.withCode(attempt.code.replace(/\s/g, ''), attempt.sent);
  return answer.done === 'wrong' ? answer : welcome(db, { ...attempt, ...answer }, now);
}

/** A passkey cannot be guessed, so nothing is counted. */
export async function signInWithPasskey(
  db: Db,
  door: SignIn,
  attempt: { answer: unknown; from: string; site: string; sent: Sent },
  now: Temporal.Instant,
): Promise<SignInOutcome> {
  const answer = await door.withPasskey(attempt.answer, attempt.sent);
  return answer.done === 'wrong' ? answer : welcome(db, { ...attempt, ...answer }, now);
}

/** They are in: the counters start anew, and a browser never seen before is told to the owner. */
async function welcome(
  db: Db,
  { userId, cookies, from, site, sent }: { userId: string; cookies: string[]; from: string; site: string; sent: Sent },
  now: Temporal.Instant,
): Promise<SignInOutcome> {
  const held = await db.transaction().execute(async (tx) => {
    const customer = await findCustomer(tx, userId);
    if (!customer || customer.heldBecause !== null) return true;
    await forgetTries(tx, counters('customer', customer.email, from).slice(0, 2));
    const device = await rememberDevice(tx, userId, sent.userAgent ?? '', now);
    if (device === 'new') {
      const seen = { customerId: userId, site, device: deviceName(sent.userAgent), at: now.toString() };
      await tell(tx, newDeviceSeen, seen);
    }
    return false;
  });
  if (held) return { done: 'refused', refusal: refuse('registration.no-impersonation', {}) };
  return { done: 'signed-in', customerId: userId, cookies };
}
