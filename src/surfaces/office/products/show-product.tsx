import type { FastifyRequest } from 'fastify';
import { canPublish, type DeskProduct, listPrices, listRevisions } from '../../../shop/catalogue/index.ts';
import { mayDo, type StaffPerson } from '../../../shop/identity/index.ts';
import { siteById } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { officePage } from '../frame.tsx';
import { actorNames } from '../people-names.ts';
import { ProductPage, type ProductPageProps } from './product-page.tsx';

type Tried = Pick<ProductPageProps, 'errors' | 'refusals' | 'typed' | 'said'>;

/** The page of one product, as it is or with what was just tried on it. */
export async function showProduct(
  request: FastifyRequest,
  shop: Shop,
  { staff, product, tried = {} }: { staff: StaffPerson; product: DeskProduct; tried?: Tried },
) {
  const refusal = product.publishedAt ? undefined : canPublish(product);
  const [prices, revisions, nameOf, [unpublishable]] = await Promise.all([
    listPrices(shop.db, product.id, 50),
    listRevisions(shop.db, product.id, 50),
    actorNames(shop),
    refusalStubs(shop, siteById(product.site), refusal ? [refusal] : []),
  ]);
  const may = {
    edit: mayDo(staff.roles, 'edit-products'),
    price: mayDo(staff.roles, 'set-prices'),
    decide: mayDo(staff.roles, 'publish-prices'),
  };
  return officePage(request, shop, {
    title: product.name,
    main: (
      <ProductPage
        product={product}
        prices={prices}
        revisions={revisions}
        may={may}
        nameOf={nameOf}
        unpublishable={unpublishable}
        {...tried}
      />
    ),
  });
}
