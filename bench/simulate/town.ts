import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { createShopApp } from '../../src/app.ts';
import { readConfig } from '../../src/lib/config.ts';
import type { Db } from '../../src/lib/db.ts';
import { newId } from '../../src/lib/ids.ts';
import { digestOf } from '../../src/lib/sign-in/tables.ts';
import { isBefore } from '../../src/lib/time.ts';
import { openShop } from '../../src/open-shop.ts';
import { publishFirstTerms } from '../../src/seed/first-terms.ts';
import { type Handler, startClock, walkClock } from '../../src/shop/deadlines/index.ts';
import { recoverConsignments } from '../../src/shop/fulfilment/index.ts';
import { openMailer, sendMessages } from '../../src/shop/notifications/index.ts';
import { askAgain, createSandbox, type Sandbox } from '../../src/shop/payments/index.ts';
import type { Shop } from '../../src/shop.ts';
import { afterSending } from '../../src/surfaces/mail/order-readers.ts';
import { webhookPath } from '../../src/surfaces/sandbox/send-webhooks.ts';
import { deadlineHandlers, tasks } from '../../src/work.ts';
import { type Line, type Mortal, mortal, overBadLine } from './faults.ts';
import { createPerson, type Person } from './person.ts';
import { createRandom, type Random, seedOf } from './random.ts';
import { fillShelves } from './shelf.ts';

/** The whole shop in this process, over a database of its own, on a clock that only the simulation moves. */
export interface Town {
  db: Db;
  now(): Temporal.Instant;
  line: Line;
  mortal: Mortal;
  visitor(): Person;
  /** Somebody in the warehouse, signed in. */
  warehouse: Person;
  customerService: Person;
  /** Moves the clock, stopping at each deadline on the way. */
  walkTo(moment: Temporal.Instant): Promise<void>;
  /** What the worker process does between two steps: reads events, sends mail and webhooks, asks again, recovers. */
  work(): Promise<void>;
  close(): Promise<void>;
}

export const secret = 'the secret of the simulation, which opens nothing';

export async function openTown(url: string, begins: Temporal.Instant, random: Random): Promise<Town> {
  let clock = begins;
  const now = () => clock;
  const config = readConfig({
    DATABASE_URL: url,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '0',
    SESSION_SECRET: secret,
  });
  const opened = await openShop(config);
  const { db } = opened.shop;
  await startClock(db, begins);
  await publishFirstTerms(db);
  await fillShelves(db, begins);
  const line: Line = { faults: 0 };
  const sandbox = createSandbox({ db, now, secret });
  const life = mortal(db);
  const weather = random.whole(2 ** 31);
  const chanceFor = (question: string) => createRandom(seedOf(`${weather} ${now()} ${question}`));
  const shop: Shop = { ...opened.shop, db: life.db, now, provider: overBadLine(sandbox, line, chanceFor) };
  const app = await createShopApp(shop, opened.assets);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const reading = tasks({ ...shop, db });
  const follow = ({ kind, whenDue }: Handler): Handler => ({
    kind,
    whenDue: (read, subjectId, at) => {
      clock = at;
      return whenDue(read, subjectId, at);
    },
  });
  const handlers = deadlineHandlers(shop).map(follow);

  const logger = new Logger(() => () => undefined);
  const readEvents = () => runOnce({ pgPool: pool, taskList: reading, concurrency: 1, noHandleSignals: true, logger });
  const mailer = openMailer(undefined);

  return {
    db,
    now,
    line,
    mortal: life,
    visitor: () => createPerson(app),
    warehouse: createPerson(app, [['staff', await hire(db, 'warehouse', begins)]]),
    customerService: createPerson(app, [['staff', await hire(db, 'customer-service', begins)]]),
    async walkTo(moment) {
      const to = isBefore(moment, clock) ? clock : moment;
      await walkClock(db, to, handlers);
      clock = to;
    },
    async work() {
      await readEvents();
      await sendMessages(db, mailer, clock, afterSending);
      await postWebhooks(sandbox, clock, app);
      await askAgain(db, shop.provider, clock);
      await recoverConsignments(db, shop.provider, clock);
      await readEvents();
      await sendMessages(db, mailer, clock, afterSending);
    },
    async close() {
      await app.close();
      await pool.end();
      await opened.close();
    },
  };
}

type Injecting = Pick<Awaited<ReturnType<typeof createShopApp>>, 'inject'>;

const postWebhooks = (sandbox: Sandbox, at: Temporal.Instant, app: Injecting) =>
  sandbox.sendWebhooks(at, async (payload, headers) => {
    const { statusCode } = await app.inject({ method: 'POST', url: webhookPath, headers, payload });
    return statusCode < 300;
  });

/** Somebody new of the staff, with a second factor, who has signed in for good; answers with their key. */
async function hire(db: Db, role: string, at: Temporal.Instant): Promise<string> {
  const id = newId();
  const key = `key-of-${role}`.padEnd(32, '-');
  const dates = { createdAt: at, updatedAt: at };
  const person = { id, email: `${role}@staff.example`, name: role, twoFactorEnabled: true };
  await db
    .insertInto('identity.staff')
    .values({ ...person, ...dates })
    .execute();
  await db.insertInto('identity.staffRole').values({ staffId: id, role, givenAt: at }).execute();
  const expiresAt = at.add({ hours: 24 * 1_000 });
  const session = { id: newId(), token: digestOf(key), userId: id, expiresAt };
  await db
    .insertInto('identity.staffSession')
    .values({ ...session, ...dates })
    .execute();
  return key;
}
