import type { FastifyRequest } from 'fastify';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import { type DeskProduct, findForDesk } from '../../../shop/catalogue/index.ts';
import { mayDo, type StaffPerson } from '../../../shop/identity/index.ts';
import { countStock, listMovements } from '../../../shop/stock/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { actorNames, actorOf } from '../people-names.ts';
import { ListQuery, productList } from '../products/list.tsx';
import { SkuParams, typedOf } from '../products/route.tsx';
import { CountFields, changeOf } from './fields.ts';
import { levelsOf } from './levels.ts';
import { StockPage, type StockPageProps } from './stock-page.tsx';

export function stockRoutes(app: App, shop: Shop): void {
  app.get('/office/stock', { schema: { querystring: ListQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-stock');
    if (!staff) return reply;
    return reply.page(await productList(request, shop, { at: '/office/stock', title: 'Stock', query: request.query }));
  });

  app.get('/office/stock/:sku', { schema: { params: SkuParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-stock');
    if (!staff) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return officeMissing(request, reply, shop);
    return reply.page(await showStock(request, shop, { staff, product }));
  });

  app.post('/office/stock/:sku/movements', { schema: { params: SkuParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'count-stock');
    if (!staff) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return officeMissing(request, reply, shop);
    const typed = typedOf(request.body);
    const again = async (status: number, tried: Pick<StockPageProps, 'errors'>) =>
      reply.code(status).page(await showStock(request, shop, { staff, product, tried: { ...tried, typed } }));

    const { value, errors } = readFields(CountFields, request.body);
    if (errors) return again(422, { errors });
    const seen = Number(typed[`seen-${value.place}`]);
    const quantity = changeOf(value, seen);
    if (!Number.isSafeInteger(seen)) return again(422, { errors: [{ field: 'place', reason: 'Choose the place.' }] });
    if (quantity === 0) {
      return again(422, {
        errors: [{ field: 'quantity', reason: `That changes nothing: ${seen} are there already.` }],
      });
    }
    const change = { productId: product.id, place: value.place, quantity, reason: value.reason, actor: actorOf(staff) };
    const outcome = await countStock(shop.db, change, shop.now());
    if (outcome.done === 'counted') return reply.redirect(`/office/stock/${product.sku}`, 303);
    const reason = 'That would leave fewer than are promised to customers. Say first which order cannot have its line.';
    return again(422, { errors: [{ field: 'quantity', reason }] });
  });
}

async function showStock(
  request: FastifyRequest,
  shop: Shop,
  given: { staff: StaffPerson; product: DeskProduct; tried?: Pick<StockPageProps, 'errors' | 'typed'> },
) {
  const { staff, product, tried = {} } = given;
  const [levels, movements, nameOf] = await Promise.all([
    levelsOf(shop, product.id),
    listMovements(shop.db, product.id, 100),
    actorNames(shop),
  ]);
  return officePage(request, shop, {
    title: `Stock of ${product.name}`,
    main: (
      <StockPage
        sku={product.sku}
        name={product.name}
        levels={levels}
        movements={movements}
        nameOf={nameOf}
        mayCount={mayDo(staff.roles, 'count-stock')}
        {...tried}
      />
    ),
  });
}
