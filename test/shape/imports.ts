import { posix } from 'node:path';
import type { File } from './files.ts';

/** One import of one file of ours from another. */
export interface Import {
  from: string;
  to: string;
  /** Erased before it runs: it ties the shapes together, not the programs. */
  typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All imports between the given files, packages left out. */
export const importsOf = (all: readonly File[]): Import[] =>
  all.flatMap(({ path, text }) =>
    [...text.matchAll(statement)].flatMap(([, type, named, lazy]) => {
      const to = named ?? lazy ?? '';
      return to.startsWith('.')
        ? [{ from: path, to: posix.join(posix.dirname(path), to), typeOnly: type !== undefined }]
        : [];
    }),
  );

/** `src/shop/orders/db.ts` lies in `shop` and is of the capability `orders`; `src/app.ts` lies at the top. */
export const floorOf = (path: string): string => /^src\/(lib|shop|surfaces)\//.exec(path)?.[1] ?? 'top';
export const capabilityOf = (path: string): string | undefined => /^src\/shop\/([^/]+)\//.exec(path)?.[1];

const below: Record<string, readonly string[]> = {
  lib: ['lib'],
  shop: ['lib', 'shop'],
  surfaces: ['lib', 'shop', 'surfaces'],
  top: ['lib', 'shop', 'surfaces', 'top'],
};

/** The one file at the top that a surface may know: the shape of what it is handed. */
const handed = 'src/shop.ts';

/** Imports that go up a floor. */
export const upward = (imports: readonly Import[]): Import[] =>
  imports.filter(({ from, to }) => to !== handed && !below[floorOf(from)]?.includes(floorOf(to)));

/** Imports that reach into a capability past its door. */
export const pastTheDoor = (imports: readonly Import[]): Import[] =>
  imports.filter(({ from, to }) => {
    const entered = capabilityOf(to);
    return entered !== undefined && entered !== capabilityOf(from) && to !== `src/shop/${entered}/index.ts`;
  });

/** Which capability uses which, as the imports have it: `orders → terms`. */
export const uses = (imports: readonly Import[]): string[] => {
  const pairs = imports.flatMap(({ from, to }) => {
    const [user, used] = [capabilityOf(from), capabilityOf(to)];
    return user && used && user !== used ? [`${user} → ${used}`] : [];
  });
  return [...new Set(pairs)].sort();
};

/** A way round from a node to itself, if there is one. */
export function cycle(edges: readonly (readonly [string, string])[]): string[] | undefined {
  const next = Map.groupBy(edges, ([from]) => from);
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const [, to] of next.get(node) ?? []) {
      const found = walk(to, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of next.keys()) {
    const found = walk(node, []);
    if (found) return found;
  }
  return undefined;
}
