import { type Static, Type } from 'typebox';
import { invariant } from '../../lib/invariant.ts';
import { readFacts } from './facts.ts';
import { offersCollection } from './rules/offers-collection.ts';
import type { SiteId } from './sites.ts';

const Outlet = Type.Object({
  id: Type.String(),
  site: Type.Union([Type.Literal('hollis'), Type.Literal('larkfield')]),
  kind: Type.Union([
    Type.Literal('department-store'),
    Type.Literal('supermarket'),
    Type.Literal('cafe'),
    Type.Literal('concession'),
    Type.Literal('airport-shop'),
    Type.Literal('petrol-station'),
    Type.Literal('motorway-services'),
    Type.Literal('cookery-school'),
    Type.Literal('farm-shop'),
  ]),
  inside: Type.Optional(Type.String()),
  name: Type.String(),
  town: Type.String(),
  postcode: Type.String(),
  nation: Type.Union([
    Type.Literal('England'),
    Type.Literal('Scotland'),
    Type.Literal('Wales'),
    Type.Literal('Northern Ireland'),
  ]),
  services: Type.Array(
    Type.Union([
      Type.Literal('goods-collection'),
      Type.Literal('grocery-collection'),
      Type.Literal('returns'),
      Type.Literal('small-electricals'),
    ]),
  ),
  zones: Type.Array(Type.String()),
  /** Floors of a grocer's shop may count as a department store's, as they do where both brands share a building. */
  countsAs: Type.Optional(Type.Object({ outlet: Type.String(), zones: Type.Array(Type.String()) })),
});

/** A place where the retailer sells, serves or hands over. */
export type Outlet = Static<typeof Outlet>;
export type OutletKind = Outlet['kind'];

export const outlets: readonly Outlet[] = readFacts('outlets.json', Type.Array(Outlet));

for (const { id, inside } of outlets) {
  invariant(
    !inside || outlets.some((outer) => outer.id === inside),
    `the outlet ${id} is inside ${inside}, and there is none`,
  );
}

export const outletById = (id: string): Outlet | undefined => outlets.find((outlet) => outlet.id === id);

/** The shops in which an order of a site can be collected: goods from either brand's shops, groceries from branches. */
export const collectionOutlets = (site: SiteId): readonly Outlet[] =>
  outlets.filter((outlet) => offersCollection(outlet, site === 'larkfield' ? 'groceries' : 'goods'));

/** The branches in which party food can be collected. */
export const entertainingOutlets: readonly Outlet[] = outlets.filter((outlet) =>
  offersCollection(outlet, 'entertaining'),
);
