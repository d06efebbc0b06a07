import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../../src/lib/http/kinds.ts';

export interface Reply {
  status: number;
  body: Readonly<Record<string, unknown>>;
}

/** Somebody who asks the shop through its API and keeps the cookies that they are given. */
export interface Person {
  ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object, key?: string): Promise<Reply>;
  /** Presses a button on a page: a form that is sent. Says the status. */
  send(path: string, form: Readonly<Record<string, string>>): Promise<number>;
}

/** What the shop answers to everybody while it is too busy: nothing was done, and the same is asked again. */
const tooBusy = '5';
const patience = 100;

export function createPerson(app: App, cookies: readonly (readonly [name: string, value: string])[] = []): Person {
  const jar = new Map(cookies);
  const cookie = () => [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const inject: typeof app.inject = app.inject.bind(app);
  const put = async (options: {
    method: 'GET' | 'POST' | 'PUT';
    url: string;
    payload?: string | object;
    type?: string;
    key?: string;
  }) => {
    const { type, key, ...rest } = options;
    const headers = {
      host: 'localhost',
      cookie: cookie(),
      ...(type && { 'content-type': type }),
      ...(key && { 'idempotency-key': key }),
    };
    for (let tries = 0; ; tries += 1) {
      const answer = await inject({ ...rest, headers });
      if (answer.statusCode === 503 && answer.headers['retry-after'] === tooBusy && tries < patience) await wait(100);
      else {
        for (const { name, value, maxAge } of answer.cookies) {
          if (maxAge === 0 || value === '') jar.delete(name);
          else jar.set(name, value);
        }
        return answer;
      }
    }
  };
  return {
    async ask(method, path, body, key) {
      const { statusCode, payload, headers } = await put({
        method,
        url: path,
        ...(body && { payload: body }),
        ...(key && { key }),
      });
      const isJson = String(headers['content-type']).includes('json');
      return { status: statusCode, body: isJson ? JSON.parse(payload) : {} };
    },
    async send(path, form) {
      const payload = new URLSearchParams(form).toString();
      const type = 'application/x-www-form-urlencoded';
      return (await put({ method: 'POST', url: path, payload, type })).statusCode;
    },
  };
}

/** What an answer has under a name, where it is a text. */
export function textIn(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** What an answer has under a name, where it is a list of things. */
export function listIn(body: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>>[] {
  const value = body[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
}
