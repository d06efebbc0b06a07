import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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
      assets.set(file, compressed(plain, typeOf[extension] ?? 'application/octet-stream'));
      return `/assets/${file}`;
    },
    serve(app) {
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

/** Compressed once, at the start, as small as it gets; fonts are compressed already. */
function compressed(plain: Buffer, type: string): Asset {
  if (type.startsWith('font/')) return { type, plain };
  return { type, plain, gzip: gzipSync(plain, { level: 9 }), brotli: brotliCompressSync(plain) };
}

function best({ plain, gzip, brotli }: Asset, accepted: string): { encoding?: string; body: Buffer } {
  if (brotli && /\bbr\b/.test(accepted)) return { encoding: 'br', body: brotli };
  if (gzip && /\bgzip\b/.test(accepted)) return { encoding: 'gzip', body: gzip };
  return { body: plain };
}
