/** How long the shop waits after each attempt that failed: two days in all, then a person has to look. */
const waits = [
  { minutes: 1 },
  { minutes: 5 },
  { minutes: 15 },
  { hours: 1 },
  { hours: 3 },
  { hours: 6 },
  { hours: 12 },
  { hours: 24 },
] as const;

/** When a message is tried again after so many attempts; undefined when it has been tried often enough. */
export function nextTry(attempts: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const wait = waits[attempts - 1];
  return wait && now.add(wait);
}
