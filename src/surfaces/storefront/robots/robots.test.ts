import { expect, test } from 'vitest';
import { openPages } from '../../../../test/order-pages.ts';
import { proves } from '../../../../test/proves.ts';
import { robotsRoutes } from './routes.ts';

proves('ip.personal-use', 'ip.no-copying');

const { app } = await openPages([robotsRoutes]);

test('programs are told what is not for them, and which door is', async () => {
  const { statusCode, headers, payload } = await app.inject('/robots.txt');
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(payload).toContain('use the API, /openapi.json');
  expect(payload).toContain('User-agent: *\nDisallow: /account\n');
  expect(payload).not.toContain('Disallow: /p/');
});
