/** The cookies that a sign-in sets, and nothing else that the library would like to set or take back. */
export function cookiesOf(headers: Headers, names: readonly string[]): string[] {
  return headers.getSetCookie().filter((cookie) => names.some((name) => cookie.startsWith(`${name}=`)));
}

/** The key that a session cookie holds: what stands before the signature. */
export function keyOf(cookie: string): string | undefined {
  const key = cookie.split('.')[0];
  return key && key.length >= 16 && key.length <= 128 ? key : undefined;
}
