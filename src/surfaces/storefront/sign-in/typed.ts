/** What was typed into a form, field by field, to be shown again; anything that is not text is left out. */
export function typedText(typed: unknown): Record<string, string | undefined> {
  if (typeof typed !== 'object' || typed === null) return {};
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}
