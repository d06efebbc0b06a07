import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { proofReporter } from './test/proofs.ts';

/** The tests of `lib` that ask for a database run where there is one; all others need nothing but the files. */
const needsDatabase = globSync('src/lib/**/*.test.{ts,tsx}', { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(`${import.meta.dirname}/${file}`, 'utf8').includes('fresh-database'),
);
const withPostgres = { globalSetup: ['test/global-postgres.ts'], hookTimeout: 60_000 };

/** Where `bin/test` wants to read how many tests passed. */
const report = process.env['TEST_REPORT'];
const counted: ['json', { outputFile: string }][] = report ? [['json', { outputFile: report }]] : [];

/** `rules` and `shape` need nothing but the files; `shop` and `journeys` share one PostgreSQL for the run. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    reporters: ['default', proofReporter(), ...counted],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/rules/**/*.test.ts', 'src/lib/**/*.test.{ts,tsx}'],
          exclude: needsDatabase,
        },
      },
      { extends: true, test: { name: 'shape', include: ['test/shape/**/*.test.ts'], testTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: 'shop',
          include: [
            'src/{shop,surfaces}/**/*.test.{ts,tsx}',
            'src/*.test.ts',
            '{test,retailer,bench}/**/*.test.ts',
            ...needsDatabase,
          ],
          exclude: ['src/**/rules/**', 'test/shape/**'],
          testTimeout: 20_000,
          // Each file has a database of its own; loading the shop anew for each took longer than many of the tests.
          isolate: false,
          ...withPostgres,
        },
      },
      {
        extends: true,
        test: { name: 'journeys', include: ['journeys/**/*.test.{ts,tsx}'], testTimeout: 120_000, ...withPostgres },
      },
    ],
  },
});
