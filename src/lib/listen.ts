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
    try {
      await next.connect();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (fault) {
      void next.end().catch(() => undefined);
      throw fault;
    }
    // Only one that was up is replaced when it ends; one that never came up is tried again by whoever called.
    next.once('end', () => later(500));
    return next;
  }

  function later(pause: number): void {
    if (!closed) setTimeout(again, pause).unref();
  }

  function again(): void {
    if (closed) return;
    connect().then(
      (next) => {
        client = next;
        if (closed) void next.end();
        else onReconnect();
      },
      () => later(1_000),
    );
  }

  return {
    async close() {
      closed = true;
      await client.end();
    },
  };
}
