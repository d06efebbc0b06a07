import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { type Category, categoriesOf } from '../../../shop/catalogue/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { sendTagged } from '../products/tagged.ts';

const Entry = Type.Object({
  slug: Type.String(),
  parent: Type.Union([Type.String(), Type.Null()]),
  name: Type.String(),
  url: Type.String(),
});
const Categories = Type.Object({ categories: Type.Array(Entry, { description: 'Each after its parent.' }) });

const withChildren = (category: Category): Category[] => [category, ...category.children.flatMap(withChildren)];

export function categoryApiRoutes(app: App, _shop: Shop): void {
  app.get(
    '/api/v1/categories',
    { schema: { tags: ['Products'], response: { 200: Categories } } },
    async (request, reply) => {
      const all = categoriesOf(siteOf(request.host).id).tops.flatMap(withChildren);
      const categories = all.map(({ slug, parent, name, url }) => ({ slug, parent: parent?.slug ?? null, name, url }));
      return sendTagged(request, reply, { categories });
    },
  );
}
