import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'read-tsx-'));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = join(folder, 'page.tsx');

/** What a process of its own says when it has loaded the page. */
const said = (script: string): string =>
  execFileSync(process.execPath, ['--import', './src/lib/read-tsx.ts', '--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  }).trim();

const load = `const page = await import(${JSON.stringify(page)});`;

test('a page is read as it is written now, whatever was kept of it', () => {
  for (const word of ['first', 'second']) {
    writeFileSync(page, `export const view = (name: string) => <p title={name}>${word}</p>;\n`);
    expect(said(`${load} console.log(page.view('Ada').props.title, page.view('Ada').props.children)`)).toBe(
      `Ada ${word}`,
    );
  }
});

test('a fault names the line of the file that was written', () => {
  const lines = [
    'interface Props {',
    '  name: string;',
    '}',
    '',
    'export const view = (_: Props) => {',
    '  throw new Error("no");',
    '};',
  ];
  writeFileSync(page, lines.join('\n'));
  expect(said(`${load} try { page.view() } catch ({ stack }) { console.log(stack) }`)).toContain('page.tsx:6:');
});
