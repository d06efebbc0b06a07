import autocannon from 'autocannon';
import { type Child, cpuMs } from './child.ts';

/** One line of the table: what the shop does, what the machine could do, and what we ask of the ratio. */
export interface Row {
  what: string;
  shop: string;
  /** What the same machine does in the same run without the shop; nothing where the target is a plain number. */
  limit?: string;
  ratio?: number;
  /** Milliseconds of processor time that one request takes in the process of the shop and in that of the limit. */
  cpu?: { shop: number; limit: number };
  target?: string;
  verdict: 'pass' | 'miss' | 'noted';
}

/** How a number is held against its target. */
export interface Target {
  words: string;
  met: boolean;
}

export const atLeast = (ratio: number, share: number): Target => ({
  words: `≥ ${Math.round(share * 100)} %`,
  met: ratio >= share,
});

export const atMost = (value: number, most: number, words: string): Target => ({
  words: `≤ ${words}`,
  met: value <= most,
});

export const row = (
  what: string,
  shop: string,
  target?: Target,
  more: Pick<Row, 'limit' | 'ratio' | 'cpu'> = {},
): Row => ({
  what,
  shop,
  ...more,
  ...(target && { target: target.words }),
  verdict: target ? (target.met ? 'pass' : 'miss') : 'noted',
});

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Requests a second and the median in milliseconds. */
export interface Pace {
  perSecond: number;
  medianMs: number;
  /** Processor time of the process that answers, for each request: what a busy machine distorts least. */
  cpuMs?: number | undefined;
}

export interface Compared {
  shop: Pace;
  limit: Pace;
  ratio: number;
}

/**
 * Measures the shop and the limit in turn and takes the median of the ratios of neighbours: what else the machine
 * is doing in a second slows both of a pair.
 */
export async function inTurn(rounds: number, shop: () => Promise<Pace>, limit: () => Promise<Pace>): Promise<Compared> {
  const pairs: { shop: Pace; limit: Pace }[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ shop: await shop(), limit: await limit() });
  return {
    shop: paceOf(pairs.map((pair) => pair.shop)),
    limit: paceOf(pairs.map((pair) => pair.limit)),
    ratio: median(pairs.map((pair) => pair.shop.perSecond / pair.limit.perSecond)),
  };
}

const paceOf = (paces: readonly Pace[]): Pace => ({
  perSecond: median(paces.map(({ perSecond }) => perSecond)),
  medianMs: median(paces.map(({ medianMs }) => medianMs)),
  cpuMs: median(paces.flatMap((pace) => pace.cpuMs ?? [])),
});

/** As many requests as ten connections get answered in the time; one answer that is not a 200 spoils the measurement. */
export async function load(child: Child, paths: readonly string[], seconds: number, connections = 10): Promise<Pace> {
  const { url } = child;
  const before = cpuMs(child);
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    sampleInt: 100,
    requests: paths.map((path) => ({ path })),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${result.non2xx} answers from ${url}${paths[0]} and so on were no 200, ${result.errors} none at all.`,
    );
  }
  const { total } = result.requests;
  return {
    perSecond: total / result.duration,
    medianMs: result.latency.p50,
    cpuMs: (cpuMs(child) - before) / total,
  };
}

export const perSecond = ({ perSecond: number }: Pace): string => `${whole(number)}/s`;
export const whole = (number: number): string => Math.round(number).toLocaleString('en-GB');
export const ms = (number: number): string => `${number.toFixed(1)} ms`;
export const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`;

/** The line for a page beside its limit. */
export function comparedRow(what: string, compared: Compared, share?: number): Row {
  const { shop, limit, ratio } = compared;
  return row(what, perSecond(shop), share === undefined ? undefined : atLeast(ratio, share), {
    limit: perSecond(limit),
    ratio,
    ...(shop.cpuMs && limit.cpuMs && { cpu: { shop: shop.cpuMs, limit: limit.cpuMs } }),
  });
}
