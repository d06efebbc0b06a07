import type { Site } from '../../shop/outlets/index.ts';
import type { Shop } from '../../shop.ts';
import { promiseStubs } from '../refusals.ts';
import { Stub, type StubProps } from '../ui/stub.tsx';

/** The clauses that a page rests on, as far as code carries them out and this site says them. */
export const promisesOf = (shop: Shop, site: Site, ids: readonly string[]): Promise<StubProps[]> =>
  promiseStubs(
    shop,
    site,
    ids.filter((id) => shop.register.has(id) && shop.register.belongsTo(id, site.id)),
  );

/** Promises side by side. */
export const Promises = ({ stubs }: { stubs: readonly StubProps[] }) => (
  <div class="promises">
    {stubs.map((stub) => (
      <Stub key={stub.href} {...stub} />
    ))}
  </div>
);
