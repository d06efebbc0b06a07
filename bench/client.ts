import http from 'node:http';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** As it came over the wire, compressed if it was. */
  raw: Buffer;
  /** From the first byte sent to the last one received. */
  ms: number;
}

/** One browser or program: a connection that is kept open, and the cookies that it was given. */
export interface Client {
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The same, and the answer must be a success; its body is read as JSON. */
  json(method: string, path: string, body?: unknown): Promise<Readonly<Record<string, unknown>>>;
  close(): void;
}

/** Whoever waits longer than this has a shop that hangs. */
const patience = 30_000;

export function createClient(url: string): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map<string, string>();

  const ask: Client['ask'] = (method, path, body, more = {}) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const sent = body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
      const type = typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json';
      const headers = {
        ...(sent && { 'content-type': type, 'content-length': String(sent.length) }),
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...more,
      };
      const request = http.request(new URL(path, url), { method, agent, headers, timeout: patience }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          keepCookies(cookies, response.headers['set-cookie']);
          const { statusCode: status = 0, headers: given } = response;
          resolve({ status, headers: given, raw: Buffer.concat(parts), ms: performance.now() - began });
        });
      });
      request.on('timeout', () => request.destroy(new Error(`${method} ${path} was not answered.`)));
      request.on('error', reject);
      request.end(sent);
    });

  return {
    ask,
    async json(method, path, body) {
      const { status, raw } = await ask(method, path, body);
      if (status >= 300) throw new Error(`${method} ${path} answers ${status}: ${raw.toString().slice(0, 300)}`);
      return JSON.parse(raw.toString());
    },
    close: () => agent.destroy(),
  };
}

function keepCookies(cookies: Map<string, string>, given: readonly string[] = []): void {
  for (const cookie of given) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** Does the work for each thing, so many at a time, as so many shoppers would. */
export async function atOnce<Thing>(
  workers: number,
  things: readonly Thing[],
  work: (thing: Thing, worker: number) => Promise<void>,
): Promise<void> {
  const left = things.values();
  const each = async (worker: number) => {
    for (const thing of left) await work(thing, worker);
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => each(worker)));
}
