/** A cursor is opaque: it is where the next page begins, and callers hand it back as it was given. */
export const cursorAt = (place: number): string => Buffer.from(`at:${place}`).toString('base64url');

/** The place that a cursor means; undefined when we never gave it. No cursor is the beginning. */
export function placeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return 0;
  const [, place] = /^at:(\d{1,7})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  return place === undefined ? undefined : Number(place);
}
