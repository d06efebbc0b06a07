import type { Config } from './lib/config.ts';
import type { Db } from './lib/db.ts';
import type { Now } from './lib/time.ts';
import type { OrderKeys } from './shop/checkout/index.ts';
import type { PaymentProvider } from './shop/payments/index.ts';
import type { LiveSearch } from './shop/search/index.ts';
import type { Register } from './shop/terms/index.ts';
import type { Theme } from './surfaces/ui/theme.ts';

/** What every surface is handed: everything that comes from outside, and nothing that could be imported. */
export interface Shop {
  db: Db;
  now: Now;
  config: Config;
  provider: PaymentProvider;
  search: LiveSearch;
  theme: Theme;
  /** Every clause that code carries out. */
  register: Register;
  /** The keys that open the pages of orders for guests. */
  keys: OrderKeys;
}
