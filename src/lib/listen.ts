import pg from 'pg';

/**
 * Hears what other processes say on a channel of the database, and goes on hearing after the database was away.
 *
 * A notice that was given while the connection was down is lost: `onReconnect` is the moment to read again.
 */
export async function listen(
  url: string,
  channel: string,
  hear: (payload: string) => void,
  onReconnect: () => void = () => undefined,
): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url });
    next.on('notification', ({ payload }) => hear(payload ?? ''));
    next.on('error', () => undefined);
    next.on('end', () => {
      if (!closed) setTimeout(again, 500).unref();
    });
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    return next;
  }

  function again(): void {
    if (closed) return;
    connect().then(
      (next) => {
        client = next;
        onReconnect();
      },
      () => setTimeout(again, 1_000).unref(),
    );
  }

  return {
    async close() {
      closed = true;
      await client.end();
    },
  };
}
