/**
 * The address that an endpoint may have, as it is kept; or what is wrong with it.
 *
 * Orders are nobody's business on the way, so it is `https`; a developer's own machine may do without.
 */
export function readUrl(typed: string, open: boolean): { url: string } | { fault: string } {
  if (typed.length > 2_000 || !URL.canParse(typed))
    return { fault: 'Give a whole address, such as https://example.com/orders.' };
  const url = new URL(typed);
  if (url.protocol !== 'https:' && !(open && url.protocol === 'http:')) {
    return { fault: 'The address has to begin with https://.' };
  }
  if (url.username || url.password)
    return { fault: 'Leave out the name and the password: the signature proves who sends.' };
  url.hash = '';
  return { url: url.href };
}
