import { expect, test } from 'vitest';
import { parseLock } from './postgres/lock-file.ts';
import { socketFolderName } from './postgres/place.ts';
import { settings } from './postgres/settings.ts';

test('a server that is up says so in its lock file', () => {
  const file = '4711\n/srv/shop/data/postgres\n1795321880\n5432\n/tmp/cf-0123456789ab\n\n  5432001  12\nready   \n';
  expect(parseLock(file)).toEqual({ pid: 4711, socketFolder: '/tmp/cf-0123456789ab', ready: true });
});

test('a server that is still coming up is not ready', () => {
  const file = '4711\n/srv/shop/data/postgres\n1795321880\n5432\n/tmp/cf-0123456789ab\n\n  5432001  12\nstarting\n';
  expect(parseLock(file)).toEqual({ pid: 4711, socketFolder: '/tmp/cf-0123456789ab', ready: false });
});

test('a lock file that was cut short names no server', () => {
  expect(parseLock('')).toBeUndefined();
  expect(parseLock('\n/srv')).toBeUndefined();
});

test("the socket's folder is the same at each start and differs by data folder and account", () => {
  const first = socketFolderName('/srv/one', 1000, '/tmp');
  expect(first).toMatch(/^\/tmp\/cf-[0-9a-f]{12}$/);
  expect(socketFolderName('/srv/one', 1000, '/tmp')).toBe(first);
  expect(socketFolderName('/srv/two', 1000, '/tmp')).not.toBe(first);
  expect(socketFolderName('/srv/one', 1001, '/tmp')).not.toBe(first);
});

test('a temporary folder with a name too long for a socket is passed over', () => {
  expect(socketFolderName('/srv/one', 1000, '/tmp/'.padEnd(73, 'x'))).toMatch(/^\/tmp\/x+\/cf-/);
  expect(socketFolderName('/srv/one', 1000, '/tmp/'.padEnd(74, 'x'))).toMatch(/^\/tmp\/cf-/);
});

test('what must last waits for the disk, and nothing listens on the network', () => {
  const lasting = settings({ socketFolder: '/tmp/cf', durable: true });
  expect(lasting).toMatchObject({ listen_addresses: '', unix_socket_permissions: '0700', jit: 'off' });
  expect(Object.keys(lasting)).not.toContain('fsync');
  expect(settings({ socketFolder: '/tmp/cf', durable: false })).toMatchObject({
    fsync: 'off',
    full_page_writes: 'off',
  });
});
