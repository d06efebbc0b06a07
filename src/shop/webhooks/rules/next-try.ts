/** How long the shop waits after each attempt that failed: three days in all. */
const waits = [
  { seconds: 5 },
  { minutes: 5 },
  { minutes: 30 },
  { hours: 2 },
  { hours: 5 },
  { hours: 10 },
  { hours: 14 },
  { hours: 20 },
  { hours: 24 },
] as const;

/** When a delivery is tried again after so many attempts; undefined when it has been tried often enough. */
export function nextTry(attempts: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const wait = waits[attempts - 1];
  return wait && now.add(wait);
}
