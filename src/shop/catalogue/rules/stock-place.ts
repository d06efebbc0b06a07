export type Route = 'warehouse' | 'supplier-direct' | 'e-delivery';

/** Where the stock of a product is counted: at its supplier, or under the name of its route. */
export const stockPlace = ({ route, supplier }: { route: Route; supplier: string | null }): string => supplier ?? route;
