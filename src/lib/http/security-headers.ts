import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';
import type { App } from './kinds.ts';

/**
 * The headers that keep a browser safe, the same for every answer.
 *
 * Helmet works them out from its options at each request, which was a fifteenth of the time of a page; here it works
 * them out once, and the same headers are sent from then on.
 */
export async function sendSecurityHeaders(app: App, options: HelmetOptions): Promise<void> {
  const headers = await headersOf(options);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** What helmet writes on an answer, written down instead of sent. */
export function headersOf(options: HelmetOptions): Promise<Record<string, string>> {
  const headers: Record<string, string> = {};
  const request = {} as IncomingMessage;
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: (name: string) => delete headers[name.toLowerCase()],
  } as unknown as ServerResponse;
  return new Promise((resolve, reject) => {
    helmet(options)(request, response, (fault?: unknown) => (fault ? reject(fault) : resolve(headers)));
  });
}
