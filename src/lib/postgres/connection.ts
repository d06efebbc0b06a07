import pg from 'pg';

/** A session over the private socket. */
export async function connectTo(socketFolder: string, database: string): Promise<pg.Client> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database, connectionTimeoutMillis: 5_000 });
  await client.connect();
  return client;
}

/**
 * Marks the cluster as used by this process, for as long as the session lasts.
 *
 * A lock in the server needs no file and no process id: whoever is killed lets go of it by dying.
 */
export async function takeOwnership(session: pg.Client): Promise<boolean> {
  const answer = await session.query("select pg_try_advisory_lock(hashtext('whoever started this server')) as taken");
  return answer.rows[0].taken;
}

export async function createMissingDatabase(session: pg.Client, name: string): Promise<void> {
  const found = await session.query('select from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) await session.query(`create database ${session.escapeIdentifier(name)}`);
}
