/**
 * Where a person goes on to after signing in: a path of ours, or the fallback.
 *
 * Another host, a scheme, a backslash or a control character would lead away from the shop, so they lead nowhere.
 */
export function safeReturn(wanted: string | undefined, fallback: string): string {
  if (!wanted || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) || wanted.length > 500) return fallback;
  const at = new URL(wanted, 'https://shop.invalid');
  return at.host === 'shop.invalid' ? at.pathname + at.search : fallback;
}
