import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { listForDesk } from '../../../shop/catalogue/index.ts';
import { availableOf } from '../../../shop/stock/index.ts';
import type { Shop } from '../../../shop.ts';
import { officePage } from '../frame.tsx';
import { ProductListPage } from './list-page.tsx';

export const ListQuery = Type.Object({
  product: Type.Optional(Type.String({ maxLength: 100 })),
  on: Type.Optional(Type.Union([Type.Literal('sale'), Type.Literal('none'), Type.Literal('')])),
  after: Type.Optional(Type.String({ maxLength: 60 })),
});

const pageSize = 50;

/** The list of products, for those who edit them and for those who count them. */
export async function productList(
  request: FastifyRequest,
  shop: Shop,
  { at, title, query }: { at: '/office/products' | '/office/stock'; title: string; query: Static<typeof ListQuery> },
) {
  const sought = query.product?.trim() || undefined;
  const onSale = query.on === 'sale' ? true : query.on === 'none' ? false : undefined;
  const rows = await listForDesk(shop.db, { sought, onSale, after: query.after, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const available = await availableOf(
    shop.db,
    shown.map(({ id }) => id),
  );
  const last = rows.length > pageSize ? shown.at(-1)?.sku : undefined;
  const kept = { ...(sought && { product: sought }), ...(query.on && { on: query.on }) };
  const next = last && `${at}?${new URLSearchParams({ ...kept, after: last })}`;
  return officePage(request, shop, {
    title,
    main: <ProductListPage rows={shown} sought={sought} on={query.on} at={at} available={available} next={next} />,
  });
}
