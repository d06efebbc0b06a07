/**
 * Keeps what was worked out for as long as the London clock shows the same minute.
 *
 * Delivery dates and opening hours depend on nothing finer, stand on every page, and take calendar arithmetic.
 */
export function eachMinute<Key, Value>(
  work: (key: Key, now: Temporal.Instant) => Value,
): (name: string, key: Key, now: Temporal.Instant) => Value {
  const known = new Map<string, { minute: number; key: Key; value: Value }>();
  return (name, key, now) => {
    const minute = Math.floor(now.epochMilliseconds / 60_000);
    const before = known.get(name);
    if (before?.minute === minute && before.key === key) return before.value;
    const value = work(key, now);
    known.set(name, { minute, key, value });
    return value;
  };
}
