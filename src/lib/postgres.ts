import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nativeFolder } from './postgres/binaries.ts';
import { createCluster } from './postgres/cluster.ts';
import { connectTo, createMissingDatabase, takeOwnership } from './postgres/connection.ts';
import { choosePlace, type Place } from './postgres/place.ts';
import { launch, type Running, readLock, settleLock } from './postgres/postmaster.ts';

export interface Wanted {
  /** The folder of the project's own data; the cluster lies in `postgres` below it. */
  dataDir: string;
  /** False gives up safety against a power cut for speed: for tests, whose data is thrown away. */
  durable: boolean;
  /** Hears one plain sentence whenever something happens that a person may wonder about. */
  log: (sentence: string) => void;
  /** The database that the address points at; made when it is missing. */
  database?: string;
}

export interface Postgres {
  /** An address for `pg`, over a private Unix socket: nothing listens on the network. */
  url: string;
  /** Ends when the server is gone for whatever reason, `stop` included. */
  gone: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with the packages, on a data folder of its own.
 *
 * It may be called after anything: a first start, a clean stop, a kill of us or of the server, a reboot. A
 * server that an earlier, killed process left behind is stopped first; one that a living process still uses
 * is left alone, and the call is refused.
 */
export async function startPostgres(wanted: Wanted): Promise<Postgres> {
  const native = nativeFolder();
  if (!existsSync(wanted.dataDir)) mkdirSync(wanted.dataDir, { recursive: true, mode: 0o755 });
  const place = choosePlace(wanted.dataDir, native, wanted.log);
  await settleLock(place, wanted.log);
  if (!existsSync(join(place.data, 'PG_VERSION'))) await createCluster(place, wanted);
  return opened(await launch(place, wanted), place, wanted.database ?? 'counterfoil');
}

/** Stops the server that a killed process left on this data folder, if there is one. */
export async function stopLeftBehind(dataDir: string, log: (sentence: string) => void): Promise<void> {
  const data = join(dataDir, 'postgres');
  const lock = readLock(data);
  if (!lock) return;
  await settleLock({ data }, log);
  rmSync(lock.socketFolder, { recursive: true, force: true });
}

async function opened(running: Running, place: Place, database: string): Promise<Postgres> {
  try {
    const keeper = await connectTo(place.socketFolder, 'postgres');
    keeper.on('error', () => undefined);
    await takeOwnership(keeper);
    await createMissingDatabase(keeper, database);
    return {
      url: `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(place.socketFolder)}`,
      gone: running.gone,
      stop: async () => {
        await keeper.end().catch(() => undefined);
        await running.stop();
        rmSync(place.socketFolder, { recursive: true, force: true });
      },
    };
  } catch (fault) {
    await running.stop();
    throw fault;
  }
}
