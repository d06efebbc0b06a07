import { resolve } from 'node:path';
import { address, addresses, choice, type Reading, secret, text, type Variable, whole } from './config/variable.ts';

/**
 * Everything that can be set from outside, in one place: the process reads the environment here and nowhere
 * else, the README prints its table from here, and a wrong value stops the start with its name and the reason.
 */
const variables = {
  port: whole('PORT', 4000, [0, 65_535], 'The port that the web process listens on; 0 takes any free one.'),
  host: text('HOST', '127.0.0.1', 'The address that the web process listens on; `0.0.0.0` for all.'),
  databaseUrl: address(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'A PostgreSQL to use (15 or newer).',
    'its own, in `DATA_DIR`',
  ),
  databasePool: whole('DB_POOL', 10, [1, 500], 'How many database connections each process may open.'),
  dataDir: text('DATA_DIR', './data', 'Where the data of this machine is kept; relative to the project.'),
  clock: choice(
    'CLOCK',
    ['system', 'manual'],
    'The time, or a clock that a person moves by hand (never in production).',
  ),
  smtpUrl: address('SMTP_URL', ['smtp:', 'smtps:'], 'The mail server.', 'mail is kept and shown at `/dev/mail`'),
  logLevel: choice(
    'LOG_LEVEL',
    ['info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent'],
    'The least level that is logged.',
  ),
  publicUrls: addresses(
    'PUBLIC_URLS',
    'Where each web site is reached from outside: `name=https://…`, with commas between.',
  ),
  environment: choice(
    'NODE_ENV',
    ['development', 'production', 'test'],
    'In `production` nothing of the demo is shown.',
  ),
  sessionSecret: secret('SESSION_SECRET', 32, 'Signs cookies; needed in production.', 'made once, kept in `DATA_DIR`'),
  webProcesses: whole('WEB_PROCESSES', 1, [1, 64], 'How many web processes share the port.'),
  requestsPerMinute: whole(
    'RATE_LIMIT',
    1_200,
    [0, 1_000_000],
    'Requests a minute that one address may make; 0 for any number.',
  ),
  worker: choice('WORKER', ['on', 'off'], 'Whether the worker (jobs, deadlines, mail) is started as well.'),
} satisfies Record<string, Variable<unknown>>;

export type Config = { readonly [Name in keyof typeof variables]: Reading<(typeof variables)[Name]> };

/** Says all that is wrong at once, so that nobody has to start five times to see five faults. */
export class ConfigFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}

/** Reads and checks the environment. An empty value counts as not set. `root` is the project's folder. */
export function readConfig(env: Record<string, string | undefined>, root = process.cwd()): Config {
  const faults: string[] = [];
  const read = Object.entries(variables).map(([name, variable]) => {
    const given = env[variable.name]?.trim();
    if (!given) return [name, variable.standard] as const;
    const reading = variable.read(given);
    if (!('value' in reading)) faults.push(`${variable.name} ${reading.fault}`);
    return [name, 'value' in reading ? reading.value : variable.standard] as const;
  });
  const config = Object.fromEntries(read) as Config;
  faults.push(...together(config));
  if (faults.length > 0) throw new ConfigFault(faults);
  return { ...config, dataDir: resolve(root, config.dataDir) };
}

/** What no variable can say of itself alone. */
function together(config: Config): string[] {
  if (config.environment !== 'production') return [];
  return [
    ...(config.clock === 'manual' ? ['CLOCK is "manual", and a clock moved by hand is never on in production.'] : []),
    ...(config.sessionSecret
      ? []
      : ['SESSION_SECRET is not set, and in production it must be (32 characters or more).']),
  ];
}

/** The table of all variables in Markdown, as the README shows it. */
export function configTable(): string {
  const row = ({ name, standard, shown, meaning }: Variable<unknown>) =>
    `| \`${name}\` | ${shown ?? `\`${String(standard)}\``} | ${meaning} |`;
  return [
    '| variable | when it is not set | what it means |',
    '|---|---|---|',
    ...Object.values(variables).map(row),
    '',
  ].join('\n');
}
