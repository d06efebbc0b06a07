export type Collected = 'goods' | 'groceries' | 'entertaining';

export interface CollectionFacts {
  kind: string;
  services: readonly string[];
}

/**
 * Whether an order can be collected in a shop.
 *
 * Groceries from selected branches only (wr-collection.waitrose-selected), party food from every branch, a new one
 * included without anybody's doing (wr-collection.entertaining-all).
 */
export function offersCollection({ kind, services }: CollectionFacts, what: Collected): boolean {
  switch (what) {
    case 'goods':
      return services.includes('goods-collection');
    case 'groceries':
      return services.includes('grocery-collection');
    case 'entertaining':
      return kind === 'supermarket';
  }
}
