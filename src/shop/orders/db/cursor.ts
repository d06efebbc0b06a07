/** Where a list of orders goes on: after this order. */
export interface Cursor {
  placedAt: Temporal.Instant;
  id: string;
}

export const cursorOf = ({ placedAt, id }: Cursor): string => Buffer.from(`${placedAt} ${id}`).toString('base64url');

const shape = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/;

/** A cursor that nobody gave out is no cursor: the list begins at its beginning. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const [, placedAt, id] = shape.exec(Buffer.from(text ?? '', 'base64url').toString()) ?? [];
  return placedAt && id ? { placedAt: Temporal.Instant.from(placedAt), id } : undefined;
}
