import type { Db } from '../../lib/db.ts';
import { findOrder } from './db/find.ts';
import { insertNote } from './db/notes.ts';

/** Somebody of the shop writes something down about an order, for the others to read. */
export const keepNote = (
  db: Db,
  note: { orderId: string; words: string; actor: string },
  now: Temporal.Instant,
): Promise<{ done: 'kept' | 'not-there' }> => keep(db, { ...note, kind: 'note' }, now);

/** Keeps why somebody looks at who placed an order without an account, before anything of theirs is shown. */
export const lookAtOrder = (
  db: Db,
  look: { orderId: string; words: string; actor: string },
  now: Temporal.Instant,
): Promise<{ done: 'kept' | 'not-there' }> => keep(db, { ...look, kind: 'look' }, now);

const keep = (
  db: Db,
  note: { orderId: string; kind: 'note' | 'look'; words: string; actor: string },
  now: Temporal.Instant,
) =>
  db.transaction().execute(async (tx): Promise<{ done: 'kept' | 'not-there' }> => {
    if (!(await findOrder(tx, note.orderId))) return { done: 'not-there' };
    await insertNote(tx, note, now);
    return { done: 'kept' };
  });
