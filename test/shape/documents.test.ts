import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import packages from '../../package.json' with { type: 'json' };
import people from '../../retailer/demo-people.json' with { type: 'json' };
import { configTable } from '../../src/lib/config.ts';
import { map } from '../../src/map.ts';
import { register } from '../../src/register.ts';
import { headings, lostLinks, lostPaths, numbers, spans, tableBelow, unexplained } from './documents.ts';
import { files, root } from './files.ts';
import { mostLines } from './names.ts';

const documents = files('*.md', 'docs/**/*.md', '{src,retailer,test,bench,journeys}/**/*.md');
const read = (path: string) => documents.find((document) => document.path === path)?.text ?? '';
const readme = read('README.md');
const architecture = read('ARCHITECTURE.md');

const looked = new Map<string, boolean>();
const exists = (path: string): boolean => {
  const known = looked.get(path);
  if (known !== undefined) return known;
  const found = globSync(path, { cwd: root, exclude: (name) => name === 'node_modules' }).length > 0;
  looked.set(path, found);
  return found;
};

describe('every path leads somewhere', () => {
  test('what looks like a file of ours is one', () => {
    expect(lostPaths(documents, exists)).toEqual([]);
  });

  test('a path that leads nowhere is found', () => {
    const text = '`src/map.ts`, `shape/documents.ts`, `src/gone.ts`, `lost.ts`, `a.b`\n```\n`src/fenced.ts`\n```\n';
    expect(lostPaths([{ path: 'test/a.md', text }], exists)).toEqual(['test/a.md: src/gone.ts', 'test/a.md: lost.ts']);
  });

  test('links lead to files and headings', () => {
    expect(lostLinks(documents, exists)).toEqual([]);
  });

  test('a link that leads nowhere is found', () => {
    const text = '# One heading\n[a](b.md) [c](#one-heading) [d](#two) [e](../README.md) [f](https://example.org/x)';
    expect(lostLinks([{ path: 'docs/a.md', text }], exists)).toEqual(['docs/a.md: b.md', 'docs/a.md: #two']);
    expect(headings('## What never happens')).toEqual(['what-never-happens']);
  });

  test('pictures are seen, and small enough for a slow line', () => {
    const pictures = readdirSync(`${root}docs/pictures`);
    expect(pictures.filter((name) => !readme.includes(`docs/pictures/${name}`))).toEqual([]);
    expect(pictures.filter((name) => statSync(`${root}docs/pictures/${name}`).size > 150_000)).toEqual([]);
  });
});

describe('what the documents repeat is what the code says', () => {
  test('the README has the variables as the code knows them', () => {
    expect(readme).toContain(`\n\n${configTable()}\n`);
  });

  test('the README names everybody whom the demo lets in', () => {
    const all = [
      ...people.customers.flatMap(({ email, password }) => [email, password]),
      ...people.staff.map(({ email }) => email),
      people.staffPassword,
    ];
    expect(all.filter((word) => !readme.includes(`\`${word}\``))).toEqual([]);
  });

  test('the README names every command', () => {
    const commands = readdirSync(`${root}bin`).filter((name) => name !== 'lib');
    expect(commands.filter((name) => !readme.includes(`bin/${name}`))).toEqual([]);
  });

  test('the table of the map is the map', () => {
    const table = tableBelow(architecture, 'The map').map(([name, , used]) => [spans(name)[0], spans(used)]);
    expect(table).toEqual(Object.entries(map));
  });

  test('a line that differs is found in a table', () => {
    const text = '\n## The map\n\n| a | b | c |\n|---|---|---|\n| `x` | words | `y`, `z` |\n\n## Next\n\n| no |\n';
    expect(tableBelow(text, 'The map')).toEqual([['`x`', 'words', '`y`, `z`']]);
    expect(spans('`y`, `z`')).toEqual(['y', 'z']);
  });

  test('what never happens is held by tests', () => {
    const rows = tableBelow(architecture, 'What never happens');
    expect(rows.length).toBeGreaterThan(20);
    const held = ([, by = '']: string[]) =>
      spans(by).length > 0 && spans(by).every((path) => /\.test\.tsx?$/.test(path) && exists(path));
    expect(rows.filter((row) => !held(row))).toEqual([]);
  });

  test('every package has its reason and its licence', () => {
    const { dependencies, devDependencies, optionalDependencies } = packages;
    const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(unexplained(tableBelow(architecture, 'What we use, and why'), all)).toEqual([]);
  });

  test('a package without a reason is found, and a reason without a package', () => {
    const rows = [
      ['`a`, `b`', 'for us', 'MIT'],
      ['`c`', '', 'MIT'],
    ];
    expect(unexplained(rows, ['a', 'c'])).toEqual(['c has no reason', 'b is not used']);
  });
});

describe('numbers are what they count', () => {
  const ids = register.sections.flatMap((section) => section.ids);
  const everywhere = (pattern: RegExp) =>
    new Set(documents.filter(({ path }) => path !== 'docs/terms.md').flatMap(({ text }) => numbers(text, pattern)));

  test('clauses', () => {
    expect([...everywhere(/([\d,]+) (?:clauses|ids of the\s+register)/g)]).toEqual([ids.length]);
  });

  test('products', () => {
    const chunks = globSync(`${root}retailer/catalogue/products/*.ndjson.gz`);
    const lines = chunks.map((chunk) => gunzipSync(readFileSync(chunk)).toString('utf8').split('\n').filter(Boolean));
    expect(numbers(readme, /([\d,]+) products/g)).toEqual([lines.reduce((sum, { length }) => sum + length, 0)]);
  });

  test('lines of a file and of a function', () => {
    const biome = readFileSync(`${root}biome.json`, 'utf8');
    const contributing = read('CONTRIBUTING.md');
    expect(numbers(contributing, /Files have at most ([\d,]+) lines/g)).toEqual([mostLines]);
    expect(numbers(contributing, /functions at most ([\d,]+)/g)).toEqual(numbers(biome, /"maxLines": (\d+)/g));
  });

  test('a number is read as it is written', () => {
    expect(numbers('34,933 products and 1 product', /([\d,]+) products?/g)).toEqual([34_933, 1]);
  });
});

describe('documents stay short enough to be read', () => {
  const lines = (text: string) => text.split('\n').length - 1;

  test('ARCHITECTURE has at most 300 lines, a README of a capability 40', () => {
    expect(lines(architecture)).toBeLessThanOrEqual(300);
    const ofCapabilities = documents.filter(({ path }) => /^src\/shop\/[^/]+\/README\.md$/.test(path));
    expect(ofCapabilities.filter(({ text }) => lines(text) > 40).map(({ path }) => path)).toEqual([]);
  });

  test('every capability has a README that says what never happens', () => {
    const silent = Object.keys(map).filter((name) => !/never happens/i.test(read(`src/shop/${name}/README.md`)));
    expect(silent).toEqual([]);
  });
});
