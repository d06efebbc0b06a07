import { describe, expect, test } from 'vitest';
import { map } from '../../src/map.ts';
import { files, sources } from './files.ts';
import { capabilityOf, cycle, type Import, importsOf, pastTheDoor, upward, uses } from './imports.ts';

const imports = importsOf(sources());
const paths = new Set([...sources(), ...files('{src,retailer}/**/*.{json,ts}')].map(({ path }) => path));
const drawn = Object.entries(map).flatMap(([user, used]) => used.map((each) => `${user} → ${each}`));
const edge = (from: string, to: string): Import => ({ from, to, typeOnly: false });

test('the reader of imports sees every kind of import', () => {
  const text = [
    "import a from './a.ts';",
    "import type { B } from './b.ts';",
    "export { c } from '../c.ts';",
    "import {\n  d,\n  e,\n} from './d.ts';",
    "import './e.ts';",
    "const f = await import('./f.ts');",
    "import g from 'package';",
  ].join('\n');
  expect(importsOf([{ path: 'src/x/y.ts', text }])).toEqual([
    { from: 'src/x/y.ts', to: 'src/x/a.ts', typeOnly: false },
    { from: 'src/x/y.ts', to: 'src/x/b.ts', typeOnly: true },
    { from: 'src/x/y.ts', to: 'src/c.ts', typeOnly: false },
    { from: 'src/x/y.ts', to: 'src/x/d.ts', typeOnly: false },
    { from: 'src/x/y.ts', to: 'src/x/e.ts', typeOnly: false },
    { from: 'src/x/y.ts', to: 'src/x/f.ts', typeOnly: false },
  ]);
});

test('every import leads to a file', () => {
  expect(imports.filter(({ to }) => !paths.has(to))).toEqual([]);
});

describe('floors: surfaces stand on the shop, the shop stands on lib', () => {
  test('no import goes up', () => {
    expect(upward(imports)).toEqual([]);
  });

  test('an import that goes up is found', () => {
    const up = [edge('src/lib/a.ts', 'src/shop/b/index.ts'), edge('src/shop/b/c.ts', 'src/surfaces/d.ts')];
    expect(upward([...up, edge('src/surfaces/d.ts', 'src/shop.ts')])).toEqual(up);
    expect(upward([edge('src/surfaces/d.ts', 'src/app.ts')])).toHaveLength(1);
  });
});

describe('doors: a capability is entered through its index.ts', () => {
  test('nobody goes past a door', () => {
    expect(pastTheDoor(imports)).toEqual([]);
  });

  test('going past a door is found', () => {
    const past = edge('src/shop/checkout/place.ts', 'src/shop/orders/db.ts');
    expect(pastTheDoor([past, edge('src/shop/orders/a.ts', 'src/shop/orders/db.ts')])).toEqual([past]);
  });
});

describe('the map is the drawing of who uses whom', () => {
  test('every use is drawn', () => {
    expect(uses(imports).filter((use) => !drawn.includes(use))).toEqual([]);
  });

  test('every line drawn is used', () => {
    expect(drawn.filter((line) => !uses(imports).includes(line))).toEqual([]);
  });

  test('every capability is on it', () => {
    const folders = new Set(sources().flatMap(({ path }) => capabilityOf(path) ?? []));
    expect(Object.keys(map).sort()).toEqual([...folders].sort());
  });

  test('it has no cycle', () => {
    expect(
      cycle(Object.entries(map).flatMap(([user, used]) => used.map((each) => [user, each] as const))),
    ).toBeUndefined();
  });
});

describe('no file needs itself', () => {
  test('the imports that run have no cycle', () => {
    const running = imports.filter(({ typeOnly }) => !typeOnly).map(({ from, to }) => [from, to] as const);
    expect(cycle(running)).toBeUndefined();
  });

  test('a cycle is found', () => {
    const round = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ] as const;
    expect(cycle(round)).toEqual(['b', 'c', 'b']);
  });
});
