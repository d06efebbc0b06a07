import type { Problem } from '../lib/http/problem.ts';
import { type Operations, places } from './operations.ts';

type Id = keyof Operations;

/** What an operation answers: one of its own answers, or a problem. */
export type Answer<Of extends Id> = Operations[Of]['gives'] | { status: number; problem: Problem };

export interface Caller {
  origin: string;
  /** The token of a session. */
  token?: string;
  /** Sends one request; a test may hand in the app itself. */
  send?: typeof fetch;
}

/** Whoever calls the API with a token, a basket and its cookies: what a browser would keep, it keeps. */
export interface Client {
  call<Of extends Id>(id: Of, takes: Operations[Of]['takes']): Promise<Answer<Of>>;
  /** The same, for who expects it to go well; a problem is thrown. */
  ask<Of extends Id>(id: Of, takes: Operations[Of]['takes']): Promise<Operations[Of]['gives']['body']>;
  signIn(token: string | undefined): void;
}

interface Taken {
  path?: Record<string, string | number>;
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  body?: unknown;
}

export function createClient({ origin, token: first, send = fetch }: Caller): Client {
  const cookies = new Map<string, string>();
  let token = first;

  async function call<Of extends Id>(id: Of, takes: Operations[Of]['takes']): Promise<Answer<Of>> {
    const { method, path } = places[id];
    const { path: parts = {}, query = {}, headers = {}, body } = takes as Taken;
    const url = new URL(path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parts[name]))), origin);
    for (const [name, value] of Object.entries(query)) {
      for (const each of [value].flat()) if (each !== undefined) url.searchParams.append(name, String(each));
    }
    const response = await send(url, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    const text = await response.text();
    const read = text === '' ? undefined : JSON.parse(text);
    const { status } = response;
    return (response.ok ? { status, body: read } : { status, problem: read }) as Answer<Of>;
  }

  return {
    call,
    async ask(id, takes) {
      const answer = await call(id, takes);
      if ('problem' in answer) throw new Error(`${id}: ${answer.status} ${JSON.stringify(answer.problem)}`);
      return answer.body;
    },
    signIn(given) {
      token = given;
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', ...value] = pair.split('=');
  if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, value.join('='));
}
