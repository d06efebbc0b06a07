import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { App } from './kinds.ts';

const typeOf: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Files that never change under their address, because the address has their digest in it. */
export interface Assets {
  /** Takes a file in and gives the address at which it will be served. */
  add(name: string, body: Buffer | string): string;
  serve(app: App): void;
}

interface Asset {
  type: string;
  plain: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
}

const forever = 'public, max-age=31536000, immutable';

export function createAssets(): Assets {
  const assets = new Map<string, Asset>();
  return {
    add(name, body) {
      const plain = Buffer.from(body);
      const extension = extname(name);
      const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 10);
      const file = `${name.slice(0, name.length - extension.length)}.${digest}${extension}`;
      assets.set(file, { type: typeOf[extension] ?? 'application/octet-stream', plain });
      return `/assets/${file}`;
    },
    serve(app) {
      app.addHook('onReady', async () => {
        await Promise.all(Array.from(assets, async ([file, asset]) => assets.set(file, await compressed(asset))));
      });
      app.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => {
        const asset = assets.get(request.params['*']);
        if (!asset) return reply.callNotFound();
        const { encoding, body } = best(asset, request.headers['accept-encoding'] ?? '');
        if (encoding) reply.header('content-encoding', encoding);
        return reply.headers({ 'cache-control': forever, vary: 'accept-encoding' }).type(asset.type).send(body);
      });
    },
  };
}

/**
 * Compressed once, as small as it gets, by other threads than the one that is starting; fonts are compressed already.
 * A process that serves nothing compresses nothing.
 */
async function compressed({ type, plain }: Asset): Promise<Asset> {
  if (type.startsWith('font/')) return { type, plain };
  const [zipped, brotli] = await Promise.all([promisify(gzip)(plain, { level: 9 }), promisify(brotliCompress)(plain)]);
  return { type, plain, gzip: zipped, brotli };
}

function best({ plain, gzip, brotli }: Asset, accepted: string): { encoding?: string; body: Buffer } {
  if (brotli && /\bbr\b/.test(accepted)) return { encoding: 'br', body: brotli };
  if (gzip && /\bgzip\b/.test(accepted)) return { encoding: 'gzip', body: gzip };
  return { body: plain };
}
