import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notYetBuilt } from '../../src/not-yet-built.ts';
import { clauseKinds, register } from '../../src/register.ts';
import { createRegister, termsTerms } from '../../src/shop/terms/index.ts';

const ids = register.sections.flatMap((section) => section.ids);
const defined = register.terms.flatMap(({ clauses }) => Object.keys(clauses));

test('there are 338 clauses, each once', () => {
  expect(ids).toHaveLength(338);
  expect(new Set(ids).size).toBe(338);
});

test('each clause is either carried out by code or said to be not built yet', () => {
  expect([...defined, ...notYetBuilt].sort()).toEqual([...ids].sort());
});

test('what is not built yet only gets less', () => {
  expect(notYetBuilt.length).toBeLessThanOrEqual(231);
});

test('each clause has one kind', () => {
  expect(Object.values(clauseKinds).flat().sort()).toEqual([...ids].sort());
});

test('no clause is defined twice', () => {
  expect(() => createRegister(register.sections, [termsTerms, termsTerms])).toThrow('defined twice');
});

test('the shop refuses by no clause that is not built', () => {
  const refusing = globSync('src/{shop,surfaces}/**/*.{ts,tsx}').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/\b(?:refuse|elsewhere)\(\s*'([a-z0-9.-]+)'/g)].map(([, id = '']) => `${file} ${id}`);
  });
  expect(refusing.length).toBeGreaterThan(5);
  expect(refusing.filter((named) => !defined.includes(named.split(' ')[1] ?? ''))).toEqual([]);
});
