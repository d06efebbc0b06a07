import { createHash } from 'node:crypto';
import type { App } from '../../../lib/http/kinds.ts';
import { documentOf } from '../../../lib/http/openapi.ts';
import type { Shop } from '../../../shop.ts';
import { shopPage } from '../../storefront/frame.tsx';
import { ReferencePage } from './reference-page.tsx';

/** The description of the API, for programs and for people; both are made of the routes themselves. */
export function openApiRoutes(app: App, shop: Shop): void {
  let made: { body: string; etag: string } | undefined;
  const described = () => {
    const body = JSON.stringify(documentOf(app));
    return { body, etag: `"${createHash('sha1').update(body).digest('base64url')}"` };
  };

  app.get('/openapi.json', async (request, reply) => {
    made ??= described();
    reply.headers({ etag: made.etag, 'cache-control': 'public, max-age=0, must-revalidate' });
    if (request.headers['if-none-match'] === made.etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(made.body);
  });

  app.get('/docs/api', async (request, reply) =>
    reply.page(
      await shopPage(request, shop, {
        title: 'The API',
        description: 'What a page of the shop can do, a program can do.',
        main: <ReferencePage document={documentOf(app)} />,
      }),
    ),
  );
}
