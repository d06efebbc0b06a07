import type { Db } from '../../lib/db.ts';
import { deletePasskey, deleteSession, deleteSessionByKey, deleteSessions } from './db/sessions.ts';

/** Ends the session that a key opens. From then on the key opens nothing, whoever has kept it. */
export const signOut = (db: Db, kind: 'customer' | 'staff', key: string): Promise<void> =>
  db.transaction().execute((tx) => deleteSessionByKey(tx, kind, key));

/** Ends one of a customer's sessions, for instance the one on a telephone that was lost. */
export const endSession = (db: Db, customerId: string, sessionId: string): Promise<boolean> =>
  db.transaction().execute((tx) => deleteSession(tx, customerId, sessionId));

/** Signs a customer out everywhere, but for the session named; says how many sessions ended. */
export const signOutEverywhere = (db: Db, customerId: string, but?: string): Promise<number> =>
  db.transaction().execute((tx) => deleteSessions(tx, customerId, but));

/** Takes a passkey away; it opens nothing from then on. */
export const removePasskey = (db: Db, customerId: string, id: string): Promise<boolean> =>
  db.transaction().execute((tx) => deletePasskey(tx, customerId, id));
