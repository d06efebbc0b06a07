import pg from 'pg';
import { comparedRow, ms, type Row, row } from './measure.ts';
import { beside } from './pages.ts';
import type { World } from './world.ts';

const queries = [
  'kettle',
  'red wine',
  'desk lamp',
  'wireless headphones',
  'cotton shirt',
  'chocolate',
  'office chair',
  'usb cable',
  'frying pan',
  'birthday card',
  'towel',
  'gold ring',
];

/** What a shop without an index of its own would ask: the full-text search of the database, with the best 24. */
const fullText = `
  select p.id, p.sku, p.slug, p.name, p.maker, p.icon, p.tint, p.price_pence, l.on_hand - l.claimed as available, f.total
  from (
    select s.id, ts_rank(s.words, q) as rank, count(*) over () as total
    from bench.searched s, plainto_tsquery('english', $1) q
    where s.words @@ q order by rank desc limit 24
  ) f
  join catalogue.product p on p.id = f.id
  left join stock.level l on l.product_id = p.id and l.place = coalesce(p.supplier, p.route)
  order by f.rank desc`;

/** The search page, which ranks, forgives typing errors and counts facets, beside one bare query of full text. */
export async function search(world: World): Promise<Row[]> {
  await prepareFullText(world.databaseUrl);
  const paths = queries.map((query) => `/search?q=${encodeURIComponent(query)}`);
  for (const [at, path] of paths.entries()) {
    await world.teachLimit({ [path]: [{ text: fullText, values: [queries[at]] }] });
  }
  const compared = await beside(world, paths);
  return [
    comparedRow('search page, requests', compared),
    row('search page, median of 10 connections', ms(compared.shop.medianMs), undefined, {
      limit: ms(compared.limit.medianMs),
      ratio: compared.limit.medianMs / compared.shop.medianMs,
    }),
  ];
}

async function prepareFullText(databaseUrl: string): Promise<void> {
  const session = new pg.Client({ connectionString: databaseUrl });
  await session.connect();
  try {
    await session.query(`
      drop schema if exists bench cascade;
      create schema bench;
      create table bench.searched as
        select id, to_tsvector('english', concat_ws(' ', name, maker, model, description)) as words
        from catalogue.product where published_at is not null and site = 'hollis';
      create index on bench.searched using gin (words);
      analyze bench.searched`);
  } finally {
    await session.end();
  }
}
