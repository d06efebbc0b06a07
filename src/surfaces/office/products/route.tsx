import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import { editProduct, findForDesk, publishProduct, withdrawProduct } from '../../../shop/catalogue/index.ts';
import { siteById } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { requireStaff } from '../../who.ts';
import { officeMissing } from '../missing.tsx';
import { actorOf } from '../people-names.ts';
import { catalogueFigures } from './catalogue-figures.ts';
import { attributesOf, linesOf, ProductFields } from './fields.ts';
import { ListQuery, productList } from './list.tsx';
import { showProduct } from './show-product.tsx';

export const SkuParams = Type.Object({ sku: Type.String({ maxLength: 60 }) });

export function productRoutes(app: App, shop: Shop): void {
  app.get('/office/products', { schema: { querystring: ListQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-products');
    if (!staff) return reply;
    return reply.page(
      await productList(request, shop, { at: '/office/products', title: 'Products', query: request.query }),
    );
  });

  app.get('/office/products/:sku', { schema: { params: SkuParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-products');
    if (!staff) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return officeMissing(request, reply, shop);
    return reply.page(await showProduct(request, shop, { staff, product }));
  });

  revisionRoute(app, shop);
  publicationRoutes(app, shop);
}

function revisionRoute(app: App, shop: Shop): void {
  app.post('/office/products/:sku/revisions', { schema: { params: SkuParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'edit-products');
    if (!staff) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return officeMissing(request, reply, shop);
    const typed = typedOf(request.body);
    const { value, errors } = readFields(ProductFields, request.body);
    if (errors)
      return reply.code(422).page(await showProduct(request, shop, { staff, product, tried: { errors, typed } }));

    const wish = {
      productId: product.id,
      revision: value.revision,
      by: actorOf(staff),
      changes: {
        name: value.name,
        maker: value.maker ?? null,
        description: value.description,
        attributes: attributesOf(value.attributes),
        specialConditions: linesOf(value.specialConditions),
        abv: value.abv ?? null,
        drink: value.drink === 'yes',
        perishable: value.perishable === 'yes',
        electrical: value.electrical === 'yes',
        weeeCategory: value.weeeCategory ?? null,
      },
    };
    const outcome = await editProduct(shop.db, wish, await catalogueFigures(shop, product.site), shop.now());
    switch (outcome.done) {
      case 'edited':
        return reply.redirect(`/office/products/${product.sku}#history`, 303);
      case 'not-there':
        return officeMissing(request, reply, shop);
      case 'changed-meanwhile': {
        const reason = `Somebody has changed this product meanwhile: it is at revision ${outcome.revision} now. Look at the history, then save again.`;
        const tried = { errors: [{ field: 'name', reason }], typed };
        return reply.code(409).page(await showProduct(request, shop, { staff, product, tried }));
      }
      case 'refused': {
        const refusals = await refusalStubs(shop, siteById(product.site), [outcome.refusal]);
        return reply.code(422).page(await showProduct(request, shop, { staff, product, tried: { refusals, typed } }));
      }
    }
  });
}

function publicationRoutes(app: App, shop: Shop): void {
  app.post('/office/products/:sku/publication', { schema: { params: SkuParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'edit-products');
    if (!staff) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return officeMissing(request, reply, shop);
    const outcome = await publishProduct(shop.db, product.id, shop.now());
    if (outcome.done === 'refused') {
      const refusals = await refusalStubs(shop, siteById(product.site), [outcome.refusal]);
      return reply.code(422).page(await showProduct(request, shop, { staff, product, tried: { refusals } }));
    }
    return reply.redirect(`/office/products/${product.sku}`, 303);
  });

  app.post('/office/products/:sku/withdrawal', { schema: { params: SkuParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'edit-products');
    if (!staff) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return officeMissing(request, reply, shop);
    await withdrawProduct(shop.db, product.id);
    return reply.redirect(`/office/products/${product.sku}`, 303);
  });
}

/** A form's fields as they came, to be shown again. */
export const typedOf = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? { ...body } : {};
