import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { App } from '../../../lib/http/kinds.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { isTint, picture } from '../../ui/picture.ts';

const Icons = Type.Object({ icons: Type.Record(Type.String(), Type.String()) });

/** The drawings of the catalogue, each the body of an SVG on a field of 32 by 32. */
function readIcons(): ReadonlyMap<string, string> {
  const file = readFileSync(new URL('../../../../retailer/catalogue/icons.json.gz', import.meta.url));
  const read: unknown = JSON.parse(gunzipSync(file).toString('utf8'));
  if (!Value.Check(Icons, read)) throw new Error('retailer/catalogue/icons.json.gz is not a set of icons');
  return new Map(Object.entries(read.icons));
}

const Params = Type.Object({ file: Type.String({ pattern: '^[a-z0-9-]+\\.svg$' }) });

/** `/pictures/teapot-sage.svg`: an icon on a ground, as the brand sets its pictures. It never changes under its address. */
export function pictureRoutes(app: App, _shop: Shop): void {
  const icons = readIcons();
  const drawn = new Map<string, string>();

  function draw(file: string, setting: 'shelf' | 'disc'): string | undefined {
    const key = `${setting} ${file}`;
    const before = drawn.get(key);
    if (before) return before;
    const [, icon = '', tint = ''] = /^(.+)-([a-z]+)\.svg$/.exec(file) ?? [];
    const drawing = icons.get(icon);
    if (!drawing || !isTint(tint)) return undefined;
    const svg = picture(drawing, tint, setting);
    drawn.set(key, svg);
    return svg;
  }

  app.get('/pictures/:file', { schema: { params: Params } }, (request, reply) => {
    const svg = draw(request.params.file, siteOf(request.host).kind === 'grocer' ? 'disc' : 'shelf');
    if (!svg) return reply.callNotFound();
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type('image/svg+xml').send(svg);
  });
}
