import type { Db } from '../../lib/db.ts';
import type { Sent, SignIn } from '../../lib/sign-in/sign-in.ts';
import type { Refusal } from '../../lib/terms.ts';
import { forgetTries } from './db/attempts.ts';
import { findStaff } from './db/staff.ts';
import { readEmail } from './rules/readable-email.ts';
import { refusalOfGuess } from './sign-in.ts';
import type { IdentityFigures } from './terms.ts';

export type StaffSignInOutcome =
  | { done: 'signed-in'; staffId: string; cookies: string[] }
  | { done: 'second-factor'; cookies: string[] }
  | { done: 'wrong' }
  | { done: 'refused'; refusal: Refusal };

/**
 * Somebody of the staff signs in. Without a second factor they get as far as setting one up and no further: the
 * pages of the office ask for it (`secondFactor` of who asks).
 */
export async function signInStaff(
  db: Db,
  door: SignIn,
  attempt: { email: string; password: string; from: string; sent: Sent },
  figures: IdentityFigures,
  now: Temporal.Instant,
): Promise<StaffSignInOutcome> {
  const email = readEmail(attempt.email).email ?? attempt.email.toLowerCase();
  const refusal = await refusalOfGuess(db, { kind: 'staff', account: email, from: attempt.from }, figures, now);
  if (refusal) return { done: 'refused', refusal };
  const answer = await door.withPassword(email, attempt.password, attempt.sent);
  if (answer.done !== 'signed-in') return answer;
  return arrived(db, answer, email, attempt.from);
}

/** The second step of the staff: the code of the app, or a spare one. */
export async function signInStaffWithCode(
  db: Db,
  door: SignIn,
  attempt: { code: string; from: string; sent: Sent },
  figures: IdentityFigures,
  now: Temporal.Instant,
): Promise<StaffSignInOutcome> {
  const guess = { kind: 'staff-code', account: attempt.from, from: attempt.from };
  const refusal = await refusalOfGuess(db, guess, figures, now);
  if (refusal) return { done: 'refused', refusal };
  const answer = await door.withCode(attempt.code.replace(/\s/g, ''), attempt.sent);
  if (answer.done === 'wrong') return answer;
  const member = await findStaff(db, answer.userId);
  return arrived(db, answer, member?.email ?? '', attempt.from);
}

async function arrived(
  db: Db,
  answer: { userId: string; cookies: string[] },
  email: string,
  from: string,
): Promise<StaffSignInOutcome> {
  const member = await findStaff(db, answer.userId);
  if (!member || member.stoppedAt) return { done: 'wrong' };
  await db.transaction().execute((tx) => forgetTries(tx, [`staff ${email}`, `staff ${email} from ${from}`]));
  return { done: 'signed-in', staffId: member.id, cookies: answer.cookies };
}
