/** One environment variable: its name, what it means, what counts when it is not set, and how it is read. */
export interface Variable<Value> {
  name: string;
  meaning: string;
  standard: Value;
  /** How the table shows the standard, where the value itself would not be understood. */
  shown?: string;
  /** The fault completes a sentence that begins with the variable's name, and never repeats a secret. */
  read: (given: string) => { value: Value } | { fault: string };
}

export type Reading<Of> = Of extends Variable<infer Value> ? Value : never;

export function text(name: string, standard: string, meaning: string): Variable<string> {
  return { name, meaning, standard, read: (given) => ({ value: given }) };
}

export function whole(
  name: string,
  standard: number,
  [least, most]: [number, number],
  meaning: string,
): Variable<number> {
  const read = (given: string) => {
    const value = Number(given);
    const right = /^\d+$/.test(given) && value >= least && value <= most;
    return right ? { value } : { fault: `is "${given}"; it must be a whole number from ${least} to ${most}.` };
  };
  return { name, meaning, standard, read };
}

/** One of a few words; the first counts when nothing is set. */
export function choice<const Word extends string>(
  name: string,
  words: readonly [Word, ...Word[]],
  meaning: string,
): Variable<Word> {
  const read = (given: string) => {
    const value = words.find((word) => word === given);
    return value ? { value } : { fault: `is "${given}"; it must be one of ${words.join(', ')}.` };
  };
  const rest = words.slice(1).map((word) => `\`${word}\``);
  return { name, standard: words[0], read, meaning: `${meaning} Or: ${rest.join(', ')}.` };
}

/** An address with one of the given schemes. It may hold a password, so a fault does not repeat it. */
export function address(
  name: string,
  schemes: readonly string[],
  meaning: string,
  shown: string,
): Variable<string | undefined> {
  const read = (given: string) => {
    const right = URL.canParse(given) && schemes.includes(new URL(given).protocol);
    return right
      ? { value: given }
      : { fault: `is not an address that begins with ${schemes.map((s) => `${s}//`).join(' or ')}.` };
  };
  return { name, meaning, standard: undefined, shown, read };
}

/** Named web addresses, `one=https://a.example,two=https://b.example`, without a path. */
export function addresses(name: string, meaning: string): Variable<Readonly<Record<string, string>>> {
  const read = (given: string) => {
    const pairs = given.split(',').map((pair) => pair.trim().split('='));
    const wrong = pairs.find(([key, url]) => !key || !url || !isOrigin(url));
    if (wrong) return { fault: `has "${wrong.join('=')}"; each part must be name=https://host, without a path.` };
    return { value: Object.fromEntries(pairs.map(([key, url]) => [key, new URL(url ?? '').origin])) };
  };
  return { name, meaning, standard: {}, shown: 'the address asked for', read };
}

function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, search } = new URL(url);
  return ['http:', 'https:'].includes(protocol) && pathname === '/' && search === '';
}

export function secret(name: string, least: number, meaning: string, shown: string): Variable<string | undefined> {
  const read = (given: string) =>
    given.length >= least ? { value: given } : { fault: `is too short; it must have ${least} characters or more.` };
  return { name, meaning, standard: undefined, shown, read };
}
