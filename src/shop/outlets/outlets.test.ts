import { expect, test } from 'vitest';
import {
  collectionOutlets,
  entertainingOutlets,
  isInTerritory,
  outletsTerms,
  phoneLine,
  reachedAt,
  readPostcode,
  siteById,
  siteOf,
} from './index.ts';

test.each<[host: string, site: string]>([
  ['hollis.localhost:4000', 'hollis'],
  ['LOCALHOST', 'hollis'],
  ['127.0.0.1:4000', 'hollis'],
  ['larkfield.localhost', 'larkfield'],
  ['a-machine-in-the-house', 'hollis'],
])('whoever asks for %s is at %s', (host, site) => {
  expect(siteOf(host).id).toBe(site);
});

test('the address that the public knows leads to its site, and no other does', () => {
  reachedAt({ larkfield: 'https://www.larkfield.example' });
  expect(siteOf('www.larkfield.example').id).toBe('larkfield');
  expect(() => reachedAt({ lakfield: 'https://www.larkfield.example' })).toThrow('names the site lakfield');
});

test('the company is named as the law wants it', () => {
  expect(siteById('larkfield').companyDetails).toEqual([
    'Larkfield is sold by Larkfield Limited, registered in England and Wales, company number 99002409.',
    'Registered office: Hollis House, 9 Ware Walk, London, SW1A 9ZZ. VAT number GB023456790.',
  ]);
});

test.each<[postcode: string, nation: string | undefined, zone: string | undefined, inTheKingdom: boolean]>([
  ['sw1a 9zz', 'England', 'mainland', true],
  ['CF10 1ZZ', 'Wales', 'mainland', true],
  ['ZE1 0AA', 'Scotland', 'scottish-islands', true],
  ['BT35 8GE', 'Northern Ireland', 'northern-ireland', true],
  ['JE2 3AB', 'Jersey', 'channel-islands', true],
  ['GY1 1AA', 'Guernsey', 'channel-islands', true],
  ['BF1 2AA', 'BFPO', 'bfpo', true],
  ['IM1 1AA', 'Isle of Man', 'isle-of-man', false],
  ['MA1 1AA', undefined, undefined, false],
  ['not one', undefined, undefined, false],
])('%s is in %s', (typed, nation, zone, inTheKingdom) => {
  const read = readPostcode(typed);
  expect([read?.nation, read?.zone]).toEqual([nation, zone]);
  expect(isInTerritory(read?.nation ?? '', outletsTerms.figures.unitedKingdom)).toBe(inTheKingdom);
});

test('a district that is younger than our table is where its neighbours are', () => {
  expect(readPostcode('SW99 9ZZ')).toEqual({
    postcode: 'SW99 9ZZ',
    outcode: 'SW99',
    nation: 'England',
    zone: 'mainland',
  });
});

test('groceries are collected from selected branches and party food from all of them', () => {
  expect(collectionOutlets('larkfield').map(({ town }) => town)).toEqual(['London', 'Bath', 'York', 'Glasgow']);
  expect(entertainingOutlets.map(({ town }) => town)).toEqual([
    'London',
    'Bath',
    'Ipswich',
    'York',
    'Glasgow',
    'Swansea',
  ]);
});

test('the line is open at seven by the clock in London, in summer too', () => {
  const at = (instant: string) => phoneLine(siteById('hollis'), Temporal.Instant.from(instant)).open;
  expect([at('2026-07-01T05:59:59Z'), at('2026-07-01T06:00:00Z'), at('2026-12-25T07:00:00Z')]).toEqual([
    false,
    true,
    true,
  ]);
});
