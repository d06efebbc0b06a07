/**
 * The cookies that a sign-in sets, and nothing else that the library would like to set or take back.
 *
 * The first name is the session's: while a code is awaited the library would clear it, though it was never set.
 */
export function cookiesOf(headers: Headers, [session, ...others]: readonly string[]): string[] {
  return headers
    .getSetCookie()
    .filter((cookie) =>
      cookie.startsWith(`${session}=`)
        ? !cookie.startsWith(`${session}=;`)
        : others.some((name) => cookie.startsWith(`${name}=`)),
    );
}

/** The key that a session cookie holds: what stands before the signature. */
export function keyOf(cookie: string): string | undefined {
  const key = cookie.split('.')[0];
  return key && key.length >= 16 && key.length <= 128 ? key : undefined;
}
