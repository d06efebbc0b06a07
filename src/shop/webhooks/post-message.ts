import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as insecure } from 'node:http';
import { request as secure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** The receiver has this long to answer, from the first look-up to the status. */
const patience = 10_000;

export interface Parcel {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Only on a developer's machine: the receiver may be on this very machine or its network. */
  open: boolean;
}

/**
 * Sends one message and gives the status of the answer; throws when there was none.
 *
 * A name is resolved once, every address that it has is looked at, and the connection goes to one of those: a name
 * that means something else a moment later leads nowhere. A redirect is an answer like any other and not followed.
 */
export async function postMessage({ url, headers, body, open }: Parcel): Promise<number> {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!open && isIP(host) && isPrivateAddress(host)) throw new Error(privately);
  const send = protocol === 'https:' ? secure : insecure;
  const { promise, resolve: answer, reject } = Promise.withResolvers<IncomingMessage>();
  const request = send(
    url,
    {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(patience),
      agent: false,
      ...(!open && { lookup: lookupPublic }),
    },
    answer,
  );
  request.on('error', reject);
  request.end(body);
  const response = await promise;
  // Nobody reads what the receiver says, and it must not keep us.
  response.on('error', () => undefined);
  response.destroy();
  return response.statusCode ?? 0;
}

const privately = 'the address is not of the public Internet';

const lookupPublic: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (fault, addresses) => {
    if (fault) return done(fault, []);
    if (addresses.some(({ address }) => isPrivateAddress(address))) return done(new Error(privately), []);
    if (options.all) return done(null, addresses);
    const [first] = addresses;
    return done(null, first?.address ?? '', first?.family);
  });
};
