import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import { pence } from '../../../lib/money.ts';
import { decidePrice, findForDesk, listProposals, proposePrice } from '../../../shop/catalogue/index.ts';
import { mayDo } from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { actorNames, actorOf } from '../people-names.ts';
import { poundsTyped } from '../pounds.ts';
import { catalogueFigures } from './catalogue-figures.ts';
import { DecisionFields, PriceFields } from './fields.ts';
import { ProposalsPage, type ProposalsPageProps } from './proposals-page.tsx';
import { SkuParams, typedOf } from './route.tsx';
import { showProduct } from './show-product.tsx';

/** Prices: proposed by one person and, when the change is a big one, decided by a second. */
export function priceRoutes(app: App, shop: Shop): void {
  app.post('/office/products/:sku/prices', { schema: { params: SkuParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'set-prices');
    if (!staff) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return officeMissing(request, reply, shop);
    const typed = typedOf(request.body);
    const { value, errors } = readFields(PriceFields, request.body);
    if (errors)
      return reply.code(422).page(await showProduct(request, shop, { staff, product, tried: { errors, typed } }));

    const wish = {
      productId: product.id,
      pricePence: pence(poundsTyped(value.price)),
      by: actorOf(staff),
      reason: value.reason,
    };
    const outcome = await proposePrice(shop.db, wish, await catalogueFigures(shop, product.site), shop.now());
    switch (outcome.done) {
      case 'published':
      case 'proposed':
        return reply.redirect(`/office/products/${product.sku}#prices`, 303);
      case 'already-proposed': {
        const errors = [{ field: 'price', reason: 'Another price waits for a second person; it is decided first.' }];
        return reply.code(409).page(await showProduct(request, shop, { staff, product, tried: { errors, typed } }));
      }
      case 'not-there':
        return officeMissing(request, reply, shop);
    }
  });
  decisionRoutes(app, shop);
}

const PriceParams = Type.Object({ priceId: Type.String({ format: 'uuid' }) });

function decisionRoutes(app: App, shop: Shop): void {
  const proposals = async (may: boolean, tried: Pick<ProposalsPageProps, 'refusals' | 'gone'> = {}) => {
    const [rows, nameOf] = await Promise.all([listProposals(shop.db, 200), actorNames(shop)]);
    return { title: 'Prices', main: <ProposalsPage rows={rows} nameOf={nameOf} mayDecide={may} {...tried} /> };
  };

  app.get('/office/prices', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-prices');
    if (!staff) return reply;
    return reply.page(await officePage(request, shop, await proposals(mayDo(staff.roles, 'publish-prices'))));
  });

  app.post('/office/prices/:priceId/decision', { schema: { params: PriceParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'publish-prices');
    if (!staff) return reply;
    const { value } = readFields(DecisionFields, request.body);
    if (!value) return reply.code(422).page(await officePage(request, shop, await proposals(true)));
    const wish = { priceId: request.params.priceId, agree: value.decision === 'agree', by: actorOf(staff) };
    const outcome = await decidePrice(shop.db, wish, shop.now());
    switch (outcome.done) {
      case 'published':
      case 'declined':
        return reply.redirect('/office/prices', 303);
      case 'not-waiting':
        return reply.code(409).page(await officePage(request, shop, await proposals(true, { gone: true })));
      case 'refused': {
        const refusals = await refusalStubs(shop, siteOf(request.host), [outcome.refusal]);
        return reply.code(422).page(await officePage(request, shop, await proposals(true, { refusals })));
      }
    }
  });
}
