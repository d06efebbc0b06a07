/**
 * A person's name as they write it: one word or ten, any script, apostrophes, hyphens, digits if they have them.
 *
 * There is no such thing as a name that is not real. Only what cannot be shown in a line is refused: nothing at all,
 * control characters, or more than 100 characters.
 */
export function readName(typed: string): string | undefined {
  const name = typed.trim().replace(/\s+/g, ' ').normalize('NFC');
  if (name.length === 0 || [...name].length > 100) return undefined;
  return /\p{Cc}/u.test(name) ? undefined : name;
}
