import type { LightMyRequestResponse } from 'fastify';
import type { App } from '../../src/lib/http/kinds.ts';

/** Sends what it is told to send, and keeps the cookies that it gets. */
export interface Sender {
  get(path: string): Promise<LightMyRequestResponse>;
  form(path: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  json(method: 'POST' | 'PUT', path: string, body: unknown): Promise<LightMyRequestResponse>;
}

export function senderTo(app: App, host = 'localhost'): Sender {
  const jar = new Map<string, string>();
  const headers = () => ({
    host,
    accept: 'text/html',
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  });
  const keep = (answer: LightMyRequestResponse) => {
    for (const { name, value } of answer.cookies) jar.set(name, value);
    return answer;
  };
  return {
    get: async (url) => keep(await app.inject({ url, headers: headers() })),
    form: async (url, fields) =>
      keep(
        await app.inject({
          method: 'POST',
          url,
          headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(fields).toString(),
        }),
      ),
    json: async (method, url, body) =>
      keep(
        await app.inject({
          method,
          url,
          headers: { ...headers(), accept: 'application/json', 'content-type': 'application/json' },
          payload: JSON.stringify(body),
        }),
      ),
  };
}
