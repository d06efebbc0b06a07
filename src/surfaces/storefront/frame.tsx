import type { FastifyRequest } from 'fastify';
import type { ComponentChildren, VNode } from 'preact';
import { pageOf } from '../../lib/http/page.ts';
import { inWords } from '../../lib/time.ts';
import { countUnits, keptBy } from '../../shop/basket/index.ts';
import { categoriesOf } from '../../shop/catalogue/index.ts';
import type { Person } from '../../shop/identity/index.ts';
import { deliveryPromise, outletsTerms, phoneLine, type Site, siteOf } from '../../shop/outlets/index.ts';
import { figuresOf, type TermsVersion, versionInForce } from '../../shop/terms/index.ts';
import type { Shop } from '../../shop.ts';
import type { Brand, HeaderState, Link } from '../ui/brand.ts';
import { Layout } from '../ui/layout.tsx';
import { whoAsks } from '../who.ts';
import { footerOf } from './footer-words.ts';
import { siteNotices } from './site-notices.tsx';

export interface View {
  /**
   * An object that stands for all that the view is made of, read afresh for this request. A visitor whose page is
   * made of the same as the one before gets the same bytes: see `keptPage`.
   */
  madeOf?: object;
  title: string;
  description?: string;
  canonical?: string;
  breadcrumb?: readonly Link[];
  main: ComponentChildren;
  footer?: ComponentChildren;
  query?: string;
  /** The islands of this page besides those of the frame. */
  islands?: readonly string[];
}

const brands = new Map<string, { version: TermsVersion; brand: Brand }>();

/** A page of the shop in its frame: the brand by the host name, the person and the basket by their cookies. */
export async function shopPage(request: FastifyRequest, shop: Shop, view: View): Promise<VNode | Buffer> {
  const site = siteOf(request.host);
  const now = shop.now();
  const [version, person] = await Promise.all([versionInForce(shop.db, site.id, now), whoAsks(request, shop)]);
  const basketCount = await countUnitsOf(request, shop, site, person);
  const notices = await siteNotices(request, shop, { site, version });
  const figures = figuresOf(version, outletsTerms);
  const headerState = {
    line: deliveryLine(site, now, figures),
    service: phoneLine(site, now, figures).words,
    accountName: person.kind === 'customer' ? person.name : undefined,
    basketCount,
    query: view.query,
  };
  const page = () => (
    <Framed shop={shop} brand={brandOf(shop, site, version)} view={view} state={headerState} notices={notices} />
  );
  const isPlain = person.kind === 'visitor' && basketCount === 0 && !notices;
  if (!view.madeOf || !isPlain) return page();
  const frame = `${version.id} ${headerState.line} ${headerState.service} ${request.protocol} ${request.host}`;
  return keptPage(view.madeOf, frame, page);
}

function Framed({
  shop,
  brand,
  view,
  state,
  notices,
}: {
  shop: Shop;
  brand: Brand;
  view: View;
  state: HeaderState;
  notices: ComponentChildren;
}) {
  return (
    <Layout
      brand={brand}
      title={view.title}
      description={view.description ?? brand.tagline}
      canonical={view.canonical}
      breadcrumb={view.breadcrumb}
      headerState={state}
      main={
        <>
          {notices}
          {view.main}
        </>
      }
      footer={view.footer}
      scripts={scriptsOf(shop, view.islands)}
    />
  );
}

const keptPages = new WeakMap<object, Map<string, Buffer>>();
/** A page is kept in so many frames: by day and by the addresses that the shop is asked at. */
const framesOfOne = 4;

/** The bytes of a page that is made of the same as before, in the same frame; otherwise it is drawn and kept. */
function keptPage(madeOf: object, frame: string, draw: () => VNode): Buffer {
  const kept = keptPages.get(madeOf) ?? new Map<string, Buffer>();
  keptPages.set(madeOf, kept);
  const before = kept.get(frame);
  if (before) return before;
  const page = Buffer.from(pageOf(draw()));
  if (kept.size >= framesOfOne) kept.clear();
  kept.set(frame, page);
  return page;
}

/** The one useful thing that the line above the frame says. */
function deliveryLine(site: Site, now: Temporal.Instant, figures: typeof outletsTerms.figures): string {
  const [method] = site.deliveryMethods;
  return method
    ? `Order now for delivery by ${inWords(deliveryPromise(method, { now }, figures).latest)}.`
    : site.tagline;
}

/** How many things are in the basket; nothing is asked for a visitor who has none. */
async function countUnitsOf({ cookies }: FastifyRequest, { db }: Shop, { id }: Site, person: Person): Promise<number> {
  if (person.kind === 'customer') return countUnits(db, { site: id, customerId: person.id });
  return cookies['basket'] ? countUnits(db, keptBy(id, cookies['basket'])) : 0;
}

const everywhere = ['search-suggest'];

const scriptsOf = ({ theme }: Shop, islands: readonly string[] = []): string[] =>
  [...everywhere, ...islands].map((name) => theme.script(name));

/** What the frame knows of a brand is the same for every request until its terms change. */
function brandOf(shop: Shop, site: Site, version: TermsVersion): Brand {
  const before = brands.get(site.id);
  if (before?.version.id === version.id) return before.brand;
  const sheet = shop.theme.sheets[site.id];
  const brand: Brand = {
    key: site.id,
    name: site.brand,
    tagline: site.tagline,
    stylesheet: sheet?.stylesheet ?? '',
    fonts: sheet?.fonts ?? [],
    themeColour: sheet?.themeColour ?? { light: '', dark: '' },
    departments: categoriesOf(site.id).departments,
    footer: footerOf(site, version),
  };
  brands.set(site.id, { version, brand });
  return brand;
}
