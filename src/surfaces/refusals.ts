import type { FastifyRequest } from 'fastify';
import { type Problem, problem } from '../lib/http/problem.ts';
import type { Refusal } from '../lib/terms.ts';
import { type Site, siteOf } from '../shop/outlets/index.ts';
import { type Explained, explain, promise, type TermsVersion, versionInForce } from '../shop/terms/index.ts';
import type { Shop } from '../shop.ts';
import type { StubProps } from './ui/stub.tsx';

/** A clause as a stub shows it. */
export const stubOf = ({ title, sentence, number, version, address }: Explained): StubProps => ({
  title,
  sentence,
  clause: number,
  version,
  href: address,
});

/** Refusals as stubs, under the version in force or the one that was agreed. */
export async function refusalStubs(
  shop: Shop,
  site: Site,
  refusals: readonly Refusal[],
  agreed?: TermsVersion,
): Promise<StubProps[]> {
  const version = agreed ?? (await versionInForce(shop.db, site.id, shop.now()));
  return refusals.map((refusal) => ({
    ...stubOf(explain(shop.register, version, site.names, refusal)),
    refused: true,
  }));
}

/** Clauses as promises that a page shows, under the version in force or the one that was agreed. */
export async function promiseStubs(
  shop: Shop,
  site: Site,
  clauses: readonly string[],
  agreed?: TermsVersion,
): Promise<StubProps[]> {
  const version = agreed ?? (await versionInForce(shop.db, site.id, shop.now()));
  return clauses.map((clause) => stubOf(promise(shop.register, version, site.names, clause)));
}

/** Refusals as one problem: its `type` is the address of the first clause, and all of them are listed. */
export async function refusalProblem(
  shop: Shop,
  request: FastifyRequest,
  refusals: readonly Refusal[],
  agreed?: TermsVersion,
): Promise<Problem> {
  const site = siteOf(request.host);
  const version = agreed ?? (await versionInForce(shop.db, site.id, shop.now()));
  const explained = refusals.map((refusal) => explain(shop.register, version, site.names, refusal));
  const at = (address: string) => `${request.protocol}://${request.host}${address}`;
  const listed = explained.map(({ clause, title, sentence, address }) => ({
    type: at(address),
    clause,
    title,
    detail: sentence,
  }));
  const [first] = listed;
  return problem(422, {
    ...(first && { type: first.type, title: first.title, detail: first.detail, clause: first.clause }),
    version: String(version.number),
    refusals: listed,
  });
}
