import { expect, test } from 'vitest';
import { ConfigFault, configTable, readConfig } from './config.ts';

const faults = (env: Record<string, string>) => {
  try {
    readConfig(env, '/shop');
    return [];
  } catch (fault) {
    return fault instanceof ConfigFault ? fault.faults : [String(fault)];
  }
};

test('an empty environment gives the demo on this machine', () => {
  expect(readConfig({}, '/shop')).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    databasePool: 10,
    dataDir: '/shop/data',
    clock: 'system',
    smtpUrl: undefined,
    logLevel: 'info',
    publicUrls: {},
    environment: 'development',
    sessionSecret: undefined,
    webProcesses: 1,
    requestsPerMinute: 1_200,
    worker: 'on',
  });
});

test('an empty value counts as not set', () => {
  expect(readConfig({ PORT: '', DATA_DIR: ' ' }, '/shop')).toMatchObject({ port: 4000, dataDir: '/shop/data' });
});

test.each([
  ['65535', []],
  ['65536', ['PORT is "65536"; it must be a whole number from 0 to 65535.']],
  ['-1', ['PORT is "-1"; it must be a whole number from 0 to 65535.']],
  ['4e3', ['PORT is "4e3"; it must be a whole number from 0 to 65535.']],
])('a port of %s is read with care', (PORT, expected) => {
  expect(faults({ PORT })).toEqual(expected);
});

test('all faults are said at once', () => {
  expect(faults({ CLOCK: 'fast', LOG_LEVEL: 'loud', WORKER: 'no' })).toEqual([
    'CLOCK is "fast"; it must be one of system, manual.',
    'LOG_LEVEL is "loud"; it must be one of info, trace, debug, warn, error, fatal, silent.',
    'WORKER is "no"; it must be one of on, off.',
  ]);
});

test('an address that may hold a password is not repeated in a fault', () => {
  expect(faults({ DATABASE_URL: 'mysql://me:hush@there/shop' })).toEqual([
    'DATABASE_URL is not an address that begins with postgres:// or postgresql://.',
  ]);
});

test('each web site has its own address', () => {
  expect(readConfig({ PUBLIC_URLS: 'one=https://one.example, two=https://two.example:8443/' }).publicUrls).toEqual({
    one: 'https://one.example',
    two: 'https://two.example:8443',
  });
  expect(faults({ PUBLIC_URLS: 'one=https://one.example/shop' })).toEqual([
    'PUBLIC_URLS has "one=https://one.example/shop"; each part must be name=https://host, without a path.',
  ]);
});

test('production asks for a secret and refuses a clock moved by hand', () => {
  expect(faults({ NODE_ENV: 'production', CLOCK: 'manual' })).toEqual([
    'CLOCK is "manual", and a clock moved by hand is never on in production.',
    'SESSION_SECRET is not set, and in production it must be (32 characters or more).',
  ]);
  expect(faults({ NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(31) })).toContain(
    'SESSION_SECRET is too short; it must have 32 characters or more.',
  );
  expect(faults({ NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(32) })).toEqual([]);
});

test('the table has a row for each variable', () => {
  const rows = configTable().trimEnd().split('\n').slice(2);
  expect(rows).toHaveLength(14);
  expect(rows[0]).toBe('| `PORT` | `4000` | The port that the web process listens on; 0 takes any free one. |');
});
